import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/** What the front matter of a file says of its source. */
export interface ArticleHead {
  readonly source?: string
  readonly translationKey?: string
  readonly language?: string
}

const HEAD_BYTES = 4096
const FRONT = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---/
const known = new Map<string, { changed: number; head: ArticleHead }>()

/** Reads the front matter of a file, once as long as the file does not change; a file without any says nothing. */
export function articleHead(path: string): ArticleHead {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch {
    return {}
  }
  try {
    const changed = fstatSync(file).mtimeMs
    const before = known.get(path)
    if (before?.changed === changed) return before.head
    const bytes = Buffer.alloc(HEAD_BYTES)
    const front = FRONT.exec(bytes.toString('utf8', 0, readSync(file, bytes, 0, HEAD_BYTES, 0)))?.[1] ?? ''
    const head = { source: valueOf(front, 'source'), translationKey: valueOf(front, 'translationKey'), language: valueOf(front, 'lang(?:uage)?') }
    known.set(path, { changed, head })
    return head
  } catch {
    return {}
  } finally {
    closeSync(file)
  }
}

const valueOf = (front: string, key: string): string | undefined => new RegExp(`^${key}:[ \\t]*["']?([^\\r\\n"'#]{1,300}?)["']?[ \\t]*(?:#.*)?$`, 'm').exec(front)?.[1]

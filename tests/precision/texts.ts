import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { Trouble } from '../../src/model/trouble.ts'

/** A text that is taken to be clean. */
export interface CleanText {
  /** The file, and the id or line within it. */
  readonly name: string
  readonly text: string
  readonly format: 'text' | 'markdown'
  readonly scope: 'article' | 'segment'
}

const PLAIN = ['.txt', '.text']
const MARKDOWN = ['.md', '.markdown']
const LINES = /\.(?:ndjson|jsonl)(?:\.xz)?$/

/**
 * The texts below folders and in files: plain text, Markdown, and lines of JSON with `text` (or `human`) and, if they
 * are lone sentences, `"scope": "segment"`; `.xz` is unpacked.
 * @throws Trouble when a path names nothing or a line is no such object
 */
export function* textsOf(paths: readonly string[]): Generator<CleanText> {
  for (const path of paths) {
    if (!existsSync(path)) throw new Trouble('precision/not-found', `There is no file or folder “${path}”; check the spelling.`)
    const files = statSync(path).isDirectory() ? filesBelow(path) : [path]
    if (files.length === 0) throw new Trouble('precision/empty', `The folder “${path}” holds no text; it may hold .txt, .md, .ndjson and .jsonl files.`)
    for (const file of files) yield* textsOfFile(file)
  }
}

const isText = (file: string): boolean => LINES.test(file) || PLAIN.includes(extname(file)) || MARKDOWN.includes(extname(file))

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : isText(entry.name) ? [join(folder, entry.name)] : []))
    .sort()

function* textsOfFile(file: string): Generator<CleanText> {
  if (!LINES.test(file)) {
    const format = MARKDOWN.includes(extname(file)) ? 'markdown' : 'text'
    yield { name: file, text: readFileSync(file, 'utf8'), format, scope: 'article' }
    return
  }
  const content = file.endsWith('.xz') ? execFileSync('xz', ['-dc', file], { encoding: 'utf8', maxBuffer: 1 << 30 }) : readFileSync(file, 'utf8')
  for (const [index, line] of content.split('\n').entries()) if (line.trim()) yield readLine(file, index + 1, line)
}

function readLine(file: string, number: number, line: string): CleanText {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    value = undefined
  }
  const { id, text, human, scope } = (value ?? {}) as Readonly<Record<string, unknown>>
  const words = text ?? human
  if (typeof words !== 'string') throw new Trouble('precision/bad-line', `${file}:${number}: this line is no JSON object with “text”; write one a line, such as {"id": "a1", "text": "…"}.`)
  return { name: `${file}:${typeof id === 'string' ? id : number}`, text: words, format: 'text', scope: scope === 'segment' || text === undefined ? 'segment' : 'article' }
}

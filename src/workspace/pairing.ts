import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { Trouble } from '../model/trouble.ts'
import { decodeText } from './decode.ts'

/** The source of an article, as found on the disk. */
export interface SourceArticle {
  readonly path: string
  readonly text: string
  /** BCP 47, where the name of the file or of its folder says it. */
  readonly language?: string
}

/** Says that the source is to be found beside the article: by its language tag or by its front matter. */
export const BESIDE = 'auto'

const TAGGED = /^(.+)[._-]([a-z]{2}(?:-[A-Za-z]{2,4})?)(\.[a-z]+)$/
const LANGUAGE = /^[a-z]{2}(?:-[A-Za-z]{2,4})?$/
const FRONT_SOURCE = /^---\r?\n(?:[^\n]*\n){0,60}?source:[ \t]*["']?([^\s"']{1,300})/

/**
 * Finds the source article of a translated one.
 * @param path the translated article
 * @param where a file; a folder with files of the same names; or `auto`: `story.es.txt` beside `story.en.txt`, `es/story.txt` beside `en/story.txt`, `source:` in the front matter
 * @param language tells which of several partners is meant
 * @returns undefined when there is none
 * @throws Trouble when several could be meant, or the file that was named cannot be read
 */
export function findSource(path: string, where: string, language?: string): SourceArticle | undefined {
  const candidates = where === BESIDE ? beside(path) : isFolder(where) ? inFolder(path, where) : [where]
  const fitting = language ? candidates.filter((candidate) => (languageOfPath(candidate) ?? language) === language) : candidates
  if (fitting.length > 1) throw new Trouble('pair/ambiguous', `${path} has several sources: ${fitting.join(', ')}; name one with --source FILE or --source-lang.`)
  return fitting.length === 0 ? undefined : readSource(fitting[0])
}

function readSource(path: string): SourceArticle {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch {
    throw new Trouble('pair/no-source', `The source ${path} cannot be read.`)
  }
  const decoded = decodeText(bytes)
  if (!decoded) throw new Trouble('pair/binary', `The source ${path} is binary, not an article.`)
  return { path, text: decoded.text, language: languageOfPath(path) }
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory()

/** The language that a file is tagged with, or its folder is named for. */
export function languageOfPath(path: string): string | undefined {
  const tagged = TAGGED.exec(basename(path))
  if (tagged) return tagged[2]
  const folder = basename(dirname(resolve(path)))
  return LANGUAGE.test(folder) ? folder : undefined
}

function inFolder(path: string, folder: string): string[] {
  const name = basename(path)
  if (existsSync(join(folder, name))) return [join(folder, name)]
  return siblings(folder, name)
}

function beside(path: string): string[] {
  const named = FRONT_SOURCE.exec(readHead(path))?.[1]
  if (named && !/^[a-z]+:\/\//i.test(named) && existsSync(join(dirname(path), named))) return [join(dirname(path), named)]
  const own = siblings(dirname(path), basename(path))
  if (own.length > 0) return own
  const folder = dirname(resolve(path))
  if (!LANGUAGE.test(basename(folder))) return []
  return readdirSync(dirname(folder))
    .filter((name) => LANGUAGE.test(name) && name !== basename(folder))
    .map((name) => join(dirname(folder), name, basename(path)))
    .filter((candidate) => existsSync(candidate))
}

const readHead = (path: string): string => {
  try {
    return readFileSync(path, 'utf8').slice(0, 4000)
  } catch {
    return ''
  }
}

/** Files of a folder with the same stem and extension and another language tag. */
function siblings(folder: string, name: string): string[] {
  const tagged = TAGGED.exec(name)
  const [stem, extension] = tagged ? [tagged[1], tagged[3]] : [basename(name, extname(name)), extname(name)]
  return readdirSync(folder || '.')
    .filter((other) => {
      const match = TAGGED.exec(other)
      return match && other !== name && match[1] === stem && match[3] === extension && match[2] !== tagged?.[2]
    })
    .sort()
    .map((other) => join(folder, other))
}

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path'
import { Trouble } from '../model/trouble.ts'
import { decodeText } from './decode.ts'
import { ARTICLE_ENDINGS } from './find-files.ts'
import { languageInName } from './language-in-name.ts'
import { articleHead, type ArticleHead } from './article-head.ts'

/** The source of an article, as found on the disk. */
export interface SourceArticle {
  readonly path: string
  readonly text: string
  /** BCP 47, where the name of the file or of its folder, or the front matter, says it. */
  readonly language?: string
}

/** Says that the source is to be found beside the article: by its language tag or by its front matter. */
export const BESIDE = 'auto'

const TAGGED = /^(.+)[._-]([a-z]{2}(?:-[A-Za-z]{2,4})?)(\.[a-z]+)$/
const LANGUAGE = /^[a-z]{2}(?:-[A-Za-z]{2,4})?$/
const ARTICLE = new RegExp(`\\.(?:${ARTICLE_ENDINGS.join('|')})$`, 'i')

/**
 * Finds the source article of a translated one.
 * @param path the translated article
 * @param where a file; a folder with files of the same names; or `auto`: `story.es.txt` beside `story.en.txt`, `es/story.txt` beside `en/story.txt`, `source:` or an equal `translationKey:` in the front matter
 * @param language tells which of several partners is meant
 * @returns undefined when there is none
 * @throws Trouble when several could be meant, or the file that was named cannot be read
 */
export function findSource(path: string, where: string, language?: string): SourceArticle | undefined {
  const candidates = where === BESIDE ? beside(path) : isFolder(where) ? inFolder(path, where) : [where]
  const fitting = language ? candidates.filter((candidate) => sameLanguage(languageOf(candidate) ?? language, language)) : candidates
  if (fitting.length > 1) throw new Trouble('pair/ambiguous', `“${path}” has several sources: ${fitting.map((file) => `“${file}”`).join(', ')}; name one with --source FILE, or say its language with --source-lang.`)
  return fitting.length === 0 ? undefined : readSource(fitting[0])
}

/** Where a source was looked for, for the message when there is none. */
export function placesLookedAt(path: string, where: string): string {
  if (where !== BESIDE) return `“${where}” has no “${basename(path)}”, with or without a language tag, and no article with its translationKey`
  const [stem, extension] = stemOf(basename(path))
  return `no ${stem}.<language>${extension} beside it, no <language>/${basename(path)}, no source: or translationKey: in its front matter`
}

/**
 * Whether a file is itself the source of another article beside it: it is tagged with another language than the articles are in,
 * and one in that language exists.
 */
export function isSourceOfAnother(path: string, target: string): boolean {
  const own = languageOf(path)
  return own !== undefined && !sameLanguage(own, target) && beside(path).some((other) => sameLanguage(languageOf(other) ?? '', target))
}

/**
 * Whether a file is the source of an article beside it, by their names alone: `story.es.txt` beside `story.en.txt` or `story.txt`.
 * @param target the language of the articles
 */
export function isNamedAsSource(path: string, target: string): boolean {
  const own = languageInName(path)
  if (own === undefined || sameLanguage(own, target)) return false
  const [stem, extension] = stemOf(basename(path))
  return existsSync(join(dirname(path), stem + extension)) || isSourceOfAnother(path, target)
}

const sameLanguage = (a: string, b: string): boolean => a.toLowerCase().split('-')[0] === b.toLowerCase().split('-')[0]

function readSource(path: string): SourceArticle {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new Trouble('pair/no-source', code === 'ENOENT' ? `There is no source “${path}”; check the spelling of --source.` : `The source “${path}” cannot be read (${code ?? 'unknown error'}); check its permissions.`, { cause: error })
  }
  const decoded = decodeText(bytes)
  if (!decoded) throw new Trouble('pair/binary', `The source “${path}” is binary, not an article; name a text or Markdown file.`)
  return { path, text: decoded.text, language: languageOf(path) }
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory()

/** The language that a file is tagged with, its folder is named for, or its front matter says. */
function languageOf(path: string): string | undefined {
  const tagged = TAGGED.exec(basename(path))
  if (tagged) return tagged[2]
  const folder = basename(dirname(resolve(path)))
  return (LANGUAGE.test(folder) ? folder : languageTree(path)?.own) ?? articleHead(path).language
}

/** `en/2024/road.txt` in `es/`: the longest end of the path that the folder has; else a tagged sibling or an equal key. */
function inFolder(path: string, folder: string): string[] {
  const parts = resolve(path).split(sep)
  for (let first = Math.max(1, parts.length - 12); first < parts.length; first++) {
    const inside = join(folder, ...parts.slice(first))
    if (existsSync(inside) && resolve(inside) !== resolve(path)) return [inside]
  }
  const own = siblings(folder, basename(path)).filter((other) => resolve(other) !== resolve(path))
  return own.length > 0 ? own : sameKey(path, articleHead(path), [folder])
}

function beside(path: string): string[] {
  const head = articleHead(path)
  if (head.source && !/^[a-z]+:\/\//i.test(head.source) && existsSync(join(dirname(path), head.source))) return [join(dirname(path), head.source)]
  const own = siblings(dirname(path), basename(path))
  if (own.length > 0) return own
  const tree = languageTree(path)
  const parallel = tree ? tree.others.map((other) => join(other, tree.inside)).filter((candidate) => existsSync(candidate)) : []
  if (parallel.length > 0) return parallel
  return sameKey(path, head, tree ? tree.others : [dirname(path)])
}

/** The nearest folder above that is named for a language, and its neighbours that are. */
function languageTree(path: string): { own: string; others: string[]; inside: string } | undefined {
  const absolute = resolve(path)
  for (let folder = dirname(absolute); dirname(folder) !== folder; folder = dirname(folder)) {
    if (!LANGUAGE.test(basename(folder))) continue
    const above = dirname(folder)
    const others = readdirSync(above, { withFileTypes: true }).filter((entry) => entry.isDirectory() && LANGUAGE.test(entry.name) && entry.name !== basename(folder)).map((entry) => join(above, entry.name)).sort()
    return others.length > 0 ? { own: basename(folder), others, inside: relative(folder, absolute) } : undefined
  }
  return undefined
}

/** Articles of the folders, and below, whose front matter has the same key. */
function sameKey(path: string, { translationKey }: ArticleHead, folders: readonly string[]): string[] {
  if (!translationKey) return []
  return folders.flatMap((folder) =>
    (readdirSync(folder, { recursive: true }) as string[])
      .filter((name) => ARTICLE.test(name))
      .map((name) => join(folder, name))
      .filter((other) => resolve(other) !== resolve(path) && articleHead(other).translationKey === translationKey)
      .sort(),
  )
}

function stemOf(name: string): [stem: string, extension: string, language?: string] {
  const tagged = TAGGED.exec(name)
  return tagged ? [tagged[1], tagged[3], tagged[2]] : [basename(name, extname(name)), extname(name)]
}

/** Files of a folder with the same stem and extension and another language tag, or none. */
function siblings(folder: string, name: string): string[] {
  const [stem, extension, language] = stemOf(name)
  return readdirSync(folder || '.')
    .filter((other) => {
      const match = TAGGED.exec(other)
      return match && other !== name && match[1] === stem && match[3] === extension && match[2] !== language
    })
    .sort()
    .map((other) => join(folder, other))
}

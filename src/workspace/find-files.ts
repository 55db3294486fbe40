import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import ignoreLibrary, { type Ignore } from 'ignore'
import { globSync } from 'tinyglobby'
import { Trouble } from '../model/trouble.ts'

/** Endings of the formats that readers know. */
export const ARTICLE_ENDINGS = ['txt', 'text', 'md', 'markdown'] as const

const IGNORE_FILES = ['.gitignore', '.copydeskignore']
const ALWAYS_IGNORED = ['**/node_modules/**', '**/.git/**']

/**
 * Finds the articles that paths name: files as they are, folders with all articles below them, globs. What .gitignore
 * and .copydeskignore exclude is left out, but for files named by themselves.
 * @returns paths as the user would write them, in a fixed order, each once
 * @throws Trouble when a path names nothing
 */
export function findFiles(paths: readonly string[], cwd = process.cwd()): string[] {
  const found = new Set<string>()
  const ignored = ignoreTest(cwd)
  for (const path of paths) {
    const kind = kindOf(resolve(cwd, path))
    if (kind === 'file') found.add(path)
    else if (kind === 'folder') {
      const files = articlesBelow(path, cwd, ignored)
      if (files.length === 0) throw new Trouble('file/no-articles', `The folder “${path}” holds no article: copydesk reads ${ARTICLE_ENDINGS.map((ending) => `.${ending}`).join(', ')}, and HTML where it is named: “${path.replace(/[/\\]+$/, '')}/**/*.html”.`)
      for (const file of files) found.add(file)
    } else {
      const files = isGlob(path) ? globSync(path, { cwd, ignore: ALWAYS_IGNORED, dot: false }).sort().filter((file) => !ignored(file)) : []
      if (files.length === 0) throw new Trouble('file/not-found', isGlob(path) ? `No file matches “${path}”; put the pattern in quotes if the shell changed it.` : `There is no file or folder “${path}”; check the spelling.`)
      for (const file of files) found.add(file)
    }
  }
  return [...found]
}

function articlesBelow(path: string, cwd: string, ignored: (file: string) => boolean): string[] {
  const folder = resolve(cwd, path)
  const files = globSync(`**/*.{${ARTICLE_ENDINGS.join(',')}}`, { cwd: folder, ignore: ALWAYS_IGNORED, dot: false, expandDirectories: false, caseSensitiveMatch: false })
  const lead = path === '.' || path === './' ? '' : path.replace(/[/\\]+$/, '') + '/'
  return files.map((file) => `${lead}${file.split(sep).join('/')}`).filter((file) => !ignored(file)).sort()
}

const isGlob = (path: string): boolean => /[*?[\]{}]/.test(path)

function kindOf(path: string): 'file' | 'folder' | undefined {
  try {
    const stats = statSync(path)
    return stats.isDirectory() ? 'folder' : 'file'
  } catch {
    return undefined
  }
}

/** Whether an ignore file of the path's folder, or of one above it up to the repository's root, excludes a path. */
function ignoreTest(cwd: string): (file: string) => boolean {
  const known = new Map<string, { folder: string; ignore: Ignore }[]>()
  const above = (folder: string): { folder: string; ignore: Ignore }[] => {
    let list = known.get(folder)
    if (list) return list
    const parent = dirname(folder)
    list = parent === folder || existsSync(join(folder, '.git')) ? [] : above(parent)
    const texts = IGNORE_FILES.map((name) => join(folder, name)).filter((file) => existsSync(file)).map((file) => readFileSync(file, 'utf8'))
    if (texts.length > 0) list = [...list, { folder, ignore: ignoreLibrary().add(texts) }]
    known.set(folder, list)
    return list
  }
  return (file) => {
    const path = resolve(cwd, file)
    return above(dirname(path)).some(({ folder, ignore }) => {
      const inside = relative(folder, path).split(sep).join('/')
      return inside !== '' && !inside.startsWith('..') && ignore.ignores(inside)
    })
  }
}

import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'

/** The folder of the git repository that a folder is in, or the folder itself. */
export function repositoryRoot(start: string): string {
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder
    if (dirname(folder) === folder) return resolve(start)
  }
}

/**
 * Paths as CI reports want them: relative to the repository, with forward slashes and no `./`; of files elsewhere, or
 * ids that are no paths, as they were given.
 */
export function repositoryPaths(cwd: string): (path: string) => string {
  let root: string | undefined
  return (path) => {
    root ??= repositoryRoot(cwd)
    const inside = relative(root, resolve(cwd, path))
    return inside === '' || inside.startsWith('..') || inside.includes(`${sep}..`) ? path.replace(/^(?:\.?[/\\])+/, '') : inside.split(sep).join('/')
  }
}

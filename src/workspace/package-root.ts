import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

let root: string | undefined

/** The folder of the copydesk package: where its package.json, its rules and its compiled rules are. */
export function packageRoot(): string {
  if (root) return root
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json')) || !existsSync(join(folder, 'rules'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error('The package of copydesk is not complete: package.json or rules/ is missing beside its code.')
    folder = parent
  }
  return (root = folder)
}

export const packageVersion = (): string => (JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as { version: string }).version

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { Trouble } from '../model/trouble.ts'
import type { PackFile } from '../packs/load.ts'

/**
 * Reads the rule files of a folder (all `.yaml` and `.yml` below it) or a single rule file, in a fixed order.
 * @throws Trouble when there is no such file or no rule in it
 */
export function readPack(path: string, pack = basename(path)): PackFile[] {
  let isFolder: boolean
  try {
    isFolder = statSync(path).isDirectory()
  } catch {
    throw new Trouble('pack/not-found', `There is no rule file or folder “${path}”; name one that exists.`)
  }
  const files = isFolder ? yamlFilesBelow(path) : [path]
  if (files.length === 0) throw new Trouble('pack/empty', `The folder “${path}” holds no rule file (*.yaml); see “copydesk explain --format” or rules/README.md for how to write one.`)
  return files.map((file) => ({ file: relative(process.cwd(), file) || file, text: readFileSync(file, 'utf8'), pack }))
}

function yamlFilesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return yamlFilesBelow(path)
      return /\.ya?ml$/.test(entry.name) ? [path] : []
    })
}

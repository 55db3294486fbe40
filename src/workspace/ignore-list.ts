import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isSeq, parseDocument } from 'yaml'
import { CONFIG_FILES, type LoadedConfig } from './config.ts'
import { writeFileAtomically } from './write-file.ts'

/** An entry to add to the `ignore` list of a configuration. */
export interface NewIgnore {
  readonly rule: string
  readonly words: string
  /** Patterns, relative to the configuration's folder. */
  readonly files: readonly string[]
  readonly reason: string
}

/**
 * Adds entries to the ignore list of the configuration in use, or of a new one; comments and order of the file are kept.
 * @returns the file that was written
 */
export function addIgnores({ file, folder, config }: LoadedConfig, entries: readonly NewIgnore[]): string {
  const target = file ?? join(folder, CONFIG_FILES[0])
  const known = new Set((config.ignore ?? []).map(({ rule, words, files }) => JSON.stringify([rule, words, files])))
  const fresh = entries.filter(({ rule, words, files }) => !known.has(JSON.stringify([rule, words, files])))
  if (fresh.length === 0) return target
  if (target.endsWith('package.json')) {
    const text = readFileSync(target, 'utf8')
    const value = JSON.parse(text) as { copydesk: { ignore?: unknown[] } }
    value.copydesk.ignore = [...(value.copydesk.ignore ?? []), ...fresh]
    const indent = /^([ \t]+)"/m.exec(text)?.[1] ?? '  '
    writeFileAtomically(target, `${JSON.stringify(value, null, indent)}\n`)
    return target
  }
  const document = parseDocument(existsSync(target) ? readFileSync(target, 'utf8') : '')
  const list = document.get('ignore')
  if (isSeq(list)) for (const entry of fresh) list.add(document.createNode(entry))
  else document.set('ignore', document.createNode(fresh))
  writeFileAtomically(target, document.toString({ lineWidth: 0 }))
  return target
}

/** A path as a pattern of .gitignore that means this file alone. */
export const patternOf = (path: string): string => `/${path.replace(/[\\*?[\]!# ]/g, '\\$&')}`

import type { SectionReader } from '../model/sections.ts'
import { buildCharTables } from '../text/char-tables.ts'
import { compileRules, extendRules } from './compile.ts'
import { readPackFiles, type PackFile, type PackSource } from './load.ts'

/**
 * Reads and compiles rule files in one go.
 * @param extra further sections of the compiled form
 * @throws Trouble with the place of the first fault
 */
export const compilePackFiles = (files: readonly PackFile[], extra?: Readonly<Record<string, Uint8Array>>): Uint8Array => compileRules(readPackFiles(files), buildCharTables(), extra)

/**
 * Adds rule files to compiled rules.
 * @returns nothing when the files hold what only a compilation of all rules can take in
 * @throws Trouble with the place of the first fault
 */
export function extendByFiles(base: SectionReader, files: readonly PackFile[]): Uint8Array | undefined {
  const source = readPackFiles(files)
  return canExtend(base, source) ? extendRules(base, source, buildCharTables()) : undefined
}

/** Tables, dictionaries and other words for a list of cues change what rules of the base find. */
export function canExtend(base: SectionReader, { cues, tables, dictionaries }: PackSource): boolean {
  if (tables.length > 0 || dictionaries.length > 0) return false
  const names = Object.keys(cues)
  if (names.length === 0) return true
  const known = (JSON.parse(new TextDecoder().decode(base('head'))) as { cues: Readonly<Record<string, unknown>> }).cues
  return !names.some((name) => Object.hasOwn(known, name))
}

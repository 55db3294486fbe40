import { resolve } from 'node:path'
import type { SourceInput } from '../engine/desk.ts'
import { formatOf } from '../readers/formats.ts'
import { BESIDE, findSource } from '../workspace/pairing.ts'

/** The source article of an open one. */
export interface Partner {
  readonly path: string
  /** Its text as it is now: as open in the editor, else as found on the disk. */
  input(): SourceInput & { readonly text: string }
}

/**
 * Finds the source article as the command line does.
 * @param where the setting `copydesk.source`: `auto`, or a file or folder relative to `folder`
 * @throws Trouble when several could be meant
 */
export function findPartner(path: string, where: string, folder: string, openText: (path: string) => string | undefined): Partner | undefined {
  const found = findSource(path, where === BESIDE ? where : resolve(folder, where))
  if (!found || resolve(found.path) === path) return undefined
  const format = formatOf(found.path)
  const file = resolve(found.path)
  return { path: file, input: () => ({ text: openText(file) ?? found.text, language: found.language, format }) }
}

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CONFIG_FILES, type LoadedConfig } from '../workspace/config.ts'
import { validateConfig, validatePackageConfig } from '../workspace/validate-config.ts'
import { writeFileAtomically } from '../workspace/write-file.ts'
import type { HouseDecision } from './commands.ts'
import { decided } from './config-edits.ts'

/** A configuration with a decision written into it. */
export interface Decided {
  readonly file: string
  readonly before: string
  readonly after: string
}

/**
 * Works out what a decision makes of the configuration, or of a new one in `folder` when there is none.
 * @param openText the text of a configuration that is open in the editor, if it is
 * @throws Trouble when the configuration is faulty, before or after
 */
export function houseDecision(loaded: LoadedConfig, folder: string, article: string | undefined, decision: HouseDecision, openText: (file: string) => string | undefined): Decided {
  const file = loaded.file ?? join(folder, CONFIG_FILES[0])
  const before = openText(file) ?? (existsSync(file) ? readFileSync(file, 'utf8') : '')
  const after = decided(before, file, loaded.file ? loaded.folder : folder, article, decision)
  if (file.endsWith('.json')) validatePackageConfig(after, file)
  else validateConfig(after, file)
  return { file, before, after }
}

export const writeHouse = ({ file, after }: Decided): void => writeFileAtomically(file, after)

/** Whether a file on the disk has this text, a byte order mark aside. */
export const isOnDisk = (file: string, text: string): boolean => existsSync(file) && readFileSync(file, 'utf8').replace(/^\uFEFF/, '') === text.replace(/^\uFEFF/, '')

import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { Trouble } from '../model/trouble.ts'
import { writeFileAtomically } from './write-file.ts'

/**
 * Writes a report, making its folder where it is missing.
 * @throws Trouble when it cannot be written
 */
export function writeOutputFile(file: string, content: readonly string[] | Uint8Array): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileAtomically(file, content instanceof Uint8Array ? content : Buffer.concat(content.map((piece) => Buffer.from(piece, 'utf8'))))
  } catch (error) {
    throw new Trouble('output/unwritable', `The report “${file}” could not be written (${(error as NodeJS.ErrnoException).code ?? 'unknown error'}); check the folder and its permissions.`, { cause: error })
  }
}

import { buildCharTables } from '../text/char-tables.ts'
import { compileRules } from './compile.ts'
import { readPackFiles, type PackFile } from './load.ts'

/**
 * Reads and compiles rule files in one go.
 * @throws Trouble with the place of the first fault
 */
export const compilePackFiles = (files: readonly PackFile[]): Uint8Array => compileRules(readPackFiles(files), buildCharTables())

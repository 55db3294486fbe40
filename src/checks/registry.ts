import type { DocumentCheck } from './check.ts'
import { line } from './line.ts'
import { lexicon, pattern } from './phrase.ts'
import { regex } from './regex.ts'
import type { RowCheck } from './row-check.ts'

/** Checks whose rules list rows; the scanner finds the rows of all rules in one pass over the tokens. */
export const ROW_CHECKS: readonly RowCheck[] = [lexicon, pattern, line, regex]

/** Checks that read the shared document; a new one is a file of its own and a line here. */
export const DOCUMENT_CHECKS: readonly DocumentCheck[] = []

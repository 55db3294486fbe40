import type { CharTables } from './char-tables.ts'
import { TokenBuffer, tokenize } from './tokenize.ts'

/** The tokens of a word, a phrase or a piece of a pattern, as strings. */
export function splitTokens(text: string, tables: CharTables): string[] {
  const buffer = new TokenBuffer(16)
  tokenize(text, 0, text.length, tables, buffer)
  return Array.from({ length: buffer.count }, (_, index) => text.slice(buffer.start[index], buffer.end[index]))
}

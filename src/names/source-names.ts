import { TokenFlag, type Document } from '../model/document.ts'
import type { CharTables } from '../text/char-tables.ts'
import { TokenBuffer, tokenize } from '../text/tokenize.ts'

/** The capitalised words of the source article. */
export interface SourceNames {
  /** Whether the source has a capitalised word with this folded hash. */
  has(hash: number): boolean
  /** The word as the source writes it. */
  spelling(hash: number): string | undefined
  readonly known: boolean
}

export const NO_SOURCE: SourceNames = { has: () => false, spelling: () => undefined, known: false }

/** Reads the capitalised words of a source text; without one every answer is no. */
export function readSourceNames(text: string | undefined, tables: CharTables): SourceNames {
  if (!text) return NO_SOURCE
  const buffer = new TokenBuffer(Math.max(64, text.length >> 2))
  tokenize(text, 0, text.length, tables, buffer)
  const names = new Map<number, string>()
  for (let token = 0; token < buffer.count; token++) {
    if (buffer.flags[token] & TokenFlag.capital && !names.has(buffer.hash[token])) names.set(buffer.hash[token], text.slice(buffer.start[token], buffer.end[token]))
  }
  return { has: (hash) => names.has(hash), spelling: (hash) => names.get(hash), known: true }
}

/** The whole source as the language that names are read in; empty when it is unknown. */
export const languageOf = ({ sourceLanguage }: Document): string => sourceLanguage.toLowerCase().split(/[-_]/)[0]

import { TokenFlag, type Document } from '../model/document.ts'
import type { CharTables } from '../text/char-tables.ts'
import { TokenBuffer, tokenize } from '../text/tokenize.ts'

/** The capitalised words of the source article. */
export interface SourceNames {
  /** Whether the source has a capitalised word with this folded hash. */
  has(hash: number): boolean
  /** Whether the source has the two capitalised words one behind the other, or one word apart. */
  follows(first: number, second: number): boolean
  /** The word as the source writes it. */
  spelling(hash: number): string | undefined
  readonly known: boolean
}

/** A surname stands at most so many words behind the given name: “Ana María López”. */
const NAME_REACH = 2

export const NO_SOURCE: SourceNames = { has: () => false, follows: () => false, spelling: () => undefined, known: false }

/** Reads the capitalised words of a source text; without one every answer is no. */
export function readSourceNames(text: string | undefined, tables: CharTables): SourceNames {
  if (!text) return NO_SOURCE
  const buffer = new TokenBuffer(Math.max(64, text.length >> 2))
  tokenize(text, 0, text.length, tables, buffer)
  const names = new Map<number, string>()
  const isName = (token: number): boolean => (buffer.flags[token] & TokenFlag.capital) !== 0
  for (let token = 0; token < buffer.count; token++) {
    if (isName(token) && !names.has(buffer.hash[token])) names.set(buffer.hash[token], text.slice(buffer.start[token], buffer.end[token]))
  }
  const follows = (first: number, second: number): boolean => {
    if (!names.has(first) || !names.has(second)) return false
    for (let token = 1; token < buffer.count; token++) {
      if (buffer.hash[token] !== second || !isName(token)) continue
      for (let before = token - 1; before >= Math.max(0, token - NAME_REACH); before--) if (buffer.hash[before] === first && isName(before)) return true
    }
    return false
  }
  return { has: (hash) => names.has(hash), follows, spelling: (hash) => names.get(hash), known: true }
}

/** The whole source as the language that names are read in; empty when it is unknown. */
export const languageOf = ({ sourceLanguage }: Document): string => sourceLanguage.toLowerCase().split(/[-_]/)[0]

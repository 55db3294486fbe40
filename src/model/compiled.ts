import { KIND_MASK, TokenFlag, TokenKind, type BlockRole } from './document.ts'
import type { Rule, Safety, Severity, Status, Tier } from './rule.ts'

/** One element of a token pattern, as compiled rules carry it. */
export type PatternElement =
  /** One of several sequences of words or marks. */
  | { readonly k: 'words'; readonly alts: readonly (readonly string[])[]; readonly opt?: 1; readonly cap?: 1; readonly lemma?: string }
  | { readonly k: 'cap' | 'name' | 'number' | 'word' | 'quote'; readonly opt?: 1; readonly cap?: 1 }
  /** Up to `max` words. */
  | { readonly k: 'gap'; readonly max: number; readonly opt?: 1; readonly cap?: 1 }
  | { readonly k: 'regex'; readonly source: string; readonly opt?: 1; readonly cap?: 1 }

export type Pattern = readonly PatternElement[]

export type ContextScope = 'near' | 'sentence' | 'paragraph' | 'article'

export interface WordContext {
  /** Words, phrases and names of cue lists in capitals. */
  readonly words: readonly string[]
  readonly scope: ContextScope
}

export interface RowContext {
  /** One word of each must stand in its scope. */
  readonly needs?: readonly WordContext[]
  /** No word of any may stand in its scope. */
  readonly not?: readonly WordContext[]
  readonly except?: readonly Pattern[]
  readonly where?: readonly BlockRole[]
  readonly quoted?: 'no' | 'only' | 'titles'
}

/** What a row of a rule says, read when the row is first hit. */
export interface RowMeta {
  /** The tokens of each literal that `match` lists (lexicon, line). */
  readonly literals?: readonly (readonly string[])[]
  readonly patterns?: readonly Pattern[]
  readonly regexes?: readonly string[]
  /** Of rules about the source, whose `patterns` are those of the source: what the aligned sentence must have, and must not. */
  readonly must?: readonly Pattern[]
  readonly mustNot?: readonly Pattern[]
  /** Words of the source sentence that silence the row. */
  readonly unless?: WordContext
  readonly fix?: readonly string[]
  readonly of?: string
  readonly tier?: Tier
  readonly case?: 'exact' | 'any'
  readonly accents?: 'any'
  readonly status?: Status
  readonly severity?: Severity
  readonly category?: string
  readonly safety?: Safety
  readonly message?: string
  readonly why?: string
  readonly mend?: string
  readonly context?: RowContext
}

/** Form of compiled rules; another one makes those in caches useless. */
export const FORMAT_VERSION = '5'

/** Kinds of row records. */
export const RowKind = { literal: 0, line: 1, pattern: 2, regex: 3, pair: 4 } as const
export const ROW_FIELDS = 4

/** The head of compiled rules. */
export interface CompiledHead {
  readonly version: string
  readonly rules: readonly Rule[]
  readonly cues: Readonly<Record<string, readonly string[]>>
}

/** Stands in `must` and `mustNot` for what the source captured: `$s1` in the rule file. */
export const sourceCaptureWord = (number: number | string): string => `sourcecapture${number}`

const GOLDEN = 0x9e3779b1

/** What may start with a token, as the table of first tokens says it for its slot; lines of a page are told apart, as they stand in short blocks alone. */
export const Start = { word: 1, phrase: 2, lineWord: 4, linePhrase: 8 } as const
/** Longer blocks are no lines of a page. */
export const LINE_TOKENS_MAX = 30
export const startSlot = (tokenHash: number, mask: number): number => (tokenHash ^ (tokenHash >>> 15)) & mask
/** The bit by which the table of pairs knows the first two tokens of a phrase, from their key. */
export const pairBit = (key: number, mask: number): number => (key >>> 1) & mask

/** The two gates of a pattern in the table: the words of that before its anchor, its shapes, and the same for that behind. */
export const GATE_FIELDS = 4
/** The bit by which a gate of a pattern knows a word or mark. */
export const gateBit = (tokenHash: number): number => 1 << (tokenHash >>> 27)

/** What a token looks like, as bits of a gate. */
export const Shape = { lower: 1, capital: 2, digits: 4, number: 8, quote: 16, other: 32 } as const
export const ANY_SHAPE = 63

/** The shape of a token with these flags. */
export function shapeOf(flags: number): number {
  switch (flags & KIND_MASK) {
    case TokenKind.word:
      return flags & TokenFlag.digits ? Shape.digits : flags & TokenFlag.capital ? Shape.capital : Shape.lower
    case TokenKind.number:
      return Shape.number
    case TokenKind.quote:
      return Shape.quote
    default:
      return Shape.other
  }
}

/** The fourth field of the record of a pattern: the element at which its anchor starts, and above that the number of its pair of gates. */
export const ANCHOR_BITS = 8

/** Key of the first token of a phrase in the trie; never 0. */
export const firstKey = (tokenHash: number): number => Math.imul(tokenHash ^ (tokenHash >>> 15), GOLDEN) | 1
/** Key of a longer prefix; never 0. */
export const nextKey = (key: number, tokenHash: number): number => Math.imul((key << 5) ^ (key >>> 27) ^ tokenHash, GOLDEN) | 1

/** Where to look for a key first among the slots of the trie. */
export const slotOf = (key: number, slotCount: number): number => (key >>> 1) % slotCount

/** A second hash of a phrase, to tell apart the rare phrases that share a key. */
export function checkHash(tokens: readonly string[]): number {
  let hash = 0x1b873593
  for (const token of tokens) {
    for (let at = 0; at < token.length; at++) hash = Math.imul(hash ^ token.charCodeAt(at), 0x85ebca6b) ^ (hash >>> 13)
    hash = Math.imul(hash ^ 0x20, 0xc2b2ae35)
  }
  return hash | 0
}

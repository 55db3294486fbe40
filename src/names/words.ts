import { KIND_MASK, TokenFlag, TokenKind, type Block, type Document } from '../model/document.ts'
import type { NameData } from './data.ts'
import { languageBit } from './format.ts'

/** A capitalised word of the article, by its folded form. */
export interface NameWord {
  readonly hash: number
  /** Record in the tables, 0 when unknown. */
  readonly record: number
  /** Facts of the record, see `Bit`. */
  readonly bits: number
  /** Token of its first occurrence. */
  readonly token: number
  count: number
  /** Occurrences with a capital inside a sentence of running text, where it says something. */
  inside: number
  /** Mentions that hold the word. */
  mentions: readonly Mention[]
  /** Tokens whose spelling differs from the first in accents, one for each spelling. */
  variants: number[] | undefined
  /** The next word in the same bucket of the index. */
  readonly next: NameWord | undefined
}

const BUCKETS = 128

/** The words of an article by their folded hash: buckets of chained words, lighter than a Map for some dozens. */
export type WordIndex = (NameWord | undefined)[]

export const newWordIndex = (): WordIndex => new Array<NameWord | undefined>(BUCKETS).fill(undefined)

export const bucketOf = (hash: number): number => (hash ^ (hash >>> 16)) & (BUCKETS - 1)

export function wordWith(index: WordIndex, hash: number): NameWord | undefined {
  let word = index[bucketOf(hash)]
  while (word !== undefined && word.hash !== hash) word = word.next
  return word
}

/** The list of a word that no mention holds so far. */
export const NO_MENTIONS: readonly Mention[] = []

export const MentionFlag = {
  /** It begins a sentence, so that its capital may mean nothing. */
  initial: 1 << 0,
  /** Name of a place or body by its head noun: Duke University, Banco Santander. */
  entity: 1 << 1,
  /** "of" and a capital follow: Duke of Edinburgh. */
  ofFollows: 1 << 2,
  /** "the" or "a" stands before. */
  article: 1 << 3,
  possessive: 1 << 4,
  quoted: 1 << 5,
  /** In a caption, credit or byline, where agencies write without accents. */
  credit: 1 << 6,
  headline: 1 << 7,
  /** The block is written with capitals throughout, or in Title Case. */
  capitals: 1 << 8,
  /** A known given name begins it, or a title stands before it. */
  person: 1 << 9,
  /** A verb of speech or act in the third person follows. */
  acts: 1 << 10,
  /** Joined to another word by a hyphen or slash that is no part of the name. */
  joined: 1 << 11,
} as const

/** One place where a name stands. */
export interface Mention {
  readonly index: number
  readonly block: Block
  /** Tokens of the name, `first` up to, not including, `end`; titles and possessives are outside. */
  readonly first: number
  readonly end: number
  /** Its capitalised words in order, and the tokens where they stand. */
  readonly words: readonly NameWord[]
  readonly tokens: readonly number[]
  /** Last word of the title before the name, -1 without one. */
  readonly title: number
  /** Jr., III and the like behind the name; -1 without. */
  readonly suffix: number
  readonly flags: number
}

/** Everyone and everything that an article names. */
export interface Cast {
  readonly document: Document
  readonly data: NameData
  /** Capitalised words by their folded hash (see `wordWith`), and the same in text order. */
  readonly words: WordIndex
  readonly wordList: readonly NameWord[]
  readonly mentions: readonly Mention[]
  /** Tokens at which a phrase of a table may stand. */
  readonly phraseTokens: readonly number[]
  /** Whether some word is spelt in two ways, see `NameWord.variants`. */
  readonly isVaried: boolean
  /** Whether a word with this hash also stands in lower case. */
  occursLower(hash: number): boolean
}

export const isCapital = (flags: number): boolean => (flags & (KIND_MASK | TokenFlag.capital | TokenFlag.protected)) === (TokenKind.word | TokenFlag.capital)
export const isLower = (flags: number): boolean => (flags & (KIND_MASK | TokenFlag.capital | TokenFlag.protected)) === TokenKind.word
export const textOf = ({ text, tokens }: Document, token: number): string => text.slice(tokens.start[token], tokens.end[token])
export const isGlued = ({ tokens }: Document, token: number): boolean => (tokens.flags[token] & TokenFlag.spaceBefore) === 0
export const codeOf = ({ text, tokens }: Document, token: number): number => text.charCodeAt(tokens.start[token])

/** First token of the sentence that holds the token. */
export function sentenceStart({ tokens }: Document, block: Block, token: number): number {
  let first = token
  while (first > block.firstToken && (tokens.flags[first] & TokenFlag.sentenceStart) === 0) first--
  return first
}

/** Token after the last one of the sentence that holds the token. */
export function sentenceEnd({ tokens }: Document, block: Block, token: number): number {
  let end = token + 1
  while (end < block.endToken && (tokens.flags[end] & TokenFlag.sentenceStart) === 0) end++
  return end
}

/** Facts that the tables know of any token, capitalised or not. */
export const bitsAt = ({ document, data }: Pick<Cast, 'document' | 'data'>, token: number): number => data.bits(document.tokens.hash[token])

/** Whether the tables know the word as a name of a language. */
export const isNameOf = ({ data }: Pick<Cast, 'data'>, { record }: NameWord, language: string): boolean => (data.languages[record] & languageBit(language)) !== 0

/** Whether two tokens are spelt alike but for case. */
export function sameSpelling({ text, tokens }: Document, a: number, b: number): boolean {
  const size = tokens.end[a] - tokens.start[a]
  if (tokens.end[b] - tokens.start[b] !== size) return false
  for (let at = 0; at < size; at++) {
    const one = text.charCodeAt(tokens.start[a] + at)
    const other = text.charCodeAt(tokens.start[b] + at)
    if (one !== other && plainCode(one) !== plainCode(other)) return false
  }
  return true
}

/** The code unit in lower case, apostrophes straight. */
function plainCode(code: number): number {
  if (code < 0x80) return code | 0x20
  return code === 0x2019 ? 0x27 | 0x20 : String.fromCharCode(code).toLowerCase().charCodeAt(0)
}

const HYPHEN = 0x2d

/** Token after the given name that begins a mention: "Jean-Luc" is one. */
export function endOfGiven({ document }: Cast, { tokens }: Mention): number {
  let at = 0
  while (at + 2 < tokens.length && tokens[at + 1] === tokens[at] + 2 && codeOf(document, tokens[at] + 1) === HYPHEN && isGlued(document, tokens[at] + 1) && isGlued(document, tokens[at + 1])) at++
  return tokens[at] + 1
}

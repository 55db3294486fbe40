import { KIND_MASK, TokenFlag, TokenKind, type Document, type Tokens } from '../model/document.ts'
import { nextPlace } from '../text/word-places.ts'

// All of these answer no for an index outside the tokens: behind them the buffer may hold those of an earlier article.
export const isWord = (tokens: Tokens, token: number): boolean => token < tokens.count && (tokens.flags[token] & KIND_MASK) === TokenKind.word
export const isNumber = (tokens: Tokens, token: number): boolean => token < tokens.count && (tokens.flags[token] & KIND_MASK) === TokenKind.number
export const isWordOrNumber = (tokens: Tokens, token: number): boolean => isWord(tokens, token) || isNumber(tokens, token)
export const isQuote = (tokens: Tokens, token: number): boolean => token < tokens.count && (tokens.flags[token] & KIND_MASK) === TokenKind.quote
export const has = (tokens: Tokens, token: number, flag: number): boolean => token < tokens.count && (tokens.flags[token] & flag) !== 0
export const isLowerWord = (tokens: Tokens, token: number): boolean => token < tokens.count && (tokens.flags[token] & (KIND_MASK | TokenFlag.capital)) === TokenKind.word
/** Whether the token belongs to the sentence, and so to the block, of the one before it. */
export const continues = (tokens: Tokens, token: number): boolean => token < tokens.count && (tokens.flags[token] & TokenFlag.sentenceStart) === 0

/** Whether nothing, not even a space, stands between the token and the one before it in its block. */
export const isGlued = (tokens: Tokens, token: number): boolean => token > 0 && token < tokens.count && (tokens.flags[token] & TokenFlag.spaceBefore) === 0

export const tokenText = (document: Document, token: number): string => document.text.slice(document.tokens.start[token], document.tokens.end[token])
export const firstCode = (document: Document, token: number): number => document.text.charCodeAt(document.tokens.start[token])
export const lengthOf = (tokens: Tokens, token: number): number => tokens.end[token] - tokens.start[token]

/** The token that holds an offset, or the next one; from token `from` on. */
export function tokenAt({ tokens }: Document, offset: number, from: number): number {
  let low = from
  let high = tokens.count
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens.end[middle] <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Index of the block that holds the token. */
export function blockAt(document: Document, token: number): number {
  const { blocks } = document
  let low = 0
  let high = blocks.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (blocks[middle].endToken <= token) low = middle + 1
    else high = middle
  }
  return low
}

/** How often the word stands in the article; stops counting at `enough`. */
export function countWord(document: Document, token: number, enough: number): number {
  const hash = document.tokens.hash[token]
  let count = 0
  for (let place = nextPlace(document, hash, 0); place >= 0 && ++count < enough; ) place = nextPlace(document, hash, place + 1)
  return count
}

/** Whether the word stands elsewhere in the article with a capital. */
export function occursCapitalised(document: Document, token: number): boolean {
  const { hash, flags } = document.tokens
  for (let place = nextPlace(document, hash[token], 0); place >= 0; place = nextPlace(document, hash[token], place + 1)) {
    if (place !== token && flags[place] & TokenFlag.capital) return true
  }
  return false
}

/** Whether the word stands elsewhere in the article, in any case. */
export const occursElsewhere = (document: Document, token: number): boolean => countWord(document, token, 2) > 1

/** Whether `raw` holds nothing but white space between the offsets: not so where mark-up was overwritten with spaces. */
export function isBlank(raw: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = raw.charCodeAt(at)
    if (code > 32 && code !== 0xa0 && code !== 0x202f && code !== 0x2009 && code !== 0x3000) return false
  }
  return true
}

/** The token after the last one of a sentence. */
export const sentenceEnd = ({ sentences, sentenceCount, tokens }: Document, sentence: number): number => (sentence + 1 < sentenceCount ? sentences[sentence + 1] : tokens.count)

/** The sentence that holds the token. */
export function sentenceWith({ sentences, sentenceCount }: Document, token: number): number {
  let low = 0
  let high = sentenceCount - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (sentences[middle] <= token) low = middle
    else high = middle - 1
  }
  return low
}

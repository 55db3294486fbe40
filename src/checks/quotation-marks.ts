import { TokenFlag, type Block, type Document } from '../model/document.ts'
import { has, isWord, lengthOf } from './tokens.ts'
import { wordHashes } from './word-hashes.ts'

/** Double quotation marks by family; a pair belongs to one of them. */
export type QuoteFamily = 'straight' | 'curly' | 'low' | 'guillemet' | 'corner' | 'none'

export const STRAIGHT = 0x22
export const OPEN_CURLY = 0x201c
export const CLOSE_CURLY = 0x201d
const LOW = 0x201e

/** The family of a double quotation mark; `none` for single marks and everything else. */
export function quoteFamily(code: number): QuoteFamily {
  switch (code) {
    case STRAIGHT:
      return 'straight'
    case OPEN_CURLY:
    case CLOSE_CURLY:
    case 0x201f:
      return 'curly'
    case LOW:
      return 'low'
    case 0xab:
    case 0xbb:
      return 'guillemet'
    case 0x300c:
    case 0x300d:
    case 0x300e:
    case 0x300f:
      return 'corner'
  }
  return 'none'
}

/** English opening and closing marks in the style that the article uses most. */
export function articleMarks(document: Document): { readonly open: string; readonly close: string } {
  let straight = 0
  let curly = 0
  for (const { start } of document.quotations) {
    const family = quoteFamily(document.text.charCodeAt(start))
    if (family === 'straight') straight++
    else if (family === 'curly') curly++
  }
  return straight > curly ? { open: '"', close: '"' } : { open: '“', close: '”' }
}

/** . ! ? … and the like: marks that end a sentence. */
export const isTerminal = (code: number): boolean => code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026
export const isDash = (code: number): boolean => code === 0x2d || (code >= 0x2010 && code <= 0x2015)

/** Whether the mark touches a sign of program text, or a replacement character. */
export function touchesCode({ text, tokens }: Document, token: number): boolean {
  return isCodeSign(text.charCodeAt(tokens.start[token] - 1)) || isCodeSign(text.charCodeAt(tokens.end[token]))
}

const CODE_SIGNS = new Set(Array.from('={}<>\\_`\ufffd', (sign) => sign.charCodeAt(0)))
const isCodeSign = (code: number): boolean => CODE_SIGNS.has(code)

/** Abbreviations that keep their point inside a quotation: “Acme Inc.”. */
const ABBREVIATIONS = wordHashes('inc ltd co corp jr sr etc mr mrs dr st no vs bros llc plc')

/** Whether the word at `token` is an abbreviation or an initial, so that a point behind it ends no sentence. */
export function isAbbreviated({ tokens }: Document, token: number): boolean {
  if (token < 0 || !isWord(tokens, token)) return false
  return ABBREVIATIONS.has(tokens.hash[token]) || (lengthOf(tokens, token) === 1 && has(tokens, token, TokenFlag.capital))
}

/** Whether a mark has a space, or the edge of its block, on exactly one side, and no stop on the other. */
export function isWellSpaced({ text, tokens }: Document, block: Block, token: number): boolean {
  const before = token === block.firstToken || has(tokens, token, TokenFlag.spaceBefore)
  const after = token + 1 >= block.endToken || has(tokens, token + 1, TokenFlag.spaceBefore)
  if (before && !after) return !STOPS.includes(text[tokens.start[token + 1]])
  return before !== after || (!before && !isWord(tokens, token - 1) && !isWord(tokens, token + 1))
}

const STOPS = ',.;:!?)'

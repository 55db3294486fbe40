import { KIND_MASK, TokenFlag, TokenKind, type Block, type Document } from '../model/document.ts'

const SHORT_BLOCK = 40
const LONG_WORD = 4
const LEAST_WORDS = 3
const SHARE = 0.8

/** Whether a block is written in Title Case or in capitals, so that a capital says nothing about a word. */
export function isTitleCase(document: Document, block: Block): boolean {
  const { flags, start, end } = document.tokens
  if (block.endToken - block.firstToken > SHORT_BLOCK) return false
  let words = 0
  let capitals = 0
  for (let token = block.firstToken + 1; token < block.endToken; token++) {
    if ((flags[token] & KIND_MASK) !== TokenKind.word || end[token] - start[token] < LONG_WORD) continue
    words++
    if (flags[token] & TokenFlag.capital) capitals++
  }
  if (words < LEAST_WORDS || capitals < SHARE * words || isOneName(document, block)) return false
  return isAllCaps(document, block) || !endsSentence(document, block)
}

/** A line of names that ends with a full stop is a sentence, not a heading. */
const endsSentence = ({ text, tokens }: Document, block: Block): boolean => /[.!?]/.test(text[tokens.end[block.endToken - 1] - 1]) && (tokens.flags[block.endToken - 1] & TokenFlag.initials) === 0

/** A short line that is nothing but a name, such as a byline. */
const isOneName = (document: Document, block: Block): boolean => block.role === 'byline' || block.role === 'credit' || block.endToken - block.firstToken <= 4 && !isAllCaps(document, block)

const isAllCaps = ({ tokens }: Document, block: Block): boolean => (tokens.flags[block.firstToken] & TokenFlag.allCaps) !== 0

/** Writes `name` in capitals where the token that it replaces is. */
export function inCaseOf(document: Document, token: number, name: string): string {
  const { tokens } = document
  return tokens.flags[token] & TokenFlag.allCaps && tokens.end[token] - tokens.start[token] > 2 ? name.toUpperCase() : name
}

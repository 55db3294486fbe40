import { KIND_MASK, TokenKind, type Block, type Document } from '../model/document.ts'

/** The words of each block as one number: equal blocks have equal ones, whatever their marks and spaces. */
export interface BlockWords {
  readonly hash: Int32Array
  /** How many words and numbers the block has. */
  readonly count: Int32Array
}

const PRIME = 0x01000193
const known = new WeakMap<Document, BlockWords>()

export function blockWords(document: Document): BlockWords {
  let words = known.get(document)
  if (!words) {
    const { blocks } = document
    words = { hash: new Int32Array(blocks.length), count: new Int32Array(blocks.length) }
    for (let index = 0; index < blocks.length; index++) {
      const { firstToken, endToken } = blocks[index]
      words.hash[index] = hashWords(document, firstToken, endToken)
      words.count[index] = countWords(document, firstToken, endToken)
    }
    known.set(document, words)
  }
  return words
}

/** Hash of the words and numbers of tokens `from` to `to`. */
export function hashWords({ tokens }: Document, from: number, to: number): number {
  const { hash, flags } = tokens
  let value = 0
  for (let token = from; token < to; token++) if ((flags[token] & KIND_MASK) <= TokenKind.number) value = Math.imul(value ^ hash[token], PRIME)
  return value
}

export function countWords({ tokens }: Document, from: number, to: number): number {
  let count = 0
  for (let token = from; token < to; token++) if ((tokens.flags[token] & KIND_MASK) <= TokenKind.number) count++
  return count
}

/** Whether two ranges of tokens hold the same words; proves what equal hashes suggest. */
export function sameWords({ tokens }: Document, a: number, aEnd: number, b: number, bEnd: number): boolean {
  const { hash, flags } = tokens
  const isMark = (token: number) => (flags[token] & KIND_MASK) > TokenKind.number
  for (;;) {
    while (a < aEnd && isMark(a)) a++
    while (b < bEnd && isMark(b)) b++
    if (a >= aEnd || b >= bEnd) return a >= aEnd && b >= bEnd
    if (hash[a] !== hash[b]) return false
    a++
    b++
  }
}

export const isPicture = ({ role }: Block): boolean => role === 'caption' || role === 'credit'

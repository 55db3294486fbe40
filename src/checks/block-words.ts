import { KIND_MASK, TokenKind, type Block, type Document } from '../model/document.ts'

const PRIME = 0x01000193
const EDGE = 4

/** Hash of the first four and the last four words of tokens `from` to `to`: a cheap key; `sameWords` proves the rest. */
export const edgeHash = (document: Document, from: number, to: number): number => Math.imul(headHash(document, from, to) ^ tailHash(document, from, to), PRIME)

/** Hash of the first four words and numbers. */
export function headHash({ tokens }: Document, from: number, to: number): number {
  const { hash, flags } = tokens
  let value = 1
  for (let token = from, left = EDGE; token < to && left > 0; token++) {
    if ((flags[token] & KIND_MASK) > TokenKind.number) continue
    value = Math.imul(value ^ hash[token], PRIME)
    left--
  }
  return value
}

/** Hash of the last four words and numbers. */
export function tailHash({ tokens }: Document, from: number, to: number): number {
  const { hash, flags } = tokens
  let value = 2
  for (let token = to - 1, left = EDGE; token >= from && left > 0; token--) {
    if ((flags[token] & KIND_MASK) > TokenKind.number) continue
    value = Math.imul(value ^ hash[token], PRIME)
    left--
  }
  return value
}

/** How many words and numbers tokens `from` to `to` are. */
export function countWords({ tokens }: Document, from: number, to: number): number {
  let count = 0
  for (let token = from; token < to; token++) if ((tokens.flags[token] & KIND_MASK) <= TokenKind.number) count++
  return count
}

/** Whether two ranges of tokens hold the same words, whatever their marks. */
export function sameWords({ tokens }: Document, a: number, aEnd: number, b: number, bEnd: number): boolean {
  const { hash, flags } = tokens
  for (;;) {
    while (a < aEnd && (flags[a] & KIND_MASK) > TokenKind.number) a++
    while (b < bEnd && (flags[b] & KIND_MASK) > TokenKind.number) b++
    if (a >= aEnd || b >= bEnd) return a >= aEnd && b >= bEnd
    if (hash[a] !== hash[b]) return false
    a++
    b++
  }
}

export const sameBlocks = (document: Document, a: Block, b: Block): boolean => sameWords(document, a.firstToken, a.endToken, b.firstToken, b.endToken)

/** Whether the block belongs to a picture. */
export const isPicture = ({ role }: Block): boolean => role === 'caption' || role === 'credit'

import { KIND_MASK, TokenFlag, TokenKind, type LoneQuote, type Quotation } from '../model/document.ts'
import type { TokenBuffer } from './tokenize.ts'

/** Families of quotation marks: a mark closes only one of its own family. */
const FAMILY = new Map<number, number>([
  [0x22, 1],
  [0x201c, 2],
  [0x201d, 2],
  [0x201f, 2],
  [0x201e, 2],
  [0xab, 3],
  [0xbb, 3],
  [0x300c, 4],
  [0x300d, 4],
  [0x300e, 5],
  [0x300f, 5],
  [0x27, 6],
  [0x2018, 7],
  [0x2019, 7],
  [0x201a, 7],
  [0x201b, 7],
  [0x2039, 8],
  [0x203a, 8],
])

/** Single marks double as apostrophes: their pairs count, their lack of a partner means nothing. */
const isSingle = (family: number): boolean => family >= 6

const NESTED_MAX = 32

/**
 * Pairs the quotation marks of one block (tokens `from` to `to`), nesting allowed, and flags the tokens between them.
 * Inch and minute marks (6'2") pair with nothing and are not reported.
 */
export function pairQuotations(
  text: string,
  tokens: TokenBuffer,
  block: number,
  to: number,
  firstMark: number,
  quotations: Quotation[],
  lone: LoneQuote[],
): void {
  const open: { token: number; family: number }[] = []
  const firstQuotation = quotations.length
  for (let m = firstMark; m < tokens.markCount; m++) {
    const token = tokens.marks[m]
    if (token >= to) break
    if ((tokens.flags[token] & KIND_MASK) !== TokenKind.quote) continue
    const code = text.charCodeAt(tokens.start[token])
    const family = FAMILY.get(code)
    if (family === undefined) continue
    let opens = (tokens.flags[token] & TokenFlag.opens) !== 0
    // German „…“ closes with the mark that opens in English.
    if (code === 0x201c && open.some((o) => text.charCodeAt(tokens.start[o.token]) === 0x201e)) opens = false
    if (opens) {
      // More open marks than any text nests: the oldest will not be closed any more.
      if (open.length === NESTED_MAX) {
        const [oldest] = open.splice(0, 1)
        if (!isSingle(oldest.family)) lone.push({ token: oldest.token, block, side: 'open' })
      }
      open.push({ token, family })
      continue
    }
    let partner = open.length - 1
    while (partner >= 0 && open[partner].family !== family) partner--
    if (partner < 0) {
      if (!isSingle(family) && !isMeasure(text, tokens, token)) lone.push({ token, block, side: 'close' })
      continue
    }
    // An apostrophe must not break a pair of double marks that is still open.
    if (isSingle(family) && open.slice(partner + 1).some((above) => !isSingle(above.family))) continue
    for (const left of open.splice(partner + 1)) if (!isSingle(left.family)) lone.push({ token: left.token, block, side: 'open' })
    const openToken = open.pop()!.token
    quotations.push({ start: tokens.start[openToken], end: tokens.end[token], block, openToken, closeToken: token, depth: open.filter((o) => !isSingle(o.family)).length })
    if (open.length === 0) flagQuoted(tokens, openToken + 1, token)
  }
  const first = open.find((left) => !isSingle(left.family))
  if (first) flagQuoted(tokens, first.token + 1, to)
  for (const left of open) if (!isSingle(left.family)) lone.push({ token: left.token, block, side: 'open' })
  for (let q = firstQuotation; open.length > 0 && q < quotations.length; q++) flagQuoted(tokens, quotations[q].openToken + 1, quotations[q].closeToken)
}

function flagQuoted(tokens: TokenBuffer, from: number, to: number): void {
  for (let token = from; token < to; token++) tokens.flags[token] |= TokenFlag.quoted
}

const isMeasure = (text: string, tokens: TokenBuffer, token: number): boolean => {
  const before = text.charCodeAt(tokens.start[token] - 1)
  return text.charCodeAt(tokens.start[token]) === 0x22 && before >= 0x30 && before <= 0x39
}

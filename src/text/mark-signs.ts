import { KIND_MASK, Sign, TokenFlag, TokenKind } from '../model/document.ts'
import type { TokenBuffer } from './tokenize.ts'

const FIRST_FOREIGN = 0x37e
const ROUND = 1
const SQUARE = 2
const NESTED_MAX = 8
const S = 0x73

/**
 * What the marks of one block (tokens `from` to `to`) show, as bits of `Sign`: the one look at every mark that spares most
 * checks of punctuation their own. Asks for tokens whose flags are complete.
 */
export function signsOfMarks(text: string, tokens: TokenBuffer, from: number, to: number, firstMark: number): number {
  const { marks, markCount, start, end, flags } = tokens
  let signs = 0
  // The open brackets as a number: two bits for each, the innermost lowest.
  let open = 0
  let depth = 0
  for (let m = firstMark; m < markCount; m++) {
    const mark = marks[m]
    const code = text.charCodeAt(start[mark])
    const spaceBefore = (flags[mark] & TokenFlag.spaceBefore) !== 0
    const next = mark + 1
    const gluedNext = next < to && (flags[next] & TokenFlag.spaceBefore) === 0
    switch (code) {
      case 0x22: // "
      case 0x201c:
      case 0x201d:
      case 0x27:
      case 0x2018:
      case 0x2019:
      case 0x60: // `
        if (gluedNext && isQuoteOrStop(text.charCodeAt(start[next]))) signs |= Sign.doubledQuote
        break
      case 0x26: // &
        signs |= Sign.ampersand
        break
      case 0x3c: // <
      case 0x3e: // >
        signs |= Sign.angle
        break
      case 0x7b: // {
        signs |= Sign.brace | Sign.code
        break
      case 0x7d: // }
      case 0x3d: // =
        signs |= Sign.code
        break
      case 0x25: // %
        if (spaceBefore) signs |= Sign.spacedPercent | Sign.spacedMark
        break
      case 0x24: // $
        signs |= Sign.currency
        if (next >= to || text.charCodeAt(start[next]) === 0x28 || text.charCodeAt(start[next]) === 0x7b) signs |= Sign.code
        break
      case 0xa3: // £
      case 0xa5: // ¥
      case 0x20ac: // €
        signs |= Sign.currency
        break
      case 0x28: // (
      case 0x5b: // [
        if (code === 0x5b) signs |= Sign.squareBracket
        else {
          if (!spaceBefore && mark > from) signs |= Sign.code | (gluedNext ? Sign.gluedBracket : 0)
          if (next < to && !gluedNext) signs |= Sign.spacedBracket
          // “minute (s)”
          if (spaceBefore && gluedNext && text.charCodeAt(start[next]) === S && end[next] - start[next] === 1) signs |= Sign.spacedBracket
        }
        if (end[mark] - start[mark] > 1 || depth === NESTED_MAX || (flags[mark] & TokenFlag.protected) !== 0) signs |= Sign.oddBracket
        open = (open << 2) | (code === 0x28 ? ROUND : SQUARE)
        depth++
        break
      case 0x29: // )
      case 0x5d: // ]
        if (code === 0x29) {
          if (gluedNext) signs |= Sign.gluedBracket
          if (spaceBefore) signs |= Sign.spacedBracket
        }
        if (spaceBefore) signs |= Sign.spacedMark
        if (depth === 0 || (open & 3) !== (code === 0x29 ? ROUND : SQUARE) || end[mark] - start[mark] > 1 || (flags[mark] & TokenFlag.protected) !== 0) signs |= Sign.oddBracket
        else {
          open >>>= 2
          depth--
        }
        break
      case 0x2c: // ,
      case 0x3b: // ;
        if (gluedNext || end[mark] - start[mark] > 1) signs |= Sign.gluedComma
        if (spaceBefore) signs |= Sign.spacedMark
        break
      case 0x3a: // :
        signs |= Sign.colon
        if (gluedNext) signs |= Sign.gluedColon
        else if (mark > from && isNumber(flags[mark - 1]) && (next >= to || isNumber(flags[next]))) signs |= Sign.figureColon
        if (spaceBefore) signs |= Sign.spacedMark
        break
      case 0x2e: // .
      case 0x21: // !
      case 0x3f: // ?
        if (spaceBefore) signs |= Sign.spacedMark
        else if (gluedNext || end[mark] - start[mark] === 2) signs |= Sign.gluedStop
        break
      case 0x2f: // /
        if (gluedNext && isNumber(flags[next])) signs |= Sign.figureSlash
        break
      case 0xa1: // ¡
      case 0xbf: // ¿
        signs |= Sign.inverted
        break
      case 0x2d: // -
      case 0x2013: // –
      case 0x2014: // —
        if (flags[mark] & TokenFlag.sentenceStart) signs |= Sign.openingDash
        else if (spaceBefore && gluedNext) signs |= Sign.gluedDash
        break
      default:
        if (code >= FIRST_FOREIGN && (code < 0x2000 || code >= 0x3000)) signs |= Sign.foreignMark | (code === 0xfffd ? Sign.lost : 0) | (code >= 0xff00 ? Sign.oddBracket : 0)
        else if ((flags[mark] & KIND_MASK) === TokenKind.quote) signs |= Sign.foreignMark
    }
  }
  return depth > 0 ? signs | Sign.oddBracket : signs
}

const isNumber = (flags: number): boolean => (flags & KIND_MASK) === TokenKind.number

const isQuoteOrStop = (code: number): boolean => {
  switch (code) {
    case 0x22:
    case 0x201c:
    case 0x201d:
    case 0x27:
    case 0x2018:
    case 0x2019:
    case 0x60:
    case 0x2e:
    case 0x2c:
      return true
  }
  return false
}

import { ALL_SIGNS, Sign, TokenFlag, type Document } from '../model/document.ts'
import { option, type DocumentCheck, type Report } from './check.ts'
import { reportGap, standsInProse } from './gaps.ts'
import { firstCode, has, isGlued, isLowerWord, isNumber, isWord, lengthOf } from './tokens.ts'
import { OPENERS, wordHashes } from './word-hashes.ts'

const COMMA = 0x2c
const SEMICOLON = 0x3b
const COLON = 0x3a
const OPEN_BRACKET = 0x28
const CLOSE_BRACKET = 0x29
const AMPERSAND = 0x26
const HASH = 0x23
const OPENING_QUOTES = new Set([0x201c, 0x2018, 0xab])
const BRACKET_REACH = 14
/** What stands in brackets at the end of a word: “word(s)”, “country(ies)”. */
const ENDINGS = wordHashes('s es ies ren en r d ed ing a e o os as')

type Finder = (document: Document, mark: number, code: number, report: Report) => void

/** Finds commas, semicolons, colons and brackets that are followed by a word without the space between. */
export const missingSpace: DocumentCheck = {
  name: 'missing-space',
  describe: 'A comma, semicolon, colon or bracket that is followed by the next word without a space.',
  layer: 'mark',
  options: {
    at: { type: 'string', default: 'comma', values: ['comma', 'colon', 'bracket'], describe: 'the mark: comma (and semicolon), colon, or round bracket' },
  },
  needs: (rule) => ({ comma: Sign.gluedComma, colon: Sign.gluedColon, bracket: Sign.gluedBracket })[option<string>(rule, 'at')] ?? ALL_SIGNS,
  placeholders: ['mark'],
  run(document, rule, report) {
    const find = FINDERS[option<string>(rule, 'at')]
    const { marks, markCount, tokens, text } = document
    const { flags, start, count } = tokens
    for (let m = 0; m < markCount; m++) {
      const mark = marks[m]
      // Nearly all marks are followed by a space, or are opening brackets after one.
      const next = mark + 1
      if (next >= count || flags[next] & TokenFlag.spaceBefore || flags[mark] & TokenFlag.protected) continue
      find(document, mark, text.charCodeAt(start[mark]), report)
    }
  },
}

const FINDERS: Record<string, Finder> = { comma: afterComma, colon: afterColon, bracket: atBracket }

/** The word or opening quotation mark that follows without a space; its index, or -1. */
function gluedWord(document: Document, token: number): number {
  const { tokens } = document
  if (!isGlued(tokens, token) || has(tokens, token, TokenFlag.protected)) return -1
  if (isWord(tokens, token)) return has(tokens, token, TokenFlag.digits) ? -1 : token
  return OPENING_QUOTES.has(firstCode(document, token)) && isGlued(tokens, token + 1) && isWord(tokens, token + 1) ? token + 1 : -1
}

function afterComma(document: Document, mark: number, code: number, report: Report): void {
  if (code !== COMMA && code !== SEMICOLON) return
  const { tokens } = document
  const next = gluedWord(document, mark + 1)
  if (next < 0 || !isGlued(tokens, mark) || lengthOf(tokens, mark) > 1) return
  const before = mark - 1
  if (has(tokens, before, TokenFlag.protected | TokenFlag.digits)) return
  const known = OPENERS.has(tokens.hash[next])
  if (isNumber(tokens, before)) {
    if (known && isLowerWord(tokens, next)) reportGap(document, before, mark, next, undefined, report)
    return
  }
  if (!isWord(tokens, before) || isEntity(document, before)) return
  // “TL;DR”
  if (code === SEMICOLON && has(tokens, before, TokenFlag.allCaps) && has(tokens, next, TokenFlag.allCaps)) return
  if ((lengthOf(tokens, before) < 2 || lengthOf(tokens, next) < 2) && !known) return
  const sure = standsInProse(document, before, next) || next > mark + 1 || (known && lengthOf(tokens, before) > 2)
  reportGap(document, before, mark, next, sure ? undefined : 'suspicious', report)
}

/** “&amp;word”: the semicolon belongs to the entity. */
function isEntity(document: Document, word: number): boolean {
  if (!isGlued(document.tokens, word)) return false
  const code = firstCode(document, word - 1)
  return code === AMPERSAND || code === HASH
}

function afterColon(document: Document, mark: number, code: number, report: Report): void {
  if (code !== COLON) return
  const { tokens } = document
  const next = gluedWord(document, mark + 1)
  if (next < 0 || !isGlued(tokens, mark) || lengthOf(tokens, mark) > 1) return
  const before = mark - 1
  if (!isWord(tokens, before) || lengthOf(tokens, before) < 3 || has(tokens, before, TokenFlag.protected | TokenFlag.digits)) return
  const quotation = next > mark + 1
  if (!quotation && (!has(tokens, next, TokenFlag.capital) || lengthOf(tokens, next) < 3)) return
  const sure = quotation || (isLowerWord(tokens, before) && OPENERS.has(tokens.hash[next]) && standsInProse(document, before, next))
  reportGap(document, before, mark, next, sure ? 'error' : undefined, report)
}

function atBracket(document: Document, mark: number, code: number, report: Report): void {
  const { tokens } = document
  if (code === CLOSE_BRACKET) {
    const next = gluedWord(document, mark + 1)
    if (next < 0 || lengthOf(tokens, next) < 3 || !holdsRemark(document, openingOf(document, mark), mark)) return
    reportGap(document, mark, mark, next, undefined, report)
  } else if (code === OPEN_BRACKET && isGlued(tokens, mark) && lengthOf(tokens, mark) === 1) {
    const before = mark - 1
    if (!isWord(tokens, before) || lengthOf(tokens, before) < 3 || has(tokens, before, TokenFlag.allCaps | TokenFlag.digits | TokenFlag.protected)) return
    const close = closingOf(document, mark)
    if (close < 0 || ENDINGS.has(tokens.hash[mark + 1]) || !holdsRemark(document, mark, close)) return
    reportGap(document, before, before, close, undefined, report)
  }
}

/** A remark in brackets, as against “(re)elected” and “f(x)”: a name, an acronym, a year, or several words. */
function holdsRemark(document: Document, open: number, close: number): boolean {
  const { tokens } = document
  if (open < 0 || close <= open + 1) return false
  const inner = open + 1
  if (has(tokens, inner, TokenFlag.protected)) return false
  if (close > inner + 2) return has(tokens, inner + 1, TokenFlag.spaceBefore)
  if (isNumber(tokens, inner)) return lengthOf(tokens, inner) === 4 && close === inner + 1
  return close === inner + 1 && has(tokens, inner, TokenFlag.capital) && lengthOf(tokens, inner) > 2
}

function openingOf(document: Document, close: number): number {
  for (let token = close - 1; token >= 0 && token > close - BRACKET_REACH; token--) {
    const code = firstCode(document, token)
    if (code === CLOSE_BRACKET) return -1
    if (code === OPEN_BRACKET) return has(document.tokens, token, TokenFlag.spaceBefore) ? token : -1
  }
  return -1
}

function closingOf(document: Document, open: number): number {
  for (let token = open + 1; token < document.tokens.count && token < open + BRACKET_REACH; token++) {
    const code = firstCode(document, token)
    if (code === OPEN_BRACKET) return -1
    if (code === CLOSE_BRACKET) return token
  }
  return -1
}

import { Sign, TokenFlag, type Document } from '../model/document.ts'
import { readAttribution } from './attribution-clause.ts'
import { option, type DocumentCheck, type Report } from './check.ts'
import { CLOSE_CURLY, isAbbreviated, OPEN_CURLY, STRAIGHT, touchesCode } from './quotation-marks.ts'
import { quotationAt } from './quotation-index.ts'
import { blockAt, firstCode, has, isGlued, isQuote, isWordOrNumber, lengthOf } from './tokens.ts'

const POINT = 0x2e
const COMMA = 0x2c
const QUESTION = 0x3f
const EXCLAMATION = 0x21
/** Tokens of a question that is spoken: “why?” and titles are shorter. */
const LEAST_ASKED = 6
/** Finds quotation marks typed twice, and stops on both sides of a closing mark. */
export const doubledMark: DocumentCheck = {
  name: 'doubled-mark',
  describe: 'A quotation mark typed twice, or a stop before and after a closing quotation mark.',
  layer: 'mark',
  options: {
    kind: { type: 'string', default: 'quote', values: ['quote', 'stop'], describe: 'quote: ““We; stop: “We.”.' },
  },
  needs: () => Sign.doubledQuote,
  placeholders: ['mark'],
  run(document, rule, report) {
    const { marks, markCount, tokens } = document
    const find = option<string>(rule, 'kind') === 'quote' ? checkDoubledQuote : checkDoubledStop
    for (let m = 0; m < markCount; m++) {
      const token = marks[m]
      if (isQuote(tokens, token) && isGlued(tokens, token + 1)) find(document, token, report)
    }
  },
}

function checkDoubledQuote(document: Document, token: number, report: Report): void {
  const { tokens } = document
  const code = firstCode(document, token)
  if (code !== STRAIGHT && code !== OPEN_CURLY && code !== CLOSE_CURLY) return
  if (!isQuote(tokens, token + 1) || firstCode(document, token + 1) !== code || firstCode(document, token + 2) === code) return
  const wordAfter = isGlued(tokens, token + 2) && isWordOrNumber(tokens, token + 2)
  const wordBefore = isGlued(tokens, token) && token > 0
  // Nothing between them: an empty pair, which is another fault.
  if (!wordAfter && !wordBefore) return
  if (wordAfter && wordBefore) return
  if (touchesCode(document, token) || touchesCode(document, token + 1) || !isOneMark(document, token)) return
  report({
    start: tokens.start[wordBefore ? token - 1 : token],
    end: tokens.end[wordAfter ? token + 2 : token + 1],
    values: { mark: document.text[tokens.start[token]] },
    fixes: [{ edits: [{ start: tokens.start[token + 1], end: tokens.end[token + 1], text: '' }] }],
  })
}

/** Not two quotations that open or close together: then only one of the two pairs ends in a doubled mark too. */
function isOneMark(document: Document, token: number): boolean {
  const a = quotationAt(document, token)
  const b = quotationAt(document, token + 1)
  if (!a || !b || a === b) return !mayCloseTwo(document, token)
  return Math.abs(a.openToken - b.openToken) === 1 && Math.abs(a.closeToken - b.closeToken) === 1
}

/** The second closing mark may belong to a quotation that opened in an earlier block. */
function mayCloseTwo(document: Document, token: number): boolean {
  return has(document.tokens, token + 1, TokenFlag.closes) && document.loneQuotes.some((lone) => lone.side === 'open' && lone.token < token)
}

function checkDoubledStop(document: Document, token: number, report: Report): void {
  const { tokens } = document
  const code = firstCode(document, token)
  if (code !== STRAIGHT && code !== CLOSE_CURLY) return
  if (!isGlued(tokens, token) || !has(tokens, token, TokenFlag.closes) || lengthOf(tokens, token + 1) > 1 || lengthOf(tokens, token - 1) > 1) return
  const inner = firstCode(document, token - 1)
  const outer = firstCode(document, token + 1)
  if (outer !== POINT && outer !== COMMA) return
  if (inner === QUESTION || inner === EXCLAMATION) return afterQuestion(document, token, outer, report)
  if (!(inner === POINT || inner === COMMA) || isAbbreviated(document, token - 2)) return
  // The outer stop is the one that the sentence needs; in English it stands inside the mark.
  const mark = document.text[tokens.start[token]]
  const edit = { start: tokens.start[token - 1], end: tokens.end[token + 1], text: document.text[tokens.start[token + 1]] + mark }
  report({ start: edit.start, end: edit.end, values: { mark }, fixes: [{ edits: [edit] }] })
}

/** “Who goes?”. and “Who goes?”, he asked: the mark inside ends the sentence; a comma in a list of titles stays. */
function afterQuestion(document: Document, token: number, outer: number, report: Report): void {
  const { tokens } = document
  const stop = token + 1
  const { endToken } = document.blocks[blockAt(document, token)]
  const quotation = quotationAt(document, token)
  if (!quotation || quotation.closeToken - quotation.openToken < LEAST_ASKED) return
  if (outer === POINT ? isGlued(tokens, stop + 1) : !readAttribution(document, stop + 1, endToken)) return
  report({
    start: tokens.start[token - 1],
    end: tokens.end[stop],
    status: 'suspicious',
    values: { mark: document.text[tokens.start[token]] },
    fixes: [{ edits: [{ start: tokens.start[stop], end: tokens.end[stop], text: '' }] }],
  })
}

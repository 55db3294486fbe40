import { Sign, TokenFlag, type Document } from '../model/document.ts'
import type { Edit } from '../model/finding.ts'
import type { DocumentCheck, Report } from './check.ts'
import { blockAt, firstCode, has, isGlued, isQuote, isWord, isWordOrNumber, lengthOf } from './tokens.ts'
import { wordHashes } from './word-hashes.ts'

const HYPHEN = 0x2d
const EN_DASH = 0x2013
const EM_DASH = 0x2014
const COMMA = 0x2c
const STOPS = new Set([0x2e, 0x3b, 0x3a, 0x3f, 0x21, COMMA])
/** Behind “short-” in “short- and long-term”. */
const JOINING = wordHashes('and or to but nor versus')
/** Tokens between the two dashes. */
const LEAST_INSIDE = 2
const MOST_INSIDE = 40

/**
 * Finds remarks between dashes that touch them (“the mayor –until May the secretary– knew”), as Spanish and its neighbours set
 * them, and a comma behind such a remark (“– dissolved in May –, the council”).
 */
export const clauseDash: DocumentCheck = {
  name: 'clause-dash',
  describe: 'A remark between two dashes that touch its words, or a comma behind the second dash.',
  layer: 'mark',
  options: {},
  needs: () => Sign.gluedDash,
  placeholders: [],
  run(document, _rule, report) {
    const { marks, markCount, tokens } = document
    for (let m = 0; m < markCount; m++) {
      const open = marks[m]
      const code = firstCode(document, open)
      if (!isDash(code) || lengthOf(tokens, open) > 1 || open === 0 || has(tokens, open, TokenFlag.sentenceStart | TokenFlag.protected)) continue
      if (!has(tokens, open, TokenFlag.spaceBefore)) continue
      if (code !== HYPHEN && isComma(document, open + 1)) afterRemark(document, open, report)
      else if (opensRemark(document, open)) remark(document, open, code, report)
    }
  },
}

const isDash = (code: number): boolean => code === HYPHEN || code === EN_DASH || code === EM_DASH
const isComma = (document: Document, token: number): boolean => isGlued(document.tokens, token) && firstCode(document, token) === COMMA && lengthOf(document.tokens, token) === 1

/** A space before, a word right behind, and a word before it in the sentence. */
function opensRemark({ tokens }: Document, open: number): boolean {
  const next = open + 1
  return isGlued(tokens, next) && isWord(tokens, next) && !has(tokens, next, TokenFlag.protected | TokenFlag.sentenceStart) && (isWordOrNumber(tokens, open - 1) || isQuote(tokens, open - 1))
}

function remark(document: Document, open: number, code: number, report: Report): void {
  const close = closeOf(document, open, code)
  if (close < 0) return
  const { tokens, text } = document
  const dash = code === EM_DASH ? '—' : '–'
  const next = close + 1
  const ends = isGlued(tokens, next) && STOPS.has(firstCode(document, next))
  const last: Edit = ends && firstCode(document, next) !== COMMA ? { start: tokens.start[close], end: tokens.end[close], text: '' } : { start: tokens.start[close], end: ends ? tokens.end[next] : tokens.end[close], text: ` ${dash}` }
  report({
    start: tokens.start[open],
    end: tokens.end[open + 1],
    values: {},
    related: [{ start: tokens.start[close], end: tokens.end[close], message: 'The second dash.' }],
    fixes: [{ title: `Write “${dash} ${text.slice(tokens.start[open + 1], tokens.end[open + 1])}”`, edits: [{ start: tokens.start[open], end: tokens.end[open], text: `${dash} ` }, last] }],
  })
}

/** The dash that closes the remark in the same sentence: right behind a word, with a space or a stop after it; -1 when there is none. */
function closeOf(document: Document, open: number, code: number): number {
  const { tokens } = document
  const { endToken } = document.blocks[blockAt(document, open)]
  for (let token = open + LEAST_INSIDE; token < Math.min(endToken, open + MOST_INSIDE); token++) {
    if (has(tokens, token, TokenFlag.sentenceStart)) return -1
    if (firstCode(document, token) !== code || lengthOf(tokens, token) > 1) continue
    const next = token + 1
    // The hyphen of a compound.
    if (isGlued(tokens, token) && isGlued(tokens, next) && !STOPS.has(firstCode(document, next))) continue
    if (has(tokens, token, TokenFlag.spaceBefore) || next >= endToken || (code === HYPHEN && (JOINING.has(tokens.hash[next]) || token === open + LEAST_INSIDE))) return -1
    return token
  }
  return -1
}

/** A comma behind a remark between spaced dashes. */
function afterRemark(document: Document, close: number, report: Report): void {
  const { tokens } = document
  const { firstToken } = document.blocks[blockAt(document, close)]
  for (let token = close - 1; token > Math.max(firstToken, close - MOST_INSIDE); token--) {
    if (has(tokens, token, TokenFlag.sentenceStart)) return
    if (firstCode(document, token) !== firstCode(document, close) || !has(tokens, token, TokenFlag.spaceBefore)) continue
    const comma = close + 1
    report({ start: tokens.start[close], end: tokens.end[comma], fixes: [{ edits: [{ start: tokens.start[comma], end: tokens.end[comma], text: '' }] }] })
    return
  }
}

import { TokenFlag, type Document } from '../model/document.ts'
import type { Status } from '../model/rule.ts'
import type { Report } from './check.ts'
import { blockAt, firstCode, isGlued, isWordOrNumber, tokenText } from './tokens.ts'

const STRAIGHT_QUOTE = 0x22
const COMMA = 0x2c
const CLOSE_BRACKET = 0x29
const OPENERS = '([“"'
const REACH = 5

/** Reports that a space is missing right after token `gap`; the finding reaches from the word of token `before` to `next`. */
export function reportGap(document: Document, before: number, gap: number, next: number, status: Status | undefined, report: Report): void {
  const { tokens } = document
  const at = tokens.end[gap]
  // Where mark-up stands between the two nobody can say on which side of it the space belongs.
  const fixes = tokens.start[gap + 1] === at ? [{ edits: [{ start: at, end: at, text: ' ' }] }] : []
  const first = startOfPiece(document, before)
  report({ start: tokens.start[first], end: tokens.end[next], values: { mark: tokenText(document, gap) }, fixes, status })
}

/** The first token of “(AFP)” or “61%”, so that a finding at a closing mark shows the word that it closes. */
function startOfPiece({ tokens, text }: Document, before: number): number {
  let first = before
  if (isWordOrNumber(tokens, before)) return first
  while (first > before - REACH && isGlued(tokens, first) && !isWordOrNumber(tokens, first)) first--
  if (isGlued(tokens, first) && OPENERS.includes(text[tokens.start[first - 1]])) first--
  return first
}

/** Whether the quotation mark opens: curly ones by shape, a straight one by the number of those before it in its block. */
export function opensQuotation(document: Document, quote: number): boolean {
  if (firstCode(document, quote) !== STRAIGHT_QUOTE) return (document.tokens.flags[quote] & TokenFlag.opens) !== 0
  const { firstToken } = document.blocks[blockAt(document, quote)]
  let before = 0
  for (let token = firstToken; token < quote; token++) if (firstCode(document, token) === STRAIGHT_QUOTE) before++
  return before % 2 === 0
}

/** Whether running text stands around the two tokens: words parted by spaces, as in prose and not in code or names of files. */
export function standsInProse(document: Document, before: number, next: number): boolean {
  return followsProse(document, before) && precedesProse(document, next)
}

function followsProse({ tokens, text }: Document, token: number): boolean {
  if (token === 0 || !(tokens.flags[token] & TokenFlag.spaceBefore)) return false
  const previous = token - 1
  if (text.lastIndexOf('\n', tokens.start[token]) > tokens.start[previous]) return false
  const code = text.charCodeAt(tokens.end[previous] - 1)
  return isWordOrNumber(tokens, previous) || code === COMMA || code === CLOSE_BRACKET || (tokens.flags[previous] & TokenFlag.closes) !== 0
}

function precedesProse(document: Document, token: number): boolean {
  const { tokens } = document
  const after = token + 1
  if (after >= tokens.count) return false
  if (!isGlued(tokens, after)) return isWordOrNumber(tokens, after) && document.text.indexOf('\n', tokens.end[token]) !== tokens.end[token]
  return firstCode(document, after) === COMMA && !isGlued(tokens, after + 1)
}

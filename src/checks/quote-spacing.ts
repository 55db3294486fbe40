import { TokenFlag, type Block, type Document } from '../model/document.ts'
import type { Edit } from '../model/finding.ts'
import type { Span } from '../model/span.ts'
import { readAttribution } from './attribution-clause.ts'
import { option, type DocumentCheck, type Report } from './check.ts'
import { fixOf } from './edited-text.ts'
import { CLOSE_CURLY, isDash, isTerminal, isWellSpaced, OPEN_CURLY, STRAIGHT, touchesCode } from './quotation-marks.ts'
import { closesQuotation } from './quotation-index.ts'
import { blockAt, firstCode, has, isGlued, isQuote, isWord, isWordOrNumber, lengthOf } from './tokens.ts'

/** On which side of which mark the space is wrong. */
type Fault = 'inside' | 'outside'

/** Finds spaces inside double quotation marks and missing ones outside. */
export const quoteSpacing: DocumentCheck = {
  name: 'quote-spacing',
  describe: 'A space between a quotation mark and the words it encloses, or none between it and the words around.',
  layer: 'mark',
  options: {
    kind: { type: 'string', default: 'inside', values: ['inside', 'outside'], describe: 'inside: a space after an opening or before a closing mark; outside: no space before an opening or after a closing mark.' },
  },
  placeholders: ['mark'],
  run(document, rule, report) {
    const { marks, markCount, tokens, text } = document
    const kind = option<Fault>(rule, 'kind')
    for (let m = 0; m < markCount; m++) {
      const token = marks[m]
      if (!isQuote(tokens, token)) continue
      const code = text.charCodeAt(tokens.start[token])
      if (code === OPEN_CURLY) checkOpening(document, token, kind, report)
      else if (code === CLOSE_CURLY) checkClosing(document, token, kind, report)
      else if (code === STRAIGHT) checkPairedStraight(document, token, kind, report)
    }
    checkLoneStraight(document, kind, report)
  },
}

function checkOpening(document: Document, token: number, kind: Fault, report: Report): void {
  const { tokens } = document
  const next = token + 1
  if (next >= tokens.count) return
  const spacedAfter = has(tokens, next, TokenFlag.spaceBefore)
  const spacedBefore = has(tokens, token, TokenFlag.spaceBefore)
  if (kind === 'inside' ? !(spacedAfter && (spacedBefore || followsOpener(document, token))) : spacedAfter || spacedBefore) return
  if (document.blocks[blockAt(document, token)].endToken <= next || closesQuotation(document, token)) return
  if (kind === 'inside') {
    if (!isDotsOrQuote(document, next)) reportGap(document, token, next, report, token)
  } else if (wantsSpaceBefore(document, token) && (isWordOrNumber(tokens, next) || isQuote(tokens, next))) reportMissing(document, token, token, report)
}

function checkClosing(document: Document, token: number, kind: Fault, report: Report): void {
  const { tokens } = document
  if (token === 0) return
  const spacedBefore = has(tokens, token, TokenFlag.spaceBefore)
  const gluedAfter = isGlued(tokens, token + 1)
  if (kind === 'outside') {
    if (!spacedBefore && gluedAfter) checkGluedAfter(document, token, report)
    return
  }
  if (!spacedBefore || has(tokens, token - 1, TokenFlag.protected) || isDotsOrQuote(document, token - 1) || isDash(firstCode(document, token - 1))) return
  if (closesQuotation(document, token)) reportInnerGap(document, token, report)
}

/** “today, ”he said”: the space went to the wrong side; else it is only one too many. */
function reportInnerGap(document: Document, token: number, report: Report): void {
  const { tokens } = document
  if (isGlued(tokens, token + 1) && isWord(tokens, token + 1)) {
    const edits: Edit[] = [
      { start: tokens.end[token - 1], end: tokens.start[token], text: '' },
      { start: tokens.end[token], end: tokens.end[token], text: ' ' },
    ]
    reportEdits(document, { start: tokens.start[token - 1], end: tokens.end[token + 1] }, edits, token, report)
  } else reportGap(document, token - 1, token, report, token)
}

/** ”he: no space after the closing mark. After a full stop and before a capital that is a matter of missing-space. */
function checkGluedAfter(document: Document, token: number, report: Report): void {
  const { tokens } = document
  const next = token + 1
  if (!isWord(tokens, next) || lengthOf(tokens, next) < 2 || has(tokens, next, TokenFlag.protected)) return
  if (document.text.startsWith("'", tokens.start[next]) || document.text.startsWith('’', tokens.start[next])) return
  if (isTerminal(firstCode(document, token - 1)) && has(tokens, next, TokenFlag.capital)) return
  if (!isWordOrNumber(tokens, token - 1) && !isStop(firstCode(document, token - 1))) return
  if (closesQuotation(document, token)) reportMissing(document, next, token, report)
}

/** Straight marks that pair: the neighbours told which one opens, so only a closing mark can have a wrong space. */
function checkPairedStraight(document: Document, token: number, kind: Fault, report: Report): void {
  if (!has(document.tokens, token, TokenFlag.closes)) return
  const suspected = kind === 'inside' ? has(document.tokens, token, TokenFlag.spaceBefore) : isGlued(document.tokens, token + 1)
  if (suspected && !touchesCode(document, token)) checkClosing(document, token, kind, report)
}

/** Straight marks whose neighbours mislead: in a block with an even number of them, every second one closes. */
function checkLoneStraight(document: Document, kind: Fault, report: Report): void {
  let checked = -1
  for (const { token, block } of document.loneQuotes) {
    if (block === checked || firstCode(document, token) !== STRAIGHT || isWellSpaced(document, document.blocks[block], token)) continue
    checked = block
    const marks = straightMarks(document, document.blocks[block])
    marks.forEach((mark, index) => reportByParity(document, mark, index % 2 === 0, kind, report))
  }
}

/** The straight double marks of a block, or none when they cannot be trusted: an odd number, inches, program text. */
function straightMarks(document: Document, block: Block): number[] {
  const { tokens, text } = document
  const marks: number[] = []
  for (let token = block.firstToken; token < block.endToken; token++) {
    if (!isQuote(tokens, token) || firstCode(document, token) !== STRAIGHT) continue
    const before = text.charCodeAt(tokens.start[token] - 1)
    const opens = marks.length % 2 === 0
    if (opens && before >= 0x30 && before <= 0x39) return []
    // “the Masters" Cup”: damaged apostrophes.
    if (opens && isGlued(tokens, token) && before === 0x73) return []
    if (opens && isGlued(tokens, token) && isStop(before) && has(tokens, token + 1, TokenFlag.spaceBefore)) return []
    if (touchesCode(document, token) || (isGlued(tokens, token) && firstCode(document, token - 1) === STRAIGHT)) return []
    marks.push(token)
  }
  return marks.length % 2 === 0 ? marks : []
}

/** Reports the one mark if its spaces contradict its turn. */
function reportByParity(document: Document, token: number, opens: boolean, kind: Fault, report: Report): void {
  const { tokens } = document
  const { firstToken, endToken } = document.blocks[blockAt(document, token)]
  const first = token === firstToken
  const last = token + 1 >= endToken
  const before = first || has(tokens, token, TokenFlag.spaceBefore)
  const after = last || has(tokens, token + 1, TokenFlag.spaceBefore)
  if (opens && after && !last) {
    if (kind !== 'inside') return
    const edits: Edit[] = [{ start: tokens.end[token], end: tokens.start[token + 1], text: '' }]
    if (!before && wantsSpaceBefore(document, token)) edits.unshift({ start: tokens.start[token], end: tokens.start[token], text: ' ' })
    reportEdits(document, { start: tokens.start[before ? token : token - 1], end: tokens.end[token + 1] }, edits, token, report)
  } else if (opens && !before && wantsSpaceBefore(document, token)) {
    if (kind === 'outside') reportMissing(document, token, token, report)
  } else if (!opens && before && !first && !isDotsOrQuote(document, token - 1)) {
    // A mark that looks like an opening one closes only before a stop, or between a comma and an attribution.
    const plausible = !has(tokens, token, TokenFlag.opens) || !isWellSpaced(document, document.blocks[blockAt(document, token)], token) || (firstCode(document, token - 1) === 0x2c && readAttribution(document, token + 1, endToken) !== undefined)
    if (kind === 'inside' && plausible) reportInnerGap(document, token, report)
  }
}

/** Reports the space between two neighbouring tokens; `mark` is the quotation mark. */
function reportGap(document: Document, left: number, right: number, report: Report, mark: number): void {
  const { tokens, text } = document
  const edit: Edit = { start: tokens.end[left], end: tokens.start[right], text: '' }
  if (text.slice(edit.start, edit.end).includes('\n')) return
  reportEdits(document, { start: tokens.start[left], end: tokens.end[right] }, [edit], mark, report)
}

/** Reports that no space stands before token `right`. */
function reportMissing(document: Document, right: number, mark: number, report: Report): void {
  const { tokens } = document
  const at = tokens.start[right]
  const start = right === mark ? tokens.start[right - 1] : tokens.start[right - 2]
  const end = right === mark ? tokens.end[right + 1] : tokens.end[right]
  reportEdits(document, { start, end }, [{ start: at, end: at, text: ' ' }], mark, report)
}

function reportEdits(document: Document, span: Span, edits: readonly Edit[], mark: number, report: Report): void {
  report({ ...span, values: { mark: document.text[document.tokens.start[mark]] }, fixes: [fixOf(document, span, edits)] })
}

/** A word, a number or a stop before an opening mark wants a space; a bracket, a dash or another mark does not. */
function wantsSpaceBefore(document: Document, token: number): boolean {
  if (token === 0) return false
  const { tokens } = document
  return (isWord(tokens, token - 1) && lengthOf(tokens, token - 1) > 1 && !has(tokens, token - 1, TokenFlag.protected)) || isStop(firstCode(document, token - 1))
}

const isStop = (code: number): boolean => code === 0x2c || code === 0x3a || code === 0x3b || code === 0x2e || code === 0x21 || code === 0x3f

function followsOpener(document: Document, token: number): boolean {
  if (token === 0) return true
  const before = firstCode(document, token - 1)
  return before === 0x28 || before === 0x5b || isDash(before)
}

/** “… he said” and nested marks ” ’ may stand apart from the mark. */
const isDotsOrQuote = (document: Document, token: number): boolean =>
  isQuote(document.tokens, token) || firstCode(document, token) === 0x2026 || (firstCode(document, token) === 0x2e && (lengthOf(document.tokens, token) > 1 || has(document.tokens, token, TokenFlag.spaceBefore)))

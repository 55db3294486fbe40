import { Sign, TokenFlag, type Document } from '../model/document.ts'
import type { Edit } from '../model/finding.ts'
import type { DocumentCheck, Report } from './check.ts'
import { firstCode, has, isBlank, isGlued, isLowerWord, isWordOrNumber, lengthOf } from './tokens.ts'

const OPEN = 0x28
const CLOSE = 0x29
const SMALL_S = 0x73
const REACH = 40

/** Finds spaces on the inner side of round brackets, and before the plural “(s)”. */
export const spaceInsideBrackets: DocumentCheck = {
  name: 'space-inside-brackets',
  describe: 'A space after an opening or before a closing bracket, or before a plural ending in brackets.',
  layer: 'mark',
  options: {},
  needs: () => Sign.spacedBracket,
  placeholders: [],
  run(document, _rule, report) {
    const { marks, markCount, tokens, text } = document
    for (let m = 0; m < markCount; m++) {
      const mark = marks[m]
      const code = text.charCodeAt(tokens.start[mark])
      if ((code !== OPEN && code !== CLOSE) || tokens.end[mark] - tokens.start[mark] > 1) continue
      if (code === OPEN) atOpening(document, m, report)
      else atClosing(document, m, report)
    }
  },
}

function atOpening(document: Document, m: number, report: Report): void {
  const { tokens, text } = document
  const open = document.marks[m]
  if (isPluralEnding(document, open)) {
    const start = tokens.start[open - 1]
    report({ start, end: tokens.end[open + 2], fixes: [{ edits: [{ start: tokens.end[open - 1], end: tokens.start[open], text: '' }] }] })
    return
  }
  const inner = innerGap(document, open, open + 1)
  if (!inner) return
  const close = closingOf(document, m)
  if (close < 0) return
  const edits: Edit[] = [inner]
  const last = innerGap(document, close - 1, close)
  if (last && close > open + 1) edits.push(last)
  // An empty pair is the business of another check; “( )” is a box to tick.
  if (close === open + 1) return
  report({ start: tokens.start[open], end: text.charCodeAt(tokens.start[close]) === CLOSE ? tokens.end[close] : tokens.end[open + 1], fixes: [{ edits }] })
}

function atClosing(document: Document, m: number, report: Report): void {
  const { tokens } = document
  const close = document.marks[m]
  const gap = close > 0 ? innerGap(document, close - 1, close) : undefined
  if (!gap || !(isWordOrNumber(tokens, close - 1) || has(tokens, close - 1, TokenFlag.closes))) return
  const open = openingOf(document, m)
  // Where the opening side has a space too, the finding there covers both; without a partner it is “a )” of a list.
  if (open < 0 || innerGap(document, open, open + 1)) return
  report({ start: tokens.start[close - 1], end: tokens.end[close], fixes: [{ edits: [gap] }] })
}

/** The edit that closes the space between two tokens of one line; nothing when there is none. */
function innerGap({ tokens, text, raw }: Document, left: number, right: number): Edit | undefined {
  if (right >= tokens.count || !has(tokens, right, TokenFlag.spaceBefore)) return undefined
  const start = tokens.end[left]
  const end = tokens.start[right]
  if (!isBlank(raw, start, end) || text.slice(start, end).includes('\n')) return undefined
  return { start, end, text: '' }
}

/** “minute (s)” */
function isPluralEnding(document: Document, open: number): boolean {
  const { tokens } = document
  if (open === 0 || !has(tokens, open, TokenFlag.spaceBefore) || !isGlued(tokens, open + 1) || !isGlued(tokens, open + 2)) return false
  if (firstCode(document, open + 1) !== SMALL_S || lengthOf(tokens, open + 1) !== 1 || firstCode(document, open + 2) !== CLOSE) return false
  return isLowerWord(tokens, open - 1) && lengthOf(tokens, open - 1) > 2 && !document.text.slice(tokens.end[open - 1], tokens.start[open]).includes('\n')
}

function closingOf(document: Document, m: number): number {
  const open = document.marks[m]
  for (let n = m + 1; n < document.markCount && document.marks[n] < open + REACH; n++) {
    const code = firstCode(document, document.marks[n])
    if (code === CLOSE) return document.marks[n]
    if (code === OPEN) return -1
  }
  return -1
}

function openingOf(document: Document, m: number): number {
  const close = document.marks[m]
  for (let n = m - 1; n >= 0 && document.marks[n] > close - REACH; n--) {
    const code = firstCode(document, document.marks[n])
    if (code === OPEN) return document.marks[n]
    if (code === CLOSE) return -1
  }
  return -1
}

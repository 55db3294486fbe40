import { Sign, TokenFlag, type Document } from '../model/document.ts'
import type { Edit } from '../model/finding.ts'
import type { Rule } from '../model/rule.ts'
import { option, type DocumentCheck, type Report } from './check.ts'
import { closingPlace, openingPlace } from './quotation-place.ts'
import { CLOSE_CURLY, OPEN_CURLY, STRAIGHT } from './quotation-marks.ts'
import { quoteFaults, type QuoteFault, type QuoteFaultKind } from './quote-faults.ts'
import { firstCode, has } from './tokens.ts'

/** Finds quotation marks without partner, turned the wrong way round, or of two families in one pair. */
export const quotationPairing: DocumentCheck = {
  name: 'quotation-pairing',
  describe: 'Quotation marks that have lost their partner, are turned round, or do not match.',
  layer: 'mark',
  options: {
    kind: { type: 'string', default: 'unclosed', values: ['unclosed', 'unopened', 'reversed', 'mismatched', 'reopened'], describe: 'The fault to report.' },
  },
  needs: () => Sign.quotation,
  placeholders: ['mark'],
  run(document, rule, report) {
    if (document.loneQuotes.length === 0) return
    const kind = option<QuoteFaultKind>(rule, 'kind')
    for (const fault of quoteFaults(document)) if (fault.kind === kind) REPORTERS[kind](document, fault, report, rule)
  },
}

const REPORTERS: Record<QuoteFaultKind, (document: Document, fault: QuoteFault, report: Report, rule: Rule) => void> = {
  unclosed: reportUnclosed,
  unopened: reportUnopened,
  reversed: reportTurned,
  mismatched: reportTurned,
  reopened: reportReopened,
}

function reportUnclosed(document: Document, { token, block }: QuoteFault, report: Report): void {
  const { tokens } = document
  const place = closingPlace(document, block, token)
  // A lone segment may hold the beginning of a quotation that goes on in the next one.
  if (document.scope === 'segment' && !place.sure) return
  const code = firstCode(document, token)
  const mark = closerOf(code)
  report({
    start: tokens.start[token],
    end: token + 1 < document.blocks[block].endToken ? tokens.end[token + 1] : tokens.end[token],
    values: { mark },
    fixes: place.offset < 0 ? undefined : [{ edits: [{ start: place.offset, end: place.offset, text: mark }], title: `Insert ${mark} after “${wordsBefore(document, place.offset)}”` }],
  })
}

function reportUnopened(document: Document, { token, block }: QuoteFault, report: Report): void {
  if (document.scope === 'segment') return
  const { tokens } = document
  const mark = openerOf(firstCode(document, token))
  const offset = openingPlace(document, block, token)
  const first = Math.max(document.blocks[block].firstToken, token - 2)
  report({
    start: tokens.start[first],
    end: tokens.end[token],
    values: { mark },
    fixes: offset < 0 ? undefined : [{ edits: [{ start: offset, end: offset, text: mark }], title: `Insert ${mark} before “${wordsAfter(document, offset)}”` }],
  })
}

/**
 * Reports the second of two opening marks, which is one too many unless the first quotation ends before it. Where the
 * source language is not known, joined paragraphs of a quotation are the likelier cause.
 */
function reportReopened(document: Document, { token, block }: QuoteFault, report: Report): void {
  const { tokens, blocks, sourceLanguage } = document
  // Straight marks may have paired the wrong way.
  if (sourceLanguage === '' || firstCode(document, token) === STRAIGHT) return
  const mark = closerOf(firstCode(document, token))
  report({
    start: tokens.start[token],
    end: token + 1 < blocks[block].endToken ? tokens.end[token + 1] : tokens.end[token],
    values: { mark },
    fixes: [
      { title: 'Leave the mark out', edits: [{ start: tokens.start[token], end: tokens.end[token], text: '' }] },
      { title: 'Close the quotation first', edits: [{ start: tokens.end[token - 1], end: tokens.end[token - 1], text: mark }] },
    ],
  })
}

/** Reports a mark that stands in the right place and only has the wrong form. */
function reportTurned(document: Document, fault: QuoteFault, report: Report): void {
  const { tokens } = document
  const { token, partner, kind } = fault
  // A single mark that stands for a double one keeps its side.
  const opens = kind === 'reversed' ? firstCode(document, token) === CLOSE_CURLY : partner > token
  const model = kind === 'reversed' ? OPEN_CURLY : firstCode(document, partner)
  const mark = opens ? openerOf(model) : closerOf(model)
  const { firstToken, endToken } = document.blocks[fault.block]
  const edits: Edit[] = [{ start: tokens.start[token], end: tokens.end[token], text: mark }]
  const displaced = !opens && kind === 'reversed' && has(tokens, token, TokenFlag.spaceBefore) && token > firstToken
  if (displaced) edits[0] = { start: tokens.end[token - 1], end: tokens.end[token], text: `${mark} ` }
  report({
    start: opens || token === firstToken ? tokens.start[token] : tokens.start[token - 1],
    end: (opens || displaced) && token + 1 < endToken ? tokens.end[token + 1] : tokens.end[token],
    values: { mark },
    fixes: [{ edits }],
  })
}

const wordsBefore = ({ raw }: Document, offset: number): string => raw.slice(Math.max(0, offset - 40), offset).split(/\s+/).slice(-2).join(' ')
const wordsAfter = ({ raw }: Document, offset: number): string => raw.slice(offset, offset + 40).split(/\s+/).slice(0, 2).join(' ')

function closerOf(code: number): string {
  if (code === STRAIGHT) return '"'
  return code === 0xab ? '»' : '”'
}

function openerOf(code: number): string {
  if (code === STRAIGHT) return '"'
  return code === 0xbb ? '«' : '“'
}

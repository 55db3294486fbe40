import { Sign, type Document, type Quotation } from '../model/document.ts'
import type { Edit } from '../model/finding.ts'
import type { DocumentCheck } from './check.ts'
import { quoteFamily, STRAIGHT } from './quotation-marks.ts'
import { firstCode } from './tokens.ts'

/** Finds articles that have both straight and curly quotation marks; one finding, at the first pair of the rarer kind. */
export const mixedQuotationMarks: DocumentCheck = {
  name: 'mixed-quotation-marks',
  describe: 'Straight and curly quotation marks in one article; one finding for all places.',
  layer: 'mark',
  wholeArticle: true,
  options: {},
  needs: () => Sign.quotation,
  placeholders: ['count', 'total'],
  run(document, _rule, report) {
    const straight = openingsOf(document, 'straight')
    if (straight.length === 0 || straight.length === document.quotations.length) return
    const curly = openingsOf(document, 'curly')
    if (curly.length === 0) return
    const family = straight.length <= curly.length ? 'straight' : 'curly'
    const rarer = family === 'straight' ? straight : curly
    const [first, ...others] = rarer
    const { tokens } = document
    report({
      start: tokens.start[first],
      end: tokens.end[first + 1],
      values: { count: String(rarer.length), total: String(straight.length + curly.length) },
      related: others.map((token) => ({ start: tokens.start[token], end: tokens.end[token], message: 'Another one.' })),
      fixes: [{ edits: pairsOf(document, family).flatMap(({ start, end }) => convert(document, start, end)), title: 'Make all quotation marks alike' }],
    })
  },
}

const pairsOf = (document: Document, family: 'straight' | 'curly'): Quotation[] => document.quotations.filter(({ openToken }) => quoteFamily(firstCode(document, openToken)) === family)
const openingsOf = (document: Document, family: 'straight' | 'curly'): number[] => pairsOf(document, family).map(({ openToken }) => openToken)

function convert(document: Document, start: number, end: number): Edit[] {
  const straight = document.text.charCodeAt(start) === STRAIGHT
  return [
    { start, end: start + 1, text: straight ? '“' : '"' },
    { start: end - 1, end, text: straight ? '”' : '"' },
  ]
}

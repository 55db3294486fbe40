import { Sign, TokenFlag, type Document, type Quotation } from '../model/document.ts'
import type { Edit } from '../model/finding.ts'
import type { DocumentCheck } from './check.ts'
import { articleMarks, isTerminal, quoteFamily } from './quotation-marks.ts'
import { continues, firstCode, has, isGlued, isWordOrNumber } from './tokens.ts'

/** More quotations than these no quotation holds. */
const PAIRS_INSIDE_MAX = 32

/** Finds quotation marks of other languages, «…», „…“ and 「…」, and offers the English ones for the whole pair. */
export const foreignQuotationMarks: DocumentCheck = {
  name: 'foreign-quotation-marks',
  describe: 'Quotation marks of another language: guillemets, low marks, corner brackets.',
  layer: 'mark',
  options: {},
  needs: () => Sign.foreignMark,
  placeholders: ['mark', 'close'],
  run(document, _rule, report) {
    const { quotations, tokens, text } = document
    let english: Marks | undefined
    for (let q = 0; q < quotations.length; q++) {
      const pair = quotations[q]
      const { openToken, closeToken } = pair
      const family = quoteFamily(text.charCodeAt(pair.start))
      if (family === 'none' || family === 'curly' || family === 'straight' || has(tokens, openToken, TokenFlag.protected)) continue
      if (closeToken === openToken + 1 || isEastAsian(document, openToken + 1)) continue
      english ??= articleMarks(document)
      const marks = isInner(document, q) ? inner(english) : english
      report({
        start: tokens.start[openToken],
        end: tokens.end[openToken + 1],
        values: { mark: text[pair.start], close: text[pair.end - 1] },
        fixes: [{ edits: [...englishMarks(document, pair, marks), ...marksInside(document, q, inner(english))], title: `Write ${marks.open}…${marks.close}` }],
        related: [{ start: tokens.start[closeToken], end: tokens.end[closeToken], message: 'The closing mark.' }],
      })
    }
  },
}

interface Marks {
  readonly open: string
  readonly close: string
}

/** The marks of a quotation within a quotation. */
const inner = ({ open }: Marks): Marks => (open === '"' ? { open: "'", close: "'" } : { open: '‘', close: '’' })

/** Both marks become English, without the space that French puts inside, and with one outside where none is. */
function englishMarks(document: Document, { openToken: open, closeToken: close }: Quotation, marks: Marks): Edit[] {
  const { tokens } = document
  const before = isGlued(tokens, open) && (isWordOrNumber(tokens, open - 1) || followsStop(document, open)) ? ' ' : ''
  const after = isGlued(tokens, close + 1) && isWordOrNumber(tokens, close + 1) ? ' ' : ''
  return [
    ...(followsStop(document, open) && continues(tokens, open - 1) && has(tokens, open - 1, TokenFlag.spaceBefore) ? [{ start: tokens.end[open - 2], end: tokens.start[open - 1], text: '' }] : []),
    { start: tokens.start[open], end: tokens.start[open + 1], text: before + marks.open },
    { start: tokens.end[close - 1], end: tokens.end[close], text: marks.close + after },
  ]
}

/** English double marks inside the pair, « a “heavy” loss », become single ones. */
function marksInside({ quotations, tokens, text }: Document, outer: number, marks: Marks): Edit[] {
  const edits: Edit[] = []
  // Pairs stand in the order in which they close.
  for (let q = outer - 1; q >= 0 && quotations[q].closeToken > quotations[outer].openToken; q--) {
    const { start, openToken, closeToken } = quotations[q]
    const family = quoteFamily(text.charCodeAt(start))
    if (family !== 'curly' && family !== 'straight') continue
    edits.push({ start: tokens.start[openToken], end: tokens.end[openToken], text: marks.open }, { start: tokens.start[closeToken], end: tokens.end[closeToken], text: marks.close })
  }
  return edits
}

/** Whether the pair stands inside another one of double marks. */
function isInner({ quotations, text }: Document, index: number): boolean {
  const { block, openToken, depth } = quotations[index]
  const rest = depth > 0 ? quotations.slice(index + 1, index + 1 + PAIRS_INSIDE_MAX) : []
  return rest.some((pair) => pair.block === block && pair.openToken < openToken && quoteFamily(text.charCodeAt(pair.start)) !== 'none')
}

/** asked :« What: the space went to the wrong side of the stop. */
const followsStop = (document: Document, open: number): boolean => open > 1 && isGlued(document.tokens, open) && isStop(firstCode(document, open - 1))

const isStop = (code: number): boolean => code === 0x2c || code === 0x2e || code === 0x3a || code === 0x3b || isTerminal(code)

/** Words of a script whose own marks these are. */
function isEastAsian(document: Document, token: number): boolean {
  const code = firstCode(document, token)
  return code >= 0x3040 && code <= 0xfaff
}

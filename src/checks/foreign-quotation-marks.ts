import { Sign, TokenFlag, type Document } from '../model/document.ts'
import type { Edit } from '../model/finding.ts'
import type { DocumentCheck } from './check.ts'
import { articleMarks, quoteFamily } from './quotation-marks.ts'
import { firstCode, has, isGlued, isQuote, isWordOrNumber } from './tokens.ts'

const LAST_LATIN_QUOTE = 0x201f

/** Finds quotation marks of other languages, «…», „…“ and 「…」, and offers the English ones for the whole pair. */
export const foreignQuotationMarks: DocumentCheck = {
  name: 'foreign-quotation-marks',
  describe: 'Quotation marks of another language: guillemets, low marks, corner brackets.',
  layer: 'mark',
  options: {},
  needs: () => Sign.foreignMark,
  placeholders: ['mark', 'close'],
  run(document, _rule, report) {
    const { marks, markCount, tokens } = document
    for (let m = 0; m < markCount; m++) {
      const token = marks[m]
      if (!isQuote(tokens, token)) continue
      const code = firstCode(document, token)
      if (code < 0x80 || code === 0x201c || code === 0x201d || (code > LAST_LATIN_QUOTE && code < 0x3000)) continue
      const family = quoteFamily(code)
      if (family === 'none' || family === 'curly' || has(tokens, token, TokenFlag.protected)) continue
      const pair = document.quotations.find((quotation) => quotation.openToken === token)
      if (!pair || pair.closeToken === pair.openToken + 1) continue
      if (isEastAsian(document, pair.openToken + 1)) continue
      const english = articleMarks(document)
      report({
        start: tokens.start[token],
        end: tokens.end[token + 1],
        values: { mark: document.text[tokens.start[token]], close: document.text[pair.end - 1] },
        fixes: [{ edits: englishMarks(document, pair.openToken, pair.closeToken, english), title: `Write ${english.open}…${english.close}` }],
        related: [{ start: tokens.start[pair.closeToken], end: tokens.end[pair.closeToken], message: 'The closing mark.' }],
      })
    }
  },
}

/** Both marks become English, without the space that French puts inside, and with one outside where none is. */
function englishMarks(document: Document, open: number, close: number, { open: opening, close: closing }: { readonly open: string; readonly close: string }): Edit[] {
  const { tokens } = document
  const before = isGlued(tokens, open) && isWordOrNumber(tokens, open - 1) ? ' ' : ''
  const after = isGlued(tokens, close + 1) && isWordOrNumber(tokens, close + 1) ? ' ' : ''
  return [
    { start: tokens.start[open], end: tokens.start[open + 1], text: before + opening },
    { start: tokens.end[close - 1], end: tokens.end[close], text: closing + after },
  ]
}

/** Words of a script whose own marks these are. */
function isEastAsian(document: Document, token: number): boolean {
  const code = firstCode(document, token)
  return code >= 0x3040 && code <= 0xfaff
}

import { Sign, TokenFlag, type Document } from '../model/document.ts'
import type { DocumentCheck } from './check.ts'
import { articleMarks } from './quotation-marks.ts'
import { blockAt, firstCode, has, isGlued, isQuote } from './tokens.ts'

const SIGNS = new Set([0x27, 0x2018, 0x2019, 0x60])

/** Finds quotation marks made of two apostrophes: ''We are ready,'' she said. */
export const doubledApostrophe: DocumentCheck = {
  name: 'doubled-apostrophe',
  describe: 'Double quotation marks that were typed as two single ones.',
  layer: 'mark',
  options: {},
  needs: () => Sign.doubledQuote,
  placeholders: ['mark'],
  run(document, _rule, report, { pair }) {
    const { marks, markCount, tokens, text } = document
    for (let m = 0; m < markCount - 3; m++) {
      const open = marks[m]
      if (!isPair(document, open) || !isOpening(document, open)) continue
      const { endToken } = document.blocks[blockAt(document, open)]
      let n = m + 2
      while (n < markCount && marks[n] < endToken && !isPair(document, marks[n])) n++
      if (n >= markCount || marks[n] >= endToken || isOpening(document, marks[n]) || has(tokens, marks[n], TokenFlag.spaceBefore)) continue
      const close = marks[n]
      // Marks that a segment has from its source are code.
      if (document.scope === 'segment' && pair?.source.text.includes(text.slice(tokens.start[open], tokens.end[close + 1]))) continue
      const english = articleMarks(document)
      report({
        start: tokens.start[open],
        end: tokens.end[open + 2],
        values: { mark: english.open },
        related: [{ start: tokens.start[close], end: tokens.end[close + 1], message: 'The closing mark.' }],
        fixes: [
          {
            title: `Write ${english.open}…${english.close}`,
            edits: [
              { start: tokens.start[open], end: tokens.end[open + 1], text: english.open },
              { start: tokens.start[close], end: tokens.end[close + 1], text: english.close },
            ],
          },
        ],
      })
      m = n + 1
    }
  },
}

/** Two of the same sign, and not three. */
function isPair(document: Document, token: number): boolean {
  const code = firstCode(document, token)
  if (!SIGNS.has(code) || !isGlued(document.tokens, token + 1)) return false
  const sameAgain = code === 0x60 ? firstCode(document, token + 1) === code : isQuote(document.tokens, token + 1) && firstCode(document, token + 1) === code
  return sameAgain && !(isGlued(document.tokens, token + 2) && SIGNS.has(firstCode(document, token + 2))) && !(token > 0 && isGlued(document.tokens, token) && SIGNS.has(firstCode(document, token - 1)))
}

const isOpening = (document: Document, token: number): boolean => has(document.tokens, token, TokenFlag.spaceBefore) && isGlued(document.tokens, token + 2)

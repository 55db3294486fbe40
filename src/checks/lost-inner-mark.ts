import { Sign } from '../model/document.ts'
import type { DocumentCheck } from './check.ts'
import { firstCode, isGlued, isWord } from './tokens.ts'

const OPEN_SINGLE = 0x2018
const CLOSE_SINGLE = 0x2019
const COMMA = 0x2c
const POINT = 0x2e

/** Finds a quotation inside a quotation whose single closing mark got lost: “He told us, ‘go home.”, or “‘Go home,” he told us. */
export const lostInnerMark: DocumentCheck = {
  name: 'lost-inner-mark',
  describe: 'A single quotation mark inside double ones that never closes.',
  layer: 'mark',
  options: {},
  needs: () => Sign.quotation,
  placeholders: [],
  run(document, _rule, report) {
    if (document.quotations.length === 0) return
    const { tokens, text } = document
    for (const { openToken, closeToken, depth } of document.quotations) {
      if (depth > 0 || firstCode(document, openToken) === OPEN_SINGLE || firstCode(document, openToken) === 0x27) continue
      let open = -1
      for (let token = openToken + 1; token < closeToken; token++) {
        const code = firstCode(document, token)
        // A word that lost its beginning (‘em, ‘90s) opens nothing.
        if (code === OPEN_SINGLE && isWord(tokens, token + 1) && isGlued(tokens, token + 1) && text.charCodeAt(tokens.start[token + 1]) !== 0x65) open = token
        else if (code === CLOSE_SINGLE) open = -1
      }
      if (open < 0) continue
      const last = closeToken - 1
      const stop = firstCode(document, last) === COMMA || firstCode(document, last) === POINT ? last : closeToken
      const at = stop === last ? tokens.end[last] : tokens.start[closeToken]
      report({ start: tokens.start[open], end: tokens.end[closeToken], fixes: [{ edits: [{ start: at, end: at, text: '’' }] }] })
    }
  },
}

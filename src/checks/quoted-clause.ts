import { Sign, TokenFlag, type Document, type Quotation } from '../model/document.ts'
import type { Edit } from '../model/finding.ts'
import type { DocumentCheck } from './check.ts'
import { fixOf } from './edited-text.ts'
import { quoteFamily } from './quotation-marks.ts'
import { AUXILIARIES, CIRCUMSTANCES, FIRST_PERSONS, REPORTING } from './reporting-words.ts'
import { firstCode, has, isWord } from './tokens.ts'

const SENTENCE_TOKENS = 6
const CIRCUMSTANCE_TOKENS = 7

/** Finds first-person quotations that hang on “that”, as Spanish and French allow: he said that “we will …”. */
export const quotedClause: DocumentCheck = {
  name: 'quoted-clause',
  describe: 'A quotation in the first person after “said that”.',
  layer: 'mark',
  options: {},
  needs: () => Sign.quotation,
  placeholders: ['verb'],
  run(document, _rule, report) {
    const { tokens, text } = document
    for (const quotation of document.quotations) {
      const that = quotation.openToken - 1
      if (!hangsOnThat(document, quotation, that)) continue
      const verb = verbBefore(document, that, document.blocks[quotation.block].firstToken)
      if (verb < 0) continue
      const span = { start: tokens.start[verb], end: tokens.end[quotation.openToken + 1] }
      report({
        ...span,
        values: { verb: text.slice(tokens.start[verb], tokens.end[verb]) },
        fixes: [fixOf(document, span, toColon(document, quotation, that))],
      })
    }
  },
}

function hangsOnThat(document: Document, { openToken, closeToken, block, depth }: Quotation, that: number): boolean {
  const { tokens, text, blocks } = document
  if (depth > 0 || that <= blocks[block].firstToken || closeToken - openToken <= SENTENCE_TOKENS) return false
  if (!isWord(tokens, openToken + 1) || !FIRST_PERSONS.has(tokens.hash[openToken + 1])) return false
  return quoteFamily(firstCode(document, openToken)) !== 'none' && text.slice(tokens.start[that], tokens.end[that]) === 'that'
}

/** The verb of “said that”, “stressed on his account that”; -1 when “that” belongs to something else. */
function verbBefore(document: Document, that: number, firstToken: number): number {
  const { tokens } = document
  const last = Math.max(firstToken, that - CIRCUMSTANCE_TOKENS)
  for (let token = that - 1; token >= last && isWord(tokens, token); token--) {
    if (!REPORTING.has(tokens.hash[token])) continue
    const direct = token === that - 1 || CIRCUMSTANCES.has(tokens.hash[token + 1])
    return direct && token > firstToken && !AUXILIARIES.has(tokens.hash[token - 1]) ? token : -1
  }
  return -1
}

/** said that “we will -> said: “We will */
function toColon(document: Document, { openToken }: Quotation, that: number): Edit[] {
  const { tokens, text } = document
  const first = tokens.start[openToken + 1]
  const edits: Edit[] = [{ start: tokens.end[that - 1], end: tokens.end[that], text: ':' }]
  if (!has(tokens, openToken + 1, TokenFlag.capital)) edits.push({ start: first, end: first + 1, text: text[first].toUpperCase() })
  return edits
}

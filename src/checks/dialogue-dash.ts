import { Sign, TokenFlag, type Block, type Document } from '../model/document.ts'
import type { Edit } from '../model/finding.ts'
import { readAttribution } from './attribution-clause.ts'
import type { DocumentCheck } from './check.ts'
import { articleMarks } from './quotation-marks.ts'
import { firstCode, has, isGlued, isQuote, isWord } from './tokens.ts'

const HYPHEN = 0x2d
const EM_DASH = 0x2014
const EN_DASH = 0x2013
const COMMA = 0x2c
const POINT = 0x2e

const isDash = (code: number): boolean => code === HYPHEN || code === EN_DASH || code === EM_DASH

/** Finds speech marked by a dash, as Spanish, French, Russian and Norwegian do: —We are ready —said the mayor. */
export const dialogueDash: DocumentCheck = {
  name: 'dialogue-dash',
  describe: 'Speech that opens with a dash and goes on to its attribution, as other languages mark it.',
  layer: 'mark',
  options: {},
  needs: () => Sign.openingDash,
  placeholders: [],
  run(document, _rule, report) {
    const { tokens } = document
    for (const block of document.blocks) {
      const code = firstCode(document, block.firstToken)
      if (!isDash(code) || block.firstToken + 3 >= block.endToken) continue
      const speech = readSpeech(document, block)
      // A hyphen opens the items of lists as well.
      if (!speech || (code === HYPHEN && !speech.dashes)) continue
      report({
        start: tokens.start[block.firstToken],
        end: tokens.end[block.firstToken + 1],
        // After a comma the dash may be that of a list: – Prices will rise, said the minister.
        status: speech.dashes ? undefined : 'suspicious',
        fixes: [{ edits: speech.edits, title: 'Put the words between quotation marks' }],
      })
    }
  },
}

interface Speech {
  /** The edits that turn the dashes into quotation marks. */
  readonly edits: Edit[]
  /** A second dash parts the words from their attribution. */
  readonly dashes: boolean
}

/** Nothing when the block is no speech with attribution. */
function readSpeech(document: Document, block: Block): Speech | undefined {
  const { tokens } = document
  const first = block.firstToken + 1
  if (!isWord(tokens, first) || !has(tokens, first, TokenFlag.capital)) return undefined
  for (let token = first + 1; token < block.endToken - 1; token++) {
    if (isQuote(tokens, token)) return undefined
    const code = firstCode(document, token)
    const dash = isDash(code) && has(tokens, token, TokenFlag.spaceBefore)
    if (!dash && code !== COMMA) continue
    const clause = readAttribution(document, token + 1, block.endToken)
    if (!clause || has(tokens, token + 1, TokenFlag.capital)) continue
    if (clause.end < block.endToken && !endsSpeech(document, clause.end, block.endToken)) continue
    return { edits: toQuotation(document, block, token, clause.end, dash), dashes: dash }
  }
  return undefined
}

/** The attribution ends the block, with a point or a closing dash. */
function endsSpeech(document: Document, end: number, endToken: number): boolean {
  let at = end
  if (isDash(firstCode(document, at))) at++
  return at >= endToken || (firstCode(document, at) === POINT && at + 1 >= endToken)
}

function toQuotation(document: Document, block: Block, mark: number, clauseEnd: number, dash: boolean): Edit[] {
  const { tokens } = document
  const { open, close } = articleMarks(document)
  const before = mark - 1
  const stopped = firstCode(document, before) === COMMA || firstCode(document, before) === 0x3f || firstCode(document, before) === 0x21
  const spoken = dash ? { start: tokens.end[before], end: tokens.start[mark + 1], text: `${stopped ? '' : ','}${close} ` } : { start: tokens.end[mark], end: tokens.end[mark], text: close }
  const edits: Edit[] = [{ start: tokens.start[block.firstToken], end: tokens.start[block.firstToken + 1], text: open }, spoken]
  const closing = clauseEnd < block.endToken && firstCode(document, clauseEnd) !== POINT
  if (closing) {
    const point = isGlued(tokens, clauseEnd + 1) && clauseEnd + 1 < block.endToken
    edits.push({ start: tokens.end[clauseEnd - 1], end: tokens.end[clauseEnd], text: point ? '' : '.' })
  }
  return edits
}

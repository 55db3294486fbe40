import { TokenFlag, type Document } from '../model/document.ts'
import type { DocumentCheck } from './check.ts'
import { isAbbreviated } from './quotation-marks.ts'
import { firstCode, has, isGlued, isWord, lengthOf } from './tokens.ts'

const POINT = 0x2e
const LEAST_WORDS = 4
const MOST_WORDS = 16

/** Finds a headline of one sentence that ends in a full stop, above an article. */
export const headlineStop: DocumentCheck = {
  name: 'headline-stop',
  describe: 'A headline that ends in a full stop.',
  layer: 'mark',
  wholeArticle: true,
  options: {},
  placeholders: [],
  run(document, _rule, report) {
    const { blocks, tokens } = document
    if (blocks.length < 3 || blocks[0].role !== 'headline') return
    const { firstToken, endToken } = blocks[0]
    const stop = endToken - 1
    if (stop <= firstToken || firstCode(document, stop) !== POINT || lengthOf(tokens, stop) > 1 || !isGlued(tokens, stop)) return
    if (has(tokens, stop - 1, TokenFlag.initials) || isAbbreviated(document, stop - 1) || !isOneSentence(document, firstToken, stop)) return
    report({ start: tokens.start[stop - 1], end: tokens.end[stop], fixes: [{ edits: [{ start: tokens.start[stop], end: tokens.end[stop], text: '' }] }] })
  },
}

function isOneSentence({ tokens }: Document, firstToken: number, stop: number): boolean {
  let words = 0
  for (let token = firstToken; token < stop; token++) {
    if (token > firstToken && has(tokens, token, TokenFlag.sentenceStart)) return false
    if (isWord(tokens, token)) words++
  }
  return words >= LEAST_WORDS && words <= MOST_WORDS
}

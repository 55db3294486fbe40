import { TokenFlag, type Document } from '../model/document.ts'
import type { DocumentCheck } from './check.ts'
import { firstCode, has, isQuote, isWord, lengthOf } from './tokens.ts'

const COMMA = 0x2c
/** Shorter paragraphs are salutations and lines of verse. */
const LEAST_WORDS = 12

/** Finds paragraphs that end in a comma, as where the rest of the sentence got lost. */
export const hangingComma: DocumentCheck = {
  name: 'hanging-comma',
  describe: 'A paragraph of twelve words or more that ends in a comma.',
  layer: 'mark',
  wholeArticle: true,
  options: {},
  placeholders: [],
  run(document, _rule, report) {
    const { blocks, tokens } = document
    for (let index = 1; index < blocks.length; index++) {
      const { role, firstToken, endToken } = blocks[index]
      const last = endToken - 1
      if (role !== 'paragraph' || firstCode(document, last) !== COMMA || lengthOf(tokens, last) > 1 || has(tokens, last, TokenFlag.protected)) continue
      if (countWords(document, firstToken, last) < LEAST_WORDS || !beginsAnew(document, index + 1)) continue
      report({ start: tokens.start[last - 1], end: tokens.end[last] })
    }
  },
}

/** The next paragraph, if there is one, begins a sentence of its own: no quotation, no list, no line in lower case. */
function beginsAnew({ blocks, tokens }: Document, index: number): boolean {
  if (index >= blocks.length) return true
  const { role, firstToken } = blocks[index]
  return role === 'paragraph' && !isQuote(tokens, firstToken) && isWord(tokens, firstToken) && has(tokens, firstToken, TokenFlag.capital)
}

function countWords({ tokens }: Document, from: number, to: number): number {
  let count = 0
  for (let token = from; token < to; token++) if (isWord(tokens, token)) count++
  return count
}

import { TokenFlag, type Block, type Document } from '../model/document.ts'
import { option, type DocumentCheck } from './check.ts'
import { firstCode, has, isGlued, lengthOf } from './tokens.ts'

const COLON = 0x3a
const POINT = 0x2e
const QUESTION = 0x3f

/** Finds the labels of question and answer in another language: P: and R: for Q: and A:. */
export const interviewLabels: DocumentCheck = {
  name: 'interview-labels',
  describe: 'Interview labels left in another language (P: and R:).',
  layer: 'mark',
  wholeArticle: true,
  options: {
    question: { type: 'string', default: 'P', describe: 'The letter before questions.' },
    answer: { type: 'string', default: 'R', describe: 'The letter before answers.' },
  },
  placeholders: ['label', 'english'],
  run(document, rule, report) {
    const { blocks, tokens } = document
    const question = option<string>(rule, 'question').charCodeAt(0)
    const answer = option<string>(rule, 'answer').charCodeAt(0)
    let pairs = 0
    for (let index = 0; index < blocks.length - 1; index++) {
      if (!isLabelled(document, blocks[index], question) || !isLabelled(document, blocks[index + 1], answer)) continue
      if (firstCode(document, blocks[index].endToken - 1) === QUESTION) pairs++
    }
    if (pairs === 0) return
    for (const block of blocks) {
      const asks = isLabelled(document, block, question)
      if (!asks && !isLabelled(document, block, answer)) continue
      const token = block.firstToken
      const english = asks ? 'Q' : 'A'
      report({
        start: tokens.start[token],
        end: tokens.end[token + 1],
        status: pairs === 1 ? 'suspicious' : undefined,
        values: { label: document.text[tokens.start[token]], english },
        group: 'labels',
        fixes: [{ edits: [{ start: tokens.start[token], end: tokens.end[token], text: english }] }],
      })
    }
  },
}

function isLabelled(document: Document, { firstToken, endToken }: Block, letter: number): boolean {
  const { tokens } = document
  if (firstCode(document, firstToken) !== letter || lengthOf(tokens, firstToken) !== 1 || firstToken + 2 >= endToken || !isGlued(tokens, firstToken + 1)) return false
  const code = firstCode(document, firstToken + 1)
  return code === COLON || (code === POINT && has(tokens, firstToken + 2, TokenFlag.spaceBefore))
}

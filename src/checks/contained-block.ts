import { KIND_MASK, TokenKind, type Block, type Document } from '../model/document.ts'
import { countWords, isPicture } from './block-words.ts'
import { option, type DocumentCheck } from './check.ts'
import { lineOf } from './line-of.ts'
import { lineDeletion } from './line-deletion.ts'

const FEWEST_CHARACTERS = 25

/** Finds a line that is the beginning or the end of its neighbour: the alternative text of a picture and its caption. */
export const containedBlock: DocumentCheck = {
  name: 'contained-block',
  describe: 'A line whose words open or close the line beside it, such as the alternative text of a picture before its caption.',
  layer: 'block',
  wholeArticle: true,
  options: {
    words: { type: 'integer', default: 5, describe: 'The fewest words of the shorter line.' },
  },
  placeholders: ['line'],
  run(document, rule, report) {
    const { blocks, raw } = document
    if (blocks.length < 2) return
    for (let index = 1; index < blocks.length; index++) {
      if (!isPicture(blocks[index]) && !isPicture(blocks[index - 1])) continue
      const [short, long] = byLength(blocks[index - 1], blocks[index])
      if (!isPicture(long) || short.role === 'headline' || short.end - short.start < FEWEST_CHARACTERS || !contains(document, long, short)) continue
      const words = countWords(document, short.firstToken, short.endToken)
      if (words < option<number>(rule, 'words') || words === countWords(document, long.firstToken, long.endToken)) continue
      report({
        start: short.start,
        end: short.end,
        values: { line: String(lineOf(raw, long.start)) },
        related: [{ start: long.start, end: long.end, message: 'The fuller line.' }],
        fixes: [{ edits: [lineDeletion(document, short)], title: 'Delete the line' }],
      })
    }
  },
}

const byLength = (a: Block, b: Block): [short: Block, long: Block] => (a.end - a.start < b.end - b.start ? [a, b] : [b, a])

/** Whether the words of `short` open or close those of `long`. */
function contains(document: Document, long: Block, short: Block): boolean {
  return runs(document, long.firstToken, short.firstToken, 1, long, short) || runs(document, long.endToken - 1, short.endToken - 1, -1, long, short)
}

function runs({ tokens }: Document, a: number, b: number, step: number, long: Block, short: Block): boolean {
  const { hash, flags } = tokens
  const isMark = (token: number) => (flags[token] & KIND_MASK) > TokenKind.number
  for (;;) {
    while (a >= long.firstToken && a < long.endToken && isMark(a)) a += step
    while (b >= short.firstToken && b < short.endToken && isMark(b)) b += step
    if (b < short.firstToken || b >= short.endToken) return true
    if (a < long.firstToken || a >= long.endToken || hash[a] !== hash[b]) return false
    a += step
    b += step
  }
}

import { TokenFlag, type Block, type Document } from '../model/document.ts'
import { option, type DocumentCheck } from './check.ts'
import { has, isWord, isWordOrNumber } from './tokens.ts'

const LONG_ENOUGH = 40
/** A break at a link leaves a stump of a line, or splits a sentence at a function word or before a mark. */
const MARKS_THAT_FOLLOW = new Set([0x2c, 0x2e, 0x3b, 0x29])
const SMALL_A = 0x61

/** Finds paragraphs that break off in mid-sentence and go on in lower case in the next: what links and tags leave behind. */
export const brokenParagraph: DocumentCheck = {
  name: 'broken-paragraph',
  describe: 'Paragraphs that are broken in mid-sentence; one finding for the article.',
  layer: 'block',
  wholeArticle: true,
  options: { least: { type: 'integer', default: 1, describe: 'how many breaks an article must have' } },
  placeholders: ['count'],
  run(document, rule, report) {
    const { blocks } = document
    const breaks: number[] = []
    let run: number[] = []
    for (let index = 1; index < blocks.length; index++) {
      if (isBroken(document, blocks[index - 1], blocks[index])) run.push(index)
      if (run.length === 0 || run.at(-1) === index) continue
      if (endsSentence(document, blocks[index - 1])) for (const block of run) breaks.push(block)
      run = []
    }
    if (run.length > 0 && endsSentence(document, blocks[blocks.length - 1])) for (const block of run) breaks.push(block)
    if (breaks.length === 0 || breaks.length < option<number>(rule, 'least')) return
    const places = breaks.map((index) => ({ start: lastWordOf(document, index - 1), end: firstWordEnd(document, index) }))
    const edits = breaks.map((index) => ({ start: blocks[index - 1].end, end: blocks[index].start, text: joint(document, index) }))
    report({
      ...places[0],
      values: { count: String(breaks.length) },
      related: places.slice(1).map((place) => ({ ...place, message: 'Here too.' })),
      fixes: [{ edits }],
    })
  },
}

/** The first part ends with a word or a comma, the second goes on in lower case or with a mark. */
function isBroken(document: Document, first: Block, second: Block): boolean {
  const { tokens, text } = document
  if ((first.role !== 'paragraph' && first.role !== 'deck') || second.role !== 'paragraph' || first.index === 0) return false
  if (first.end - first.start < LONG_ENOUGH && second.end - second.start < LONG_ENOUGH) return false
  const last = first.endToken - 1
  const next = second.firstToken
  if (!isWord(tokens, last) && text.charCodeAt(tokens.start[last]) !== 0x2c) return false
  if (has(tokens, last, TokenFlag.protected) || has(tokens, next, TokenFlag.protected)) return false
  const code = text.charCodeAt(second.start)
  if (!isWord(tokens, next)) return MARKS_THAT_FOLLOW.has(code) && second.endToken > next + 2 && has(tokens, next + 1, TokenFlag.spaceBefore)
  if (code < SMALL_A || has(tokens, next, TokenFlag.capital | TokenFlag.digits)) return false
  const word = text.slice(second.start, tokens.end[next])
  return word === word.toLowerCase() && word !== word.toUpperCase()
}

/** A torn paragraph ends with a mark after all; the entries of a list without bullets mostly do not. */
const endsSentence = ({ tokens }: Document, block: Block): boolean => !isWordOrNumber(tokens, block.endToken - 1)

const lastWordOf = ({ tokens, blocks }: Document, index: number): number => tokens.start[blocks[index].endToken - 1]
const firstWordEnd = ({ tokens, blocks }: Document, index: number): number => tokens.end[blocks[index].firstToken]

function joint(document: Document, index: number): string {
  return isWord(document.tokens, document.blocks[index].firstToken) ? ' ' : ''
}

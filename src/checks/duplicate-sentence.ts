import type { Block, Document } from '../model/document.ts'
import { countWords, edgeHash, isPicture, sameBlocks, sameWords } from './block-words.ts'
import { option, type DocumentCheck, type Report } from './check.ts'
import { firstSeen, forgetSeen } from './first-seen.ts'
import { lineOf } from './line-of.ts'
import { sentenceDeletion } from './line-deletion.ts'
import { blockAt, firstCode, isWord } from './tokens.ts'

/** Questions come again in interviews and lists of questions. */
const QUESTION = 0x3f

/** Finds a sentence that stands twice in the article. */
export const duplicateSentence: DocumentCheck = {
  name: 'duplicate-sentence',
  describe: 'A sentence that stands in the article already.',
  layer: 'block',
  wholeArticle: true,
  options: {
    words: { type: 'integer', default: 12, describe: 'The fewest words of a sentence anywhere in the article.' },
    nextWords: { type: 'integer', default: 5, describe: 'The fewest words of a sentence that follows its copy at once.' },
  },
  placeholders: ['line'],
  run(document, rule, report) {
    const { sentences, sentenceCount } = document
    const words = option<number>(rule, 'words')
    const nextWords = option<number>(rule, 'nextWords')
    const isSame = (a: number, b: number) => sameWords(document, sentences[a], sentenceEnd(document, a), sentences[b], sentenceEnd(document, b))
    forgetSeen()
    for (let index = 0; index < sentenceCount; index++) {
      const from = sentences[index]
      const to = sentenceEnd(document, index)
      if (to - from < nextWords) continue
      const earlier = firstSeen(edgeHash(document, from, to), index, isSame)
      if (earlier < 0) continue
      const next = isSame(index - 1, index)
      if (countWords(document, from, to) >= (next ? nextWords : words)) reportCopy(document, next ? index - 1 : earlier, index, next, report)
    }
  },
}

const sentenceEnd = ({ sentences, sentenceCount, tokens }: Document, index: number): number => (index + 1 < sentenceCount ? sentences[index + 1] : tokens.count)

function reportCopy(document: Document, earlier: number, index: number, next: boolean, report: Report): void {
  const { sentences, tokens, blocks, raw } = document
  const from = sentences[index]
  const to = sentenceEnd(document, index)
  const block = blocks[blockAt(document, from)]
  const firstBlock = blocks[blockAt(document, sentences[earlier])]
  if (isSpared(document, firstBlock, block) || !isWord(tokens, from)) return
  const lastSign = firstCode(document, to - 1)
  if (lastSign === QUESTION && block !== firstBlock) return
  const span = { start: tokens.start[from], end: tokens.end[to - 1] }
  report({
    ...span,
    values: { line: String(lineOf(raw, tokens.start[sentences[earlier]])) },
    status: next && block === firstBlock ? 'error' : undefined,
    related: [{ start: tokens.start[sentences[earlier]], end: tokens.end[sentenceEnd(document, earlier) - 1], message: 'It stands here first.' }],
    fixes: [{ edits: [sentenceDeletion(document, block, from, to)], title: 'Delete the sentence' }],
  })
}

/** A whole block that stands twice is found as such; headlines, decks, captions and quotations in large type may repeat. */
function isSpared(document: Document, first: Block, second: Block): boolean {
  if (first === second) return false
  if (sameBlocks(document, first, second)) return true
  return [first, second].some((block) => isPicture(block) || block.role === 'headline' || block.role === 'deck' || block.role === 'quotation' || block.role === 'subhead')
}

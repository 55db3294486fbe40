import { TokenFlag, type Document } from '../model/document.ts'
import type { Rule } from '../model/rule.ts'
import { countWords, edgeHash, isPicture, sameBlocks } from './block-words.ts'
import { lineOf } from './line-of.ts'
import { option, type DocumentCheck, type Report } from './check.ts'
import { firstSeen, forgetSeen } from './first-seen.ts'
import { lineDeletion } from './line-deletion.ts'
import { isDash, isTerminal } from './quotation-marks.ts'
import { firstCode, has } from './tokens.ts'

const QUESTION = 0x3f

type Kind = 'block' | 'short' | 'opening'

/** Finds blocks that hold the same words as an earlier one. */
export const duplicateBlock: DocumentCheck = {
  name: 'duplicate-block',
  describe: 'A line or paragraph that stands in the article already.',
  layer: 'block',
  wholeArticle: true,
  options: {
    kind: { type: 'string', default: 'block', values: ['block', 'short', 'opening'], describe: 'block: at least `words` words; short: fewer; opening: the headline or deck again.' },
    words: { type: 'integer', default: 15, describe: 'From how many words on a repeated block is an error.' },
    nextWords: { type: 'integer', default: 8, describe: 'The same for a block that follows its copy at once.' },
    fewest: { type: 'integer', default: 3, describe: 'The fewest words of a block to look at.' },
  },
  placeholders: ['words', 'line'],
  run(document, rule, report) {
    const { blocks } = document
    if (blocks.length < 2) return
    const fewest = option<number>(rule, 'fewest')
    const kind = option<Kind>(rule, 'kind')
    const isSame = (a: number, b: number) => sameBlocks(document, blocks[a], blocks[b])
    forgetSeen()
    for (const { index, firstToken, endToken } of blocks) {
      if (endToken - firstToken < fewest) continue
      const earlier = firstSeen(edgeHash(document, firstToken, endToken), index, isSame)
      if (earlier < 0) continue
      const words = countWords(document, firstToken, endToken)
      if (words >= fewest && kindOf(document, earlier, index, words, rule) === kind) reportCopy(document, earlier, index, words, report)
    }
  },
}

function kindOf(document: Document, earlier: number, index: number, words: number, rule: Rule): Kind | undefined {
  const { blocks } = document
  const { role } = blocks[earlier]
  // Front matter names the title that stands above the text as well.
  if (role === 'headline' && document.format === 'markdown' && document.meta.title !== undefined) return undefined
  if ((role === 'headline' && !isTerminal(firstCode(document, blocks[earlier].endToken - 1))) || (role === 'deck' && isNext(document, earlier, index))) return 'opening'
  const next = isNext(document, earlier, index)
  if (!next && recurs(document, index)) return undefined
  if (words >= option<number>(rule, next ? 'nextWords' : 'words')) return 'block'
  // A short line may be a refrain, a label or a list item: only next to its copy, or as a whole sentence, is it odd.
  if (blocks[index].role === 'interface' || blocks[index].role === 'subhead' || blocks[index].role === 'list-item') return undefined
  return next || (words >= 5 && (isPicture(blocks[index]) || isSentence(document, index))) ? 'short' : undefined
}

/** Nothing but a credit stands between. */
function isNext({ blocks }: Document, earlier: number, index: number): boolean {
  for (let between = earlier + 1; between < index; between++) if (!isPicture(blocks[between])) return false
  return index - earlier <= 3
}

function isSentence(document: Document, index: number): boolean {
  const { firstToken, endToken, role } = document.blocks[index]
  return role === 'paragraph' && has(document.tokens, firstToken, TokenFlag.capital) && isTerminal(firstCode(document, endToken - 1))
}

/** The questions of an interview come again for every guest, and so do the signatures under quotations. */
function recurs(document: Document, index: number): boolean {
  const { firstToken, endToken } = document.blocks[index]
  return firstCode(document, endToken - 1) === QUESTION || isDash(firstCode(document, firstToken))
}

function reportCopy(document: Document, earlier: number, index: number, words: number, report: Report): void {
  const { blocks, raw } = document
  const copy = blocks[index]
  const next = isNext(document, earlier, index)
  const pictures = isPicture(copy) && isPicture(blocks[earlier])
  report({
    start: copy.start,
    end: copy.end,
    values: { words: String(words), line: String(lineOf(raw, blocks[earlier].start)) },
    // Two photos may carry one caption; a quotation is often shown again in large type.
    status: !next && (isPicture(copy) || isPulledQuote(document, earlier, index)) ? 'suspicious' : undefined,
    related: [{ start: blocks[earlier].start, end: blocks[earlier].end, message: 'It stands here first.' }],
    fixes: [{ edits: [lineDeletion(document, copy)], title: 'Delete the line', safety: next && pictures ? 'safe' : 'review' }],
  })
}

function isPulledQuote(document: Document, earlier: number, index: number): boolean {
  return [earlier, index].some((at) => document.blocks[at].role === 'quotation' || has(document.tokens, document.blocks[at].firstToken, TokenFlag.opens))
}

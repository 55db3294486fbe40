import { compareTwoStrings } from 'string-similarity'
import { KIND_MASK, TokenFlag, TokenKind, type Block, type Document } from '../model/document.ts'
import { countWords, headHash, isPicture, sameBlocks, tailHash } from './block-words.ts'
import { option, type DocumentCheck, type Match } from './check.ts'
import { lineOf } from './line-of.ts'
import { firstSeen, forgetSeen } from './first-seen.ts'
import { lineDeletion } from './line-deletion.ts'

/** Lengths of like blocks differ by no more. */
const LENGTH_RATIO = 0.85

/**
 * Finds blocks that say nearly the same, word for word, as an earlier one. Only blocks that begin or end alike are
 * compared letter by letter.
 */
export const similarBlock: DocumentCheck = {
  name: 'similar-block',
  describe: 'A paragraph that is nearly the same as an earlier one.',
  layer: 'block',
  wholeArticle: true,
  options: {
    words: { type: 'integer', default: 15, describe: 'The fewest words of a block to compare.' },
    similarity: { type: 'number', default: 0.92, describe: 'From which likeness on (0 to 1, Sørensen and Dice on pairs of letters).' },
  },
  placeholders: ['percent', 'line'],
  run(document, rule, report) {
    if (document.blocks.length < 2) return
    const { blocks } = document
    const fewest = option<number>(rule, 'words')
    const isAlike = (a: number, b: number) => areAlike(document, blocks[a], blocks[b])
    forgetSeen()
    for (const block of blocks) {
      const { index, firstToken, endToken } = block
      if (endToken - firstToken < fewest) continue
      const head = firstSeen(headHash(document, firstToken, endToken), index, isAlike)
      const tail = firstSeen(tailHash(document, firstToken, endToken), index, isAlike)
      const earlier = head < 0 ? tail : head
      if (earlier < 0 || blocks[earlier].role === 'headline' || countWords(document, firstToken, endToken) < fewest) continue
      const match = compare(document, blocks[earlier], block, option<number>(rule, 'similarity'))
      if (match) report(match)
    }
  },
}

/** Worth comparing: about as long, and not the same words. */
function areAlike(document: Document, a: Block, b: Block): boolean {
  const ratio = (b.end - b.start) / (a.end - a.start)
  return ratio >= LENGTH_RATIO && ratio <= 1 / LENGTH_RATIO && !sameBlocks(document, a, b)
}

function compare(document: Document, earlier: Block, block: Block, similarity: number): Match | undefined {
  const { text, raw } = document
  // The cheap question first: most blocks that begin alike tell of other figures and names.
  if (differsInFacts(document, earlier, block)) return undefined
  const likeness = compareTwoStrings(text.slice(earlier.start, earlier.end).toLowerCase(), text.slice(block.start, block.end).toLowerCase())
  if (likeness < similarity) return undefined
  return {
    start: block.start,
    end: block.end,
    values: { percent: String(Math.floor(likeness * 100)), line: String(lineOf(raw, earlier.start)) },
    status: block.index - earlier.index === 1 ? undefined : 'suspicious',
    related: [{ start: earlier.start, end: earlier.end, message: 'The earlier one.' }],
    fixes: [{ edits: [lineDeletion(document, block)], title: 'Delete the line' }],
  }
}

/** Other figures or names: a table, a list of results, two photos of one event. */
function differsInFacts({ tokens }: Document, earlier: Block, block: Block): boolean {
  if (isPicture(earlier) || isPicture(block)) return true
  const facts = (of: Block) => {
    const found = new Set<number>()
    for (let token = of.firstToken; token < of.endToken; token++) {
      const flags = tokens.flags[token]
      if ((flags & KIND_MASK) === TokenKind.number || (flags & TokenFlag.capital && !(flags & TokenFlag.sentenceStart))) found.add(tokens.hash[token])
    }
    return found
  }
  const before = facts(earlier)
  const now = facts(block)
  return before.size !== now.size || [...now].some((hash) => !before.has(hash))
}

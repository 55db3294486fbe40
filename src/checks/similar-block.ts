import { compareTwoStrings } from 'string-similarity'
import { KIND_MASK, TokenFlag, TokenKind, type Block, type Document } from '../model/document.ts'
import { blockWords, isPicture, sameWords } from './block-words.ts'
import { option, type DocumentCheck, type Match } from './check.ts'
import { lineOf } from './duplicate-block.ts'
import { lineDeletion } from './line-deletion.ts'

/** How many of the smallest hashes of a block stand for it. */
const SKETCH = 4
const SHARED = 2
const SLOTS = 1 << 9
const PRIME = 0x01000193
/** Lengths of like blocks differ by no more. */
const LENGTH_RATIO = 0.85

/** Finds blocks that say nearly the same, word for word, as an earlier one. */
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
    const { count, hash } = blockWords(document)
    const fewest = option<number>(rule, 'words')
    generation++
    for (const block of document.blocks) {
      if (count[block.index] < fewest) continue
      const earlier = candidate(document, block)
      if (!earlier || hash[earlier.index] === hash[block.index] || earlier.role === 'headline') continue
      const match = compare(document, earlier, block, option<number>(rule, 'similarity'))
      if (match) report(match)
    }
  },
}

// Scratch tables shared by all runs; a slot belongs to the article whose generation it carries.
let generation = 0
const slotHash = new Int32Array(SLOTS)
const slotBlock = new Int32Array(SLOTS)
const slotGeneration = new Int32Array(SLOTS)
const smallest = new Int32Array(SKETCH)

/** The earlier block that shares enough of the smallest word-triple hashes; files the hashes of this one. */
function candidate(document: Document, block: Block): Block | undefined {
  sketch(document, block)
  let found = -1
  let shared = 0
  for (const value of smallest) {
    const slot = (value ^ (value >>> 16)) & (SLOTS - 1)
    if (slotGeneration[slot] === generation && slotHash[slot] === value) {
      if (found < 0 || slotBlock[slot] === found) shared++
      if (found < 0) found = slotBlock[slot]
      continue
    }
    slotGeneration[slot] = generation
    slotHash[slot] = value
    slotBlock[slot] = block.index
  }
  return shared >= SHARED && found < block.index ? document.blocks[found] : undefined
}

/** Fills `smallest` with the smallest hashes of three words in a row. */
function sketch({ tokens }: Document, block: Block): void {
  const { hash, flags } = tokens
  smallest.fill(0x7fffffff)
  let a = 0
  let b = 0
  for (let token = block.firstToken; token < block.endToken; token++) {
    if ((flags[token] & KIND_MASK) > TokenKind.number) continue
    const value = Math.imul(Math.imul(a ^ (b << 1), PRIME) ^ hash[token], PRIME)
    a = b
    b = hash[token]
    if (value >= smallest[SKETCH - 1]) continue
    let place = SKETCH - 1
    while (place > 0 && smallest[place - 1] > value) {
      smallest[place] = smallest[place - 1]
      place--
    }
    smallest[place] = value
  }
}

function compare(document: Document, earlier: Block, block: Block, similarity: number): Match | undefined {
  const { text, raw } = document
  const ratio = (block.end - block.start) / (earlier.end - earlier.start)
  if (ratio < LENGTH_RATIO || ratio > 1 / LENGTH_RATIO) return undefined
  if (sameWords(document, earlier.firstToken, earlier.endToken, block.firstToken, block.endToken)) return undefined
  const likeness = compareTwoStrings(text.slice(earlier.start, earlier.end).toLowerCase(), text.slice(block.start, block.end).toLowerCase())
  if (likeness < similarity || differsInFacts(document, earlier, block)) return undefined
  return {
    start: block.start,
    end: block.end,
    values: { percent: String(Math.floor(likeness * 100)), line: String(lineOf(raw, earlier.start)) },
    status: block.index - earlier.index === 1 ? undefined : 'suspicious',
    related: [{ start: earlier.start, end: earlier.end, message: 'The earlier one.' }],
    fixes: [{ edits: [lineDeletion(document, block)] }],
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

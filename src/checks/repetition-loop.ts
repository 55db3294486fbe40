import { KIND_MASK, TokenFlag, TokenKind, type Document } from '../model/document.ts'
import { option, type DocumentCheck, type Report } from './check.ts'
import { LINKS } from './repeated-phrase.ts'
import { findRuns, type TokenRun } from './token-runs.ts'
import { blockAt, has, isWord, lengthOf } from './tokens.ts'

const LONGEST = 12
/** “again and again and again” may go on so long. */
const CHAIN_COPIES = 5

/** Finds words that a translation engine repeats without end: the same, the same, the same, the same. */
export const repetitionLoop: DocumentCheck = {
  name: 'repetition-loop',
  describe: 'A word or phrase repeated again and again, as translation engines do when they run away.',
  layer: 'word',
  options: {
    copies: { type: 'integer', default: 4, describe: 'How often a phrase must stand in a row.' },
    wordCopies: { type: 'integer', default: 5, describe: 'How often a single word must stand in a row.' },
  },
  placeholders: ['phrase', 'count'],
  run(document, rule, report) {
    const copies = option<number>(rule, 'copies')
    const wordCopies = option<number>(rule, 'wordCopies')
    let seen = 0
    for (let size = 1; size <= LONGEST; size++) {
      // The last copy may lack the comma that parts the others.
      findRuns(document.tokens, size, size === 1 ? wordCopies - 1 : size * (copies - 1) - 1, (run) => {
        seen = run.first < seen ? seen : checkRun(document, run, size === 1 ? wordCopies : copies, report) || seen
      })
    }
  },
}

/** Reports the run if it is a loop, and says where it ends; else 0. */
function checkRun(document: Document, { first, end: last, size }: TokenRun, least: number, report: Report): number {
  const { tokens, text } = document
  const parted = size > 1 && !isWord(tokens, first + size - 1)
  const cut = parted && (last - first) % size === size - 1
  const copies = Math.floor((last - first + (cut ? 1 : 0)) / size)
  if (copies < least || !isLanguage(document, first, size, copies)) return 0
  const end = first + copies * size - (cut ? 1 : 0)
  if (blockAt(document, first) !== blockAt(document, end - 1)) return 0
  const kept = first + size - (cut ? 2 : 1)
  report({
    start: tokens.start[first],
    end: tokens.end[end - 1],
    values: { phrase: text.slice(tokens.start[first], tokens.end[first + size - 1]).replace(/[,;.\s]+$/, ''), count: String(copies) },
    status: has(tokens, first, TokenFlag.quoted) || size === 1 ? 'suspicious' : undefined,
    fixes: [{ edits: [{ start: tokens.end[kept], end: tokens.end[end - 1], text: '' }] }],
  })
  return end
}

/** Words, not rows of figures, marks, letters or names. */
function isLanguage(document: Document, first: number, size: number, copies: number): boolean {
  const { tokens } = document
  let words = 0
  let linked = false
  let lower = false
  for (let token = first; token < first + size; token++) {
    if (has(tokens, token, TokenFlag.protected) || (tokens.flags[token] & KIND_MASK) === TokenKind.number) return false
    if (LINKS.has(tokens.hash[token])) linked = true
    if (!isWord(tokens, token) || lengthOf(tokens, token) < 3) continue
    words++
    if (!has(tokens, token, TokenFlag.allCaps)) lower = true
  }
  if (!lower) return false
  if (size === 1) return words === 1 && !has(tokens, first, TokenFlag.capital)
  return words >= (linked && size === 2 ? 1 : 2) && !(linked && size === 2 && copies < CHAIN_COPIES)
}

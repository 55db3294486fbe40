import { KIND_MASK, TokenFlag, TokenKind, type Document } from '../model/document.ts'
import type { DocumentCheck, Report } from './check.ts'
import { findRuns, type TokenRun } from './token-runs.ts'
import { has, isGlued, isWord, lengthOf } from './tokens.ts'
import { wordHashes } from './word-hashes.ts'

const SHORTEST = 2
const LONGEST = 6
/** From so many copies on it is a loop. */
const LOOP = 4
/** “again and again and”, “step by step by”, “more to more”: words that chain a repetition. */
export const LINKS = wordHashes('and or by after to in upon on for of as with than but over')

const JOINTS = wordHashes('and or but of')
const WHATEVER = wordHashes('what whatever whoever wherever')
const FUNCTION_WORDS = wordHashes(
  'the a an of to in on at by for from with and or as that which who whose than into its their his her our your my is are was were be been has have had will would can could whether if when while because this these those',
)

/** Finds two to six words that stand twice in a row: in the in the. */
export const repeatedPhrase: DocumentCheck = {
  name: 'repeated-phrase',
  describe: 'Two to six words twice in a row, with nothing but spaces between.',
  layer: 'word',
  options: {},
  placeholders: ['phrase'],
  run(document, _rule, report) {
    let seen = 0
    for (let size = SHORTEST; size <= LONGEST; size++) {
      findRuns(document.tokens, size, size, (run) => {
        if (run.first < seen) return
        seen = run.end
        checkRun(document, run, report)
      })
    }
  },
}

function checkRun(document: Document, { first, end, size }: TokenRun, report: Report): void {
  const { tokens, text } = document
  const copies = Math.floor((end - first) / size)
  const second = first + size
  const last = first + copies * size
  if (copies >= LOOP) return
  const unit = isUnit(document, first, size)
  if (!unit && (!isRunOfWords(document, first, last) || isChain(document, first, size))) return
  const doubtful = has(tokens, first, TokenFlag.quoted) || !(unit || isBroken(document, first, second))
  report({
    start: tokens.start[first],
    end: tokens.end[last - 1],
    values: { phrase: text.slice(tokens.start[first], tokens.end[second - 1]) },
    status: doubtful ? 'suspicious' : undefined,
    fixes: [{ edits: [{ start: tokens.end[second - 1], end: tokens.end[last - 1], text: '' }], safety: doubtful ? 'review' : undefined }],
  })
}

/** half-century half-century, (ODS) (ODS): a compound or a bracket that stands twice. */
function isUnit(document: Document, first: number, size: number): boolean {
  const { tokens } = document
  const second = first + size
  if (size !== 3 || has(tokens, first, TokenFlag.protected) || !has(tokens, second, TokenFlag.spaceBefore) || has(tokens, second, TokenFlag.sentenceStart)) return false
  if (!isGlued(tokens, first + 1) || !isGlued(tokens, first + 2) || !isGlued(tokens, second + 1) || !isGlued(tokens, second + 2)) return false
  const before = first > 0 && isGlued(tokens, first)
  const after = second + size < tokens.count && isGlued(tokens, second + size) && signOf(document, second + size) === '-'
  if (before || after) return false
  if (signOf(document, first + 1) === '-') return isWord(tokens, first) && lengthOf(tokens, first) > 1
  return signOf(document, first) === '(' && signOf(document, first + 2) === ')' && isWord(tokens, first + 1)
}

/** Words alone, spaces between them, in one sentence; not all of them the same word. */
function isRunOfWords(document: Document, first: number, end: number): boolean {
  const { tokens } = document
  let same = true
  for (let token = first; token < end; token++) {
    if ((tokens.flags[token] & KIND_MASK) !== TokenKind.word || has(tokens, token, TokenFlag.protected | TokenFlag.title | TokenFlag.initials)) return false
    if (token > first && (!has(tokens, token, TokenFlag.spaceBefore) || has(tokens, token, TokenFlag.sentenceStart))) return false
    if (tokens.hash[token] !== tokens.hash[first]) same = false
  }
  return !same && !(end < tokens.count && isGlued(tokens, end) && signOf(document, end) === '-') && !(first > 0 && isGlued(tokens, first) && signOf(document, first - 1) === '-')
}

const signOf = (document: Document, token: number): string => document.text[document.tokens.start[token]]

/** “again and again and again”, “step by step by step”: a link, and the first word once more behind, or the last before. */
function isChain(document: Document, first: number, size: number): boolean {
  const { tokens } = document
  if (size > 3) return false
  // “Whatever will be will be”
  if (first > 0 && WHATEVER.has(tokens.hash[first - 1])) return true
  // “time to time to”, “day by day by”, “and Johnson and Johnson”
  if (size === 2 && (LINKS.has(tokens.hash[first + 1]) || (JOINTS.has(tokens.hash[first]) && !FUNCTION_WORDS.has(tokens.hash[first + 1])))) return true
  const follows = first + 2 * size
  const goesOn = follows < tokens.count && tokens.hash[follows] === tokens.hash[first]
  const cameBefore = first > 0 && tokens.hash[first - 1] === tokens.hash[first + size - 1]
  if (!goesOn && !cameBefore) return false
  let linked = false
  let content = false
  for (let token = first; token < first + size; token++) {
    if (LINKS.has(tokens.hash[token])) linked = true
    else if (!FUNCTION_WORDS.has(tokens.hash[token])) content = true
  }
  return linked && content
}

/**
 * The phrase cannot stand by itself, so that its repetition cannot be meant: it breaks off at a function word (“in the”),
 * is long, or is a noun phrase with its article. Names and headings run together (“Learn More Learn more”) may repeat.
 */
function isBroken(document: Document, first: number, end: number): boolean {
  const { hash, flags } = document.tokens
  for (let token = first; token < end; token++) {
    if (document.text.slice(document.tokens.start[token], document.tokens.end[token]) !== document.text.slice(document.tokens.start[token + end - first], document.tokens.end[token + end - first])) return false
  }
  if (FUNCTION_WORDS.has(hash[end - 1])) return true
  if (flags[end - 1] & TokenFlag.capital) return false
  return end - first >= 4 || (end - first === 3 && FUNCTION_WORDS.has(hash[first]))
}

import { KIND_MASK, TokenFlag, TokenKind, type Document } from '../model/document.ts'
import type { DocumentCheck, Report } from './check.ts'
import { ruleWords } from './rule-words.ts'
import { findRuns } from './token-runs.ts'
import { isDash } from './quotation-marks.ts'
import { firstCode, has, isLowerWord, isWord, lengthOf } from './tokens.ts'
import { wordHashes, type WordHashes } from './word-hashes.ts'

const JOINTS = wordHashes('and or')
const AFTER_ITEM = wordHashes('of in on at by for from with to that which who and or but as is are was were will would has have had during after before between among under over since until')
const LONGEST = 5
const CONTENT_LETTERS = 4
const COMMA = 0x2c
const LIST_ITEMS = 5

/** Finds things named twice in one list: the former treasurer and former treasurer; stories, tales and stories. */
export const repeatedItem: DocumentCheck = {
  name: 'repeated-item',
  describe: 'The same words on both sides of “and”, or twice in a list: two words of the source became one.',
  layer: 'word',
  options: {
    allow: { type: 'strings', default: [], describe: 'Words that may come again in a list.' },
  },
  placeholders: ['item'],
  run(document, rule, report) {
    // Two words or more before “and” and again behind it.
    for (let size = 3; size <= LONGEST + 1; size++) {
      findRuns(document.tokens, size, size - 1, ({ first, end }) => {
        if (end - first === 2 * size - 1) checkPhrases(document, first, size - 1, report)
      })
    }
    const { hash, count } = document.tokens
    for (let token = 1; token < count - 1; token++) {
      if (JOINTS.has(hash[token])) checkWords(document, token, ruleWords(rule, 'allow'), report)
    }
  },
}

function checkPhrases(document: Document, first: number, size: number, report: Report): void {
  const { tokens } = document
  const joint = first + size
  const end = joint + 1 + size
  if (!JOINTS.has(tokens.hash[joint])) return
  let content = 0
  for (let token = first; token < end; token++) {
    if ((tokens.flags[token] & KIND_MASK) !== TokenKind.word || has(tokens, token, TokenFlag.protected | TokenFlag.title | TokenFlag.quoted)) return
    if (token > first && (!has(tokens, token, TokenFlag.spaceBefore) || has(tokens, token, TokenFlag.sentenceStart))) return
    if (token < joint && lengthOf(tokens, token) >= CONTENT_LETTERS) content++
  }
  if (content >= 2 && isWrittenAlike(document, first, joint) && endsItem(document, end)) reportItem(document, first, joint, end, report)
}

/** “stories, tales and stories”: the last item of a list of single words stands in it already. */
function checkWords(document: Document, joint: number, allowed: WordHashes, report: Report): void {
  const { tokens } = document
  const last = joint + 1
  if (!isItem(document, last) || !endsItem(document, last + 1) || allowed.has(tokens.hash[last])) return
  let token = joint - 1
  if (document.text.charCodeAt(tokens.start[token]) === COMMA) token--
  for (let items = 0; items < LIST_ITEMS && token > 0 && isItem(document, token); items++) {
    if (items > 0 && tokens.hash[token] === tokens.hash[last]) {
      reportItem(document, token, joint, last + 1, report)
      return
    }
    if (document.text.charCodeAt(tokens.start[token - 1]) !== COMMA) return
    token -= 2
  }
}

function isWrittenAlike({ text, tokens }: Document, first: number, joint: number): boolean {
  const size = joint - first
  for (let token = first; token < joint; token++) {
    if (text.slice(tokens.start[token], tokens.end[token]) !== text.slice(tokens.start[token + size + 1], tokens.end[token + size + 1])) return false
  }
  return true
}

/** The item ends here and is not the first half of a longer one: “advertising technology”, “home games”. */
function endsItem(document: Document, end: number): boolean {
  const { tokens } = document
  if (end >= tokens.count || has(tokens, end, TokenFlag.capital)) return true
  if (!isWord(tokens, end)) return !isDash(firstCode(document, end))
  return AFTER_ITEM.has(tokens.hash[end])
}

const isItem = (document: Document, token: number): boolean =>
  isLowerWord(document.tokens, token) && lengthOf(document.tokens, token) >= CONTENT_LETTERS && !has(document.tokens, token, TokenFlag.quoted | TokenFlag.protected | TokenFlag.title)

function reportItem(document: Document, first: number, joint: number, end: number, report: Report): void {
  const { tokens, text } = document
  report({ start: tokens.start[first], end: tokens.end[end - 1], values: { item: text.slice(tokens.start[joint + 1], tokens.end[end - 1]) } })
}

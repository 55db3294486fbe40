import { KIND_MASK, TokenFlag, TokenKind, type Document } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import { hashFolded } from '../text/fold.ts'
import type { DocumentCheck, Report } from './check.ts'
import { ruleWords } from './rule-words.ts'
import { isDash } from './quotation-marks.ts'
import { wordFinder } from './token-index.ts'
import { firstCode, has, isLowerWord, isWord, lengthOf } from './tokens.ts'
import { wordHashes, type WordHashes } from './word-hashes.ts'

const AND = hashFolded('and')
const OR = hashFolded('or')
const findJoints = wordFinder([AND, OR])
const AFTER_ITEM = wordHashes('of in on at by for from with to that which who and or but as is are was were will would has have had during after before between among under over since until')
const TO_BE = wordHashes('be is are was were been being')
// “between nation and nation”
const BETWEEN = wordHashes('between betwixt from')
// “discussions and discussions with experts”: the second one has a complement of its own.
const OF_ITS_OWN = wordHashes('with of about between for on among')
const TWIN = /(?:[ts]ions?|ments?|ness|ity|ities|ance|ous|ful|able|ical|fare|age)$/u
const TWIN_PASSIVE = /(?:ed|[ts]ions?|ments?|ness|ity|ities|ance|ous|ful|able|ical)$/u
/** People: “workers and workers” for both genders of the source. */
const PEOPLE = /^(?=.{7})\p{Ll}+(?:ers|ors|ists|ents|ants|ians|izens|ees|eers)$/u
/** Things that come in heaps: “layers and layers”. */
const HEAPS = wordHashes('layers numbers letters papers quarters corners others rumors rumours colors colours flowers feathers ladders daggers matters monsters moments degrees centers centers orders borders powers offers shutters meters litres liters')
const LONG_TWIN = 8
/** “stronger and stronger”, “kept talking and talking” */
const GROWING = /(?:ing|er)$/
/** “thousands and thousands” */
const QUANTITIES = wordHashes('hundreds thousands millions billions centuries decades generations everyone everything everybody something somewhere wonderful wonderfully')
const LONGEST = 5
const CONTENT_LETTERS = 4
const COMMA = 0x2c
const OPEN_BRACKET = 0x28
const CLOSE_BRACKET = 0x29
const THERE = hashFolded('there')
/** Tokens from “there” to the first item: there is, there's. */
const REACH = 3
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
    const { hash, count } = document.tokens
    for (const token of findJoints(document)) {
      if ((hash[token] !== AND && hash[token] !== OR) || token === 0 || token + 1 >= count) continue
      if (!checkPhrases(document, token, report) && !checkTwins(document, token, report)) checkWords(document, token, ruleWords(rule, 'allow'), report)
    }
    checkMarks(document, report)
  },
}

/** “therefore, therefore,”, “the minimum wage (minimum wage)”: the same words on both sides of a comma, or in the brackets behind them. */
function checkMarks(document: Document, report: Report): void {
  const { tokens, marks, markCount } = document
  for (let m = 0; m < markCount; m++) {
    const mark = marks[m]
    const code = firstCode(document, mark)
    // Most marks end here: the words right beside them differ.
    if (code === COMMA ? tokens.hash[mark - 1] !== tokens.hash[mark + 1] || !isLongItem(document, mark + 1) || !isItem(document, mark - 1) : code !== OPEN_BRACKET) continue
    if (code === OPEN_BRACKET) checkBracket(document, mark, report)
    else if (endsItem(document, mark + 2) && !isThreefold(document, mark)) reportItem(document, { first: mark - 1, joint: mark, end: mark + 2 }, { start: tokens.end[mark - 1], end: tokens.end[mark + 1] }, report)
  }
}

const isLongItem = (document: Document, token: number): boolean => isItem(document, token) && lengthOf(document.tokens, token) >= LONG_TWIN && !document.text.slice(document.tokens.start[token], document.tokens.end[token]).endsWith('ly')

/** “location, location, location” */
const isThreefold = ({ tokens }: Document, comma: number): boolean => tokens.hash[comma + 3] === tokens.hash[comma + 1] || tokens.hash[comma - 3] === tokens.hash[comma - 1]

function checkBracket(document: Document, open: number, report: Report): void {
  const { tokens } = document
  let close = open + 1
  while (close < Math.min(tokens.count, open + 1 + LONGEST) && isLowerWord(tokens, close)) close++
  const size = close - open - 1
  if (size < 1 || firstCode(document, close) !== CLOSE_BRACKET || open - size < 0 || tokens.hash[open + 1] === AND || tokens.hash[open + 1] === OR) return
  let letters = 0
  for (let offset = 1; offset <= size; offset++) {
    if (tokens.hash[open + offset] !== tokens.hash[open - size - 1 + offset] || has(tokens, open + offset, TokenFlag.protected | TokenFlag.quoted)) return
    letters += lengthOf(tokens, open + offset)
  }
  if (letters < LONG_TWIN) return
  reportItem(document, { first: open - size, joint: open, end: close, closes: close }, { start: tokens.end[open - 1], end: tokens.end[close] }, report)
}

/** Two words or more before “and” and again behind it. */
function checkPhrases(document: Document, joint: number, report: Report): boolean {
  const { hash, count } = document.tokens
  for (let size = 2; size <= LONGEST; size++) {
    const first = joint - size
    const end = joint + 1 + size
    if (first < 0 || end > count) return false
    // The last words first: they differ nearly always.
    if (hash[joint - 1] !== hash[end - 1] || !repeatsAcross(hash, first, joint, size) || !isListed(document, first, end)) continue
    if (!isWrittenAlike(document, first, joint) || !endsItem(document, end) || isRhetorical(document, first)) continue
    reportItem(document, { first, joint, end }, { start: document.tokens.end[joint - 1], end: document.tokens.end[end - 1] }, report)
    return true
  }
  return false
}

/** “There are bakers, there are bakers and there are bakers”, “there is management and management”, “community, community and community”: said for effect. */
function isRhetorical({ tokens, text }: Document, first: number): boolean {
  for (let token = Math.max(0, first - REACH); token <= first; token++) if (tokens.hash[token] === THERE) return true
  return first > 1 && text.charCodeAt(tokens.start[first - 1]) === COMMA && tokens.hash[first - 2] === tokens.hash[first]
}

function repeatsAcross(hash: Int32Array, first: number, joint: number, size: number): boolean {
  for (let offset = 0; offset < size; offset++) if (hash[first + offset] !== hash[joint + 1 + offset]) return false
  return true
}

/** Plain words of one sentence, two of them of some length. */
function isListed(document: Document, first: number, end: number): boolean {
  const { tokens } = document
  let content = 0
  for (let token = first; token < end; token++) {
    if ((tokens.flags[token] & KIND_MASK) !== TokenKind.word || has(tokens, token, TokenFlag.protected | TokenFlag.title | TokenFlag.quoted)) return false
    if (token > first && (!has(tokens, token, TokenFlag.spaceBefore) || has(tokens, token, TokenFlag.sentenceStart))) return false
    if (lengthOf(tokens, token) >= CONTENT_LETTERS) content++
  }
  return content >= 4
}

/** “examined and examined”, “damage and damage”: two near words of the source; words that are doubled for effect end otherwise. */
function checkTwins(document: Document, joint: number, report: Report): boolean {
  const { tokens, text } = document
  const first = joint - 1
  const end = joint + 2
  if (tokens.hash[first] !== tokens.hash[joint + 1] || (joint > 1 && BETWEEN.has(tokens.hash[joint - 2])) || !isItem(document, joint + 1) || !endsItem(document, end) || isRhetorical(document, first)) return false
  const word = text.slice(tokens.start[joint + 1], tokens.end[joint + 1])
  const people = PEOPLE.test(word) && !HEAPS.has(tokens.hash[first])
  if (!isItem(document, first) && !(people && has(tokens, first, TokenFlag.sentenceStart))) return false
  const both = tokens.hash[joint] === AND
  if (!(people && both) && end < tokens.count && OF_ITS_OWN.has(tokens.hash[end])) return false
  if (!people && both && !isTwin(document, joint, word)) return false
  if (!has(tokens, first, TokenFlag.spaceBefore | TokenFlag.sentenceStart)) return false
  reportItem(document, { first, joint, end }, { start: tokens.end[first], end: tokens.end[end - 1] }, report)
  return true
}

/** “damage and damage”, “recovered and recovered”: words that nobody doubles for effect. */
function isTwin({ tokens }: Document, joint: number, word: string): boolean {
  const hash = tokens.hash[joint + 1]
  const isPassive = joint > 1 && TO_BE.has(tokens.hash[joint - 2])
  if ((isPassive ? TWIN_PASSIVE : TWIN).test(word)) return true
  return word.length >= LONG_TWIN && !GROWING.test(word) && !QUANTITIES.has(hash) && !HEAPS.has(hash)
}

/** “stories, tales and stories”: the last item of a list of single words stands in it already. */
function checkWords(document: Document, joint: number, allowed: WordHashes, report: Report): void {
  const { tokens } = document
  const last = joint + 1
  if (!isItem(document, last) || !endsItem(document, last + 1) || allowed.has(tokens.hash[last])) return
  let token = joint - 1
  if (document.text.charCodeAt(tokens.start[token]) === COMMA) token--
  for (let items = 0; items < LIST_ITEMS && token > 0 && isItem(document, token); items++) {
    // “community, community and community”
    if (items === 0 && tokens.hash[token] === tokens.hash[last]) return
    if (items > 0 && tokens.hash[token] === tokens.hash[last]) {
      // “gold, gold, silver and gold”; “beer, wine, and beer and wine”
      if (tokens.hash[last + 1] === AND || (token > 1 && tokens.hash[token - 2] === tokens.hash[last])) return
      reportItem(document, { first: token, joint, end: last + 1 }, { start: tokens.start[token], end: tokens.start[token + 2] }, report)
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

interface Repetition {
  readonly first: number
  readonly joint: number
  readonly end: number
  /** A mark behind the item that belongs to it. */
  readonly closes?: number
}

/** What goes is the item that can go without a trace: the second of two, the first of a longer list. */
function reportItem(document: Document, { first, joint, end, closes = end - 1 }: Repetition, surplus: Span, report: Report): void {
  const { tokens, text } = document
  report({
    start: tokens.start[first],
    end: tokens.end[closes],
    values: { item: text.slice(tokens.start[joint + 1], tokens.end[end - 1]) },
    fixes: [{ title: 'Leave one', edits: [{ ...surplus, text: '' }] }],
  })
}

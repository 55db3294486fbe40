import { KIND_MASK, TokenFlag, TokenKind, type Block, type Document } from '../model/document.ts'
import type { DocumentCheck, Report, Resources } from './check.ts'
import { dictionaryOf } from '../text/dictionary.ts'
import { firstCode, has, isGlued, isLowerWord, lengthOf, tokenText } from './tokens.ts'
import { OPENERS, wordHashes } from './word-hashes.ts'

const BARRED = TokenFlag.capital | TokenFlag.protected | TokenFlag.title | TokenFlag.digits | TokenFlag.initials
const QUESTION = 0x3f
const COMMA = 0x2c
const STOP = 0x2e
const STOPS = new Set([STOP, 0x21, QUESTION])
/** Behind them the sentence before goes on: the stop is too much, not the small letter. */
const CONTINUING = wordHashes('of to with without which who whom whose than because into by from and but or while when during')
/** Too short for the dictionary. */
const SHORT = wordHashes('to in of at on by as if he it is we so an or')
/** Before a stop a shorter word may be an abbreviation. */
const LEAST_LETTERS = 4
const ABBREVIATED = wordHashes('approx cent dept govt assn capt corp prof univ tues weds thurs sept temp misc comp diam intl natl supt messrs mmes ctrl ment cont resp incl excl abbr orig illus trans edit vols figs nos eqs secs pars chap mass penn tenn minn conn wash ariz colo okla mich nebr kans calif bros assoc admin thurs jans')
/** Firms that begin so even at the start of a sentence. */
const BRANDS = wordHashes('adidas lululemon giffgaff npower asos vivo oppo')
/** Words of a paragraph below which it may be an item of a list. */
const LEAST_WORDS = 8
const CLOSES = /[.!?]["”’)]*$/

/** Finds sentences that begin in lower case: behind a stop, or at the start of a paragraph. */
export const lostCapital: DocumentCheck = {
  name: 'lost-capital',
  describe: 'A sentence that begins in lower case, behind a stop or at the start of a paragraph.',
  layer: 'word',
  options: {},
  placeholders: [],
  run(document, _rule, report, resources) {
    if (!dictionaryOf(document, resources)) return
    document.blocks.forEach((block, index) => {
      if (block.role !== 'paragraph') return
      if (opensLow(document, block, document.blocks[index - 1], document.blocks[index + 1], resources)) add(document, block.firstToken, report)
    })
    const { marks, markCount, tokens, text, blocks } = document
    let block = 0
    for (let m = 0; m < markCount; m++) {
      const token = marks[m] + 1
      if (!STOPS.has(text.charCodeAt(tokens.start[marks[m]])) || !isLowerWord(tokens, token)) continue
      while (blocks[block].endToken < token) block++
      const { role, firstToken, endToken } = blocks[block]
      if (role !== 'paragraph' || isPlainWord(document, firstToken) || token < firstToken + 2 || token + 1 >= endToken || !followsStop(document, token, blocks[block], resources)) continue
      if (CONTINUING.has(tokens.hash[token])) addStop(document, token, report)
      else add(document, token, report)
    }
  },
}

function add(document: Document, token: number, report: Report): void {
  const word = tokenText(document, token)
  const start = document.tokens.start[token]
  report({ start, end: start + word.length, fixes: [{ edits: [{ start, end: start + word.length, text: word[0].toUpperCase() + word.slice(1) }] }] })
}

/** The sentence goes on: what is too much is the stop. */
function addStop({ tokens }: Document, token: number, report: Report): void {
  const stop = token - 1
  report({ start: tokens.start[token], end: tokens.end[token], fixes: [{ edits: [{ start: tokens.start[stop], end: tokens.end[stop], text: '' }] }] })
}

const isPlainWord = ({ tokens }: Document, token: number): boolean => (tokens.flags[token] & (KIND_MASK | BARRED)) === TokenKind.word

/** A paragraph of running text after another one that ended; lists begin so too, and are left alone. */
function opensLow(document: Document, { start, end, firstToken, endToken }: Block, before: Block | undefined, after: Block | undefined, resources: Resources): boolean {
  const { text } = document
  if (endToken - firstToken < LEAST_WORDS || !isPlainWord(document, firstToken) || !mayOpen(document, firstToken, resources)) return false
  if (after && isPlainWord(document, after.firstToken)) return false
  if (!CLOSES.test(text.slice(Math.max(start, end - 4), end).trimEnd())) return false
  return !before || ((before.role === 'paragraph' || before.role === 'deck') && CLOSES.test(text.slice(before.start, before.end).trimEnd()) && !isPlainWord(document, before.firstToken))
}

/** A word that often begins sentences, or any of the dictionary: no brand (adidas), no name of a program. */
function mayOpen(document: Document, token: number, resources: Resources): boolean {
  const { tokens } = document
  if (isGlued(tokens, token + 1) && firstCode(document, token + 1) !== COMMA) return false
  return OPENERS.has(tokens.hash[token]) || (lengthOf(tokens, token) >= LEAST_LETTERS && dictionaryOf(document, resources)!.isCommon(tokenText(document, token)))
}

/** “Whose reason? whose customs?” */
function isSeries({ text }: Document, { start, end }: Block): boolean {
  const second = text.indexOf('?', text.indexOf('?', start) + 1)
  return second > 0 && second < end
}

function followsStop(document: Document, token: number, block: Block, resources: Resources): boolean {
  const { tokens } = document
  const stop = firstCode(document, token - 1)
  if (!STOPS.has(stop) || (stop === QUESTION && isSeries(document, block)) || tokenText(document, token) !== tokenText(document, token).toLowerCase() || BRANDS.has(tokens.hash[token]) || !isPlainWord(document, token) || isGlued(tokens, token) || !isGlued(tokens, token - 1)) return false
  const last = token - 2
  if (lengthOf(tokens, token - 1) > 1 || last === block.firstToken || !endsSentence(document, last, token, resources)) return false
  // A quotation of several sentences may go on in lower case behind its mark, not within.
  if (has(tokens, last, TokenFlag.quoted) && !(stop === STOP && has(tokens, token, TokenFlag.quoted))) return false
  return isLowerWord(tokens, token + 1) && ((stop === STOP && SHORT.has(tokens.hash[token])) || dictionaryOf(document, resources)!.isKnown(tokens.hash[token]))
}

/** A word of the dictionary, or before a word that joins clauses a longer name, so that the stop belongs to no abbreviation. */
function endsSentence(document: Document, last: number, next: number, resources: Resources): boolean {
  const { tokens } = document
  if (ABBREVIATED.has(tokens.hash[last])) return false
  if (isPlainWord(document, last)) return lengthOf(tokens, last) >= LEAST_LETTERS && dictionaryOf(document, resources)!.isKnown(tokens.hash[last])
  const isName = (tokens.flags[last] & (KIND_MASK | TokenFlag.capital | TokenFlag.allCaps | TokenFlag.protected | TokenFlag.title | TokenFlag.digits | TokenFlag.initials)) === (TokenKind.word | TokenFlag.capital)
  return isName && lengthOf(tokens, last) >= LEAST_LETTERS && firstCode(document, next - 1) === STOP && CONTINUING.has(tokens.hash[next])
}

import { Sign, TokenFlag, type Document } from '../model/document.ts'
import type { Status } from '../model/rule.ts'
import { option, type DocumentCheck, type Report } from './check.ts'
import { opensQuotation, reportGap, standsInProse } from './gaps.ts'
import { blockAt, firstCode, has, isGlued, isLowerWord, isNumber, isQuote, isWord, lengthOf, occursCapitalised, occursElsewhere } from './tokens.ts'
import { tokenIndex } from './token-index.ts'
import { OPENERS, wordHashes } from './word-hashes.ts'

const STOP = 0x2e
const EXCLAMATION = 0x21
const QUESTION = 0x3f
const OPEN_BRACKETS = new Set([0x28, 0x5b])
const CLOSE_BRACKETS = new Set([0x29, 0x5d])
/** What may stand before a stop that ends a sentence, besides words and numbers: ) ] % ? ! and closing quotation marks. */
const ENDINGS = new Set([0x29, 0x5d, 0x25, 0x3f, 0x21, 0x201d, 0x2019, 0xbb, 0x22])

/** Titles and the like that keep their stop and want a space before the name. */
const TITLES = wordHashes('st sts mr mrs ms dr prof sen rep gov gen col sgt lt capt sr sra dra rev hon messrs')
const VERSUS = wordHashes('vs')
/** What heads the credit of a picture. */
const CREDIT_LABELS = wordHashes('photo photos foto picture image source author video text')
const COLON = 0x3a
/** Endings of addresses that writers capitalise: “Challenge.Gov”. */
const CAPITALISED_ENDINGS = wordHashes('gov edu mil biz info int nyc app')
/** What program text puts before a stop: “file.Name”. */
const CODE_NAMES = wordHashes('file window document object string math array json console module self system app')
/** Words that seldom begin a sentence, and that no address or call of a program ends in (“Array.from”). */
const CONJUNCTIONS = wordHashes('because although while when which that after before but and who where since until the')
/** Openers that are also endings of addresses: “Scroll.In”. */
const ADDRESS_ENDINGS = wordHashes('in it no at as by to so my us me is')

/** Finds sentences, abbreviations and initials that are followed by the next word without a space. */
export const missingSpaceAfterStop: DocumentCheck = {
  name: 'missing-space-after-stop',
  describe: 'A full stop, question or exclamation mark that is followed by the next word without a space.',
  layer: 'mark',
  options: {
    of: {
      type: 'string',
      default: 'sentence',
      values: ['sentence', 'abbreviation', 'initial'],
      describe: 'what the stop belongs to: the end of a sentence, an abbreviation before a name (St.), or initials (J.)',
    },
  },
  needs: (rule) => (option<string>(rule, 'of') === 'initial' ? Sign.gluedStop | Sign.initials : Sign.gluedStop),
  placeholders: ['mark'],
  run(document, rule, report) {
    const kind = option<string>(rule, 'of')
    if (kind === 'initial') initialisms(document, report)
    const find = kind === 'sentence' ? afterSentence : kind === 'abbreviation' ? afterAbbreviation : afterInitial
    const { marks, markCount, tokens, text } = document
    for (let m = 0; m < markCount; m++) {
      const mark = marks[m]
      const code = text.charCodeAt(tokens.start[mark])
      if (code !== STOP && code !== QUESTION && code !== EXCLAMATION) continue
      if (!isGlued(tokens, mark + 1) || !isGlued(tokens, mark) || lengthOf(tokens, mark) > 1) continue
      if ((tokens.flags[mark] | tokens.flags[mark - 1] | tokens.flags[mark + 1]) & TokenFlag.protected) continue
      find(document, mark, code, report)
    }
  },
}

function afterSentence(document: Document, mark: number, code: number, report: Report): void {
  const { tokens } = document
  const before = mark - 1
  let next = mark + 1
  let gap = mark
  if (code === STOP && CONJUNCTIONS.has(tokens.hash[next]) && goesOn(document, before, next)) {
    report({ start: tokens.start[before], end: tokens.end[next], status: 'suspicious', values: { mark: '.' }, fixes: [{ edits: [{ start: tokens.start[mark], end: tokens.end[mark], text: ' ' }] }] })
    return
  }
  if (!isWord(tokens, next)) {
    const opens = isQuote(tokens, next) ? opensQuotation(document, next) : OPEN_BRACKETS.has(firstCode(document, next))
    const closes = isQuote(tokens, next) ? !opens : CLOSE_BRACKETS.has(firstCode(document, next))
    if (!(opens || closes) || !isGlued(tokens, next + 1)) return
    if (closes) gap = next
    next++
  }
  if (!canBeginSentence(document, next)) return
  const status = next === mark + 1 ? certainty(document, code, before, next) : endsSentence(document, before) ? 'error' : undefined
  if (status) reportGap(document, before, gap, next, status, report)
}

/** “on Sunday.because of it”: a stop of another place; both words stand in running text. */
function goesOn({ tokens, text }: Document, before: number, next: number): boolean {
  return isLowerWord(tokens, next) && isWord(tokens, before) && lengthOf(tokens, before) > 3 && text.slice(tokens.start[before] + 1, tokens.end[before]).toLowerCase() === text.slice(tokens.start[before] + 1, tokens.end[before])
    && !isGlued(tokens, before) && !isGlued(tokens, next + 1) && isLowerWord(tokens, next + 1)
}

/** A capitalised word that is not in protected text; single letters only where they are words of English. */
function canBeginSentence(document: Document, next: number): boolean {
  const { tokens } = document
  if (!isWord(tokens, next) || !has(tokens, next, TokenFlag.capital) || has(tokens, next, TokenFlag.protected | TokenFlag.digits | TokenFlag.initials)) return false
  return lengthOf(tokens, next) > 1 || (OPENERS.has(tokens.hash[next]) && !isGlued(tokens, next + 1) && isLowerWord(tokens, next + 1))
}

/** Whether what stands before the stop can end a sentence: no initial, no abbreviation of a title, no list number. */
function endsSentence(document: Document, before: number): boolean {
  const { tokens } = document
  if (isWord(tokens, before)) return lengthOf(tokens, before) > 1 && !has(tokens, before, TokenFlag.initials) && !TITLES.has(tokens.hash[before])
  if (isNumber(tokens, before)) return document.blocks[blockAt(document, before)].firstToken !== before
  return ENDINGS.has(firstCode(document, before))
}

/** How sure it is that a sentence ends between the two words: by the words themselves, by the article, by the text around. */
function certainty(document: Document, code: number, before: number, next: number): Status | undefined {
  const { tokens } = document
  if (!endsSentence(document, before) || VERSUS.has(tokens.hash[before]) || CAPITALISED_ENDINGS.has(tokens.hash[next])) return undefined
  const opener = OPENERS.has(tokens.hash[next])
  if (!isWord(tokens, before)) return opener ? 'error' : isNumber(tokens, before) ? (occursCapitalised(document, next) ? 'suspicious' : undefined) : 'error'
  if (!has(tokens, before, TokenFlag.capital)) {
    if (opener) return 'error'
    if (lengthOf(tokens, before) < 3 || CODE_NAMES.has(tokens.hash[before])) return undefined
    if (!occursCapitalised(document, next) && !standsInProse(document, before, next)) return undefined
    // “open.NASA” may be a name.
    return has(tokens, next, TokenFlag.allCaps) ? 'suspicious' : 'error'
  }
  if (opener && !ADDRESS_ENDINGS.has(tokens.hash[next])) return 'error'
  // “Olmedo.Photo: Prado”
  if (CREDIT_LABELS.has(tokens.hash[next]) && isGlued(tokens, next + 1) && firstCode(document, next + 1) === COLON) return 'error'
  if (code === EXCLAMATION) return undefined
  if (opener) return occursElsewhere(document, before) && isLowerWord(tokens, next + 1) ? 'error' : 'suspicious'
  if (has(tokens, next, TokenFlag.allCaps) || isDotted(document, next)) return undefined
  return occursElsewhere(document, before) && occursCapitalised(document, next) ? 'suspicious' : undefined
}

/** “Inventory.Data.Gov”: a name of several parts. */
const isDotted = (document: Document, token: number): boolean =>
  isGlued(document.tokens, token + 1) && firstCode(document, token + 1) === STOP && isGlued(document.tokens, token + 2) && isWord(document.tokens, token + 2)

function afterAbbreviation(document: Document, mark: number, code: number, report: Report): void {
  const { tokens } = document
  const before = mark - 1
  const next = mark + 1
  if (code !== STOP || !isWord(tokens, before) || !isName(document, next)) return
  const title = has(tokens, before, TokenFlag.capital) && !has(tokens, before, TokenFlag.allCaps) && TITLES.has(tokens.hash[before])
  if (title || VERSUS.has(tokens.hash[before])) reportGap(document, before, mark, next, undefined, report)
}

function afterInitial(document: Document, mark: number, code: number, report: Report): void {
  const { tokens } = document
  const before = mark - 1
  if (code !== STOP || !isWord(tokens, before) || lengthOf(tokens, before) > 1 || !has(tokens, before, TokenFlag.capital) || isGlued(tokens, before)) return
  if (isName(document, mark + 1)) reportGap(document, before, mark, mark + 1, undefined, report)
}

/** “J.D.Vance”; after “in the U.S.The plan” a sentence begins. */
function initialisms(document: Document, report: Report): void {
  const { tokens, text } = document
  for (const token of tokenIndex(document).afterInitialisms) {
    if (text.charCodeAt(tokens.end[token - 1] - 1) !== STOP || !isName(document, token)) continue
    reportGap(document, token - 1, token - 1, token, OPENERS.has(tokens.hash[token]) ? 'error' : undefined, report)
  }
}

const isName = ({ tokens }: Document, token: number): boolean =>
  isWord(tokens, token) && has(tokens, token, TokenFlag.capital) && !has(tokens, token, TokenFlag.digits | TokenFlag.initials | TokenFlag.protected) && lengthOf(tokens, token) > 2

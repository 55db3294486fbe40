import { KIND_MASK, TokenFlag, TokenKind, type Block, type Document } from '../model/document.ts'
import type { Edit } from '../model/finding.ts'
import type { Rule } from '../model/rule.ts'
import type { Span } from '../model/span.ts'
import { sentenceAround } from '../text/sentences.ts'
import { option, type DocumentCheck, type Report } from './check.ts'
import { lineDeletion, sentenceDeletion } from './line-deletion.ts'
import { phraseAt, phraseList, type PhraseList } from './phrase-list.ts'
import { isTerminal } from './quotation-marks.ts'
import { RuleFilter } from './rule-filter.ts'
import { ruleWords } from './rule-words.ts'
import { blockAt, firstCode, isWord, sentenceEnd } from './tokens.ts'

const MAX_TOKENS = 60
const OPEN_BRACKETS = new Map([
  [0x28, 0x29],
  [0x5b, 0x5d],
])

/**
 * Finds sentences with which the page speaks to its readers (“Follow us on Facebook”, “(Read also: …)”): they begin with
 * one of the given phrases and hold one of the given words. The fix takes the sentence, the brackets or the whole line.
 */
export const residueSentence: DocumentCheck = {
  name: 'residue-sentence',
  describe: 'A sentence of the page, not of the article: it begins with one of the given phrases.',
  layer: 'block',
  options: {
    opens: { type: 'strings', default: [], describe: 'phrases that such sentences begin with; a colon counts as a word' },
    holds: { type: 'strings', default: [], describe: 'words of which one must stand in the sentence, from the last word of the phrase on; none: no further condition' },
    least: { type: 'integer', default: 1, describe: 'how many of these words must stand there' },
    lacks: { type: 'strings', default: [], describe: 'words that may not stand in the sentence' },
    most: { type: 'integer', default: MAX_TOKENS, describe: 'how many words, numbers and marks the sentence has at most' },
    'whole-block': { type: 'boolean', default: false, describe: 'only where the sentence is a paragraph of its own without a full stop' },
    'whole-line': { type: 'boolean', default: false, describe: 'only lines of their own that end with a colon' },
    'to-colon': { type: 'boolean', default: false, describe: 'the sentence ends at the first colon behind the phrase' },
    label: { type: 'boolean', default: false, describe: 'only lines of their own that are no sentence: a label and what it names' },
  },
  placeholders: [],
  run(document, rule, report) {
    const openers = openersOf(rule)
    if (option<boolean>(rule, 'whole-line')) return reportLines(document, rule, openers, report)
    if (option<boolean>(rule, 'label')) return reportLabels(document, rule, openers, report)
    const { sentences, brackets } = placesOf(document)
    const { hash } = document.tokens
    for (const first of sentences) if (openers.heads.has(hash[first])) reportSentence(document, rule, openers, first, report)
    for (const open of brackets) if (openers.heads.has(hash[open + 1])) reportBracket(document, rule, openers, open, report)
  },
}

/** Where such sentences may begin: the first words of sentences, and brackets inside of them. */
interface Places {
  readonly version: number
  readonly sentences: readonly number[]
  readonly brackets: readonly number[]
}

const anyOpener = new RuleFilter(1 << 12)
const places = new WeakMap<Document, Places>()

/** Places at which a phrase of some rule may begin; found once for all rules. */
function placesOf(document: Document): Places {
  let found = places.get(document)
  if (found?.version !== anyOpener.version) places.set(document, (found = findPlaces(document)))
  return found
}

function findPlaces(document: Document): Places {
  const { tokens, marks, markCount, sentences, sentenceCount } = document
  const found = { version: anyOpener.version, sentences: [] as number[], brackets: [] as number[] }
  for (let sentence = 0; sentence < sentenceCount; sentence++) {
    const first = firstWord(document, sentences[sentence], sentenceEnd(document, sentence))
    if (first >= 0 && anyOpener.mayHold(tokens.hash[first])) found.sentences.push(first)
  }
  for (let mark = 0; mark < markCount; mark++) {
    const open = marks[mark]
    const isInside = open + 1 < tokens.count && !(tokens.flags[open] & TokenFlag.sentenceStart)
    if (isInside && OPEN_BRACKETS.has(firstCode(document, open)) && anyOpener.mayHold(tokens.hash[open + 1])) found.brackets.push(open)
  }
  return found
}

const known = new WeakMap<Rule, PhraseList>()

function openersOf(rule: Rule): PhraseList {
  let openers = known.get(rule)
  if (!openers) {
    known.set(rule, (openers = phraseList(option<readonly string[]>(rule, 'opens'))))
    anyOpener.add(openers.byHead.keys())
  }
  return openers
}

const PASSED_OVER = TokenFlag.quoted | TokenFlag.protected | TokenFlag.title

/** The first word of a sentence, behind bullets, dashes and brackets; -1 when it is quoted or there is none near. */
function firstWord({ tokens }: Document, from: number, to: number): number {
  for (let token = from; token < Math.min(to, from + 3); token++) {
    if (isWord(tokens, token)) return tokens.flags[token] & PASSED_OVER ? -1 : token
    if ((tokens.flags[token] & KIND_MASK) === TokenKind.quote) return -1
  }
  return -1
}

/** The token after the phrase that starts at `first`, or -1. */
function endOfOpener(document: Document, openers: PhraseList, first: number, to: number): number {
  const length = phraseAt(document, openers, first, to)
  return length === 0 ? -1 : first + length
}

function holds({ tokens }: Document, rule: Rule, from: number, to: number): boolean {
  const wanted = option<readonly string[]>(rule, 'holds').length > 0 ? ruleWords(rule, 'holds') : undefined
  const barred = ruleWords(rule, 'lacks')
  let missing = wanted === undefined ? 0 : option<number>(rule, 'least')
  for (let token = from; token < to; token++) {
    if (!isWord(tokens, token)) continue
    if (barred.has(tokens.hash[token])) return false
    if (wanted?.has(tokens.hash[token])) missing--
  }
  return missing <= 0
}

function reportSentence(document: Document, rule: Rule, openers: PhraseList, first: number, report: Report): void {
  const block = document.blocks[blockAt(document, first)]
  const [from, last] = sentenceAround(document, block, first, first + 1)
  const end = endOfOpener(document, openers, first, last)
  const to = option<boolean>(rule, 'to-colon') && end >= 0 ? colonEnd(document, end, last) : last
  if (end < 0 || to - from > option<number>(rule, 'most') || block.role === 'interface' || !holds(document, rule, end - 1, to)) return
  const { tokens } = document
  if (option<boolean>(rule, 'whole-block') && (from !== block.firstToken || to !== block.endToken || block.index === 0 || isTerminal(firstCode(document, to - 1)))) return
  const isLine = from === block.firstToken && to === block.endToken
  report({ start: tokens.start[from], end: tokens.end[to - 1], fixes: [{ edits: [sentenceDeletion(document, block, from, to)], title: isLine ? 'Delete the line' : 'Delete the sentence' }] })
}

/** The token after the first colon from `from` on, or `to`. */
function colonEnd(document: Document, from: number, to: number): number {
  for (let token = from; token < to; token++) if (firstCode(document, token) === COLON) return token + 1
  return to
}

function reportBracket(document: Document, rule: Rule, openers: PhraseList, open: number, report: Report): void {
  const { tokens } = document
  const block = document.blocks[blockAt(document, open)]
  const close = OPEN_BRACKETS.get(firstCode(document, open))
  const limit = Math.min(block.endToken, open + MAX_TOKENS)
  let to = open + 1
  while (to < limit && firstCode(document, to) !== close) to++
  if (to >= limit) return
  const end = endOfOpener(document, openers, open + 1, to)
  if (end < 0 || !holds(document, rule, end - 1, to)) return
  const span = { start: tokens.start[open], end: tokens.end[to] }
  report({ ...span, fixes: [{ edits: [deletion(document, span)], title: 'Delete the brackets' }] })
}

const COLON = 0x3a

/** “More on the national team:” */
function reportLines(document: Document, rule: Rule, openers: PhraseList, report: Report): void {
  const { tokens } = document
  for (const block of document.blocks) {
    if (!mayBeLine(document, block, openers)) continue
    const end = endOfOpener(document, openers, block.firstToken, block.endToken)
    if (end < 0 || !holds(document, rule, end - 1, block.endToken)) continue
    const span = { start: block.start, end: tokens.end[block.endToken - 1] }
    report({ ...span, fixes: [{ edits: [lineDeletion(document, span)], title: 'Delete the line' }] })
  }
}

/** “Editor in charge: Wang Wei”, “[Photo = Yonhap]” */
function reportLabels(document: Document, rule: Rule, openers: PhraseList, report: Report): void {
  const { tokens } = document
  for (const block of document.blocks) {
    if (block.index === 0 || block.endToken - block.firstToken > LABEL_TOKENS || SENTENCE_ENDS.has(firstCode(document, block.endToken - 1))) continue
    const first = firstWord(document, block.firstToken, block.endToken)
    if (first < 0 || !openers.heads.has(tokens.hash[first])) continue
    const end = endOfOpener(document, openers, first, block.endToken)
    if (end < 0 || !holds(document, rule, end - 1, block.endToken)) continue
    const span = { start: block.start, end: tokens.end[block.endToken - 1] }
    report({ ...span, fixes: [{ edits: [lineDeletion(document, span)], title: 'Delete the line' }] })
  }
}

const LABEL_TOKENS = 28
const SENTENCE_ENDS = new Set([0x2e, 0x21, 0x3f])
const LINE_TOKENS = 14

const mayBeLine = (document: Document, { index, role, firstToken, endToken }: Block, openers: PhraseList): boolean =>
  index > 0 && role !== 'interface' && endToken - firstToken <= LINE_TOKENS && openers.heads.has(document.tokens.hash[firstToken]) && firstCode(document, endToken - 1) === COLON

/** Takes a part of a paragraph together with one of the spaces around it. */
function deletion({ raw }: Document, { start, end }: Span): Edit {
  const isSpace = (at: number) => raw[at] === ' ' || raw[at] === '\u00a0'
  if (isSpace(start - 1)) return { start: start - 1, end, text: '' }
  return { start, end: isSpace(end) ? end + 1 : end, text: '' }
}

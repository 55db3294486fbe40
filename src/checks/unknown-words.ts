import { KIND_MASK, TokenFlag, TokenKind, type Document } from '../model/document.ts'
import { hashFolded } from '../text/fold.ts'
import type { Spelling } from '../text/spelling.ts'
import type { Resources } from './check.ts'
import { dictionaryOf } from '../text/dictionary.ts'
import { seamBefore, seamOf, type Seam } from './glued-seam.ts'
import { blockAt, firstCode, isGlued, isLowerWord, isQuote, isWord, lengthOf, occursElsewhere, tokenText } from './tokens.ts'
import { hasForeignNeighbour, isDeliberate } from './untranslated-context.ts'
import { readLanguages } from './untranslated-verdict.ts'

/** A word that no dictionary of the text's language has. */
export interface UnknownWord {
  readonly token: number
  /** In lower case. */
  readonly word: string
  /** With a capital, at the start of a sentence. */
  readonly opens: boolean
  /** The source has the word too: a name, a term, or a word that was not translated. */
  readonly inSource: boolean
}

const BARRED = TokenFlag.protected | TokenFlag.title | TokenFlag.digits | TokenFlag.initials
const LEAST_LETTERS = 4
/** Nearly all words are of plain letters; the other expression is slow to make. */
const PLAIN = /^[a-z]+$/
const LETTERS = /^\p{Ll}+$/u
const PREFIX =
  /^(?:anti|auto|bio|co|counter|crypto|cyber|de|dis|eco|electro|euro|ex|extra|fore|geo|hydro|hyper|im|in|infra|inter|intra|macro|mal|mega|meta|micro|mid|mini|mis|mono|multi|nano|neo|neuro|non|out|over|para|photo|poly|post|pre|pro|proto|pseudo|psycho|quasi|radio|re|semi|socio|step|sub|super|tele|thermo|trans|ultra|un|under|up|vice|video|web)(?=...)/
const SUFFIX = /(?:like|less|ness|ly|ish|wise|able|ism|ists?|isms|i[sz](?:e|ed|ing)|ers?|ing|ed|e?s)$/
const LEAST_STEM = 4
const LEAST_PART = 3
/** Tokens of a block below which it is no sentence. */
const LEAST_BLOCK = 4


/** Two words without the space between: “theparliament”. */
export interface GluedPair extends Seam {
  readonly token: number
}

/** Two pieces of one common word: “abso lute”. */
export interface SplitPair {
  readonly first: number
}

interface Reading {
  readonly unknown: readonly UnknownWord[]
  readonly glued: readonly GluedPair[]
  readonly split: readonly SplitPair[]
}

const readings = new WeakMap<Document, Reading>()

/**
 * The unknown words of a document, found once for all checks: those in lower case, or that open a sentence. None that could
 * be a name, a term or part of foreign words: those that stand twice in the article, anywhere with a capital, beside foreign
 * or other unknown words, in italics, explained, joined to something, or made of known words.
 */
export const unknownWords = (document: Document, resources: Resources): readonly UnknownWord[] => readingOf(document, resources).unknown

/** The words that are none, but two common ones side by side, the first or the last of them a function word. */
export const gluedPairs = (document: Document, resources: Resources): readonly GluedPair[] => readingOf(document, resources).glued

/** Where a common word fell into two pieces, one of which is no word. */
export const splitPairs = (document: Document, resources: Resources): readonly SplitPair[] => readingOf(document, resources).split

function readingOf(document: Document, resources: Resources): Reading {
  let found = readings.get(document)
  if (!found) readings.set(document, (found = readWords(document, resources)))
  return found
}

function readWords(document: Document, resources: Resources): Reading {
  const spelling = dictionaryOf(document, resources)
  if (!spelling) return { unknown: [], glued: [], split: [] }
  const { tokens } = document
  const unknown: UnknownWord[] = []
  const glued: GluedPair[] = []
  const split: SplitPair[] = []
  for (let token = 0; token < tokens.count; token++) {
    const flag = tokens.flags[token]
    if ((flag & (KIND_MASK | BARRED)) !== TokenKind.word || tokens.end[token] - tokens.start[token] < LEAST_LETTERS) continue
    const opens = (flag & TokenFlag.capital) !== 0
    if (opens && !(flag & TokenFlag.sentenceStart && isLowerWord(tokens, token + 1))) continue
    if (spelling.isKnown(tokens.hash[token])) continue
    const word = opens ? tokenText(document, token).toLowerCase() : tokenText(document, token)
    if (!(PLAIN.test(word) || LETTERS.test(word)) || !standsAlone(document, token)) continue
    const half = firstHalf(document, token, spelling)
    if (half >= 0) {
      if (split.at(-1)?.first !== half) split.push({ first: half })
      continue
    }
    const seam = seamOf(word, spelling) ?? (isDerived(word, spelling) ? undefined : seamBefore(word, isLowerWord(tokens, token + 1) ? tokenText(document, token + 1) : '', spelling))
    if (!seam && isMade(word, spelling)) continue
    if (occursElsewhere(document, token) || isForeign(document, token, spelling)) continue
    if (seam) glued.push({ token, ...seam })
    else unknown.push({ token, word, opens, inSource: isInSource(tokens.hash[token], resources) })
  }
  return { unknown, glued, split }
}

/** What may touch a word without belonging to it. */
const LOOSE = new Set([...'.,;!?()"“”«»„…—–'].map((mark) => mark.charCodeAt(0)))
const COLON = 0x3a
const STOP = 0x2e

/** No part of a hyphenated or otherwise glued expression. */
function standsAlone(document: Document, token: number): boolean {
  const { tokens } = document
  if (isGlued(tokens, token) && !LOOSE.has(firstCode(document, token - 1))) return false
  if (!isGlued(tokens, token + 1)) return true
  const next = firstCode(document, token + 1)
  // “zakon.kz”
  if (next === STOP && isGlued(tokens, token + 2) && isWord(tokens, token + 2)) return false
  return LOOSE.has(next) || next === COLON
}

/** “antitank”, “buzzworthy”: a known word with a prefix or suffix. */
function isDerived(word: string, { isKnown }: Spelling): boolean {
  const has = (part: string) => isKnown(hashFolded(part))
  const prefix = PREFIX.exec(word)
  if (prefix && has(word.slice(prefix[0].length))) return true
  const stem = word.replace(SUFFIX, '')
  return stem !== word && stem.length >= LEAST_STEM && (has(stem) || has(`${stem}e`))
}

/** “livestream”: known words side by side, or a word with a prefix or suffix. */
function isMade(word: string, spelling: Spelling): boolean {
  if (isDerived(word, spelling)) return true
  const has = (part: string) => spelling.isKnown(hashFolded(part))
  for (let at = LEAST_PART; at <= word.length - LEAST_PART; at++) if (has(word.slice(0, at)) && has(word.slice(at))) return true
  return false
}

const LEAST_WHOLE = 6

/** The first of two pieces of a common word, one of which is the unknown word at `token`; -1 when there is none. */
function firstHalf(document: Document, token: number, { isCommon }: Spelling): number {
  const { tokens, text } = document
  const joins = (first: number): boolean => {
    const second = first + 1
    if (first < 0 || second >= tokens.count || tokens.start[second] - tokens.end[first] !== 1 || !isLowerWord(tokens, second) || !isWord(tokens, first) || tokens.flags[second] & (BARRED | TokenFlag.sentenceStart)) return false
    const whole = (text.slice(tokens.start[first], tokens.end[first]) + text.slice(tokens.start[second], tokens.end[second])).toLowerCase()
    return whole.length >= LEAST_WHOLE && isCommon(whole)
  }
  if (joins(token)) return token
  return isLowerWord(tokens, token - 1) && joins(token - 1) ? token - 1 : -1
}

/** Whether the word, or one beside it, belongs to another language. */
function isForeign(document: Document, token: number, spelling: Spelling): boolean {
  const block = document.blocks[blockAt(document, token)]
  if (block.role === 'interface' || block.role === 'credit') return true
  if (readLanguages(document).foreign.some(({ firstToken, endToken }) => token >= firstToken && token < endToken)) return true
  const { firstToken: from, endToken: to } = block
  const { tokens } = document
  if (to - from < LEAST_BLOCK || isQuotedAlone(document, token) || isInName(document, token, from, to)) return true
  const isOdd = (beside: number): boolean => beside >= from && beside < to && isLowerWord(tokens, beside) && lengthOf(tokens, beside) >= LEAST_PART && !spelling.isKnown(tokens.hash[beside]) && LETTERS.test(tokenText(document, beside))
  return isOdd(token - 1) || isOdd(token + 1) || hasForeignNeighbour(document, token, token + 1, from, to) || isDeliberate(document, token, token + 1, from, to)
}

/** A word in quotation marks of its own is spoken of. */
const isQuotedAlone = ({ tokens }: Document, token: number): boolean => isQuote(tokens, token - 1) && isQuote(tokens, token + 1)

/** “Corriere dello Sport”, “E. coli”. */
function isInName({ tokens }: Document, token: number, from: number, to: number): boolean {
  const hasCapital = (beside: number): boolean => beside >= from && beside < to && (tokens.flags[beside] & TokenFlag.capital) !== 0
  const before = tokens.flags[token - 1]
  if (hasCapital(token - 1) && (hasCapital(token + 1) || before & TokenFlag.initials || lengthOf(tokens, token - 1) === 1)) return true
  // “e. coli”: a letter with its stop.
  return token - 2 >= from && lengthOf(tokens, token - 2) === 1 && isWord(tokens, token - 2) && isGlued(tokens, token - 1)
}

/** Whether the source has the same word: then it is a name or a term of the story. */
function isInSource(hash: number, { pair }: Resources): boolean {
  const tokens = pair?.source.tokens
  for (let token = 0; tokens && token < tokens.count; token++) if (isWord(tokens, token) && tokens.hash[token] === hash) return true
  return false
}

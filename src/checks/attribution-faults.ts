import { TokenFlag, type Document, type Quotation } from '../model/document.ts'
import { readAttribution, type AttributionClause } from './attribution-clause.ts'
import { isAbbreviated, isTerminal, quoteFamily } from './quotation-marks.ts'
import { AUXILIARIES, CONTINUATIONS, FIRST_PERSONS, PRONOUNS, REPORTING, TELLING, TRANSITIVE } from './reporting-words.ts'
import { firstCode, has, isGlued, isLowerWord, isWord, lengthOf } from './tokens.ts'

/**
 * orphan: “….” He said. | double: He said: “….” He said. | capital: “…,” He said | stop: “….” he said |
 * comma: “…” he said | outside: “…”, | split: “….” and | dash: “…”, – he said
 */
export type AttributionFaultKind = 'orphan' | 'double' | 'capital' | 'stop' | 'comma' | 'outside' | 'split' | 'dash'

/** What is wrong between a quotation and the words that follow it. */
export interface AttributionFault {
  readonly kind: AttributionFaultKind
  /** Nearly always wrong, not certainly. */
  readonly doubtful?: boolean
  readonly quotation: Quotation
  /** The stop inside the quotation, or the last word when none stands there. */
  readonly inner: number
  /** The stop outside, or -1. */
  readonly outer: number
  /** First token after the quotation and its stop. */
  readonly next: number
  readonly clause?: AttributionClause
}

const POINT = 0x2e
const COMMA = 0x2c
const COLON = 0x3a
const SENTENCE_TOKENS = 5
const INTRODUCTION_TOKENS = 12

/** Judges what follows the quotation; nothing when that is as it should be. */
export function attributionFault(document: Document, quotation: Quotation): AttributionFault | undefined {
  const { tokens, blocks } = document
  const { closeToken, openToken } = quotation
  const limit = blocks[quotation.block].endToken
  if (closeToken + 1 >= limit || closeToken - openToken < 2 || quotation.depth > 0) return undefined
  if (quoteFamily(firstCode(document, quotation.openToken)) === 'none') return undefined
  const inner = closeToken - 1
  const after = closeToken + 1
  const outer = isGlued(tokens, after) && (firstCode(document, after) === POINT || firstCode(document, after) === COMMA) && lengthOf(tokens, after) === 1 ? after : -1
  const next = outer < 0 ? after : outer + 1
  const base = { quotation, inner, outer, next }
  if (next + 1 < limit && isDash(firstCode(document, next))) return afterDash(document, { ...base, next: next + 1 }, limit)
  const innerCode = firstCode(document, inner)
  if (next < limit && isWord(tokens, next) && closeToken - openToken >= 3) {
    const ended = outer < 0 ? isTerminal(innerCode) : firstCode(document, outer) === POINT
    const fault = ended ? afterStop(document, base, limit) : afterComma(document, base, limit)
    if (fault) return fault
  }
  return outer >= 0 && !isTerminal(innerCode) && innerCode !== COMMA ? { ...base, kind: 'outside' } : undefined
}

type Base = Omit<AttributionFault, 'kind'>

const isDash = (code: number): boolean => code === 0x2d || code === 0x2013 || code === 0x2014

/** “…”, – he said: no English text parts the two by a dash. */
function afterDash(document: Document, base: Base, limit: number): AttributionFault | undefined {
  const { tokens } = document
  if (!has(tokens, base.next - 1, TokenFlag.spaceBefore) || !has(tokens, base.next, TokenFlag.spaceBefore)) return undefined
  const clause = readAttribution(document, base.next, limit)
  return clause && { ...base, kind: 'dash', clause, doubtful: isFragment(base.quotation) && !startsSentence(document, base.quotation) }
}

/** “….” He said. | “….” he said | “….” and */
function afterStop(document: Document, base: Base, limit: number): AttributionFault | undefined {
  const { tokens } = document
  const { next, inner, outer } = base
  const point = outer >= 0 || firstCode(document, inner) === POINT
  if (isLowerWord(tokens, next)) {
    if (!point || (outer < 0 && (lengthOf(tokens, inner) > 1 || isAbbreviated(document, inner - 1)))) return undefined
    const clause = readAttribution(document, next, limit)
    if (clause) return { ...base, kind: 'stop', clause, doubtful: isFragment(base.quotation) }
    if (outer < 0 && !isFragment(base.quotation) && CONTINUATIONS.has(tokens.hash[next])) return { ...base, kind: 'split' }
    return undefined
  }
  const clause = readAttribution(document, next, limit)
  // No sentence begins with “Said the minister”, whatever follows.
  const whole = clause !== undefined && isWholeSentence(document, clause.end, limit)
  if (!clause || (!whole && clause.verb !== next)) return undefined
  const faulty = { ...base, clause }
  const same = whole ? isSameSpeaker(document, base.quotation, clause) : undefined
  if (same !== undefined && !isFragment(base.quotation)) return { ...faulty, kind: 'double', doubtful: !same || clause.circumstance }
  // “Why?” Prieto asked. is as it should be.
  if (!point && !startsWithWrongCapital(document, clause, next)) return undefined
  const wants = TRANSITIVE.has(tokens.hash[clause.verb]) || (TELLING.has(tokens.hash[clause.verb]) && clause.circumstance)
  return { ...faulty, kind: 'orphan', doubtful: !wants }
}

/** “…,” He said | “…” he said | He said: “…,” he said. */
function afterComma(document: Document, base: Base, limit: number): AttributionFault | undefined {
  const { tokens } = document
  const clause = readAttribution(document, base.next, limit)
  if (!clause) return undefined
  const comma = base.outer >= 0 || firstCode(document, base.inner) === COMMA
  const faulty = { ...base, clause }
  if (comma && isWholeSentence(document, clause.end, limit) && !isFragment(base.quotation)) {
    const same = isSameSpeaker(document, base.quotation, clause)
    if (same !== undefined) return { ...faulty, kind: 'double', doubtful: !same || clause.circumstance }
  }
  if (comma) return startsWithWrongCapital(document, clause, base.next) ? { ...faulty, kind: 'capital' } : undefined
  // Headlines leave the comma out.
  const { role } = document.blocks[base.quotation.block]
  if (role === 'headline' || role === 'deck' || role === 'subhead') return undefined
  if (base.outer >= 0 || !isWord(tokens, base.inner) || !startsSentence(document, base.quotation) || isFragment(base.quotation)) return undefined
  const ends = clause.end >= limit || firstCode(document, clause.end) === POINT || firstCode(document, clause.end) === COMMA
  return ends && !has(tokens, base.next, TokenFlag.capital) ? { ...faulty, kind: 'comma' } : undefined
}

/** Too short for a whole quoted sentence: a title, a word in scare quotes. */
const isFragment = ({ openToken, closeToken }: Quotation): boolean => closeToken - openToken - 1 < SENTENCE_TOKENS

/** Whether the clause is all there is of its sentence; “He added, referring to …” counts too. */
function isWholeSentence(document: Document, end: number, limit: number): boolean {
  const { tokens, text } = document
  if (end >= limit) return true
  if (firstCode(document, end) === POINT) return end + 1 >= limit || has(tokens, end + 1, TokenFlag.sentenceStart)
  return firstCode(document, end) === COMMA && end + 1 < limit && isLowerWord(tokens, end + 1) && text.slice(tokens.end[end + 1] - 3, tokens.end[end + 1]) === 'ing'
}

/** A capital that only the start of a sentence gives: He, The minister, Said. */
function startsWithWrongCapital(document: Document, clause: AttributionClause, next: number): boolean {
  const { tokens } = document
  if (!has(tokens, next, TokenFlag.capital)) return false
  if (clause.verb === next) return true
  if (clause.speaker === 'pronoun') return !FIRST_PERSONS.has(tokens.hash[next]) || lengthOf(tokens, next) > 1
  return clause.speaker === 'role' && isLowerWord(tokens, next + 1)
}

function startsSentence(document: Document, { openToken, block }: Quotation): boolean {
  const { tokens, blocks } = document
  return (openToken === blocks[block].firstToken || has(tokens, openToken, TokenFlag.sentenceStart)) && has(tokens, openToken + 1, TokenFlag.capital)
}

/**
 * Whether the speaker before the quotation (“The minister said: “…”) is the one after it; nothing when no attribution
 * introduces the quotation.
 */
function isSameSpeaker(document: Document, quotation: Quotation, clause: AttributionClause): boolean | undefined {
  const { tokens, blocks } = document
  const verb = introducingVerb(document, quotation)
  if (verb < 0) return undefined
  const { firstToken } = blocks[quotation.block]
  let first = verb - 1
  while (first > firstToken && !has(tokens, first, TokenFlag.sentenceStart) && verb - first < INTRODUCTION_TOKENS) first--
  const introduced = first <= verb - 1 ? tokens.hash.subarray(first, verb) : tokens.hash.subarray(0, 0)
  if (introduced.length === 0) return undefined
  // “He recalled what his father said: …”: another speaker may speak through this one.
  if (introduced.some((hash) => REPORTING.has(hash))) return false
  const firstPronoun = PRONOUNS.has(tokens.hash[verb - 1])
  if (clause.speaker === 'pronoun') {
    if (FIRST_PERSONS.has(tokens.hash[clause.firstSpeaker])) return introduced.includes(tokens.hash[clause.firstSpeaker]) ? true : undefined
    return firstPronoun && tokens.hash[verb - 1] !== tokens.hash[clause.firstSpeaker] ? undefined : true
  }
  if (introduced.includes(tokens.hash[clause.endSpeaker - 1])) return true
  return firstPronoun ? false : undefined
}

/** The reporting verb of “The minister said on Monday: “…”, or -1. */
function introducingVerb(document: Document, { openToken, block }: Quotation): number {
  const { tokens, blocks } = document
  const { firstToken } = blocks[block]
  let token = openToken - 1
  if (token < firstToken || has(tokens, openToken, TokenFlag.sentenceStart)) return -1
  const code = firstCode(document, token)
  if (code === COLON || code === COMMA || document.text.slice(tokens.start[token], tokens.end[token]) === 'that') token--
  else if (!REPORTING.has(tokens.hash[token])) return -1
  const last = Math.max(firstToken, token - INTRODUCTION_TOKENS)
  for (; token > last; token--) {
    if (!isWord(tokens, token) && firstCode(document, token) !== COMMA) return -1
    if (REPORTING.has(tokens.hash[token]) && !has(tokens, token, TokenFlag.capital)) return AUXILIARIES.has(tokens.hash[token - 1]) ? -1 : token
    if (has(tokens, token, TokenFlag.sentenceStart)) return -1
  }
  return -1
}

import { KIND_MASK, TokenFlag, TokenKind, type Document } from '../model/document.ts'
import { ADVERBS, ARTICLES, AUXILIARIES, CIRCUMSTANCES, DETERMINERS, NOUN_LIKE, NO_NAMES, PRONOUNS, REPORTING, TELLING } from './reporting-words.ts'
import { firstCode, has, isWord } from './tokens.ts'
import { wordHashes } from './word-hashes.ts'

/** Who is named as the speaker: “he”, “the minister”, “Rosa Prieto”. */
type SpeakerKind = 'pronoun' | 'role' | 'name'

/** “he said on Tuesday”, “the minister added”, “said Prieto”: tokens, end exclusive. */
export interface AttributionClause {
  readonly speaker: SpeakerKind
  readonly firstSpeaker: number
  readonly endSpeaker: number
  readonly verb: number
  /** First token after the clause: a stop, a comma, a quotation mark, or the end of the block. */
  readonly end: number
  /** Whether more stands in it than speaker and verb. */
  readonly circumstance: boolean
}

const SPEAKER_TOKENS = 12
const CIRCUMSTANCE_TOKENS = 12
const HEARER_TOKENS = 5
const COMMA = 0x2c
const HEARER_PRONOUNS = wordHashes('him her me us them you')
const TALES = wordHashes('truth story stories lie lies joke jokes tale tales')

/**
 * Reads an attribution that starts at token `from`, within tokens below `limit`.
 * @returns nothing when the words there are something else, or when what was said follows
 */
export function readAttribution(document: Document, from: number, limit: number): AttributionClause | undefined {
  const { tokens } = document
  if (from >= limit || !isWord(tokens, from)) return undefined
  if (REPORTING.has(tokens.hash[from])) return readInverted(document, from, limit)
  const speaker = speakerKind(document, from)
  if (!speaker) return undefined
  const verb = findVerb(document, from, limit, speaker)
  if (verb < 0) return undefined
  const end = readCircumstance(document, verb, limit)
  return end < 0 ? undefined : { speaker, firstSpeaker: from, endSpeaker: verb, verb, end, circumstance: end > verb + 1 }
}

/** Whether a speaker and a reporting verb stand at token `from`, whatever follows: “He said that …”. */
export function startsAttribution(document: Document, from: number, limit: number): boolean {
  const speaker = from < limit && isWord(document.tokens, from) ? speakerKind(document, from) : undefined
  return speaker !== undefined && findVerb(document, from, limit, speaker) >= 0
}

function speakerKind(document: Document, token: number): SpeakerKind | undefined {
  const { hash, flags } = document.tokens
  if (PRONOUNS.has(hash[token])) return 'pronoun'
  if (DETERMINERS.has(hash[token])) return 'role'
  return flags[token] & TokenFlag.capital && !NO_NAMES.has(hash[token]) ? 'name' : undefined
}

function findVerb(document: Document, from: number, limit: number, speaker: SpeakerKind): number {
  const { tokens } = document
  let token = from + 1
  if (speaker === 'pronoun') {
    while (token < limit && ADVERBS.has(tokens.hash[token])) token++
    return token < limit && REPORTING.has(tokens.hash[token]) ? token : -1
  }
  const stop = Math.min(limit, from + SPEAKER_TOKENS)
  for (; token < stop; token++) {
    if (!isOfSpeaker(document, token)) return -1
    if (has(tokens, token, TokenFlag.capital) || !REPORTING.has(tokens.hash[token]) || NOUN_LIKE.has(tokens.hash[token])) continue
    if (AUXILIARIES.has(tokens.hash[token - 1])) return -1
    return speaker === 'role' && token === from + 1 ? -1 : token
  }
  return -1
}

/** Words, and the marks that stand inside a name or beside an apposition. */
function isOfSpeaker(document: Document, token: number): boolean {
  const kind = document.tokens.flags[token] & KIND_MASK
  if (kind <= TokenKind.number) return true
  const code = firstCode(document, token)
  return code === COMMA || code === 0x2d || (code === 0x2e && !has(document.tokens, token + 1, TokenFlag.sentenceStart))
}

/** “said the minister”, “added Prieto on Tuesday”. */
function readInverted(document: Document, verb: number, limit: number): AttributionClause | undefined {
  const { tokens } = document
  const first = verb + 1
  if (first >= limit || !isWord(tokens, first)) return undefined
  const speaker = speakerKind(document, first)
  if (!speaker || (speaker === 'pronoun' && ARTICLES.has(tokens.hash[first]))) return undefined
  let end = first + 1
  while (end < Math.min(limit, first + SPEAKER_TOKENS) && isWord(tokens, end) && !CIRCUMSTANCES.has(tokens.hash[end])) end++
  if (speaker === 'role' && end === first + 1) return undefined
  const after = end < limit && isWord(tokens, end) ? readCircumstance(document, end - 1, limit) : end
  if (after < 0 || after - first >= SPEAKER_TOKENS + CIRCUMSTANCE_TOKENS) return undefined
  return { speaker, firstSpeaker: first, endSpeaker: end, verb, end: after, circumstance: after > end }
}

/** The end of what follows the verb, or -1 when that is more than a circumstance. */
function readCircumstance(document: Document, verb: number, limit: number): number {
  const { tokens } = document
  let token = verb + 1
  if (token >= limit || !isWord(tokens, token)) return token
  if (TELLING.has(tokens.hash[verb])) {
    token = afterHearer(document, token, limit)
    if (token < 0 || token >= limit || !isWord(tokens, token)) return token
  }
  if (!CIRCUMSTANCES.has(tokens.hash[token]) || isAddition(document, verb, token)) return -1
  const stop = Math.min(limit, token + CIRCUMSTANCE_TOKENS)
  for (; token < stop; token++) {
    if (isWord(tokens, token) && REPORTING.has(tokens.hash[token]) && !has(tokens, token, TokenFlag.capital)) return -1
    if ((tokens.flags[token] & KIND_MASK) > TokenKind.number && firstCode(document, token) !== 0x2d && !isInnerStop(document, token)) return token
  }
  return token >= limit ? token : -1
}

/** The token after “reporters”, “him”, “the agency EFE”; -1 when something is told: “him the truth”, “a story”. */
function afterHearer({ tokens }: Document, from: number, limit: number): number {
  const stop = Math.min(limit, from + HEARER_TOKENS)
  let token = from
  while (token < stop && isWord(tokens, token) && !CIRCUMSTANCES.has(tokens.hash[token])) token++
  if (TALES.has(tokens.hash[token - 1]) || (HEARER_PRONOUNS.has(tokens.hash[from]) && token > from + 1)) return -1
  return token
}

/** “added to the tension”: nothing was said. */
const isAddition = ({ text, tokens }: Document, verb: number, after: number): boolean => text.startsWith('add', tokens.start[verb]) && text.slice(tokens.start[after], tokens.end[after]) === 'to'

/** The stop of “Sept. 3”. */
const isInnerStop = (document: Document, token: number): boolean =>
  firstCode(document, token) === 0x2e && token + 1 < document.tokens.count && !has(document.tokens, token + 1, TokenFlag.sentenceStart)

import { TokenFlag, type Block } from '../model/document.ts'
import { standsAnywhere, standsWithin } from './figures.ts'
import { Bit, Ref, SEQUENCE, type PhraseRow } from './format.ts'
import { isTitleCase } from './letter-case.ts'
import { agreesInAccents, standsAt, type Stand } from './sequences.ts'
import { languageOf } from './source-names.ts'
import { bitsAt, isCapital, isGlued, isLower, sentenceEnd, sentenceStart, textOf, wordWith, type Cast } from './words.ts'

/** A phrase of a table where it stands in the text. */
export interface PhraseHit extends Stand {
  readonly block: Block
  readonly row: PhraseRow
  readonly sequence: number
}

/** The longest phrases of the tables that stand in the text, in text order. */
export function findPhrases(cast: Cast): PhraseHit[] {
  const { document } = cast
  const hits: PhraseHit[] = []
  let blockIndex = 0
  for (const token of cast.phraseTokens) {
    while (document.blocks[blockIndex].endToken <= token) blockIndex++
    const best = longestAt(cast, document.blocks[blockIndex], token)
    if (!best) continue
    const rival = hits.findIndex((hit) => hit.first < best.end && best.first < hit.end)
    if (rival < 0) hits.push(best)
    else if (isBetter(cast, best, hits[rival])) hits[rival] = best
  }
  return hits
}

function longestAt(cast: Cast, block: Block, token: number): PhraseHit | undefined {
  const { document, data } = cast
  let best: PhraseHit | undefined
  for (const sequence of data.refs(wordWith(cast.words, document.tokens.hash[token])!.record, Ref.phrase)) {
    if (!neighbourAgrees(cast, token, sequence)) continue
    const stand = standsAt(cast, block, token, sequence)
    if (!stand) continue
    const row = data.row<PhraseRow>(data.sequences[sequence + SEQUENCE.row])
    if (!agreesInAccents(cast, stand, sequence, row.wrong)) continue
    const hit = { ...stand, block, row, sequence }
    if (!best || isBetter(cast, hit, best)) best = hit
  }
  return best
}

/** A quick look at the word beside the anchor, before the whole phrase is compared. */
function neighbourAgrees({ document, data }: Cast, token: number, sequence: number): boolean {
  const { sequences } = data
  if (sequences[sequence + SEQUENCE.size] === 1) return true
  const anchor = sequences[sequence + SEQUENCE.anchor]
  const step = anchor > 0 ? -1 : 1
  return document.tokens.hash[token + step] === sequences[sequence + SEQUENCE.hashes + anchor + step]
}

/** A longer phrase, then one that is more than a variant, then one of the article's source language. */
function isBetter(cast: Cast, hit: PhraseHit, best: PhraseHit): boolean {
  const [size, other] = [hit.end - hit.first, best.end - best.first]
  if (size !== other) return size > other
  const rank = ({ row }: PhraseHit): number => (row.use === 'variant' ? 0 : 2) + (knowsLanguage(cast, row) || isAtHome(cast, row) ? 1 : 0) + (row.tier === 'A' ? 1.5 : 0) + (row.original.length > 0 && standsInArticle(cast, row.original) ? 4 : 0)
  return rank(hit) > rank(best)
}

/** Countries whose papers and bodies an article in the language speaks of first: "The World" is Le Monde, El Mundo or Die Welt. */
const HOME: Readonly<Record<string, readonly string[]>> = {
  es: ['ES', 'MX', 'AR', 'CO', 'CL', 'PE'],
  pt: ['BR', 'PT'],
  fr: ['FR'],
  it: ['IT'],
  de: ['DE'],
  pl: ['PL'],
  tr: ['TR'],
  ru: ['RU'],
  uk: ['UA'],
  ja: ['JP'],
  ko: ['KR'],
  zh: ['CN'],
}

/** Whether the language has one country, so that an article in it is mostly about that. */
export const isAtHomeAlone = (cast: Cast, row: PhraseRow): boolean => HOME[languageOf(cast.document)]?.length === 1 && isAtHome(cast, row)

const isAtHome = ({ document }: Cast, { cues }: PhraseRow): boolean => HOME[languageOf(document)]?.some((country) => cues.includes(country)) ?? false

export const knowsLanguage = ({ document }: Cast, { langs }: PhraseRow): boolean => langs.length > 0 && langs.includes(languageOf(document))

/** Whether one of the forms stands somewhere in the article. */
export const standsInArticle = (cast: Cast, forms: readonly string[]): boolean => forms.some((form) => standsAnywhere(cast, cast.data.hashes(form)))

export const startsSentence = ({ document }: Pick<Cast, 'document'>, block: Block, first: number): boolean => first === block.firstToken || (document.tokens.flags[first] & TokenFlag.sentenceStart) !== 0

const BESIDE = 60

/** A word of the row's `not` in the sentence, or the right or original form beside, says that all is well. */
export function isExcused(cast: Cast, { block, first, end, row }: PhraseHit): boolean {
  const { document, data } = cast
  const [from, to] = [sentenceStart(document, block, first), sentenceEnd(document, block, first)]
  if (data.cueWords(row.not).some((word) => standsWithin(cast, data.hashes(word), from, to))) return true
  const beside = [...row.original, ...row.accepted, ...(row.use === 'exonym' || row.use === 'acronym' ? row.right : [])]
  const [near, far] = reach(cast, from, to, first, end)
  return beside.some((form) => standsWithin(cast, data.hashes(form), near, first) || standsWithin(cast, data.hashes(form), end, far))
}

/** The tokens of the sentence within sixty characters before and behind. */
function reach({ document }: Cast, least: number, most: number, first: number, end: number): [from: number, to: number] {
  const { start, end: ends } = document.tokens
  let from = first
  while (from > least && start[first] - start[from - 1] <= BESIDE) from--
  let to = end
  while (to < most && ends[to] - ends[end - 1] <= BESIDE) to++
  return [from, to]
}

/** Capitals that say nothing about the neighbour: sentence openers, nationalities, titles, months. */
export const isFreeCapital = (cast: Cast, token: number): boolean => (bitsAt(cast, token) & (Bit.opener | Bit.nationality | Bit.role | Bit.common | Bit.honorific)) !== 0

/** Particles that are ordinary words of English too. */
const ENGLISH_PARTICLES = /^(?:as|e|y|i|den|der|te|do)$/

/** "Banco de España", "calle Londres": the form belongs to a longer foreign name. */
export function isPartOfName(cast: Cast, { block, first, end }: PhraseHit): boolean {
  const { document } = cast
  const { flags } = document.tokens
  if (isTitleCase(document, block)) return false
  const before = first - 1
  if (before >= block.firstToken && (flags[first] & TokenFlag.sentenceStart) === 0) {
    if (isCapital(flags[before]) && !isFreeCapital(cast, before)) return true
    if (isLower(flags[before]) && bitsAt(cast, before) & (Bit.particle | Bit.lead) && !ENGLISH_PARTICLES.test(textOf(document, before))) return true
    if (isHyphen(cast, before) || isInitial(cast, before)) return true
  }
  if (end >= block.endToken || flags[end] & TokenFlag.sentenceStart) return false
  if (isCapital(flags[end])) return !isFreeCapital(cast, end)
  if (isHyphen(cast, end)) return true
  return (bitsAt(cast, end) & Bit.particle) !== 0 && isLower(flags[end]) && end + 1 < block.endToken && isCapital(flags[end + 1])
}

/** The point of "J. Rhein". */
const isInitial = ({ document }: Cast, token: number): boolean => token > 0 && textOf(document, token) === '.' && /^\p{Lu}$/u.test(textOf(document, token - 1))

const isHyphen = ({ document }: Cast, token: number): boolean => textOf(document, token) === '-' && isGlued(document, token)

/** More capitalised words before or behind: "Blue Cross Insurance", "New Warrior". */
export function isLongerName(cast: Cast, { block, first, end }: PhraseHit): boolean {
  const { flags } = cast.document.tokens
  const before = first - 1
  if (before >= block.firstToken && (flags[first] & TokenFlag.sentenceStart) === 0 && isCapital(flags[before]) && !isFreeCapital(cast, before)) return true
  return end < block.endToken && (flags[end] & TokenFlag.sentenceStart) === 0 && isCapital(flags[end])
}

import { TokenFlag, type Block } from '../model/document.ts'
import type { Status } from '../model/rule.ts'
import { hasCue, standsAnywhere } from './figures.ts'
import { ALL_CAPS, Bit, Ref, SEQUENCE, type PhraseRow, type PhraseUse } from './format.ts'
import { isTitleCase } from './letter-case.ts'
import type { NameFinding, NameKind } from './name-finding.ts'
import { agreesInAccents, standsAt, type Stand } from './sequences.ts'
import { languageOf, type SourceNames } from './source-names.ts'
import { bitsAt, isCapital, isGlued, isLower, sentenceEnd, sentenceStart, textOf, type Cast } from './words.ts'

/** A phrase of a table where it stands in the text. */
export interface PhraseHit extends Stand {
  readonly block: Block
  readonly row: PhraseRow
  readonly sequence: number
}

/** The longest phrases of the tables that stand in the text, in text order. */
export function findPhrases(cast: Cast): PhraseHit[] {
  const { document, data } = cast
  const hits: PhraseHit[] = []
  let blockIndex = 0
  for (const token of cast.phraseTokens) {
    while (document.blocks[blockIndex].endToken <= token) blockIndex++
    const block = document.blocks[blockIndex]
    let best: PhraseHit | undefined
    for (const sequence of data.refs(data.find(document.tokens.hash[token]), Ref.phrase)) {
      const stand = standsAt(cast, block, token, sequence)
      if (!stand || (best && stand.end - stand.first <= best.end - best.first && best.row.use !== 'variant')) continue
      const row = data.row<PhraseRow>(data.sequences[sequence + SEQUENCE.row])
      if (best && row.use === 'variant') continue
      if (agreesInAccents(cast, stand, sequence, row.wrong)) best = { ...stand, block, row, sequence }
    }
    if (best && !hits.some((hit) => hit.first < best.end && best.first < hit.end)) hits.push(best)
  }
  return hits
}

const KIND_OF: Readonly<Record<Exclude<PhraseUse, 'variant' | 'house'>, NameKind>> = {
  mangled: 'mangled-name',
  royal: 'royal-name',
  exonym: 'exonym',
  acronym: 'acronym',
  place: 'place',
  institution: 'institution',
  media: 'media',
  club: 'club',
  party: 'party',
}

/** Findings about phrases of the tables: foreign forms left and literal renderings. */
export function phraseFindings(cast: Cast, hits: readonly PhraseHit[], source: SourceNames): NameFinding[] {
  const introduced = new Map<string, Introduction>()
  return hits.flatMap((hit) => {
    const { use } = hit.row
    if (use === 'variant' || use === 'house') return []
    const status = hit.row.tier === 'C' && hit.row.original.length === 0 ? undefined : use === 'acronym' ? acronymStatus(cast, hit, introduced) : use === 'exonym' ? exonymStatus(cast, hit) : use === 'mangled' || use === 'royal' ? mangledStatus(cast, hit) : renderingStatus(cast, hit, source)
    if (!status || isExcused(cast, hit)) return []
    return [toFinding(cast, hit, KIND_OF[use], status)]
  })
}

/** A word of the row's `not` in the sentence, or the right or original form beside, says that all is well. */
function isExcused(cast: Cast, { block, first, end, row }: PhraseHit): boolean {
  const { document, data } = cast
  const [from, to] = [sentenceStart(document, block, first), sentenceEnd(document, block, first)]
  if (data.cueWords(row.not).some((word) => standsAnywhere(cast, data.hashes(word), from, to))) return true
  const beside = [...row.original, ...row.accepted, ...(row.use === 'exonym' || row.use === 'acronym' ? row.right : [])]
  const [near, far] = reach(cast, block, first, end)
  return beside.some((form) => standsAnywhere(cast, data.hashes(form), near, first) || standsAnywhere(cast, data.hashes(form), end, far))
}

const BESIDE = 60

/** The tokens within sixty characters before and behind. */
function reach({ document }: Cast, block: Block, first: number, end: number): [from: number, to: number] {
  const { start, end: ends } = document.tokens
  let from = first
  while (from > block.firstToken && start[first] - start[from - 1] <= BESIDE) from--
  let to = end
  while (to < block.endToken && ends[to] - ends[end - 1] <= BESIDE) to++
  return [from, to]
}

const knowsLanguage = ({ document }: Cast, { langs }: PhraseRow): boolean => langs.length > 0 && langs.includes(languageOf(document))

/** Whether one of the forms stands somewhere in the article. */
const standsInArticle = (cast: Cast, forms: readonly string[]): boolean => forms.some((form) => standsAnywhere(cast, cast.data.hashes(form)))

function exonymStatus(cast: Cast, hit: PhraseHit): Status | undefined {
  const { row } = hit
  if (isPartOfName(cast, hit)) return undefined
  if (row.tier === 'A') return 'error'
  if (!knowsLanguage(cast, row)) return undefined
  return standsInArticle(cast, row.right) ? 'error' : 'suspicious'
}

/** "Banco de España", "calle Londres", "Londres 38": the form belongs to a longer foreign name. */
function isPartOfName(cast: Cast, { block, first, end }: PhraseHit): boolean {
  const { document } = cast
  const { flags } = document.tokens
  if (isTitleCase(document, block)) return false
  const before = first - 1
  if (before >= block.firstToken && (flags[first] & TokenFlag.sentenceStart) === 0) {
    if (isCapital(flags[before]) && !isFreeCapital(cast, before)) return true
    if (bitsAt(cast, before) & (Bit.particle | Bit.lead) && isLower(flags[before]) && !/^(?:as|e|y|i|den|der|te|do)$/.test(textOf(document, before))) return true
    if (bitsAt(cast, before) & Bit.lead && isLower(flags[before])) return true
    if (textOf(document, before) === '-' && isGlued(document, before)) return true
  }
  if (end >= block.endToken || flags[end] & TokenFlag.sentenceStart) return false
  if (isCapital(flags[end])) return !isFreeCapital(cast, end)
  if (textOf(document, end) === '-' && isGlued(document, end)) return true
  return (bitsAt(cast, end) & Bit.particle) !== 0 && isLower(flags[end]) && end + 1 < block.endToken && isCapital(flags[end + 1])
}

/** Capitals that say nothing about the neighbour: sentence openers, nationalities, titles, months. */
const isFreeCapital = (cast: Cast, token: number): boolean => (bitsAt(cast, token) & (Bit.opener | Bit.nationality | Bit.role | Bit.common | Bit.honorific)) !== 0

interface Introduction {
  readonly kind: 'none' | 'foreign' | 'english'
}

/** Acronyms: "(OEA, its Spanish acronym)" introduces the foreign form on purpose, "(OTAN)" behind English words does not. */
function acronymStatus(cast: Cast, hit: PhraseHit, introduced: Map<string, Introduction>): Status | undefined {
  const { row } = hit
  let introduction = introduced.get(row.wrong)
  if (!introduction) introduced.set(row.wrong, (introduction = introductionOf(cast, hit)))
  if (introduction.kind === 'foreign' || isNamePart(cast, hit)) return undefined
  if (row.tier === 'A') return introduction.kind === 'english' ? 'suspicious' : 'error'
  if (!knowsLanguage(cast, row)) return undefined
  return introduction.kind === 'none' ? 'suspicious' : undefined
}

const EXPLAINS = /\b(?:acronyms?|initials|abbreviat\w{1,8}|Spanish|Portuguese|French|Italian|German|Turkish|Polish|Dutch|Russian|known as|called|siglas|by its|for its)\b/

function introductionOf({ document, data }: Cast, { row }: PhraseHit): Introduction {
  const { start, end, count } = document.tokens
  const phrase = data.hashes(row.wrong)
  for (let token = 0; token + phrase.length <= count; token++) {
    if (!phrase.every((hash, at) => document.tokens.hash[token + at] === hash)) continue
    const open = token > 0 && textOf(document, token - 1) === '('
    const around = document.text.slice(Math.max(0, start[token] - 40), Math.min(document.text.length, end[token + phrase.length - 1] + 60))
    if (EXPLAINS.test(around) && (open || around.includes('('))) return { kind: 'foreign' }
    if (open && hasInitials(document.text.slice(Math.max(0, start[token] - 90), start[token] - 1), row.wrong)) return { kind: 'foreign' }
    if (open) return { kind: expandsForeign(document.text.slice(Math.max(0, start[token] - 80), start[token])) ? 'foreign' : 'english' }
  }
  return { kind: 'none' }
}

/** Whether the words before the bracket begin with the letters of the acronym: it is then an English one of its own. */
function hasInitials(before: string, acronym: string): boolean {
  const letters = acronym.replace(/[^\p{L}]/gu, '')
  const initials = (before.match(/(?<![\p{L}'’])\p{L}/gu) ?? []).map((letter) => letter.toUpperCase())
  let at = letters.length - 1
  for (let index = initials.length - 1; index >= 0 && at >= 0; index--) if (initials[index] === letters[at].toUpperCase()) at--
  return at < 0 && initials.length < letters.length + 6
}

/** Whether the words before the bracket are those of the other language. */
const expandsForeign = (before: string): boolean => /\b(?:de|del|da|do|des|della|für|y|para)\s[^(]{0,40}\($/u.test(before)

/** "ONU Mujeres", "Ciudadanos-UPyD", "OEA/Ser.L": the acronym is a part of another name. */
function isNamePart({ document }: Cast, { block, first, end, sequence }: PhraseHit): boolean {
  const { flags } = document.tokens
  const before = first - 1
  // “las Fuerzas Armadas de EE.UU. y”: a passage in the other language.
  if (before >= block.firstToken && /^(?:de|del|en|la|las|los|el|y|con|por|para|da|do|des|du|le|les)$/i.test(textOf(document, before))) return true
  if (before >= block.firstToken && /^[/@#_&]$/.test(textOf(document, before))) return true
  if (before >= block.firstToken && /^[«"“]$/.test(textOf(document, before)) && end < block.endToken && /^[»"”]$/.test(textOf(document, end))) return true
  if (end >= block.endToken) return false
  if (/^[/_&]$/.test(textOf(document, end)) && isGlued(document, end)) return true
  if (textOf(document, end) === '-' && isGlued(document, end) && end + 1 < block.endToken && /^\d/.test(textOf(document, end + 1))) return true
  return isCapital(flags[end]) && !isGlued(document, end) && /[áéíóúñç]|(?:es|as|os)$/.test(textOf(document, end)) && !isTitleCase(document, block) && sequence > 0
}

function mangledStatus(cast: Cast, { row, block, first, end }: PhraseHit): Status | undefined {
  const { flags } = cast.document.tokens
  if (end < block.endToken && isCapital(flags[end]) && !isTitleCase(cast.document, block) && (bitsAt(cast, end) & (Bit.common | Bit.head)) === 0 && row.use === 'mangled') return undefined
  const cue = row.cues.length === 0 || hasCue(cast, row.cues)
  if (!cue) return undefined
  if (row.tier === 'A') return 'error'
  if (first > block.firstToken && isGlued(cast.document, first) && !/["“(]/.test(textOf(cast.document, first - 1))) return undefined
  return knowsLanguage(cast, row) || row.langs.length === 0 || row.cues.length > 0 ? 'suspicious' : undefined
}

function renderingStatus(cast: Cast, hit: PhraseHit, source: SourceNames): Status | undefined {
  const { document, data } = cast
  const { row, block, first, end } = hit
  const inCapitals = isTitleCase(document, block)
  const known = knowsLanguage(cast, row) || (row.langs.length === 0 && document.sourceLanguage !== '')
  const originalInSource = source.known && row.original.some((form) => data.hashes(form).every((hash) => source.has(hash) || hash === undefined) && data.hashes(form).length > 0)
  if (row.tier === 'A') return isLongerName(cast, hit) && !inCapitals ? undefined : 'error'
  if (isLongerName(cast, hit) && row.use !== 'media') return undefined
  const original = standsInArticle(cast, row.original)
  if (row.tier === 'C' && !original && !originalInSource) return undefined
  if (inCapitals || startsSentence(cast, block, first)) return original && end - first > 1 && !inCapitals ? 'suspicious' : undefined
  const cue = row.cues.length === 0 || hasCue(cast, row.cues)
  if (originalInSource && cue) return 'error'
  if (row.use === 'media') return mediaStatus(cast, hit, known, original)
  if (!cue) return undefined
  if (original && end - first > 1) return 'error'
  return known ? 'suspicious' : undefined
}

const MEDIA_REACH = 8

/** A newspaper's translated name is just a capitalised noun; something must show that a paper is meant. */
function mediaStatus(cast: Cast, { row, block, first, end, sequence }: PhraseHit, known: boolean, original: boolean): Status | undefined {
  const { document, data } = cast
  const { flags } = document.tokens
  if (original) return 'error'
  if (!known) return undefined
  const shouted = (data.sequences[sequence + SEQUENCE.demands] & ALL_CAPS) === 0 && [first, end - 1].every((token) => flags[token] & TokenFlag.allCaps)
  if (shouted) return 'suspicious'
  for (let token = Math.max(block.firstToken, first - MEDIA_REACH); token < Math.min(block.endToken, end + MEDIA_REACH); token++) {
    if ((token < first || token >= end) && bitsAt(cast, token) & Bit.mediaTalk) return 'suspicious'
  }
  return row.wrong.startsWith('The ') && end - first === 2 && isCapital(flags[first]) ? undefined : undefined
}

/** More capitalised words before or behind: "Blue Cross Insurance", "New Warrior". */
function isLongerName(cast: Cast, { block, first, end }: PhraseHit): boolean {
  const { document } = cast
  const { flags } = document.tokens
  const before = first - 1
  if (before >= block.firstToken && (flags[first] & TokenFlag.sentenceStart) === 0 && isCapital(flags[before]) && !isFreeCapital(cast, before)) return true
  return end < block.endToken && (flags[end] & TokenFlag.sentenceStart) === 0 && isCapital(flags[end])
}

const startsSentence = ({ document }: Cast, block: Block, first: number): boolean => first === block.firstToken || (document.tokens.flags[first] & TokenFlag.sentenceStart) !== 0

function toFinding({ document }: Cast, { row, block, first, end }: PhraseHit, kind: NameKind, status: Status): NameFinding {
  const { tokens } = document
  const span = { start: tokens.start[first], end: tokens.end[end - 1] }
  let [right] = row.right
  if (/^the /i.test(right) && first > block.firstToken && textOf(document, first - 1).toLowerCase() === 'the') right = right.slice(4)
  const shouted = row.wrong !== row.wrong.toUpperCase() && span.end - span.start > 3 && document.text.slice(span.start, span.end) === document.text.slice(span.start, span.end).toUpperCase()
  const text = shouted ? right.toUpperCase() : startsSentence({ document } as Cast, block, first) ? right[0].toUpperCase() + right.slice(1) : right
  return {
    ...span,
    kind,
    status,
    right: text,
    edits: [{ ...span, text }],
    values: { of: row.original[0] ?? row.wrong, right: row.right.join(' or '), language: row.langs[0] ?? '' },
    related: [],
    group: `${kind}-${row.wrong}`,
  }
}

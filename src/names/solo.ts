import type { Status } from '../model/rule.ts'
import { figureNamed, figuresOfSurname, hasCue, isCounterpart, standsAnywhere } from './figures.ts'
import { Bit, PLURAL, Ref, SEQUENCE, type FigureRow, type GivenRow, type PhraseRow, type SurnameRow, type TranscribedRow } from './format.ts'
import { foldedText, standsAt } from './sequences.ts'
import { pairingOf } from './pairing.ts'
import { editDistance } from './similarity.ts'
import { rolesOf } from './roles.ts'
import { languageOf, type SourceNames } from './source-names.ts'
import { bitsAt, endOfGiven, isNameOf, MentionFlag, textOf, wordWith, type Cast, type Mention, type NameWord } from './words.ts'
import type { NameKind } from './name-finding.ts'
import type { Cluster } from './clusters.ts'
import type { Part } from './corrections.ts'

/** From this score on a name is certainly wrong, or at least suspicious (design section 3.8). */
export const SOLO_ERROR = 5
export const SOLO_SUSPICIOUS = 3

/** Evidence that one mention is wrong, without its right form in the article. */
export interface SoloEvidence {
  readonly kind: NameKind
  readonly score: number
  /** A record with a cue, or the source, proves it: without that it is suspicious at most. */
  readonly proved: boolean
  readonly parts: readonly Part[]
  readonly reason: string
  readonly literal: string
  readonly of: string
}

export const statusOf = ({ score, proved }: SoloEvidence): Status | undefined => (score >= SOLO_ERROR && proved ? 'error' : score >= SOLO_SUSPICIOUS ? 'suspicious' : undefined)

/** What makes a capitalised run no person. */
const NO_PERSON = MentionFlag.entity | MentionFlag.ofFollows | MentionFlag.joined

/** The best evidence against a mention from the tables and the source; undefined when there is none. */
export function soloEvidence(cast: Cast, mention: Mention, source: SourceNames): SoloEvidence | undefined {
  if (mention.flags & NO_PERSON || !mayBeWrong(mention)) return undefined
  let best: SoloEvidence | undefined
  const offer = (evidence: SoloEvidence | undefined) => {
    if (evidence && evidence.score > (best?.score ?? 0)) best = evidence
  }
  for (let at = 0; at < mention.words.length; at++) {
    const { bits, record } = mention.words[at]
    if (bits & Bit.gloss) for (const sequence of cast.data.refs(record, Ref.gloss)) offer(glossEvidence(cast, mention, at, sequence, source))
    if (bits & Bit.transcribed) for (const row of cast.data.refs(record, Ref.transcribed)) offer(transcribedEvidence(cast, mention, at, row))
  }
  if (mention.words.length > 1) {
    const [given] = mention.words
    if (given.bits & Bit.givenEnglish) offer(givenEvidence(cast, mention, source))
    if (given.bits & Bit.figureGiven) offer(misspeltEvidence(cast, mention))
    else if (mention.words[1].bits & Bit.figure) offer(misspeltGiven(cast, mention))
  }
  return best && !isSpokenOf(cast, mention) ? best : undefined
}

/** A mention and what speaks against it. */
export interface Wrong {
  readonly mention: Mention
  readonly evidence: SoloEvidence
}

/**
 * Surnames alone that inherit the certain fault of a full name: "Churches said" after "Pablo Churches". Those that
 * are found already are raised to certainty in place.
 */
export function inherited(cast: Cast, cluster: Cluster, found: Wrong[]): Wrong[] {
  const proof = found.find(({ mention, evidence }) => mention.words.length > 1 && statusOf(evidence) === 'error' && evidence.kind !== 'anglicised-given-name')
  const part = proof?.evidence.parts.at(-1)
  if (!proof || !part || part.end - part.first > 1 || part.first !== proof.mention.tokens.at(-1)) return []
  const word = proof.mention.words.at(-1)!
  if (word.mentions.some((mention) => !cluster.mentions.includes(mention) || mention.flags & NO_PERSON)) return []
  const isCommon = (word.bits & (Bit.common | Bit.nationality)) !== 0
  return cluster.mentions.flatMap((mention) => {
    if (mention.words.length !== 1 || mention.words[0] !== word || mention.flags & (MentionFlag.article | MentionFlag.capitals)) return []
    if (mention.flags & MentionFlag.initial && (isCommon || !(mention.flags & (MentionFlag.acts | MentionFlag.possessive)))) return []
    const [token] = mention.tokens
    const evidence = { ...proof.evidence, parts: [{ first: token, end: token + 1, text: part.text }], literal: textOf(cast.document, token) }
    const own = found.findIndex((other) => other.mention === mention)
    if (own >= 0) found[own] = { mention, evidence }
    return own >= 0 ? [] : [{ mention, evidence }]
  })
}

/** A word of the record says that somebody else of that name is meant. */
const isNamesake = (cast: Cast, figure: FigureRow): boolean => figure.not.length > 0 && hasCue(cast, figure.not)

const TELLING = Bit.gloss | Bit.transcribed
function mayBeWrong({ words }: Mention): boolean {
  if (words.length > 1 && (words[0].bits & (Bit.givenEnglish | Bit.figureGiven) || words[1].bits & Bit.figure)) return true
  for (const { bits } of words) if (bits & TELLING) return true
  return false
}

const TALK_BEFORE = 6
const TALK_BEHIND = 4

/** "translated as Pablo Churches": the text speaks of the words. */
function isSpokenOf(cast: Cast, { block, first, end }: Mention): boolean {
  for (let token = Math.max(block.firstToken, first - TALK_BEFORE); token < Math.min(block.endToken, end + TALK_BEHIND); token++) {
    if ((token < first || token >= end) && bitsAt(cast, token) & Bit.wordTalk) return true
  }
  return false
}

const hashOfSurname = ({ data }: Cast, surname: number): number => data.sequences[surname + SEQUENCE.hashes + data.sequences[surname + SEQUENCE.size] - 1]

function glossEvidence(cast: Cast, mention: Mention, at: number, sequence: number, source: SourceNames): SoloEvidence | undefined {
  const { data, document } = cast
  const { flags, words, tokens, title } = mention
  if (data.sequences[sequence + SEQUENCE.demands] & PLURAL || (at === 0 && words.length > 1)) return undefined
  const stand = standsAt(cast, mention.block, tokens[at], sequence)
  if (!stand) return undefined
  const surname = data.sequences[sequence + SEQUENCE.partner]
  const row = data.row<SurnameRow>(data.sequences[sequence + SEQUENCE.row])
  const given = tokens[0] < stand.first ? words[0] : undefined
  if (!given && (flags & (MentionFlag.article | MentionFlag.initial | MentionFlag.capitals) || words[at].bits & (Bit.common | Bit.nationality))) return undefined
  const figures = figuresOfSurname(cast, surname)
  const figure = given ? figureNamed(cast, figures, given) : bareFigure(cast, figures)
  if (figure && (isNamesake(cast, figure) || (figure.lang === 'en' && languageOf(document) !== row.lang))) return undefined
  if (given && !figure && isSomebodyElse(cast, mention, at, surname)) return undefined
  const cue = figure !== undefined && hasCue(cast, figure.cues)
  const inSource = !source.has(words[at].hash) && sourceNames(source, given, hashOfSurname(cast, surname))
  let score = inSource ? 5 : 0
  if (given) {
    if (figure) score += 3.5
    const ownLanguage = isNameOf(cast, given, row.lang)
    if (ownLanguage && row.risk === 'L') score += 2
    if (!figure && ownLanguage && (given.bits & Bit.english) === 0 && row.risk === 'L') score += 1
    if (!figure && !inSource && given.bits & Bit.english) score -= 2
  } else if (!figure) return undefined
  if (cue || (languageOf(document) === row.lang && (given?.bits ?? 0) & Bit.given)) score += 2
  if (title >= 0) score += 1
  // Of two languages that share the word that of the article: Blacksmith is Ferreira in Portuguese, Herrera in Spanish.
  if (languageOf(document) === row.lang) score += 0.25
  if (!given && flags & (MentionFlag.acts | MentionFlag.possessive)) score += 1
  const whole = given && !figure && row.risk === 'L' && languageOf(document) === row.lang ? bothTranslated(cast, given, words[at], tokens[at], row.lang) : undefined
  if (whole) score += BOTH_TRANSLATED
  if (row.risk === 'H') score -= figure ? (cue ? 0 : 1) : 2
  if (score < SOLO_SUSPICIOUS) return undefined
  const canonical = figure && given && data.hashes(figure.name)[0] !== given.hash ? { first: tokens[0], end: tokens[0] + 1, text: figure.name.split(' ')[0] } : undefined
  const accent = figure && given && !canonical && figure.name.split(' ')[0] !== textOf(document, tokens[0]) ? { first: tokens[0], end: tokens[0] + 1, text: figure.name.split(' ')[0] } : undefined
  const counterpart = whole && !isBorne(whole) ? { first: tokens[0], end: endOfGiven(cast, mention), text: whole.name } : undefined
  const parts = [canonical ?? accent ?? counterpart, { ...stand, text: row.name }].filter((part) => part !== undefined)
  return {
    kind: 'translated-surname',
    score,
    // “John Brown” is somebody's name in English too: a record that fits is no proof.
    proved: inSource || (cue && given !== undefined && ((given.bits & words[at].bits & Bit.english) === 0 || holdsOffice(cast, mention, figure!))),
    parts,
    literal: textOf(document, tokens[at]),
    of: row.name,
    reason: inSource ? 'so the source has it' : cue ? `${figure!.name} is meant` : `“${row.name}” means “${row.literal[0]}”`,
  }
}

/** What outweighs an English given name where the surname is a word that nobody is called by. */
const BOTH_TRANSLATED = 3

/** Shorter words are somebody's name, and one with an accent is no English. */
const PLAIN_WORD = /^[A-Za-z]{4,40}$/

/** "Matthew Chain" for Mateo Cadena: an English given name that has a counterpart in the language, before a word that is no surname of English. */
function bothTranslated({ data, document }: Cast, given: NameWord, word: NameWord, token: number, lang: string): GivenRow | undefined {
  if (!PLAIN_WORD.test(textOf(document, token))) return undefined
  if ((given.bits & Bit.givenEnglish) === 0 || word.bits & (Bit.english | Bit.common | Bit.nationality | Bit.commonSurname | Bit.given)) return undefined
  return data.refs(given.record, Ref.givenRow).map((index) => data.row<GivenRow>(index)).find((row) => row.lang === lang)
}

/** Whether the text gives the bearer of the same given name the office of the record: “the president of Colombia, Ivan Duke”. */
function holdsOffice(cast: Cast, mention: Mention, figure: FigureRow): boolean {
  return cast.data.hashes(figure.name)[0] === mention.words[0].hash && rolesOf(cast, mention).some(({ role }) => figure.roles.some((own) => own === role || own.startsWith(`${role} `)))
}

/** Whether the source names the bearer: beside the same given name, or beside one that may have been translated too. */
function sourceNames(source: SourceNames, given: NameWord | undefined, surname: number): boolean {
  return source.has(surname) && (!given || (given.bits & Bit.given) !== 0 || source.follows(given.hash, surname))
}

/** Whether the article knows the bearer of the surname by another given name: Kevin March beside Friedrich Merz. */
function isSomebodyElse(cast: Cast, mention: Mention, at: number, surname: number): boolean {
  const right = wordWith(cast.words, hashOfSurname(cast, surname))
  if (!right) return false
  const full = right.mentions.filter((other) => other.words.lastIndexOf(right) > 0 && (other.flags & MentionFlag.entity) === 0)
  return full.length > 0 && full.every((other) => pairingOf(cast, mention, at, other, other.words.lastIndexOf(right), true) === 'none')
}

/** For a surname alone: a figure whose cue stands in the article. */
function bareFigure(cast: Cast, figures: readonly number[]): FigureRow | undefined {
  return figures.map((index) => cast.data.row<FigureRow>(index)).find((figure) => hasCue(cast, figure.cues))
}

const SHORTEST_ALONE = 3

function transcribedEvidence(cast: Cast, mention: Mention, at: number, index: number): SoloEvidence | undefined {
  const { data, document } = cast
  const { words, tokens } = mention
  const row = data.row<TranscribedRow>(index)
  const parts = row.english.split(' ')
  const formGiven = data.hashes(row.form.split(' ')[0])[0]
  const englishGiven = data.hashes(parts[0])[0]
  const given = at > 0 ? words[0] : undefined
  const agrees = given !== undefined && (given.hash === formGiven || given.hash === englishGiven || isCounterpart(cast, given, englishGiven) || isLike(foldedText(cast, given.token), foldPlain(parts[0])))
  if (given && !agrees) return undefined
  // “95% CI”: two letters alone are no surname that one could know.
  if (!given && document.tokens.end[tokens[at]] - document.tokens.start[tokens[at]] < SHORTEST_ALONE) return undefined
  if (!given && (row.tier === 'C' || (mention.flags & (MentionFlag.initial | MentionFlag.capitals) && !(mention.flags & (MentionFlag.acts | MentionFlag.possessive)) && mention.title < 0))) return undefined
  const cue = row.cues.length > 0 && hasCue(cast, row.cues)
  const language = row.langs.includes(languageOf(document))
  const score = (row.tier === 'A' || agrees ? 3 : 2) + (cue ? 2 : 0) + (language ? 1 : 0) + (agrees ? 2 : 0)
  const last = { first: tokens[at], end: tokens[at] + 1, text: parts.at(-1)! }
  const first = given && textOf(document, tokens[0]) !== parts[0] ? [{ first: tokens[0], end: tokens[0] + 1, text: parts[0] }] : []
  const whole = at > 0 && parts.length !== 2 ? [{ first: mention.first, end: tokens[at] + 1, text: row.english }] : [...first, last]
  return { kind: 'foreign-transcription', score, proved: cue || agrees, parts: whole, literal: textOf(document, tokens[at]), of: row.english, reason: `English writes ${row.english}` }
}

/** Wolodymyr for Volodymyr: the given name in yet another transcription. */
const isLike = (written: string, english: string): boolean => written.length >= MISSPELT_LENGTH && editDistance(written, english, 2) <= 2

/** Given names that Latin Americans and other non-Anglophones bear in their English form. */
const isBorne = (row: GivenRow): boolean => row.tier === 'C'

const SAINTS = new Set(['Saint', 'San', 'St'])

function givenEvidence(cast: Cast, mention: Mention, source: SourceNames): SoloEvidence | undefined {
  const { data, document } = cast
  const { words, tokens, title } = mention
  const [given] = words
  // Saint James Peña is Santiago Peña.
  const from = title >= 0 && SAINTS.has(textOf(document, title)) && title === tokens[0] - 1 ? title : tokens[0]
  const part = (text: string): Part[] => [{ first: from, end: endOfGiven(cast, mention), text }]
  const literal = textOf(document, tokens[0])
  for (let at = 1; at < words.length; at++) {
    if ((words[at].bits & Bit.figure) === 0) continue
    for (const index of data.refs(words[at].record, Ref.figure)) {
      const figure = data.row<FigureRow>(index)
      const [right] = data.hashes(figure.name)
      if (right === given.hash || figure.lang === 'en' || !isCounterpart(cast, given, right) || (given.bits & Bit.givenForeign && isNameOf(cast, given, figure.lang))) continue
      const cue = hasCue(cast, figure.cues)
      const rare = (words[at].bits & (Bit.commonSurname | Bit.english)) === 0 || sharesTwoSurnames(cast, mention, figure)
      const inSource = source.has(right) && !source.has(given.hash)
      if (isNamesake(cast, figure) || !(cue || rare || inSource)) continue
      const score = 3 + (cue ? 1 : 0) + (rare ? 1 : 0) + (title >= 0 ? 1 : 0) + (inSource ? 2 : 0)
      return { kind: 'anglicised-given-name', score, proved: cue || inSource, parts: part(figure.name.split(' ')[0]), literal, of: figure.name.split(' ')[0], reason: `${figure.name} is meant` }
    }
  }
  return foreignSurnameEvidence(cast, mention, source)
}

/** "Enrique Peña Nieto" has two surnames, and both stand in the mention. */
function sharesTwoSurnames({ data }: Cast, { words }: Mention, { name }: FigureRow): boolean {
  const hashes = data.hashes(name)
  return words.slice(1).filter(({ hash, bits }) => hashes.includes(hash) && (bits & Bit.given) === 0).length > 1
}

/** "Matthew Seoane" in an article translated from Spanish: only suspicious, as people do bear such names. */
function foreignSurnameEvidence(cast: Cast, mention: Mention, source: SourceNames): SoloEvidence | undefined {
  const { data, document } = cast
  const { words, tokens, flags } = mention
  const [given] = words
  const last = words.at(-1)!
  const language = languageOf(document)
  if (!language || flags & (MentionFlag.initial | MentionFlag.capitals | MentionFlag.credit) || mention.title >= 0 && !(given.bits & Bit.given)) return undefined
  const row = data.refs(given.record, Ref.givenRow).map((index) => data.row<GivenRow>(index)).find(({ lang }) => lang === language)
  if (!row || isBorne(row)) return undefined
  const surname = last.bits & (Bit.commonSurname | Bit.surname | Bit.figure) && isNameOf(cast, last, language) && (last.bits & (Bit.english | Bit.common)) === 0
  const accented = /[^\0-\x7f]/.test(textOf(document, tokens.at(-1)!))
  const [right] = data.hashes(row.name)
  const inSource = source.has(right) && !source.has(given.hash)
  const unusual = (given.bits & Bit.english) === 0
  const score = (surname ? 2 : 0) + (accented ? 1 : 0) + (unusual ? 1 : 0) + (inSource ? 5 : 0)
  if (score < SOLO_SUSPICIOUS) return undefined
  return { kind: 'anglicised-given-name', score, proved: inSource, parts: [{ first: tokens[0], end: endOfGiven(cast, mention), text: row.name }], literal: textOf(document, tokens[0]), of: row.name, reason: inSource ? 'so the source has it' : `“${last.bits ? textOf(document, tokens.at(-1)!) : ''}” is a surname of that language` }
}

const SETTLED = Bit.figure | Bit.commonSurname | Bit.surname | Bit.english | Bit.given | Bit.common | Bit.head | Bit.gloss | Bit.nationality
const MISSPELT_LENGTH = 6

/** A figure's given name with a surname that is one slip away from the figure's. */
function misspeltEvidence(cast: Cast, mention: Mention): SoloEvidence | undefined {
  const { data, document } = cast
  const { words, tokens } = mention
  const last = words.at(-1)!
  if (words.length !== 2 || last.bits & SETTLED || isAcceptedVariant(cast, last)) return undefined
  const written = foldedText(cast, last.token)
  if (written.length < MISSPELT_LENGTH - 1) return undefined
  for (const index of data.refs(words[0].record, Ref.figureGiven)) {
    const figure = data.row<FigureRow>(index)
    const surname = figure.name.split(' ').at(-1)!
    if (Math.abs(surname.length - written.length) > 1) continue
    const right = foldPlain(surname)
    if (right[0] !== written[0] || editDistance(right, written, 1) !== 1) continue
    // A short surname is proved by its right form elsewhere.
    if (Math.min(right.length, written.length) < MISSPELT_LENGTH && !(last.record === 0 && (right.length >= MISSPELT_LENGTH || standsAnywhere(cast, data.hashes(surname))))) continue
    if (!hasCue(cast, figure.cues) || cast.occursLower(last.hash)) continue
    return { kind: 'misspelt-name', score: 4, proved: false, parts: [{ first: tokens.at(-1)!, end: tokens.at(-1)! + 1, text: surname }], literal: textOf(document, tokens.at(-1)!), of: surname, reason: `${figure.name} seems to be meant` }
  }
  return undefined
}

/** Zelensky beside Zelenskyy: a spelling that English accepts. */
const isAcceptedVariant = ({ data }: Cast, { record }: NameWord): boolean => data.refs(record, Ref.phrase).some((sequence) => data.row<PhraseRow>(data.sequences[sequence + SEQUENCE.row]).use === 'variant')

/** "Emanuel Macron": a figure's surname that few bear, with a given name that is a slip of the figure's. */
function misspeltGiven(cast: Cast, mention: Mention): SoloEvidence | undefined {
  const { data, document } = cast
  const { words, tokens } = mention
  const [given, surname] = words
  if (words.length !== 2 || given.bits & (SETTLED | Bit.givenForeign | Bit.givenEnglish) || surname.bits & (Bit.commonSurname | Bit.english | Bit.given)) return undefined
  const written = foldedText(cast, given.token)
  if (written.length < MISSPELT_LENGTH) return undefined
  for (const index of data.refs(surname.record, Ref.figure)) {
    const figure = data.row<FigureRow>(index)
    const name = figure.name.split(' ')[0]
    const right = foldPlain(name)
    if (right[0] !== written[0] || editDistance(right, written, 1) !== 1 || !hasCue(cast, figure.cues)) continue
    return { kind: 'misspelt-name', score: 4, proved: false, parts: [{ first: tokens[0], end: tokens[0] + 1, text: name }], literal: textOf(document, tokens[0]), of: name, reason: `${figure.name} seems to be meant` }
  }
  return undefined
}

const foldPlain = (name: string): string => name.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase()

import { figureNamed } from './figures.ts'
import { Bit, PLURAL, Ref, SEQUENCE, type PhraseRow, type SurnameRow, type TranscribedRow } from './format.ts'
import { editDistance, jaroWinkler, soundsSame } from './similarity.ts'
import { foldedText, standsAt } from './sequences.ts'
import { TRANSCRIBING_LANGUAGES, transcriptionCode } from './transcription-code.ts'
import { MentionFlag, wordWith, type Cast, type Mention, type NameWord } from './words.ts'

/** Why two words of an article may be one name. */
export type RelationKind = 'gloss' | 'transcription' | 'typo'

/** Two words that may stand for one name; for a typo nobody knows yet which one is wrong. */
export interface Relation {
  readonly kind: RelationKind
  readonly wrong: NameWord
  readonly right: NameWord
  /** Sequence of the literal sense (gloss), with the sequence of the surname as its partner. */
  readonly sequence: number
  readonly surname?: SurnameRow
  readonly transcribed?: TranscribedRow
  readonly plural: boolean
}

/** Thresholds of design section 3.8. */
export const TYPO_SIMILARITY = 0.94
export const TYPO_LENGTH = 5
const WORD_LENGTH = 9

/** Pairs of words in the article that share a bucket: literal sense, transcription, few typing errors. */
export function findRelations(cast: Cast): Relation[] {
  const relations: Relation[] = []
  for (const word of cast.wordList) {
    if (word.bits & Bit.gloss && word.mentions.length > 0) addGlosses(cast, word, relations)
    if (word.bits & Bit.transcribed && word.mentions.length > 0) addTranscriptions(cast, word, relations)
  }
  addTypos(cast, relations)
  return relations
}

function addGlosses(cast: Cast, wrong: NameWord, relations: Relation[]): void {
  const { data, words } = cast
  // The longer sense first: Holy Cross is Santa Cruz, not Cruz.
  const sequences = [...data.refs(wrong.record, Ref.gloss)].sort((a, b) => data.sequences[b + SEQUENCE.size] - data.sequences[a + SEQUENCE.size])
  for (const sequence of sequences) {
    const surname = data.sequences[sequence + SEQUENCE.partner]
    const size = data.sequences[surname + SEQUENCE.size]
    const right = wordWith(words, data.sequences[surname + SEQUENCE.hashes + size - 1])
    if (!right || right === wrong || right.mentions.length === 0) continue
    if (size > 1 && !right.mentions.some((mention) => standsIn(cast, mention, right, surname))) continue
    const plural = (data.sequences[sequence + SEQUENCE.demands] & PLURAL) !== 0
    relations.push({ kind: 'gloss', wrong, right, sequence, plural, surname: data.row<SurnameRow>(data.sequences[sequence + SEQUENCE.row]) })
  }
}

const standsIn = (cast: Cast, mention: Mention, word: NameWord, sequence: number): boolean => {
  const at = mention.words.indexOf(word)
  return at >= 0 && standsAt(cast, mention.block, mention.tokens[at], sequence) !== undefined
}

function addTranscriptions(cast: Cast, wrong: NameWord, relations: Relation[]): void {
  const { data, words } = cast
  for (const index of data.refs(wrong.record, Ref.transcribed)) {
    const transcribed = data.row<TranscribedRow>(index)
    const hash = data.hashes(transcribed.english).at(-1)!
    const right = wordWith(words, hash)
    if (right && right !== wrong && right.mentions.length > 0) relations.push({ kind: 'transcription', wrong, right, sequence: 0, plural: false, transcribed })
  }
}

/** Words that are names of many: a small difference between two of them means two people. */
const SETTLED = Bit.commonSurname | Bit.common | Bit.nationality | Bit.given | Bit.english | Bit.role | Bit.head

function addTypos(cast: Cast, relations: Relation[]): void {
  for (const given of cast.wordList) {
    if (given.mentions.length < 2) continue
    const lasts: NameWord[] = []
    for (const mention of given.mentions) {
      if (mention.words.length < 2 || mention.words[0] !== given || mention.flags & MentionFlag.entity) continue
      const last = mention.words.at(-1)!
      if (last !== given && !lasts.includes(last)) lasts.push(last)
    }
    for (let one = 0; one < lasts.length; one++) for (let other = 0; other < one; other++) addTypo(cast, lasts[other], lasts[one], relations, given)
  }
  let full: readonly Lettered[] | undefined
  for (const word of cast.wordList) {
    if (word.bits & (SETTLED | Bit.gloss) || word.mentions.length === 0 || !mayBeSlip(cast, word) || !isAlone(cast, word) || cast.occursLower(word.hash)) continue
    full ??= [...fullNames(cast)].map((surname) => lettered(cast, surname))
    const { letters } = lettered(cast, word)
    for (const surname of full) if (setBits(letters ^ surname.letters) <= LETTERS_APART) addTypo(cast, surname.word, word, relations)
  }
}

/** A word with the set of its letters, a bit for each. */
interface Lettered {
  readonly word: NameWord
  readonly letters: number
}

/** Two spellings of one name (Khamenei, Jamenei) share nearly all letters: in more than so many one of them has what the other lacks, they are two names. */
const LETTERS_APART = 7
const LETTER_MASK = 31

function lettered({ document, data }: Cast, word: NameWord): Lettered {
  const { start, end } = document.tokens
  let letters = 0
  for (let at = start[word.token]; at < end[word.token]; at++) letters |= 1 << (data.tables.fold[document.text.charCodeAt(at)] & LETTER_MASK)
  return { word, letters }
}

function setBits(bits: number): number {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count++
  return count
}

const UNKNOWN_LENGTH = 6

/** Long enough to be told from other names, see `addTypo`. */
const mayBeSlip = ({ document }: Cast, { token }: NameWord): boolean => document.tokens.end[token] - document.tokens.start[token] >= TYPO_LENGTH - 1

/** A word that stands by itself only, and somewhere as a person; a word that no table knows may be one wherever its capital means something. */
function isAlone({ document }: Cast, { mentions, record, inside, token }: NameWord): boolean {
  let acts = record === 0 && inside > 0 && document.tokens.end[token] - document.tokens.start[token] >= UNKNOWN_LENGTH
  for (const mention of mentions) {
    if (mention.words.length > 1) return false
    acts ||= actsAlone(mention)
  }
  return acts
}

/** Surnames that stand behind a known given name or a title with more than one word. */
function fullNames({ mentions }: Cast): Set<NameWord> {
  const full = new Set<NameWord>()
  for (const mention of mentions) {
    if (mention.words.length > 1 && mention.flags & MentionFlag.person && !(mention.flags & MentionFlag.entity)) full.add(mention.words.at(-1)!)
  }
  return full
}

const actsAlone = ({ words, flags, title }: Mention): boolean => words.length === 1 && (title >= 0 || (flags & MentionFlag.acts) !== 0) && (flags & (MentionFlag.article | MentionFlag.joined | MentionFlag.ofFollows)) === 0

function addTypo(cast: Cast, first: NameWord, second: NameWord, relations: Relation[], given?: NameWord): void {
  const { document } = cast
  const { start, end } = document.tokens
  const size = end[first.token] - start[first.token]
  const otherSize = end[second.token] - start[second.token]
  if (Math.min(size, otherSize) < TYPO_LENGTH - 1 || Math.abs(size - otherSize) > 3) return
  // Sisi and Sissi, Araghchi and Araqchi: both are English, and mixed spellings have a rule of their own.
  if (isVariant(cast, first) && isVariant(cast, second)) return
  const [a, b] = [foldedText(cast, first.token), foldedText(cast, second.token)]
  // Gabriel Atal and Gabriel Attal: a short surname must be a figure's and sound the same.
  const isShort = Math.min(a.length, b.length) < TYPO_LENGTH
  if (isShort && !(given && soundsSame(a, b) && (isFigure(cast, first, given) || isFigure(cast, second, given)))) return
  // Service Contract and Service Contact: what no given name leads may be words of English.
  if (given && (given.bits & Bit.given) === 0 && Math.max(a.length, b.length) < WORD_LENGTH) return
  const alike = given !== undefined && (isShort || a.length >= TYPO_LENGTH) && soundsSame(a, b)
  if (!alike && first.bits & SETTLED && second.bits & SETTLED && !(given && (isFigure(cast, first, given) || isFigure(cast, second, given)))) return
  if (isInflection(a, b) || isInflection(b, a)) return
  if (cast.occursLower(first.hash) || cast.occursLower(second.hash)) return
  const alone = given === undefined && second.record === 0 && Math.min(a.length, b.length) >= UNKNOWN_LENGTH
  if (alike || isTypo(a, b) || (alone && a[0] === b[0] && (soundsSame(a, b) || editDistance(a, b, 1) === 1))) relations.push({ kind: 'typo', wrong: second, right: first, sequence: 0, plural: false })
  else if (soundsAlike(a, b, document.sourceLanguage)) relations.push({ kind: 'transcription', wrong: second, right: first, sequence: 0, plural: false })
}

const isVariant = ({ data }: Cast, { bits, record }: NameWord): boolean => (bits & Bit.phrase) !== 0 && data.refs(record, Ref.phrase).some((sequence) => data.row<PhraseRow>(data.sequences[sequence + SEQUENCE.row]).use === 'variant')

const isFigure = (cast: Cast, surname: NameWord, given: NameWord): boolean => (surname.bits & Bit.figure) !== 0 && figureNamed(cast, cast.data.refs(surname.record, Ref.figure), given) !== undefined

const isTypo = (a: string, b: string): boolean => a[0] === b[0] && editDistance(a, b, a.length >= 8 ? 2 : 1) <= (a.length >= 8 ? 2 : 1) && jaroWinkler(a, b) >= TYPO_SIMILARITY - (a.length >= 8 ? 0.02 : 0)

/** Endings that make another word or person of a name: Ivanov and Ivanova, Martin and Martinez, Austria and Austrian. */
const ENDINGS = new Set(['s', 'es', 'n', 'an', 'ian', 'ean', 'a', 'o', 'i', 'e', 'ez', 'es', 'ese', 'ish', 'ist', 'ists', 'ism', 'son', 'aya', 'er', 'ers', 'y', 'ic', 'ns', 'ians'])
/** Whether one folded word is the other with such an ending. */
export const isInflection = (stem: string, word: string): boolean => {
  if (word.startsWith(stem)) return ENDINGS.has(word.slice(stem.length))
  // Volkov and Volkova share all but a last vowel; so do Silva and Silvia, and Marino and Marina.
  const shared = sharedStart(stem, word)
  return shared >= stem.length - 1 && ENDINGS.has(word.slice(shared)) && ENDINGS.has(stem.slice(shared))
}

function sharedStart(a: string, b: string): number {
  let at = 0
  while (at < a.length && at < b.length && a[at] === b[at]) at++
  return at
}

/** The source language's spelling of a name beside the English one. */
function soundsAlike(a: string, b: string, language: string): boolean {
  if (!TRANSCRIBING_LANGUAGES.includes(language) || language === 'en') return false
  const [english, foreign] = [transcriptionCode(a, 'en'), transcriptionCode(b, language)]
  if (english.length >= 3 && english === foreign) return true
  const [other, own] = [transcriptionCode(b, 'en'), transcriptionCode(a, language)]
  return other.length >= 3 && other === own
}

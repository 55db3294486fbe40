import type { Spelling } from '../text/spelling.ts'
import { Bit } from './format.ts'
import type { NameFinding } from './name-finding.ts'
import { foldedText, spanOf } from './sequences.ts'
import { TYPO_LENGTH } from './relations.ts'
import { editDistance } from './similarity.ts'
import { languageOf } from './source-names.ts'
import { VETOES } from './vetoes.ts'
import { isNameOf, MentionFlag, textOf, type Cast, type Mention, type NameWord } from './words.ts'

const NO_PERSON = MentionFlag.entity | MentionFlag.capitals | MentionFlag.ofFollows | MentionFlag.joined

/** Facts that make a word a name, a title or the like, whatever else it means. */
const SETTLED = Bit.english | Bit.commonSurname | Bit.surname | Bit.figure | Bit.given | Bit.common | Bit.head | Bit.role | Bit.honorific | Bit.nationality | Bit.suffix | Bit.lead | Bit.opener | Bit.transcribed

/** What the name before an English word must not be: it is somebody's in English too, or begins the name of a body. */
const NO_FOREIGNER = Bit.english | Bit.givenEnglish | Bit.common | Bit.lead | Bit.role | Bit.head

const LEAST_LENGTH = 3
const MOST_WORDS = 4

/**
 * "Okan Wrinkled" beside Okan Buruk, "Lars Loop Rasmussen" beside Lars Løkke Rasmussen: a word of English that nobody is
 * called by, in the place of one part of a name. No table needs to know the surname.
 */
export function wordNames(cast: Cast): NameFinding[] {
  const english = cast.data.dictionary('en')
  if (!english) return []
  const language = languageOf(cast.document)
  const findings: NameFinding[] = []
  for (const mention of cast.mentions) {
    const { words, flags } = mention
    if (words.length < 2 || words.length > MOST_WORDS || flags & NO_PERSON) continue
    if (words[0].mentions.length < 2 && words[1].mentions.length < 2 && (words[0].bits & (Bit.given | Bit.english)) !== Bit.given) continue
    for (let at = words.length - 1; at >= 0; at--) {
      const word = words[at]
      if (word.bits & (at > 0 ? SETTLED : SETTLED & ~Bit.english) || !mayBeWord(cast, word)) continue
      const other = otherForm(cast, mention, at, english)
      if (other) findings.push(finding(cast, mention, at, other))
      else if (at === 1 && words.length === 2 && isForeigner(cast, mention, language) && isCommon(cast, english, word) && !isCommon(cast, english, words[0])) findings.push(finding(cast, mention, at))
      else continue
      break
    }
  }
  return findings
}

/** Plain letters, as the words of a dictionary. */
const mayBeWord = ({ document }: Cast, { token }: NameWord): boolean => document.tokens.end[token] - document.tokens.start[token] >= LEAST_LENGTH

const isCommon = ({ document }: Cast, english: Spelling, { token }: NameWord): boolean => english.isCommon(textOf(document, token).toLowerCase())

/** Endings of words that no surname has but those of English people. */
const ENDINGS = /(?:ed|ing|ness|less|ful)$/

/** A common word, or a rare one that its ending shows to be English: a dictionary knows “tarantino” as well. */
function isEnglish(cast: Cast, english: Spelling, word: NameWord): boolean {
  if (isCommon(cast, english, word)) return true
  const written = foldedText(cast, word.token)
  return english.isKnown(word.hash) && (ENDINGS.test(written) || (written.endsWith('s') && [1, 2].some((size) => english.isCommon(written.slice(0, -size)))))
}

/** Two spellings of one name, which are told apart elsewhere. */
function isSlip(cast: Cast, a: NameWord, b: NameWord): boolean {
  const [one, other] = [foldedText(cast, a.token), foldedText(cast, b.token)]
  return Math.min(one.length, other.length) >= TYPO_LENGTH && editDistance(one, other, 1) <= 1
}

/** The mention that has all the words but this one, which is no English there. */
function otherForm(cast: Cast, mention: Mention, at: number, english: Spelling): Mention | undefined {
  const { words } = mention
  const shared = words[at === 0 ? 1 : 0]
  if (shared.mentions.length < 2 || (at > 0 && (shared.bits & Bit.given) === 0 && english.isKnown(shared.hash))) return undefined
  for (const other of shared.mentions) {
    if (other === mention || other.words.length !== words.length || other.flags & ((NO_PERSON & ~MentionFlag.ofFollows) | MentionFlag.credit)) continue
    if (!other.words.every((word, index) => (index === at ? word !== words[at] : word === words[index]))) continue
    const right = other.words[at]
    if (VETOES.some((veto) => veto.forbids(cast, mention, other))) continue
    if (isForeign(cast, right, english) && isPersonal(cast, mention, other, at, english) && isEnglish(cast, english, words[at]) && !isSlip(cast, words[at], right)) return isOfMany(shared) ? undefined : other
  }
  return undefined
}

/** David Fern, David Hale and David Kaufmann: where three people share a name, nobody is taken for another. */
function isOfMany(shared: NameWord): boolean {
  const lasts = new Set<NameWord>()
  for (const { words } of shared.mentions) if (words.length > 1) lasts.add(words[0] === shared ? words[words.length - 1] : words[0])
  return lasts.size > 2
}

/** No word of English, and long enough to be told from an initial. */
const isForeign = (cast: Cast, word: NameWord, english: Spelling): boolean => mayBeWord(cast, word) && (word.bits & (Bit.common | Bit.nationality | Bit.head | Bit.role)) === 0 && !isCommon(cast, english, word)

/** The shared words are a person's name: a given name before, or a surname that is no word behind. */
function isPersonal(cast: Cast, mention: Mention, other: Mention, at: number, english: Spelling): boolean {
  const { words, flags } = mention
  if (at > 0) {
    const [{ bits, hash }] = words
    if (bits & (Bit.common | Bit.lead | Bit.head | Bit.nationality | Bit.role)) return false
    if (bits & Bit.english) return isNameOf(cast, words[0], languageOf(cast.document)) && isCommon(cast, english, words[at])
    // Where no list has the given name, an office tells that it is one.
    return (bits & Bit.given) !== 0 || (!english.isKnown(hash) && (mention.title >= 0 || other.title >= 0))
  }
  if ((flags & MentionFlag.initial && !(flags & MentionFlag.acts)) || (flags | other.flags) & MentionFlag.article) return false
  if (BEFORE_NAMES.has(textOf(cast.document, words[0].token).toLowerCase()) || /ly$/.test(textOf(cast.document, words[0].token))) return false
  const [first] = other.words
  const isName = (first.bits & (Bit.given | Bit.commonSurname | Bit.surname)) !== 0 && (first.bits & Bit.english) === 0
  return isName && words.slice(1).every((word) => (word.bits & (Bit.common | Bit.nationality | Bit.head)) === 0 && !isCommon(cast, english, word))
}

/** Words that English puts before a surname: Team Alcaraz, Camp Bardella, Planet Mbappé. */
const BEFORE_NAMES = new Set('team camp planet house brand project operation hurricane storm tropical baby young old little poor dear super coach captain uncle aunt mama papa big mad crazy anti pro inside beyond today tonight yesterday tomorrow later meanwhile still even only just then again once twice'.split(' '))

/** A given name of the source's language that English does not have, right before the word. */
function isForeigner(cast: Cast, { words, tokens, flags }: Mention, language: string): boolean {
  const [given] = words
  if (!language || language === 'en' || flags & (MentionFlag.initial | MentionFlag.article | MentionFlag.quoted) || tokens[1] !== tokens[0] + 1) return false
  return (given.bits & Bit.given) !== 0 && (given.bits & NO_FOREIGNER) === 0 && isNameOf(cast, given, language)
}

function finding(cast: Cast, mention: Mention, at: number, other?: Mention): NameFinding {
  const { document } = cast
  const span = spanOf(cast, mention.first, mention.end)
  const literal = textOf(document, mention.tokens[at])
  const base = { ...span, kind: 'word-as-name', status: 'suspicious', group: `word-${document.text.slice(span.start, span.end)}` } as const
  if (!other) return { ...base, right: '', edits: [], values: { literal, reason: 'the surname seems to be translated' }, related: [] }
  const place = spanOf(cast, other.first, other.end)
  const right = document.text.slice(place.start, place.end)
  return { ...base, right, edits: [{ ...span, text: right }], values: { literal, reason: `the article has “${right}”` }, related: [{ ...place, message: `Here it is “${right}”.` }] }
}

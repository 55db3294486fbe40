import type { Document } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import type { NameFinding } from './name-finding.ts'
import { foldedText, spanOf } from './sequences.ts'
import { Bit } from './format.ts'
import { isInflection } from './relations.ts'
import { editDistance, jaroWinkler, soundOf, soundsSame } from './similarity.ts'
import { languageOf } from './source-names.ts'
import { bitsAt, codeOf, isLower, MentionFlag, textOf, type Cast, type NameWord } from './words.ts'

const LEAST_LENGTH = 8
const EDITS = 2
/** So often the usual spelling stands where it is offered as the fix; below that either may be right. */
const SURE = 3
const SIMILARITY = 0.93
/** So long a common start that only the ending differs: another form or another word. */
const OPEN_END = 2

/** A name that stands once and is a slip away from one that stands twice or more: Araucania beside Auracania. */
export function rareSpellings(cast: Cast): NameFinding[] {
  const { document } = cast
  const usual = cast.wordList.filter((word) => sizeOf(document, word) >= LEAST_LENGTH && (word.record === 0 ? word.inside > 1 : isKnownPlace(word)))
  if (usual.length === 0) return []
  return cast.wordList.flatMap((word) => {
    if (word.record !== 0 || word.inside === 0 || sizeOf(document, word) < LEAST_LENGTH) return []
    const like = usual.find((other) => (word.count === 1 || other.record !== 0) && (codeOf(document, word.token) | 0x20) === (codeOf(document, other.token) | 0x20) && Math.abs(sizeOf(document, other) - sizeOf(document, word)) <= EDITS && isSlip(foldedText(cast, word.token), foldedText(cast, other.token)))
    if (!like || cast.occursLower(word.hash) || cast.occursLower(like.hash)) return []
    const span = spanOf(cast, word.token, word.token + 1)
    const right = textOf(document, like.token)
    const places = like.record !== 0 ? placesOf(cast, word, span) : [span]
    return [{ ...span, kind: 'misspelt-name' as const, status: 'suspicious' as const, right, edits: like.inside >= SURE || like.record !== 0 ? places.map((place) => ({ ...place, text: right })) : [], values: { of: right }, related: [{ ...spanOf(cast, like.token, like.token + 1), message: `Here it is “${right}”.` }], group: `rare-${right}` }]
  })
}

/** Everywhere a word stands in a mention; at least at its first place. */
function placesOf(cast: Cast, word: NameWord, first: Span): Span[] {
  const places = word.mentions.flatMap(({ words, tokens }) => words.flatMap((other, at) => (other === word ? [spanOf(cast, tokens[at], tokens[at] + 1)] : [])))
  return places.length > 0 ? places : [first]
}

/** "Suquillo" beside "Surquillo": two unknown names, each perhaps only once, of which one lacks a letter or has two in the other order. */
export function singleSlips(cast: Cast): NameFinding[] {
  const { document } = cast
  const unknown = cast.wordList.filter((word) => word.record === 0 && word.inside > 0 && sizeOf(document, word) >= LEAST_LENGTH - 1 && !isEnglish(cast, word) && !/[^\p{L}]/u.test(textOf(document, word.token)))
  const findings: NameFinding[] = []
  for (let one = 1; one < unknown.length; one++) {
    for (let two = 0; two < one; two++) {
      const [other, word] = [unknown[two], unknown[one]]
      if (Math.abs(sizeOf(document, other) - sizeOf(document, word)) > 1 || (codeOf(document, word.token) | 0x20) !== (codeOf(document, other.token) | 0x20)) continue
      if (!isOneSlip(foldedText(cast, word.token), foldedText(cast, other.token)) || areTwo(word, other) || cast.occursLower(word.hash) || cast.occursLower(other.hash)) continue
      const [wrong, right] = other.inside < word.inside || (other.inside === word.inside && sizeOf(document, other) < sizeOf(document, word)) ? [other, word] : [word, other]
      const span = spanOf(cast, wrong.token, wrong.token + 1)
      const usual = textOf(document, right.token)
      findings.push({ ...span, kind: 'misspelt-name', status: 'suspicious', right: usual, edits: [], values: { of: usual }, related: [{ ...spanOf(cast, right.token, right.token + 1), message: `Here it is “${usual}”.` }], group: `rare-${usual}` })
    }
  }
  return findings
}

/** One letter lost, or two exchanged, neither at the start nor in the ending. */
function isOneSlip(one: string, two: string): boolean {
  const [short, long] = one.length < two.length ? [one, two] : [two, one]
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  if (at < 2 || at >= short.length - 2) return false
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1)
  return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
}

const ALIKE_LENGTH = 7

/** "Matviyenko" beside "Matvienko", "Roscomnadzor" beside "Roskomnadzor": two spellings of one sound, each perhaps only once. */
export function soundAlikes(cast: Cast): NameFinding[] {
  const { document } = cast
  let bySound: Map<string, NameWord> | undefined
  return cast.wordList.flatMap((word) => {
    if (word.bits & ORDINARY || word.inside === 0 || sizeOf(document, word) < ALIKE_LENGTH || isEnglish(cast, word)) return []
    bySound ??= new Map()
    const sound = soundOf(foldedText(cast, word.token))
    const other = bySound.get(sound)
    if (!other) {
      bySound.set(sound, word)
      return []
    }
    if (word.record !== 0 && other.record !== 0) return []
    const [wrong, right] = other.record === 0 && (word.record !== 0 || word.inside > other.inside || (word.inside === other.inside && isAlien(cast, other))) ? [other, word] : [word, other]
    if (cast.occursLower(wrong.hash) || cast.occursLower(right.hash) || areTwo(wrong, right)) return []
    const usual = textOf(document, right.token)
    return placesOf(cast, wrong, spanOf(cast, wrong.token, wrong.token + 1)).map((span) => ({ ...span, kind: 'misspelt-name' as const, status: 'suspicious' as const, right: usual, edits: right.record !== 0 || right.inside > wrong.inside ? [{ ...span, text: usual }] : [], values: { of: usual }, related: [{ ...spanOf(cast, right.token, right.token + 1), message: `Here it is “${usual}”.` }], group: `sound-${usual}` }))
  })
}

/** Words that are more than a foreign name of their own. */
const ORDINARY = Bit.english | Bit.given | Bit.common | Bit.commonSurname | Bit.gloss | Bit.head | Bit.role | Bit.honorific | Bit.nationality | Bit.opener | Bit.lead

const isEnglish = ({ data }: Cast, { hash }: NameWord): boolean => data.dictionary('en')?.isKnown(hash) ?? false

/** Transcriptions from Russian and Ukrainian have a k for the sound of it. */
const isAlien = (cast: Cast, { token }: NameWord): boolean => /^(?:ru|uk)$/.test(languageOf(cast.document)) && /c(?!h)/i.test(textOf(cast.document, token))

/** Jan Janssen and Piet Jansen: both have full names in the article, and share no given name. */
function areTwo(a: NameWord, b: NameWord): boolean {
  const [one, other] = [givenNamesOf(a), givenNamesOf(b)]
  return one.size > 0 && other.size > 0 && ![...one].some((given) => other.has(given))
}

const givenNamesOf = (surname: NameWord): Set<NameWord> => new Set(surname.mentions.flatMap(({ words }) => (words.length > 1 && words.at(-1) === surname ? [words[0]] : [])))

const OPENER_LENGTH = 6
/** Of shorter words only what sounds the same is one name: Reull and Reul. */
const SHORT_OPENER = 5

/** "Sobianin thanked" beside Sergei Sobyanin: a word that no table knows opens a sentence as somebody who acts, and is a letter off a surname. */
export function openingSlips(cast: Cast): NameFinding[] {
  const { document } = cast
  let surnames: Map<NameWord, number> | undefined
  return cast.wordList.flatMap((word) => {
    const next = word.token + 1
    if (word.record !== 0 || word.mentions.length > 0 || sizeOf(document, word) < SHORT_OPENER || next >= document.tokens.count || !isLower(document.tokens.flags[next]) || !isPredicate(cast, next)) return []
    surnames ??= surnamesOf(cast)
    const written = foldedText(cast, word.token)
    const like = [...surnames.keys()].find((other) => isSameName(written, foldedText(cast, other.token)))
    if (!like || cast.occursLower(word.hash) || cast.occursLower(like.hash)) return []
    const span = spanOf(cast, word.token, word.token + 1)
    const token = surnames.get(like)!
    const right = textOf(document, token)
    return [{ ...span, kind: 'misspelt-name' as const, status: 'suspicious' as const, right, edits: [{ ...span, text: right }], values: { of: right }, related: [{ ...spanOf(cast, token, token + 1), message: `Here it is “${right}”.` }], group: `rare-${right}` }]
  })
}

const AUXILIARIES = new Set('is was has had will would also did does could can may must should never'.split(' '))
const isPredicate = (cast: Cast, token: number): boolean => (bitsAt(cast, token) & (Bit.act | Bit.mediaTalk)) !== 0 || AUXILIARIES.has(textOf(cast.document, token))

/** Surnames of full names of people, each with a token where it stands. */
function surnamesOf({ mentions }: Cast): Map<NameWord, number> {
  const surnames = new Map<NameWord, number>()
  for (const { words, tokens, flags } of mentions) if (words.length > 1 && flags & MentionFlag.person && (flags & MentionFlag.entity) === 0) surnames.set(words.at(-1)!, tokens.at(-1)!)
  return surnames
}

function isSameName(written: string, surname: string): boolean {
  if (written[0] !== surname[0] || surname.length < SHORT_OPENER - 1 || isInflection(written, surname) || isInflection(surname, written)) return false
  return soundsSame(written, surname) || (Math.min(written.length, surname.length) >= OPENER_LENGTH && editDistance(written, surname, 1) === 1)
}

/** A place of the tables, of which nothing else is known, is spelt as they have it, however often the article has it otherwise. */
const isKnownPlace = ({ bits, record }: NameWord): boolean => record !== 0 && bits === Bit.known

const sizeOf = ({ tokens }: Document, { token }: NameWord): number => tokens.end[token] - tokens.start[token]

function isSlip(rare: string, usual: string): boolean {
  if (rare[0] !== usual[0] || rare.includes(usual) || usual.includes(rare) || /\d/.test(rare)) return false
  let shared = 0
  while (rare[shared] === usual[shared]) shared++
  if (shared >= Math.min(rare.length, usual.length) - OPEN_END) return false
  return editDistance(rare, usual, EDITS) <= EDITS && jaroWinkler(rare, usual) >= SIMILARITY
}

import { Bit } from './format.ts'
import type { NameFinding } from './name-finding.ts'
import { givenRelation, isSimilarGiven } from './pairing.ts'
import { foldedText, spanOf } from './sequences.ts'
import { editDistance, soundsSame } from './similarity.ts'
import { VETOES } from './vetoes.ts'
import { languageOf } from './source-names.ts'
import { isNameOf, MentionFlag, type Cast, type Mention, type NameWord } from './words.ts'

/** A full name of the article, once for each way to write it. */
interface FullName {
  readonly mention: Mention
  readonly given: NameWord
  readonly surname: NameWord
  count: number
}

/** "Artyom Dzuba" beside "Artem Dzyuba", "Kamal Daoud" beside "Kamel Daoud": one person spelt in two ways in the given name. */
export function spellingSlips(cast: Cast): NameFinding[] {
  const names = fullNames(cast)
  const findings: NameFinding[] = []
  for (let one = 1; one < names.length; one++) {
    for (let other = 0; other < one; other++) {
      const [a, b] = [names[other], names[one]]
      if (a.given === b.given || !isOnePerson(cast, a, b)) continue
      const [wrong, right] = isLikelier(cast, b, a) ? [a, b] : [b, a]
      for (const mention of cast.mentions) if (mention.words.length === 2 && mention.words[0] === wrong.given && mention.words[1] === wrong.surname) findings.push(finding(cast, mention, right.mention))
    }
  }
  return findings
}

function fullNames({ mentions }: Cast): FullName[] {
  const names: FullName[] = []
  for (const mention of mentions) {
    const [given, surname] = mention.words
    if (mention.words.length !== 2 || mention.flags & (MentionFlag.entity | MentionFlag.capitals | MentionFlag.credit | MentionFlag.ofFollows)) continue
    if ((given.bits | surname.bits) & PLAIN) continue
    const known = names.find((name) => name.given === given && name.surname === surname)
    if (known) known.count++
    else names.push({ mention, given, surname, count: 1 })
  }
  return names
}

const PLAIN = Bit.common | Bit.nationality | Bit.head | Bit.role | Bit.opener | Bit.lead

/** Of a full name in two spellings the one that is no English form of the other, then the more frequent one, then the one that the tables know. */
function isLikelier(cast: Cast, one: FullName, other: FullName): boolean {
  const [own, spelt] = [foldedText(cast, one.given.token), foldedText(cast, other.given.token)]
  if (one.surname === other.surname && isEnglished(cast, other.given, one.given, spelt, own)) return other.count <= 2 * one.count
  if (one.surname === other.surname && isEnglished(cast, one.given, other.given, own, spelt)) return one.count > 2 * other.count
  return one.count > other.count || (one.count === other.count && standing(cast, one) > standing(cast, other))
}

/** A recorded name, and a given name of the source language, are likelier right. */
function standing(cast: Cast, { given, surname }: FullName): number {
  const own = (given.bits & Bit.given) !== 0 && isNameOf(cast, given, languageOf(cast.document))
  return (surname.bits & Bit.figure ? 2 : 0) + (own ? 2 : 0) + (given.bits & Bit.figureGiven ? 1 : 0) + (given.bits & Bit.given ? 1 : 0) - (given.bits & Bit.english ? 1 : 0)
}

function isOnePerson(cast: Cast, a: FullName, b: FullName): boolean {
  const { tokens, text } = cast.document
  if ((text.charCodeAt(tokens.start[a.surname.token]) | 0x20) !== (text.charCodeAt(tokens.start[b.surname.token]) | 0x20)) return false
  if (a.surname === b.surname ? !isSameGiven(cast, a, b) : !(isNearGiven(cast, a.given, b.given) && isNearSurname(cast, a.surname, b.surname))) return false
  return !VETOES.some((veto) => veto.forbids(cast, a.mention, b.mention))
}

const GIVEN_LENGTH = 5

/** Of one surname: given names that sound alike, or one of which nobody bears and is a letter off. */
function isSameGiven(cast: Cast, a: FullName, b: FullName): boolean {
  const [one, other] = [foldedText(cast, a.given.token), foldedText(cast, b.given.token)]
  if (Math.min(one.length, other.length) < GIVEN_LENGTH - 1) return false
  if (isEnglished(cast, a.given, b.given, one, other) || isEnglished(cast, b.given, a.given, other, one)) return true
  // Toni and Tony, Jimmie and Jimmy.
  if (soundsSame(one.replace(/ie$/, 'i'), other.replace(/ie$/, 'i'))) return true
  return Math.min(one.length, other.length) >= GIVEN_LENGTH && ((a.given.bits & b.given.bits) & Bit.given) === 0 && isSimilarGiven(cast, a.given, b.given)
}

const SHARED_START = 3

/** Robert for Robertas, Richard for Rickard: an English given name beside one of the source's language, or one that ends as its names do, that begins alike. */
function isEnglished(cast: Cast, english: NameWord, own: NameWord, one: string, other: string): boolean {
  const language = languageOf(cast.document)
  if (!language || (english.bits & (Bit.given | Bit.english)) !== (Bit.given | Bit.english) || isNameOf(cast, english, language) || own.bits & Bit.english) return false
  if (one[0] !== other[0] || ((english.bits ^ own.bits) & (Bit.male | Bit.female)) === (Bit.male | Bit.female)) return false
  const isOwn = (own.bits & Bit.given) !== 0 ? isNameOf(cast, own, language) : own.record === 0
  return isOwn && ((one.slice(0, SHARED_START) === other.slice(0, SHARED_START) && Math.abs(one.length - other.length) <= 3) || editDistance(one, other, 2) <= 2)
}

function isNearGiven(cast: Cast, a: NameWord, b: NameWord): boolean {
  if (givenRelation(cast, a, b) === 'class' || isSimilarGiven(cast, a, b)) return true
  const [one, other] = [foldedText(cast, a.token), foldedText(cast, b.token)]
  // Artyom and Artem, where the surnames are alike as well.
  return soundsSame(one, other) || (Math.min(one.length, other.length) >= GIVEN_LENGTH && one.slice(0, 2) === other.slice(0, 2) && one.at(-1) === other.at(-1) && editDistance(one, other, 2) <= 2)
}

const SURNAME_LENGTH = 5

function isNearSurname(cast: Cast, a: NameWord, b: NameWord): boolean {
  const [one, other] = [foldedText(cast, a.token), foldedText(cast, b.token)]
  if (Math.min(one.length, other.length) < SURNAME_LENGTH) return false
  if (soundsSame(one, other)) return true
  return ((a.bits | b.bits) & (Bit.commonSurname | Bit.english)) === 0 && one.slice(0, -1) !== other.slice(0, -1) && one.slice(0, -1) !== other && one !== other.slice(0, -1) && editDistance(one, other, 1) === 1
}

function finding(cast: Cast, wrong: Mention, right: Mention): NameFinding {
  const span = spanOf(cast, wrong.first, wrong.end)
  const other = spanOf(cast, right.first, right.end)
  const text = cast.document.text.slice(other.start, other.end)
  return { ...span, kind: 'misspelt-name', status: 'suspicious', right: text, edits: [{ ...span, text }], values: { of: text }, related: [{ ...other, message: `Here it is “${text}”.` }], group: `slip-${text}` }
}

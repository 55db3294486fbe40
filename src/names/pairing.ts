import { Bit, Ref } from './format.ts'
import { foldedText } from './sequences.ts'
import { editDistance } from './similarity.ts'
import type { Cast, Mention, NameWord } from './words.ts'
import { textOf } from './words.ts'

/** How two given names go together. */
export type GivenRelation = 'same' | 'class' | 'initial' | 'none'

const SIMILAR_LENGTH = 5

/** Marianna and Mariana, Sarah and Sahra: one slip apart, but not Mario and Maria. */
export function isSimilarGiven(cast: Cast, a: NameWord, b: NameWord): boolean {
  const [one, other] = [foldedText(cast, a.token), foldedText(cast, b.token)]
  if (Math.min(one.length, other.length) < SIMILAR_LENGTH || one[0] !== other[0]) return false
  return one.slice(0, -1) !== other.slice(0, -1) && one.slice(0, -1) !== other && one !== other.slice(0, -1) && editDistance(one, other, 1) === 1
}

const SHORT_LENGTH = 4

/** Jenni for Jennifer, Nico for Nicolás. */
function isShortFor(cast: Cast, a: NameWord, b: NameWord): boolean {
  const [one, other] = [foldedText(cast, a.token), foldedText(cast, b.token)]
  return Math.min(one.length, other.length) >= SHORT_LENGTH && (one.startsWith(other) || other.startsWith(one))
}

/** Whether two given names may be one person's: the same, counterparts in two languages, or an initial. */
export function givenRelation({ document, data }: Cast, a: NameWord, b: NameWord): GivenRelation {
  if (a === b) return 'same'
  const [one, other] = [textOf(document, a.token), textOf(document, b.token)]
  if ((one.length === 1 || other.length === 1) && one[0] === other[0]) return 'initial'
  if (!isNamed(a) || !isNamed(b)) return 'none'
  const classes = (word: NameWord): number[] => [...data.refs(word.record, Ref.englishClass), ...data.refs(word.record, Ref.foreignClass)]
  const known = classes(a)
  return classes(b).some((id) => known.includes(id)) ? 'class' : 'none'
}

const isNamed = (word: NameWord): boolean => (word.bits & (Bit.givenForeign | Bit.givenEnglish)) !== 0

/** `full`: both have given names and they agree; `bare`: one has none; `none`: two people. */
export type Pairing = 'full' | 'bare' | 'none'

/**
 * Compares two mentions that may share a surname.
 * @param atA index of the first word of the surname in `a`; the words before it are its given names
 * @param isLenient the surnames are a translation of each other, so that given names need only be alike
 */
export function pairingOf(cast: Cast, a: Mention, atA: number, b: Mention, atB: number, isLenient = false): Pairing {
  const [givenA, givenB] = [a.words.slice(0, atA), b.words.slice(0, atB)]
  if (givenA.length === 0 || givenB.length === 0) return 'bare'
  const relation = givenRelation(cast, givenA[0], givenB[0])
  if (relation === 'initial' && isLenient && !secondAgrees(cast, givenA, givenB)) return 'none'
  if (relation !== 'none') return 'full'
  if (isLenient && (isSimilarGiven(cast, givenA[0], givenB[0]) || isShortFor(cast, givenA[0], givenB[0]))) return 'full'
  // "Peña Nieto" and "Enrique Peña Nieto": one is written without the given name; Marine Le Pen and Jean-Marie Le Pen are two.
  const [short, long] = givenA.length < givenB.length ? [givenA, givenB] : [givenB, givenA]
  return short.length < long.length && short.every((word, at) => word === long[long.length - short.length + at]) ? 'full' : 'none'
}

/** J. K. King is no Jürgen König, as nothing is known of a K. */
function secondAgrees({ document }: Cast, a: readonly NameWord[], b: readonly NameWord[]): boolean {
  if (a.length < 2 && b.length < 2) return true
  if (a.length < 2 || b.length < 2) return textOf(document, (a.length < 2 ? b : a)[1].token).length > 1
  return textOf(document, a[1].token)[0] === textOf(document, b[1].token)[0]
}

import { distance } from './cognates.ts'
import type { PairSide } from './pair.ts'

const CLASSES: readonly (readonly [RegExp, string])[] = [
  [/tch|sch|sh|ch|zh|cz|sz|ts/g, 'S'],
  [/th/g, 'S'],
  [/ph|kh/g, 'H'],
  [/ck|qu/g, 'K'],
  [/gh|wh/g, ''],
  [/x/g, 'KS'],
  [/c(?=[eiy])/g, 'S'],
  [/g(?=[eiy])/g, 'J'],
  [/[bvp]/g, 'B'],
  [/[td]/g, 'T'],
  [/[gkcq]/g, 'K'],
  [/[szj]/g, 'S'],
  [/r(?=[^aeiouy]|$)/g, ''],
  [/[lr]/g, 'R'],
  [/[fh]/g, 'H'],
  [/[mn]/g, 'N'],
]
/** The consonants of a name in Latin letters, in classes that scripts mix up. */
export const consonantsOf = (name: string): string => CLASSES.reduce((text, [pattern, class_]) => text.replace(pattern, class_), name).replace(/[^A-Z]/g, '').replace(/(.)\1+/g, '$1')

/** Whether most consonants of the name follow each other in the run, with its first among them. */
export function isSpelt(name: string, run: string): boolean {
  for (let first = 0; first < run.length; first++) {
    if (run[first] !== name[0]) continue
    let met = 0
    let at = first
    for (const consonant of name) {
      const next = run.indexOf(consonant, at)
      if (next >= 0 && next <= at + 1) [met, at] = [met + 1, next + 1]
    }
    if (name.length <= 3 ? met === name.length : met >= name.length * 0.75) return true
  }
  return false
}

/** With fewer consonants all must agree. */
const FEW = 4
const APART_MOST = 0.25
const heard = new WeakMap<PairSide, readonly string[]>()

/** Whether a word of a side in Devanagari, Arabic or Hebrew letters can be the name: vowels tell nothing there. */
export function soundsByConsonants(name: string, side: PairSide): boolean {
  const own = consonantsOf(name.replace(/[^a-z]/g, ''))
  if (own.length < 2) return false
  let known = heard.get(side)
  if (!known) heard.set(side, (known = side.words.map(({ latin }) => consonantsOf(latin.replace(/[^a-z]/g, '')))))
  return known.some((word) => (own.length < FEW ? (own.length === 3 ? word.startsWith(own) && word.length <= own.length + 2 : word === own) : word.length >= own.length - 1 && word.length <= own.length + 2 && distance(own, word.slice(0, own.length)) <= APART_MOST))
}

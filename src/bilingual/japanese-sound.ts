import type { PairSide } from './pair.ts'
import { romanize } from './romanize.ts'

/** Katakana, and hiragana between marks, where names stand. */
const KATAKANA = /[ァ-ヴー・]{2,}|(?<=[「『（])[ぁ-ゔー]{3,}(?=[」』）])/g
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
/** Open syllables of Japanese, which names written in kanji have. */
const JAPANESE = /^(?:(?:[kgsztdnhbpmrjfwy]|ky|gy|sh|ch|ts|ny|hy|by|py|my|ry|kk|tt|ss|pp|ssh|tch|cch)?[aeiou]+h?|n(?![aeiou]))+$/

const heard = new WeakMap<PairSide, readonly string[]>()

/**
 * Whether a name in Latin letters can be what some katakana of a Japanese sentence spell. Japanese and Chinese names,
 * whose signs do not tell how they are read, count as heard.
 */
export function soundsInJapanese(name: string, side: PairSide): boolean {
  const bare = name.replace(/[^a-z]/g, '')
  if (bare.length < 4 || JAPANESE.test(bare)) return true
  let runs = heard.get(side)
  if (!runs) heard.set(side, (runs = (side.text.match(KATAKANA) ?? []).map((run) => consonantsOf(romanize(run)))))
  const consonants = consonantsOf(bare)
  return consonants.length < 2 || runs.some((run) => isSpelt(consonants, run))
}

const consonantsOf = (name: string): string => CLASSES.reduce((text, [pattern, class_]) => text.replace(pattern, class_), name).replace(/[^A-Z]/g, '').replace(/(.)\1+/g, '$1')

/** Whether most consonants of the name follow each other in the run, with its first among them. */
function isSpelt(name: string, run: string): boolean {
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

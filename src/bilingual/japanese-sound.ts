import type { PairSide } from './pair.ts'
import { consonantsOf, isSpelt } from './consonants.ts'
import { romanize } from './romanize.ts'

/** Katakana, and hiragana between marks, where names stand. */
const KATAKANA = /[ァ-ヴー・]{2,}|(?<=[「『（(“"]\s?)[ぁ-ゔー]{3,}(?=[」』）])/g
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

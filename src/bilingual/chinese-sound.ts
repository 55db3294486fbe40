import type { PairSide } from './pair.ts'
import { pinyinOf } from './pinyin.ts'

/** Consonants of a Latin name in classes that Chinese keeps apart; the last ones of a syllable may go. */
const LATIN: readonly (readonly [RegExp, string])[] = [
  [/tch|sch|sh|ch|zh|cz|sz/g, 'S'],
  [/th/g, 'T'],
  [/ph/g, 'F'],
  [/ck|qu/g, 'K'],
  [/gh(?=[aeiou])/g, 'K'],
  [/gh|wh/g, 'H'],
  [/ng/g, 'N'],
  [/x/g, 'S'],
  [/c(?=[eiy])/g, 'S'],
  [/g(?=[eiy])/g, 'J'],
  [/[bp]/g, 'P'],
  [/[dt]/g, 'T'],
  [/[gkcq]/g, 'K'],
  [/[sz]/g, 'S'],
  [/j/g, 'J'],
  [/r(?=[^aeiouy]|$)/g, ''],
  [/[lr]/g, 'L'],
  [/f/g, 'F'],
  [/v/g, 'V'],
  [/w/g, 'W'],
  [/m/g, 'M'],
  [/n/g, 'N'],
  [/h/g, 'H'],
]
/** Classes of a Latin name that may stand for the initial of a Chinese syllable. */
const INITIALS: Readonly<Record<string, string>> = { b: 'PV', p: 'P', m: 'M', f: 'FV', d: 'T', t: 'T', n: 'N', l: 'L', g: 'KJ', k: 'K', h: 'HFWKJ', j: 'KJSH', q: 'KJSHT', x: 'SHJ', zh: 'SJ', ch: 'S', sh: 'S', r: 'LJS', z: 'STJ', c: 'ST', s: 'ST', w: 'WVF', y: 'JHYW' }
const SHARE_LEAST = 0.66

interface Sounds {
  readonly pinyin: string
  readonly syllables: readonly string[]
}

const heard = new WeakMap<PairSide, Sounds>()

function soundsOf(side: PairSide): Sounds {
  let known = heard.get(side)
  if (!known) {
    const syllables = [...side.text].map((sign) => pinyinOf(sign) ?? '')
    heard.set(side, (known = { syllables, pinyin: syllables.join('') }))
  }
  return known
}

/**
 * Whether a name in Latin letters can be what some signs of a Chinese sentence spell: by pinyin, or by the consonants
 * of a foreign name. What has too few consonants to tell counts as heard.
 * @param name folded, in Latin letters
 */
export function soundsInChinese(name: string, side: PairSide): boolean {
  const { syllables, pinyin } = soundsOf(side)
  const bare = name.replace(/[^a-z]/g, '')
  if (bare.length < 4 || pinyin.includes(bare)) return true
  const consonants = consonantsOf(bare)
  if (consonants.length < 2) return true
  for (let first = 0; first < syllables.length; first++) {
    if (syllables[first] && startsLike(syllables[first], consonants[0], bare) && shareFrom(syllables, first, consonants) >= SHARE_LEAST) return true
  }
  return false
}

const consonantsOf = (name: string): string => LATIN.reduce((text, [pattern, class_]) => text.replace(pattern, class_), name).replace(/[^A-Z]/g, '').replace(/(.)\1+/g, '$1')

const initialOf = (syllable: string): string => /^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcswy])?/.exec(syllable)![0]
const startsLike = (syllable: string, consonant: string, name: string): boolean => (INITIALS[initialOf(syllable)] ?? '').includes(consonant) || (/^[aeiou]/.test(name) && /^[aeowy]/.test(syllable))

/** The share of the consonants that the signs from one on spell, in order; each sign beyond them counts against it. */
function shareFrom(syllables: readonly string[], first: number, consonants: string): number {
  let met = 0
  let next = 0
  let idle = 0
  for (let index = first; index < syllables.length && next < consonants.length && index < first + consonants.length + 2; index++) {
    const syllable = syllables[index]
    if (!syllable) {
      if (++idle > 1) break
      continue
    }
    const classes = INITIALS[initialOf(syllable)] ?? ''
    const at = classes ? consonants.slice(next, next + 2).split('').findIndex((consonant) => classes.includes(consonant)) : -1
    if (at >= 0) {
      met++
      next += at + 1
    } else if (!/^[aeoywr]/.test(syllable) && ++idle > 1) break
    if (/n|ng$/.test(syllable.slice(1)) && next < consonants.length && (consonants[next] === 'N' || consonants[next] === 'M')) {
      met++
      next++
    }
  }
  return met / consonants.length
}

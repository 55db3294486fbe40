import { commonStart, similarSounds, sound } from './cognates.ts'
import { soundsByConsonants } from './consonants.ts'
import { soundsInChinese } from './chinese-sound.ts'
import { soundsInJapanese } from './japanese-sound.ts'
import type { PairSide, PairWord } from './pair.ts'

const CLOSE_LEAST = 5
const CLOSE_SHARE = 0.65
/** Scripts that leave vowels out, or write those of foreign names in their own way. */
const VOWELLESS = /^(?:hi|ar|fa|he|ur|bn|ko)$/
const UNCASED = /^(?:hi|ar|fa|he|ja|ko|bn|ur|ta|th)$/

/**
 * Whether a name has a counterpart among the words of the other side: among its capitalised words a likeness is enough
 * (inflection, transcription), among the others it must be close.
 * @param far the sides are in different scripts
 */
export function hasLike(name: PairWord, other: PairSide, far: boolean): boolean {
  if (other.language === 'zh') return soundsInChinese(name.latin, other) || isWrittenIn(name, other)
  if (other.language === 'ja') return soundsInJapanese(name.latin, other) || isWrittenIn(name, other)
  if (VOWELLESS.test(other.language) && soundsByConsonants(name.latin, other)) return true
  if (name.allCaps && other.words.some(({ latin }) => latin === name.latin || latin === `${name.latin}s` || name.latin === `${latin}s`)) return true
  const { cased, others } = soundsOf(other)
  return parts(name.latin).some((part) => {
    const own = sound(part)
    return (part.length >= 3 && cased.some((word) => similarSounds(own, word, far))) || cased.includes(own) || others.some((word) => isClose(own, word, part))
  })
}

/** The words of a side as they sound: those that may be names, and the others. */
interface Sounds {
  readonly cased: readonly string[]
  readonly others: readonly string[]
}

const heard = new WeakMap<PairSide, Sounds>()

function soundsOf(side: PairSide): Sounds {
  let known = heard.get(side)
  if (!known) {
    const uncased = UNCASED.test(side.language)
    const [cased, others] = [new Set<string>(), new Set<string>()]
    side.words.forEach((word, index) => {
      if (word.capital || uncased) for (const part of parts(word.latin)) if (part.length >= 3) cased.add(sound(part))
      if (!word.capital && !uncased && word.latin.length > 3) others.add(sound(word.latin))
      const next = side.words[index + 1]
      // “wi-fi” is “Wifi”.
      if (next && !uncased && next.start === word.end + 1 && side.document.text[word.end] === '-') (word.capital ? cased : others).add(sound(word.latin + next.latin))
    })
    heard.set(side, (known = { cased: [...cased], others: [...others] }))
  }
  return known
}

const SOFT_C = /c[eiy]/
/** A word and the parts that a hyphen or an apostrophe makes; “Doha” as well as “Dokha”. */
const parts = (word: string): string[] => {
  const all = word.includes('-') || word.includes("'") ? [word.replace(/['-]/g, ''), ...word.split(/['-]/).filter((part) => part.length > 2)] : [word]
  if (word.includes('kh')) return [...all, ...all.map((part) => part.replace(/kh/g, 'h'))]
  return SOFT_C.test(word) ? [...all, ...all.map((part) => part.replace(/c(?=[eiy])/g, 's'))] : all
}

/** Whether a lower-case word is the same or an adjective of the name; both as they sound. */
function isClose(name: string, word: string, written: string): boolean {
  if (name === word) return true
  if (name[0] !== word[0]) return false
  const start = commonStart(name, word)
  return start >= CLOSE_LEAST ? start >= Math.max(name.length, word.length) * CLOSE_SHARE : start === 4 && name.length <= 5 && word.length <= 8 && written.length <= 6
}

const isWrittenIn = ({ folded }: PairWord, side: PairSide): boolean => side.words.some((word) => word.folded === folded)

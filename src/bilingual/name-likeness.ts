import { commonStart, similar, sound } from './cognates.ts'
import { soundsInChinese } from './chinese-sound.ts'
import { soundsInJapanese } from './japanese-sound.ts'
import type { PairSide, PairWord } from './pair.ts'

const CLOSE_LEAST = 5
const CLOSE_SHARE = 0.65
const UNCASED = /^(?:hi|ar|fa|he|ja|ko|bn|ur|ta|th)$/

/**
 * Whether a name has a counterpart among the words of the other side: among its capitalised words a likeness is enough
 * (inflection, transcription), among the others it must be close.
 * @param far the sides are in different scripts
 */
export function hasLike(name: PairWord, other: PairSide, far: boolean): boolean {
  if (other.language === 'zh') return soundsInChinese(name.latin, other) || isWrittenIn(name, other)
  if (other.language === 'ja') return soundsInJapanese(name.latin, other) || isWrittenIn(name, other)
  const uncased = UNCASED.test(other.language)
  if (name.allCaps && other.words.some(({ latin }) => latin === `${name.latin}s` || name.latin === `${latin}s`)) return true
  for (const part of parts(name.latin)) {
    for (const word of other.words) {
      if (word.capital || uncased ? parts(word.latin).some((own) => similar(part, own, far)) : isClose(part, word.latin)) return true
    }
  }
  return false
}

const parts = (word: string): string[] => (word.includes('-') || word.includes("'") ? [word.replace(/['-]/g, ''), ...word.split(/['-]/).filter((part) => part.length > 2)] : [word])

/** Whether a lower-case word is the same or an adjective of the name. */
function isClose(name: string, word: string): boolean {
  if (name === word) return true
  const [a, b] = [sound(name), sound(word)]
  if (a === b) return true
  const start = commonStart(a, b)
  return start >= CLOSE_LEAST ? start >= Math.max(a.length, b.length) * CLOSE_SHARE : start === 4 && a.length <= 5 && b.length <= 8 && name.length <= 6
}

const isWrittenIn = ({ folded }: PairWord, side: PairSide): boolean => side.words.some((word) => word.folded === folded)

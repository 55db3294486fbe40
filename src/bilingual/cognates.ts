import { wordMemo } from './word-memo.ts'

const TWO = new Set(['sh', 'ch', 'cz', 'sz', 'zh', 'ck', 'qu'])
const ALIKE: Readonly<Record<string, string>> = { c: 'k', q: 'k', w: 'v', b: 'v', j: 'i', y: 'i', z: 's', x: 'ks', h: '' }

/** One pass over the letters: groups first, then single ones; doubled letters once. */
function spell(word: string): string {
  let made = ''
  for (let at = 0; at < word.length; at++) {
    const two = word.slice(at, at + 2)
    const group = two === 'ph' ? 'f' : two === 'th' ? 't' : TWO.has(two) ? 'k' : undefined
    if (group === undefined && (two === 'sc' || two === 'tc') && word[at + 2] === 'h') {
      at += 2
      if (!made.endsWith('k')) made += 'k'
      continue
    }
    const letter = group ?? ALIKE[word[at]] ?? word[at]
    if (group !== undefined) at++
    if (letter !== '' && made[made.length - 1] !== letter[0]) made += letter
    else if (letter.length > 1) made += letter.slice(1)
  }
  return made
}

/** A folded word with letters that languages write alike made the same. */
export const sound = wordMemo(spell)

/** 0 for equal words to 1 for words without a common letter: edits over the longer length, on sounds. */
export function distance(a: string, b: string): number {
  const longest = Math.max(a.length, b.length)
  if (longest === 0) return 0
  let before = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row++) {
    const next = [row]
    for (let column = 1; column <= b.length; column++) {
      next[column] = Math.min(before[column] + 1, next[column - 1] + 1, before[column - 1] + (a[row - 1] === b[column - 1] ? 0 : 1))
    }
    before = next
  }
  return before[b.length] / longest
}

export function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length)
  let length = 0
  while (length < most && a[length] === b[length]) length++
  return length
}

/**
 * Whether two folded words can be forms of one name or cognates: “Egipto” and “Egyptian”, “Schröder” and “Schroeder”.
 * @param far also distant likenesses, as transcriptions have them
 */
export function similar(a: string, b: string, far = false): boolean {
  return a === b || (Math.min(a.length, b.length) >= 3 && similarSounds(sound(a), sound(b), far))
}

const VOWEL = /^[aeiou]/
/** Sounds that begin otherwise are compared only when they are long. */
const OTHER_START_LEAST = 6

/** The same for words that were made sounds before. */
export function similarSounds(x: string, y: string, far: boolean): boolean {
  if (x === y) return true
  const shorter = Math.min(x.length, y.length)
  const longer = Math.max(x.length, y.length)
  if (shorter < 3) return false
  const alike = x[0] === y[0]
  if (alike) {
    const start = commonStart(x, y)
    if (start >= 4 && start >= longer * 0.5) return true
    if (start >= 3 && shorter <= 5 && longer <= start + 3) return true
    if (shorter >= 5 && skeletonsMeet(x, y)) return true
  } else if (shorter < OTHER_START_LEAST && !(VOWEL.test(x) && VOWEL.test(y))) return false
  const limit = far ? 0.45 : 0.34
  if (longer - shorter > longer * limit) return far && alike && skeletonsMeet(x, y)
  return distance(x, y) <= limit || (far && alike && skeletonsMeet(x, y))
}

const skeleton = (word: string): string => word.replace(/[aeiou]/g, '').replace(/(.)\1/g, '$1')

/** Whether the consonants begin alike, as in transcriptions that differ in vowels and endings. */
function skeletonsMeet(x: string, y: string): boolean {
  const [a, b] = [skeleton(x), skeleton(y)]
  if (Math.min(a.length, b.length) < 3) return a.length >= 2 && a === b && x[0] === y[0]
  return commonStart(a, b) >= 3 && Math.abs(a.length - b.length) <= 2
}

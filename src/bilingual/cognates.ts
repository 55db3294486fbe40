const CLASSES: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/sch|sh|ch|cz|sz|zh|tch/g, 'c'],
  [/x/g, 'ks'],
  [/ck|qu|q|k|c/g, 'k'],
  [/w|v|b/g, 'v'],
  [/[jy]/g, 'i'],
  [/z/g, 's'],
  [/h/g, ''],
  [/(.)\1/g, '$1'],
]

const known = new Map<string, string>()
const KNOWN_MOST = 20_000

/** A folded word with letters that languages write alike made the same. */
export function sound(word: string): string {
  let made = known.get(word)
  if (made === undefined) {
    made = CLASSES.reduce((text, [pattern, with_]) => text.replace(pattern, with_), word)
    if (known.size > KNOWN_MOST) known.clear()
    known.set(word, made)
  }
  return made
}

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
  if (a === b) return true
  const least = Math.min(a.length, b.length)
  if (least < 3) return false
  const [x, y] = [sound(a), sound(b)]
  if (x === y) return true
  const shorter = Math.min(x.length, y.length)
  if (shorter < 3) return false
  const start = commonStart(x, y)
  if (start >= 4 && start >= Math.max(x.length, y.length) * 0.5) return true
  if (start >= 3 && shorter <= 5 && Math.max(x.length, y.length) <= start + 3) return true
  const limit = far ? 0.45 : 0.34
  if (x[0] === y[0] && shorter >= 5 && skeletonsMeet(x, y)) return true
  if (Math.abs(x.length - y.length) > Math.max(x.length, y.length) * limit) return far && skeletonsMeet(x, y)
  return distance(x, y) <= limit || (far && skeletonsMeet(x, y))
}

const skeleton = (word: string): string => word.replace(/[aeiou]/g, '').replace(/(.)\1/g, '$1')

/** Whether the consonants begin alike, as in transcriptions that differ in vowels and endings. */
function skeletonsMeet(x: string, y: string): boolean {
  const [a, b] = [skeleton(x), skeleton(y)]
  if (Math.min(a.length, b.length) < 3) return a.length >= 2 && a === b && x[0] === y[0]
  return commonStart(a, b) >= 3 && Math.abs(a.length - b.length) <= 2
}

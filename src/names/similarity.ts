import { remembered } from '../text/remembered.ts'

/** Jaro similarity with Winkler's bonus for a common start, 0 to 1; for folded words. */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1
  const reach = Math.max(0, (Math.max(a.length, b.length) >> 1) - 1)
  const taken = new Array<boolean>(b.length).fill(false)
  const matched: string[] = []
  for (let at = 0; at < a.length; at++) {
    const to = Math.min(b.length, at + reach + 1)
    for (let other = Math.max(0, at - reach); other < to; other++) {
      if (taken[other] || a[at] !== b[other]) continue
      taken[other] = true
      matched.push(a[at])
      break
    }
  }
  if (matched.length === 0) return 0
  let transposed = 0
  let next = 0
  for (let other = 0; other < b.length; other++) if (taken[other] && b[other] !== matched[next++]) transposed++
  const jaro = (matched.length / a.length + matched.length / b.length + (matched.length - transposed / 2) / matched.length) / 3
  let prefix = 0
  while (prefix < 4 && prefix < Math.min(a.length, b.length) && a[prefix] === b[prefix]) prefix++
  return jaro + prefix * 0.1 * (1 - jaro)
}

/** Edits (insert, delete, replace, swap of neighbours) from one word to the other, or `limit` + 1 when there are more. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    let least = row
    for (let column = 1; column <= b.length; column++) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1
      let value = Math.min(previous[column] + 1, current[column - 1] + 1, previous[column - 1] + cost)
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) value = Math.min(value, before[column - 2] + 1)
      current.push(value)
      if (value < least) least = value
    }
    if (least > limit) return limit + 1
    before = previous
    previous = current
  }
  return Math.min(previous[b.length], limit + 1)
}

type Sound = readonly [letters: RegExp, by: string]

/** Letters that stand for one sound in Spanish, Portuguese and in transcriptions: Cepeda and Zepeda, Karpin and Carpin. */
const SOUNDS: readonly Sound[] = [[/ph/g, 'f'], [/ck|qu(?=[ei])|q/g, 'k'], [/g(?=[ei])/g, 'j'], [/c(?=[ei])|z|ss|ß/g, 's'], [/c(?!h)/g, 'k'], [/[vw]/g, 'b'], [/ll|y|j(?![aeiou])/g, 'i'], [/(?<![cst])h/g, ''], [/(.)\1/g, '$1']]

/** Whether two folded names differ only in letters that sound alike. */
export function soundsSame(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 2) return false
  return soundOf(a) === soundOf(b)
}

/** A folded name with one letter for each sound; names that sound alike share it. */
export const soundOf = remembered((name) => SOUNDS.reduce((sound, [letters, by]) => sound.replace(letters, by), name))

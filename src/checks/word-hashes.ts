import { hashFolded } from '../text/fold.ts'

const BITS = 13

/** A set of folded word hashes with a bit table in front, so that the usual answer “no” costs one look. */
export interface WordHashes {
  has(hash: number): boolean
}

/** Makes the set from words parted by spaces, written in lower case without accents. */
export function wordHashes(words: string): WordHashes {
  const known = new Set(words.split(/\s+/).map(hashFolded))
  const seen = new Uint8Array(1 << BITS)
  for (const hash of known) seen[hash & (seen.length - 1)] = 1
  return { has: (hash) => seen[hash & (seen.length - 1)] === 1 && known.has(hash) }
}

/** English words that begin sentences; seen with a capital in mid-sentence they show that a sentence begins there. */
export const OPENERS = wordHashes(
  'the a an he she it they we you i this that these those in on at but and or so if when while after before as for from by with to his her its their our my there here however according meanwhile although since because what who how why where not no one two three four five six seven some many most all both each every another other such also then now still yet even only just more despite during under over through among between until last next finally moreover furthermore additionally thus therefore regarding today yesterday according about once let',
)

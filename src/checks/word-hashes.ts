import { hashFolded } from '../text/fold.ts'

const SLOTS = 1 << 13

/**
 * A set of folded word hashes with a bit table in front, so that the usual answer “no” costs one look. A class, because
 * its method is inlined where closures are not: checks ask it for every word of an article.
 */
export class WordHashes {
  readonly #known: ReadonlySet<number>
  readonly #seen = new Uint8Array(SLOTS)

  constructor(hashes: Iterable<number>) {
    this.#known = new Set(hashes)
    for (const hash of this.#known) this.#seen[hash & (SLOTS - 1)] = 1
  }

  has(hash: number): boolean {
    return this.#seen[hash & (SLOTS - 1)] === 1 && this.#known.has(hash)
  }
}

/** Makes the set from words parted by spaces, written in lower case without accents. */
export const wordHashes = (words: string): WordHashes => new WordHashes(words.split(/\s+/).map(hashFolded))

/** English words that begin sentences; seen with a capital in mid-sentence they show that a sentence begins there. */
export const OPENERS = wordHashes(
  'the a an he she it they we you i this that these those in on at but and or so if when while after before as for from by with to his her its their our my there here however according meanwhile although since because what who how why where not no one two three four five six seven some many most all both each every another other such also then now still yet even only just more despite during under over through among between until last next finally moreover furthermore additionally thus therefore regarding today yesterday according about once let',
)

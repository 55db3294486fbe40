import { hashFolded } from '../text/fold.ts'

/** Room in the bit table for each word: few enough false answers, small enough to stay in the processor's cache. */
const ROOM = 32
const LEAST_ROOM = 256
const UNMADE = Uint8Array.of(1)

/**
 * A set of folded word hashes with a table in front, so that the usual answer “no” costs one look; made when it is first
 * asked. A class, because its method is inlined where closures are not: checks ask it for every word of an article.
 */
export class WordHashes {
  #source: Iterable<number> | string
  #known: ReadonlySet<number> | undefined
  #seen = UNMADE
  #mask = 0

  /** @param source hashes, or words parted by white space, written in lower case without accents */
  constructor(source: Iterable<number> | string) {
    this.#source = source
  }

  has(hash: number): boolean {
    return this.#seen[hash & this.#mask] === 1 && this.#holds(hash)
  }

  /** All hashes of the set. */
  all(): Iterable<number> {
    this.has(0)
    return this.#known!
  }

  #holds(hash: number): boolean {
    if (!this.#known) {
      const source = this.#source
      const known = new Set(typeof source === 'string' ? source.split(/\s+/).map(hashFolded) : source)
      const room = 2 ** Math.ceil(Math.log2(Math.max(LEAST_ROOM, known.size * ROOM)))
      this.#seen = new Uint8Array(room)
      this.#mask = room - 1
      for (const word of known) this.#seen[word & this.#mask] = 1
      this.#known = known
    }
    return this.#known.has(hash)
  }
}

/** Makes the set from words parted by spaces, written in lower case without accents. */
export const wordHashes = (words: string): WordHashes => new WordHashes(words)

/** English words that begin sentences; seen with a capital in mid-sentence they show that a sentence begins there. */
export const OPENERS = wordHashes(
  'the a an he she it they we you i this that these those in on at but and or so if when while after before as for from by with to his her its their our my there here however according meanwhile although since because what who how why where not no one two three four five six seven some many most all both each every another other such also then now still yet even only just more despite during under over through among between until last next finally moreover furthermore additionally thus therefore regarding today yesterday according about once let',
)

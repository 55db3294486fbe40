import { hashFolded } from './fold.ts'
import { remembered } from './remembered.ts'

/** What a dictionary knows of words in lower case without accents. */
export interface Spelling {
  /** Whether a word is one, by its folded hash; of a hundred misspelt words about one passes as well. */
  isKnown(hash: number): boolean
  /** Whether a word in lower case is a common one. */
  isCommon(word: string): boolean
  /** The common words that differ from a word by one letter, the most common first. */
  near(word: string): readonly string[]
  /** The most common words that have the letters of a word in another order (“vyre”, “thta”). */
  scrambled(word: string): readonly string[]
}

/** Bits of the table of known words; a power of two, about thirteen for each word. */
const TABLE_BITS = 1 << 22
const PROBES = 4
const RECENT = 1 << 14
/** In shorter words one letter may be the first and the last. */
const SHORTEST = 3
/** Among so many of the most common words scrambled ones are looked for: rarer ones are met by chance. */
const SCRAMBLED_AMONG = 1500
const GOLDEN = 0x9e3779b1

const slot = (hash: number, probe: number): number => ((hash ^ (hash >>> 15)) + Math.imul(probe, (Math.imul(hash, GOLDEN) >>> 7) | 1)) & (TABLE_BITS - 1)

/** The table of known words: each sets some bits that its hash chooses (a Bloom filter). */
export function spellingTable(words: Iterable<string>): Uint8Array {
  const table = new Uint8Array(TABLE_BITS >> 3)
  for (const word of words) {
    const hash = hashFolded(word)
    for (let probe = 0; probe < PROBES; probe++) {
      const at = slot(hash, probe)
      table[at >> 3] |= 1 << (at & 7)
    }
  }
  return table
}

/**
 * A dictionary over a table of known words and the common ones, parted by spaces, the most common first.
 * @throws RangeError when the table has another size than `spellingTable` makes
 */
export function openSpelling(table: Uint8Array, common: () => string): Spelling {
  if (table.length !== TABLE_BITS >> 3) throw new RangeError(`The table of known words has ${table.length} bytes, not ${TABLE_BITS >> 3}.`)
  let words: CommonWords | undefined
  const listed = (): CommonWords => (words ??= commonWords(common().split(/\s+/)))
  // Texts repeat their words: the last ones known, by some bits of their hash, answer before the large table is asked.
  const recent = new Int32Array(RECENT)
  return {
    isKnown(hash) {
      const place = (hash ^ (hash >>> 15)) & (RECENT - 1)
      if (recent[place] === hash && hash !== 0) return true
      for (let probe = 0; probe < PROBES; probe++) {
        const at = slot(hash, probe)
        if ((table[at >> 3] & (1 << (at & 7))) === 0) return false
      }
      recent[place] = hash
      return true
    },
    isCommon: (word) => listed().all.has(word),
    near: remembered((word) => listed().like(word).filter((other) => isOneLetterOff(word, other))),
    scrambled: remembered((word) => (listed().scrambled.get(lettersOf(word)) ?? []).filter((other) => other !== word)),
  }
}

const lettersOf = (word: string): string => [...word].sort().join('')

interface CommonWords {
  readonly all: ReadonlySet<string>
  /** The most common ones by their letters in the order of the alphabet. */
  readonly scrambled: ReadonlyMap<string, readonly string[]>
  /** In their order, all words that may differ by one letter. */
  like(word: string): string[]
}

/** Files the words by length and first letter, and by length and last: two words one letter apart share one of them. */
function commonWords(words: readonly string[]): CommonWords {
  const filed = new Map<string, number[]>()
  const file = (key: string, index: number) => {
    const list = filed.get(key)
    if (list) list.push(index)
    else filed.set(key, [index])
  }
  words.forEach((word, index) => {
    file(`${word[0]}${word.length}`, index)
    file(`${word.length}${word.at(-1)}`, index)
  })
  const scrambled = new Map<string, string[]>()
  for (const word of words.slice(0, SCRAMBLED_AMONG)) scrambled.set(lettersOf(word), [...(scrambled.get(lettersOf(word)) ?? []), word])
  return {
    all: new Set(words),
    scrambled,
    like(word) {
      if (word.length < SHORTEST) return [...words]
      const places = new Set<number>()
      for (let size = word.length - 1; size <= word.length + 1; size++) {
        for (const key of [`${word[0]}${size}`, `${size}${word.at(-1)}`]) for (const index of filed.get(key) ?? []) places.add(index)
      }
      return [...places].sort((a, b) => a - b).map((index) => words[index])
    },
  }
}

const firstDifference = (a: string, b: string): number => {
  let at = 0
  while (at < a.length && at < b.length && a.charCodeAt(at) === b.charCodeAt(at)) at++
  return at
}

function isSwapped(a: string, b: string): boolean {
  const at = firstDifference(a, b)
  return at + 1 < a.length && a[at] === b[at + 1] && a[at + 1] === b[at] && a.endsWith(b.slice(at + 2))
}

/** Whether one letter was lost, added, changed or exchanged with its neighbour. */
function isOneLetterOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false
  const at = firstDifference(a, b)
  if (a.length < b.length) return a.slice(at) === b.slice(at + 1)
  if (a.length > b.length) return a.slice(at + 1) === b.slice(at)
  return a.slice(at + 1) === b.slice(at + 1) || isSwapped(a, b)
}

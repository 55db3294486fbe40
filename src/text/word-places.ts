import type { Document, Tokens } from '../model/document.ts'

/** From this many tokens on an index of all words pays; below it a scan of the hashes takes a microsecond. */
const LARGE = 1 << 13

interface Places {
  /** First token of each slot of a hash, plus one; tokens of other words share the slot. */
  readonly heads: Int32Array
  /** The next token of the same slot, plus one. */
  readonly next: Int32Array
}

const known = new WeakMap<Document, Places>()

/** The first token at or after `from` whose folded hash this is, or -1. Asking for all places of a word in turn costs as many steps as it has places. */
export function nextPlace(document: Document, hash: number, from: number): number {
  const { tokens } = document
  if (tokens.count < LARGE) {
    let token = from
    while (token < tokens.count && tokens.hash[token] !== hash) token++
    return token < tokens.count ? token : -1
  }
  let places = known.get(document)
  if (!places) known.set(document, (places = readPlaces(tokens)))
  const { heads, next } = places
  let place = (from > 0 && tokens.hash[from - 1] === hash ? next[from - 1] : heads[slotOf(hash, heads)]) - 1
  while (place >= 0 && (place < from || tokens.hash[place] !== hash)) place = next[place] - 1
  return place
}

const slotOf = (hash: number, heads: Int32Array): number => (hash ^ (hash >>> 15)) & (heads.length - 1)

function readPlaces({ count, hash }: Tokens): Places {
  const heads = new Int32Array(1 << Math.ceil(Math.log2(count)))
  const next = new Int32Array(count)
  for (let token = count - 1; token >= 0; token--) {
    const slot = slotOf(hash[token], heads)
    next[token] = heads[slot]
    heads[slot] = token + 1
  }
  return { heads, next }
}

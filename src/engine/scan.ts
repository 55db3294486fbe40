import { firstKey, LINE_TOKENS_MAX, nextKey, pairBit, slotOf, Start, startSlot } from '../model/compiled.ts'
import { TokenFlag, type Document } from '../model/document.ts'
import type { Ruleset } from './ruleset.ts'

/** Where phrases of rows stand, before anything but their hashes is compared: triples of row, first token, end token. */
export interface RawHits {
  data: Int32Array
  count: number
}

export const newRawHits = (): RawHits => ({ data: new Int32Array(3 * 256), count: 0 })

const ALL_STARTS = Start.word | Start.phrase | Start.lineWord | Start.linePhrase
const WORDS = Start.word | Start.lineWord

/**
 * One pass over the tokens of a document: finds the phrases of all rows together. The cost depends on the text and on
 * the number of hits, not on the number of rows: one look at a small table turns down most tokens, another most pairs.
 * Lines of a page are not looked for in blocks that are too long to be one, unless other phrases begin alike.
 */
export function scan(document: Document, ruleset: Ruleset, hits: RawHits): void {
  const { hash, flags } = document.tokens
  const { starts, pairs } = ruleset
  const startMask = starts.length - 1
  const pairMask = pairs.length * 32 - 1
  hits.count = 0
  for (const block of document.blocks) {
    const end = block.endToken
    const wanted = end - block.firstToken > LINE_TOKENS_MAX ? Start.word | Start.phrase : ALL_STARTS
    for (let first = block.firstToken; first < end; first++) {
      const tokenHash = hash[first]
      const start = starts[startSlot(tokenHash, startMask)] & wanted
      if (start === 0 || flags[first] & TokenFlag.protected) continue
      const key = firstKey(tokenHash)
      const next = first + 1
      let goesOn = false
      if (next < end) {
        const pair = pairBit(nextKey(key, hash[next]), pairMask)
        goesOn = (pairs[pair >>> 5] & (1 << (pair & 31))) !== 0 && (flags[next] & TokenFlag.protected) === 0
      }
      if (start & WORDS) addWord(ruleset, key, first, hits)
      if (goesOn) followPhrase(document, ruleset, nextKey(key, hash[next]), first, end, hits)
    }
  }
}

/** Value of a key in the trie, 0 when it is not there. */
function valueOf(slots: Int32Array, slotCount: number, key: number): number {
  let slot = slotOf(key, slotCount)
  while (slots[slot * 2] !== key) {
    if (slots[slot * 2] === 0) return 0
    if (++slot === slotCount) slot = 0
  }
  return slots[slot * 2 + 1]
}

function addWord({ slots, slotCount, terminals }: Ruleset, key: number, first: number, hits: RawHits): void {
  addHits(hits, terminals, valueOf(slots, slotCount, key), first, first + 1)
}

/** Goes on from the first two tokens of a phrase. */
function followPhrase({ tokens: { hash, flags } }: Document, { slots, slotCount, terminals }: Ruleset, secondKey: number, first: number, end: number, hits: RawHits): void {
  let key = secondKey
  for (let token = first + 1; ; ) {
    const value = valueOf(slots, slotCount, key)
    if (value === 0) return
    addHits(hits, terminals, value, first, token + 1)
    if ((value & 1) === 0 || ++token === end || flags[token] & TokenFlag.protected) return
    key = nextKey(key, hash[token])
  }
}

function addHits(hits: RawHits, terminals: Int32Array, value: number, first: number, end: number): void {
  if (value & 2) addHit(hits, (value >>> 2) - 1, first, end)
  else if (value > 1) {
    const offset = (value >>> 2) - 1
    for (let index = 1; index <= terminals[offset]; index++) addHit(hits, terminals[offset + index], first, end)
  }
}

function addHit(hits: RawHits, row: number, first: number, end: number): void {
  const at = hits.count * 3
  if (at === hits.data.length) {
    const larger = new Int32Array(2 * at)
    larger.set(hits.data)
    hits.data = larger
  }
  hits.data[at] = row
  hits.data[at + 1] = first
  hits.data[at + 2] = end
  hits.count++
}

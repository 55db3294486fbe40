import { firstFilterBit, firstKey, nextKey, secondFilterBit } from '../model/compiled.ts'
import { TokenFlag, type Document } from '../model/document.ts'
import type { Ruleset } from './ruleset.ts'

/** Where phrases of rows stand, before anything but their hashes is compared: triples of row, first token, end token. */
export interface RawHits {
  data: Int32Array
  count: number
}

export const newRawHits = (): RawHits => ({ data: new Int32Array(3 * 256), count: 0 })

/**
 * One pass over the tokens of a document: finds the phrases of all rows together. The cost depends on the text and on
 * the number of hits, not on the number of rows.
 */
export function scan(document: Document, ruleset: Ruleset, hits: RawHits): void {
  const { hash, flags } = document.tokens
  const { filter, filterMask, slots, slotMask, terminals } = ruleset
  hits.count = 0
  for (const block of document.blocks) {
    const end = block.endToken
    for (let first = block.firstToken; first < end; first++) {
      const tokenHash = hash[first]
      const bit = firstFilterBit(tokenHash, filterMask)
      if ((filter[bit >>> 5] & (1 << (bit & 31))) === 0) continue
      const second = secondFilterBit(tokenHash, filterMask)
      if ((filter[second >>> 5] & (1 << (second & 31))) === 0) continue
      let key = firstKey(tokenHash)
      for (let token = first; ; ) {
        let slot = (key >>> 1) & slotMask
        let found = slots[slot * 2]
        while (found !== key && found !== 0) {
          slot = (slot + 1) & slotMask
          found = slots[slot * 2]
        }
        if (found === 0 || flags[token] & TokenFlag.protected) break
        const value = slots[slot * 2 + 1]
        if (value & 2) addHit(hits, (value >>> 2) - 1, first, token + 1)
        else if (value > 1) addHits(hits, terminals, (value >>> 2) - 1, first, token + 1)
        if ((value & 1) === 0 || ++token === end) break
        key = nextKey(key, hash[token])
      }
    }
  }
}

function addHits(hits: RawHits, terminals: Int32Array, offset: number, first: number, end: number): void {
  for (let index = 1; index <= terminals[offset]; index++) addHit(hits, terminals[offset + index], first, end)
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

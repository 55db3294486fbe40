import { firstFilterBit, firstKey, nextKey, secondFilterBit } from '../model/compiled.ts'

interface Node {
  continues: boolean
  rows: number[] | undefined
}

/** Gathers phrases (as token hashes) and writes them as the flat tables that the scanner reads. */
export class TrieBuilder {
  readonly #nodes = new Map<number, Node>()
  readonly #firstHashes = new Set<number>()

  add(hashes: readonly number[], row: number): void {
    this.#firstHashes.add(hashes[0])
    let key = firstKey(hashes[0])
    for (let index = 0; ; index++) {
      let node = this.#nodes.get(key)
      if (!node) this.#nodes.set(key, (node = { continues: false, rows: undefined }))
      if (index === hashes.length - 1) {
        if (!node.rows) node.rows = [row]
        else if (!node.rows.includes(row)) node.rows.push(row)
        return
      }
      node.continues = true
      key = nextKey(key, hashes[index + 1])
    }
  }

  /**
   * `slots`: open addressing, pairs of key and value. Bit 0 of a value: a longer phrase goes on here; bit 1: the rest is
   * one row record plus one, else an offset in `terminals` plus one, or 0 for none. `terminals`: a count and that many row
   * records. `filter`: two bits for each hash of a first token.
   */
  build(): { slots: Int32Array; terminals: Int32Array; filter: Uint32Array } {
    const size = powerOfTwo(Math.max(64, this.#nodes.size * 2))
    const slots = new Int32Array(size * 2)
    const terminals: number[] = []
    const mask = size - 1
    for (const [key, node] of this.#nodes) {
      let target = 0
      if (node.rows?.length === 1) target = ((node.rows[0] + 1) << 2) | 2
      else if (node.rows) {
        target = (terminals.length + 1) << 2
        terminals.push(node.rows.length, ...node.rows)
      }
      let slot = (key >>> 1) & mask
      while (slots[slot * 2] !== 0) slot = (slot + 1) & mask
      slots[slot * 2] = key
      slots[slot * 2 + 1] = target | (node.continues ? 1 : 0)
    }
    const bits = powerOfTwo(Math.max(1 << 15, this.#firstHashes.size * 32))
    const filter = new Uint32Array(bits >>> 5)
    for (const hash of this.#firstHashes) {
      for (const bit of [firstFilterBit(hash, bits - 1), secondFilterBit(hash, bits - 1)]) filter[bit >>> 5] |= 1 << (bit & 31)
    }
    return { slots, terminals: Int32Array.from(terminals), filter }
  }
}

const powerOfTwo = (least: number): number => 2 ** Math.ceil(Math.log2(least))

import { firstKey, nextKey, pairBit, slotOf, Start, startSlot } from '../model/compiled.ts'

interface Node {
  continues: boolean
  rows: number[] | undefined
}

/** Slots for each key: most words are turned down before their slot is looked at, so that a table which is full to two thirds costs the scan nothing, and a start half the reading. */
const FREE = 1.4
/** Places for each first word, and bits for each pair, at least: the more, the fewer false answers; the fewer, the more of the table stays in the processor's cache. */
const ROOM = { start: 4, pair: 16 } as const

/** The flat tables that the scanner reads, see `TrieBuilder.build`. */
export interface TrieTables {
  readonly slots: Int32Array
  readonly terminals: Int32Array
  readonly starts: Uint8Array
  readonly pairs: Uint32Array
}

/** Gathers phrases (as token hashes) and writes them as the flat tables that the scanner reads. */
export class TrieBuilder {
  readonly #nodes = new Map<number, Node>()
  readonly #starts = new Map<number, number>()
  readonly #pairs = new Set<number>()
  readonly #base: TrieTables | undefined

  /** @param base tables that phrases are added to; they stay as they are */
  constructor(base?: TrieTables) {
    this.#base = base
    if (!base) return
    const { slots, terminals } = base
    for (let slot = 0; slot < slots.length; slot += 2) {
      if (slots[slot] === 0) continue
      const value = slots[slot + 1]
      const target = value >>> 2
      const rows = target === 0 ? undefined : value & 2 ? [target - 1] : [...terminals.subarray(target, target + terminals[target - 1])]
      this.#nodes.set(slots[slot], { continues: (value & 1) !== 0, rows })
    }
  }

  add(hashes: readonly number[], row: number, isLine: boolean): void {
    const [first, second] = hashes
    const start = second === undefined ? (isLine ? Start.lineWord : Start.word) : isLine ? Start.linePhrase : Start.phrase
    this.#starts.set(first, (this.#starts.get(first) ?? 0) | start)
    let key = firstKey(first)
    if (second !== undefined) this.#pairs.add(nextKey(key, second))
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
   * records. `starts`: what may start with a token, see `Start`. `pairs`: a bit for the first two tokens of each phrase.
   */
  build(): TrieTables {
    const size = Math.ceil(Math.max(64, this.#nodes.size * FREE))
    const slots = new Int32Array(size * 2)
    const terminals: number[] = []
    for (const [key, node] of this.#nodes) {
      let target = 0
      if (node.rows?.length === 1) target = ((node.rows[0] + 1) << 2) | 2
      else if (node.rows) {
        target = (terminals.length + 1) << 2
        terminals.push(node.rows.length, ...node.rows)
      }
      let slot = slotOf(key, size)
      while (slots[slot * 2] !== 0) slot = (slot + 1) % size
      slots[slot * 2] = key
      slots[slot * 2 + 1] = target | (node.continues ? 1 : 0)
    }
    const starts = this.#base?.starts.slice() ?? new Uint8Array(powerOfTwo(Math.max(1 << 12, Math.min(1 << 22, this.#starts.size * ROOM.start))))
    for (const [hash, start] of this.#starts) starts[startSlot(hash, starts.length - 1)] |= start
    const pairs = this.#base?.pairs.slice() ?? new Uint32Array(powerOfTwo(Math.max(1 << 12, this.#pairs.size * ROOM.pair)) >>> 5)
    const bits = pairs.length << 5
    for (const key of this.#pairs) pairs[pairBit(key, bits - 1) >>> 5] |= 1 << (pairBit(key, bits - 1) & 31)
    return { slots, terminals: Int32Array.from(terminals), starts, pairs }
  }
}

const powerOfTwo = (least: number): number => 2 ** Math.ceil(Math.log2(least))

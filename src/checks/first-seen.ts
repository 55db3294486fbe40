const SLOTS = 1 << 10
const TRIES = 8

// One table for all runs: a slot is taken only when it carries the present generation.
const keys = new Int32Array(SLOTS)
const values = new Int32Array(SLOTS)
const generations = new Int32Array(SLOTS)
let generation = 0

/** Empties the table; call it before the first `firstSeen` of a run. Runs never interleave. */
export function forgetSeen(): void {
  generation++
}

/**
 * The value that was filed under the key first and passes the test, or -1; then `value` is filed. When the table is
 * full around the key, the value is forgotten.
 */
export function firstSeen(key: number, value: number, isSame: (earlier: number, value: number) => boolean): number {
  let slot = (key ^ (key >>> 15)) & (SLOTS - 1)
  for (let tries = 0; tries < TRIES; tries++) {
    if (generations[slot] !== generation) {
      generations[slot] = generation
      keys[slot] = key
      values[slot] = value
      return -1
    }
    if (keys[slot] === key && isSame(values[slot], value)) return values[slot]
    slot = (slot + 1) & (SLOTS - 1)
  }
  return -1
}

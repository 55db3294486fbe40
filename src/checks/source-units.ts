import type { PairUnit, Pair } from '../bilingual/pair.ts'

/** Keeps what a comparison found for a unit, so that the rules that share it compute it once. */
export function remembered<Found>(compare: (unit: PairUnit, pair: Pair) => Found): (unit: PairUnit, pair: Pair) => Found {
  const known = new WeakMap<PairUnit, { found: Found }>()
  return (unit, pair) => {
    let entry = known.get(unit)
    if (!entry) known.set(unit, (entry = { found: compare(unit, pair) }))
    return entry.found
  }
}

import type { PairSide } from './pair.ts'

/** A time of the day as English writes it. */
export interface ClockTime {
  readonly start: number
  readonly end: number
  /** 0 to 23. */
  readonly hour: number
  /** As written: 1 to 12. */
  readonly written: number
  readonly minute: number
}

const TIME = /(?<![\d.:])(\d{1,2})(?:[.:](\d\d))?\s?([ap])\.?\s?m\b/gi

const read = new WeakMap<PairSide, readonly ClockTime[]>()

/** Times with a.m. and p.m. in an English side. */
export function clockTimes(side: PairSide): readonly ClockTime[] {
  let known = read.get(side)
  if (!known) {
    known = [...side.text.matchAll(TIME)].flatMap(({ 0: { length }, 1: hour, 2: minute, 3: half, index }) => {
      const written = Number(hour)
      return written >= 1 && written <= 12 ? [{ start: side.start + index, end: side.start + index + length, written, hour: (written % 12) + (half.toLowerCase() === 'p' ? 12 : 0), minute: Number(minute ?? 0) }] : []
    })
    read.set(side, known)
  }
  return known
}

import type { PairUnit } from './pair.ts'

/** English characters for one of the source in human translations (median over news), by source language. */
const RATIO: Readonly<Record<string, number>> = { es: 0.94, pt: 0.97, fr: 0.9, it: 0.94, de: 0.92, nl: 0.94, pl: 1.02, cs: 1.1, ru: 1.0, uk: 1.02, ro: 0.97, tr: 1.05, hi: 1.06, zh: 3.3, ja: 2.4, ko: 2.1, sv: 1.0, ca: 0.95 }
/** Short sentences vary more: the share allowed on either side falls from the first to the second number over this many characters. */
const LONG = 120

/** How the length of a target compares with what its source lets expect: 1 is as usual. */
export function lengthRatio({ source, target }: PairUnit): number {
  const usual = target.language === 'en' ? (RATIO[source.language] ?? 1) : source.language === 'en' ? 1 / (RATIO[target.language] ?? 1) : (RATIO[source.language] ?? 1) / (RATIO[target.language] ?? 1)
  return target.text.length / Math.max(1, source.text.length * usual)
}

export interface LengthBounds {
  readonly least: number
  readonly most: number
}

/** The bounds for a source of so many characters. */
export function lengthBounds(expected: number): LengthBounds {
  const short = Math.max(0, 1 - expected / LONG)
  return { least: 0.58 - short * 0.3, most: 1.6 + short * 1.2 }
}

export const expectedLength = ({ source, target }: PairUnit): number => source.text.length * (target.language === 'en' ? (RATIO[source.language] ?? 1) : 1)

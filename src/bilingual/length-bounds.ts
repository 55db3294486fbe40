import type { PairUnit } from './pair.ts'

/** English characters for one of the source in human translations (median over news), by source language. */
const RATIO: Readonly<Record<string, number>> = { es: 0.92, pt: 0.91, fr: 0.88, it: 0.93, de: 0.92, nl: 0.9, pl: 0.98, cs: 1.06, ru: 0.98, uk: 1.0, ro: 0.92, tr: 1.05, hi: 1.06, zh: 3.3, ja: 2.4, ko: 2.1, sv: 1.0, ca: 0.88 }
/** Characters from which the bounds no longer widen. */
const LONG = 200

/** How the length of a target compares with what its source lets expect: 1 is as usual. */
export function lengthRatio({ source, target }: PairUnit): number {
  const usual = usualRatio(source.language, target.language)
  return target.text.length / Math.max(1, source.text.length * usual)
}

export interface LengthBounds {
  readonly least: number
  readonly most: number
}

/** The bounds for a source of so many characters. */
export function lengthBounds(expected: number): LengthBounds {
  const short = Math.max(0, 1 - expected / LONG)
  return { least: 0.55 - short * 0.07, most: 1.36 + short * 0.4 + Math.max(0, 1 - expected / 40) * 1.2 }
}

export const expectedLength = ({ source, target }: PairUnit): number => source.text.length * usualRatio(source.language, target.language)

/** Characters of the target for one of the source, as is usual. */
export const usualRatio = (source: string, target: string): number => (target === 'en' ? (RATIO[source] ?? 1) : source === 'en' ? 1 / (RATIO[target] ?? 1) : (RATIO[source] ?? 1) / (RATIO[target] ?? 1))

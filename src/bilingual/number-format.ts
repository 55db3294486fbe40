import type { Span } from '../model/span.ts'
import type { PairUnit } from './pair.ts'

/** A figure of English text that has the signs of another language; the source proves what it is worth. */
export interface FormatFault {
  readonly source: Span
  readonly target: Span
  readonly right: string
  /** Thousands, which are read as a small figure with decimals. */
  readonly thousands: boolean
  /** Countries of the source language differ: the figure may be right. */
  readonly doubtful: boolean
}

/** “57,60”, “1 250,00” and “1.250,00”; “12.500”. */
const COMMA_DECIMAL = /(?<![\d.,:/-])(?:\d{1,3}(?:[ .\u00a0\u202f]\d{3})+|\d{1,3}),\d{1,2}(?![.,]?\d)/g
const POINT_GROUP = /(?<![\d.,:/-])[1-9]\d{0,2}\.\d{3}(?![.,:/-]?\d)/g
/** Languages that part thousands by a point everywhere, and one that does so in most of its countries. */
const GROUP_BY_POINTS = /^(?:de|it|pt|nl|tr|id|da|ro|hr|sr|ca|gl|el|is|es)$/
const COUNTRIES_DIFFER = 'es'

/** Compares how figures are written: decimals behind a comma that are decimals in the source, and thousands copied with its point. */
export function formatFaults({ source, target }: PairUnit): FormatFault[] {
  if (target.language !== 'en' || target.numbers.length === 0) return []
  const faults: FormatFault[] = []
  for (const { 0: digits, index } of target.text.matchAll(COMMA_DECIMAL)) {
    const value = decimalOf(digits)
    const own = source.numbers.find((number) => number.form === 'figure' && decimalOf(number.digits) === value)
    if (own) faults.push({ source: own, target: { start: target.start + index, end: target.start + index + digits.length }, right: inEnglish(digits), thousands: false, doubtful: false })
  }
  if (!GROUP_BY_POINTS.test(source.language)) return faults
  for (const { 0: digits, index } of target.text.matchAll(POINT_GROUP)) {
    const own = source.numbers.find((number) => number.digits === digits)
    if (own) faults.push({ source: own, target: { start: target.start + index, end: target.start + index + digits.length }, right: digits.replace('.', ','), thousands: true, doubtful: source.language === COUNTRIES_DIFFER })
  }
  return faults
}

/** What a figure with decimals is worth, whatever the signs; undefined for one without. */
function decimalOf(digits: string): number | undefined {
  const at = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'))
  const decimals = digits.length - at - 1
  return at < 0 || decimals > 2 ? undefined : Number(`${digits.slice(0, at).replace(/\D/g, '')}.${digits.slice(at + 1)}`)
}

/** “1 250,00” becomes “1,250.00”. */
const inEnglish = (digits: string): string => digits.slice(0, digits.lastIndexOf(',')).replace(/\D/g, ',') + digits.slice(digits.lastIndexOf(',')).replace(',', '.')

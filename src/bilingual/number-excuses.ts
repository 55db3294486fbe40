import { clockTimes } from './clock-times.ts'
import { fractionsOf } from './fractions.ts'
import type { NumberValue } from './number-values.ts'
import type { PairUnit } from './pair.ts'
import { isConverted, unitAfter } from './units.ts'

const EXACT = 1e-9
const EAST = new Set(['zh', 'ja', 'ko', 'th'])
const YEAR = /^(?:1[0-9]|20)\d\d$/

export const equalValues = (a: number, b: number): boolean => a === b || Math.abs(a - b) <= EXACT * Math.max(Math.abs(a), Math.abs(b))

/** “the 90s” and “1990s”, “'08” and 2008; a century named by its ordinal or by its years. */
export const isCenturyYear = (a: number, b: number): boolean => {
  const [small, large] = a < b ? [a, b] : [b, a]
  if (large < 1000 || large > 2099 || small > 99 || !Number.isInteger(small) || !Number.isInteger(large)) return false
  return (large % 100 === small && small >= 10) || (large % 100 === 0 && large / 100 === small - 1)
}

export const isFactor = (number: NumberValue): boolean => number.digits.includes('.') || number.digits.includes(',')

/** 1.67 million for 1,674,000; years are never rounded. */
const isRounding = (rounded: NumberValue, exact: NumberValue): boolean =>
  !YEAR.test(rounded.digits) &&
  !YEAR.test(exact.digits) &&
  rounded.values.some((own) => {
    const digits = String(own).replace(/0+$/, '').replace('.', '').length
    return own >= 1000 && digits >= 2 && exact.values.some((value) => value >= 1000 && Number(value.toPrecision(digits)) === own)
  })

const partsOf = (digits: string): number[] => digits.split(/[.,:・]/).map(Number)

const SHARE_NEAR = 1.5
/** “75 per cent” for three quarters. */
const isShare = ({ values }: NumberValue, side: PairUnit['source']): boolean => fractionsOf(side).some(({ share }) => values.some((value) => Math.abs(value - share * 100) < SHARE_NEAR))

/** A target figure that a conversion, a clock or an era explains. */
export function isExcusedTarget(number: NumberValue, { source, target }: PairUnit, missing: readonly NumberValue[]): boolean {
  const { text } = target.document
  const after = text.slice(number.end, number.end + 14)
  const before = text.slice(Math.max(target.start, number.start - 12), number.start)
  const values = source.numbers.flatMap(({ values: own }) => own)
  const has = (test: (value: number, own: number) => boolean): boolean => values.some((value) => number.values.some((own) => test(value, own)))
  if (/^(?::\d\d)?\s*p\.?m/i.test(after) && has((value, own) => equalValues(own, value % 12) || equalValues(own, value - 12) || (own === 12 && value % 12 === 0))) return true
  if (/^(?::\d\d)?\s*a\.?m/i.test(after) && has((value, own) => own === value || (own === 12 && value % 24 === 0))) return true
  if (/\d:$/.test(before) && missing.length === 0 && number.values.includes(0)) return true
  if (/^:\d\d(?!\s*[ap]\.?m)/i.test(after) && has((value, own) => own === value % 12)) return true
  if (/^\s?(?:%|per ?cent)/.test(after) && isShare(number, source)) return true
  const clock = clockTimes(target).find(({ start, end }) => start <= number.start && number.end <= end)
  if (clock && [clock.hour, clock.written].some((hour) => values.includes(hour)) && (clock.minute === 0 || values.includes(clock.minute) || number.digits === String(clock.written)) && (clock.hour < 12 ? !values.includes(clock.hour + 12) : true)) return true
  const unit = unitAfter(number, target)
  if (unit && source.numbers.some((other) => isConvertedFrom(number, unit, other, source))) return true
  if (/covid-$/i.test(before) || (/9\/$/.test(before) && number.digits === '11') || /^\/11\b/.test(after)) return true
  // Slavic and Germanic ages are one word with their number: “dvouletá”, “18-Jähriger”.
  if (/^[\s-]year(?:s)?[\s-]old/.test(after) && missing.length === 0 && /^(?:cs|pl|ru|uk|de|nl)$/.test(source.language)) return true
  if (/^(?:[01]?\d|2[0-3])[0-5]\d$/.test(number.digits) && values.includes(Math.floor(number.values[0] / 100)) && /^\s*(?:GMT|UTC|hours?|h\b)/.test(after)) return true
  if (missing.some(({ digits }) => partsOf(digits).length === 2 && partsOf(digits).includes(number.values[0]))) return true
  const parts = partsOf(number.digits)
  if (parts.length === 2 && parts.every((part) => values.includes(part))) return true
  if (source.numbers.some((other) => isRounding(number, other))) return true
  // The digits of a range or a score that the source glues: 2019/20, 2–1.
  if (number.values.some((own) => source.numbers.some((other) => other.digits.length >= 3 && other.digits.endsWith(String(own)) && own >= 10 && number.glued))) return true
  // A dateline gets its year.
  if (YEAR.test(number.digits) && missing.length === 0 && EAST.has(source.language) && /\d[月월]/.test(source.text)) return true
  if (/％|%|割|成/.test(source.text) && /^\s?%|^ percent/.test(after) && has((value, own) => own === value * 10) && /[割成]/.test(source.text)) return true
  if (number.values[0] === 16 && /\blast $/.test(before) && /octavos|oitavas|huiti[eè]mes|achtelfinal|ottavi|1\/8|osmifin|ósm/i.test(source.text)) return true
  // School years have other numbers in each country.
  if (/\b(?:grades?|years?) $/i.test(before) && /\bE\.?S\.?O\b|CM[12]|CE[12]|\b(?:[3-6](?:e|ème)|sixième|cinquième|quatrième|troisième)\b|primaria|secundaria|Klasse|ensino|scuola/i.test(source.text)) return true
  if (/半々|五分五分|一半|各半/.test(source.text) && number.values.includes(50)) return true
  if (EAST.has(source.language) && missing.some((other) => isGroupOf(other, source.document.text) && has((value, own) => own === value - 1))) return true
  if (EAST.has(source.language) && number.values.some((own) => own <= 10)) return number.values.includes(1) || missing.length === 0
  return number.values.some((own) => own <= 1) && !isFactor(number)
}

/** “正代ら4人”, “等4人”: one person who is named, and the others. */
const isGroupOf = ({ start, end }: NumberValue, text: string): boolean => /[ら等]\s?$/.test(text.slice(Math.max(0, start - 2), start)) && /^\s?[人名]/.test(text.slice(end, end + 2))

function isConvertedFrom(number: NumberValue, unit: string, other: NumberValue, side: PairUnit['source']): boolean {
  const own = unitAfter(other, side)
  return own !== undefined && isConverted(number, unit, other, own)
}

/** A source figure that the target may well leave out or write otherwise. */
export function isExcusedSource(number: NumberValue, { source, target }: PairUnit): boolean {
  const { text } = source.document
  const before = text.slice(Math.max(source.start, number.start - 6), number.start)
  const after = text.slice(number.end, number.end + 12)
  if (number.values.some((value) => value <= 1) && !isFactor(number)) return true
  if (number.glued && !/\d{2}/.test(number.digits)) return true
  // A Japanese era year beside the year, “（明治28）年”, and minutes “00”.
  if (/[（(]\s*\S{0,3}$/.test(before) && EAST.has(source.language)) return true
  if (clockTimes(target).some((clock) => number.values.includes(clock.hour) || number.values.includes(clock.written) || (/[:.h]\s?$/i.test(before) && number.values.includes(clock.minute)))) return true
  if (/[:h.]\s*$/i.test(before) && /^0+$/.test(number.digits)) return true
  const targetValues = target.numbers.flatMap(({ values }) => values)
  if (target.numbers.some(({ digits }) => /[.,]/.test(digits) && partsOf(digits).some((part) => number.values.includes(part)))) return true
  const parts = partsOf(number.digits)
  if (parts.length > 1 && parts.every((part) => targetValues.includes(part) || targetValues.includes(part % 12))) return true
  if (parts.length === 2 && clockTimes(target).some((clock) => clock.hour === parts[0] && clock.minute === parts[1])) return true
  if (/^\s*(?:h|Uhr|hs|час|godz|hod|時|点|ч)\b|^:\d\d|^h\d\d|^[時点时]/i.test(after) && number.values.some((value) => targetValues.includes(value % 12) || (value % 12 === 0 && targetValues.includes(12)) || targetValues.some((other) => other >= 100 && Math.floor(other / 100) === value))) return true
  if (target.numbers.some((other) => isRounding(other, number)) || (/^\s?(?:%|por|pour|per|prozent|procent|процент)/i.test(after) && isShare(number, target))) return true
  if (/9\/11|Sept(?:ember|\.)? 11|11 September/.test(target.text) && number.digits === '2001') return true
  if (EAST.has(source.language) && ((isGroupOf(number, text) && targetValues.includes(number.values[0] - 1)) || (/^[割成]/.test(after) && targetValues.includes(number.values[0] * 10)))) return true
  const unit = unitAfter(number, source)
  return unit !== undefined && target.numbers.some((other) => isConvertedFrom(other, unitAfter(other, target) ?? '', number, source))
}

import type { NumberValue } from './number-values.ts'
import type { Pair, PairSide, PairUnit } from './pair.ts'
import { numberWords } from './number-words.ts'
import { worldNames } from './world-names.ts'

/** A number that the texts do not share. */
export interface NumberFault {
  readonly kind: 'changed' | 'added' | 'lost'
  readonly source?: NumberValue
  readonly target?: NumberValue
  /** The figure as the target should write it, where that is certain. */
  readonly right?: string
}

const EXACT = 1e-9
/** Converted units are rounded. */
const ROUNDING = 0.12
/** A figure up to this may stand for a word such as “both” or for nothing. */
const SMALL = 2
const CONVERSIONS = [1.609, 0.3048, 2.54, 0.4536, 4.047, 2.471, 3.785, 28.35, 0.9144, 2.59, 0.4047, 0.621, 3.281]
const UNITS = /^(?:[\s-]*)(?:miles?|mi|mph|feet|foot|ft|inch(?:es)?|yards?|pounds?|lbs?|ounces?|oz|acres?|gallons?|square|sq|fahrenheit|degrees|°F|km|kilomet|kph|met(?:er|re)s?|cm|centimet|kg|kilo|hectares?|lit(?:er|re)s?|celsius|°C)/i

/** Compares the numbers of two sentences; figures count, words for numbers explain them. */
export function numberFaults(unit: PairUnit, pair: Pair): NumberFault[] {
  const source = unit.source.numbers
  const target = unit.target.numbers
  if (!source.some(isFigure) && !target.some(isFigure)) return wordFaults(unit)
  const sourceValues = explained(unit.source, pair)
  const targetValues = explained(unit.target, pair)
  const missing = source.filter((number) => isFigure(number) && !isIn(number, targetValues))
  const extra = target.filter((number) => isFigure(number) && !isIn(number, sourceValues))
  const lost = missing.filter((number) => !isExcusedSource(number, unit, target))
  const added = extra.filter((number) => !isExcusedTarget(number, unit, source, missing))
  const faults: NumberFault[] = []
  const open = [...lost]
  for (const number of added) {
    const partner = closest(number, open.length > 0 ? open : missing)
    if (partner) {
      if (open.includes(partner)) open.splice(open.indexOf(partner), 1)
      faults.push({ kind: 'changed', source: partner, target: number, right: written(partner, number) })
    } else faults.push({ kind: 'added', target: number })
  }
  // What was written out in the target with another value is not lost twice.
  const wordsLeft = target.filter((number) => number.form === 'word' && !number.values.some((value) => value <= SMALL) && !isIn(number, sourceValues))
  for (const number of open) {
    const word = wordsLeft.shift()
    faults.push(word ? { kind: 'changed', source: number, target: word } : { kind: 'lost', source: number })
  }
  return faults
}

const isFigure = (number: NumberValue): boolean => number.form === 'figure'

/** All values that a side mentions in any way. */
function explained(side: PairSide, pair: Pair): number[] {
  const values = side.numbers.flatMap(({ values }) => values)
  const calendar = worldNames(side.language, pair.names, pair.tables).calendar
  for (const word of side.words) {
    const month = calendar.get(word.folded)
    if (month !== undefined && month <= 12) values.push(month)
    const prefix = COMPOUNDING.has(side.language) ? compoundNumber(word.folded, side.language) : undefined
    if (prefix !== undefined) values.push(prefix)
  }
  return values
}

const COMPOUNDING = new Set(['de', 'nl', 'sv', 'da', 'no', 'fi', 'hu'])

/** “zweimonatig”, “dreifach”: the number that begins a word. */
function compoundNumber(word: string, language: string): number | undefined {
  const units = numberWords(language)?.units
  if (!units || word.length < 6) return undefined
  for (let length = Math.min(9, word.length - 2); length >= 4; length--) {
    const value = units.get(word.slice(0, length))
    if (value !== undefined) return value
  }
  return undefined
}

const equal = (a: number, b: number): boolean => a === b || Math.abs(a - b) <= EXACT * Math.max(Math.abs(a), Math.abs(b))

function isIn(number: NumberValue, values: readonly number[]): boolean {
  return number.values.some((value) => values.some((other) => equal(value, other) || isCenturyYear(value, other)))
}

/** “the 90s” and “1990s”, “'08” and 2008; a century named by its ordinal or by its years. */
const isCenturyYear = (a: number, b: number): boolean => {
  const [small, large] = a < b ? [a, b] : [b, a]
  if (large < 1000 || large > 2099 || small > 99 || !Number.isInteger(small) || !Number.isInteger(large)) return false
  return (large % 100 === small && small >= 10) || (large % 100 === 0 && large / 100 === small - 1)
}

/** A target figure that a conversion, a clock or an era explains. */
function isExcusedTarget(number: NumberValue, unit: PairUnit, source: readonly NumberValue[], missing: readonly NumberValue[]): boolean {
  const text = unit.target.document.text
  const after = text.slice(number.end, number.end + 14)
  const before = text.slice(Math.max(unit.target.start, number.start - 12), number.start)
  const values = source.flatMap(({ values }) => values)
  if (/^(?::\d\d)?\s*[ap]\.?m/i.test(after) && values.some((value) => number.values.some((own) => own === value % 12 || own === value - 12 || (own === 12 && value % 12 === 0)))) return true
  if (/\d:$/.test(before) && missing.length === 0 && number.values.includes(0)) return true
  if (/^:\d\d/.test(after) && values.some((value) => number.values.includes(value % 12))) return true
  if (UNITS.test(after) && values.some((value) => number.values.some((own) => CONVERSIONS.some((factor) => near(own, value * factor) || near(own, value / factor)) || near(own, value * 1.8 + 32) || near(own, (value - 32) / 1.8)))) return true
  if (/covid-$/i.test(before)) return true
  // Slavic and Germanic ages are one word with their number: “dvouletá”, “18-Jähriger”.
  if (/^[\s-]year(?:s)?[\s-]old/.test(after) && missing.length === 0 && /^(?:cs|pl|ru|uk|de|nl)$/.test(unit.source.language)) return true
  const parts = number.digits.split(/[.,]/).map(Number)
  if (/^(?:[01]?\d|2[0-3])[0-5]\d$/.test(number.digits) && values.includes(Math.floor(number.values[0] / 100)) && /^\s*(?:GMT|UTC|hours?|h\b)/.test(after)) return true
  if (missing.some(({ digits }) => digits.split(/[.,:]/).map(Number).includes(number.values[0]) && digits.split(/[.,]/).length === 2)) return true
  if (parts.length === 2 && parts.every((part) => values.includes(part))) return true
  // An age for an era, a rounded scale: 1.67 million for 1,674,000.
  if (values.some((value) => value >= 1000 && number.values.some((own) => own >= 1000 && isRounding(own, value)))) return true
  // The digits of a range or a score that the source glues: 2019/20, 2–1.
  if (number.values.some((own) => source.some((other) => other.digits.length >= 3 && other.digits.endsWith(String(own)) && own >= 10 && number.glued))) return true
  if (EAST.has(unit.source.language) && number.values.some((own) => own <= 10)) return number.values.includes(1) || missing.length === 0
  return number.values.some((own) => own <= 1) && !isFactor(number)
}

const EAST = new Set(['zh', 'ja', 'ko', 'th'])
const isFactor = (number: NumberValue): boolean => number.digits.includes('.') || number.digits.includes(',')
const near = (a: number, b: number): boolean => b !== 0 && Math.abs(a - b) <= Math.abs(b) * ROUNDING
const isRounding = (rounded: number, exact: number): boolean => {
  const digits = String(rounded).replace(/0+$/, '').replace('.', '').length
  return digits >= 2 && Number(exact.toPrecision(digits)) === rounded
}

/** A source figure that the target may well leave out or write otherwise. */
function isExcusedSource(number: NumberValue, unit: PairUnit, target: readonly NumberValue[]): boolean {
  const text = unit.source.document.text
  const before = text.slice(Math.max(unit.source.start, number.start - 2), number.start)
  const after = text.slice(number.end, number.end + 12)
  if (number.values.some((value) => value <= 1) && !isFactor(number)) return true
  if (number.glued && !/\d{2}/.test(number.digits)) return true
  // A Japanese era year beside the year, “（明治28）年”, and minutes “00”.
  if (/[（(]\s*\S{0,3}$/.test(before) && EAST.has(unit.source.language)) return true
  if (/[:h.]$/i.test(before) && /^0+$/.test(number.digits)) return true
  const targetValues = target.flatMap(({ values }) => values)
  if (target.some(({ digits }) => /[.,]/.test(digits) && digits.split(/[.,]/).map(Number).some((part) => number.values.includes(part)))) return true
  if (/^\s*(?:h|Uhr|hs|час|godz|hod|時|点|ч)\b|^:\d\d|^h\d\d|^[時点时]/i.test(after) && number.values.some((value) => targetValues.includes(value % 12) || (value % 12 === 0 && targetValues.includes(12)))) return true
  if (number.values.some((value) => value >= 1000 && targetValues.some((other) => isRounding(other, value)))) return true
  if (number.values.some((value) => targetValues.some((other) => CONVERSIONS.some((factor) => near(other, value * factor) || near(other, value / factor)))) && UNITS.test(after)) return true
  // A round number of a decade or a date may go into words.
  return false
}

function closest(number: NumberValue, candidates: readonly NumberValue[]): NumberValue | undefined {
  let best: NumberValue | undefined
  let least = Infinity
  for (const candidate of candidates) {
    const [a, b] = [candidate.values[0], number.values[0]]
    const apart = candidate.digits === number.digits ? 0 : Math.abs(Math.log((Math.abs(a) + 1) / (Math.abs(b) + 1))) + (candidate.digits.length === number.digits.length ? 0 : 1)
    if (apart < least) [best, least] = [candidate, apart]
  }
  return best
}

/** The source figure written as the target writes its own; undefined where scale words differ. */
function written(source: NumberValue, target: NumberValue): string | undefined {
  if (source.glued !== target.glued || target.glued) return undefined
  const [value] = source.values
  const scaleOf = (number: NumberValue): number | undefined => {
    const bare = Number(number.digits.replace(/,(?=\d{3}\b)/g, '').replace(',', '.'))
    return bare ? Math.round(number.values[0] / bare) : undefined
  }
  const scale = scaleOf(target)
  if (!scale || source.values.length > 1) return undefined
  const bare = value / scale
  if (!Number.isFinite(bare) || bare < 0.01 || bare >= 1e6) return undefined
  const isYear = /^(?:1[5-9]|20)\d\d$/.test(source.digits)
  const figure = String(Number(bare.toPrecision(9)))
  const [whole, decimals] = figure.split('.')
  const grouped = isYear || whole.length <= 3 ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return decimals ? `${grouped}.${decimals}` : grouped
}

const STRONG_WORD = 13

/** Numbers spelt out on both sides: only large ones that both sides have and that differ. */
function wordFaults(unit: PairUnit): NumberFault[] {
  const strong = (side: PairSide): NumberValue[] => side.numbers.filter(({ form, values }) => form === 'word' && values.every((value) => value >= STRONG_WORD))
  const [source, target] = [strong(unit.source), strong(unit.target)]
  if (source.length !== 1 || target.length !== 1) return []
  const all = unit.source.numbers.flatMap(({ values }) => values)
  return target[0].values.some((value) => all.some((other) => equal(value, other) || isCenturyYear(value, other))) ? [] : [{ kind: 'changed', source: source[0], target: target[0] }]
}

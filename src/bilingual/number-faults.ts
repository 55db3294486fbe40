import type { Span } from '../model/span.ts'
import { calendarOf } from './calendar.ts'
import { currencyFault } from './currencies.ts'
import { dateFault } from './date-faults.ts'
import { fractionFault } from './fractions.ts'
import { measureLost } from './measure-lost.ts'
import { equalValues, isCenturyYear, isExcusedSource, isExcusedTarget } from './number-excuses.ts'
import type { NumberValue } from './number-values.ts'
import { numberWords } from './number-words.ts'
import type { Pair, PairSide, PairUnit } from './pair.ts'
import { scoreFault } from './score-fault.ts'
import { isOtherSize, isOtherSystem, unitAfter } from './units.ts'

/** A number, date or currency that the texts do not share. */
export interface NumberFault {
  readonly kind: 'changed' | 'added' | 'lost'
  readonly source?: Span
  readonly target?: Span
  /** The figure as it stands in the target, and as it should be written there, where that is certain. */
  readonly digits?: string
  readonly right?: string
}

/** Compares the numbers of two sentences: figures and number words, months and weekdays, currencies, units. */
export function numberFaults(unit: PairUnit, pair: Pair): NumberFault[] {
  const { source, target } = unit
  const faults = source.numbers.length + target.numbers.length > 0 ? valueFaults(unit, pair) : []
  if (target.language !== 'en') return faults
  for (const other of [dateFault(source, target, pair), currencyFault(source, target), unitFault(unit), pointsFault(unit), fractionFault(source, target), measureLost(source, target)]) if (other) faults.push({ kind: 'changed', ...other })
  const score = scoreFault(source, target)
  if (score && !faults.some((fault) => fault.target && fault.target.start < score.target.end && score.target.start < fault.target.end)) faults.push({ kind: 'changed', ...score })
  return faults
}

function valueFaults(unit: PairUnit, pair: Pair): NumberFault[] {
  const { source, target } = unit
  const sourceValues = explained(source, pair)
  const targetValues = explained(target, pair)
  const missing = source.numbers.filter((number) => isFigure(number) && !isIn(number, targetValues))
  const extra = target.numbers.filter((number) => isFigure(number) && !isIn(number, sourceValues))
  const lost = missing.filter((number) => !isExcusedSource(number, unit) && !isSameDigits(number, source, target))
  const added = extra.filter((number) => !isExcusedTarget(number, unit, missing) && !isSameDigits(number, source, source) && !isUnreadable(number, source))
  const sourceWords = source.numbers.filter((number) => isWordClaim(number, source) && !isIn(number, targetValues))
  const targetWords = !isRead(source) ? [] : target.numbers.filter((number) => isWordClaim(number, target) && !isIn(number, sourceValues))
  const faults: NumberFault[] = []
  const change = (own: NumberValue, other: NumberValue): void => void faults.push({ kind: 'changed', source: own, target: other, ...(isFigure(own) && isFigure(other) ? mended(own, other, target) : undefined) })
  const take = (candidates: NumberValue[], number: NumberValue): NumberValue | undefined => {
    const partner = closest(number, candidates)
    if (partner) candidates.splice(candidates.indexOf(partner), 1)
    return partner
  }
  for (const number of added) {
    const partner = take(lost, number) ?? take(sourceWords, number) ?? closest(number, missing)
    if (partner) change(partner, number)
    else faults.push({ kind: 'added', target: number })
  }
  for (const number of targetWords) {
    const partner = take(lost, number) ?? take(sourceWords.filter((other) => !isTimeConversion(other, number, unit)), number)
    if (partner) change(partner, number)
  }
  for (const number of lost) {
    const surplus = faults.length === 0 && lost.length === 1 ? surplusIn(unit, missing) : undefined
    if (surplus) change(number, surplus)
    else faults.push({ kind: 'lost', source: number })
  }
  return faults
}

const isFigure = (number: NumberValue): boolean => number.form === 'figure'

/** A figure that stands alike in a source whose scale words no table knows. */
const isSameDigits = ({ digits }: NumberValue, source: PairSide, other: PairSide): boolean => !isRead(source) && other.numbers.some((number) => number.digits === digits)

/** A round or small figure that the source may spell in words that no table knows. */
const isUnreadable = ({ values: [value] }: NumberValue, source: PairSide): boolean => !isRead(source) && (value <= 20 || /^[1-9]0+$/.test(String(value)))
const isRead = ({ language }: PairSide): boolean => UNSPACED.test(language) || numberWords(language) !== undefined
const UNSPACED = /^(?:zh|ja|th)$/

/** Words that stand for other things as well as for numbers. */
const DOUBTFUL = new Set('second seconds sei segunda terca quarta quinta sexta neuf nove acht nova novo oitavas septimo elf zehn sete once paar pair couple both par ambos ambas beide beiden entrambi entrambe deux-points hundred hundreds thousand thousands million millions mil mille cent cien ciento tausend tausende hundert hunderte millones milhoes milhares billions trillions milliarden millionen billionen milliards miliardi milioni миллион сто миллионы миллиарды'.split(' '))

/** “una veintena de”, “une dizaine de”, “un centinaio di”, “около сотни”: about so many. */
const COLLECTIVE = /^(?:decena|veintena|treintena|cincuentena|centenar|dezena|centena|dizaine|vingtaine|trentaine|cinquantaine|soixantaine|centaine|decina|ventina|trentina|cinquantina|centinaio|сотн[яиу]|десятка)$/i
const isCollective = (text: string, start: number, end: number): boolean =>
  COLLECTIVE.test(text.slice(start, end)) && (/(?:^|[^\p{L}])(?:un|una|une|uma|около|почти|до|порядка)\s$/iu.test(text.slice(Math.max(0, start - 9), start)) && (/^\s(?:de|d['’]|di|человек|дом|машин)/i.test(text.slice(end, end + 9)) || /^[сд]/i.test(text[start])))

/** A number spelt out that says no other thing: three and more, “two” itself. */
function isWordClaim({ form, values, start, end }: NumberValue, { document, language }: PairSide): boolean {
  if (form === 'part' && values[0] >= 10 && isCollective(document.text, start, end)) return true
  if (form === 'part') return /^(?:zh|ja)$/.test(language) && !/[几幾数數第]/.test(document.text.slice(start - 1, start)) && isEasternClaim(document.text.slice(start, end), document.text.slice(end, end + 1))
  if (form !== 'word' || values[0] < 2 || !Number.isInteger(values[0])) return form === 'roman'
  // “a hundred houses” is a number, “hundreds of” none.
  if (language === 'en' && /^(?:hundred|thousand)$/i.test(document.text.slice(start, end)) && /\b(?:about|around|some|nearly|almost|over|roughly|approximately) an?\s$/i.test(document.text.slice(Math.max(0, start - 18), start))) return true
  return !DOUBTFUL.has(document.text.slice(start, end).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase())
}

/** Signs that count what the Chinese or Japanese sign for a number stands before. */
const COUNTED = /^[个個名位人条只张家次年月日天岁歳届场場座种種项項件辆本册架艘支所間间部层階倍度回番时時分秒元円点枚頭匹台校カヶか]/
const isEasternClaim = (number: string, next: string): boolean => /^[二两三四五六七八九十百]{1,3}$/.test(number) && number !== '十百' && COUNTED.test(next)

/** Weeks for months, months for years: the number changes with the unit of time. */
const TIMES = [2, 4, 7, 10, 12, 24, 30, 52, 60, 100]
function isTimeConversion(source: NumberValue, target: NumberValue, { target: side }: PairUnit): boolean {
  if (!/^[\s-]{1,2}(?:minute|hour|day|week|month|quarter|year|decade|centur|night)/.test(side.document.text.slice(target.end, target.end + 10))) return false
  const [a, b] = [source.values[0], target.values[0]]
  return TIMES.some((factor) => Math.abs(Math.max(a, b) / Math.min(a, b) - factor) < 0.35) && Math.max(a, b) >= 6 && a !== b && !(Math.max(a, b) < 10 && Math.max(a, b) / Math.min(a, b) === 2)
}

/** A number that the target has more often than the source: it stands where another should. */
function surplusIn(unit: PairUnit, missing: readonly NumberValue[]): NumberValue | undefined {
  const { source, target } = unit
  const count = (side: PairSide, value: number): number => side.numbers.filter(({ values }) => values.some((own) => equalValues(own, value))).length
  return target.numbers.findLast((number) => number.form !== 'part' && number.values[0] > 2 && !number.glued && !isExcusedTarget(number, unit, missing) && count(target, number.values[0]) > count(source, number.values[0]))
}

/** All values that a side mentions in any way. */
function explained(side: PairSide, pair: Pair): number[] {
  const values = side.numbers.flatMap(({ values }) => values)
  const calendar = calendarOf(side.language, pair.names, pair.tables)
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

function isIn(number: NumberValue, values: readonly number[]): boolean {
  return number.values.some((value) => values.some((other) => equalValues(value, other) || isCenturyYear(value, other)))
}

/** The same figure with a unit of the other system: 300 km became 300 miles. */
function unitFault({ source, target }: PairUnit): { source: Span; target: Span } | undefined {
  for (const number of target.numbers) {
    const unit = isFigure(number) && number.values[0] > 1 ? unitAfter(number, target) : undefined
    if (!unit) continue
    const same = source.numbers.filter((other) => isFigure(other) && other.values.some((value) => number.values.some((own) => equalValues(own, value))))
    if (same.length !== 1) continue
    const own = unitAfter(same[0], source)
    if (own && own !== unit && (isOtherSystem(unit, own) || isOtherSize(unit, own))) return { source: withUnit(same[0], source), target: withUnit(number, target) }
  }
  return undefined
}

function withUnit({ start, end }: NumberValue, { document }: PairSide): Span {
  const word = /^[\s\u00a0-]{0,2}[\p{L}°º²]+/u.exec(document.text.slice(end, end + 24))
  return { start, end: end + (word?.[0].length ?? 0) }
}

const POINTS = /(?:puntos? porcentual|pontos? percentua|points? de pourcentage|punt[oi] percentual|prozentpunkt|punkt\w* procentow|procentn\w+ bod|процентн\w+ пункт|відсотков\w+ пункт|百分点|ポイント|प्रतिशत अंक)/i

/** Percentage points that became per cent. */
function pointsFault({ source, target }: PairUnit): { source: Span; target: Span } | undefined {
  const points = POINTS.exec(source.text)
  if (!points || /\bpoints?\b|\bpp\b/i.test(target.text)) return undefined
  const number = source.numbers.findLast(({ end }) => end <= source.start + points.index && source.start + points.index - end <= 3)
  const same = number && target.numbers.find((other) => other.values.some((value) => number.values.includes(value)) && /^\s?(?:%|per ?cent)/.test(target.document.text.slice(other.end, other.end + 9)))
  if (!number || !same) return undefined
  return { source: { start: number.start, end: source.start + points.index + points[0].length }, target: same }
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

const SCALES: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 }

/** What the words of the target figure should be: its digits, or digits and scale word where the digits alone would be “2,300 million”. */
function mended(source: NumberValue, number: NumberValue, target: PairSide): { digits: string; right: string | undefined } {
  const right = written(source, number)
  const figure = target.document.text.slice(number.start, number.end)
  const scale = right && / (thousand|million|billion|trillion)$/.exec(figure)?.[1]
  const [value] = source.values
  if (!scale || (value >= SCALES[scale] && value < SCALES[scale] * 1000)) return { digits: number.digits, right }
  const fitting = Object.keys(SCALES).find((word) => value >= SCALES[word] && value < SCALES[word] * 1000)
  return fitting ? { digits: figure, right: `${Number((value / SCALES[fitting]).toPrecision(9))} ${fitting}` } : { digits: number.digits, right }
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

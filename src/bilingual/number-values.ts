import type { Span } from '../model/span.ts'
import { numberWords, type NumberWords } from './number-words.ts'

/** A number in a text: what it may be worth, and how it is written. */
export interface NumberValue extends Span {
  /** Values that its spelling allows: “1.234” may be a thousand or one and a bit. */
  readonly values: readonly number[]
  /** `figure`: digits; `word`: spelt out; `roman`; `part`: half, dozen, months: explains a figure elsewhere, claims nothing. */
  readonly form: 'figure' | 'word' | 'roman' | 'part'
  /** Digits glued to letters: “COP26”, “1990s”, “21st”. */
  readonly glued: boolean
  /** The figure without its scale word, as it stands. */
  readonly digits: string
}

/** A word of a text with its folded form, as numbers are read from it. */
export interface TextWord extends Span {
  readonly folded: string
  readonly capital: boolean
}

const DIGIT_BASES = [0xff10, 0x0966, 0x0660, 0x06f0, 0x09e6]
const SIGNS: Readonly<Record<string, string>> = { '，': ',', '．': '.', '％': '%', '：': ':', '٫': '.', '٬': ',' }

/** The text with the digits and signs of other scripts as ASCII; of the same length. */
export function plainDigits(text: string): string {
  if (!/[\uff01-\uff5e\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef٫٬]/.test(text)) return text
  return text.replace(/[\uff0c\uff0e\uff05\uff1a٫٬]|[\uff10-\uff19\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef]/g, (char) => {
    const sign = SIGNS[char]
    if (sign) return sign
    const code = char.charCodeAt(0)
    const base = DIGIT_BASES.find((start) => code >= start && code < start + 10)
    return base === undefined ? char : String(code - base)
  })
}

/** In English a space groups nothing, but for figures copied with their decimal comma: “1 250,75”. */
const FIGURE = /[1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3}){1,4},\d{1,2}(?![.,]?\d)|\d+(?:[.,’']\d+)*/g
const FIGURE_SPACED = /\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3}){1,4}(?![\d])(?:[.,]\d+)?|\d+(?:[.,’']\d+)*/g
/** English groups by commas: never a decimal. */
const GROUPED = /^[1-9]\d{0,2},\d{3}$/
/** Groups by points, before a scale word: “1.200 millones”; where some countries write decimals so, only what ends in a nought. */
const GROUPED_BY_POINT = /^[1-9]\d{0,2}\.\d{3}$/
const POINT_GROUPS = /^(?:de|it|pt|nl|tr|id|ro|ca)$/
const EAST_ASIAN = /^(?:zh|ja|ko)/
const EAST_SCALE: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8, 兆: 1e12, 만: 1e4, 억: 1e8, 조: 1e12, 천: 1e3, 多: 1, 余: 1 }
const EAST_DIGIT: Readonly<Record<string, number>> = { 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 兩: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }
const EAST_NUMBER = /[〇零一二两兩三四五六七八九十百千万萬亿億兆]+/g
const ROMAN = /^(?=[MDCLXVI])(M{0,3})(C[MD]|D?C{0,3})(X[CL]|L?X{0,3})(I[XV]|V?I{0,3})$/

/**
 * Finds the numbers of a text: figures in both conventions with the scale words behind them, number words, Roman
 * numerals, and words for parts.
 * @param text the text; spans are UTF-16 offsets into it
 * @param from where the part to read starts
 * @param to where it ends
 * @param words the words in that part, in text order
 * @param language BCP 47
 */
export function numberValues(text: string, from: number, to: number, words: readonly TextWord[], language: string): NumberValue[] {
  const table = numberWords(language)
  const found: NumberValue[] = []
  const plain = plainDigits(text.slice(from, to))
  const figure = table?.spaced ? FIGURE_SPACED : FIGURE
  figure.lastIndex = 0
  let nextWord = 0
  for (let match = figure.exec(plain); match; match = figure.exec(plain)) {
    const start = from + match.index
    let end = start + match[0].length
    while (nextWord < words.length && words[nextWord].start < end) nextWord++
    const glued = isLetter(plain[match.index - 1]) || isLetter(plain[match.index + match[0].length])
    const isGrouped = (language === 'en' && GROUPED.test(match[0])) || (GROUPED_BY_POINT.test(match[0]) && (POINT_GROUPS.test(language) || (language === 'es' && match[0].endsWith('0'))) && table !== undefined && scaleAfter(plain, from, match.index + match[0].length, words, nextWord, table, language) !== undefined)
    const plains = isGrouped ? [Number(match[0].replace(/[.,]/, ''))] : readings(match[0])
    if (!plains) {
      for (const part of match[0].matchAll(/\d+/g)) found.push({ start: start + part.index, end: start + part.index + part[0].length, values: [Number(part[0])], form: 'figure', glued, digits: part[0] })
      continue
    }
    const scaled = scaleAfter(plain, from, match.index + match[0].length, words, nextWord, table, language)
    if (scaled) end = Math.max(end, scaled.end)
    const nextAfter = scaled ? words.findIndex((word) => word.start >= end) : nextWord
    const half = table && nextAfter >= 0 && isHalf(words, nextAfter, table) ? plains.map((value) => (value + 0.5) * (scaled?.factor ?? 1)) : []
    const values = scaled ? [...half, ...plains.map((value) => value * scaled.factor), ...(scaled.doubtful ? plains : [])] : [...plains, ...half]
    const upper = EAST_ASIAN.test(language) ? found.at(-1) : undefined
    // “1万2000”: the part before goes on.
    if (upper && upper.end === start && upper.values[0] >= 1e4 && upper.values[0] > values[0]) found[found.length - 1] = { ...upper, end, values: [upper.values[0] + values[0]], digits: text.slice(upper.start, end) }
    else found.push({ start, end, values, form: 'figure', glued: glued && !scaled, digits: match[0] })
  }
  shareScales(plain, from, found)
  if (EAST_ASIAN.test(language)) readEastAsian(plain, from, found)
  if (table) readWords(words, table, language, found)
  readRoman(text, words, found)
  return found.sort((a, b) => a.start - b.start)
}

const RANGE = /^\s?(?:-|–|—|a|à|y|e|o|u|ou|et|oder|und|bis|to|or|and|i|do|до|и|或|至|から|~)\s?$/i

/** “30 a 40 mila”: the scale behind a range stands for both its ends. */
function shareScales(plain: string, from: number, found: NumberValue[]): void {
  for (let index = 0; index + 1 < found.length; index++) {
    const [low, high] = [found[index], found[index + 1]]
    const bare = readings(high.digits)?.[0]
    const factor = bare ? high.values[0] / bare : 1
    if (factor < 1000 || !Number.isInteger(factor) || low.values[0] >= 1000 || low.values[0] >= (bare ?? 0) || !RANGE.test(plain.slice(low.end - from, high.start - from))) continue
    found[index] = { ...low, values: [...low.values, low.values[0] * factor] }
  }
}

const isLetter = (char: string | undefined): boolean => char !== undefined && /[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(char)

/** What digits with points and commas may mean; undefined when they are several numbers, such as a date. */
function readings(figure: string): number[] | undefined {
  const separators = figure.replace(/\d/g, '')
  if (separators === '') return [Number(figure)]
  if (/[ \u00a0\u202f\u2009]/.test(separators)) return [Number(figure.replace(/[ \u00a0\u202f\u2009]/g, '').replace(',', '.'))]
  const last = separators.at(-1)!
  const first = separators[0]
  const groups = figure.split(/[.,’']/)
  const grouped = groups[0].length <= 3 && groups[0] !== '0' && groups.slice(1).every((group) => group.length === 3)
  const joined = Number(groups.join(''))
  if (separators.length === 1) {
    const decimal = Number(`${groups[0]}.${groups[1]}`)
    if (first === '’' || first === "'") return grouped ? [joined] : undefined
    return grouped ? [joined, decimal] : [decimal]
  }
  if (separators.split('').every((sign) => sign === first)) {
    // India groups by two: 1,00,000.
    return grouped || /^\d{1,2}(?:,\d{2})*,\d{3}$/.test(figure) ? [joined] : undefined
  }
  if (last !== first && separators.indexOf(last) === separators.length - 1) return [Number(`${groups.slice(0, -1).join('')}.${groups.at(-1)}`)]
  return undefined
}

interface Scale {
  readonly factor: number
  /** Offset in the whole text, or -1. */
  readonly end: number
  readonly doubtful: boolean
}

function scaleAfter(plain: string, from: number, at: number, words: readonly TextWord[], next: number, table: NumberWords | undefined, language: string): Scale | undefined {
  if (EAST_ASIAN.test(language)) {
    let factor = 1
    let end = at
    for (; end < plain.length && (EAST_SCALE[plain[end]] ?? 0) > 0; end++) factor *= EAST_SCALE[plain[end]]
    return factor > 1 ? { factor, end: from + end, doubtful: false } : undefined
  }
  let factor = 1
  let end = -1
  for (let index = next; index < next + 3 && index < words.length; index++) {
    const { folded, start } = words[index]
    const scale = table?.scales.get(folded)
    if (scale === undefined && end >= 0 && folded === 'de') continue
    if (scale === undefined || start - (end < 0 ? from + at : end) > (end < 0 ? 2 : 4)) break
    factor *= scale
    end = words[index].end
  }
  if (end >= 0) return { factor, end, doubtful: false }
  const letters = /^(?:bn|mn|m|k|b|tn|M|K|B)\b/.exec(plain.slice(at, at + 3))
  if (!letters) return undefined
  const factorOf: Readonly<Record<string, number>> = { bn: 1e9, b: 1e9, m: 1e6, mn: 1e6, k: 1e3, tn: 1e12 }
  return { factor: factorOf[letters[0].toLowerCase()], end: -1, doubtful: true }
}

function readEastAsian(plain: string, from: number, found: NumberValue[]): void {
  for (const match of plain.matchAll(EAST_NUMBER)) {
    const value = eastValue(match[0])
    if (match.index > 0 && /\d/.test(plain[match.index - 1])) {
      // “7千万” was read with its figure; “3万5千” goes on.
      continue
    }
    found.push({ start: from + match.index, end: from + match.index + match[0].length, values: value, form: 'part', glued: false, digits: '' })
  }
}

function eastValue(text: string): number[] {
  if (!/[十百千万萬亿億兆]/.test(text)) {
    const digits = [...text].map((char) => EAST_DIGIT[char])
    return [Number(digits.join('')), ...digits]
  }
  let total = 0
  let section = 0
  let current = 0
  const singles: number[] = []
  for (const char of text) {
    const digit = EAST_DIGIT[char]
    if (digit !== undefined) {
      current = digit
      singles.push(digit)
      continue
    }
    const scale = EAST_SCALE[char]
    if (scale >= 1e4) {
      total += (section + current || 1) * scale
      section = 0
    } else section += (current || 1) * scale
    current = 0
  }
  return [total + section + current, ...singles]
}

/** Adds up runs of number words: “two hundred and fifty thousand”. */
function readWords(words: readonly TextWord[], table: NumberWords, language: string, found: NumberValue[]): void {
  const figures = found.filter(({ form }) => form === 'figure')
  const inFigure = (word: TextWord): boolean => figures.some(({ start, end }) => word.start >= start && word.end <= end)
  for (let index = 0; index < words.length; index++) {
    const word = words[index]
    const facts = table.facts(word.folded)
    if (!facts) continue
    if (facts.parts) found.push({ start: word.start, end: word.end, values: facts.parts, form: 'part', glued: false, digits: '' })
    if (!facts.number || inFigure(word)) continue
    const run = readRun(words, index, table, language)
    found.push({ start: word.start, end: words[run.last].end, values: run.values, form: 'word', glued: false, digits: '' })
    index = run.last
  }
}

function readRun(words: readonly TextWord[], first: number, table: NumberWords, language: string): { values: number[]; last: number } {
  let total = 0
  let current = 0
  let last = first
  const singles = new Set<number>()
  for (let index = first; index < words.length; index++) {
    const number = table.facts(words[index].folded)?.number
    if (!number) {
      if (index > first && table.joins.has(words[index].folded) && index + 1 < words.length && table.facts(words[index + 1].folded)?.number) continue
      break
    }
    if (index > last + 2 || (index > first && words[index].start - words[index - 1].end > 2)) break
    if (number.scale) {
      if (number.value === 100) current = (current || 1) * 100
      else if (current === 0 && total > 0) total *= number.value
      else {
        total += (current || 1) * number.value
        current = 0
      }
    } else if (number.value >= 20 && current > 0 && current < 20 && language.startsWith('fr')) current *= number.value
    else current += number.value
    if (!number.scale || index === first) singles.add(number.value)
    last = index
  }
  // “sixty-two”, “sesenta y dos”: one number, whose parts claim nothing.
  const [tens, ones] = [...singles]
  if (singles.size === 2 && tens >= 20 && tens <= 90 && tens % 10 === 0 && ones < (language.startsWith('fr') ? 20 : 10) && total === 0 && current === tens + ones) return { values: [current], last }
  const halved = isHalf(words, last + 1, table) ? [total + current + 0.5 * largestScale(words, first, last, table)] : []
  return { values: [...new Set([total + current, ...halved, ...singles])], last }
}

/** “and a half” behind a number. */
const isHalf = (words: readonly TextWord[], next: number, table: NumberWords): boolean =>
  words.slice(next, next + 3).some(({ folded }, index, all) => (table.parts.get(folded)?.[0] ?? 0) === 0.5 && all.slice(0, index).every((word) => table.joins.has(word.folded) || word.folded === 'a'))

function largestScale(words: readonly TextWord[], first: number, last: number, table: NumberWords): number {
  let largest = 1
  for (let index = first; index <= last; index++) largest = Math.max(largest, table.scales.get(words[index].folded) ?? 1)
  return largest
}

function readRoman(text: string, words: readonly TextWord[], found: NumberValue[]): void {
  for (const { start, end, capital } of words) {
    if (!capital || end - start > 6) continue
    const roman = ROMAN.exec(text.slice(start, end))
    if (roman && (end - start > 1 || /[IVX]/.test(roman[0]))) found.push({ start, end, values: [romanValue(roman[0])], form: end - start > 1 && /^[IVX]+$/.test(roman[0]) ? 'roman' : 'part', glued: false, digits: '' })
  }
}

const ROMAN_VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 }
const romanValue = (roman: string): number => [...roman].reduce((sum, char, index) => sum + ROMAN_VALUES[char] * ((ROMAN_VALUES[roman[index + 1]] ?? 0) > ROMAN_VALUES[char] ? -1 : 1), 0)

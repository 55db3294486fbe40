import { Sign, TokenFlag, type Document } from '../model/document.ts'
import type { Status } from '../model/rule.ts'
import { option, type DocumentCheck, type Report } from './check.ts'
import { numberLocale, type NumberLocale } from './number-locale.ts'
import { tokenIndex } from './token-index.ts'
import { continues, firstCode, has, isGlued, isNumber, isWord, lengthOf, tokenText } from './tokens.ts'
import { wordHashes } from './word-hashes.ts'

type Finder = (document: Document, token: number, locale: NumberLocale, report: Report) => void

/** Finds figures in the format of another language than that of the text. */
export const numberFormat: DocumentCheck = {
  name: 'number-format',
  describe: 'A figure whose decimal or grouping sign is that of another language.',
  layer: 'word',
  options: {
    of: {
      type: 'string',
      default: 'grouped',
      values: ['grouped', 'thousands', 'decimal', 'bare-decimal', 'spaced', 'ordinal'],
      describe: 'what is wrong: several groups (1.234.567), one group (2.500 people), the decimals before a unit (1,7 million) or alone (3,5), groups parted by spaces, ordinals (1º)',
    },
  },
  needs: (rule) => (option<string>(rule, 'of') === 'ordinal' ? Sign.digitWord : Sign.number),
  placeholders: [],
  run(document, rule, report) {
    const locale = numberLocale(document.language)
    if (!locale) return
    const kind = option<string>(rule, 'of')
    const find = FINDERS[kind]
    const least = kind === 'spaced' ? 1 : kind === 'ordinal' ? 2 : 3
    const { start, end } = document.tokens
    const { numbers, digitWords } = tokenIndex(document)
    for (const token of kind === 'ordinal' ? digitWords : numbers) {
      if (end[token] - start[token] >= least) find(document, token, locale, report)
    }
  },
}

const FINDERS: Record<string, Finder> = { grouped, thousands, decimal, 'bare-decimal': bareDecimal, spaced, ordinal }

/** Languages that group by points, so that a text translated from them has “2.500 people” for 2,500. */
const GROUP_BY_POINTS = new Set(['es', 'pt', 'it', 'de', 'tr', 'id', 'nl', 'el', 'da', 'ro', 'hr', 'sr', 'ca', 'gl', 'is'])

function reportAs(document: Document, token: number, text: string, status: Status | undefined, report: Report, last = token): void {
  const start = document.tokens.start[token]
  const end = document.tokens.end[last]
  report({ start, end, status, fixes: text ? [{ edits: [{ start, end, text }] }] : [] })
}

const POINT_GROUPS = /^\d{1,3}(?:\.\d{3}){2,5}(?:,\d{1,3})?$/
const POINT_GROUP_COMMA = /^[1-9]\d{0,2}\.\d{3},\d{1,2}$/
const MIXED_GROUPS = /^[1-9]\d{0,2}(?:\.\d{3},\d{3}|,\d{3}\.\d{3}(?:[.,]\d{3}){1,3})$/
const COMMA_GROUPS = /^[1-9]\d{0,2}(?:,\d{3}){2,5}(?:\.\d{1,3})?$/

/** “1.234.567”, “1.234,56” and “74.362,000” in English; “1,234,567” where points or spaces group. */
function grouped(document: Document, token: number, locale: NumberLocale, report: Report): void {
  const text = tokenText(document, token)
  if (text.length < 7 || !standsFree(document, token)) return
  if (locale.group !== ',') {
    if (COMMA_GROUPS.test(text)) reportAs(document, token, regroup(text, ',', locale), undefined, report)
    return
  }
  if (POINT_GROUPS.test(text) && !isAddress(text)) reportAs(document, token, regroup(text, '.', locale), undefined, report)
  else if (POINT_GROUP_COMMA.test(text)) reportAs(document, token, regroup(text, '.', locale), undefined, report)
  else if (MIXED_GROUPS.test(text)) reportAs(document, token, text.replaceAll('.', ','), undefined, report)
}

/** The figure with the grouping and decimal signs of the language. */
function regroup(text: string, groupSign: '.' | ',', locale: NumberLocale): string {
  const decimalSign = groupSign === '.' ? ',' : '.'
  const decimalOfLocale = locale.decimal || ','
  return text.replace(/[.,]/g, (sign) => (sign === groupSign ? locale.group : sign === decimalSign ? decimalOfLocale : sign))
}

/** “192.168.100.200” */
const isAddress = (text: string): boolean => /^\d{1,3}(?:\.\d{1,3}){3}$/.test(text) && text.split('.').every((part) => Number(part) < 256)

/** Not part of a longer code: no letter, hyphen or slash glued to it. */
function standsFree(document: Document, token: number): boolean {
  const { tokens } = document
  if (isGlued(tokens, token) && !'$€£¥(“"\'–—'.includes(document.text[tokens.start[token] - 1])) return false
  return !isGlued(tokens, token + 1) || !'-/_=:@'.includes(document.text[tokens.start[token + 1]])
}

const ONE_GROUP = /^[1-9]\d{0,2}\.\d{3}$/
const COUNTED = wordHashes(
  'people persons deaths cases soldiers troops votes jobs workers migrants inhabitants homes houses families children women men students teachers doctors patients victims refugees residents citizens employees officers police policemen protesters demonstrators participants visitors tourists passengers spectators fans members users followers prisoners detainees candidates companies businesses schools hospitals beds vehicles cars tests doses vaccines infections injured dead civilians volunteers firefighters municipalities signatures complaints',
)
const MEASURED = wordHashes('dollars euros pesos reais soles km kilometers kilometres hectares tons tonnes meters metres square years barrels pounds miles')
const BIG_UNITS = wordHashes('million billion trillion second seconds percent point points')
const RATES = wordHashes('rate exchange per traded trading closed quoted average index batting percentage era gpa ops')

/** “2.500 people”: certain where the source language groups by points, or where the article has two. */
function thousands(document: Document, token: number, locale: NumberLocale, report: Report): void {
  if (locale.group !== ',' || lengthOf(document.tokens, token) < 5) return
  const { tokens } = document
  const text = tokenText(document, token)
  if (!ONE_GROUP.test(text) || !standsFree(document, token)) return
  const unit = unitAfter(document, token)
  const round = text.endsWith('000') && !text.startsWith('1.')
  const counted = unit >= 0 && COUNTED.has(tokens.hash[unit])
  const measured = unit >= 0 && MEASURED.has(tokens.hash[unit]) && !nearRate(document, token)
  const fromPoints = GROUP_BY_POINTS.has(document.sourceLanguage)
  const bigUnit = unit >= 0 && BIG_UNITS.has(tokens.hash[unit])
  if (bigUnit || !(counted || (round && !nearRate(document, token)) || (measured && fromPoints))) return
  const status = fromPoints && (counted || round) ? 'error' : undefined
  reportAs(document, token, text.replace('.', ','), status, report)
}

/** The word that says of what the figure is: the next, or the one after an adjective. */
function unitAfter({ tokens }: Document, token: number): number {
  for (let next = token + 1; next < Math.min(token + 3, tokens.count); next++) {
    if (!isWord(tokens, next) || !has(tokens, next, TokenFlag.spaceBefore) || !continues(tokens, next)) return -1
    if (BIG_UNITS.has(tokens.hash[next])) return next
    if (COUNTED.has(tokens.hash[next]) || MEASURED.has(tokens.hash[next])) return next
  }
  return isWord(tokens, token + 1) && continues(tokens, token + 1) ? token + 1 : -1
}

function nearRate({ tokens }: Document, token: number): boolean {
  for (let near = Math.max(0, token - 8); near < Math.min(tokens.count, token + 8); near++) if (RATES.has(tokens.hash[near])) return true
  return false
}

const COMMA_DECIMAL = /^\d{1,3},\d{1,2}$/
const POINT_DECIMAL = /^\d{1,3}\.\d{1,2}$/
const PERCENT = 0x25

/** “1,7 million”, “12,5%” where the point parts decimals; “1.7 Millionen” where the comma does. */
function decimal(document: Document, token: number, locale: NumberLocale, report: Report): void {
  if (locale.decimal === '' || lengthOf(document.tokens, token) > 6) return
  const [pattern, from] = locale.decimal === '.' ? [COMMA_DECIMAL, ','] : [POINT_DECIMAL, '.']
  const text = tokenText(document, token)
  if (!pattern.test(text) || !standsFree(document, token) || !isAmount(document, token, locale)) return
  const first = firstGroup(document, token, text.indexOf(from))
  const groups = Array.from({ length: token - first }, (_, at) => tokenText(document, first + at) + locale.group)
  reportAs(document, first, groups.join('') + text.replace(from, locale.decimal), undefined, report, token)
}

/** The first part of a figure in groups, “1 250,75”, whose last one stands at `token` with so many digits before its decimals. */
function firstGroup(document: Document, token: number, digits: number): number {
  const { start, end, flags } = document.tokens
  let first = token
  for (let wide = digits === 3; wide && first > 0 && !(flags[first] & TokenFlag.sentenceStart) && start[first] - end[first - 1] === 1 && isNumber(document.tokens, first - 1); ) {
    const before = tokenText(document, first - 1)
    if (!HEAD.test(before) && !GROUP.test(before)) break
    first--
    wide = before.length === 3
  }
  return HEAD.test(tokenText(document, first)) ? first : token
}

function isAmount(document: Document, token: number, locale: NumberLocale): boolean {
  const { tokens } = document
  const next = token + 1
  // “€57,60”: prices have two decimals.
  if (locale.decimal === '.' && isGlued(tokens, token) && '$€£¥'.includes(document.text[tokens.start[token] - 1]) && /\D\d\d$/.test(tokenText(document, token))) return true
  if (!continues(tokens, next)) return false
  if (firstCode(document, next) === PERCENT) return true
  return isWord(tokens, next) && has(tokens, next, TokenFlag.spaceBefore) && locale.units.has(tokenText(document, next).toLowerCase())
}

const ONE_DECIMAL = /^\d{1,2},\d$/
const MEASURES = wordHashes('magnitude of to at from by about around nearly almost over reached reaching scored grade rating average')
const LISTED = wordHashes('articles article sections section chapters chapter pages page paragraphs verses items numbers nos and or group groups days rounds matches games weeks lines rooms')

/** “magnitude 7,5”: one decimal after a comma and no unit; lists such as “sections 2,3” look alike. */
function bareDecimal(document: Document, token: number, locale: NumberLocale, report: Report): void {
  if (locale.decimal !== '.' || lengthOf(document.tokens, token) > 4) return
  const { tokens } = document
  const text = tokenText(document, token)
  if (!ONE_DECIMAL.test(text) || !standsFree(document, token) || isAmount(document, token, locale) || token === 0) return
  const before = token - 1
  if (!isWord(tokens, before) || !MEASURES.has(tokens.hash[before])) return
  if (before > 0 && LISTED.has(tokens.hash[before - 1])) return
  reportAs(document, token, text.replace(',', '.'), undefined, report)
}

const GROUP = /^\d{3}$/
const HEAD = /^[1-9]\d{0,2}$/
const PHONES = wordHashes('phone telephone tel call whatsapp fax number line mobile account')

/** “1 234 567”, and “12 500 people” with one group. */
function spaced(document: Document, token: number, locale: NumberLocale, report: Report): void {
  if (locale.group === ' ') return
  const { tokens, text } = document
  const { start, end } = tokens
  if (end[token] - start[token] > 3 || (token > 0 && isGroupAfter(document, token - 1)) || !isGroupAfter(document, token)) return
  if (!HEAD.test(tokenText(document, token)) || (token > 0 && isGlued(tokens, token) && '+-/.,:('.includes(text[start[token] - 1]))) return
  let last = token + 1
  while (isGroupAfter(document, last)) last++
  const groups = last - token
  const unit = last + 1 < tokens.count && isWord(tokens, last + 1) && (COUNTED.has(tokens.hash[last + 1]) || MEASURED.has(tokens.hash[last + 1]))
  if (groups === 1 && token > 0 && has(tokens, token - 1, TokenFlag.capital) && !has(tokens, token - 1, TokenFlag.sentenceStart)) return
  if (groups === 1 ? !unit : !unit && isPhone(document, token, last)) return
  if (last + 1 < tokens.count && isNumber(tokens, last + 1)) return
  reportAs(document, token, text.slice(start[token], end[last]).replace(/\s/g, locale.group), undefined, report, last)
}

/** Whether the next token is three digits after one space. */
function isGroupAfter(document: Document, token: number): boolean {
  const { start, end } = document.tokens
  const next = token + 1
  return continues(document.tokens, next) && end[next] - start[next] === 3 && start[next] === end[token] + 1 && isNumber(document.tokens, token) && isNumber(document.tokens, next) && GROUP.test(tokenText(document, next))
}

function isPhone({ tokens }: Document, first: number, last: number): boolean {
  for (let token = Math.max(0, first - 4); token < first; token++) if (PHONES.has(tokens.hash[token])) return true
  return last - first === 2 && (first === 0 || !has(tokens, first, TokenFlag.spaceBefore))
}

const DEGREES = /^\d{1,3}º[CF]$/
const ORDINAL = /^(\d{1,3})[ºª]$/

/** “1º”: the ordinal of Spanish, Portuguese and Italian. */
function ordinal(document: Document, token: number, locale: NumberLocale, report: Report): void {
  if (locale.decimal !== '.' || lengthOf(document.tokens, token) > 5) return
  const text = tokenText(document, token)
  if (DEGREES.test(text)) return reportAs(document, token, text.replace('º', '°'), undefined, report)
  const digits = ORDINAL.exec(text)?.[1]
  if (!digits) return
  const next = token + 1
  // “25º C” is a temperature.
  if (next < document.tokens.count && /^[CF]$/.test(tokenText(document, next))) return
  reportAs(document, token, digits + ordinalEnding(Number(digits)), undefined, report)
}

function ordinalEnding(value: number): string {
  if (value % 100 >= 11 && value % 100 <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th'
}

import type { Span } from '../model/span.ts'
import type { Pair, PairSide } from './pair.ts'
import { calendarOf } from './calendar.ts'

interface Day extends Span {
  /** 1 to 12 for months, 101 to 107 for Monday to Sunday. */
  readonly value: number
}

const ENGLISH = new Map(
  'january february march april may june july august september october november december'.split(' ').map((word, index) => [word, index + 1] as [string, number]).concat('monday tuesday wednesday thursday friday saturday sunday'.split(' ').map((word, index) => [word, 101 + index])),
)
const EAST_MONTH = /(\d{1,2})\s?[月월]/g
const EAST_DAY = /(?:周|星期|礼拜)([一二三四五六日天])|([月火水木金土日])曜/g
const CHINESE_DAYS = '一二三四五六日'
const JAPANESE_DAYS = '月火水木金土日'
/** Month names that are other words as well, in some languages. */
const DOUBTFUL = new Set(['mars', 'mai', 'mart', 'marz'])
const WEEKDAY = 100
const NIGHT = /nacht|nuit|noche|noite|notte|ночь|noc[iy]?(?!\p{L})|madrugada/iu
const ENGLISH_NIGHT = /\b(?:nights?|overnight|early|midnight)\b/i

/** A month or weekday that became another: each side has exactly one that the other lacks. */
export function dateFault(source: PairSide, target: PairSide, pair: Pair): { source: Span; target: Span } | undefined {
  const [own, others] = [sourceDays(source, pair), targetDays(target)]
  for (const isKind of [(value: number) => value < WEEKDAY, (value: number) => value > WEEKDAY]) {
    const [mine, theirs] = [own.filter(({ value }) => isKind(value)), others.filter(({ value }) => isKind(value))]
    const lost = mine.filter(({ value }) => !theirs.some((other) => other.value === value))
    const added = theirs.filter(({ value }) => !mine.some((other) => other.value === value) && !source.numbers.some(({ values }) => values.includes(value)))
    const isNight = added.length === 1 && added[0].value > WEEKDAY && NIGHT.test(source.text) && ENGLISH_NIGHT.test(target.text)
    // The night to Wednesday is Tuesday night.
    if (isNight && mine.some(({ value }) => (value - WEEKDAY + 5) % 7 === (added[0].value - WEEKDAY - 1))) continue
    if ((lost.length === 1 || (isNight && lost.length > 1)) && added.length === 1) return { source: lost[0], target: added[0] }
  }
  return undefined
}

const targetDays = ({ words }: PairSide): Day[] => words.flatMap(({ folded, capital, start, end, opensSentence }) => {
  const value = capital ? ENGLISH.get(folded.replace(/'s$/, '')) : undefined
  return value === undefined || (opensSentence && /^(?:may|march)$/.test(folded)) ? [] : [{ value, start, end }]
})

function sourceDays(side: PairSide, pair: Pair): Day[] {
  const days: Day[] = []
  if (/^(?:zh|ja|ko)$/.test(side.language)) {
    for (const match of side.text.matchAll(EAST_MONTH)) days.push({ value: Number(match[1]), start: side.start + match.index, end: side.start + match.index + match[0].length })
    for (const match of side.text.matchAll(EAST_DAY)) {
      const index = match[1] ? CHINESE_DAYS.indexOf(match[1] === '天' ? '日' : match[1]) : JAPANESE_DAYS.indexOf(match[2])
      days.push({ value: 101 + index, start: side.start + match.index, end: side.start + match.index + match[0].length })
    }
    if (side.language !== 'ko') return days
  }
  const calendar = calendarOf(side.language, pair.names, pair.tables)
  for (const { folded, start, end } of side.words) {
    const value = DOUBTFUL.has(folded) ? undefined : calendar.get(folded)
    if (value !== undefined) days.push({ value, start, end })
  }
  return days
}

import type { Span } from '../model/span.ts'
import type { PairSide } from './pair.ts'

/** Two small numbers of a match: 2-1, 3:0, 2比0. */
const SCORE = /(?<![\d.,:/–-])(\d{1,2})\s?(?:[-–:：比]|対)\s?(\d{1,2})(?![\d.,:/%–-]*\d)/gu
/** What shows that the numbers are a range, a clock or a ratio. */
const OTHER = /^\s?(?:Uhr|h\b|am\b|pm\b|a\.m|p\.m|-?year|years?|days?|jahr|jährig|años|ans|anni|anos|лет|дн|%|per|percent|prozent|天|年|日|岁|歳|時|点|分)/iu

interface Score extends Span {
  readonly numbers: readonly [number, number]
}

const scoresOf = ({ text, start }: PairSide): Score[] =>
  [...text.matchAll(SCORE)].flatMap((match) => {
    // “17:30” is a time.
    const isClock = /[:：]/.test(match[0]) && (match[2].length === 2 || match[1].startsWith('0'))
    if (isClock || OTHER.test(text.slice(match.index + match[0].length, match.index + match[0].length + 10))) return []
    return [{ start: start + match.index, end: start + match.index + match[0].length, numbers: [Number(match[1]), Number(match[2])] as const }]
  })

/** A score that became another: each side has one, in whatever order the teams are named. */
export function scoreFault(source: PairSide, target: PairSide): { source: Span; target: Span } | undefined {
  if (target.numbers.length < 2 || source.numbers.length < 2) return undefined
  const others = scoresOf(target)
  const own = others.length === 1 ? scoresOf(source) : []
  if (own.length !== 1) return undefined
  const [a, b] = [[...own[0].numbers].sort((x, y) => x - y), [...others[0].numbers].sort((x, y) => x - y)]
  return a[0] === b[0] && a[1] === b[1] ? undefined : { source: own[0], target: others[0] }
}

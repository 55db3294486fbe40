import type { Span } from '../model/span.ts'
import { currenciesOf } from './currencies.ts'
import { equalValues } from './number-excuses.ts'
import type { NumberValue } from './number-values.ts'
import type { PairSide } from './pair.ts'

/** “%” in the languages of the sources, behind a figure. */
const PERCENT = /^[\s\u00a0]?(?:[%％]|per cento|por ?cien(?:to)?|por ?cento|pour cent|prozent|procent|процент|відсотк|퍼센트|प्रतिशत)/iu
const ENGLISH_PERCENT = /[%％]|\bper ?cent|\bpercentage|\bpct\b|\bpoints?\b|\bpp\b|\bin (?:ten|10|every)\b|\bout of\b|\bbasis\b|\bby a factor\b/i
/** Money that English may leave to the reader: stakes, prizes, prices in a row. */
const ENGLISH_MONEY = /[$€£¥₹₽₩₺₴]|\b(?:cents?|pence|currency|USD|EUR|GBP|[A-Z]{3})\b/

/**
 * A figure whose per cent sign or currency got lost: each side has it once, and nothing in the target says what it counts.
 * @returns the figure with its measure in the source, and the bare one in the target
 */
export function measureLost(source: PairSide, target: PairSide): { source: Span; target: Span } | undefined {
  const figures = source.numbers.filter(({ form, glued }) => form === 'figure' && !glued)
  if (figures.length === 0 || target.numbers.length === 0) return undefined
  if (!ENGLISH_PERCENT.test(target.text)) {
    for (const number of figures) {
      const sign = PERCENT.exec(source.document.text.slice(number.end, number.end + 14))
      const bare = sign && bareIn(target, number, source)
      if (bare) return { source: { start: number.start, end: number.end + sign[0].length }, target: bare }
    }
  }
  if (ENGLISH_MONEY.test(target.text) || currenciesOf(target)?.length !== 0) return undefined
  for (const money of currenciesOf(source) ?? []) {
    const number = figures.findLast(({ end }) => end <= money.start && money.start - end <= 4)
    const bare = number && bareIn(target, number, source)
    if (bare) return { source: { start: number.start, end: money.end }, target: bare }
  }
  return undefined
}

/** The same figure in the target, with no noun to count behind it. */
function bareIn(target: PairSide, number: NumberValue, source: PairSide): Span | undefined {
  const isSame = (other: NumberValue): boolean => other.values.some((value) => number.values.some((own) => equalValues(own, value)))
  if (source.numbers.filter(isSame).length !== 1) return undefined
  const same = target.numbers.filter((other) => other.form !== 'part' && isSame(other))
  if (same.length !== 1 || same[0].form !== 'figure') return undefined
  return /^(?:\s*$|[.,;:)"”]|\s(?:in|to|by|from|this|last|since|over|on|at|for|and|a|per|compared|after|with|during)\b)/.test(target.document.text.slice(same[0].end, same[0].end + 12)) ? same[0] : undefined
}

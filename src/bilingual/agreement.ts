import type { RowMeta } from '../model/compiled.ts'
import type { Rule } from '../model/rule.ts'
import { commonStart } from './cognates.ts'
import type { Span } from '../model/span.ts'
import { primary, type Pair, type PairUnit } from './pair.ts'

const STEM_LEAST = 4

/** A row of a rule found in the target, as far as it matters here. */
export interface FoundRow {
  readonly rule: Rule
  readonly meta: RowMeta
  readonly firstToken: number
}

/**
 * The words of the source behind a calque. Rows of tier A stand alone, others need one of their words (`of`) in the aligned
 * sentence.
 * @returns where they stand; `any` where the row asks for none; `none` where the source says something else
 */
export function sourceWordsOf({ rule, meta, firstToken }: FoundRow, pair: Pair): { start: number; end: number; text: string } | 'any' | 'none' {
  if (!meta.of || rule.check === 'line' || !rule.source.some((language) => primary(language) === pair.sourceLanguage)) return 'any'
  const unit = pair.units.find(({ target }) => firstToken >= target.firstToken && firstToken < target.endToken)
  if (!unit) return 'any'
  const found = meta.of.split(',').map((words) => wordsInSource(words.trim(), unit)).find((words) => words.length > 0)
  if (!found) return meta.tier === 'A' ? 'any' : 'none'
  const [start, end] = [found[0].start, found.at(-1)!.end]
  const { raw } = pair.source
  return end - start < SPAN_MOST ? { start, end, text: raw.slice(start, end) } : { start, end: found[0].end, text: raw.slice(start, found[0].end) }
}

/** Words of a phrase further apart than this are shown by the first alone. */
const SPAN_MOST = 60

/**
 * The words of a phrase as they stand in the source sentence: of its content words at least half, in any inflection; a phrase of
 * short words alone, and one of a script without spaces, as it is.
 */
function wordsInSource(phrase: string, { source }: PairUnit): Span[] {
  if (UNSPACED.test(source.language)) {
    const parts = phrase.split(/[^\p{L}]+/u).filter(Boolean)
    const places = parts.map((part) => ({ at: source.text.indexOf(part), length: part.length }))
    return places.some(({ at }) => at < 0) ? [] : places.map(({ at, length }) => ({ start: source.start + at, end: source.start + at + length }))
  }
  const words = fold(phrase).split(/[^\p{L}]+/u).filter(Boolean)
  const long = words.filter((word) => word.length >= STEM_LEAST)
  if (long.length === 0) return words.every((word) => source.words.some(({ folded }) => folded === word)) ? source.words.filter(({ folded }) => words.includes(folded)).slice(0, words.length) : []
  const present = long.filter((word) => source.words.some(({ folded }) => isForm(folded, word)))
  return present.length * 2 >= long.length && present.length > 0 ? source.words.filter(({ folded }) => present.some((word) => isForm(folded, word))) : []
}

const UNSPACED = /^(?:zh|ja|th|ko)$/
const isForm = (folded: string, word: string): boolean => folded === word || commonStart(folded, word) >= Math.max(STEM_LEAST, Math.min(word.length, folded.length) - 3)
const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

import type { RowMeta } from '../model/compiled.ts'
import type { Rule } from '../model/rule.ts'
import { commonStart } from './cognates.ts'
import { primary, type Pair, type PairUnit } from './pair.ts'

const STEM_LEAST = 4

/** A row of a rule found in the target, as far as it matters here. */
export interface FoundRow {
  readonly rule: Rule
  readonly meta: RowMeta
  readonly firstToken: number
}

/**
 * Whether a row that names the source words behind a calque agrees with the source at hand: rows of tier A stand alone,
 * others need one of their words in the aligned sentence.
 */
export function agreesWithSource({ rule, meta, firstToken }: FoundRow, pair: Pair): boolean {
  if (!meta.of || meta.tier === 'A' || rule.check === 'line' || !rule.source.some((language) => primary(language) === pair.sourceLanguage)) return true
  const unit = pair.units.find(({ target }) => firstToken >= target.firstToken && firstToken < target.endToken)
  return !unit || meta.of.split(',').some((words) => standsInSource(words, unit))
}

/** Whether the content words of a phrase, in any inflection, stand in the source sentence. */
function standsInSource(phrase: string, { source }: PairUnit): boolean {
  const words = fold(phrase).split(/[^\p{L}]+/u).filter((word) => word.length >= STEM_LEAST)
  if (words.length === 0) return true
  return words.some((word) => source.words.some(({ folded }) => folded === word || commonStart(folded, word) >= Math.max(STEM_LEAST, Math.min(word.length, folded.length) - 3)))
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

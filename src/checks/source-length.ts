import { expectedLength, lengthBounds, lengthRatio } from '../bilingual/length-bounds.ts'
import type { PairUnit } from '../bilingual/pair.ts'
import { option, type DocumentCheck } from './check.ts'

const WORDS_LEAST = 3

/** Length of a sentence against its source. */
export const sourceLength: DocumentCheck = {
  name: 'source-length',
  describe: 'A sentence that is empty, or much shorter or longer than its source lets expect.',
  layer: 'sentence',
  needsSource: true,
  options: { fault: { type: 'string', default: 'short', values: ['empty', 'short', 'long'], describe: 'which fault the rule reports' } },
  placeholders: ['percent'],
  run(document, rule, report, { pair }) {
    const wanted = option<string>(rule, 'fault')
    for (const unit of pair!.units) {
      if (faultOf(unit) !== wanted) continue
      const { source, target } = unit
      const end = target.end > target.start ? target.end : Math.min(document.text.length, target.start + 1)
      report({ start: target.start, end, source: { start: source.start, end: source.end }, values: { percent: String(Math.round(lengthRatio(unit) * 100)) } })
    }
  },
}

function faultOf(unit: PairUnit): 'empty' | 'short' | 'long' | undefined {
  const { source, target } = unit
  const unspaced = /^(?:zh|ja|th)$/.test(source.language)
  if (source.words.length < (unspaced ? WORDS_LEAST * 2 : WORDS_LEAST)) return undefined
  if (target.words.length === 0 && target.numbers.length === 0) return 'empty'
  const { least, most } = lengthBounds(expectedLength(unit))
  const ratio = lengthRatio(unit)
  return ratio < least ? 'short' : ratio > most ? 'long' : undefined
}

import type { Gap } from '../bilingual/pair.ts'
import { option, type DocumentCheck } from './check.ts'

/** Shorter sentences (captions, labels) come and go. */
const WORDS_LEAST = 6
/** With less of the texts aligned, the pair is doubtful and gaps say nothing. */
const ALIGNED_LEAST = 0.5
const SHOWN = 60

/** Sentences that only one of the two articles has. */
export const sourceGap: DocumentCheck = {
  name: 'source-gap',
  describe: 'A sentence of the source that the text lacks, or one of the text that the source lacks.',
  layer: 'sentence',
  needsSource: true,
  wholeArticle: true,
  options: { fault: { type: 'string', default: 'omitted', values: ['omitted', 'added'], describe: 'which fault the rule reports' } },
  placeholders: ['source'],
  run(document, rule, report, { pair }) {
    const { sourceWords, alignedSourceWords } = pair!.coverage
    if (alignedSourceWords < sourceWords * ALIGNED_LEAST) return
    const tells = ({ side }: Gap): boolean => side.words.length >= WORDS_LEAST
    if (option<string>(rule, 'fault') === 'added') {
      for (const { side } of pair!.added.filter(tells)) report({ start: side.start, end: side.end })
      return
    }
    for (const { side, at } of pair!.omitted.filter(tells)) {
      // Shown at the sentence that comes before it.
      const unit = pair!.units.findLast(({ target }) => target.end <= Math.max(at, 1)) ?? pair!.units[0]
      if (!unit) return
      const text = side.text.replace(/\s+/g, ' ')
      report({ start: unit.target.start, end: Math.min(unit.target.end, document.raw.length), source: { start: side.start, end: side.end }, values: { source: text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text } })
    }
  },
}

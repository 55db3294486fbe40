import { termVariants } from '../bilingual/term-consistency.ts'
import type { DocumentCheck } from './check.ts'

/** One term of the source under several names. */
export const sourceTerm: DocumentCheck = {
  name: 'source-term',
  describe: 'A term that the source repeats and the text renders in different ways.',
  layer: 'word',
  needsSource: true,
  options: {},
  placeholders: ['source', 'usual'],
  run({ scope }, _rule, report, { pair, terms }) {
    // A segment alone repeats no term.
    const variants = terms ? terms(pair!) : scope === 'segment' ? [] : termVariants(pair!)
    for (const { source, target, sourceText: words, usual, usualPlaces } of variants) {
      report({ start: target.start, end: target.end, source: { start: source.start, end: source.end }, values: { source: words, usual }, related: usualPlaces.map(({ start, end }) => ({ start, end, message: `“${words}” is “${usual}” here` })), group: words.toLowerCase() })
    }
  },
}

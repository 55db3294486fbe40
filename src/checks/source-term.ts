import { termVariants } from '../bilingual/term-consistency.ts'
import type { DocumentCheck } from './check.ts'

/** One term of the source under several names. */
export const sourceTerm: DocumentCheck = {
  name: 'source-term',
  describe: 'A term that the source repeats and the text renders in different ways.',
  layer: 'word',
  needsSource: true,
  wholeArticle: true,
  options: {},
  placeholders: ['source', 'usual'],
  run(_document, _rule, report, { pair }) {
    for (const { source, target, usual, usualPlaces } of termVariants(pair!)) {
      const words = pair!.source.raw.slice(source.start, source.end)
      report({ start: target.start, end: target.end, source: { start: source.start, end: source.end }, values: { source: words, usual }, related: usualPlaces.map(({ start, end }) => ({ start, end, message: `“${words}” is “${usual}” here` })), group: words.toLowerCase() })
    }
  },
}

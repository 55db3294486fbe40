import { phraseMatch } from './phrase.ts'
import type { RowCheck } from './row-check.ts'

/** Rules about both sides: when the source has some words, the aligned sentence must have others, or must not. */
export const pair: RowCheck = {
  name: 'pair',
  describe: 'when the source has some words, the aligned sentence must (not) have others; runs only with a source',
  layer: 'word',
  run(document, hits, report) {
    for (const hit of hits) {
      const { text, captures = [], lacks } = hit.source!
      const filled = (template: string) => template.replace(/\$s(\d)/g, (_, number: string) => captures[Number(number) - 1] ?? '')
      const match = phraseMatch(document, { ...hit, meta: { ...hit.meta, patterns: hit.meta.mustNot, fix: lacks ? undefined : hit.meta.fix?.map(filled) } })
      const values: Record<string, string> = { ...match.values, source: text }
      captures.forEach((words, index) => (values[`s${index + 1}`] = words))
      report(hit.rule, { ...match, ...(lacks ? { layer: 'sentence' as const } : {}), values, source: { start: hit.source!.start, end: hit.source!.end } })
    }
  },
}

import { formatFaults } from '../bilingual/number-format.ts'
import type { DocumentCheck } from './check.ts'

/** How figures are written, against their source. */
export const sourceNumberFormat: DocumentCheck = {
  name: 'source-number-format',
  describe: 'A figure that kept the decimal comma or the grouping point of its source.',
  layer: 'word',
  needsSource: true,
  options: {},
  placeholders: [],
  run(_document, _rule, report, { pair }) {
    for (const unit of pair!.units) {
      for (const { source, target, right, thousands, doubtful } of formatFaults(unit)) {
        report({
          ...target,
          source,
          status: doubtful ? 'suspicious' : undefined,
          severity: thousands ? 'major' : undefined,
          message: thousands ? '“{text}” reads as a decimal.' : undefined,
          fixes: [{ edits: [{ ...target, text: right }] }],
        })
      }
    }
  },
}

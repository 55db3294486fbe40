import { numberFaults } from '../bilingual/number-faults.ts'
import { option, type DocumentCheck } from './check.ts'
import { remembered } from './source-units.ts'

const faultsOf = remembered(numberFaults)

/** Numbers of the text against those of its source. */
export const sourceNumber: DocumentCheck = {
  name: 'source-number',
  describe: 'A number that the source does not have, or has otherwise.',
  layer: 'sentence',
  needsSource: true,
  options: { fault: { type: 'string', default: 'changed', values: ['changed', 'added', 'lost'], describe: 'which fault the rule reports' } },
  placeholders: ['source'],
  run(document, rule, report, { pair }) {
    const wanted = option<string>(rule, 'fault')
    for (const unit of pair!.units) {
      for (const { kind, source, target, digits, right } of faultsOf(unit, pair!)) {
        if (kind !== wanted) continue
        const place = target ?? unit.target
        const figure = target ? document.text.slice(target.start, target.end) : ''
        const at = digits ? figure.indexOf(digits) : -1
        report({
          start: place.start,
          end: place.end,
          source,
          values: { source: source ? pair!.source.text.slice(source.start, source.end) : '' },
          fixes: right && digits && target && at >= 0 ? [{ edits: [{ start: target.start + at, end: target.start + at + digits.length, text: right }], text: figure.replace(digits, right) }] : [],
        })
      }
    }
  },
}

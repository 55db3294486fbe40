import { nameFaults } from '../bilingual/name-faults.ts'
import { option, type DocumentCheck } from './check.ts'
import { remembered } from './source-units.ts'

const faultsOf = remembered(nameFaults)

/** Names of the text against those of its source. */
export const sourceName: DocumentCheck = {
  name: 'source-name',
  describe: 'A name that the source does not have, or a name of the source that the text lacks.',
  layer: 'sentence',
  needsSource: true,
  options: { fault: { type: 'string', default: 'replaced', values: ['replaced', 'added', 'lost', 'hole'], describe: 'which fault the rule reports' } },
  placeholders: ['source'],
  run(_document, rule, report, { pair }) {
    const wanted = option<string>(rule, 'fault')
    for (const unit of pair!.units) {
      for (const { kind, source, target } of faultsOf(unit, pair!)) {
        if (kind !== wanted) continue
        const place = target ?? unit.target
        report({ start: place.start, end: place.end, source, values: { source: source?.text ?? '' } })
      }
    }
  },
}

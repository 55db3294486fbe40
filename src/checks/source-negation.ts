import { negationFault } from '../bilingual/negation.ts'
import { option, type DocumentCheck } from './check.ts'
import { remembered } from './source-units.ts'

const faultOf = remembered(negationFault)

/** Negation on one side only. */
export const sourceNegation: DocumentCheck = {
  name: 'source-negation',
  describe: 'A sentence that denies what its source affirms, or the reverse.',
  layer: 'sentence',
  needsSource: true,
  options: { fault: { type: 'string', default: 'lost', values: ['lost', 'added'], describe: 'which fault the rule reports' } },
  placeholders: ['source'],
  run(_document, rule, report, { pair }) {
    const wanted = option<string>(rule, 'fault')
    for (const unit of pair!.units) {
      const fault = faultOf(unit, pair!)
      if (!fault || fault.kind !== wanted) continue
      const [place, source] = wanted === 'added' ? [fault.word ?? unit.target, unit.source] : [unit.target, fault.word ?? unit.source]
      report({ start: place.start, end: place.end, source: { start: source.start, end: source.end }, values: { source: wanted === 'lost' && fault.word ? pair!.source.text.slice(fault.word.start, fault.word.end) : '' } })
    }
  },
}

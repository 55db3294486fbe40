import { qualifierFaults, readQualifiers, type QualifierTable } from '../bilingual/qualifiers.ts'
import type { Rule } from '../model/rule.ts'
import { option, type DocumentCheck } from './check.ts'

const tables = new WeakMap<Rule, QualifierTable>()

/** A word such as “former” or “attempted” that only one side has. */
export const sourceQualifier: DocumentCheck = {
  name: 'source-qualifier',
  describe: 'A word that changes what is said (former, deputy, attempted, weekly) and that only one side has.',
  layer: 'sentence',
  needsSource: true,
  options: {
    fault: { type: 'string', default: 'lost', values: ['lost', 'added'], describe: 'which fault the rule reports' },
    words: { type: 'string', default: '', describe: 'a qualifier a line: English words, “|” and what else may say it, then “;” and the same for each source language, its code first' },
  },
  placeholders: ['source'],
  run(_document, rule, report, { pair }) {
    const wanted = option<string>(rule, 'fault')
    let table = tables.get(rule)
    if (!table) tables.set(rule, (table = readQualifiers(option<string>(rule, 'words'), pair!.tables)))
    for (const unit of pair!.units) {
      for (const { kind, place } of qualifierFaults(unit, table)) {
        if (kind !== wanted) continue
        const [text, source] = kind === 'lost' ? [unit.target, place] : [place, unit.source]
        report({ start: text.start, end: text.end, source: { start: source.start, end: source.end }, values: { source: kind === 'lost' ? pair!.source.text.slice(place.start, place.end) : '' } })
      }
    }
  },
}

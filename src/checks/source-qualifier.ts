import { qualifierFaults, readQualifiers, type QualifierFault, type QualifierTable } from '../bilingual/qualifiers.ts'
import type { PairUnit } from '../bilingual/pair.ts'
import type { Rule } from '../model/rule.ts'
import { option, type DocumentCheck } from './check.ts'

const tables = new WeakMap<Rule, QualifierTable>()
/** Tables by their text, and what was found with them: both rules share them. */
const read = new Map<string, QualifierTable>()
const found = new WeakMap<PairUnit, Map<QualifierTable, readonly QualifierFault[]>>()

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
    if (!table) {
      const words = option<string>(rule, 'words')
      table = read.get(words) ?? readQualifiers(words, pair!.tables)
      read.set(words, table)
      tables.set(rule, table)
    }
    for (const unit of pair!.units) {
      for (const { kind, place } of faultsOf(unit, table)) {
        if (kind !== wanted) continue
        const [text, source] = kind === 'lost' ? [unit.target, place] : [place, unit.source]
        report({ start: text.start, end: text.end, source: { start: source.start, end: source.end }, values: { source: kind === 'lost' ? pair!.source.text.slice(place.start, place.end) : '' } })
      }
    }
  },
}

function faultsOf(unit: PairUnit, table: QualifierTable): readonly QualifierFault[] {
  const known = found.get(unit) ?? new Map<QualifierTable, readonly QualifierFault[]>()
  found.set(unit, known)
  const faults = known.get(table) ?? qualifierFaults(unit, table)
  known.set(table, faults)
  return faults
}

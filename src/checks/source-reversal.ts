import { readOpposites, reversalsIn, type OppositeTable } from '../bilingual/reversals.ts'
import type { Rule } from '../model/rule.ts'
import { option, type DocumentCheck } from './check.ts'

const tables = new WeakMap<Rule, OppositeTable>()

/** A word whose opposite stands in the source. */
export const sourceReversal: DocumentCheck = {
  name: 'source-reversal',
  describe: 'A word that says the opposite of what stands in the source: rose for fell, allow for forbid.',
  layer: 'sentence',
  needsSource: true,
  options: { opposites: { type: 'string', default: '', describe: 'a couple of opposites a line: English words “<>” their opposites, then “;” and the same for each source language, its code first' } },
  placeholders: ['source'],
  run(_document, rule, report, { pair }) {
    let table = tables.get(rule)
    if (!table) tables.set(rule, (table = readOpposites(option<string>(rule, 'opposites'), pair!.tables)))
    for (const unit of pair!.units) {
      for (const { source, target } of reversalsIn(unit, table)) report({ ...target, source, values: { source: pair!.source.text.slice(source.start, source.end) } })
    }
  },
}

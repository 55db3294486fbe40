import { forbiddenWords, glossaryFaults, type GlossaryFault } from '../bilingual/glossary-faults.ts'
import type { Pair } from '../bilingual/pair.ts'
import { primary, sideOf } from '../bilingual/pair.ts'
import type { Document } from '../model/document.ts'
import type { GlossaryTerm } from '../model/glossary.ts'
import type { CharTables } from '../text/char-tables.ts'
import { option, type DocumentCheck, type Resources } from './check.ts'

const found = new WeakMap<Document | Pair, { glossary: readonly GlossaryTerm[]; faults: readonly GlossaryFault[] }>()

/** Terms of the house, by its glossary. */
export const glossaryTerm: DocumentCheck = {
  name: 'glossary-term',
  describe: 'A term of the glossary of the house that is rendered otherwise; with the source, also one that the sentence lacks.',
  layer: 'word',
  options: { fault: { type: 'string', default: 'forbidden', values: ['forbidden', 'missing', 'translated'], describe: 'which fault the rule reports' } },
  placeholders: ['source', 'right'],
  run(document, rule, report, resources) {
    const { glossary, pair, tables } = resources
    if (!glossary || glossary.length === 0) return
    const wanted = option<string>(rule, 'fault')
    for (const { kind, place, source, unit, right } of faultsOf(document, glossary, resources, tables)) {
      if (kind !== wanted) continue
      const { start, end } = place ?? unit!.target
      report({
        start,
        end,
        ...(place ? {} : { layer: 'sentence' as const }),
        source: source && { start: source.start, end: source.end },
        values: { source: source ? pair!.source.raw.slice(source.start, source.end) : '', right },
        fixes: place && right ? [{ edits: [{ start, end, text: right }], text: right }] : [],
      })
    }
  },
}

function faultsOf(document: Document, glossary: readonly GlossaryTerm[], { pair }: Resources, tables: CharTables): readonly GlossaryFault[] {
  const key = pair ?? document
  const known = found.get(key)
  if (known?.glossary === glossary) return known.faults
  const whole = sideOf(document, tables, primary(document.language), 0, document.tokens.count)
  const faults = [...forbiddenWords(glossary, whole, tables), ...(pair ? glossaryFaults(glossary, pair) : [])]
  found.set(key, { glossary, faults })
  return faults
}

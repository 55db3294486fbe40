import type { Document } from '../model/document.ts'
import { openNameData, type NameData } from '../names/data.ts'
import { NAME_KINDS, type NameFinding } from '../names/name-finding.ts'
import { readNames } from '../names/read-names.ts'
import { option, type DocumentCheck, type Match, type Resources } from './check.ts'

interface Readings {
  readonly data: NameData | undefined
  document?: Document
  findings: readonly NameFinding[]
}

/** The name tables of each desk, with the names of the document that it read last: all rules about names share them. */
const readings = new WeakMap<Resources['names'], Readings>()

function findingsOf(document: Document, { names, section, tables, pair }: Resources): readonly NameFinding[] {
  let known = readings.get(names)
  if (!known) readings.set(names, (known = { data: openNameData(section, tables), findings: [] }))
  if (known.document !== document) {
    known.document = document
    known.findings = known.data ? readNames(document, known.data, pair ? { ...names, source: pair.source.text } : names).findings : []
  }
  return known.findings
}

/** Wrong names: translated, anglicised, in another language's spelling, or written in two ways in one article. */
export const nameFault: DocumentCheck = {
  name: 'name-fault',
  describe: 'A person, place or body that is not called by its right name; reads the tables of names.',
  layer: 'word',
  options: { kind: { type: 'string', default: 'translated-surname', values: NAME_KINDS, describe: 'what is wrong with the name' } },
  placeholders: ['right', 'of', 'literal', 'reason', 'name', 'role', 'other', 'count', 'language'],
  run(document, rule, report, resources) {
    const kind = option<string>(rule, 'kind')
    for (const finding of findingsOf(document, resources)) if (finding.kind === kind) report(matchOf(finding))
  },
}

function matchOf({ start, end, status, severity, right, edits, values, related, group }: NameFinding): Match {
  const fixes = edits.length > 0 ? [{ edits, text: right, title: edits.length > 1 ? `Write “${right}” (${edits.length} changes)` : undefined }] : []
  return { start, end, status, severity, values: { ...values, right }, fixes, related, group }
}

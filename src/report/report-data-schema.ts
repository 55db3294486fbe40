import { count, gate, list, object, offset, oneBased, summary, text } from '../reporters/report-schema.ts'
import { SEVERITIES, STATUSES } from '../model/rule.ts'
import { CORRECTION_REPORT_SCHEMA } from './report-data.ts'

const span = { start: offset, end: offset }
const severity = { enum: SEVERITIES }
const status = { enum: STATUSES }
const score = { type: 'number', minimum: 0, maximum: 100 }
const edit = object({ ...span, text })
/** A kind (0 stays, -1 goes, 1 comes) and words. */
const part = { type: 'array', prefixItems: [{ enum: [-1, 0, 1] }, text], minItems: 2, maxItems: 2 }

const finding = object({
  rule: text,
  category: { type: 'string', description: 'MQM dimension/subtype' },
  severity,
  status,
  message: text,
  why: text,
  mend: text,
  ...span,
  line: oneBased,
  column: oneBased,
  text,
  fingerprint: text,
  source: object({ text, line: oneBased, column: oneBased }),
  related: list(object({ ...span, message: text })),
  corrections: list(object({ title: text, edits: list(edit), differences: list(object({ start: offset, parts: list(part) })) })),
}, ['source'])

const article = object({
  path: text,
  text,
  hash: { type: 'string', pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of the text in UTF-8' },
  language: text,
  sourceLanguage: text,
  words: count,
  score,
  penalty: { type: 'number', minimum: 0 },
  gate,
  findings: list(finding),
  accepted: list(object({ rule: text, text, line: oneBased, reason: text })),
})

/** JSON Schema (2020-12) of `copydesk report -o report.json`. */
export const CORRECTION_REPORT_JSON_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Correction report of copydesk',
  ...object({
    schema: { const: CORRECTION_REPORT_SCHEMA },
    title: text,
    made: { type: 'string', description: 'ISO 8601, UTC' },
    tool: object({ name: { const: 'copydesk' }, version: text, rules: count }),
    packs: list(object({ name: text, rules: count })),
    notChecked: list(text),
    summary,
    score,
    rules: list(object({ id: text, category: text, severity, status, message: text, why: text, mend: text, references: list(text) })),
    articles: list(article),
    history: list(object({ at: text, version: text, rules: count, files: count, words: count, score, errors: count, suspicious: count, gates: object({ pass: count, warn: count, fail: count, block: count }), dimensions: { type: 'object', additionalProperties: count } })),
  }),
}

export const text = { type: 'string' }
export const offset = { type: 'integer', minimum: 0, description: 'UTF-16 code units from the start of the file' }
export const oneBased = { type: 'integer', minimum: 1 }
export const object = (properties: Record<string, unknown>, optional: readonly string[] = []) => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((key) => !optional.includes(key)),
  additionalProperties: false,
})
export const list = (items: unknown) => ({ type: 'array', items })
export const gate = { enum: ['pass', 'warn', 'fail', 'block'] }
export const count = { type: 'integer', minimum: 0 }

const edit = object({ start: offset, end: offset, text })
const coverage = object({ sourceWords: count, alignedSourceWords: count, targetWords: count, alignedTargetWords: count })
const finding = object({
  rule: text,
  category: { type: 'string', description: 'MQM dimension/subtype' },
  severity: { enum: ['neutral', 'minor', 'major', 'critical'] },
  status: { enum: ['error', 'suspicious', 'info'] },
  message: text,
  why: text,
  mend: text,
  start: offset,
  end: offset,
  line: oneBased,
  column: { ...oneBased, description: 'UTF-16 code units from the start of the line, from 1' },
  endLine: oneBased,
  endColumn: oneBased,
  text,
  source: object({ start: offset, end: offset, text, line: oneBased, column: oneBased }),
  group: { type: ['string', 'null'], description: 'findings of one cause share it' },
  related: list(object({ start: offset, end: offset, line: oneBased, column: oneBased, message: text })),
  fixes: list(object({ title: text, safety: { enum: ['safe', 'review', 'none'] }, edits: list(edit) })),
  fingerprint: { type: 'string', description: 'stays the same when the text around moves' },
}, ['source'])

export const summary = object({
  files: count,
  words: count,
  findings: count,
  errors: count,
  suspicious: count,
  infos: count,
  silenced: count,
  fixable: count,
  gate,
  gates: object({ pass: count, warn: count, fail: count, block: count }),
  unusedIgnores: list(text),
  expiredIgnores: list(text),
})

/** JSON Schema (2020-12) of what `--format json` prints; `--format jsonl` prints one element of `files` a line. */
export const REPORT_JSON_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Report of copydesk',
  ...object({
    schema: { const: 'copydesk.report/1' },
    tool: object({ name: { const: 'copydesk' }, version: text, rules: count }),
    files: list(
      object({
        path: text,
        language: text,
        sourceLanguage: { type: 'string', description: 'empty when unknown' },
        words: count,
        score: { type: 'number', minimum: 0, maximum: 100 },
        penalty: { type: 'number', minimum: 0, description: 'per 1,000 words' },
        gate,
        coverage,
        findings: list(finding),
        suppressed: list(object({ rule: text, start: offset, end: offset, line: oneBased, column: oneBased, text, reason: text })),
        unusedSuppressions: list(object({ rules: list(text), reason: text, line: oneBased, column: oneBased })),
      }, ['coverage']),
    ),
    summary,
    notChecked: list(text),
  }),
}

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { toJsonSchema } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import { CuesSchema, RuleSchema } from '../packs/schema.ts'
import { ConfigSchema, NamesFileSchema } from '../workspace/config-schema.ts'
import { CORRECTION_REPORT_JSON_SCHEMA } from '../report/report-data-schema.ts'
import { REPORT_JSON_SCHEMA } from '../reporters/report-schema.ts'
import { DecisionsSchema } from '../workspace/decisions-file.ts'

/** Writes the JSON Schemas that editors complete rule files and the configuration with, and those of the files that programs read. */
export function buildSchemas(dist: string): void {
  const folder = join(dist, 'schemas')
  mkdirSync(folder, { recursive: true })
  const write = (name: string, schema: unknown) => writeFileSync(join(folder, `${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`)
  const fromValibot = (schema: GenericSchema) => toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' })
  write('rule', { ...fromValibot(RuleSchema), title: 'A rule of copydesk' })
  write('cues', { ...fromValibot(CuesSchema), title: 'Word lists for rules of copydesk' })
  write('config', { ...fromValibot(ConfigSchema), title: 'Configuration of copydesk' })
  write('names', { ...fromValibot(NamesFileSchema), title: 'Names of a house' })
  write('report', REPORT_JSON_SCHEMA)
  write('correction-report', CORRECTION_REPORT_JSON_SCHEMA)
  write('decisions', { ...fromValibot(DecisionsSchema), title: 'Decisions on a correction report of copydesk' })
}

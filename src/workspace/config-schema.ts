import * as v from 'valibot'
import { SEVERITIES } from '../model/rule.ts'

const verdict = v.picklist(['off', 'on', ...SEVERITIES])
const rules = v.record(v.string(), verdict)
const files = v.pipe(v.union([v.string(), v.array(v.string())]), v.transform((value) => (typeof value === 'string' ? [value] : value)))

export const IgnoreSchema = v.strictObject({
  rule: v.string(),
  words: v.optional(v.string()),
  files: v.optional(files),
  reason: v.pipe(v.string(), v.minLength(3, 'must say why, in some words')),
  /** The last day on which it counts. */
  until: v.optional(v.pipe(v.string(), v.regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, 'must be a day such as 2026-12-31'))),
})

export const OverrideSchema = v.strictObject({
  files,
  language: v.optional(v.string()),
  sourceLanguage: v.optional(v.string()),
  rules: v.optional(rules),
})

export const GateSchema = v.strictObject({
  failOn: v.optional(v.picklist(['block', 'fail', 'warn', 'never'])),
  fail: v.optional(v.pipe(v.number(), v.minValue(0, 'must not be negative'))),
  warn: v.optional(v.pipe(v.number(), v.minValue(0, 'must not be negative'))),
  worthless: v.optional(v.pipe(v.number(), v.minValue(1, 'must be at least 1'))),
})

const names = {
  /** What house style does with accents: keeps them, drops them, or follows the article. */
  diacritics: v.optional(v.picklist(['keep', 'drop', 'article'])),
  /** Names that are right as they stand. */
  accept: v.optional(v.array(v.string())),
  /** Right names, each with the variants to correct. */
  canonical: v.optional(v.record(v.string(), v.array(v.string()))),
}

export const NamesSchema = v.strictObject({
  ...names,
  /** A file of the house with the same keys, its path relative to the configuration. */
  file: v.optional(v.string()),
})

/** A `names.yaml` of the house. */
export const NamesFileSchema = v.strictObject(names)

/** The configuration: `copydesk.config.yaml`, or the key `copydesk` of package.json. */
export const ConfigSchema = v.strictObject({
  language: v.optional(v.string()),
  sourceLanguage: v.optional(v.string()),
  packs: v.optional(v.array(v.string())),
  rules: v.optional(rules),
  overrides: v.optional(v.array(OverrideSchema)),
  names: v.optional(NamesSchema),
  /** Glossaries of the house, CSV, TSV or TBX; paths relative to the configuration. */
  glossary: v.optional(files),
  ignore: v.optional(v.array(IgnoreSchema)),
  gate: v.optional(GateSchema),
})

export type Config = v.InferOutput<typeof ConfigSchema>

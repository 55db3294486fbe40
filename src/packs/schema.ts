import * as v from 'valibot'
import { MQM_CATEGORIES, SEVERITIES, STATUSES } from '../model/rule.ts'

const CATEGORIES = Object.entries(MQM_CATEGORIES).flatMap(([dimension, subtypes]) => subtypes.map((subtype) => `${dimension}/${subtype}`))
const ROLES = ['headline', 'deck', 'byline', 'dateline', 'caption', 'credit', 'subhead', 'paragraph', 'list-item', 'quotation', 'interface'] as const

const words = v.pipe(v.union([v.string(), v.array(v.string())]), v.transform((value) => (typeof value === 'string' ? [value] : value)))

const wordContext = v.union([
  v.array(v.string()),
  v.strictObject({
    words: v.array(v.string()),
    scope: v.optional(v.picklist(['sentence', 'paragraph', 'article', 'near'])),
  }),
])

const example = v.union([
  v.string(),
  v.strictObject({
    text: v.string(),
    target: v.optional(v.string()),
    source: v.optional(v.string()),
    sourceText: v.optional(v.string()),
    glossary: v.optional(v.array(v.strictObject({ source: v.optional(v.array(v.string()), []), target: v.optional(v.array(v.string()), []), forbidden: v.optional(v.array(v.string())), keep: v.optional(v.boolean()), exact: v.optional(v.boolean()) }))),
    scope: v.optional(v.picklist(['article', 'segment'])),
    format: v.optional(v.picklist(['text', 'markdown'])),
    fixed: v.optional(v.string()),
  }),
])
const examples = v.pipe(v.union([example, v.array(example)]), v.transform((value) => (Array.isArray(value) ? value : [value])))

const context = {
  needs: v.optional(wordContext),
  not: v.optional(wordContext),
  except: v.optional(words),
  where: v.optional(v.array(v.picklist(ROLES))),
  quoted: v.optional(v.picklist(['no', 'only', 'titles'])),
}

const verdict = {
  status: v.optional(v.picklist(STATUSES)),
  severity: v.optional(v.picklist(SEVERITIES)),
  category: v.optional(v.picklist(CATEGORIES)),
  message: v.optional(v.string()),
  why: v.optional(v.string()),
  mend: v.optional(v.string()),
  safety: v.optional(v.picklist(['safe', 'review', 'none'])),
}

export const RowSchema = v.strictObject({
  match: v.optional(words),
  when: v.optional(words),
  must: v.optional(words),
  mustNot: v.optional(words),
  unless: v.optional(v.array(v.string())),
  fix: v.optional(words),
  of: v.optional(v.string()),
  gate: v.optional(words),
  tier: v.optional(v.picklist(['A', 'B', 'C'])),
  accents: v.optional(v.picklist(['exact', 'any'])),
  case: v.optional(v.picklist(['smart', 'exact', 'any'])),
  ...verdict,
  ...context,
  fires: v.optional(examples),
  silent: v.optional(examples),
  note: v.optional(v.string()),
})

export const RuleSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:[-/][a-z0-9]+)+$/, 'must be lower-case words joined by “-” and “/”, such as residue/interface-es')),
  check: v.string(),
  source: v.optional(words),
  target: v.optional(words),
  category: v.picklist(CATEGORIES),
  severity: v.picklist(SEVERITIES),
  status: v.picklist(STATUSES),
  message: v.string(),
  why: v.string(),
  mend: v.string(),
  safety: v.optional(v.picklist(['safe', 'review', 'none'])),
  options: v.optional(v.record(v.string(), v.union([v.string(), v.number(), v.boolean(), v.array(v.string())]))),
  rows: v.optional(v.array(RowSchema)),
  ...context,
  examples: v.optional(v.strictObject({ fires: v.optional(examples), silent: v.optional(examples) })),
  references: v.optional(v.array(v.string())),
  note: v.optional(v.string()),
})

export const CuesSchema = v.record(v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9_]*$/, 'must be in capitals, such as FOOTBALL')), v.array(v.string()))

type WrittenRow = v.InferOutput<typeof RowSchema>
/** A row whose `match` or `when` is there, as `match`. */
export type RowInput = Omit<WrittenRow, 'match' | 'when'> & { match: string[] }
export type RuleInput = Omit<v.InferOutput<typeof RuleSchema>, 'rows'> & { rows?: RowInput[] }
export type ExampleInput = v.InferOutput<typeof example>
export type WordContextInput = v.InferOutput<typeof wordContext>

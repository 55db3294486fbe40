import type * as v from 'valibot'
import type { DocumentCheck, OptionSpec } from '../checks/check.ts'
import { DOCUMENT_CHECKS, ROW_CHECKS } from '../checks/registry.ts'
import { placeText, Trouble, type Place } from '../model/trouble.ts'
import type { OptionValue } from '../model/rule.ts'
import { CuesSchema, RowSchema, RuleSchema, type RowInput, type RuleInput } from './schema.ts'
import { isDictionary, readDictionary, type SourceDictionary } from './dictionary.ts'
import { isTable, readTable, type SourceTable } from './tables.ts'
import { nearest, parseYaml, rememberKeys, validate, type YamlSource } from './yaml.ts'

/** A rule as its file says it, with the places that messages need. Plain data: it can be stored as JSON. */
export interface SourceRule {
  readonly input: RuleInput
  readonly pack: string
  readonly file: string
  readonly line: number
  /** The line of each row. */
  readonly rowLines: readonly number[]
}

/** What rule files hold, before compilation. */
export interface PackSource {
  readonly rules: readonly SourceRule[]
  readonly cues: Readonly<Record<string, readonly string[]>>
  readonly tables: readonly SourceTable[]
  readonly dictionaries: readonly SourceDictionary[]
}

export interface PackFile {
  /** As shown in messages. */
  readonly file: string
  readonly text: string
  readonly pack: string
}

rememberKeys(RuleSchema)
rememberKeys(RowSchema)
rememberKeys({ entries: { words: 1, scope: 1 } })
rememberKeys({ entries: { fires: 1, silent: 1 } })
rememberKeys({ entries: { text: 1, target: 1, source: 1, sourceText: 1, glossary: 1, scope: 1, format: 1, fixed: 1 } })

const CUES_FILE = /(?:^|\/)cues\.yaml$/

/**
 * Reads rule files strictly.
 * @throws Trouble that names file, line, column and, for an unknown key, the nearest known one
 */
export function readPackFiles(files: readonly PackFile[]): PackSource {
  const rules: SourceRule[] = []
  const cues: Record<string, readonly string[]> = {}
  const tables: SourceTable[] = []
  const dictionaries: SourceDictionary[] = []
  const places = new Map<string, Place>()
  for (const file of files) {
    const source = parseYaml(file.text, file.file)
    if (CUES_FILE.test(file.file)) {
      Object.assign(cues, validate(CuesSchema, source, [], source.value, 'A list of cues'))
      continue
    }
    if (isDictionary(source)) {
      dictionaries.push(readDictionary(source))
      continue
    }
    if (isTable(source)) {
      tables.push(readTable(file.file, source))
      continue
    }
    const rule = readRule(file, source)
    const earlier = places.get(rule.input.id)
    if (earlier) throw new Trouble('pack/duplicate-id', `${placeText(source.place(['id']))}: the id “${rule.input.id}” is taken already, by ${placeText(earlier)}.`)
    places.set(rule.input.id, source.place(['id']))
    rules.push(rule)
  }
  return { rules, cues, tables, dictionaries }
}

function readRule(file: PackFile, source: YamlSource): SourceRule {
  if (source.value === null || typeof source.value !== 'object' || Array.isArray(source.value)) {
    throw new Trouble('pack/no-rule', `${placeText(source.place([]))}: a rule file is a mapping that starts with “id:”; this one is not.`)
  }
  const written = validate(RuleSchema, source, [], source.value, 'A rule')
  const input: RuleInput = { ...written, rows: written.rows?.map((row, index) => readRow(written.check, row, index, source)) }
  checkAlgorithm(input, source)
  return {
    input,
    pack: file.pack,
    file: file.file,
    line: source.place([]).line,
    rowLines: (input.rows ?? []).map((_, index) => source.place(['rows', index]).line),
  }
}

/** Rows of `pair` say “when”, those of other checks “match”. */
function readRow(check: string, { match, when, ...row }: NonNullable<v.InferOutput<typeof RuleSchema>['rows']>[number], index: number, source: YamlSource): RowInput {
  const at = placeText(source.place(['rows', index]))
  const isPair = check === 'pair'
  const words = isPair ? when : match
  if (!words) throw new Trouble('pack/no-match', isPair ? `${at}: a row of “pair” needs “when”: what stands in the source.` : `${at}: the row needs “match”: what to look for.`)
  if (isPair && match) throw new Trouble('pack/no-match', `${at}: a row of “pair” says “when” for the source and “must” or “mustNot” for the text, not “match”.`)
  if (isPair && !row.must && !row.mustNot) throw new Trouble('pack/no-must', `${at}: say what the text must have (“must”) or must not have (“mustNot”) when the source has “${words.join(' | ')}”.`)
  const stray = isPair ? undefined : (['must', 'mustNot', 'unless'] as const).find((key) => row[key])
  if (stray || (!isPair && when)) throw new Trouble('pack/not-a-pair', `${at}: “${stray ?? 'when'}” speaks of the source; write “check: pair”.`)
  return { ...row, match: words }
}

function checkAlgorithm(input: RuleInput, source: YamlSource): void {
  const names = [...ROW_CHECKS, ...DOCUMENT_CHECKS].map((check) => check.name)
  const at = (path: (string | number)[]) => placeText(source.place(path))
  if (ROW_CHECKS.some((check) => check.name === input.check)) {
    if (!input.rows?.length) throw new Trouble('pack/no-rows', `${at(['check'])}: the check “${input.check}” needs “rows” that say what to look for.`)
    if (input.options) throw new Trouble('pack/no-options', `${at(['options'])}: the check “${input.check}” takes no options.`)
    return
  }
  const check = DOCUMENT_CHECKS.find((candidate) => candidate.name === input.check)
  if (!check) {
    const near = nearest(input.check, names)
    throw new Trouble('pack/unknown-check', `${at(['check'])}: there is no check “${input.check}”${near ? `; did you mean “${near}”?` : `; checks are ${names.join(', ')}.`}`)
  }
  if (input.rows) throw new Trouble('pack/no-rows', `${at(['rows'])}: the check “${input.check}” takes options, not rows.`)
  checkOptions(check, input, source)
}

function checkOptions(check: DocumentCheck, input: RuleInput, source: YamlSource): void {
  for (const [name, value] of Object.entries(input.options ?? {})) {
    const spec = check.options[name]
    if (!spec) {
      const near = nearest(name, Object.keys(check.options))
      const known = Object.keys(check.options).join(', ')
      throw new Trouble(
        'pack/unknown-option',
        `${placeText(source.keyPlace(['options'], name))}: the check “${check.name}” has no option “${name}”${near ? `; did you mean “${near}”?` : known ? `; its options are ${known}.` : '; it has none.'}`,
      )
    }
    const fault = optionFault(spec, value)
    if (fault) throw new Trouble('pack/bad-option', `${placeText(source.place(['options', name]))}: the option “${name}” ${fault}.`)
  }
}

function optionFault(spec: OptionSpec, value: OptionValue): string | undefined {
  switch (spec.type) {
    case 'integer':
      return Number.isInteger(value) ? undefined : 'must be a whole number'
    case 'number':
      return typeof value === 'number' ? undefined : 'must be a number'
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'must be true or false'
    case 'strings':
      return Array.isArray(value) ? undefined : 'must be a list'
    case 'string':
      if (typeof value !== 'string') return 'must be text'
      return spec.values && !spec.values.includes(value) ? `must be one of ${spec.values.join(', ')}` : undefined
  }
}

/** The options of a rule with the defaults of its check filled in. */
export function optionsOf(input: RuleInput): Record<string, OptionValue> {
  const check = DOCUMENT_CHECKS.find((candidate) => candidate.name === input.check)
  if (!check) return {}
  return Object.fromEntries(Object.entries(check.options).map(([name, spec]) => [name, input.options?.[name] ?? spec.default]))
}

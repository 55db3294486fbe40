import { CompletionItemKind, type CompletionItem } from 'vscode-languageserver'
import type { Ruleset } from '../engine/ruleset.ts'
import { DOCUMENT_CHECKS, ROW_CHECKS } from '../checks/registry.ts'
import { RowSchema, RuleSchema } from '../packs/schema.ts'
import { ConfigSchema, GateSchema, IgnoreSchema, NamesFileSchema, NamesSchema, OverrideSchema } from '../workspace/config-schema.ts'

/** As much of a schema as completion reads. */
interface Shape {
  readonly entries?: Readonly<Record<string, Shape>>
  readonly wrapped?: Shape
  readonly options?: readonly unknown[]
}

/** The keys above a line, from the top: `overrides`, `rules`. */
type Path = readonly string[]

/** Which mapping stands where, by the last key above. */
const CONFIG_SHAPES: Readonly<Record<string, Shape>> = { '': ConfigSchema as Shape, gate: GateSchema as Shape, names: NamesSchema as Shape, overrides: OverrideSchema as Shape, ignore: IgnoreSchema as Shape }
const NAMES_SHAPES: Readonly<Record<string, Shape>> = { '': NamesFileSchema as Shape }
const RULE_SHAPES: Readonly<Record<string, Shape>> = { '': RuleSchema as Shape, rows: RowSchema as Shape }

const SHAPES = { config: CONFIG_SHAPES, names: NAMES_SHAPES, rule: RULE_SHAPES } as const

/** What of ours an open YAML file is. */
export type YamlKind = keyof typeof SHAPES

/** Completes keys and values of a configuration, a names file or a rule file, by the line up to the cursor and the lines above. */
export function completionsAt(lines: readonly string[], kind: YamlKind, ruleset: Ruleset): CompletionItem[] {
  const line = lines.at(-1) ?? ''
  const path = pathAbove(lines)
  const shape = SHAPES[kind][path.at(-1) ?? '']
  const value = /^\s*(?:- )?(?:\{.*[,{]\s*)?([\w/*-]+):\s*(\S*)$/.exec(line)
  if (value) return valuesOf(value[1], path, kind, shape, ruleset)
  if (kind === 'config' && path.at(-1) === 'rules') return ruleIds(ruleset, ': ')
  return Object.keys(shape?.entries ?? {}).map((key) => ({ label: key, kind: CompletionItemKind.Property, insertText: `${key}: ` }))
}

function valuesOf(key: string, path: Path, kind: YamlKind, shape: Shape | undefined, ruleset: Ruleset): CompletionItem[] {
  if (kind === 'rule' && key === 'check') return [...ROW_CHECKS, ...DOCUMENT_CHECKS].map(({ name }) => ({ label: name, kind: CompletionItemKind.Function }))
  if (kind === 'config' && path.at(-1) === 'rules') return picks((ConfigSchema.entries.rules as unknown as { wrapped: { value: Shape } }).wrapped.value)
  if (kind === 'config' && key === 'rule') return ruleIds(ruleset, '')
  return picks(shape?.entries?.[key])
}

/** The values that a picklist allows, under whatever wraps it. */
function picks(shape: Shape | undefined): CompletionItem[] {
  const options = (shape?.wrapped ?? shape)?.options ?? []
  return options.filter((option) => typeof option === 'string').map((label) => ({ label, kind: CompletionItemKind.EnumMember }))
}

/** All rules, and the starts of ids that stand for several. */
function ruleIds({ rules }: Ruleset, tail: string): CompletionItem[] {
  const starts = new Set(rules.map(({ id }) => id.slice(0, id.indexOf('/'))))
  return [...starts, ...rules.map(({ id }) => id)].map((label) => ({ label, kind: CompletionItemKind.Reference, insertText: `${label}${tail}` }))
}

/** The keys that the last line lies under, by indentation; a list item lies under the key of its list. */
function pathAbove(lines: readonly string[]): string[] {
  const path: string[] = []
  const last = lines.at(-1) ?? ''
  let indent = indentOf(last)
  for (let at = lines.length - 2; at >= 0 && indent >= 0; at--) {
    const line = lines[at]
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue
    const own = indentOf(line)
    const key = /^\s*(?:- )?([\w/*-]+):\s*$/.exec(line)?.[1]
    const opensList = own === indent && last.trimStart().startsWith('-') && !line.trimStart().startsWith('-') && path.length === 0
    if (own < indent || (opensList && key)) {
      if (key) path.unshift(key)
      indent = own
      if (own === 0) break
    }
  }
  return path
}

const indentOf = (line: string): number => line.length - line.trimStart().length

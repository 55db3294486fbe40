import { ROW_CHECKS } from '../checks/registry.ts'
import type { Status, Tier } from '../model/rule.ts'
import type { PackSource, SourceRule } from './load.ts'
import type { RowInput } from './schema.ts'

/** How many of what a group of rules holds. */
export interface Counts {
  readonly rules: number
  /** Rows of the rules; a rule whose check takes no rows counts as none. */
  readonly rows: number
  /** What the rows look for; one row may list several. */
  readonly strings: number
  /** Rows with an example that fires, and with one that stays silent. A row of lines is shown by the examples of its rule. */
  readonly withFiring: number
  readonly withSilent: number
}

/** The rules of some packs counted from several sides; a row counts in every source language of its rule. */
export interface RuleStats {
  readonly all: Counts
  /** Examples of rules and rows together. */
  readonly examples: { readonly fires: number; readonly silent: number }
  /** By pack, by folder of the id (calque, residue ...), by source language (`any` for rules about none), and so on. */
  readonly by: Readonly<Record<Side, Readonly<Record<string, Counts>>>>
  /** Rows of the tables of names, by kind. */
  readonly tables: Readonly<Record<string, number>>
}

export const SIDES = ['pack', 'fault', 'language', 'category', 'tier', 'status'] as const
export type Side = (typeof SIDES)[number]

interface Entry {
  readonly rule: SourceRule
  readonly row?: RowInput
}

const takesRows = ({ input }: SourceRule): boolean => ROW_CHECKS.some(({ name }) => name === input.check)

/** Counts rules and rows as their files say them; `fits` leaves rules out. */
export function statsOf(source: PackSource, fits: (rule: SourceRule) => boolean = () => true): RuleStats {
  const rules = source.rules.filter(fits)
  const entries = rules.flatMap((rule): Entry[] => (takesRows(rule) ? (rule.input.rows ?? []).map((row) => ({ rule, row })) : [{ rule }]))
  const tables: Record<string, number> = {}
  if (rules.length === source.rules.length) for (const { kind, rows } of source.tables) tables[kind] = (tables[kind] ?? 0) + rows.length
  const examples = { fires: 0, silent: 0 }
  for (const { input } of rules) {
    for (const holder of [input.examples ?? {}, ...(input.rows ?? [])]) {
      examples.fires += holder.fires?.length ?? 0
      examples.silent += holder.silent?.length ?? 0
    }
  }
  const by = Object.fromEntries(SIDES.map((side) => [side, countBy(entries, (entry) => namesOf(entry, side))])) as RuleStats['by']
  return { all: countOf(entries), examples, by, tables }
}

function namesOf({ rule, row }: Entry, side: Side): readonly string[] {
  const { input } = rule
  switch (side) {
    case 'pack':
      return [rule.pack]
    case 'fault':
      return [input.id.split('/')[0]]
    case 'language':
      return input.source ?? ['any']
    case 'category':
      return [row?.category ?? input.category]
    case 'tier':
      return [tierOf(rule, row)]
    case 'status':
      return [row?.status ?? (input.status satisfies Status)]
  }
}

/** Rows about no source language, and rules without rows, need no tier. */
const tierOf = ({ input }: SourceRule, row: RowInput | undefined): Tier | 'none' => (!row || !input.source ? 'none' : (row.tier ?? (input.check === 'line' ? 'A' : 'B')))

function countBy(entries: readonly Entry[], names: (entry: Entry) => readonly string[]): Record<string, Counts> {
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) {
    for (const name of names(entry)) {
      const group = groups.get(name)
      if (group) group.push(entry)
      else groups.set(name, [entry])
    }
  }
  return Object.fromEntries([...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, group]) => [name, countOf(group)]))
}

function countOf(entries: readonly Entry[]): Counts {
  const rows = entries.flatMap(({ rule, row }) => (row ? [{ rule, row }] : []))
  const shown = (kind: 'fires' | 'silent') => rows.filter(({ rule, row }) => row[kind]?.length || (rule.input.check === 'line' && rule.input.examples?.[kind]?.length)).length
  return {
    rules: new Set(entries.map(({ rule }) => rule)).size,
    rows: rows.length,
    strings: rows.reduce((sum, { row }) => sum + row.match.length, 0),
    withFiring: shown('fires'),
    withSilent: shown('silent'),
  }
}

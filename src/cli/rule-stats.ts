import { padTo } from '../reporters/display-width.ts'
import { SIDES, type Counts, type RuleStats, type Side } from '../packs/stats.ts'

const TITLES: Readonly<Record<Side, string>> = { pack: 'pack', fault: 'kind of fault', language: 'source language', category: 'MQM category', tier: 'tier', status: 'status' }
const COLUMNS = ['rules', 'rows', 'strings', 'firing', 'silent'] as const
const CELL = 9

/** The figures of `copydesk rules --stats` as text. */
export function statsText({ all, examples, by, tables }: RuleStats): string {
  const width = Math.max(...SIDES.flatMap((side) => [TITLES[side], ...Object.keys(by[side])]).map((name) => name.length)) + 2
  const lines = [`${all.rules} rules, ${all.rows} rows with ${all.strings} strings and patterns; ${examples.fires} examples that fire, ${examples.silent} that stay silent.`]
  for (const side of SIDES) {
    lines.push('', padTo(TITLES[side], width) + COLUMNS.map((column) => column.padStart(CELL)).join(''))
    for (const [name, counts] of Object.entries(by[side])) lines.push(padTo(name, width) + cells(counts).map((cell) => cell.padStart(CELL)).join(''))
  }
  lines.push('', 'firing, silent: share of rows with such an example; lines are shown by the examples of their rule.')
  const kinds = Object.entries(tables)
  if (kinds.length > 0) lines.push(`Tables of names: ${kinds.map(([kind, rows]) => `${kind} ${rows}`).join(', ')}.`)
  return `${lines.join('\n')}\n`
}

const cells = ({ rules, rows, strings, withFiring, withSilent }: Counts): string[] => [`${rules}`, `${rows}`, `${strings}`, share(withFiring, rows), share(withSilent, rows)]

const share = (part: number, whole: number): string => (whole === 0 ? '-' : `${Math.floor((100 * part) / whole)} %`)

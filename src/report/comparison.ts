import type { Gate } from '../model/finding.ts'
import type { FileReport, RunFacts } from '../model/report.ts'
import { meanScore } from './report-data.ts'

/** Name and version of the contract of `copydesk compare --format json`. */
export const COMPARISON_SCHEMA = 'copydesk.comparison/1'

export interface ChangeRow {
  readonly name: string
  readonly before: number
  readonly after: number
  /** Findings that only the second version has, and those that only the first one had; words decide, not places. */
  readonly gained: number
  readonly lost: number
}

export interface Side {
  readonly name: string
  readonly files: number
  readonly words: number
  /** The mean of the articles' scores, weighed by their words. */
  readonly score: number
  readonly errors: number
  readonly suspicious: number
  readonly errorsPer1000Words: number
  readonly gates: Readonly<Record<Gate, number>>
}

export interface ArticleChange {
  readonly path: string
  readonly before: { readonly score: number; readonly gate: Gate; readonly findings: number }
  readonly after: { readonly score: number; readonly gate: Gate; readonly findings: number }
}

export interface Comparison {
  readonly schema: typeof COMPARISON_SCHEMA
  readonly made: string
  readonly tool: RunFacts['tool']
  readonly before: Side
  readonly after: Side
  readonly rules: readonly ChangeRow[]
  readonly categories: readonly ChangeRow[]
  /** Articles whose score changed, the largest losses first. */
  readonly articles: readonly ArticleChange[]
  /** Articles that only one side has; they count for nothing above. */
  readonly onlyBefore: readonly string[]
  readonly onlyAfter: readonly string[]
}

/**
 * Compares the reports of two versions of the same articles.
 * @param before reports under the names that pair them with those of `after`
 */
export function compareReports(names: { before: string; after: string }, before: ReadonlyMap<string, FileReport>, after: ReadonlyMap<string, FileReport>, facts: RunFacts): Comparison {
  const pairs = [...before].flatMap(([name, first]) => {
    const second = after.get(name)
    return second ? [{ name, first, second }] : []
  })
  const rules = new Map<string, Tally>()
  const categories = new Map<string, Tally>()
  for (const { first, second } of pairs) {
    tally(rules, first, second, ({ rule }) => rule)
    tally(categories, first, second, ({ category }) => category)
  }
  return {
    schema: COMPARISON_SCHEMA,
    made: facts.started ?? '',
    tool: facts.tool,
    before: sideOf(names.before, pairs.map(({ first }) => first)),
    after: sideOf(names.after, pairs.map(({ second }) => second)),
    rules: rowsOf(rules),
    categories: rowsOf(categories),
    articles: pairs
      .filter(({ first, second }) => first.score !== second.score || first.gate !== second.gate)
      .map(({ name, first, second }) => ({ path: name, before: shortOf(first), after: shortOf(second) }))
      .sort((a, b) => a.after.score - a.before.score - (b.after.score - b.before.score) || (a.path < b.path ? -1 : 1)),
    onlyBefore: [...before.keys()].filter((name) => !after.has(name)),
    onlyAfter: [...after.keys()].filter((name) => !before.has(name)),
  }
}

type Tally = { before: number; after: number; gained: number; lost: number }
type Found = FileReport['findings'][number]

function tally(rows: Map<string, Tally>, first: FileReport, second: FileReport, nameOf: (finding: Found) => string): void {
  const rowOf = (finding: Found): Tally => {
    const name = nameOf(finding)
    let row = rows.get(name)
    if (!row) rows.set(name, (row = { before: 0, after: 0, gained: 0, lost: 0 }))
    return row
  }
  const left = new Map<string, Found[]>()
  for (const finding of first.findings) {
    rowOf(finding).before++
    const key = wordsOf(finding)
    left.set(key, [...(left.get(key) ?? []), finding])
  }
  for (const finding of second.findings) {
    rowOf(finding).after++
    if (!left.get(wordsOf(finding))?.pop()) rowOf(finding).gained++
  }
  for (const findings of left.values()) for (const finding of findings) rowOf(finding).lost++
}

const wordsOf = ({ rule, text }: Found): string => `${rule}|${text.toLowerCase().replace(/\s+/g, ' ').trim()}`

const rowsOf = (rows: ReadonlyMap<string, Tally>): ChangeRow[] =>
  [...rows].map(([name, row]) => ({ name, ...row })).sort((a, b) => b.gained + b.lost - (a.gained + a.lost) || b.after + b.before - (a.after + a.before) || (a.name < b.name ? -1 : 1))

const shortOf = ({ score, gate, findings }: FileReport) => ({ score, gate, findings: findings.length })

function sideOf(name: string, reports: readonly FileReport[]): Side {
  const gates: Record<Gate, number> = { pass: 0, warn: 0, fail: 0, block: 0 }
  let words = 0
  let errors = 0
  let suspicious = 0
  for (const report of reports) {
    gates[report.gate]++
    words += report.words
    errors += report.findings.filter(({ status }) => status === 'error').length
    suspicious += report.findings.filter(({ status }) => status === 'suspicious').length
  }
  return { name, files: reports.length, words, score: meanScore(reports), errors, suspicious, errorsPer1000Words: Math.round((errors / Math.max(1, words)) * 100_000) / 100, gates }
}

import type { Severity, Status } from '../model/rule.ts'
import type { DiffPart } from './correction.ts'
import type { ReportArticle, ReportFinding } from './report-data.ts'

/** Findings that one decision settles: the same rule, the same words, the same correction. */
export interface DecisionGroup {
  readonly key: string
  readonly finding: ReportFinding
  /** The words as they stand and as they should; empty when there is no correction. */
  readonly wrong: string
  readonly right: string
  readonly places: readonly { readonly article: number; readonly finding: number }[]
  readonly articles: number
}

const STATUS_ORDER: readonly Status[] = ['error', 'suspicious', 'info']
const SEVERITY_ORDER: readonly Severity[] = ['critical', 'major', 'minor', 'neutral']

/** The decisions that a report asks for, those with the most places first. */
export function decisionGroups(articles: readonly ReportArticle[]): DecisionGroup[] {
  const groups = new Map<string, { finding: ReportFinding; wrong: string; right: string; places: { article: number; finding: number }[]; articles: Set<number> }>()
  articles.forEach((article, articleIndex) =>
    article.findings.forEach((finding, findingIndex) => {
      const key = groupKey(finding)
      let group = groups.get(key)
      if (!group) groups.set(key, (group = { finding, ...changeOf(finding), places: [], articles: new Set() }))
      group.places.push({ article: articleIndex, finding: findingIndex })
      group.articles.add(articleIndex)
    }),
  )
  return [...groups]
    .map(([key, group]) => ({ ...group, key, articles: group.articles.size }))
    .sort((a, b) => b.places.length - a.places.length || STATUS_ORDER.indexOf(a.finding.status) - STATUS_ORDER.indexOf(b.finding.status) || SEVERITY_ORDER.indexOf(a.finding.severity) - SEVERITY_ORDER.indexOf(b.finding.severity))
}

export const groupKey = ({ rule, status, message, corrections }: ReportFinding): string => `${rule}|${status}|${message}|${corrections[0]?.title ?? ''}`

/** The words that a finding's first correction takes out and puts in, without what stays around them. */
export function changeOf({ text, corrections: [first] }: ReportFinding): { wrong: string; right: string } {
  if (!first) return { wrong: text, right: '' }
  // A name that is wrong in many places of one article reads as one change.
  const changes = new Map(first.differences.map(({ parts }) => ({ wrong: sideOf(parts, -1), right: sideOf(parts, 1) })).map((change) => [JSON.stringify(change), change]))
  const row = (side: 'wrong' | 'right') => [...changes.values()].map((change) => change[side]).filter(Boolean).join(' … ')
  return { wrong: row('wrong'), right: row('right') }
}

/** The text between the first and the last change, on one side of a difference. */
export function sideOf(parts: readonly DiffPart[], side: -1 | 1): string {
  const changed = parts.map(([kind], index) => (kind === 0 ? -1 : index)).filter((index) => index >= 0)
  if (changed.length === 0) return ''
  const first = changed[0]
  const last = changed.at(-1)!
  const inner = parts.slice(first, last + 1).filter(([kind]) => kind === 0 || kind === side).map(([, text]) => text).join('')
  // Words next to a change of spaces or marks alone are needed to understand it.
  if (/[\p{L}\p{N}]/u.test(parts.slice(first, last + 1).filter(([kind]) => kind !== 0).map(([, text]) => text).join(''))) return inner.trim()
  const before = parts[first - 1]?.[1].split(/\s+/).at(-1) ?? ''
  const after = parts[last + 1]?.[1].split(/\s+/)[0] ?? ''
  return `${before}${inner}${after}`.trim()
}

/** Counts by two keys, such as category and severity. */
export function countBy<A extends string, B extends string>(findings: readonly ReportFinding[], first: (finding: ReportFinding) => A, second: (finding: ReportFinding) => B): { key: A; total: number; by: Partial<Record<B, number>> }[] {
  const rows = new Map<A, { key: A; total: number; by: Partial<Record<B, number>> }>()
  for (const finding of findings) {
    const key = first(finding)
    let row = rows.get(key)
    if (!row) rows.set(key, (row = { key, total: 0, by: {} }))
    row.total++
    const part = second(finding)
    row.by[part] = (row.by[part] ?? 0) + 1
  }
  return [...rows.values()].sort((a, b) => b.total - a.total || (a.key < b.key ? -1 : 1))
}

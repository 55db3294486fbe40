import type { Finding } from '../model/finding.ts'
import { byWeight } from './levels.ts'

/** A finding with its SARIF parts. */
export interface SarifItem {
  readonly finding: Finding
  /** Why it is suppressed; missing when it is not. */
  readonly reason?: string
  readonly location: Readonly<Record<string, unknown>>
  readonly related: readonly Readonly<Record<string, unknown>>[]
  readonly fix?: { readonly title: string; readonly change: Readonly<Record<string, unknown>> }
}

/** GitHub shows the first 5,000 results of a run and keeps 100 locations of each. */
const RESULTS_SHOWN = 5000
const LOCATIONS_KEPT = 100

/**
 * Makes as few results of the findings as GitHub shows: one each while they fit; else those of one rule, message and
 * file together; else those of one rule and message; else those of one rule. A result holds at most 100 locations; the worst come first.
 */
export function groupToLimit(items: readonly SarifItem[]): { results: SarifItem[][]; note?: string } {
  if (items.length <= RESULTS_SHOWN) return { results: items.map((item) => [item]) }
  const kind = ({ finding, reason }: SarifItem) => `${finding.rule}\0${finding.status}\0${finding.severity}\0${reason ?? '\u0001'}`
  const keys = [
    (item: SarifItem) => `${kind(item)}\0${item.finding.message}\0${uriIn(item)}`,
    (item: SarifItem) => `${kind(item)}\0${item.finding.message}`,
    kind,
  ]
  let results: SarifItem[][] = []
  for (const key of keys) {
    results = grouped(items, key)
    if (results.length <= RESULTS_SHOWN) break
  }
  results.sort(([a], [b]) => byWeight(a.finding, b.finding))
  return { results, note: `${items.length} findings stand in ${results.length} results, each with up to ${LOCATIONS_KEPT} locations: more would not be shown.` }
}

function grouped(items: readonly SarifItem[], keyOf: (item: SarifItem) => string): SarifItem[][] {
  const open = new Map<string, SarifItem[]>()
  const results: SarifItem[][] = []
  for (const item of items) {
    const key = keyOf(item)
    const group = open.get(key)
    if (group && group.length < LOCATIONS_KEPT) group.push(item)
    else {
      const next = [item]
      open.set(key, next)
      results.push(next)
    }
  }
  return results
}

const uriIn = ({ location }: SarifItem): string => (location as { physicalLocation: { artifactLocation: { uri: string } } }).physicalLocation.artifactLocation.uri

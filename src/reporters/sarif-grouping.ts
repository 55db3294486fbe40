import type { Finding } from '../model/finding.ts'
import { byWeight } from './levels.ts'

/** A finding with its SARIF parts. */
export interface SarifItem {
  readonly finding: Finding
  /** Why it is suppressed; missing when it is not. */
  readonly reason?: string
  readonly location: Readonly<Record<string, unknown>>
  readonly related: readonly Readonly<Record<string, unknown>>[]
  readonly fix?: { readonly title: string; readonly uri: string; readonly replacements: readonly Readonly<Record<string, unknown>>[] }
}

/** GitHub shows the first 5,000 results of a run and keeps 100 locations of each. */
const RESULTS_SHOWN = 5000
const LOCATIONS_KEPT = 100

/**
 * Groups findings so that GitHub shows all of them: one result each while they fit; else the largest groups first, those of
 * one rule, message and file, then of one rule and message, then of one rule, until they fit. A result holds at most 100
 * locations; the worst come first.
 */
export function groupToLimit(items: readonly SarifItem[]): { results: SarifItem[][]; note?: string } {
  let results = items.map((item) => [item])
  if (items.length <= RESULTS_SHOWN) return { results }
  const kind = ({ finding, reason }: SarifItem) => `${finding.rule}\0${finding.status}\0${finding.severity}\0${reason ?? '\u0001'}`
  const keys = [
    (item: SarifItem) => `${kind(item)}\0${item.finding.message}\0${uriIn(item)}`,
    (item: SarifItem) => `${kind(item)}\0${item.finding.message}`,
    kind,
  ]
  for (const key of keys) if (results.length > RESULTS_SHOWN) results = joinLargest(results, key)
  results.sort(([a], [b]) => byWeight(a.finding, b.finding))
  return { results, note: `${items.length} findings stand in ${results.length} results, each with up to ${LOCATIONS_KEPT} locations: more would not be shown.` }
}

/** Joins results of one key, the largest groups first, until there are few enough. */
function joinLargest(results: readonly SarifItem[][], keyOf: (item: SarifItem) => string): SarifItem[][] {
  const groups = new Map<string, SarifItem[][]>()
  for (const result of results) {
    const key = keyOf(result[0])
    const group = groups.get(key)
    if (group) group.push(result)
    else groups.set(key, [result])
  }
  let left = results.length
  return [...groups.values()]
    .sort((a, b) => b.length - a.length)
    .flatMap((group) => {
      if (left <= RESULTS_SHOWN) return group
      const items = group.flat()
      const joined = Array.from({ length: Math.ceil(items.length / LOCATIONS_KEPT) }, (_, part) => items.slice(part * LOCATIONS_KEPT, (part + 1) * LOCATIONS_KEPT))
      left -= group.length - joined.length
      return joined
    })
}

const uriIn = ({ location }: SarifItem): string => (location as { physicalLocation: { artifactLocation: { uri: string } } }).physicalLocation.artifactLocation.uri

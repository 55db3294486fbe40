import type { Finding } from '../model/finding.ts'
import type { Position } from '../model/lines.ts'
import { byWeight } from './levels.ts'

export interface CausePlace extends Position {
  readonly path: string
  readonly endLine: number
  readonly endColumn: number
}

/** Findings that one decision settles: the same rule, words and message, in however many places. */
export interface Cause {
  readonly finding: Finding
  readonly places: CausePlace[]
}

/** Gathers findings by cause over a whole run. */
export function causeBook(): { add(finding: Finding, place: CausePlace): void; worstFirst(): Cause[]; readonly size: number } {
  const causes = new Map<string, Cause>()
  return {
    add(finding, place) {
      const key = `${finding.rule}|${finding.status}|${finding.severity}|${finding.message}`
      const known = causes.get(key)
      if (known) known.places.push(place)
      else causes.set(key, { finding, places: [place] })
    },
    worstFirst: () => [...causes.values()].sort((a, b) => byWeight(a.finding, b.finding) || b.places.length - a.places.length),
    get size() {
      return causes.size
    },
  }
}

export const filesOf = (places: readonly CausePlace[]): number => new Set(places.map(({ path }) => path)).size

import { hashFolded } from '../text/fold.ts'
import type { Cluster } from './clusters.ts'
import type { NameFinding } from './name-finding.ts'
import { rolesOf, type RoleAt } from './roles.ts'
import { textOf, type Cast, type Mention } from './words.ts'

/**
 * Offices of which one is a usual mistranslation of the other, so that both for one person are suspicious: secretary
 * general and minister (secretario), Supreme Court justice and minister (ministro), president and prime minister
 * (presidente del Gobierno), foreign minister and chancellor (canciller).
 */
const CONFLICTS: readonly (readonly [string, string])[] = [
  ['international', 'minister'],
  ['judge', 'minister'],
  ['coach', 'minister'],
  ['coach', 'president'],
  ['prosecutor', 'minister'],
  ['prosecutor', 'tax-official'],
  ['president', 'prime-minister'],
  ['chancellor', 'foreign-minister'],
  ['mayor', 'intendant'],
  ['legislator', 'deputy-official'],
]

const conflict = (a: string, b: string): boolean => CONFLICTS.some(([one, other]) => (a === one && b === other) || (a === other && b === one))

/** Words of titles that some conflict starts with; without one of them nothing is looked at. */
const TELLING = new Set(['minister', 'judge', 'justice', 'coach', 'president', 'prosecutor', 'fiscal', 'chancellor', 'intendant', 'quartermaster', 'deputy'].map(hashFolded))

/** Whether some mention bears a title that may conflict with another one. */
export function mayConflict({ document, mentions }: Cast): boolean {
  for (const { title } of mentions) if (title >= 0 && TELLING.has(document.tokens.hash[title])) return true
  return false
}

interface Given {
  readonly mention: Mention
  readonly role: RoleAt
}

/** Offices that one article gives a person and that hardly go together; the rarer one is reported. */
export function titleConflicts(cast: Cast, clusters: readonly Cluster[]): NameFinding[] {
  return clusters.flatMap((cluster) => {
    const titled = cluster.mentions.some((mention) => mention.title >= 0)
    if (!titled || cluster.mentions.length < 2) return []
    const given = cluster.mentions.flatMap((mention) => rolesOf(cast, mention).map((role) => ({ mention, role })))
    const found = firstConflict(given)
    return found ? [toFinding(cast, cluster, ...found)] : []
  })
}

function firstConflict(given: readonly Given[]): [odd: Given, usual: Given] | undefined {
  const count = (role: string): number => given.filter((other) => other.role.role === role).length
  for (let at = 1; at < given.length; at++) {
    for (let before = 0; before < at; before++) {
      const [a, b] = [given[before], given[at]]
      if (!conflict(a.role.role, b.role.role)) continue
      return count(b.role.role) > count(a.role.role) ? [a, b] : [b, a]
    }
  }
  return undefined
}

function toFinding({ document }: Cast, cluster: Cluster, odd: Given, usual: Given): NameFinding {
  const { start, end } = document.tokens
  const words = ({ role }: Given): string => document.text.slice(start[role.first], end[role.end - 1])
  const first = Math.min(odd.role.first, odd.mention.first)
  const last = Math.max(odd.role.end, odd.mention.end)
  const usualSpan = { start: start[usual.role.first], end: end[usual.role.end - 1] }
  return {
    kind: 'title-conflict',
    status: 'suspicious',
    start: start[first],
    end: end[last - 1],
    right: '',
    edits: [],
    values: { role: words(odd), other: words(usual), name: textOf(document, odd.mention.tokens.at(-1)!) },
    related: [{ ...usualSpan, message: `Here the office is “${words(usual)}”.` }],
    group: `title-${cluster.index}`,
  }
}

import type { Edit } from '../model/finding.ts'
import type { Cluster } from './clusters.ts'
import { correctCluster, type Correction } from './corrections.ts'
import type { NameFinding, NameKind } from './name-finding.ts'
import type { NameOptions } from './settings.ts'
import type { SourceNames } from './source-names.ts'
import { MentionFlag, textOf, type Cast } from './words.ts'

/** Findings about names that the article itself writes in two ways; one group for each name. */
export function articleFindings(cast: Cast, clusters: readonly Cluster[], options: NameOptions, source: SourceNames): NameFinding[] {
  return clusters.flatMap((cluster) => {
    if (cluster.links.length === 0 && !cluster.mentions.some(({ words }) => words.some((word) => word.variants))) return []
    const corrections = correctCluster(cast, cluster, options, source)
    const worded = corrections.filter(({ kind }) => kind !== 'accents')
    return [...toFindings(cast, cluster, worded), ...accentFinding(cast, cluster, corrections.filter(({ kind }) => kind === 'accents'))]
  })
}

/** With up to so many edits for a name, the fix of each finding mends all its places; beyond, a report would grow with their square, and each mends its own. */
export const MOST_TOGETHER = 200

export const editsOf = ({ document }: Cast, { parts }: Pick<Correction, 'parts'>): Edit[] =>
  parts
    .map(({ first, end, text }) => ({ start: document.tokens.start[first], end: document.tokens.end[end - 1], text }))
    .filter(({ start, end, text }) => document.text.slice(start, end) !== text)

/** The text of a mention after its correction. */
export function correctedText(cast: Cast, correction: Pick<Correction, 'parts'>, start: number, end: number): string {
  let text = ''
  let at = start
  for (const edit of editsOf(cast, correction)) {
    text += cast.document.text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return text + cast.document.text.slice(at, end)
}

function spanOf(cast: Cast, { mention, parts }: Correction): { start: number; end: number } {
  const { start, end } = cast.document.tokens
  const first = Math.min(mention.first, parts[0].first)
  const last = Math.max(mention.end, parts.at(-1)!.end)
  return { start: start[first], end: end[last - 1] }
}

function toFindings(cast: Cast, cluster: Cluster, corrections: readonly Correction[]): NameFinding[] {
  if (corrections.length === 0) return []
  const certain = corrections.filter(({ status }) => status === 'error')
  const edits = certain.flatMap((correction) => editsOf(cast, correction))
  const inHeadline = certain.some(({ mention }) => mention.flags & MentionFlag.headline)
  return corrections.map((correction) => {
    const span = spanOf(cast, correction)
    const right = correctedText(cast, correction, span.start, span.end)
    return {
      ...span,
      kind: kindOf(correction, corrections, cluster),
      status: correction.status,
      severity: inHeadline && correction.status === 'error' ? 'critical' : undefined,
      right,
      edits: correction.status === 'error' && edits.length <= MOST_TOGETHER ? edits : editsOf(cast, correction),
      values: valuesOf(cast, correction),
      related: relatedOf(cast, correction),
      group: `name-${cluster.index}`,
    }
  })
}

/** A spelling that stands only in the headline is told as such. */
function kindOf({ kind, mention }: Correction, all: readonly Correction[], { mentions }: Cluster): NameKind {
  const onlyThere = mention.flags & MentionFlag.headline && all.every((other) => other.mention.flags & MentionFlag.headline) && mentions.some((other) => (other.flags & MentionFlag.headline) === 0)
  return kind === 'misspelt-name' && onlyThere ? 'headline-name' : kind
}

function valuesOf(cast: Cast, { relation, evidence }: Correction): Record<string, string> {
  return {
    of: evidence >= 0 ? textOf(cast.document, evidence) : (relation?.surname?.name ?? ''),
    literal: relation?.kind === 'gloss' ? textOf(cast.document, relation.wrong.token) : '',
    reason: evidence >= 0 ? 'the article itself has the right form' : 'the right form is on record',
  }
}

function relatedOf({ document }: Cast, { evidence }: Correction): { start: number; end: number; message: string }[] {
  if (evidence < 0) return []
  return [{ start: document.tokens.start[evidence], end: document.tokens.end[evidence], message: `Here it is “${textOf(document, evidence)}”.` }]
}

/** Accents alone are worth one note for a name, at the first place that differs. */
function accentFinding(cast: Cast, cluster: Cluster, corrections: readonly Correction[]): NameFinding[] {
  if (corrections.length === 0) return []
  const [first, ...others] = corrections
  const span = spanOf(cast, first)
  return [
    {
      ...span,
      kind: 'accents',
      status: 'info',
      right: correctedText(cast, first, span.start, span.end),
      edits: corrections.flatMap((correction) => editsOf(cast, correction)),
      values: { count: String(corrections.length) },
      related: others.map((other) => ({ ...spanOf(cast, other), message: 'Here too.' })),
      group: `accents-${cluster.index}`,
    },
  ]
}

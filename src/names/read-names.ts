import type { Document } from '../model/document.ts'
import { agentFindings } from './agents.ts'
import { articleFindings, correctedText, editsOf } from './article-findings.ts'
import { clusterMentions, type Cluster, type Clusters } from './clusters.ts'
import type { NameData } from './data.ts'
import { houseFindings, isAccepted } from './house.ts'
import { inCaseOf } from './letter-case.ts'
import { readCast } from './mentions.ts'
import type { NameFinding } from './name-finding.ts'
import { findPhrases } from './phrase-hits.ts'
import { phraseFindings } from './phrases.ts'
import { pronounFindings } from './pronouns.ts'
import { findRelations } from './relations.ts'
import { vetoesOf, type NameOptions } from './settings.ts'
import { spanOf } from './sequences.ts'
import { slipFindings } from './slips.ts'
import { soloEvidence, statusOf, type SoloEvidence } from './solo.ts'
import { readSourceNames, type SourceNames } from './source-names.ts'
import { titleConflicts } from './title-conflicts.ts'
import { variantFindings } from './variants.ts'
import { MentionFlag, type Cast, type Mention } from './words.ts'

/** Everything that is known of the names in one article. */
export interface NameReading extends Clusters {
  readonly cast: Cast
  readonly source: SourceNames
  readonly findings: readonly NameFinding[]
}

/**
 * Reads all names of an article, gathers the mentions of each, and says which of them are wrong.
 * @param data the compiled tables
 */
export function readNames(document: Document, data: NameData, options: NameOptions = {}): NameReading {
  const cast = readCast(document, data)
  const source = readSourceNames(options.source, data.tables)
  const relations = findRelations(cast)
  const { clusters, clusterOf } = clusterMentions(cast, relations, vetoesOf(options))
  const hits = findPhrases(cast)
  const real = hits.filter(({ row }) => row.use === 'real').map(({ first, end }) => spanOf(cast, first, end))
  const isReal = ({ start, end }: NameFinding): boolean => real.some((span) => span.start < end && start < span.end)
  const certain = articleFindings(cast, clusters, options, source)
  const phrases = phraseFindings(cast, hits, source, options)
  const solo = soloFindings(cast, clusterOf, source, [...certain, ...phrases])
  const findings = [...certain.filter((finding) => !solo.some((other) => replaces(other, finding))), ...solo, ...phrases]
  const isReported = (mention: Mention): boolean => findings.some((finding) => covers(cast, finding, mention))
  findings.push(...agentFindings(cast, isReported), ...slipFindings(cast), ...variantFindings(cast, hits), ...titleConflicts(cast, clusters), ...pronounFindings(cast))
  const house = houseFindings(cast, options)
  const kept = findings.filter((finding) => !isReal(finding) && !isAccepted(cast, options, document.text.slice(finding.start, finding.end)) && !house.some((other) => other.start < finding.end && finding.start < other.end))
  return { cast, source, clusters, clusterOf, findings: [...kept, ...house].sort((a, b) => a.start - b.start || a.end - b.end) }
}

const covers = ({ document }: Cast, { start, end }: NameFinding, { first, end: endToken }: Mention): boolean => start < document.tokens.end[endToken - 1] && end > document.tokens.start[first]

/** A certain finding of the tables takes the place of an uncertain one from the article. */
const replaces = (solo: NameFinding, other: NameFinding): boolean => solo.status === 'error' && other.status !== 'error' && solo.start < other.end && other.start < solo.end

/** Findings that rest on the tables and the source, one group for each cluster. */
function soloFindings(cast: Cast, clusterOf: ReadonlyMap<Mention, Cluster>, source: SourceNames, known: readonly NameFinding[]): NameFinding[] {
  const byCluster = new Map<Cluster, { mention: Mention; evidence: SoloEvidence }[]>()
  for (const mention of cast.mentions) {
    const evidence = soloEvidence(cast, mention, source)
    if (!evidence || !statusOf(evidence)) continue
    const rivals = known.filter((finding) => finding.status !== 'info' && covers(cast, finding, mention))
    if (rivals.some((rival) => rival.status === 'error' || statusOf(evidence) !== 'error')) continue
    const cluster = clusterOf.get(mention)!
    byCluster.set(cluster, [...(byCluster.get(cluster) ?? []), { mention, evidence }])
  }
  return [...byCluster].flatMap(([cluster, wrong]) => {
    const edits = wrong.filter(({ evidence }) => statusOf(evidence) === 'error').flatMap(({ evidence }) => editsOf(cast, evidence))
    const inHeadline = wrong.some(({ mention, evidence }) => mention.flags & MentionFlag.headline && statusOf(evidence) === 'error')
    return wrong.map(({ mention, evidence }) => soloFinding(cast, cluster, mention, evidence, edits, inHeadline))
  })
}

function soloFinding(cast: Cast, cluster: Cluster, mention: Mention, given: SoloEvidence, edits: NameFinding['edits'], inHeadline: boolean): NameFinding {
  const { document } = cast
  const parts = given.parts.map((part) => ({ ...part, text: inCaseOf(document, part.first, part.text) }))
  const evidence = { ...given, parts }
  const first = Math.min(mention.first, parts[0].first)
  const span = { start: document.tokens.start[first], end: document.tokens.end[Math.max(mention.end, parts.at(-1)!.end) - 1] }
  const status = statusOf(evidence)!
  return {
    ...span,
    kind: evidence.kind,
    status,
    severity: inHeadline && status === 'error' ? 'critical' : undefined,
    right: correctedText(cast, evidence, span.start, span.end),
    edits: status === 'error' ? edits : editsOf(cast, evidence),
    values: { of: evidence.of, literal: evidence.literal, reason: evidence.reason },
    related: [],
    group: `name-${cluster.index}`,
  }
}

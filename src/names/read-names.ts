import type { Document } from '../model/document.ts'
import { agentFindings, quotedAgents } from './agents.ts'
import { articleFindings, correctedText, editsOf, MOST_TOGETHER } from './article-findings.ts'
import { clusterMentions, type Cluster, type Clusters } from './clusters.ts'
import type { NameData } from './data.ts'
import { Bit } from './format.ts'
import { houseFindings, isAccepted } from './house.ts'
import { inCaseOf } from './letter-case.ts'
import { readCast } from './mentions.ts'
import type { NameFinding } from './name-finding.ts'
import { givenRelation } from './pairing.ts'
import { findPhrases, type PhraseHit } from './phrase-hits.ts'
import { phraseFindings } from './phrases.ts'
import { pronounFindings } from './pronouns.ts'
import { findRelations, type Relation } from './relations.ts'
import { vetoesOf, type NameOptions } from './settings.ts'
import { spanOf } from './sequences.ts'
import { slipFindings } from './slips.ts'
import { inherited, soloEvidence, statusOf, type Wrong } from './solo.ts'
import { readSourceNames, type SourceNames } from './source-names.ts'
import { mayConflict, titleConflicts } from './title-conflicts.ts'
import { variantFindings } from './variants.ts'
import { MentionFlag, type Cast, type Mention } from './words.ts'

/** Everything that is known of the names in one article. Who is who is gathered when it is first asked for: most articles raise no question. */
export class NameReading implements Clusters {
  readonly cast: Cast
  readonly source: SourceNames
  findings: readonly NameFinding[] = []
  private readonly relations: readonly Relation[]
  private readonly options: NameOptions
  private gathered: Clusters | undefined

  constructor(cast: Cast, source: SourceNames, relations: readonly Relation[], options: NameOptions) {
    this.cast = cast
    this.source = source
    this.relations = relations
    this.options = options
  }

  get clusters(): readonly Cluster[] {
    return this.gather().clusters
  }

  get clusterOf(): ReadonlyMap<Mention, Cluster> {
    return this.gather().clusterOf
  }

  private gather(): Clusters {
    return (this.gathered ??= clusterMentions(this.cast, this.relations, vetoesOf(this.options)))
  }
}

/**
 * Reads all names of an article, gathers the mentions of each, and says which of them are wrong.
 * @param data the compiled tables
 */
export function readNames(document: Document, data: NameData, options: NameOptions = {}): NameReading {
  const cast = readCast(document, data)
  const source = readSourceNames(options.source, data.tables)
  const relations = findRelations(cast)
  const reading = new NameReading(cast, source, relations, options)
  const hits = findPhrases(cast)
  const certain = relations.length > 0 || hasVariety(cast) ? articleFindings(cast, reading.clusters, options, source) : []
  const known = hits.length === 0 ? certain : [...certain, ...phraseFindings(cast, hits, source, options)]
  const solo = soloFindings(cast, reading, source, known)
  const settled = [...known.filter((finding) => !solo.some((other) => replaces(other, finding))), ...solo]
  const isReported = (mention: Mention): boolean => settled.some((finding) => covers(cast, finding, mention))
  const slips = slipFindings(cast).filter((slip) => !settled.some((finding) => finding.status !== 'info' && finding.start < slip.end && slip.start < finding.end))
  const findings = [
    ...settled,
    ...agentFindings(cast, isReported),
    ...quotedAgents(cast, isReported),
    ...slips,
    ...pronounFindings(cast),
    ...(hits.length > 0 ? variantFindings(cast, hits) : []),
    ...(mayConflict(cast) ? titleConflicts(cast, reading.clusters) : []),
  ]
  const house = houseFindings(cast, options)
  const kept = findings.length === 0 ? [] : withoutReal(cast, findings, hits, options, house)
  reading.findings = [...kept, ...house].sort((a, b) => a.start - b.start || a.end - b.end)
  return reading
}

/** Whether the article spells a word in several ways, or gives one surname given names that are counterparts. */
function hasVariety(cast: Cast): boolean {
  if (cast.isVaried) return true
  for (const { words } of cast.mentions) {
    if (words.length === 1 || (words[0].bits & Bit.givenEnglish) === 0) continue
    for (const other of words[words.length - 1].mentions) if (other.words.length > 1 && other.words[0] !== words[0] && givenRelation(cast, words[0], other.words[0]) === 'class') return true
  }
  return false
}

/** Findings that are about no person or character who really has the name, and about none that the house accepts or corrects. */
function withoutReal(cast: Cast, findings: readonly NameFinding[], hits: readonly PhraseHit[], options: NameOptions, house: readonly NameFinding[]): NameFinding[] {
  const real = [...hits.filter(({ row }) => row.use === 'real').map(({ first, end }) => spanOf(cast, first, end)), ...house]
  return findings.filter(({ start, end, right }) => right !== cast.document.text.slice(start, end) && !real.some((span) => span.start < end && start < span.end) && !isAccepted(cast, options, cast.document.text.slice(start, end)))
}

const covers = ({ document }: Cast, { start, end }: NameFinding, { first, end: endToken }: Mention): boolean => start < document.tokens.end[endToken - 1] && end > document.tokens.start[first]

/** A certain finding of the tables takes the place of an uncertain one from the article. */
const replaces = (solo: NameFinding, other: NameFinding): boolean => solo.status === 'error' && other.status !== 'error' && solo.start < other.end && other.start < solo.end

/** Findings that rest on the tables and the source, one group for each cluster. */
function soloFindings(cast: Cast, reading: NameReading, source: SourceNames, known: readonly NameFinding[]): NameFinding[] {
  let byCluster: Map<Cluster, Wrong[]> | undefined
  for (const mention of cast.mentions) {
    const evidence = soloEvidence(cast, mention, source)
    if (!evidence || !statusOf(evidence)) continue
    const rivals = known.filter((finding) => finding.status !== 'info' && covers(cast, finding, mention))
    if (rivals.some((rival) => rival.status === 'error' || statusOf(evidence) !== 'error')) continue
    const cluster = reading.clusterOf.get(mention)!
    byCluster ??= new Map()
    const found = byCluster.get(cluster)
    if (found) found.push({ mention, evidence })
    else byCluster.set(cluster, [{ mention, evidence }])
  }
  if (!byCluster) return []
  return [...byCluster].flatMap(([cluster, found]) => {
    const others = inherited(cast, cluster, found)
    const wrong = [...found, ...others]
    const edits = wrong.filter(({ evidence }) => statusOf(evidence) === 'error').flatMap(({ evidence }) => editsOf(cast, evidence))
    const inHeadline = wrong.some(({ mention, evidence }) => mention.flags & MentionFlag.headline && statusOf(evidence) === 'error')
    return wrong.map(({ mention, evidence }) => soloFinding(cast, cluster, mention, evidence, edits, inHeadline))
  })
}

function soloFinding(cast: Cast, cluster: Cluster, mention: Mention, given: Wrong['evidence'], edits: NameFinding['edits'], inHeadline: boolean): NameFinding {
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
    edits: status === 'error' && edits.length <= MOST_TOGETHER ? edits : editsOf(cast, evidence),
    values: { of: evidence.of, literal: evidence.literal, reason: evidence.reason },
    related: [],
    group: `name-${cluster.index}`,
  }
}

import type { Document } from '../model/document.ts'
import { articleFindings } from './article-findings.ts'
import { clusterMentions, type Clusters } from './clusters.ts'
import type { NameData } from './data.ts'
import { readCast } from './mentions.ts'
import type { NameFinding } from './name-finding.ts'
import { findRelations } from './relations.ts'
import { vetoesOf, type NameOptions } from './settings.ts'
import { readSourceNames, type SourceNames } from './source-names.ts'
import { titleConflicts } from './title-conflicts.ts'
import type { Cast } from './words.ts'

/** Everything that is known of the names in one article. */
export interface NameReading extends Clusters {
  readonly cast: Cast
  readonly source: SourceNames
  readonly findings: readonly NameFinding[]
}

/**
 * Reads all names of an article, gathers the mentions of each, and says which of them are wrong.
 * @param data the compiled tables; without them nothing but the article's own spellings is known
 */
export function readNames(document: Document, data: NameData, options: NameOptions = {}): NameReading {
  const cast = readCast(document, data)
  const source = readSourceNames(options.source, data.tables)
  const relations = findRelations(cast)
  const { clusters, clusterOf } = clusterMentions(cast, relations, vetoesOf(options))
  const findings = [...articleFindings(cast, clusters, options, source), ...titleConflicts(cast, clusters)]
  return { cast, source, clusters, clusterOf, findings: findings.sort((a, b) => a.start - b.start || a.end - b.end) }
}

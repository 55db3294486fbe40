import type { Range } from 'vscode-languageserver'
import { clusterMentions } from '../names/clusters.ts'
import { openNameData } from '../names/data.ts'
import { readCast } from '../names/mentions.ts'
import { findRelations } from '../names/relations.ts'
import type { CheckResult } from '../engine/desk.ts'
import { MentionFlag, type Mention } from '../names/words.ts'
import { inputOf, type Article } from './article.ts'

/** One place where a name stands. */
export interface NamePlace {
  readonly text: string
  readonly range: Range
  /** The message of a finding about names at this place. */
  readonly finding?: string
}

/** One person or body with all its places, under its longest form. */
export interface ArticleName {
  readonly name: string
  readonly places: readonly NamePlace[]
}

/** A single word that opens a sentence has its capital from there; those of the calendar are no names of anyone. */
const isName = ({ words, flags, first, end }: Mention): boolean => !(words.length === 1 && end - first === 1 && flags & MentionFlag.initial)
const CALENDAR = /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/

/** The names in an article, those with findings first, then by how often they stand. */
export function namesOf(article: Article, result: CheckResult): ArticleName[] {
  const { ruleset, desk } = article.desk!
  const data = openNameData(ruleset.section, ruleset.tables)
  if (!data) return []
  const document = desk.read(inputOf(article))
  const findings = result.findings.filter(({ rule }) => rule.startsWith('names/'))
  const cast = readCast(document, data)
  const clusters = clusterMentions(cast, findRelations(cast)).clusters.filter(({ mentions }) => mentions.some(isName))
  const names = clusters.map(({ mentions }) => {
    const places = mentions.map(({ first, end }) => {
      const span = { start: document.tokens.start[first], end: document.tokens.end[end - 1] }
      const finding = findings.find((other) => other.start < span.end && span.start < other.end)
      return { text: document.raw.slice(span.start, span.end).replace(/\s+/g, ' '), range: article.places.range(span), ...(finding ? { finding: finding.message } : {}) }
    })
    const name = places.reduce((longest, { text }) => (text.length > longest.length ? text : longest), '')
    return { name, places }
  })
  const faults = ({ places }: ArticleName) => places.filter(({ finding }) => finding !== undefined).length
  return names.filter(({ name }) => !CALENDAR.test(name)).sort((a, b) => Number(faults(b) > 0) - Number(faults(a) > 0) || b.places.length - a.places.length || a.name.localeCompare(b.name))
}

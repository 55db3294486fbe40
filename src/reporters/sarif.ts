import type { Finding } from '../model/finding.ts'
import { lineIndex, type LineIndex } from '../model/lines.ts'
import type { Reporter, RunFacts, Summary } from '../model/report.ts'
import { wellFormed } from '../text/well-formed.ts'
import { jsonText } from './inert.ts'
import { applicableFix, levelOf } from './levels.ts'
import type { ReporterOptions } from './registry.ts'
import { groupToLimit, type SarifItem } from './sarif-grouping.ts'

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json'

type Json = Readonly<Record<string, unknown>>

/**
 * `--format sarif`: SARIF 2.1.0 for GitHub code scanning and other collectors. GitHub takes 25,000 results and shows
 * 5,000: beyond that, findings of one cause share a result with several locations, and a notification says so.
 */
export function sarifReporter({ pathOf }: ReporterOptions): Reporter {
  const items: SarifItem[] = []
  const rules = new Map<string, Finding>()
  return {
    head: () => '',
    file: (report) => {
      const silenced = report.silenced
      if (report.findings.length + silenced.length === 0) return ''
      // Columns are those of the file's own characters, so that whoever applies a fix needs to know nothing of marks.
      const lines = lineIndex(report.text, true)
      const uri = uriOf(pathOf(report.path))
      const add = (finding: Finding, reason?: string) => {
        if (!rules.has(finding.rule)) rules.set(finding.rule, finding)
        items.push({ finding, ...(reason === undefined ? {} : { reason }), location: locationOf(uri, finding, lines), related: relatedOf(uri, finding, lines), fix: fixOf(uri, finding, lines) })
      }
      for (const finding of report.findings) add(finding)
      for (const { finding, reason } of silenced) add(finding, reason)
      return ''
    },
    tail: (summary, facts) => `${logHead()}${runText(items, rules, summary, facts)}]}\n`,
  }
}

const logHead = (): string => `{"$schema":${JSON.stringify(SCHEMA)},"version":"2.1.0","runs":[\n`

function runText(items: readonly SarifItem[], rules: ReadonlyMap<string, Finding>, summary: Summary, facts: RunFacts): string {
  const { results, note } = groupToLimit(items)
  const ids = [...rules.keys()].sort()
  const tool = { driver: { name: 'copydesk', version: facts.tool.version, semanticVersion: facts.tool.version, rules: ids.map((id) => ruleObject(rules.get(id)!, facts)) } }
  const invocation = {
    executionSuccessful: true,
    ...(facts.started ? { startTimeUtc: facts.started } : {}),
    toolExecutionNotifications: [
      ...(note ? [{ level: 'note', message: { text: note }, descriptor: { id: 'grouped' } }] : []),
      { level: 'note', message: { text: `Not checked: ${facts.notChecked.join(', ')}.` }, descriptor: { id: 'not-checked' } },
    ],
  }
  const index = new Map(ids.map((id, position) => [id, position]))
  const written = results.map((group) => `\n${jsonText(resultObject(group, index))}`)
  const open = { tool, invocations: [invocation], columnKind: 'utf16CodeUnits', automationDetails: { id: 'copydesk/' }, properties: { gate: summary.gate, words: summary.words, findings: summary.findings } }
  return `${jsonText(open).slice(0, -1)},"results":[${written.join(',')}\n]}`
}

/** The catalogue entry of a rule: its own words where they are known, else those of a finding. */
function ruleObject(finding: Finding, facts: RunFacts): Json {
  const known = facts.ruleFacts?.(finding.rule)
  const message = known?.message ?? finding.message
  const why = known?.why ?? finding.why
  const mend = known?.mend ?? finding.mend
  const [dimension] = finding.category.split('/')
  return {
    id: finding.rule,
    name: pascalCase(finding.rule),
    shortDescription: { text: sentence(message) },
    fullDescription: { text: sentence(why) },
    help: { text: `${sentence(why)}\n\nHow to mend it: ${sentence(mend)}`, markdown: `${sentence(why)}\n\n**How to mend it:** ${sentence(mend)}\n\n\`copydesk explain ${finding.rule}\` shows examples.` },
    ...(known?.references.find((reference) => /^https?:\/\//.test(reference)) ? { helpUri: known.references.find((reference) => /^https?:\/\//.test(reference)) } : {}),
    defaultConfiguration: { level: levelOf(known ?? finding) },
    properties: { tags: [dimension, finding.category], category: finding.category, severity: known?.severity ?? finding.severity, 'problem.severity': PROBLEM[levelOf(known ?? finding)] },
  }
}

const PROBLEM = { error: 'error', warning: 'warning', note: 'recommendation' } as const

const pascalCase = (id: string): string => id.split(/[/-]/).map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('')
const sentence = (text: string): string => (text === '' ? 'No description.' : /[.!?…]["”)]?$/.test(text.trim()) ? text.trim() : `${text.trim()}.`)

function resultObject(group: readonly SarifItem[], index: ReadonlyMap<string, number>): Json {
  const [{ finding, reason, related }] = group
  const fixes = group.flatMap(({ fix }) => (fix ? [fix] : []))
  return {
    ruleId: finding.rule,
    ruleIndex: index.get(finding.rule),
    level: levelOf(finding),
    message: { text: `${sentence(finding.message)}${group.length > 1 ? ` (${group.length} places)` : ''}` },
    locations: group.map(({ location }) => location),
    ...(group.length > 1 ? { occurrenceCount: group.length } : {}),
    ...(related.length && group.length === 1 ? { relatedLocations: related } : {}),
    partialFingerprints: { 'primaryLocationLineHash': `${finding.fingerprint}:1`, 'copydesk/v1': finding.fingerprint },
    ...(fixes.length ? { fixes: [{ description: { text: fixes[0].title }, artifactChanges: changesOf(fixes) }] } : {}),
    ...(reason === undefined ? {} : { suppressions: [{ kind: 'external', status: 'accepted', justification: reason }] }),
    properties: { status: finding.status, severity: finding.severity, category: finding.category, ...(finding.source && group.length === 1 ? { source: finding.source } : {}) },
  }
}

const regionOf = (start: number, end: number, lines: LineIndex): Json => {
  const first = lines.position(start)
  const last = lines.position(end)
  return { startLine: first.line, startColumn: first.column, endLine: last.line, endColumn: last.column }
}

const locationOf = (uri: string, finding: Finding, lines: LineIndex): Json => ({
  physicalLocation: { artifactLocation: { uri, uriBaseId: '%SRCROOT%' }, region: { ...regionOf(finding.start, finding.end, lines), ...(/\r/.test(finding.text) ? {} : { snippet: { text: finding.text } }) } },
})

const relatedOf = (uri: string, { related }: Finding, lines: LineIndex): Json[] =>
  related.map((other, id) => ({ id, message: { text: other.message || 'See here.' }, physicalLocation: { artifactLocation: { uri, uriBaseId: '%SRCROOT%' }, region: regionOf(other.start, other.end, lines) } }))

function fixOf(uri: string, finding: Finding, lines: LineIndex): SarifItem['fix'] {
  const fix = applicableFix(finding)
  if (!fix) return undefined
  const replacements = fix.edits.map(({ start, end, text }) => ({ deletedRegion: regionOf(start, end, lines), ...(text === '' ? {} : { insertedContent: { text } }) }))
  return { title: sentence(fix.title), uri, replacements }
}

/** One change for each file, and no replacement twice: findings of one cause may share an edit. */
function changesOf(fixes: readonly NonNullable<SarifItem['fix']>[]): Json[] {
  const files = new Map<string, Map<string, Json>>()
  for (const { uri, replacements } of fixes) {
    const own = files.get(uri) ?? new Map<string, Json>()
    for (const replacement of replacements) own.set(JSON.stringify(replacement), replacement)
    files.set(uri, own)
  }
  return [...files].map(([uri, own]) => ({ artifactLocation: { uri, uriBaseId: '%SRCROOT%' }, replacements: [...own.values()] }))
}

/** A relative reference: every segment escaped, so that no name acts as a scheme or a query. */
const uriOf = (path: string): string => wellFormed(path).split('/').map((segment) => encodeURIComponent(segment)).join('/')

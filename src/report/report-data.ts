import { createHash } from 'node:crypto'
import type { Finding, Gate } from '../model/finding.ts'
import { lineIndex } from '../model/lines.ts'
import type { FileReport, RuleFacts, RunFacts, Summary } from '../model/report.ts'
import type { Severity, Status } from '../model/rule.ts'
import { correctionOf, type Difference } from './correction.ts'
import type { HistoryLine } from './history.ts'

/** Name and version of the contract of `copydesk report -o report.json`. */
export const CORRECTION_REPORT_SCHEMA = 'copydesk.correction-report/1'

/** One replacement with the words that it takes out. */
export interface ReportEdit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A finding as the report shows it. Offsets are UTF-16 code units of the article's text. */
export interface ReportFinding {
  readonly rule: string
  readonly category: string
  readonly severity: Severity
  readonly status: Status
  readonly message: string
  readonly why: string
  readonly mend: string
  readonly start: number
  readonly end: number
  readonly line: number
  readonly column: number
  readonly text: string
  readonly fingerprint: string
  /** What the source article says there, where that is known. */
  readonly source?: { readonly text: string; readonly line: number; readonly column: number }
  readonly related: readonly { readonly start: number; readonly end: number; readonly message: string }[]
  /** Corrections, the best first, each with its difference to the text in words. */
  readonly corrections: readonly { readonly title: string; readonly edits: readonly ReportEdit[]; readonly differences: readonly Difference[] }[]
}

export interface ReportArticle {
  readonly path: string
  readonly text: string
  /** SHA-256 of the text in UTF-8, in hex: tells whether the article is still the one that was checked. */
  readonly hash: string
  readonly language: string
  readonly sourceLanguage: string
  readonly words: number
  readonly score: number
  readonly penalty: number
  readonly gate: Gate
  readonly findings: readonly ReportFinding[]
  readonly accepted: readonly { readonly rule: string; readonly text: string; readonly line: number; readonly reason: string }[]
}

/** All that a correction report says, whatever form it takes. */
export interface ReportData {
  readonly schema: typeof CORRECTION_REPORT_SCHEMA
  readonly title: string
  /** ISO 8601, UTC. */
  readonly made: string
  readonly tool: RunFacts['tool']
  readonly packs: readonly { readonly name: string; readonly rules: number }[]
  readonly notChecked: readonly string[]
  readonly summary: Summary
  /** The mean of the articles' scores, weighed by their words. */
  readonly score: number
  readonly rules: readonly RuleFacts[]
  /** The worst first. */
  readonly articles: readonly ReportArticle[]
  /** Runs before this one, the oldest first. */
  readonly history: readonly HistoryLine[]
}

export interface ReportExtras {
  readonly title?: string
  readonly history?: readonly HistoryLine[]
}

const GATES: readonly Gate[] = ['pass', 'warn', 'fail', 'block']

export function reportData(reports: readonly FileReport[], summary: Summary, facts: RunFacts, { title, history = [] }: ReportExtras = {}): ReportData {
  const articles = reports.map(articleOf).sort((a, b) => GATES.indexOf(b.gate) - GATES.indexOf(a.gate) || a.score - b.score || (a.path < b.path ? -1 : 1))
  const used = new Map<string, RuleFacts>()
  for (const { findings } of articles) for (const finding of findings) if (!used.has(finding.rule)) used.set(finding.rule, facts.ruleFacts?.(finding.rule) ?? ownFacts(finding))
  return {
    schema: CORRECTION_REPORT_SCHEMA,
    title: title ?? (reports.length === 1 ? `Corrections: ${reports[0].path}` : 'Correction report'),
    made: facts.started ?? '',
    tool: facts.tool,
    packs: facts.packs ?? [],
    notChecked: facts.notChecked,
    summary,
    score: meanScore(articles),
    rules: [...used.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    articles,
    history,
  }
}

export function meanScore(articles: readonly { readonly words: number; readonly score: number }[]): number {
  const words = articles.reduce((sum, article) => sum + Math.max(1, article.words), 0)
  const total = articles.reduce((sum, article) => sum + article.score * Math.max(1, article.words), 0)
  return words === 0 ? 100 : Math.round((total / words) * 10) / 10
}

export const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

function articleOf(report: FileReport): ReportArticle {
  const { path, text, language, sourceLanguage, words, score, penalty, gate } = report
  const lines = lineIndex(text)
  return {
    path,
    text,
    hash: hashOf(text),
    language,
    sourceLanguage,
    words,
    score,
    penalty,
    gate,
    findings: report.findings.map((finding) => findingOf(finding, text, lines.position(finding.start))),
    accepted: report.silenced.map(({ finding, reason }) => ({ rule: finding.rule, text: finding.text, line: lines.position(finding.start).line, reason })),
  }
}

function findingOf(finding: Finding, text: string, { line, column }: { line: number; column: number }): ReportFinding {
  const { rule, category, severity, status, message, why, mend, start, end, fingerprint, related, source } = finding
  return {
    rule, category, severity, status, message, why, mend, start, end, line, column, text: finding.text, fingerprint,
    ...(source ? { source: { text: source.text, line: source.line, column: source.column } } : {}),
    related: related.map((other) => ({ start: other.start, end: other.end, message: other.message })),
    corrections: finding.fixes.map(({ title, edits }) => ({ title, edits: edits.map((edit) => ({ start: edit.start, end: edit.end, text: edit.text })), differences: correctionOf(text, edits) })),
  }
}

const ownFacts = ({ rule, category, severity, status, message, why, mend }: ReportFinding): RuleFacts => ({ id: rule, category, severity, status, message, why, mend, references: [] })

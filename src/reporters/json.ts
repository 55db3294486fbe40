import type { Finding } from '../model/finding.ts'
import { lineIndex, type LineIndex } from '../model/lines.ts'
import type { FileReport, Reporter } from '../model/report.ts'

/** Name and version of the JSON contract; its schema is `schemas/report.schema.json` of the package. */
export const REPORT_SCHEMA = 'copydesk.report/1'

/** `--format json`: the whole run as one JSON document, written file by file. */
export function jsonReporter(): Reporter {
  let first = true
  return {
    head: ({ tool }) => `{"schema":${JSON.stringify(REPORT_SCHEMA)},"tool":${JSON.stringify(tool)},"files":[`,
    file: (report) => {
      const lead = first ? '\n' : ',\n'
      first = false
      return lead + JSON.stringify(fileObject(report))
    },
    tail: (summary, { notChecked }) => `\n],"summary":${JSON.stringify(summary)},"notChecked":${JSON.stringify(notChecked)}}\n`,
  }
}

/** What the contract says of one file. */
export function fileObject(report: FileReport): Record<string, unknown> {
  const lines = report.findings.length + report.silenced.length + report.unusedSuppressions.length > 0 ? lineIndex(report.text) : undefined
  return {
    path: report.path,
    language: report.language,
    sourceLanguage: report.sourceLanguage,
    words: report.words,
    score: report.score,
    penalty: report.penalty,
    gate: report.gate,
    ...(report.coverage ? { coverage: report.coverage } : {}),
    findings: report.findings.map((finding) => findingObject(finding, lines!)),
    suppressed: report.silenced.map(({ finding, reason }) => ({ rule: finding.rule, start: finding.start, end: finding.end, ...lines!.position(finding.start), text: finding.text, reason })),
    unusedSuppressions: report.unusedSuppressions.map(({ rules, reason, start }) => ({ rules, reason, ...lines!.position(start) })),
  }
}

export function findingObject(finding: Finding, lines: LineIndex): Record<string, unknown> {
  const { line, column } = lines.position(finding.start)
  const last = lines.position(finding.end)
  return {
    rule: finding.rule,
    category: finding.category,
    severity: finding.severity,
    status: finding.status,
    message: finding.message,
    why: finding.why,
    mend: finding.mend,
    start: finding.start,
    end: finding.end,
    line,
    column,
    endLine: last.line,
    endColumn: last.column,
    text: finding.text,
    ...(finding.source ? { source: finding.source } : {}),
    group: finding.group || null,
    related: finding.related.map((related) => ({ start: related.start, end: related.end, ...lines.position(related.start), message: related.message })),
    fixes: finding.fixes,
    fingerprint: finding.fingerprint,
  }
}

import { csvRow } from '../text/csv-row.ts'
import { changeOf } from './overview.ts'
import type { ReportData } from './report-data.ts'

/** `-o report.csv`: one finding a row, with a byte order mark so that spreadsheets read it as UTF-8. */
export function correctionCsv({ articles }: ReportData): string {
  const rows = articles.flatMap((article) =>
    article.findings.map((finding) => {
      const { wrong, right } = changeOf(finding)
      return csvRow([article.path, article.gate, finding.line, finding.column, finding.status, finding.severity, finding.category, finding.rule, wrong, finding.corrections.length ? right || '(delete)' : '', finding.message, finding.why, finding.source?.text ?? ''])
    }),
  )
  return `\uFEFF${csvRow(['file', 'gate', 'line', 'column', 'status', 'severity', 'category', 'rule', 'as it stands', 'as it should be', 'message', 'why', 'source'])}${rows.join('')}`
}

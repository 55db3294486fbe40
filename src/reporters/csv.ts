import { lineIndex } from '../model/lines.ts'
import type { FileReport, Reporter } from '../model/report.ts'
import { csvRow } from '../text/csv-row.ts'
import type { ReporterOptions } from './registry.ts'

export const CSV_COLUMNS = ['file', 'line', 'column', 'status', 'severity', 'category', 'rule', 'text', 'correction', 'message', 'why', 'source'] as const

/** `--format csv`: RFC 4180, one finding a row; no cell can act as a formula in a spreadsheet. */
export function csvReporter({ pathOf }: ReporterOptions): Reporter {
  return { head: () => csvRow(CSV_COLUMNS), file: (report) => csvRows(report, pathOf(report.path)), tail: () => '' }
}

export function csvRows(report: FileReport, path: string): string {
  const lines = lineIndex(report.text)
  return report.findings
    .map(({ start, status, severity, category, rule, text, fixes, message, why, source }) => {
      const { line, column } = lines.position(start)
      return csvRow([path, line, column, status, severity, category, rule, text, fixes[0]?.title ?? '', message, why, source?.text ?? ''])
    })
    .join('')
}

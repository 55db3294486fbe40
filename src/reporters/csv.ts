import { lineIndex } from '../model/lines.ts'
import type { FileReport, Reporter } from '../model/report.ts'
import { oneLine } from './inert.ts'
import type { ReporterOptions } from './registry.ts'

export const CSV_COLUMNS = ['file', 'line', 'column', 'status', 'severity', 'category', 'rule', 'text', 'correction', 'message', 'why'] as const

/** `--format csv`: RFC 4180, one finding a row; no cell can act as a formula in a spreadsheet. */
export function csvReporter({ pathOf }: ReporterOptions): Reporter {
  return { head: () => csvRow(CSV_COLUMNS), file: (report) => csvRows(report, pathOf(report.path)), tail: () => '' }
}

export function csvRows(report: FileReport, path: string): string {
  const lines = lineIndex(report.text)
  return report.findings
    .map(({ start, status, severity, category, rule, text, fixes, message, why }) => {
      const { line, column } = lines.position(start)
      return csvRow([path, line, column, status, severity, category, rule, text, fixes[0]?.title ?? '', message, why])
    })
    .join('')
}

export const csvRow = (cells: readonly (string | number)[]): string => `${cells.map(csvCell).join(',')}\r\n`

function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  // A leading apostrophe is how spreadsheets are told that this is text.
  const text = oneLine(/^\s*[=+\-@|%\t\r]/.test(value) ? `'${value}` : value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

import type { Finding, Gate } from '../model/finding.ts'
import type { FileReport } from '../model/report.ts'
import type { ReporterOptions } from './registry.ts'

const GATES: readonly Gate[] = ['pass', 'warn', 'fail', 'block']

/** Whether the gate of an article makes the run fail. */
export const articleFails = (report: FileReport, failOn: ReporterOptions['failOn']): boolean => failOn !== 'never' && GATES.indexOf(report.gate) >= GATES.indexOf(failOn)

/** The findings that fail an article: its errors or, when it has none, all that counts; none when its gate is passed. */
export function failingFindings(report: FileReport, failOn: ReporterOptions['failOn']): readonly Finding[] {
  if (!articleFails(report, failOn)) return []
  const errors = report.findings.filter(({ status, severity }) => status === 'error' && severity !== 'neutral')
  return errors.length ? errors : report.findings
}

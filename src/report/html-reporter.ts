import type { FileReport, Reporter } from '../model/report.ts'
import { reportPage } from './page.ts'
import { reportData } from './report-data.ts'

/** `--format html`: the correction report as one page. */
export function htmlReporter(): Reporter {
  const reports: FileReport[] = []
  return {
    head: () => '',
    file: (report) => {
      reports.push(report)
      return ''
    },
    tail: (summary, facts) => reportPage(reportData(reports, summary, facts)),
  }
}

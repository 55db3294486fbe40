import { createHash } from 'node:crypto'
import type { Finding } from '../model/finding.ts'
import { lineIndex } from '../model/lines.ts'
import type { Reporter } from '../model/report.ts'
import { jsonText } from './inert.ts'
import type { ReporterOptions } from './registry.ts'

const LADDER = ['info', 'minor', 'major', 'critical'] as const
const STEP = { neutral: 0, minor: 1, major: 2, critical: 3 } as const

/** `--format gitlab`: a Code Quality report for the widget and the diff of a merge request. */
export function gitlabReporter({ pathOf }: ReporterOptions): Reporter {
  let first = true
  return {
    head: () => '[',
    file: (report) => {
      if (report.findings.length === 0) return ''
      const lines = lineIndex(report.text)
      const path = pathOf(report.path)
      return report.findings
        .map((finding) => {
          const lead = first ? '\n' : ',\n'
          first = false
          const begin = lines.position(finding.start).line
          return (
            lead +
            jsonText({
              description: finding.message,
              check_name: finding.rule,
              // The same words in another article are another finding: the path goes in.
              fingerprint: createHash('sha256').update(`${path}\0${finding.fingerprint}`).digest('hex'),
              severity: gitlabSeverity(finding),
              location: { path, lines: { begin, end: lines.position(finding.end).line } },
            })
          )
        })
        .join('')
    },
    tail: () => '\n]\n',
  }
}

/** What is not certain stands one step lower. */
const gitlabSeverity = ({ severity, status }: Finding): (typeof LADDER)[number] => (status === 'info' ? 'info' : LADDER[Math.max(0, STEP[severity] - (status === 'suspicious' ? 1 : 0))])

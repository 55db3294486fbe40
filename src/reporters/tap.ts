import { lineIndex } from '../model/lines.ts'
import type { FileReport, Reporter } from '../model/report.ts'
import { wellFormed } from '../text/well-formed.ts'
import { articleFails } from './failing.ts'
import { oneLine } from '../text/one-line.ts'
import { inertLine } from './inert.ts'
import type { ReporterOptions } from './registry.ts'

/** `--format tap`: TAP 14, one test point an article, its findings in a YAML block. */
export function tapReporter({ pathOf, failOn }: ReporterOptions): Reporter {
  let count = 0
  return {
    head: () => 'TAP version 14\n',
    file: (report) => {
      count++
      const name = oneLine(pathOf(report.path)).replace(/[\\#]/g, '\\$&')
      return `${articleFails(report, failOn) ? 'not ok' : 'ok'} ${count} - ${inertLine(name)}\n${yamlBlock(report)}`
    },
    tail: () => `1..${count}\n`,
  }
}

function yamlBlock(report: FileReport): string {
  if (report.findings.length === 0) return ''
  const lines = lineIndex(report.text)
  const findings = report.findings.map(({ start, rule, status, severity, message, fixes }) => {
    const { line, column } = lines.position(start)
    return `    - line: ${line}\n      column: ${column}\n      rule: ${rule}\n      status: ${status}\n      severity: ${severity}\n      message: ${quoted(message)}\n${fixes[0] ? `      fix: ${quoted(fixes[0].title)}\n` : ''}`
  })
  return `  ---\n  gate: ${report.gate}\n  score: ${report.score}\n  findings:\n${findings.join('')}  ...\n`
}

/** JSON strings are YAML; line separators and direction characters are written as escapes. */
const quoted = (text: string): string =>
  inertLine(JSON.stringify(wellFormed(text))).replace(/[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)

import { lineIndex } from '../model/lines.ts'
import type { Reporter } from '../model/report.ts'
import { oneLine } from '../text/one-line.ts'
import { inertLine } from './inert.ts'
import { levelOf } from './levels.ts'
import type { ReporterOptions } from './registry.ts'

/** `--format compact`: `path:line:column: level: message [rule]`, as compilers print it; every editor's quickfix list reads it. */
export const compactReporter = (options: ReporterOptions): Reporter => lineReporter(options, (level, message, rule) => `${level}: ${message} [${rule}]`)

/** `--format unix`: `path:line:column: message [severity/rule]`. */
export const unixReporter = (options: ReporterOptions): Reporter => lineReporter(options, (_, message, rule, severity) => `${message} [${severity}/${rule}]`)

function lineReporter({ pathOf }: ReporterOptions, wording: (level: string, message: string, rule: string, severity: string) => string): Reporter {
  return {
    head: () => '',
    file: (report) => {
      if (report.findings.length === 0) return ''
      const lines = lineIndex(report.text)
      const path = oneLine(pathOf(report.path))
      return report.findings
        .map((finding) => {
          const { line, column } = lines.position(finding.start)
          return `${inertLine(`${path}:${line}:${column}: ${wording(levelOf(finding), oneLine(finding.message), finding.rule, finding.severity)}`)}\n`
        })
        .join('')
    },
    tail: () => '',
  }
}

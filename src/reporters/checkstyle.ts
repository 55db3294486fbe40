import { lineIndex } from '../model/lines.ts'
import type { Reporter } from '../model/report.ts'
import { levelOf } from './levels.ts'
import type { ReporterOptions } from './registry.ts'
import { escapeXml } from '../text/escape-xml.ts'

const SEVERITY = { error: 'error', warning: 'warning', note: 'info' } as const

/** `--format checkstyle`: the XML that Jenkins' warnings plugin and many review bots read. */
export function checkstyleReporter({ pathOf }: ReporterOptions): Reporter {
  return {
    head: () => '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n',
    file: (report) => {
      const lines = lineIndex(report.text)
      const errors = report.findings.map((finding) => {
        const { line, column } = lines.position(finding.start)
        return `<error line="${line}" column="${column}" severity="${SEVERITY[levelOf(finding)]}" message="${escapeXml(finding.message)}" source="${escapeXml(finding.rule)}"/>\n`
      })
      return `<file name="${escapeXml(pathOf(report.path))}">\n${errors.join('')}</file>\n`
    },
    tail: () => '</checkstyle>\n',
  }
}

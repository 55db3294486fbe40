import type { Finding } from '../model/finding.ts'
import { lineIndex, type LineIndex } from '../model/lines.ts'
import type { Reporter, RunFacts } from '../model/report.ts'
import { failingFindings } from './failing.ts'
import type { ReporterOptions } from './registry.ts'
import { escapeXml } from '../text/escape-xml.ts'

/**
 * `--format junit`: one suite an article; the findings that fail it are failed tests, the others are listed in its
 * output, so that the test report agrees with the exit code. Fits the strict schema of Windy Road and Jenkins' own.
 */
export function junitReporter({ pathOf, failOn }: ReporterOptions): Reporter {
  let suites = 0
  let started = ''
  return {
    head: (facts) => {
      started = timestamp(facts)
      return '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n'
    },
    file: (report) => {
      const path = pathOf(report.path)
      const lines = lineIndex(report.text)
      const failing = failingFindings(report, failOn)
      const others = report.findings.filter((finding) => !failing.includes(finding))
      const cases = failing.length ? failing.map((finding) => failedCase(finding, path, lines)) : [`<testcase name="article" classname="${token(path)}" time="0"/>\n`]
      return (
        `<testsuite id="${suites++}" package="copydesk" name="${token(path)}" timestamp="${started}" hostname="localhost" tests="${cases.length}" failures="${failing.length}" errors="0" time="0">\n` +
        `<properties>${[['score', report.score], ['gate', report.gate], ['words', report.words]].map(([name, value]) => `<property name="${name}" value="${value}"/>`).join('')}</properties>\n` +
        `${cases.join('')}<system-out>${escapeXml(others.map((finding) => findingLine(finding, path, lines)).join('\n'))}</system-out>\n<system-err></system-err>\n</testsuite>\n`
      )
    },
    tail: () => '</testsuites>\n',
  }
}

function failedCase(finding: Finding, path: string, lines: LineIndex): string {
  const { line, column } = lines.position(finding.start)
  const body = `${findingLine(finding, path, lines)}\nWhy: ${finding.why}\nMend: ${finding.fixes[0]?.title ?? finding.mend}`
  return `<testcase name="${token(`${finding.rule} at ${line}:${column}`)}" classname="${token(path)}" time="0"><failure type="${token(finding.rule)}" message="${escapeXml(finding.message)}">${escapeXml(body)}</failure></testcase>\n`
}

const findingLine = (finding: Finding, path: string, lines: LineIndex): string => {
  const { line, column } = lines.position(finding.start)
  return `${path}:${line}:${column}: ${finding.status} (${finding.severity}): ${finding.message} [${finding.rule}]`
}

/** An xs:token has no line breaks and no runs of spaces. */
const token = (text: string): string => escapeXml(text.replace(/\s+/g, ' ').trim() || '-')

/** The strict schema wants a time without zone and fractions. */
const timestamp = ({ started }: RunFacts): string => (started ?? '1970-01-01T00:00:00').slice(0, 19)

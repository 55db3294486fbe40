import { lineIndex } from '../model/lines.ts'
import type { Reporter, Summary } from '../model/report.ts'
import { causeBook, filesOf, type Cause, type CausePlace } from './causes.ts'
import { oneLine } from '../text/one-line.ts'
import { inertLine } from './inert.ts'
import { levelOf, type Level } from './levels.ts'
import type { ReporterOptions } from './registry.ts'

/** GitHub shows so many annotations of each kind for one step and drops the rest without a word. */
const SHOWN_PER_KIND = 10
const PLACES_NAMED = 5
const COMMAND = { error: 'error', warning: 'warning', note: 'notice' } as const

/**
 * `--format github`: annotations on the lines of a pull request. Findings of one cause share one, the worst come first,
 * and what does not fit into GitHub's limit is counted and listed in the log. Article text cannot act as a command.
 */
export function githubReporter({ pathOf }: ReporterOptions): Reporter {
  const book = causeBook()
  return {
    head: () => '',
    file: (report) => {
      if (report.findings.length === 0) return ''
      const lines = lineIndex(report.text)
      const path = pathOf(report.path)
      for (const finding of report.findings) {
        const last = lines.position(finding.end)
        book.add(finding, { path, ...lines.position(finding.start), endLine: last.line, endColumn: last.column })
      }
      return ''
    },
    tail: (summary) => annotations(book.worstFirst(), summary),
  }
}

function annotations(causes: readonly Cause[], summary: Summary): string {
  const shown: string[] = []
  const rest: Cause[] = []
  for (const level of ['error', 'warning', 'note'] as const) {
    const own = causes.filter(({ finding }) => levelOf(finding) === level)
    // One notice is kept for the count of what is not shown.
    const room = level === 'note' ? SHOWN_PER_KIND - 1 : SHOWN_PER_KIND
    shown.push(...own.slice(0, room).map((cause) => annotation(cause, level)))
    rest.push(...own.slice(room))
  }
  const places = rest.reduce((sum, cause) => sum + cause.places.length, 0)
  const more = rest.length ? command('notice', { title: 'copydesk' }, `${count(places, 'more finding')} of ${count(rest.length, 'more cause')} did not fit into GitHub's annotations; the log of this step lists them.`) : ''
  const listed = rest.length ? `::group::${places} more\n${rest.map((cause) => `${logLine(cause)}\n`).join('')}::endgroup::\n` : ''
  const verdict = `copydesk: ${count(summary.findings, 'finding')} in ${count(summary.files, 'file')}; gate: ${summary.gate}.\n`
  return shown.join('') + more + listed + verdict
}

function annotation({ finding, places }: Cause, level: Level): string {
  const [first] = places
  const oneRow = first.line === first.endLine
  const fix = finding.fixes[0]?.title ?? finding.mend
  const more = places.length > 1 ? ` In ${places.length} places of ${count(filesOf(places), 'file')}: ${placeList(places)}.` : ''
  const where = { file: first.path, line: first.line, endLine: first.endLine, ...(oneRow ? { col: first.column, endColumn: first.endColumn } : {}) }
  return command(COMMAND[level], { title: `${finding.rule} (${finding.severity})`, ...where }, `${oneLine(finding.message)}\n${oneLine(`${fix}. ${finding.why}`.replace(/([.!?])\. /, '$1 '))}${oneLine(more)}`)
}

const placeList = (places: readonly CausePlace[]): string => {
  const named = places.slice(0, PLACES_NAMED).map(({ path, line }) => `${path}:${line}`).join(', ')
  return places.length > PLACES_NAMED ? `${named} and ${places.length - PLACES_NAMED} more` : named
}

const logLine = ({ finding, places }: Cause): string => inertLine(`${oneLine(places[0].path)}:${places[0].line}:${places[0].column}: ${levelOf(finding)}: ${oneLine(finding.message)} [${finding.rule}]${places.length > 1 ? ` (${places.length} places)` : ''}`)

/** A workflow command; data and values are escaped as the runner reads them. */
const command = (name: string, properties: Readonly<Record<string, string | number>>, message: string): string =>
  `::${name} ${Object.entries(properties).map(([key, value]) => `${key}=${escapeValue(String(value))}`).join(',')}::${escapeData(message)}\n`

const escapeData = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A').replace(/##(?=\[)/g, '##\u200B')
const escapeValue = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

const count = (number: number, one: string): string => `${number.toLocaleString('en-US')} ${number === 1 ? one : `${one}s`}`

import { lineIndex } from '../model/lines.ts'
import type { Reporter, RunFacts, Summary } from '../model/report.ts'
import { code, OWN_MARK, plain } from '../text/markdown-text.ts'
import { causeBook, filesOf, type Cause } from './causes.ts'
import { levelOf } from './levels.ts'
import type { ReporterOptions } from './registry.ts'

/** A comment on GitHub holds 65,536 characters, one on GitLab more; some room is left for what a bot adds. */
const LENGTH_MAX = 60_000
const PLACES_NAMED = 3
const ICON = { error: '🔴', warning: '🟡', note: '🔵' } as const

/** `--format markdown`: a comment for a pull request: verdict, findings by cause, worst first, as long as a comment may be. */
export function markdownReporter({ pathOf }: ReporterOptions): Reporter {
  const book = causeBook()
  return {
    head: () => '',
    file: (report) => {
      const lines = report.findings.length ? lineIndex(report.text) : undefined
      for (const finding of report.findings) {
        const last = lines!.position(finding.end)
        book.add(finding, { path: pathOf(report.path), ...lines!.position(finding.start), endLine: last.line, endColumn: last.column })
      }
      return ''
    },
    tail: (summary, facts) => comment(book.worstFirst(), summary, facts),
  }
}

function comment(causes: readonly Cause[], summary: Summary, facts: RunFacts): string {
  const head = `${OWN_MARK}\n### copydesk: ${verdict(summary)}\n\n`
  const foot = `\n<sub>copydesk ${facts.tool.version}, ${facts.tool.rules} rules. Not checked: ${facts.notChecked.join(', ')}.</sub>\n`
  if (causes.length === 0) return `${head}Nothing found in ${count(summary.files, 'file')}, ${count(summary.words, 'word')}.\n${foot}`
  let table = `${count(summary.errors, 'error')}, ${summary.suspicious} suspicious, ${count(summary.infos, 'note')} in ${count(summary.files, 'file')}.\n\n| | What | Correction | Where |\n|---|---|---|---|\n`
  let shown = 0
  for (const cause of causes) {
    const row = tableRow(cause)
    if (head.length + table.length + row.length + foot.length > LENGTH_MAX) break
    table += row
    shown++
  }
  const rest = causes.slice(shown)
  const more = rest.length ? `\n${count(rest.reduce((sum, { places }) => sum + places.length, 0), 'more finding')} of ${count(rest.length, 'more cause')} did not fit into this comment.\n` : ''
  return head + table + more + foot
}

const verdict = ({ gate, gates }: Summary): string => {
  const bad = gates.fail + gates.block
  return bad ? `${count(bad, 'article')} must not be published as ${bad === 1 ? 'it is' : 'they are'}` : gate === 'warn' ? 'passed, with something to look at' : 'passed'
}

function tableRow({ finding, places }: Cause): string {
  const named = places.slice(0, PLACES_NAMED).map(({ path, line }) => code(`${path}:${line}`)).join(', ')
  const more = places.length > PLACES_NAMED ? ` and ${places.length - PLACES_NAMED} more (${count(filesOf(places), 'file')})` : ''
  return `| ${ICON[levelOf(finding)]} ${finding.severity} | ${plain(finding.message)}<br><sub>${plain(finding.why)}${finding.source ? ` Source: “${plain(shortSource(finding.source.text))}”` : ''} ${code(finding.rule)}</sub> | ${plain(finding.fixes[0]?.title ?? finding.mend)} | ${named}${more} |\n`
}

const count = (number: number, one: string): string => `${number.toLocaleString('en-US')} ${number === 1 ? one : `${one}s`}`

const shortSource = (text: string): string => {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 120 ? `${line.slice(0, 119)}…` : line
}

import type { Finding } from '../../src/model/finding.ts'
import type { FileReport, Reporter, RunFacts, Summary } from '../../src/model/report.ts'
import { makeReporter, type ReporterOptions } from '../../src/reporters/registry.ts'
import { addToSummary, newSummary } from '../../src/cli/summary.ts'

/** Text that tries to act as workflow commands, mark-up, formulas, mentions; with wide characters and a very long line. */
export const HOSTILE_TEXT = [
  '::error file=a,line=1::The the council met.',
  '',
  '  ::add-mask::Guardar',
  '',
  '##[error]Council votes ]]> <script>alert("1")</script> & more',
  '',
  '=HYPERLINK("x") 😀 the “tide” rises\tthe @desk and #12 | `ticks`',
  '',
  `${'a'.repeat(10_000)} bell\u0007nul\u0000bidi\u202Eend`,
  '',
].join('\n')

const plainFinding = {
  category: 'linguistic-conventions/grammar',
  severity: 'minor',
  status: 'error',
  why: 'A word stands twice.',
  mend: 'Delete one of them.',
  related: [],
  group: '',
  fixes: [],
} as const

/** A finding about the `nth` place (from 0) of some words in a text. */
export function findingAt(text: string, words: string, more: Partial<Finding> = {}, nth = 0): Finding {
  let start = -1
  for (let left = nth; left >= 0; left--) start = text.indexOf(words, start + 1)
  if (start < 0) throw new Error(`“${words}” is not in the text.`)
  const end = start + words.length
  return { ...plainFinding, rule: 'grammar/repeated-word', message: `“${words}” stands twice.`, start, end, text: words, fingerprint: `print-${words.length}-${start}`, ...more }
}

export const reportOf = (path: string, text: string, findings: readonly Finding[], more: Partial<FileReport> = {}): FileReport => ({
  path,
  text,
  language: 'en',
  sourceLanguage: 'es',
  words: 40,
  score: 80,
  penalty: 5,
  gate: findings.some(({ severity, status }) => severity === 'major' && status === 'error') ? 'fail' : findings.length ? 'warn' : 'pass',
  findings,
  silenced: [],
  unusedSuppressions: [],
  ...more,
})

/** The fixed run that every format is tested with: a hostile article, a clean one, and one with CRLF and a byte order mark. */
export function fixedRun(): FileReport[] {
  const review = (start: number, end: number, text: string) => [{ title: text ? `Replace with “${text}”` : 'Delete the line', safety: 'review' as const, edits: [{ start, end, text }] }]
  const at = (words: string) => HOSTILE_TEXT.indexOf(words)
  const hostile = [
    findingAt(HOSTILE_TEXT, 'The the', { fixes: review(at('The the'), at('The the') + 7, 'The'), related: [{ start: 0, end: 2, message: 'first here' }] }),
    findingAt(HOSTILE_TEXT, '::add-mask::Guardar', { rule: 'residue/interface-es', category: 'accuracy/untranslated', severity: 'major', message: 'Leftover of the page: “::add-mask::Guardar ##[warning]%0A, a: b”.', fixes: review(at('  ::add'), at('Guardar') + 9, '') }),
    findingAt(HOSTILE_TEXT, ']]> <script>alert("1")</script>', { rule: 'markup/html-tag', category: 'design-markup/markup-tag', message: 'The tag “<script>alert("1")</script>” ]]> shows.', fixes: [{ title: 'Delete “<script>”', safety: 'none', edits: [{ start: 0, end: 0, text: '' }] }] }),
    findingAt(HOSTILE_TEXT, '=HYPERLINK("x")', { status: 'suspicious', severity: 'major', rule: 'calque/es-press', category: 'terminology/wrong-term', message: '=HYPERLINK("x") is odd, @desk, #12 | `ticks`.' }),
    findingAt(HOSTILE_TEXT, 'rises', { status: 'info', rule: 'style/number', category: 'style/inconsistent', severity: 'neutral', message: 'Look at “rises”.', group: 'style/number#1' }),
    findingAt(HOSTILE_TEXT, 'bell\u0007nul\u0000bidi\u202Eend', { rule: 'markup/invisible-character', category: 'linguistic-conventions/character-encoding', message: 'Odd “\u0007\u0000\u202E\uD800” here.' }),
  ]
  const crlf = '\uFEFFThe “café” the the end.\r\n\r\nGuardar\r\n'
  const marked = [
    findingAt(crlf, 'the the', { fixes: [{ title: 'Delete “the”', safety: 'safe', edits: [{ start: crlf.indexOf('the the') + 3, end: crlf.indexOf('the the') + 7, text: '' }] }] }),
    findingAt(crlf, 'Guardar', { rule: 'residue/interface-es', category: 'accuracy/untranslated', severity: 'major', message: 'Leftover of the page: “Guardar”.', fixes: review(crlf.indexOf('Guardar') - 2, crlf.indexOf('Guardar') + 9, '') }),
  ]
  return [
    reportOf('desk/::odd, name [1] & 100%.md', HOSTILE_TEXT, hostile, { gate: 'fail' }),
    reportOf('desk/clean.txt', 'The council met on Monday.\n', []),
    reportOf('desk/crlf.txt', crlf, marked, { silenced: [{ finding: findingAt(crlf, 'end'), reason: 'the house says so' }] }),
  ]
}

export const FACTS: RunFacts = {
  tool: { name: 'copydesk', version: '9.9.9', rules: 1234 },
  notChecked: ['facts', 'omissions'],
  started: '2026-03-04T05:06:07.000Z',
  packs: [{ name: 'copydesk', rules: 1234 }],
}

export const OPTIONS: ReporterOptions = { color: false, quiet: false, failOn: 'fail', pathOf: (path) => path }

export function summaryOf(reports: readonly FileReport[]): Summary {
  const summary = newSummary()
  for (const report of reports) addToSummary(summary, report)
  return summary
}

export const printed = (reporter: Reporter, reports: readonly FileReport[], facts: RunFacts = FACTS): string =>
  reporter.head(facts) + reports.map((report) => reporter.file(report)).join('') + reporter.tail(summaryOf(reports), facts)

export const inFormat = async (format: string, reports: readonly FileReport[] = fixedRun(), options: Partial<ReporterOptions> = {}): Promise<string> => printed(await makeReporter(format, { ...OPTIONS, ...options }), reports)

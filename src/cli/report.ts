import { existsSync, readFileSync, appendFileSync } from 'node:fs'
import { extname } from 'node:path'
import type { FileReport, RunFacts, Summary } from '../model/report.ts'
import { Trouble } from '../model/trouble.ts'
import { historyLine, parseHistory, type HistoryLine } from '../report/history.ts'
import { reportData, type ReportData } from '../report/report-data.ts'
import { writeOutputFile } from '../workspace/output-file.ts'
import { lintRun, type LintOptions } from './lint.ts'
import { Output, tell } from './output.ts'
import type { Sink } from './sinks.ts'

export interface ReportOptions extends Omit<LintOptions, 'format' | 'output' | 'input'> {
  readonly output: readonly string[]
  readonly title?: string
  /** A file to which each run adds a line. */
  readonly history?: string
}

type Form = (data: ReportData) => string | Uint8Array | Promise<string | Uint8Array>

/** What each ending of `-o` is written by. */
const FORMS: Readonly<Record<string, () => Promise<Form>>> = {
  '.html': async () => (await import('../report/page.ts')).reportPage,
  '.htm': async () => (await import('../report/page.ts')).reportPage,
  '.md': async () => (await import('../report/correction-markdown.ts')).correctionMarkdown,
  '.csv': async () => (await import('../report/correction-table.ts')).correctionCsv,
  '.json': async () => (data) => `${JSON.stringify(data)}\n`,
  '.docx': async () => (await import('../report/docx.ts')).trackedDocument,
}

/**
 * Checks articles and writes correction reports of them.
 * @returns whether the gate was passed; without `--fail-on` it always is
 * @throws Trouble when a path, the configuration, or an ending is faulty
 */
export async function reportCommand(paths: readonly string[], options: ReportOptions): Promise<boolean> {
  const outputs = options.output.length ? options.output : ['report.html']
  const forms = outputs.map((file) => {
    const form = FORMS[extname(file).toLowerCase()]
    if (!form) throw new Trouble('report/unknown-form', `A report cannot be written to “${file}”: its name must end in ${Object.keys(FORMS).filter((ending) => ending !== '.htm').join(', ')}.`)
    return { file, form }
  })
  const run = collectingSink(options.minStatus)
  const { passed } = await lintRun(paths, { ...options, format: [], output: undefined, failOn: options.failOn ?? 'never' }, [run.sink])
  const { reports, summary, facts } = run.collected()
  const past = options.history !== undefined && existsSync(options.history) ? parseHistory(readFileSync(options.history, 'utf8')) : []
  const data = reportData(reports, summary, facts, { title: options.title, history: past })
  for (const { file, form } of forms) {
    const content = await (await form())(data)
    writeOutputFile(file, typeof content === 'string' ? [content] : content)
  }
  if (options.history !== undefined) addHistory(options.history, historyLine(data))
  const output = new Output()
  output.write(`Wrote ${outputs.join(', ')}: ${summary.findings} findings in ${summary.files} ${summary.files === 1 ? 'article' : 'articles'}; gate: ${summary.gate}, score ${data.score}.\n`)
  output.flush()
  return passed
}

/** A sink that keeps what a run reports. */
export function collectingSink(least: LintOptions['minStatus'] = 'info'): { sink: Sink; collected(): { reports: FileReport[]; summary: Summary; facts: RunFacts } } {
  const reports: FileReport[] = []
  let last: { summary: Summary; facts: RunFacts } | undefined
  const sink: Sink = {
    least,
    toStandardOutput: false,
    write: () => {},
    close: () => {},
    reporter: {
      head: () => '',
      file: (report) => {
        reports.push(report)
        return ''
      },
      tail: (summary, facts) => {
        last = { summary, facts }
        return ''
      },
    },
  }
  return { sink, collected: () => ({ reports, ...last! }) }
}

function addHistory(file: string, line: HistoryLine): void {
  try {
    const torn = existsSync(file) && !/(?:^|\n)$/.test(readFileSync(file, 'utf8'))
    appendFileSync(file, `${torn ? '\n' : ''}${JSON.stringify(line)}\n`)
  } catch (error) {
    tell(`copydesk: the history “${file}” could not be written (${(error as NodeJS.ErrnoException).code ?? 'unknown error'}); the report is complete.`)
  }
}

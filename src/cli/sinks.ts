import { NOT_CHECKED_WITH_SOURCE, notCheckedBy, NOT_CHECKED_WITHOUT_SOURCE } from '../engine/desk.ts'
import { fstatSync } from 'node:fs'
import { resolve } from 'node:path'
import type { FileReport, Reporter, RunFacts, Summary } from '../model/report.ts'
import { STATUSES, type Status } from '../model/rule.ts'
import { Trouble } from '../model/trouble.ts'
import { makeReporter, type ReporterOptions } from '../reporters/registry.ts'
import { Output } from './output.ts'
import { addToSummary, newSummary } from './summary.ts'

/** One place that a run reports to: a format, and standard output or a file. */
export interface Sink {
  readonly reporter: Reporter
  /** What is less certain is left out. */
  readonly least: Status
  readonly toStandardOutput: boolean
  write(text: string): void
  close(): void
}

/** The sinks of a run, fed with one report after another. */
export interface Sinks {
  readonly needsFixed: boolean
  head(facts: RunFacts): void
  file(report: FileReport): void
  /** @returns the summary of all findings, whatever the formats leave out */
  tail(more: Pick<Summary, 'unusedIgnores' | 'expiredIgnores'>, facts: RunFacts): Summary
}

/** For people at a terminal notes are left out; programs get all. */
export const leastFor = (format: string, minStatus: Status | undefined): Status => minStatus ?? (format === 'stylish' ? 'suspicious' : 'info')

/**
 * Opens what `--format F`, `--format F:FILE` and `--output FILE` ask for.
 * @param formats at least one
 * @throws Trouble for an unknown format, or when two would go to standard output
 */
export async function openSinks(formats: readonly string[], output: string | undefined, minStatus: Status | undefined, options: ReporterOptions, standard: Output): Promise<Sink[]> {
  const wanted = formats.map((given) => {
    const colon = given.indexOf(':')
    return colon < 0 ? { format: given, file: undefined as string | undefined } : { format: given.slice(0, colon), file: given.slice(colon + 1) }
  })
  const bare = wanted.filter(({ file }) => file === undefined)
  if (bare.length > 1) throw new Trouble('cli/two-formats', `Only one format can go to ${output === undefined ? 'standard output' : `“${output}”`}; write --format ${bare[1].format}:FILE to send the second one to a file.`)
  if (output !== undefined && bare.length === 0) throw new Trouble('cli/no-format', `Every format has a file already; “--output ${output}” has nothing to hold.`)
  const empty = wanted.find(({ file }) => file === '')
  if (empty) throw new Trouble('cli/no-file', `“--format ${empty.format}:” names no file; write --format ${empty.format}:FILE.`)
  const files = wanted.flatMap(({ file }) => (file ?? output) === undefined ? [] : [resolve((file ?? output)!)])
  const twice = files.find((file, index) => files.indexOf(file) !== index)
  if (twice) throw new Trouble('cli/same-file', `Two formats would be written to “${twice}”; give each its own file.`)
  const sinks: Sink[] = []
  for (const { format, file } of wanted) {
    const target = file ?? output
    const reporter = await makeReporter(format, target === undefined ? options : { ...options, color: false })
    const least = leastFor(format, minStatus)
    sinks.push(target === undefined ? standardSink(reporter, format, least, standard) : await fileSink(reporter, target, least))
  }
  return sinks
}

/** A patch quotes the article line by line: in a log of GitHub Actions commands are turned off around it. */
function standardSink(reporter: Reporter, format: string, least: Status, output: Output): Sink {
  const guard = format === 'patch' ? commandGuard() : undefined
  const guarded: Reporter = guard ? { ...reporter, head: (facts) => guard.before + reporter.head(facts), tail: (summary, facts) => reporter.tail(summary, facts) + guard.after } : reporter
  return { reporter: guarded, least, toStandardOutput: true, write: (text) => output.write(text), close: () => output.flush() }
}

/** The commands of GitHub's runner that stop it from reading commands, where it reads standard output. */
export function commandGuard(): { before: string; after: string } | undefined {
  if (process.env.GITHUB_ACTIONS !== 'true' || fstatSync(1).isFile()) return undefined
  const token = `copydesk-${process.hrtime.bigint().toString(36)}${Math.random().toString(36).slice(2)}`
  return { before: `::stop-commands::${token}\n`, after: `::${token}::\n` }
}

async function fileSink(reporter: Reporter, file: string, least: Status): Promise<Sink> {
  const { writeOutputFile } = await import('../workspace/output-file.ts')
  const pieces: string[] = []
  return { reporter, least, toStandardOutput: false, write: (text) => void (text && pieces.push(text)), close: () => writeOutputFile(file, pieces) }
}

/** What reports say of the source: known only when all texts were seen. */
const NOT_CHECKED: ReadonlySet<string> = new Set([...NOT_CHECKED_WITH_SOURCE, ...NOT_CHECKED_WITHOUT_SOURCE])

export function feed(sinks: readonly Sink[]): Sinks {
  const whole = newSummary()
  // Whether every text was compared with a source: tables and archives bring theirs with them.
  let [texts, compared] = [0, 0]
  const broken = new Set<string>()
  const summaries = new Map<Status, ReturnType<typeof newSummary>>(sinks.map(({ least }) => [least, newSummary()]))
  return {
    needsFixed: sinks.some(({ reporter }) => reporter.needsFixed),
    head: (facts) => sinks.forEach((sink) => sink.write(sink.reporter.head(facts))),
    file: (report) => {
      addToSummary(whole, report)
      texts++
      if (report.coverage) compared++
      for (const { check } of report.faults ?? []) broken.add(check)
      const shown = new Map<Status, FileReport>()
      for (const [least, summary] of summaries) {
        const cut = least === 'info' ? report : { ...report, findings: report.findings.filter(({ status }) => STATUSES.indexOf(status) >= STATUSES.indexOf(least)) }
        shown.set(least, cut)
        addToSummary(summary, cut)
      }
      for (const sink of sinks) sink.write(sink.reporter.file(shown.get(sink.least)!))
    },
    tail: (more, before) => {
      const facts = texts === 0 ? before : { ...before, notChecked: [...(texts === compared ? NOT_CHECKED_WITH_SOURCE : NOT_CHECKED_WITHOUT_SOURCE), ...before.notChecked.filter((entry) => !NOT_CHECKED.has(entry)), ...[...broken].map(notCheckedBy)] }
      for (const sink of sinks) {
        sink.write(sink.reporter.tail({ ...summaries.get(sink.least)!, ...more }, facts))
        sink.close()
      }
      return { ...whole, ...more }
    },
  }
}

import { statSync } from 'node:fs'
import { basename, relative, resolve, sep } from 'node:path'
import type { FileReport, RunFacts } from '../model/report.ts'
import { Trouble } from '../model/trouble.ts'
import { compareReports } from '../report/comparison.ts'
import { writeOutputFile } from '../workspace/output-file.ts'
import { lintRun, type LintOptions } from './lint.ts'
import { Output } from './output.ts'
import { collectingSink } from './report.ts'

export interface CompareOptions extends Pick<LintOptions, 'lang' | 'sourceLang' | 'pack' | 'rule' | 'config' | 'output'> {
  readonly format: 'table' | 'json' | 'html'
}

/**
 * Checks two versions of the same articles and says what is better and what is worse.
 * @throws Trouble when a path names nothing, or the two have no article in common
 */
export async function compareCommand(before: string, after: string, options: CompareOptions): Promise<void> {
  const [first, second] = [await checked(before, options), await checked(after, options)]
  const comparison = compareReports({ before, after }, first.reports, second.reports, first.facts)
  if (comparison.before.files === 0) throw new Trouble('compare/nothing-common', `“${before}” and “${after}” have no article of the same name; articles are paired by their paths inside the folders.`)
  const text =
    options.format === 'json' ? `${JSON.stringify(comparison, null, 2)}\n`
    : options.format === 'html' ? (await import('../report/comparison-page.ts')).comparisonPage(comparison)
    : (await import('../report/comparison-text.ts')).comparisonText(comparison)
  if (options.output !== undefined) return writeOutputFile(options.output, [text])
  const output = new Output()
  output.write(text)
  output.flush()
}

/** The reports of a folder by their paths inside it; a single file pairs with a single file, whatever its name. */
async function checked(path: string, options: CompareOptions): Promise<{ reports: Map<string, FileReport>; facts: RunFacts }> {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
  const run = collectingSink('info')
  await lintRun([path], { ...options, format: [], output: undefined, failOn: 'never' }, [run.sink])
  const { reports, facts } = run.collected()
  const nameOf = (file: string) => (isFolder ? relative(resolve(path), resolve(file)).split(sep).join('/') : reports.length === 1 ? 'article' : basename(file))
  return { reports: new Map(reports.map((report) => [nameOf(report.path), report])), facts }
}

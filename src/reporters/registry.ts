import type { Reporter } from '../model/report.ts'
import { Trouble } from '../model/trouble.ts'
import { nearestName } from '../model/nearest-name.ts'
import { jsonReporter } from './json.ts'
import { jsonlReporter } from './jsonl.ts'
import { stylishReporter } from './stylish.ts'

export interface ReporterOptions {
  readonly color: boolean
  readonly quiet: boolean
  /** The gate from which an article fails. */
  readonly failOn: 'block' | 'fail' | 'warn' | 'never'
  /** A path as reports name it: relative to the repository, with forward slashes and no `./` before it. */
  readonly pathOf: (path: string) => string
}

type Make = (options: ReporterOptions) => Reporter

/** What a run without `--format` may want is at hand, every other format is loaded when it is asked for. */
const REPORTERS: Readonly<Record<string, () => Make | Promise<Make>>> = {
  stylish: () => stylishReporter,
  compact: async () => (await import('./compact.ts')).compactReporter,
  unix: async () => (await import('./compact.ts')).unixReporter,
  json: () => jsonReporter,
  jsonl: () => jsonlReporter,
  sarif: async () => (await import('./sarif.ts')).sarifReporter,
  github: async () => (await import('./github.ts')).githubReporter,
  gitlab: async () => (await import('./gitlab.ts')).gitlabReporter,
  rdjson: async () => (await import('./rdjson.ts')).rdjsonReporter,
  rdjsonl: async () => (await import('./rdjson.ts')).rdjsonlReporter,
  checkstyle: async () => (await import('./checkstyle.ts')).checkstyleReporter,
  junit: async () => (await import('./junit.ts')).junitReporter,
  tap: async () => (await import('./tap.ts')).tapReporter,
  csv: async () => (await import('./csv.ts')).csvReporter,
  markdown: async () => (await import('./markdown.ts')).markdownReporter,
  html: async () => (await import('../report/html-reporter.ts')).htmlReporter,
  patch: async () => (await import('./patch.ts')).patchReporter,
}

export const FORMATS: readonly string[] = Object.keys(REPORTERS)

/** @throws Trouble for an unknown format, with the nearest known one */
export async function makeReporter(format: string, options: ReporterOptions): Promise<Reporter> {
  if (Object.hasOwn(REPORTERS, format)) return (await REPORTERS[format]())(options)
  const near = nearestName(format, FORMATS)
  throw new Trouble('cli/unknown-format', `There is no format “${format}”${near ? `; did you mean “${near}”?` : `; formats are ${FORMATS.join(', ')}.`}`)
}

import type { Reporter } from '../model/report.ts'
import { Trouble } from '../model/trouble.ts'
import { jsonReporter } from './json.ts'
import { jsonlReporter } from './jsonl.ts'
import { stylishReporter } from './stylish.ts'

export interface ReporterOptions {
  readonly color: boolean
  readonly quiet: boolean
}

const REPORTERS: Readonly<Record<string, (options: ReporterOptions) => Reporter>> = {
  stylish: stylishReporter,
  json: jsonReporter,
  jsonl: jsonlReporter,
}

/** @throws Trouble for an unknown format, with the nearest known one */
export function makeReporter(format: string, options: ReporterOptions): Reporter {
  const make = REPORTERS[format]
  if (make) return make(options)
  const names = Object.keys(REPORTERS)
  const near = names.find((name) => name.startsWith(format.slice(0, 2).toLowerCase()))
  throw new Trouble('cli/unknown-format', `There is no format “${format}”${near ? `; did you mean “${near}”?` : `; formats are ${names.join(', ')}.`}`)
}

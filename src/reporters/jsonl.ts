import type { Reporter } from '../model/report.ts'
import { fileObject } from './json.ts'

/** `--format jsonl`: one JSON object a line for each article, with its path or id; nothing before and after. */
export function jsonlReporter(): Reporter {
  return {
    head: () => '',
    file: (report) => `${JSON.stringify(fileObject(report))}\n`,
    tail: () => '',
  }
}

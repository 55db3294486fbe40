import type { Gate } from '../model/finding.ts'
import type { ReportData } from './report-data.ts'

/** One run in a history file: a line of JSON. */
export interface HistoryLine {
  /** ISO 8601, UTC. */
  readonly at: string
  readonly version: string
  readonly rules: number
  readonly files: number
  readonly words: number
  readonly score: number
  readonly errors: number
  readonly suspicious: number
  readonly gates: Readonly<Record<Gate, number>>
  /** Findings for each dimension of MQM. */
  readonly dimensions: Readonly<Record<string, number>>
}

export function historyLine({ made, tool, summary, score, articles }: ReportData): HistoryLine {
  const dimensions: Record<string, number> = {}
  for (const { findings } of articles) {
    for (const { category } of findings) {
      const [dimension] = category.split('/')
      dimensions[dimension] = (dimensions[dimension] ?? 0) + 1
    }
  }
  return { at: made, version: tool.version, rules: tool.rules, files: summary.files, words: summary.words, score, errors: summary.errors, suspicious: summary.suspicious, gates: summary.gates, dimensions }
}

/** Reads a history; lines that are none are left out, so that a torn last line does no harm. */
export function parseHistory(text: string): HistoryLine[] {
  return text.split('\n').flatMap((line) => {
    try {
      const value = JSON.parse(line) as HistoryLine
      return typeof value.at === 'string' && typeof value.score === 'number' && typeof value.words === 'number' && typeof value.errors === 'number' ? [value] : []
    } catch {
      return []
    }
  })
}

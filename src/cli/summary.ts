import { GATES } from '../engine/score.ts'
import type { FileReport, Summary } from '../model/report.ts'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

export const newSummary = (): Mutable<Summary> => ({
  files: 0,
  words: 0,
  findings: 0,
  errors: 0,
  suspicious: 0,
  infos: 0,
  silenced: 0,
  fixable: 0,
  gate: 'pass',
  gates: { pass: 0, warn: 0, fail: 0, block: 0 },
  unusedIgnores: [],
  expiredIgnores: [],
})

export function addToSummary(summary: Mutable<Summary>, report: FileReport): void {
  summary.files++
  summary.words += report.words
  summary.findings += report.findings.length
  summary.silenced += report.silenced.length
  for (const { status, fixes } of report.findings) {
    if (status === 'error') summary.errors++
    else if (status === 'suspicious') summary.suspicious++
    else summary.infos++
    if (fixes.length > 0 && fixes[0].safety !== 'none') summary.fixable++
  }
  ;(summary.gates as Record<string, number>)[report.gate]++
  if (GATES.indexOf(report.gate) > GATES.indexOf(summary.gate)) summary.gate = report.gate
}

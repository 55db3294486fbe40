import type { Document, Suppression } from '../model/document.ts'
import type { Finding } from '../model/finding.ts'

/** An entry of the configuration's `ignore` list. */
export interface IgnoreEntry {
  /** Rule id, or the start of ids (`calque/`), or `*`. */
  readonly rule: string
  /** The flagged words, in any case; missing means any. */
  readonly words?: string
  /** Says whether the entry is about a file; missing means every file. */
  readonly fits?: (path: string) => boolean
  readonly reason: string
}

export interface Silenced {
  readonly finding: Finding
  readonly reason: string
}

/** A suppression or an ignore entry that silenced nothing. */
export interface UnusedSuppression {
  readonly rules: readonly string[]
  readonly reason: string
  readonly start: number
  readonly end: number
}

export interface SilenceResult {
  readonly findings: readonly Finding[]
  readonly silenced: readonly Silenced[]
  readonly unused: readonly UnusedSuppression[]
  /** Indices of the ignore entries that were used. */
  readonly usedIgnores: ReadonlySet<number>
}

/** Takes out what inline comments and the ignore list silence, and says which of them silenced nothing. */
export function silence(document: Document, findings: readonly Finding[], ignore: readonly IgnoreEntry[], path: string): SilenceResult {
  const usedIgnores = new Set<number>()
  if (document.suppressions.length === 0 && ignore.length === 0) return { findings, silenced: [], unused: [], usedIgnores }
  const used = new Set<Suppression>()
  const silenced: Silenced[] = []
  const kept = findings.filter((finding) => {
    const suppression = document.suppressions.find((candidate) => suppresses(candidate, finding))
    if (suppression) {
      used.add(suppression)
      silenced.push({ finding, reason: suppression.reason })
      return false
    }
    const entry = ignore.findIndex((candidate) => ignores(candidate, finding, path))
    if (entry < 0) return true
    usedIgnores.add(entry)
    silenced.push({ finding, reason: ignore[entry].reason })
    return false
  })
  const unused = document.suppressions.filter((candidate) => !used.has(candidate)).map(({ rules, reason, start, end }) => ({ rules, reason, start, end }))
  return { findings: kept, silenced, unused, usedIgnores }
}

/** Whether `pattern` (an id, the start of ids up to a "/", or "*") means the rule. */
export const meansRule = (pattern: string, rule: string): boolean =>
  pattern === '*' || pattern === rule || rule.startsWith(pattern.endsWith('/') ? pattern : `${pattern}/`)

const suppresses = ({ rules, scope }: Suppression, finding: Finding): boolean =>
  finding.start < scope.end && finding.end > scope.start && (rules.length === 0 || rules.some((rule) => meansRule(rule, finding.rule)))

function ignores(entry: IgnoreEntry, finding: Finding, path: string): boolean {
  if (!meansRule(entry.rule, finding.rule)) return false
  if (entry.words !== undefined && squeeze(entry.words) !== squeeze(finding.text)) return false
  return entry.fits === undefined || entry.fits(path)
}

const squeeze = (text: string): string => text.normalize('NFC').toLowerCase().replace(/[’ʼ]/g, "'").replace(/\s+/g, ' ').trim()

import type { Edit, Finding, Fix } from '../model/finding.ts'
import type { CheckInput, CheckResult } from './desk.ts'

/** `safe` applies safe fixes alone, `review` also those that a person should see. */
export type FixLevel = 'safe' | 'review'

export interface FixedText {
  readonly text: string
  /** How many fixes were applied. */
  readonly applied: number
  readonly rounds: number
  /** What is left after the last round. */
  readonly result: CheckResult
}

const ROUNDS_MAX = 10

/**
 * Applies fixes in rounds until nothing changes: of each finding its first fix, all edits of it or none; a fix that
 * overlaps an earlier one waits for the next round; a fix that would make a new error is not applied. Outside the edits
 * nothing changes.
 */
export function applyFixes(check: (input: CheckInput) => CheckResult, input: CheckInput, level: FixLevel): FixedText {
  let text = input.text
  let result = check(input)
  let applied = 0
  let rounds = 0
  const refused = new Set<string>()
  const seen = new Set([text])
  while (rounds < ROUNDS_MAX) {
    const chosen = chooseFixes(result.findings, level, refused)
    if (chosen.length === 0) break
    const round = applyRound(check, input, text, result, chosen, refused)
    if (!round || seen.has(round.text)) break
    seen.add(round.text)
    ;({ text, result } = round)
    applied += round.applied
    rounds++
  }
  return { text, applied, rounds, result }
}

interface Chosen {
  readonly finding: Finding
  readonly fix: Fix
}

function chooseFixes(findings: readonly Finding[], level: FixLevel, refused: ReadonlySet<string>): Chosen[] {
  const chosen: Chosen[] = []
  const taken: Edit[] = []
  for (const finding of findings) {
    const fix = finding.fixes[0]
    if (!fix || refused.has(finding.fingerprint) || (finding.status === 'info' && fix.safety !== 'safe')) continue
    if (fix.safety !== 'safe' && !(level === 'review' && fix.safety === 'review')) continue
    if (fix.edits.some((edit) => taken.some((other) => collides(edit, other)))) continue
    taken.push(...fix.edits)
    chosen.push({ finding, fix })
  }
  return chosen
}

const collides = (a: Edit, b: Edit): boolean => (a.start === b.start && a.end === b.end) || (a.start < b.end && b.start < a.end) || (isInsertion(a) && isInsertion(b) && a.start === b.start)
const isInsertion = (edit: Edit): boolean => edit.start === edit.end

function applyRound(
  check: (input: CheckInput) => CheckResult,
  input: CheckInput,
  text: string,
  before: CheckResult,
  chosen: readonly Chosen[],
  refused: Set<string>,
): { text: string; result: CheckResult; applied: number } | undefined {
  let attempt = chosen
  while (attempt.length > 0) {
    const edits = attempt.flatMap(({ fix }) => fix.edits)
    const fixed = applyEdits(text, edits)
    const result = check({ ...input, text: fixed })
    const harmful = attempt.filter(({ fix }) => makesError(fix, edits, before, result))
    if (harmful.length === 0) return fixed === text ? undefined : { text: fixed, result, applied: attempt.length }
    for (const { finding } of harmful) refused.add(finding.fingerprint)
    attempt = attempt.filter((candidate) => !harmful.includes(candidate))
  }
  return undefined
}

/** Whether a new error stands where the fix was applied. */
function makesError(fix: Fix, edits: readonly Edit[], before: CheckResult, after: CheckResult): boolean {
  const known = new Map<string, number>()
  for (const finding of before.findings) if (finding.status === 'error') known.set(errorKey(finding), (known.get(errorKey(finding)) ?? 0) + 1)
  const fresh = after.findings.filter((finding) => {
    if (finding.status !== 'error') return false
    const left = known.get(errorKey(finding)) ?? 0
    known.set(errorKey(finding), left - 1)
    return left <= 0
  })
  return fresh.some((finding) => fix.edits.some((edit) => {
    const start = edit.start + shiftBefore(edits, edit)
    const end = start + edit.text.length
    return finding.start <= end && finding.end >= start
  }))
}

const errorKey = (finding: Finding): string => `${finding.rule}|${finding.text}`

const shiftBefore = (edits: readonly Edit[], edit: Edit): number =>
  edits.reduce((sum, other) => (other.start < edit.start ? sum + other.text.length - (other.end - other.start) : sum), 0)

/** Applies edits that do not overlap, equal ones once; everything outside them stays as it is. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let fixed = ''
  let at = 0
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < at) continue
    fixed += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return fixed + text.slice(at)
}

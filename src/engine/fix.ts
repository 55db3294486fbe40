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

/** Far more than fixes need that build on one another; only a rule whose fix feeds itself reaches it. */
const ROUNDS_MAX = 100

/**
 * Applies fixes in rounds until nothing changes: of each finding its first fix, all edits of it or none; a fix that
 * overlaps an earlier one waits for the next round; a fix that would make a new error is not applied. Outside the edits
 * nothing changes. What is done depends on the text alone, and fixes that go in a circle are taken back to where it begins,
 * so a second run changes nothing. No rule reports more errors afterwards than before.
 */
export function applyFixes(check: (input: CheckInput) => CheckResult, input: CheckInput, level: FixLevel): FixedText {
  const first = { text: input.text, result: check(input), applied: 0, rounds: 0 }
  return untilNothingChanges(first, (from) => {
    const patient = applyRounds(check, input, from, level, 'patient')
    if (patient.text === from.text || !gainsError(from.result, patient.result)) return patient.text === from.text ? undefined : patient
    const strict = applyRounds(check, input, from, level, 'strict')
    return strict.text === from.text ? undefined : strict
  })
}

/**
 * What becomes of a fix that makes an error in another place of its line, which has a fix itself: a patient round leaves
 * the error to the next one, which may not be able to mend it after all; a strict round refuses the fix.
 */
type Mode = 'patient' | 'strict'

function applyRounds(check: (input: CheckInput) => CheckResult, input: CheckInput, from: FixedText, level: FixLevel, mode: Mode): FixedText {
  let left = ROUNDS_MAX
  return untilNothingChanges(from, ({ text, result, applied, rounds }) => {
    const round = left-- > 0 ? fixRound(check, { ...input, text }, result, level, mode) : undefined
    return round && { text: round.text, result: round.result, applied: applied + round.applied, rounds: rounds + 1 }
  })
}

/** Takes steps until there is none; steps that go in a circle are taken back to where it begins. */
function untilNothingChanges(first: FixedText, next: (from: FixedText) => FixedText | undefined): FixedText {
  const seen = new Map([[first.text, first]])
  for (let at = first; ; ) {
    const following = next(at)
    if (!following) return at
    const begin = seen.get(following.text)
    if (begin) return begin
    seen.set(following.text, following)
    at = following
  }
}

/** Whether a rule reports more errors than before. */
const gainsError = (before: CheckResult, after: CheckResult): boolean => rulesWithMore(before, after).size > 0

function rulesWithMore(before: CheckResult, after: CheckResult): Set<string> {
  const counts = new Map<string, number>()
  for (const { rule, status } of before.findings) if (status === 'error') counts.set(rule, (counts.get(rule) ?? 0) + 1)
  const more = new Set<string>()
  for (const { rule, status } of after.findings) {
    if (status !== 'error') continue
    const left = counts.get(rule) ?? 0
    if (left === 0) more.add(rule)
    else counts.set(rule, left - 1)
  }
  return more
}

interface Round {
  readonly text: string
  readonly result: CheckResult
  readonly applied: number
}

/** One round: what can be applied together; when all of it would do harm, what it kept from its place. */
function fixRound(check: (input: CheckInput) => CheckResult, input: CheckInput, before: CheckResult, level: FixLevel, mode: Mode): Round | undefined {
  const refused = new Set<Finding>()
  for (;;) {
    const chosen = chooseFixes(before.findings, level, refused)
    if (chosen.length === 0) return undefined
    const round = applyChosen(check, input, before, chosen, refused, level, mode)
    if (round) return round
  }
}

interface Chosen {
  readonly finding: Finding
  readonly fix: Fix
}

function chooseFixes(findings: readonly Finding[], level: FixLevel, refused: ReadonlySet<Finding>): Chosen[] {
  const chosen: Chosen[] = []
  // In text order; none overlaps another.
  const taken: Edit[] = []
  for (const finding of findings) {
    const fix = refused.has(finding) ? undefined : fixOf(finding, level)
    if (!fix || fix.edits.some((edit) => collides(edit, taken))) continue
    for (const edit of fix.edits) taken.splice(placeOf(edit.start, taken), 0, edit)
    chosen.push({ finding, fix })
  }
  return chosen
}

/** The fix that the level lets through. */
function fixOf({ status, fixes: [fix] }: Finding, level: FixLevel): Fix | undefined {
  if (fix?.safety === 'safe') return fix
  return fix?.safety === 'review' && level === 'review' && status !== 'info' ? fix : undefined
}

/** Whether an edit overlaps one of these or stands at the place of one; touching is no harm, except of two insertions. */
function collides(edit: Edit, taken: readonly Edit[]): boolean {
  const at = placeOf(edit.start, taken)
  const before = taken[at - 1]
  if (before && before.end > edit.start) return true
  for (let next = at; next < taken.length && taken[next].start <= edit.end; next++) {
    const { start, end } = taken[next]
    if (start < edit.end ? edit.start < end : start === edit.start && end === edit.end) return true
  }
  return false
}

/** How many of these edits begin before an offset. */
function placeOf(offset: number, edits: readonly Edit[]): number {
  let low = 0
  let high = edits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (edits[middle].start < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Applies the chosen fixes without those that do harm, which are refused; undefined when none is left or the text stays the same. */
function applyChosen(check: (input: CheckInput) => CheckResult, input: CheckInput, before: CheckResult, chosen: readonly Chosen[], refused: Set<Finding>, level: FixLevel, mode: Mode): Round | undefined {
  let attempt = chosen
  while (attempt.length > 0) {
    const edits = attempt.flatMap(({ fix }) => fix.edits)
    const fixed = applyEdits(input.text, edits)
    const result = check({ ...input, text: fixed })
    const moved = moverOf(edits)
    const errors = newErrors(attempt, moved, before, result, mode)
    const harmful = fixed === input.text ? attempt : blamed(attempt, errors, moved, fixed, mode === 'strict' ? undefined : level)
    if (harmful.length === 0) return { text: fixed, result, applied: attempt.length }
    for (const { finding } of harmful) refused.add(finding)
    attempt = attempt.filter((candidate) => !harmful.includes(candidate))
  }
  return undefined
}

/**
 * The errors that a round made: those of a rule that did not report the same words before, nor words at that place,
 * unless the round mends these and the rule reports it anew. A strict round counts as well: no place excuses a rule that
 * reports more errors than before.
 */
function newErrors(chosen: readonly Chosen[], moved: Mover, before: CheckResult, after: CheckResult, mode: Mode): Finding[] {
  const mended = new Set(chosen.map(({ finding }) => finding))
  const known = new Map<string, number>()
  for (const finding of before.findings) if (finding.status === 'error') known.set(errorKey(finding), (known.get(errorKey(finding)) ?? 0) + 1)
  const fresh = after.findings.filter((finding) => {
    if (finding.status !== 'error') return false
    const left = known.get(errorKey(finding)) ?? 0
    known.set(errorKey(finding), left - 1)
    return left <= 0
  })
  if (fresh.length === 0) return fresh
  const rules = new Set(fresh.map(({ rule }) => rule))
  const stay = before.findings.filter((finding) => finding.status === 'error' && rules.has(finding.rule) && !mended.has(finding))
  const places = stay.map(({ rule, start, end }) => ({ rule, start: moved(start), end: moved(end) }))
  const more = mode === 'strict' ? rulesWithMore(before, after) : undefined
  return fresh.filter(({ rule, start, end }) => more?.has(rule) || !places.some((place) => place.rule === rule && start < place.end && place.start < end))
}

const errorKey = (finding: Finding): string => `${finding.rule}|${finding.text}`

/**
 * The fixes at whose place an error arose. For an error apart from all of them, such as the mark that had paired with
 * theirs, the nearest one in its line, unless the error has a fix that the next round can apply.
 * @param patience the level of the next round; without one the nearest fix is to blame, in whatever line
 */
function blamed(chosen: readonly Chosen[], errors: readonly Finding[], moved: Mover, fixed: string, patience: FixLevel | undefined): Chosen[] {
  if (errors.length === 0) return []
  const places = chosen.flatMap((candidate) => candidate.fix.edits.map((edit) => ({ candidate, start: moved(edit.start), end: moved(edit.start) + edit.text.length })))
  const guilty = new Set<Chosen>()
  for (const error of errors) {
    const { start, end } = error
    const lineStart = patience ? fixed.lastIndexOf('\n', start - 1) + 1 : 0
    const lineEnd = patience ? fixed.indexOf('\n', end) : -1
    let nearest = Infinity
    let near: Chosen[] = []
    for (const place of places) {
      if (place.end < lineStart || (lineEnd >= 0 && place.start > lineEnd)) continue
      const distance = Math.max(0, place.start - end, start - place.end)
      if (distance < nearest) near = []
      if (distance <= nearest) near.push(place.candidate)
      nearest = Math.min(nearest, distance)
    }
    if (nearest === 0 || !patience || !fixOf(error, patience)) for (const candidate of near) guilty.add(candidate)
  }
  return chosen.filter((candidate) => guilty.has(candidate))
}

/** Where a place of the old text stands after the edits; one inside an edit stands at the start of what replaces it. */
type Mover = (at: number) => number

function moverOf(edits: readonly Edit[]): Mover {
  const sorted = [...edits].sort(inOrder)
  const shifts = [0]
  for (const edit of sorted) shifts.push(shifts.at(-1)! + edit.text.length - (edit.end - edit.start))
  return (at) => {
    const count = placeOf(at, sorted)
    const last = sorted[count - 1]
    return last && last.end > at ? last.start + shifts[count - 1] : at + shifts[count]
  }
}

const inOrder = (a: Edit, b: Edit): number => a.start - b.start || a.end - b.end

/** Applies edits that do not overlap, equal ones once; everything outside them stays as it is. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let fixed = ''
  let at = 0
  for (const edit of [...edits].sort(inOrder)) {
    if (edit.start < at) continue
    fixed += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return fixed + text.slice(at)
}

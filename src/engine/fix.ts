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
 * nothing changes. A round depends on the text alone, and fixes that go in a circle are taken back to where it begins, so
 * a second run changes nothing.
 */
export function applyFixes(check: (input: CheckInput) => CheckResult, input: CheckInput, level: FixLevel): FixedText {
  const texts = new Map([[input.text, 0]])
  const applied = [0]
  let text = input.text
  let result = check(input)
  for (let rounds = 0; ; rounds++) {
    const round = rounds < ROUNDS_MAX ? fixRound(check, { ...input, text }, result, level) : undefined
    if (!round) return { text, applied: applied[rounds], rounds, result }
    const begins = texts.get(round.text)
    if (begins !== undefined) return { text: round.text, applied: applied[begins], rounds: begins, result: round.result }
    applied.push(applied[rounds] + round.applied)
    texts.set(round.text, rounds + 1)
    ;({ text, result } = round)
  }
}

interface Round {
  readonly text: string
  readonly result: CheckResult
  readonly applied: number
}

/** One round: what can be applied together; when all of it would do harm, what it kept from its place. */
function fixRound(check: (input: CheckInput) => CheckResult, input: CheckInput, before: CheckResult, level: FixLevel): Round | undefined {
  const refused = new Set<Finding>()
  for (;;) {
    const chosen = chooseFixes(before.findings, level, refused)
    if (chosen.length === 0) return undefined
    const round = applyChosen(check, input, before, chosen, refused, level)
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
function applyChosen(check: (input: CheckInput) => CheckResult, input: CheckInput, before: CheckResult, chosen: readonly Chosen[], refused: Set<Finding>, level: FixLevel): Round | undefined {
  let attempt = chosen
  while (attempt.length > 0) {
    const edits = attempt.flatMap(({ fix }) => fix.edits)
    const fixed = applyEdits(input.text, edits)
    const result = check({ ...input, text: fixed })
    const moved = moverOf(edits)
    const errors = newErrors(attempt, moved, before, result)
    const harmful = fixed === input.text ? attempt : blamed(attempt, errors, moved, fixed, level)
    if (harmful.length === 0) return { text: fixed, result, applied: attempt.length }
    for (const { finding } of harmful) refused.add(finding)
    attempt = attempt.filter((candidate) => !harmful.includes(candidate))
  }
  return undefined
}

/**
 * The errors that a round made: those of a rule that did not report the same words before, nor words at that place,
 * unless the round mends these and the rule reports it anew.
 */
function newErrors(chosen: readonly Chosen[], moved: Mover, before: CheckResult, after: CheckResult): Finding[] {
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
  return fresh.filter(({ rule, start, end }) => !places.some((place) => place.rule === rule && start < place.end && place.start < end))
}

const errorKey = (finding: Finding): string => `${finding.rule}|${finding.text}`

/**
 * The fixes at whose place an error arose. For an error apart from all of them, such as the mark that had paired with
 * theirs, the nearest one in its line, unless the error has a fix that the next round can apply.
 */
function blamed(chosen: readonly Chosen[], errors: readonly Finding[], moved: Mover, fixed: string, level: FixLevel): Chosen[] {
  if (errors.length === 0) return []
  const places = chosen.flatMap((candidate) => candidate.fix.edits.map((edit) => ({ candidate, start: moved(edit.start), end: moved(edit.start) + edit.text.length })))
  const guilty = new Set<Chosen>()
  for (const error of errors) {
    const { start, end } = error
    const lineStart = fixed.lastIndexOf('\n', start - 1) + 1
    const lineEnd = fixed.indexOf('\n', end)
    let nearest = Infinity
    let near: Chosen[] = []
    for (const place of places) {
      if (place.end < lineStart || (lineEnd >= 0 && place.start > lineEnd)) continue
      const distance = Math.max(0, place.start - end, start - place.end)
      if (distance < nearest) near = []
      if (distance <= nearest) near.push(place.candidate)
      nearest = Math.min(nearest, distance)
    }
    if (nearest === 0 || !fixOf(error, level)) for (const candidate of near) guilty.add(candidate)
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

import type { Layer, Match } from '../checks/check.ts'
import type { Rule, Severity, Status } from '../model/rule.ts'
import type { Span } from '../model/span.ts'

/** A match with its rule, before overlaps are resolved and words are found for it. */
export interface Candidate extends Span {
  readonly rule: Rule
  readonly match: Match
  readonly layer: Layer
  readonly severity: Severity
  readonly status: Status
}

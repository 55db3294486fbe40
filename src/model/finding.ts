import type { Safety, Severity, Status } from './rule.ts'
import type { Span } from './span.ts'

/** Replaces `raw.slice(start, end)` with `text`. */
export interface Edit extends Span {
  readonly text: string
}

/** One way to mend a finding: all of its edits or none. */
export interface Fix {
  readonly title: string
  readonly safety: Safety
  readonly edits: readonly Edit[]
}

export interface RelatedSpan extends Span {
  readonly message: string
}

/** A place in the source article. */
export interface SourceSpan extends Span {
  readonly text: string
  /** Line and column of its start, from 1. */
  readonly line: number
  readonly column: number
}

/** What is wrong, where, why, and how to mend it. Offsets are UTF-16 code units of the file, half-open. */
export interface Finding extends Span {
  readonly rule: string
  /** MQM dimension/subtype. */
  readonly category: string
  readonly severity: Severity
  readonly status: Status
  readonly message: string
  readonly why: string
  readonly mend: string
  /** `raw.slice(start, end)`. */
  readonly text: string
  /** The place in the source article that it is about, in offsets of the source. */
  readonly source?: SourceSpan
  readonly related: readonly RelatedSpan[]
  /** Findings of one cause share it; empty when the finding stands alone. */
  readonly group: string
  readonly fixes: readonly Fix[]
  /** Stays the same when text moves: made of the rule, the words and their neighbours, never of the position. */
  readonly fingerprint: string
}

export type Gate = 'pass' | 'warn' | 'fail' | 'block'

export interface Score {
  /** 0 to 100. */
  readonly score: number
  /** Penalty per 1,000 words. */
  readonly penalty: number
  readonly gate: Gate
}

import type { RowMeta } from '../model/compiled.ts'
import type { Block, Document } from '../model/document.ts'
import type { Rule } from '../model/rule.ts'
import type { Span } from '../model/span.ts'
import type { Layer, Match } from './check.ts'

/** A part of a pattern that can vary, as it was found: tokens `first` to `end` (equal when it was left out). */
export interface Capture {
  readonly first: number
  readonly end: number
  readonly lemma?: string
}

/** A row of a rule that stands in the document, its words compared and its context allowed. */
export interface RowHit {
  readonly rule: Rule
  readonly meta: RowMeta
  /** Which of the row's literals, patterns or expressions it was. */
  readonly variant: number
  readonly block: Block
  readonly firstToken: number
  readonly endToken: number
  /** Of a pattern: index of the element that took the first token. */
  readonly head: number
  readonly captures: readonly Capture[]
  /** The words of the source that are behind it, where a source is given. */
  readonly source?: SourceWords
}

/** Words of the source sentence, and what they captured. */
export interface SourceWords extends Span {
  readonly text: string
  readonly captures?: readonly string[]
  /** The aligned sentence as a whole lacks what it must have. */
  readonly lacks?: boolean
}

export type ReportRow = (rule: Rule, match: Match) => void

/** A check whose rules list rows; it is given all hits of its rules in one document, in text order. */
export interface RowCheck {
  readonly name: string
  readonly describe: string
  readonly layer: Layer
  run(document: Document, hits: readonly RowHit[], report: ReportRow): void
}

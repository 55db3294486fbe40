import type { BlockRole, DocumentMeta, Suppression } from '../model/document.ts'
import type { Span } from '../model/span.ts'

export interface RawBlock extends Span {
  role: BlockRole
  /** The element of HTML that holds this block and nothing else. */
  outer?: Span
}

/** What a reader makes of a file: the text to check (as long as the raw text) and its blocks in order. */
export interface Reading {
  readonly text: string
  readonly blocks: RawBlock[]
  readonly meta: DocumentMeta
  readonly suppressions: readonly Suppression[]
}

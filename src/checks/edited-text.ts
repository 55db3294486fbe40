import type { Document } from '../model/document.ts'
import type { Edit } from '../model/finding.ts'
import type { Span } from '../model/span.ts'
import type { ProposedFix } from './check.ts'

/** A fix of several edits, with what it makes of the words of the finding. */
export function fixOf(document: Document, span: Span, edits: readonly Edit[]): ProposedFix {
  let text = ''
  let at = span.start
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    if (edit.start < span.start || edit.end > span.end) continue
    text += document.raw.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return { edits, text: text + document.raw.slice(at, span.end) }
}

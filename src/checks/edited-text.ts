import type { Document } from '../model/document.ts'
import type { Edit } from '../model/finding.ts'
import type { Span } from '../model/span.ts'
import type { ProposedFix } from './check.ts'

/** A fix with what it makes of the words of the finding, and a title that shows them. */
export function fixOf(document: Document, span: Span, edits: readonly Edit[]): ProposedFix {
  let text = ''
  let at = span.start
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    if (edit.start < span.start || edit.end > span.end) continue
    text += document.raw.slice(at, edit.start) + edit.text
    at = edit.end
  }
  text += document.raw.slice(at, span.end)
  const [first] = edits
  // Of a lone insertion or deletion the edit says all.
  return edits.length === 1 && (first.text === '' || first.start === first.end) ? { edits, text } : { edits, text, title: `Write ${text.replace(/\s+/g, ' ')}` }
}

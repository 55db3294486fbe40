import type { Edit } from '../model/finding.ts'

/**
 * Edits of one correction beside those taken already: undefined when both change the same words.
 *
 * Lines that go one after the other may both take the line break between them; the later one then leaves it to the other.
 */
export function besideEdits(text: string, own: readonly Edit[], taken: readonly Edit[]): Edit[] | undefined {
  const result: Edit[] = []
  for (const edit of own) {
    let { start, end } = edit
    for (const other of taken) {
      if (!(start < other.end && other.start < end) && start !== other.start) continue
      if (edit.text !== '' || other.text !== '' || !isLineBreak(text.slice(Math.max(start, other.start), Math.min(end, other.end)))) return undefined
      if (other.start <= start) start = Math.max(start, other.end)
      else end = other.start
      if (start >= end) return undefined
    }
    result.push({ start, end, text: edit.text })
  }
  return result
}

const isLineBreak = (text: string): boolean => text !== '' && text.length <= 4 && text.trim() === '' && /^[\r\n]+$/.test(text)

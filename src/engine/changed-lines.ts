import { diffArrays } from 'diff'
import type { Finding } from '../model/finding.ts'
import { overlaps, type Span } from '../model/span.ts'

/** The lines of `after` that are not in `before`, as spans of `after`; line endings do not count as changes. */
export function changedLines(before: string | undefined, after: string): Span[] {
  if (before === undefined) return [{ start: 0, end: after.length + 1 }]
  if (before === after) return []
  const lines = after.split('\n')
  const starts: number[] = []
  let offset = 0
  for (const line of lines) {
    starts.push(offset)
    offset += line.length + 1
  }
  const spans: Span[] = []
  let line = 0
  for (const part of diffArrays(bare(before), lines.map((text) => text.replace(/\r$/, '')))) {
    if (part.removed) continue
    if (part.added) spans.push({ start: starts[line], end: starts[line + part.count] ?? after.length + 1 })
    line += part.count
  }
  return spans
}

const bare = (text: string): string[] => text.split('\n').map((line) => line.replace(/\r$/, ''))

/** Whether a finding, or a place that it points to, lies in changed lines. */
export const touchesChange = (finding: Finding, changed: readonly Span[]): boolean =>
  changed.some((span) => overlaps(finding, span) || finding.related.some((other) => overlaps(other, span)))

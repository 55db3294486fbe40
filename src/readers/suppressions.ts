import type { Suppression } from '../model/document.ts'
import type { Span } from '../model/span.ts'

/** An HTML comment of a text. */
export interface Comment extends Span {
  readonly value: string
}

const DIRECTIVE = /^\s*copydesk-(ignore-file|ignore|disable|enable)\b\s*([^]*?)\s*$/

/**
 * Reads instructions to keep silent from comments:
 * `copydesk-ignore RULE, RULE -- reason` (the next block, or the block it stands in), `copydesk-ignore-file RULE -- reason`,
 * `copydesk-disable RULE -- reason` up to `copydesk-enable`. Without rules all are meant.
 */
export function readSuppressions(comments: readonly Comment[], blocks: readonly Span[], length: number): Suppression[] {
  const suppressions: Suppression[] = []
  for (const [index, comment] of comments.entries()) {
    const found = DIRECTIVE.exec(comment.value)
    if (!found || found[1] === 'enable') continue
    const [list, ...reason] = found[2].split(/\s--\s|^--\s/)
    const rules = list.split(/[,\s]+/).filter(Boolean)
    suppressions.push({ start: comment.start, end: comment.end, rules, reason: reason.join(' -- ').trim(), scope: scopeOf(found[1], comment, comments.slice(index + 1), blocks, length) })
  }
  return suppressions
}

function scopeOf(kind: string, comment: Comment, later: readonly Comment[], blocks: readonly Span[], length: number): Span {
  if (kind === 'ignore-file') return { start: 0, end: length }
  if (kind === 'disable') {
    const enable = later.find(({ value }) => /^\s*copydesk-enable\b/.test(value))
    return { start: comment.end, end: enable?.start ?? length }
  }
  const around = blocks.find((block) => block.start <= comment.start && comment.end <= block.end)
  const next = around ?? blocks.find((block) => block.start >= comment.end)
  return next ? { start: next.start, end: next.end } : { start: comment.end, end: comment.end }
}

import type { Block, Document } from '../model/document.ts'
import type { Edit } from '../model/finding.ts'
import type { Span } from '../model/span.ts'

/**
 * The edit that takes away whole lines: those that `span` touches, with their line break, and of two blank neighbours
 * one, so that paragraphs stay parted by as many blank lines as before.
 */
export function lineDeletion(document: Document, span: Span): Edit {
  const { raw } = document
  if (document.format === 'html') {
    const element = document.blocks.find((block) => block.start === span.start)?.outer ?? span
    if (!fillsLines(raw, element)) return { ...element, text: '' }
    span = element
  }
  let start = raw.lastIndexOf('\n', span.start - 1) + 1
  if (start === 0 && raw.charCodeAt(0) === 0xfeff) start = 1
  const lineBreak = raw.indexOf('\n', span.end)
  let end = lineBreak < 0 ? raw.length : lineBreak + 1
  const blankBefore = blankLineBefore(raw, start)
  if (end === raw.length) {
    // The last line: what goes is the break before it, and the blank line that parted it from the text.
    if (lineBreak < 0 && start > 0) {
      if (blankBefore >= 0) start = blankBefore
      start = withoutBreak(raw, start)
    } else if (blankBefore >= 0) start = blankBefore
    return { start, end, text: '' }
  }
  const blankAfter = blankLineAfter(raw, end)
  if (blankAfter >= 0 && (blankBefore >= 0 || start <= 1)) end = blankAfter
  return { start, end, text: '' }
}

/** The edit that takes a sentence out of its block (tokens `from` to `to`) with the space before it; the whole line when nothing else stands in it. */
export function sentenceDeletion(document: Document, block: Block, from: number, to: number): Edit {
  const { tokens } = document
  if (from === block.firstToken && to === block.endToken) return lineDeletion(document, block)
  if (from === block.firstToken) return { start: tokens.start[from], end: tokens.start[to], text: '' }
  return { start: tokens.end[from - 1], end: tokens.end[to - 1], text: '' }
}

/** Whether nothing else stands in the lines of the span. */
const fillsLines = (raw: string, { start, end }: Span): boolean => isSpaces(raw, raw.lastIndexOf('\n', start - 1) + 1, start) && isSpaces(raw, end, raw.indexOf('\n', end) < 0 ? raw.length : raw.indexOf('\n', end))

/** Start of the blank line that ends at `lineStart`, or -1. */
function blankLineBefore(raw: string, lineStart: number): number {
  if (lineStart < 2) return -1
  const start = raw.lastIndexOf('\n', lineStart - 2) + 1
  return isSpaces(raw, start, lineStart - 1) ? start : -1
}

/** End (its line break included) of the blank line that starts at `lineStart`, or -1. */
function blankLineAfter(raw: string, lineStart: number): number {
  const end = raw.indexOf('\n', lineStart)
  const stop = end < 0 ? raw.length : end
  if (!isSpaces(raw, lineStart, stop)) return -1
  return end < 0 ? stop : end + 1
}

function withoutBreak(raw: string, at: number): number {
  let start = at
  if (start > 0 && raw.charCodeAt(start - 1) === 10) start--
  if (start > 0 && raw.charCodeAt(start - 1) === 13) start--
  return start
}

function isSpaces(raw: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = raw.charCodeAt(at)
    if (code > 32 && code !== 0xa0) return false
  }
  return true
}

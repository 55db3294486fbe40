import { diffWordsWithSpace } from 'diff'
import type { Edit } from '../model/finding.ts'

/** A piece of a difference in words: 0 stays, -1 goes, 1 comes. */
export type DiffPart = readonly [kind: -1 | 0 | 1, text: string]

const CONTEXT = 40
const GAP_MAX = 120
const PIECE_MAX = 600

/** What edits change in a text, word by word, with some words of the same line around them. */
export function correctionOf(text: string, edits: readonly Edit[]): DiffPart[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start)
  if (sorted.length === 0) return []
  const parts: DiffPart[] = []
  for (const run of runsOf(sorted)) {
    const from = contextStart(text, run[0].start)
    const to = contextEnd(text, Math.max(...run.map(({ end }) => end)))
    let after = ''
    let at = from
    for (const edit of run) {
      after += text.slice(at, edit.start) + edit.text
      at = edit.end
    }
    after += text.slice(at, to)
    if (parts.length > 0) parts.push([0, ' … '])
    parts.push(...wordDiff(text.slice(from, to), after))
  }
  return parts
}

/** Edits near each other are shown together, others apart. */
function runsOf(edits: readonly Edit[]): Edit[][] {
  const runs: Edit[][] = []
  for (const edit of edits) {
    const last = runs.at(-1)?.at(-1)
    if (last && edit.start - last.end <= GAP_MAX) runs.at(-1)!.push(edit)
    else runs.push([edit])
  }
  return runs
}

export function wordDiff(before: string, after: string): DiffPart[] {
  if (before.length + after.length > 20 * PIECE_MAX) return [[-1, shorten(before)], ...(after ? ([[1, shorten(after)]] as DiffPart[]) : [])]
  return diffWordsWithSpace(before, after).map(({ value, added, removed }): DiffPart => [added ? 1 : removed ? -1 : 0, added || removed ? shorten(value) : value])
}

const shorten = (text: string): string => (text.length <= PIECE_MAX ? text : `${text.slice(0, PIECE_MAX / 2)} … ${text.slice(-PIECE_MAX / 2)}`)

/** Starts with a whole word, in the same line unless the edit begins at the start of one. */
function contextStart(text: string, start: number): number {
  const line = text.lastIndexOf('\n', start - 1) + 1
  if (start - line <= CONTEXT) return line
  const space = text.indexOf(' ', start - CONTEXT)
  return space >= 0 && space < start ? space + 1 : start
}

function contextEnd(text: string, end: number): number {
  const found = text.indexOf('\n', end)
  const line = found < 0 ? text.length : found
  if (line - end <= CONTEXT) return line
  const space = text.lastIndexOf(' ', end + CONTEXT)
  return space > end ? space : end
}

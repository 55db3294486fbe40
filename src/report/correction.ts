import { diffArrays } from 'diff'
import type { Edit } from '../model/finding.ts'

/** A piece of a difference in words: 0 stays, -1 goes, 1 comes. */
export type DiffPart = readonly [kind: -1 | 0 | 1, text: string]

const CONTEXT = 40
const GAP_MAX = 120
/** Longer pieces are not compared word by word. */
const LENGTH_MAX = 12_000

/** One stretch of a text and what becomes of it; the parts that stay or go make up the text from `start` on. */
export interface Difference {
  readonly start: number
  readonly parts: readonly DiffPart[]
}

/** What edits change in a text, word by word, with some words of the same line around them. */
export function correctionOf(text: string, edits: readonly Edit[]): Difference[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start)
  return runsOf(sorted).map((run) => {
    const from = contextStart(text, run[0].start)
    const to = contextEnd(text, Math.max(...run.map(({ end }) => end)))
    let after = ''
    let at = from
    for (const edit of run) {
      after += text.slice(at, edit.start) + edit.text
      at = edit.end
    }
    after += text.slice(at, to)
    return { start: from, parts: wordDiff(text.slice(from, to), after) }
  })
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
  if (before.length + after.length > LENGTH_MAX) return [[-1, before], ...(after ? ([[1, after]] as DiffPart[]) : [])]
  return readable(diffArrays(wordsOf(before), wordsOf(after)).map(({ value, added, removed }): DiffPart => [added ? 1 : removed ? -1 : 0, value.join('')]))
}

/** Words with the marks and figures attached to them, and the spaces between: “1.200” and “light,” are one word each. */
const wordsOf = (text: string): string[] => text.match(/\s+|\S+/g) ?? []

/** Changes with nothing but a space between them become one: a reader wants “light ,” and “light,”, not four pieces. */
function readable(parts: readonly DiffPart[]): DiffPart[] {
  const result: DiffPart[] = []
  let gone = ''
  let come = ''
  const flush = () => {
    const head = commonSpace(gone, come, /^\s+/)
    const tail = commonSpace(gone.slice(head.length), come.slice(head.length), /\s+$/)
    const inner = (text: string) => text.slice(head.length, text.length - tail.length)
    for (const part of [[0, head], [-1, inner(gone)], [1, inner(come)], [0, tail]] as const) if (part[1] !== '') result.push(part)
    gone = come = ''
  }
  parts.forEach(([kind, text], index) => {
    const between = kind === 0 && /^\s+$/.test(text) && (gone !== '' || come !== '') && index + 1 < parts.length
    if (kind !== 1 && (kind === -1 || between)) gone += text
    if (kind !== -1 && (kind === 1 || between)) come += text
    if (kind === 0 && !between) {
      flush()
      result.push([0, text])
    }
  })
  flush()
  return joined(result)
}

function commonSpace(a: string, b: string, where: RegExp): string {
  const space = where.exec(a)?.[0] ?? ''
  return space !== '' && (where.exec(b)?.[0] ?? '') === space && a.length > space.length && b.length > space.length ? space : ''
}

/** Neighbours of one kind as one part. */
function joined(parts: readonly DiffPart[]): DiffPart[] {
  const result: [DiffPart[0], string][] = []
  for (const [kind, text] of parts) {
    const last = result.at(-1)
    if (last && last[0] === kind) last[1] += text
    else result.push([kind, text])
  }
  return result
}

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

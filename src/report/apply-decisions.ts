import { besideEdits } from './beside-edits.ts'
import type { Decision } from './decisions.ts'

/** What became of one accepted correction. */
export interface Outcome {
  readonly decision: Decision
  readonly state: 'applied' | 'applied-before' | 'changed' | 'overlaps' | 'by-hand'
}

/**
 * Applies accepted corrections to the text of one article.
 *
 * In the text that was reported on, they are applied where they were found. In any other text each is looked up by its
 * anchor, the words concerned with forty characters on either side: it is applied where these stand exactly once, and
 * left alone, with its reason, where the text has changed under it.
 * @param isSame whether the text is the one that was reported on
 */
export function applyDecisions(text: string, decisions: readonly Decision[], isSame: boolean): { text: string; outcomes: Outcome[] } {
  const edits: { start: number; end: number; text: string }[] = []
  const outcomes = decisions.map((decision): Outcome => {
    if (decision.edits.length === 0) return { decision, state: 'by-hand' }
    const shift = isSame ? 0 : shiftOf(text, decision)
    if (shift === undefined) return { decision, state: isDone(text, decision, decisions) ? 'applied-before' : 'changed' }
    const own = decision.edits.map(({ start, end, text: inserted }) => ({ start: start + shift, end: end + shift, text: inserted }))
    if (own.some((edit) => edit.start < 0 || edit.end > text.length || edit.start > edit.end)) return { decision, state: 'changed' }
    if (own.every((edit) => edits.some((other) => other.start === edit.start && other.end === edit.end && other.text === edit.text))) return { decision, state: 'applied' }
    const beside = besideEdits(text, own, edits)
    if (!beside) return { decision, state: 'overlaps' }
    edits.push(...beside)
    return { decision, state: 'applied' }
  })
  let result = ''
  let at = 0
  for (const edit of edits.sort((a, b) => a.start - b.start)) {
    result += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return { text: result + text.slice(at), outcomes }
}

/** How far the words of a decision have moved; undefined when they stand nowhere, or in more than one place. */
function shiftOf(text: string, { anchor }: Decision): number | undefined {
  const at = text.indexOf(anchor.text)
  if (anchor.text === '' || at < 0 || text.includes(anchor.text, at + 1)) return undefined
  return at - anchor.start
}

/**
 * Whether the text holds what the accepted corrections would have made of a decision's anchor: its own, and those of its
 * neighbours; where one of these reaches out of the anchor, the anchor is cut there.
 */
function isDone(text: string, { anchor, edits }: Decision, all: readonly Decision[]): boolean {
  let from = anchor.start
  let to = anchor.start + anchor.text.length
  const own = new Set(edits.map(({ start, end, text: inserted }) => `${start} ${end} ${inserted}`))
  const around = all.flatMap((other) => other.edits).filter(({ start, end }) => start < to && end > from)
  for (const { start, end } of around) {
    if (start < from) from = end
    if (end > to) to = start
  }
  const inside = [...edits, ...around.filter((edit) => !own.has(`${edit.start} ${edit.end} ${edit.text}`))].filter(({ start, end }) => start >= from && end <= to).sort((a, b) => a.start - b.start || a.end - b.end)
  let done = ''
  let at = from
  for (const edit of inside) {
    // Neighbouring lines that went share the line break between them.
    if (edit.start < at && (edit.text !== '' || edit.end <= at)) continue
    done += anchor.text.slice(at - anchor.start, Math.max(at, edit.start) - anchor.start) + edit.text
    at = edit.end
  }
  done += anchor.text.slice(at - anchor.start, to - anchor.start)
  return done !== anchor.text && done !== '' && text.includes(done)
}

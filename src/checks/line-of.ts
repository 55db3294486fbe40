import { lineIndex, type LineIndex } from '../model/lines.ts'

let last: { raw: string; lines: LineIndex } | undefined

/** The line, from 1, that an offset lies in; the lines of the last text asked about are kept. */
export function lineOf(raw: string, offset: number): number {
  if (last?.raw !== raw) last = { raw, lines: lineIndex(raw) }
  return last.lines.position(offset).line
}

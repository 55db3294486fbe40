import { isUtf8 } from 'node:buffer'
import { closeSync } from 'node:fs'
import type { CheckInput } from '../engine/desk.ts'
import { Trouble } from '../model/trouble.ts'
import { linePieces, linesOf, type Piece } from '../workspace/standard-input.ts'

/** One line of the archive form: an article or a segment with its id. */
export interface ArchiveLine extends Pick<CheckInput, 'text' | 'source' | 'scope' | 'sourceLanguage'> {
  readonly id: string
}

const FORMS = '{"id": ..., "text": ...} for an article, with "source" for its source article, or {"source": ..., "target": ...} for a segment'

/**
 * Reads a piece of standard input as JSON lines (`{"id", "text"}`, `{"source", "target"}`) and hands over one after another.
 * @param file the name of the file, where the piece is one of a file
 * @throws Trouble with the number of the line that is not of this form
 */
export function lintPiece(piece: Piece, lint: (line: ArchiveLine) => void, file?: string): void {
  let number = piece.firstLine - 1
  linesOf(piece, (line) => {
    number++
    if (line.trim() !== '') lint(file === undefined ? parseLine(line, 'Standard input', number, String(number)) : parseLine(line, `“${file}”`, number, `${file}:${number}`))
  })
}

/**
 * Reads the JSON lines of a file, some at a time, and closes it.
 * @param odd told of the first line that is not valid UTF-8
 * @throws Trouble with the number of the line that is not of this form
 */
export function lintOpenArchive(descriptor: number, file: string, lint: (line: ArchiveLine) => void, odd: (line: number) => void): void {
  let isOdd = false
  try {
    for (const piece of linePieces(descriptor)) {
      if (!isOdd && !isUtf8(piece.bytes)) {
        isOdd = true
        odd(firstOddLine(piece))
      }
      lintPiece(piece, lint, file)
    }
  } finally {
    closeSync(descriptor)
  }
}

/** Number of the first line of a piece that is not valid UTF-8. */
function firstOddLine({ bytes, firstLine }: Piece): number {
  for (let from = 0, line = firstLine; ; line++) {
    const end = bytes.indexOf(LINE_END, from)
    if (end < 0 || !isUtf8(bytes.subarray(from, end))) return line
    from = end + 1
  }
}

const LINE_END = 0x0a

function parseLine(line: string, name: string, number: number, ownId: string): ArchiveLine {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw new Trouble('jsonl/syntax', `${name}, line ${number}: this is not valid JSON; each line must be ${FORMS}.`)
  }
  const { id, text, target, source, scope, sourceLanguage } = (value ?? {}) as Record<string, unknown>
  const own = text ?? target
  if (typeof own !== 'string') throw new Trouble('jsonl/no-text', `${name}, line ${number}: the object has no “text” or “target”; each line must be ${FORMS}.`)
  if (source !== undefined && source !== null && typeof source !== 'string') throw new Trouble('jsonl/bad-source', `${name}, line ${number}: “source” must be the text of the source; each line must be ${FORMS}.`)
  return {
    id: id === undefined ? ownId : String(id),
    text: own,
    scope: scope === 'segment' || scope === 'article' ? scope : text === undefined ? 'segment' : 'article',
    ...(typeof sourceLanguage === 'string' ? { sourceLanguage } : {}),
    ...(typeof source === 'string' ? { source: { text: source } } : {}),
  }
}

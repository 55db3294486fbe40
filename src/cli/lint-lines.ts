import { Trouble } from '../model/trouble.ts'
import { linesOf, type Piece } from '../workspace/standard-input.ts'

import type { CheckInput } from '../engine/desk.ts'

/** One line of the archive form: an article or a segment with its id. */
export interface ArchiveLine extends Pick<CheckInput, 'text' | 'source' | 'scope' | 'sourceLanguage'> {
  readonly id: string
}

const FORMS = '{"id": ..., "text": ...} for an article, with "source" for its source article, or {"source": ..., "target": ...} for a segment'

/**
 * Reads a piece of standard input as JSON lines (`{"id", "text"}`, `{"source", "target"}`) and hands over one after another.
 * @throws Trouble with the number of the line that is not of this form
 */
export function lintPiece(piece: Piece, lint: (line: ArchiveLine) => void): void {
  let number = piece.firstLine - 1
  linesOf(piece, (line) => {
    number++
    if (line.trim() !== '') lint(parseLine(line, 'Standard input', number, String(number)))
  })
}

/**
 * Reads the JSON lines of a file.
 * @throws Trouble with the number of the line that is not of this form
 */
export function archiveLines(name: string, text: string): ArchiveLine[] {
  return text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [parseLine(line, `“${name}”`, index + 1, `${name}:${index + 1}`)]))
}

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

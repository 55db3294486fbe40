import type { Position, Range } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Span } from '../model/span.ts'

/** What a `character` of the protocol counts. */
export type Encoding = 'utf-16' | 'utf-8' | 'utf-32'

const ENCODINGS: readonly string[] = ['utf-16', 'utf-8', 'utf-32']

/** UTF-16, our own unit, whenever the client takes it; else the first of its encodings that we know. */
export function chooseEncoding(announced: readonly string[] | undefined): Encoding {
  if (!announced || announced.includes('utf-16')) return 'utf-16'
  return (announced.find((encoding) => ENCODINGS.includes(encoding)) as Encoding | undefined) ?? 'utf-16'
}

/** Places of one text as the protocol counts them: lines and characters from 0, offsets in UTF-16 code units. */
export interface Places {
  offsetAt(position: Position): number
  positionAt(offset: number): Position
  /** The range of a half-open span. */
  range(span: Span): Range
  /** The half-open span of a range; a range written backwards is turned round. */
  span(range: Range): Span
}

export function placesOf(document: TextDocument, encoding: Encoding): Places {
  const offsetAt = (position: Position): number => {
    if (encoding === 'utf-16') return document.offsetAt(position)
    const start = document.offsetAt({ line: position.line, character: 0 })
    const end = document.offsetAt({ line: position.line, character: Number.MAX_SAFE_INTEGER })
    return start + unitsWithin(document.getText().slice(start, end), position.character, encoding)
  }
  const positionAt = (offset: number): Position => {
    const position = document.positionAt(offset)
    if (encoding === 'utf-16') return position
    const start = document.offsetAt({ line: position.line, character: 0 })
    return { line: position.line, character: sizeOf(document.getText().slice(start, start + position.character), encoding) }
  }
  return {
    offsetAt,
    positionAt,
    range: ({ start, end }) => ({ start: positionAt(start), end: positionAt(end) }),
    span: (range) => {
      const start = offsetAt(range.start)
      const end = offsetAt(range.end)
      return { start: Math.min(start, end), end: Math.max(start, end) }
    },
  }
}

const sizeOf = (text: string, encoding: Encoding): number => (encoding === 'utf-8' ? Buffer.byteLength(text, 'utf8') : [...text].length)

/** How many UTF-16 code units of a line the first `size` bytes or code points take; a place inside a character is its start. */
function unitsWithin(line: string, size: number, encoding: Encoding): number {
  let units = 0
  let left = size
  for (const character of line) {
    left -= encoding === 'utf-8' ? Buffer.byteLength(character, 'utf8') : 1
    if (left < 0) break
    units += character.length
  }
  return units
}

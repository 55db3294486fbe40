/** Line and column of an offset, both from 1; columns count UTF-16 code units. */
export interface Position {
  readonly line: number
  readonly column: number
}

export interface LineIndex {
  position(offset: number): Position
  /** The text of the line (from 1) without its line break. */
  lineText(line: number): string
  readonly lineCount: number
}

/**
 * Finds lines and columns in a text.
 * @param markCounts whether a byte order mark at its start is a column of the first line, as it is for programs that read
 *   the file's characters; for people it is none
 */
export function lineIndex(text: string, markCounts = false): LineIndex {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  const bom = text.charCodeAt(0) === 0xfeff && !markCounts ? 1 : 0
  const position = (offset: number): Position => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle] <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: Math.max(1, offset - starts[low] + 1 - (low === 0 ? bom : 0)) }
  }
  const lineText = (line: number): string => {
    const start = starts[line - 1] ?? text.length
    return text.slice(line === 1 ? start + bom : start, starts[line] ?? text.length).replace(/\r?\n$/, '')
  }
  return { position, lineText, lineCount: starts.length }
}

import { readSync } from 'node:fs'

const STANDARD_INPUT = 0
const PIECE = 1 << 18
const LINE_END = 0x0a

/** All of standard input. */
export function readStandardInput(): Uint8Array {
  const chunks: Buffer[] = []
  const buffer = Buffer.allocUnsafe(PIECE)
  for (let size = readPiece(buffer, 0); size > 0; size = readPiece(buffer, 0)) chunks.push(Buffer.from(buffer.subarray(0, size)))
  return Buffer.concat(chunks)
}

/**
 * Reads standard input line by line, without the line ends; only the line at hand and one piece of input are in memory.
 * What is no UTF-8 reads as U+FFFD.
 */
export function readStandardLines(take: (line: string) => void): void {
  let buffer = Buffer.allocUnsafe(PIECE)
  let filled = 0
  for (;;) {
    if (filled === buffer.length) buffer = Buffer.concat([buffer], 2 * filled)
    const size = readPiece(buffer, filled)
    if (size === 0) break
    let at = 0
    let end = buffer.indexOf(LINE_END, filled)
    filled += size
    for (; end >= 0 && end < filled; end = buffer.indexOf(LINE_END, at)) {
      take(buffer.toString('utf8', at, end))
      at = end + 1
    }
    buffer.copyWithin(0, at, filled)
    filled -= at
  }
  if (filled > 0) take(buffer.toString('utf8', 0, filled))
}

/** Reads what is there into a buffer from an offset on, waiting where a pipe is empty; 0 at the end. */
function readPiece(buffer: Buffer, offset: number): number {
  for (;;) {
    try {
      return readSync(STANDARD_INPUT, buffer, offset, buffer.length - offset, null)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EAGAIN') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10)
      else if (code === 'EOF') return 0
      else throw error
    }
  }
}

import { fstatSync, readSync } from 'node:fs'

const STANDARD_INPUT = 0
const PIECE = 1 << 18
const LINE_END = 0x0a

/** All of standard input. */
export function readStandardInput(): Uint8Array {
  const chunks: Buffer[] = []
  const buffer = Buffer.allocUnsafe(PIECE)
  for (let size = readPiece(STANDARD_INPUT, buffer, 0); size > 0; size = readPiece(STANDARD_INPUT, buffer, 0)) chunks.push(Buffer.from(buffer.subarray(0, size)))
  return Buffer.concat(chunks)
}

/** Bytes of standard input where it is a file; 0 of a pipe, which tells only at its end. */
export const standardSize = (): number => (fstatSync(STANDARD_INPUT).isFile() ? fstatSync(STANDARD_INPUT).size : 0)

/** Some whole lines of standard input or a file. */
export interface Piece {
  /** Valid until the next piece is asked for. */
  readonly bytes: Uint8Array
  /** Number of the first of its lines, from 1. */
  readonly firstLine: number
}

/** Standard input, or an open file, in pieces of whole lines, as they come; no more than one piece and one line are in memory. */
export function* linePieces(descriptor = STANDARD_INPUT): Generator<Piece> {
  let buffer = Buffer.allocUnsafe(PIECE)
  let filled = 0
  let firstLine = 1
  for (;;) {
    if (filled === buffer.length) buffer = Buffer.concat([buffer], 2 * filled)
    const size = readPiece(descriptor, buffer, filled)
    if (size === 0) break
    filled += size
    const end = buffer.lastIndexOf(LINE_END, filled - 1) + 1
    if (end === 0) continue
    const bytes = buffer.subarray(0, end)
    yield { bytes, firstLine }
    for (let at = bytes.indexOf(LINE_END); at >= 0; at = bytes.indexOf(LINE_END, at + 1)) firstLine++
    buffer.copyWithin(0, end, filled)
    filled -= end
  }
  if (filled > 0) yield { bytes: buffer.subarray(0, filled), firstLine }
}

/** The lines of a piece, without the line ends. What is no UTF-8 reads as U+FFFD. */
export function linesOf({ bytes }: Piece, take: (line: string) => void): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at < buffer.length; ) {
    const found = buffer.indexOf(LINE_END, at)
    const end = found < 0 ? buffer.length : found
    take(buffer.toString('utf8', at, end))
    at = end + 1
  }
}

/** Reads what is there into a buffer from an offset on, waiting where a pipe is empty; 0 at the end. */
function readPiece(descriptor: number, buffer: Buffer, offset: number): number {
  for (;;) {
    try {
      return readSync(descriptor, buffer, offset, buffer.length - offset, null)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EAGAIN') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10)
      else if (code === 'EOF') return 0
      else throw error
    }
  }
}

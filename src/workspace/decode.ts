import { isUtf8 } from 'node:buffer'

/** A file's text; `invalidAt` says where its bytes are no UTF-8 (they read as U+FFFD). */
export interface DecodedText {
  readonly text: string
  readonly invalidAt?: { readonly line: number; readonly column: number; readonly byte: number }
}

const BINARY_PROBE = 8192

/** Decodes UTF-8; a byte order mark is kept as U+FEFF. Undefined for binary files: those with a NUL among their first 8,192 bytes. */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer.subarray(0, BINARY_PROBE).includes(0)) return undefined
  const text = buffer.toString('utf8')
  return isUtf8(buffer) ? { text } : { text, invalidAt: firstInvalid(buffer) }
}

function firstInvalid(buffer: Buffer): DecodedText['invalidAt'] {
  // The first byte after which the beginning is no longer valid, found by halving.
  let low = 0
  let high = buffer.length
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (isUtf8(buffer.subarray(0, wholeCharacters(buffer, middle)))) low = middle
    else high = middle - 1
  }
  const byte = wholeCharacters(buffer, low)
  const before = buffer.subarray(0, byte).toString('utf8')
  const lineStart = before.lastIndexOf('\n') + 1
  return { line: before.split('\n').length, column: before.length - lineStart + 1, byte }
}

/** The largest offset up to `end` at which no character is cut in two. */
function wholeCharacters(buffer: Buffer, end: number): number {
  let start = end
  while (start > 0 && end - start < 3 && (buffer[start - 1] & 0xc0) === 0x80) start--
  if (start === 0) return end
  const lead = buffer[start - 1]
  const needed = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1
  return end - (start - 1) < needed ? start - 1 : end
}

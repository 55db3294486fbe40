import { closeSync, openSync, readSync } from 'node:fs'

/** A larger buffer is not kept. */
const KEPT = 1 << 20

let buffer = new Uint8Array(1 << 16)

/**
 * Reads a file into one buffer for all: the bytes are valid until the next call. Faster for many small files than a buffer
 * for each.
 * @throws the error of the file system
 */
export function articleBytes(path: string): Uint8Array {
  const file = openSync(path, 'r')
  try {
    let bytes = buffer
    let filled = 0
    for (;;) {
      const size = readSync(file, bytes, filled, bytes.length - filled, null)
      filled += size
      if (size === 0) return bytes.subarray(0, filled)
      if (filled < bytes.length) continue
      const larger = new Uint8Array(2 * bytes.length)
      larger.set(bytes)
      bytes = larger
      if (bytes.length <= KEPT) buffer = bytes
    }
  } finally {
    closeSync(file)
  }
}

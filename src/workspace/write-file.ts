import { closeSync, fsyncSync, openSync, realpathSync, renameSync, statSync, unlinkSync, writeSync, chmodSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

let serial = 0

/**
 * Replaces a file at one stroke: the new content is written beside it and renamed over it, so that no reader ever sees
 * half of it and an interruption leaves the old one. The mode is kept; a symbolic link keeps pointing where it does.
 * @throws the file system's error; the old content is then untouched
 */
export function writeFileAtomically(path: string, content: string | Uint8Array): void {
  const target = realTarget(path)
  const mode = modeOf(target)
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.${++serial}.tmp`)
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
  try {
    const file = openSync(temporary, 'wx', mode ?? 0o666)
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    if (mode !== undefined) chmodSync(temporary, mode)
    renameSync(temporary, target)
  } catch (error) {
    try {
      unlinkSync(temporary)
    } catch {
      // It was never made.
    }
    throw error
  }
}

function realTarget(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

function modeOf(path: string): number | undefined {
  try {
    return statSync(path).mode & 0o7777
  } catch {
    return undefined
  }
}

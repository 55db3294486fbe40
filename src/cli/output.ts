import { constants, fstatSync, statSync, writeSync } from 'node:fs'

const CHUNK = 1 << 16

const nullDevice = (): number => statSync('/dev/null', { throwIfNoEntry: false })?.rdev ?? -1

/** Whether standard output (1) or error (2) is a terminal; the streams of Node, slow to load, are asked only when it may be one. */
export function isTerminal(descriptor: 1 | 2): boolean {
  try {
    const { rdev, mode } = fstatSync(descriptor)
    if ((mode & constants.S_IFMT) !== constants.S_IFCHR || rdev === nullDevice()) return false
  } catch {
    return false
  }
  return (descriptor === 1 ? process.stdout : process.stderr).isTTY === true
}

/** Whether standard output shows colours: NO_COLOR and FORCE_COLOR decide, else whether it is a terminal. */
export const useColor = (): boolean => {
  if (process.env.NO_COLOR) return false
  if (process.env.FORCE_COLOR && process.env.FORCE_COLOR !== '0') return true
  return process.env.TERM !== 'dumb' && isTerminal(1)
}

/** Standard output went away (`| head`): nobody reads on, so the run ends quietly. */
export class PipeClosed extends Error {
  override readonly name = 'PipeClosed'
}

/** Gathers text and writes it to standard output in large pieces, waiting where a pipe is full. */
export class Output {
  #pending = ''

  write(text: string): void {
    this.#pending += text
    if (this.#pending.length >= CHUNK) this.flush()
  }

  /** @throws PipeClosed when nobody reads */
  flush(): void {
    const bytes = Buffer.from(this.#pending, 'utf8')
    this.#pending = ''
    writeFully(1, bytes)
  }
}

/** @throws PipeClosed when nobody reads */
export function writeFully(descriptor: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(descriptor, bytes, at)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EAGAIN') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
      else if (code === 'EPIPE') throw new PipeClosed()
      else throw error
    }
  }
}

let teller: ((line: string) => void) | undefined

/** Hands on what is told instead of writing it: a thread leaves that to the main one. */
export const redirectTold = (to: (line: string) => void): void => void (teller = to)

export const tell = (line: string): void => {
  if (teller) return teller(line)
  try {
    writeFully(2, Buffer.from(`${line}\n`, 'utf8'))
  } catch {
    // Nobody listens to standard error.
  }
}

import { isTerminal } from './output.ts'

const FIRST_AFTER = 700
const EVERY = 120

/** One line on standard error while a run takes long and a person watches. */
export class Progress {
  readonly #total: number
  readonly #watched = isTerminal(2) && !isTerminal(1)
  readonly #started = Date.now()
  #last = 0
  #shown = false

  constructor(total: number) {
    this.#total = total
  }

  at(index: number, path: string): void {
    if (!this.#watched || (index & 15) !== 0) return
    const now = Date.now()
    if (now - this.#started < FIRST_AFTER || now - this.#last < EVERY) return
    this.#last = now
    this.#shown = true
    const width = Math.max(20, (process.stderr.columns ?? 80) - 1)
    process.stderr.write(`\r\u001b[K${`${index} of ${this.#total}  ${path}`.slice(0, width)}`)
  }

  clear(): void {
    if (this.#shown) process.stderr.write('\r\u001b[K')
    this.#shown = false
  }
}

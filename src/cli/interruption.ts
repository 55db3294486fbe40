import { constants } from 'node:os'

/** Somebody stopped the run by Ctrl-C or a signal; the message says what has been done. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'
  /** As shells say it: 128 and the number of the signal. */
  readonly exitCode: number

  constructor(message: string, signal: 'SIGINT' | 'SIGTERM') {
    super(message)
    this.exitCode = 128 + constants.signals[signal]
  }
}

/** Lets a run that writes files be stopped between two of them only, so that none is left half done and nothing beside it. */
export class Interruption {
  #signal: 'SIGINT' | 'SIGTERM' | undefined
  readonly #onInterrupt = () => void (this.#signal ??= 'SIGINT')
  readonly #onTerminate = () => void (this.#signal ??= 'SIGTERM')

  constructor() {
    process.on('SIGINT', this.#onInterrupt)
    process.on('SIGTERM', this.#onTerminate)
  }

  /**
   * Looks whether a signal has come.
   * @throws Interrupted with what `done` says
   */
  async check(done: () => string): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve))
    if (this.#signal) throw new Interrupted(done(), this.#signal)
  }

  close(): void {
    process.off('SIGINT', this.#onInterrupt)
    process.off('SIGTERM', this.#onTerminate)
  }
}

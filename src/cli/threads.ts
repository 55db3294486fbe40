import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { FileReport } from '../model/report.ts'
import { Trouble } from '../model/trouble.ts'
import type { Piece } from '../workspace/standard-input.ts'
import type { Breakdowns } from './breakdown.ts'
import type { ThreadSetup } from './lint-thread.ts'

/** Work for one message to a thread: some files, or some lines of an archive. */
export type Batch = { readonly paths: readonly string[] } | { readonly piece: Piece }

/** What a thread says of a batch: reports and notes in their order, and where it had to stop. */
export interface Answer {
  readonly events: readonly (FileReport | string)[]
  /** Indices of ignore entries that silenced something so far. */
  readonly usedIgnores: readonly number[]
  readonly breakdowns: Breakdowns
  readonly fault?: { readonly code: string; readonly message: string } | { readonly crash: string }
}

/** The program of a thread as it is built; the sources have none. */
const PROGRAM = './cli-lint-thread.cjs'
export const canThread = !import.meta.url.endsWith('.ts')

/** So many articles or bytes one thread checks faster than others start and get warm; measured, see README. */
export const LARGE = { files: 12_000, bytes: 40e6 } as const
const THREADS_MOST = 8
/** Batches that wait for each thread: one in work, one at hand. */
const AHEAD = 2

/** An error in a form that reaches the other thread. */
export const faultOf = (error: Error): Answer['fault'] => (error.name === 'Trouble' ? { code: (error as Trouble).code, message: error.message } : { crash: error.stack ?? error.message })

export const usualThreads = (): number => Math.min(THREADS_MOST, availableParallelism())

/** A thread and whoever waits for its answers; once it is lost there will be none. */
interface Helper {
  readonly worker: Worker
  readonly open: ((answer: Answer | Trouble) => void)[]
  lost?: Trouble
}

const lostThread = (why: string): Trouble => new Trouble('threads/lost', `A thread that checks articles broke down (${why}), so that not all are checked; “--threads 1” does without.`)

/** Threads that check batches; answers come in the order of the batches. */
export class Threads {
  readonly #helpers: readonly Helper[]
  readonly #waiting: Promise<Answer | Trouble>[] = []

  constructor(count: number, setup: ThreadSetup) {
    this.#helpers = Array.from({ length: count }, () => this.#start(setup))
  }

  #start(setup: ThreadSetup): Helper {
    const helper: Helper = { worker: new Worker(new URL(PROGRAM, import.meta.url), { workerData: setup }), open: [] }
    const lose = (why: string): void => {
      helper.lost ??= lostThread(why)
      for (const settle of helper.open.splice(0)) settle(helper.lost)
    }
    helper.worker.on('message', (answer: Answer) => helper.open.shift()?.(answer))
    helper.worker.on('error', (error) => lose(`${error.name}: ${error.message}`))
    helper.worker.on('exit', (code) => lose(`it ended with ${code}`))
    return helper
  }

  /** Whether a further batch would only wait. */
  get isFull(): boolean {
    return this.#waiting.length >= this.#helpers.length * AHEAD
  }

  get isEmpty(): boolean {
    return this.#waiting.length === 0
  }

  /** Hands a batch to the thread that has least to do; the bytes of a piece are copied. */
  send(batch: Batch): void {
    const { worker, open, lost } = this.#helpers.reduce((least, other) => (other.open.length < least.open.length ? other : least))
    this.#waiting.push(lost ? Promise.resolve(lost) : new Promise((settle) => void open.push(settle)))
    if ('paths' in batch) return worker.postMessage(batch)
    const bytes = Uint8Array.from(batch.piece.bytes)
    worker.postMessage({ piece: { ...batch.piece, bytes } } satisfies Batch, [bytes.buffer])
  }

  /**
   * The answer to the oldest batch.
   * @throws Trouble when its thread broke down
   */
  async next(): Promise<Answer> {
    const answer = await this.#waiting.shift()!
    if (answer instanceof Error) throw answer
    return answer
  }

  close(): void {
    for (const { worker } of this.#helpers) void worker.terminate()
  }
}

/**
 * Checks batches in threads and hands on what they say, in the order of the batches; few batches are in memory at a time.
 * @throws Trouble as a check in this thread would, and when a thread broke down
 */
export async function checkInThreads(threads: Threads, batches: Iterable<Batch>, take: (event: FileReport | string) => void, used: (index: number) => void, broke: (breakdowns: Breakdowns) => void): Promise<void> {
  const takeNext = async (): Promise<void> => {
    const { events, usedIgnores, breakdowns, fault } = await threads.next()
    events.forEach(take)
    usedIgnores.forEach(used)
    broke(breakdowns)
    if (fault && 'crash' in fault) throw new Error(fault.crash)
    if (fault) throw new Trouble(fault.code, fault.message)
  }
  try {
    for (const batch of batches) {
      while (threads.isFull) await takeNext()
      threads.send(batch)
    }
    while (!threads.isEmpty) await takeNext()
  } finally {
    threads.close()
  }
}

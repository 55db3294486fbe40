import { parentPort, workerData } from 'node:worker_threads'
import type { LoadedConfig } from '../workspace/config.ts'
import { noBreakdowns } from './breakdown.ts'
import type { LintOptions } from './lint.ts'
import { faultOf, type Answer, type Batch } from './threads.ts'

/** What a thread is started with. */
export interface ThreadSetup {
  readonly options: LintOptions
  readonly loaded: LoadedConfig
  readonly needsFixed: boolean
}

// The program of a thread that checks articles: answers every batch with the reports that the main thread is to write.
const opened = import('./lint.ts').then(({ openThreadRun }) => openThreadRun(workerData as ThreadSetup))

parentPort!.on('message', (batch: Batch) => {
  void opened.then(
    ({ check }) => parentPort!.postMessage(check(batch)),
    (error: Error) => parentPort!.postMessage({ events: [], usedIgnores: [], breakdowns: noBreakdowns(), fault: faultOf(error) } satisfies Answer),
  )
})

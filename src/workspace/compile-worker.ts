import { parentPort, workerData } from 'node:worker_threads'
import type { Trouble } from '../model/trouble.ts'
import { compiledRules, type Compiled } from './rules.ts'

/** What the thread that compiles rules answers. */
export type CompileAnswer = { readonly compiled: Compiled } | { readonly fault: Pick<Trouble, 'code' | 'message'> } | { readonly crash: string }

const answer = (message: CompileAnswer): void => parentPort?.postMessage(message)

// The program of that thread: compiles the packs that it is started with.
compiledRules(workerData as string[]).then(
  (compiled) => answer({ compiled }),
  (error: Error) => answer(error.name === 'Trouble' ? { fault: { code: (error as Trouble).code, message: error.message } } : { crash: error.stack ?? error.message }),
)

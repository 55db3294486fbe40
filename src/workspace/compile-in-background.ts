import { Worker } from 'node:worker_threads'
import type { Ruleset } from '../engine/ruleset.ts'
import { Trouble } from '../model/trouble.ts'
import type { CompileAnswer } from './compile-worker.ts'
import { loadCompiled, openRuleset } from './rules.ts'

/** The program of the thread as it is built; there is none when the sources run. */
const PROGRAM = './workspace-compile-worker.cjs'

/**
 * Opens rules as `openRuleset` does, but compiles packs in a thread of their own, so that an editor is answered meanwhile.
 * @param signal gives the work up
 * @throws Trouble when a pack is faulty; the signal's reason when it was given up
 */
export async function openRulesetInBackground(packs: readonly string[], signal: AbortSignal): Promise<Ruleset> {
  if (packs.length === 0 || import.meta.url.endsWith('.ts')) return openRuleset(packs)
  signal.throwIfAborted()
  const worker = new Worker(new URL(PROGRAM, import.meta.url), { workerData: packs })
  const giveUp = () => void worker.terminate()
  signal.addEventListener('abort', giveUp, { once: true })
  try {
    const answer = await new Promise<CompileAnswer>((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
      worker.once('exit', () => reject(signal.aborted ? (signal.reason as Error) : new Error('The thread that compiles rules ended without an answer.')))
    })
    if ('crash' in answer) throw new Error(answer.crash)
    if ('fault' in answer) throw new Trouble(answer.fault.code, answer.fault.message)
    return loadCompiled(answer.compiled)
  } finally {
    signal.removeEventListener('abort', giveUp)
  }
}

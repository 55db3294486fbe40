import { spawnSync } from 'node:child_process'
import { openSync, closeSync, existsSync } from 'node:fs'

export interface Ran {
  readonly wall: number
  readonly cpu: number
  /** Peak memory of the process in MiB. */
  readonly peak: number
}

const GNU_TIME = '/usr/bin/time'

/**
 * Runs a command once and measures it from outside; standard output goes to /dev/null.
 * @throws Error when it could not do its work
 */
export function runOnce(command: readonly string[], input?: string): Ran {
  const stdin = input ? openSync(input, 'r') : 'ignore'
  const sink = openSync('/dev/null', 'w')
  const timed = existsSync(GNU_TIME) ? [GNU_TIME, '-f', '%e %U %S %M', ...command] : [...command]
  const started = performance.now()
  const { stderr, status } = spawnSync(timed[0], timed.slice(1), { stdio: [stdin, sink, 'pipe'], encoding: 'utf8', maxBuffer: 1 << 26 })
  const elapsed = (performance.now() - started) / 1000
  if (typeof stdin === 'number') closeSync(stdin)
  closeSync(sink)
  // 1 is a gate that failed; what could not do its work has no speed.
  if (status === null || status > 1) throw new Error(`“${command.join(' ')}” ended with ${status}: ${stderr}`)
  const numbers = /([\d.]+) ([\d.]+) ([\d.]+) (\d+)\s*$/.exec(stderr)
  if (!numbers) return { wall: elapsed, cpu: elapsed, peak: 0 }
  return { wall: elapsed, cpu: Number(numbers[2]) + Number(numbers[3]), peak: Number(numbers[4]) / 1024 }
}

/** The median of several runs after one that does not count. */
export function measure(command: readonly string[], runs: number, input?: string): Ran {
  runOnce(command, input)
  const all = Array.from({ length: runs }, () => runOnce(command, input))
  const median = (pick: (ran: Ran) => number) => all.map(pick).sort((a, b) => a - b)[Math.floor(all.length / 2)]
  return { wall: median((ran) => ran.wall), cpu: median((ran) => ran.cpu), peak: median((ran) => ran.peak) }
}

/** Best of several runs of a function, in milliseconds. */
export function best(runs: number, run: () => void): number {
  let least = Infinity
  for (let index = 0; index < runs; index++) {
    const started = performance.now()
    run()
    least = Math.min(least, performance.now() - started)
  }
  return least
}

import type { CheckFault } from '../engine/desk.ts'
import { tell } from './output.ts'

/** What broke down in a run: the others were done, but the exit code is 2. */
export interface Breakdowns {
  /** Articles of which nothing is reported. */
  readonly articles: string[]
  /** Whether anything broke down, of an article or of its checks. */
  any: boolean
}

export const noBreakdowns = (): Breakdowns => ({ articles: [], any: false })

/** Errors that are no fault of ours, by name: parts of the command are bundled apart, so classes differ. */
const EXPECTED: ReadonlySet<string> = new Set(['Trouble', 'PipeClosed', 'Interrupted'])

/** Names the checks that broke down in an article. */
export function tellFaults(breakdowns: Breakdowns, path: string, faults: readonly CheckFault[]): void {
  for (const { check, message } of faults) {
    breakdowns.any = true
    tell(`copydesk: “${path}”: the check “${check}” broke down (${message}); the article's other findings stand. This is a fault of copydesk, please report it.`)
  }
}

/**
 * Does the work on one article; when it breaks down the article is named, and the run goes on with the next.
 * @throws Trouble and whatever else a run is to end with
 */
export function withoutBreakdown(breakdowns: Breakdowns, path: string, work: () => void): void {
  try {
    work()
  } catch (error) {
    const { name, message, code } = error as NodeJS.ErrnoException
    // Errors of the system, such as a full disk, would meet the next article too.
    if (EXPECTED.has(name) || code !== undefined) throw error
    breakdowns.any = true
    breakdowns.articles.push(path)
    tell(`copydesk: “${path}” could not be checked (${name}: ${message}); nothing is reported of it. This is a fault of copydesk, please report it.`)
  }
}

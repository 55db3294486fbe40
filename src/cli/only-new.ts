import { existsSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import { openBaseline, type Baseline } from '../engine/baseline.ts'
import { changedLines, touchesChange } from '../engine/changed-lines.ts'
import type { CheckInput } from '../engine/desk.ts'
import type { Finding } from '../model/finding.ts'
import { Trouble } from '../model/trouble.ts'
import { readBaseline, writeBaseline } from '../workspace/baseline-file.ts'
import { gitChanges, gitPath, type ChangedFile } from '../workspace/git-changes.ts'
import { tell } from './output.ts'

export interface OnlyNewOptions {
  readonly baseline?: string
  readonly updateBaseline?: boolean
  readonly pruneBaseline?: boolean
  readonly since?: string
  readonly staged?: boolean
  readonly fix?: string
  readonly diff?: string
}

/** What keeps old findings out of a run: a baseline, and the lines that changed. */
export interface OnlyNew {
  /** Only some of the files named are checked: nothing can be said about what is unused. */
  readonly isPartial: boolean
  /** The files to check of those named: all, or those that changed. */
  filesOf(files: readonly string[]): string[]
  /** The staged text of a file, where staged texts are what is checked. */
  stagedText(path: string): string | undefined
  siftFor(path: string): CheckInput['sift']
  /** Writes the baseline where that is asked for, and tells what is left over in it. */
  close(): void
}

const DEFAULT_BASELINE = 'copydesk-baseline.json'

/** @throws Trouble for options that contradict each other, a faulty baseline, a missing revision */
export function openOnlyNew(options: OnlyNewOptions): OnlyNew {
  const { baseline: named, updateBaseline, pruneBaseline, since, staged, fix, diff } = options
  if (since !== undefined && staged) throw new Trouble('cli/since-and-staged', '--since and --staged exclude each other; choose one.')
  if (updateBaseline && (fix || diff)) throw new Trouble('cli/update-and-fix', '--update-baseline takes the findings as they stand; run --fix first, without it.')
  if (updateBaseline && pruneBaseline) throw new Trouble('cli/update-and-prune', '--update-baseline prunes as well; leave out --prune-baseline.')
  if (updateBaseline && (since !== undefined || staged)) throw new Trouble('cli/update-and-since', 'A baseline is taken of whole articles; leave out --since and --staged.')
  if (pruneBaseline && named === undefined && !existsSync(DEFAULT_BASELINE)) throw new Trouble('baseline/not-named', 'Say which baseline to prune: --baseline FILE.')
  const file = named ?? (updateBaseline || pruneBaseline ? DEFAULT_BASELINE : undefined)
  const accepted = file === undefined ? undefined : keepBaseline(file, options)
  const changes = since === undefined && !staged ? undefined : gitChanges(process.cwd(), since)
  const changeOf = (path: string): ChangedFile | undefined => changes?.get(gitPath(path))
  return {
    isPartial: changes !== undefined,
    filesOf: (files) => (changes ? files.filter((path) => changeOf(path) && !(staged && changeOf(path)!.staged === undefined)) : [...files]),
    stagedText: (path) => (staged ? changeOf(path)?.staged : undefined),
    siftFor: (path) => {
      const change = changeOf(path)
      if (!accepted && !change) return undefined
      return (findings, text) => {
        const sifted = accepted ? accepted.sift(path, findings) : { findings, silenced: [] }
        if (!change) return sifted
        const changed = changedLines(change.before, text)
        return { findings: sifted.findings.filter((finding) => touchesChange(finding, changed)), silenced: sifted.silenced.filter(({ finding }) => touchesChange(finding, changed)) }
      }
    },
    close: () => accepted?.close(),
  }
}

/** A baseline names files relative to its own folder, with forward slashes. */
function keepBaseline(file: string, { updateBaseline, pruneBaseline }: OnlyNewOptions): { sift(path: string, findings: readonly Finding[]): ReturnType<Baseline['sift']>; close(): void } {
  const folder = dirname(resolve(file))
  const before = readBaseline(file, updateBaseline === true)
  const baseline = openBaseline(before, (path) => !existsSync(resolve(folder, path)), new Date().toISOString().slice(0, 10))
  const nameOf = (path: string) => relative(folder, resolve(path)).split(sep).join('/')
  const close = () => {
    if (updateBaseline) {
      const next = baseline.updated()
      writeBaseline(file, next)
      tell(`copydesk: the baseline “${file}” holds ${entries(countOf(next))} now (${countOf(before)} before).`)
      return
    }
    const unused = baseline.unused()
    if (pruneBaseline) {
      const next = baseline.pruned()
      writeBaseline(file, next)
      tell(`copydesk: the baseline “${file}” holds ${entries(countOf(next))} now (${countOf(before)} before).`)
      return
    }
    const expired = unused.filter((entry) => entry.expired)
    const stale = unused.length - expired.length
    for (const { path, rule, text, until } of expired) tell(`copydesk: a baseline entry ran out on ${until}: “${text}” (${rule}) in ${path} counts again.`)
    if (stale > 0) {
      const [first] = unused.filter((entry) => !entry.expired)
      tell(`copydesk: ${entries(stale)} of the baseline “${file}” ${stale === 1 ? 'is' : 'are'} not needed any more, such as “${first.text}” (${first.rule}) in ${first.path}; --prune-baseline removes ${stale === 1 ? 'it' : 'them'}.`)
    }
  }
  const sift = (path: string, findings: readonly Finding[]) => {
    const sifted = baseline.sift(nameOf(path), findings)
    if (!updateBaseline) return sifted
    return { findings: [], silenced: [...sifted.silenced, ...sifted.findings.map((finding) => ({ finding, reason: 'taken into the baseline' }))] }
  }
  return { sift, close }
}

const countOf = (files: Readonly<Record<string, object>>): number => Object.values(files).reduce((sum, prints) => sum + Object.keys(prints).length, 0)
const entries = (number: number): string => `${number} ${number === 1 ? 'entry' : 'entries'}`

import { readFileSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import { Trouble } from '../model/trouble.ts'
import { applyDecisions, type Outcome } from '../report/apply-decisions.ts'
import type { Decision } from '../report/decisions.ts'
import { hashOf } from '../report/report-data.ts'
import { loadConfig } from '../workspace/config.ts'
import { decodeText } from '../workspace/decode.ts'
import { readDecisions } from '../workspace/decisions-file.ts'
import { addIgnores, patternOf, type NewIgnore } from '../workspace/ignore-list.ts'
import { writeFileAtomically } from '../workspace/write-file.ts'
import { Output } from './output.ts'

export interface ApplyOptions {
  readonly dryRun?: boolean
  readonly config?: string
}

const SAID: Readonly<Record<Outcome['state'], string>> = {
  applied: 'applied',
  'applied-before': 'applied before',
  changed: 'NOT applied: the text has changed under it since the report',
  overlaps: 'NOT applied: another accepted correction changes the same words; report again',
  'by-hand': 'to be mended by hand: the finding offers no correction',
}

/**
 * Applies saved decisions: accepted corrections to the articles, rejections to the ignore list.
 * @returns whether every accepted correction that there is was applied
 * @throws Trouble when the decisions or the configuration cannot be read, or an article not be written
 */
export async function applyCommand(file: string, { dryRun = false, config }: ApplyOptions): Promise<boolean> {
  const decisions = readDecisions(file)
  const loaded = await loadConfig(process.cwd(), config)
  const output = new Output()
  const would = dryRun ? 'would be ' : ''
  const counts: Record<Outcome['state'], number> = { applied: 0, 'applied-before': 0, changed: 0, overlaps: 0, 'by-hand': 0 }
  for (const [path, own] of byPath(decisions.filter(({ decision }) => decision === 'accept'))) {
    for (const outcome of applyToFile(path, own, dryRun)) {
      counts[outcome.state]++
      if (outcome.state !== 'applied') output.write(`${path}: ${outcome.decision.message} (${outcome.decision.rule}): ${SAID[outcome.state]}\n`)
    }
  }
  const rejected = decisions.filter(({ decision }) => decision === 'reject')
  const ignores = ignoresOf(rejected, loaded.folder)
  const written = ignores.length > 0 && !dryRun ? addIgnores(loaded, ignores) : undefined
  const left = counts.changed + counts.overlaps
  output.write(`${counts.applied} ${counts.applied === 1 ? 'correction' : 'corrections'} ${would}applied${left ? `, ${left} not` : ''}${counts['by-hand'] ? `, ${counts['by-hand']} left to your hand` : ''}.\n`)
  if (rejected.length) output.write(`${rejected.length} ${rejected.length === 1 ? 'rejection' : 'rejections'} ${would}put into the ignore list${written ? ` of ${relative(process.cwd(), written) || written}` : ''}.\n`)
  output.flush()
  return left === 0
}

function byPath(decisions: readonly Decision[]): Map<string, Decision[]> {
  const paths = new Map<string, Decision[]>()
  for (const decision of decisions) paths.set(decision.path, [...(paths.get(decision.path) ?? []), decision])
  return paths
}

function applyToFile(path: string, decisions: readonly Decision[], dryRun: boolean): Outcome[] {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch {
    return decisions.map((decision) => ({ decision, state: 'changed' }))
  }
  const decoded = decodeText(bytes)
  if (!decoded || decoded.invalidAt) return decisions.map((decision) => ({ decision, state: 'changed' }))
  const { text, outcomes } = applyDecisions(decoded.text, decisions, decisions.every(({ hash }) => hash === hashOf(decoded.text)))
  if (text === decoded.text || dryRun) return outcomes
  try {
    writeFileAtomically(path, text)
  } catch (error) {
    throw new Trouble('file/unwritable', `“${path}” could not be written (${(error as NodeJS.ErrnoException).code ?? 'unknown error'}); it is unchanged. Files before it are done: run the command again.`, { cause: error })
  }
  return outcomes
}

/** One entry for each rule, words and reason, with all files that it is about. */
function ignoresOf(decisions: readonly Decision[], folder: string): NewIgnore[] {
  const entries = new Map<string, NewIgnore & { files: string[] }>()
  for (const { rule, text, path, reason } of decisions) {
    const why = (reason ?? '').trim()
    const shown = why.length >= 3 ? why : 'rejected by an editor'
    const words = text.replace(/\s+/g, ' ').trim()
    const key = JSON.stringify([rule, words, shown])
    const pattern = patternOf(relative(folder, resolve(path)).split(sep).join('/'))
    const entry = entries.get(key)
    if (!entry) entries.set(key, { rule, words, files: [pattern], reason: shown })
    else if (!entry.files.includes(pattern)) entry.files.push(pattern)
  }
  return [...entries.values()]
}

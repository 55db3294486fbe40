import { existsSync, openSync } from 'node:fs'
import { resolve } from 'node:path'
import type { CheckInput, CheckResult, Desk, DeskSettings } from '../engine/desk.ts'
import type { FixLevel } from '../engine/fix.ts'
import { segmentDesk } from '../engine/segment-table.ts'
import { GATES } from '../engine/score.ts'
import type { Gate } from '../model/finding.ts'
import type { Summary } from '../model/report.ts'
import type { Status } from '../model/rule.ts'
import { Trouble } from '../model/trouble.ts'
import { loadConfig, type LoadedConfig } from '../workspace/config.ts'
import { articleBytes } from '../workspace/article-bytes.ts'
import { OWN_MARK } from '../text/markdown-text.ts'
import { formatOf, openReaders } from '../readers/formats.ts'
import { decodeText } from '../workspace/decode.ts'
import { packageVersion } from '../workspace/package-root.ts'
import { repositoryPaths } from '../workspace/repository-root.ts'
import { BESIDE, findSource, isSourceOfAnother, placesLookedAt } from '../workspace/pairing.ts'
import { openRuleset } from '../workspace/rules.ts'
import { deskKeeper, ignoreReport, settingsFor, type EffectiveSettings } from '../workspace/settings.ts'
import { linePieces, readStandardInput, standardSize, type Piece } from '../workspace/standard-input.ts'
import { writeFileAtomically } from '../workspace/write-file.ts'
import { checkNames, factsOf, parseRuleOptions, printConfig } from './lint-settings.ts'
import { lintOpenArchive, lintPiece, type ArchiveLine } from './lint-lines.ts'
import type { OnlyNew, OnlyNewOptions } from './only-new.ts'
import { commandGuard, feed, openSinks, type Sink, type Sinks } from './sinks.ts'
import { withoutSources } from './without-sources.ts'
import { checkLanguages, tellUnserved } from './check-languages.ts'
import { noBreakdowns, tellFaults, withoutBreakdown, type Breakdowns } from './breakdown.ts'
import { Interruption } from './interruption.ts'
import { Output, redirectTold, tell, useColor } from './output.ts'
import { Progress } from './progress.ts'
import { readable } from './readable.ts'
import type { ThreadSetup } from './lint-thread.ts'
import type { Answer, Batch } from './threads.ts'

export interface LintOptions extends OnlyNewOptions {
  readonly lang?: string
  readonly sourceLang?: string
  /** A file, a folder, or `auto`: where the source articles are. */
  readonly source?: string
  /** Glossaries of the house. */
  readonly glossary?: readonly string[]
  /** `F` or `F:FILE`; none means `stylish`. */
  readonly format: readonly string[]
  /** Where the format without a file of its own goes. */
  readonly output?: string
  readonly fix?: FixLevel
  readonly diff?: FixLevel
  readonly failOn?: 'block' | 'fail' | 'warn' | 'never'
  readonly minStatus?: Status
  readonly pack: readonly string[]
  readonly rule: readonly string[]
  /** A file, or false for `--no-config`. */
  readonly config?: string | boolean
  readonly stdinFilename?: string
  /** The form of standard input; unless given, as its name says. */
  readonly input?: 'text' | 'jsonl' | 'tsv'
  readonly printConfig?: string
  readonly quiet?: boolean
  readonly stats?: boolean
  /** Threads that check; unless given as many as there are cores, and only for large work. */
  readonly threads?: number
}

/** Exit code when the work could not all be done; a command keeps it. */
const BROKE_DOWN = 2

/** From so many files on the engine is set for a long run. */
const MANY = 100

/** A run of `copydesk lint`: what all files of it share. */
interface Run {
  readonly options: LintOptions
  readonly deskFor: (path: string) => { desk: Desk; settings: EffectiveSettings }
  readonly sinks: Sinks
  readonly output: Output
  readonly breakdowns: Breakdowns
  readonly onlyNew?: OnlyNew
  /** Hands batches to threads instead of checking them here, where that is allowed. */
  readonly threads?: { readonly setup: ThreadSetup; used(index: number): void }
  /** Loaded only for `--diff`. */
  readonly unifiedDiff?: (path: string, before: string, after: string) => string
}

/**
 * Checks what the paths name and reports.
 * @returns whether the gate was passed
 * @throws Trouble when a path, the configuration or a pack is faulty
 */
export async function lintCommand(paths: readonly string[], options: LintOptions): Promise<boolean> {
  return (await lintRun(paths, options)).passed
}

/**
 * The run behind every command that checks articles.
 * @param ownSinks where to report to instead of what the options say
 * @throws Trouble when a path, the configuration or a pack is faulty
 */
export async function lintRun(paths: readonly string[], given: LintOptions, ownSinks?: readonly Sink[]): Promise<{ passed: boolean; summary: Summary; loaded: LoadedConfig }> {
  const options = { ...given, input: paths.includes('-') ? (given.input ?? formOf(given.stdinFilename ?? '')) : undefined }
  const started = options.stats ? performance.now() : 0
  const rules = parseRuleOptions(options.rule)
  const loaded = await loadedConfig(options)
  checkLanguages(options, loaded)
  if (options.printConfig !== undefined) {
    printConfig(loaded, options, rules)
    return { passed: true, summary: feed([]).tail({ unusedIgnores: [], expiredIgnores: [] }, { tool: { name: 'copydesk', version: packageVersion(), rules: 0 }, notChecked: [] }), loaded }
  }
  const onlyNew = options.baseline !== undefined || options.updateBaseline || options.pruneBaseline || options.since !== undefined || options.staged ? (await import('./only-new.ts')).openOnlyNew(options) : undefined
  const named = paths.includes('-') ? [] : targetsOf(await findArticles(paths), options, loaded)
  const files = onlyNew ? onlyNew.filesOf(named) : named
  const ruleset = await openRuleset(packsOf(loaded, options))
  await checkNames(loaded, rules, ruleset.rules.map((rule) => rule.id))
  const ready = options.stats ? performance.now() : 0
  const parts = await partsFor(paths.includes('-') ? [options.stdinFilename ?? ''] : files, options, loaded)
  const keeper = deskKeeper(ruleset, loaded, { rules }, parts)
  const ownFacts = factsOf(ruleset, options)
  const facts = { ...ownFacts, notChecked: [...ownFacts.notChecked, ...tellUnserved(options.lang ?? loaded.config.language, ruleset)] }
  const failOn = options.failOn ?? loaded.config.gate?.failOn ?? 'fail'
  const output = new Output()
  const sinks = ownSinks ?? (await openSinks(options.format.length ? options.format : ['stylish'], options.output, options.minStatus, { color: useColor(), quiet: options.quiet === true, failOn, pathOf: repositoryPaths(process.cwd()) }, output))
  // What is printed is the diff or, of a filter, the fixed text alone; files get their reports all the same.
  const prints = options.diff !== undefined || (options.fix !== undefined && paths.includes('-'))
  const fed = feed(prints ? sinks.filter((sink) => !sink.toStandardOutput) : sinks)
  const usedInThreads = new Set<number>()
  const run: Run = {
    options,
    deskFor: keeper.deskFor,
    sinks: fed,
    output,
    breakdowns: noBreakdowns(),
    onlyNew,
    threads: onlyNew || prints || options.fix || options.threads === 1 ? undefined : { setup: { options, loaded, needsFixed: fed.needsFixed }, used: (index) => usedInThreads.add(index) },
    unifiedDiff: options.diff ? (await import('../reporters/unified-diff.ts')).unifiedDiff : undefined,
  }
  const guard = options.diff ? commandGuard() : undefined
  output.write(guard?.before ?? '')
  run.sinks.head(facts)
  if (options.input === 'jsonl' || files.length >= MANY || files.some(isArchive)) (await import('./long-run.ts')).prepareLongRun()
  if (paths.includes('-')) await lintStandardInput(run)
  else if (options.fix) await fixFiles(run, files)
  else await lintFiles(run, files)
  output.write(guard?.after ?? '')
  const { unusedIgnores, expiredIgnores } = ignoreReport(loaded, new Set([...keeper.usedIgnores(), ...usedInThreads]))
  const summary = run.sinks.tail({ unusedIgnores: onlyNew?.isPartial ? [] : unusedIgnores, expiredIgnores }, { ...facts, notChecked: [...facts.notChecked, ...run.breakdowns.articles.map((path) => `“${path}” (a check broke down)`)] })
  output.flush()
  if (run.breakdowns.any) process.exitCode = BROKE_DOWN
  onlyNew?.close()
  if (options.stats) tellStats(started, ready, summary)
  return { passed: passes(summary.gate, failOn), summary, loaded }
}

async function loadedConfig(options: LintOptions): Promise<LoadedConfig> {
  const loaded = options.config === false ? { config: {}, folder: process.cwd() } : await loadConfig(process.cwd(), typeof options.config === 'string' ? options.config : undefined)
  if (!options.glossary?.length) return loaded
  const { readGlossary } = await import('../workspace/glossary.ts')
  return { ...loaded, glossary: [...(loaded.glossary ?? []), ...options.glossary.flatMap((path) => readGlossary(path))] }
}

async function findArticles(paths: readonly string[]): Promise<string[]> {
  if (paths.includes('')) throw new Trouble('cli/empty-path', 'One of the paths is empty; name a file or a folder, or “.” for this folder.')
  if (paths.every((path) => isPlainFile(path))) return [...new Set(paths)]
  const { findFiles } = await import('../workspace/find-files.ts')
  return findFiles(paths)
}

/** What is to be checked with its source: all but the sources themselves. */
function targetsOf(files: readonly string[], options: LintOptions, loaded: LoadedConfig): readonly string[] {
  if (options.source === undefined) return withoutSources(files, options.lang ?? loaded.config.language ?? 'en')
  if (options.source === BESIDE) return files.filter((path) => !isSourceOfAnother(path, options.lang ?? (settingsFor(loaded, resolve(path)).language || 'en')))
  const others = files.filter((path) => resolve(path) !== resolve(options.source!))
  if (others.length > 1 && isPlainFile(options.source)) throw new Trouble('pair/one-source', `“--source ${options.source}” is one article, but ${others.length} are to be checked; name a folder, or write --source auto.`)
  return others
}

const STANDARD_INPUT = '<stdin>'
const isPlainFile = (path: string): boolean => /\.\w+$/.test(path) && !/[*?{[]/.test(path) && existsSync(path) && !path.endsWith('/')

/** Loads the parts of a desk that not every run needs: readers of mark-up, texts with a source. */
async function partsFor(files: readonly string[], options: LintOptions, { glossary }: LoadedConfig): Promise<Pick<DeskSettings, 'readers' | 'bilingual'>> {
  const hasSources = options.source !== undefined || (options.input ?? 'text') !== 'text' || (glossary ?? []).length > 0 || files.some((path) => isTable(path, options) || isArchive(path))
  return {
    readers: await openReaders(files.map(formatOf)),
    bilingual: hasSources ? (await import('../engine/bilingual.ts')).bilingual : undefined,
  }
}

/** Files for one message to a thread. */
const BATCH = 64

async function lintFiles(run: Run, files: readonly string[]): Promise<void> {
  const progress = new Progress(files.length)
  if (run.threads && files.length > 1) {
    const { canThread, LARGE } = await import('./threads.ts')
    if (canThread && (run.options.threads !== undefined || files.length >= LARGE.files)) {
      const batches = Array.from({ length: Math.ceil(files.length / BATCH) }, (_, index) => ({ paths: files.slice(index * BATCH, (index + 1) * BATCH) }))
      await inThreads(run, batches, progress)
      return progress.clear()
    }
  }
  for (const [index, path] of files.entries()) {
    progress.at(index, path)
    lintFile(run, path, files.length === 1, progress)
  }
  progress.clear()
}

/** As `lintFiles`, but listens between two files whether it is to stop. */
async function fixFiles(run: Run, files: readonly string[]): Promise<void> {
  const progress = new Progress(files.length)
  const interruption = new Interruption()
  try {
    for (const [index, path] of files.entries()) {
      progress.at(index, path)
      lintFile(run, path, files.length === 1, progress)
      const left = files.length - index - 1
      if (left > 0) await interruption.check(() => `stopped: ${index + 1} of ${files.length} articles are done and whole, the other ${left} as they were.`)
    }
  } finally {
    interruption.close()
    progress.clear()
  }
}

/** Checks batches in threads and reports what they say as if it had been found here. */
async function inThreads(run: Run, batches: Iterable<Batch>, progress?: Progress): Promise<void> {
  const { Threads, checkInThreads, usualThreads } = await import('./threads.ts')
  const { setup, used } = run.threads!
  let done = 0
  const take = (event: Answer['events'][number]): void => {
    if (typeof event === 'string') {
      progress?.clear()
      return tell(event)
    }
    progress?.at(done++, event.path)
    run.sinks.file(event)
  }
  const broke = ({ articles, any }: Breakdowns): void => {
    run.breakdowns.any ||= any
    run.breakdowns.articles.push(...articles)
  }
  await checkInThreads(new Threads(run.options.threads ?? usualThreads(), setup), batches, take, used, broke)
}

/** Opens a run in a thread: what it finds and tells is the answer to each batch. */
export async function openThreadRun({ options, loaded, needsFixed }: ThreadSetup): Promise<{ check(batch: Batch): Answer }> {
  const { faultOf } = await import('./threads.ts')
  const ruleset = await openRuleset(packsOf(loaded, options))
  // What the batches hold is not known yet.
  const parts = { readers: await openReaders(), bilingual: (await import('../engine/bilingual.ts')).bilingual }
  const keeper = deskKeeper(ruleset, loaded, { rules: parseRuleOptions(options.rule) }, parts)
  let events: Answer['events'][number][] = []
  redirectTold((line) => events.push(line))
  const run: Run = { options, deskFor: keeper.deskFor, sinks: { ...feed([]), needsFixed, file: (found) => void events.push(found) }, output: new Output(), breakdowns: noBreakdowns() }
  const check = (batch: Batch): Answer => {
    events = []
    Object.assign(run.breakdowns, noBreakdowns())
    let fault: Answer['fault']
    try {
      if ('piece' in batch) lintPiece(batch.piece, (line) => lintLine(run, line))
      else for (const path of batch.paths) lintFile(run, path, false)
    } catch (error) {
      fault = faultOf(error as Error)
    }
    return { events, usedIgnores: [...keeper.usedIgnores()], breakdowns: run.breakdowns, fault }
  }
  return { check }
}

const packsOf = ({ config, folder }: LoadedConfig, options: LintOptions): string[] => [...(config.packs ?? []).map((pack) => resolve(folder, pack)), ...options.pack]

function lintFile(run: Run, path: string, alone: boolean, progress?: Progress): void {
  if (isArchive(path)) return lintArchiveFile(run, path, progress)
  const decoded = decodeText(readable(path, articleBytes))
  if (!decoded) {
    progress?.clear()
    if (alone) throw new Trouble('file/binary', `“${path}” is a binary file, not an article; name a text or Markdown file.`)
    tell(`copydesk: “${path}” is a binary file and was passed over.`)
    return
  }
  if (decoded.invalidAt) {
    progress?.clear()
    const { line, column, byte } = decoded.invalidAt
    tell(`copydesk: ${path}:${line}:${column}: the bytes from ${byte} on are not valid UTF-8; they are read as “\uFFFD”${run.options.fix ? ', and the file is not fixed' : ''}. Convert the file to UTF-8.`)
  }
  // Our own reports lie about beside the articles.
  if (!alone && decoded.text.startsWith(OWN_MARK)) return
  const staged = run.onlyNew?.stagedText(path)
  if (staged !== undefined && run.options.fix && staged !== decoded.text) throw new Trouble('cli/fix-unstaged', `“${path}” has changes that are not staged; stage or stash them, then --fix can write the file.`)
  withoutBreakdown(run.breakdowns, path, () => lintText(run, path, staged ?? decoded.text, decoded.invalidAt === undefined))
}

function lintArchiveFile(run: Run, path: string, progress?: Progress): void {
  if (run.options.fix) throw new Trouble('cli/fix-archive', `“${path}” holds many texts and cannot be fixed in place; keep segments in a .tsv file, or articles in files of their own.`)
  const tellOdd = (line: number): void => {
    progress?.clear()
    tell(`copydesk: ${path}:${line}: not valid UTF-8; those bytes are read as “\uFFFD”. Convert the file to UTF-8.`)
  }
  readable(path, () => lintOpenArchive(openSync(path, 'r'), path, (line) => lintLine(run, line), tellOdd))
}

/** One text of an archive: an article or a segment, alone or with its source. */
function lintLine(run: Run, { id, ...line }: ArchiveLine): void {
  const { desk } = run.deskFor(id)
  withoutBreakdown(run.breakdowns, id, () => report(run, id, line.text, desk.check({ language: run.options.lang, path: id, ...line, sourceLanguage: line.sourceLanguage ?? run.options.sourceLang })))
}

function lintText(run: Run, path: string, text: string, mayWrite: boolean): void {
  const { options } = run
  const table = isTable(path, options)
  const articles = run.deskFor(resolve(path)).desk
  const desk = table ? segmentDesk(articles, path) : articles
  const input: CheckInput = { ...inputOf(run, path, text), sift: run.onlyNew?.siftFor(path), ...(table ? {} : sourceFor(run, path)) }
  const level = options.fix ?? options.diff
  const fixedFor = (current: string) => (run.sinks.needsFixed ? desk.fix({ ...input, text: current }, 'review').text : undefined)
  if (!level) return report(run, path, text, desk.check(input), fixedFor(text))
  const fixed = desk.fix(input, level)
  if (options.diff) {
    if (fixed.text !== text) run.output.write(run.unifiedDiff!(path, text, fixed.text))
    return report(run, path, fixed.text, fixed.result, fixedFor(fixed.text))
  }
  if (fixed.text !== text && mayWrite) {
    writeFixed(path, fixed.text)
    return report(run, path, fixed.text, fixed.result, fixedFor(fixed.text))
  }
  report(run, path, text, fixed.text === text ? fixed.result : desk.check(input), fixedFor(text))
}

function writeFixed(path: string, text: string): void {
  try {
    writeFileAtomically(path, text)
  } catch (error) {
    throw new Trouble('file/unwritable', `“${path}” could not be written (${(error as NodeJS.ErrnoException).code ?? 'unknown error'}); it is unchanged. Check permissions and space.`, { cause: error })
  }
}

function report({ sinks, breakdowns }: Run, path: string, text: string, result: CheckResult, fixed?: string): void {
  tellFaults(breakdowns, path, result.faults)
  const { coverage, faults, findings, silenced, unusedSuppressions, language, sourceLanguage, words, score, penalty, gate } = result
  sinks.file({ path, text, language, sourceLanguage, words, score, penalty, gate, findings, silenced, unusedSuppressions, ...(coverage ? { coverage } : {}), ...(faults.length > 0 ? { faults } : {}), ...(fixed === undefined ? {} : { fixed }) })
}

const inputOf = ({ options }: Run, path: string, text: string): CheckInput => ({ text, format: formatOf(path), language: options.lang, sourceLanguage: options.sourceLang, path: resolve(path) })

/** A table of segments, source and target in two columns. */
const isTable = (path: string, { input }: LintOptions): boolean => (input ?? formOf(path)) === 'tsv'
const isArchive = (path: string): boolean => formOf(path) === 'jsonl'

/** What a file holds, by its name. */
const formOf = (path: string): 'text' | 'jsonl' | 'tsv' => (/\.tsv$/i.test(path) ? 'tsv' : /\.(?:jsonl|ndjson)$/i.test(path) ? 'jsonl' : 'text')

/** The source of an article as `--source` says; a missing one is named, and the article is checked alone. */
function sourceFor({ options }: Run, path: string): Pick<CheckInput, 'source'> {
  if (options.source === undefined) return {}
  const found = findSource(path, options.source, options.sourceLang)
  if (!found) {
    tell(`copydesk: “${path}” has no source article (${placesLookedAt(path, options.source)}); it is checked alone.`)
    return {}
  }
  return { source: { text: found.text, language: options.sourceLang ?? found.language, format: formatOf(found.path) } }
}

/** Checks JSON lines, in threads as soon as there turns out to be much of it. */
async function lintArchive(run: Run): Promise<void> {
  const pieces = linePieces()
  const { canThread, LARGE } = await import('./threads.ts')
  const mayThread = canThread && run.threads !== undefined
  let read = mayThread && (run.options.threads !== undefined || standardSize() >= LARGE.bytes) ? LARGE.bytes : 0
  while (!mayThread || read < LARGE.bytes) {
    const { done, value } = pieces.next()
    if (done) return
    read += value.bytes.length
    lintPiece(value, (line) => lintLine(run, line))
  }
  await inThreads(run, batchesOf(pieces))
}

function* batchesOf(pieces: Iterable<Piece>): Iterable<Batch> {
  for (const piece of pieces) yield { piece }
}

async function lintStandardInput(run: Run): Promise<void> {
  if (run.options.input === 'jsonl') return lintArchive(run)
  const name = run.options.stdinFilename ?? STANDARD_INPUT
  const decoded = decodeText(readStandardInput())
  if (!decoded) throw new Trouble('file/binary', 'Standard input is binary, not an article.')
  if (decoded.invalidAt) tell(`copydesk: ${name}:${decoded.invalidAt.line}:${decoded.invalidAt.column}: not valid UTF-8 from here on; those bytes are read as “\uFFFD”.`)
  if (run.options.fix) {
    // A filter: the fixed text goes to standard output, nothing else.
    const { desk } = run.deskFor(resolve(name))
    const table = isTable(name, run.options)
    const fixed = (table ? segmentDesk(desk, name) : desk).fix({ ...inputOf(run, name, decoded.text), ...(table ? {} : sourceFor(run, name)) }, run.options.fix)
    report(run, name, fixed.text, fixed.result)
    run.output.write(fixed.text)
    return
  }
  withoutBreakdown(run.breakdowns, name, () => lintText(run, name, decoded.text, false))
}

const passes = (gate: Gate, failOn: 'block' | 'fail' | 'warn' | 'never'): boolean => failOn === 'never' || GATES.indexOf(gate) < GATES.indexOf(failOn)

function tellStats(started: number, ready: number, summary: Summary): void {
  const end = performance.now()
  const seconds = (end - ready) / 1000
  tell(`rules ready after ${(ready - started).toFixed(0)} ms; ${summary.files} files, ${summary.words} words in ${(seconds * 1000).toFixed(0)} ms (${(summary.files / seconds).toFixed(0)} files/s)`)
}

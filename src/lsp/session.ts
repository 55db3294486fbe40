import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Connection, Diagnostic, DidChangeTextDocumentParams, TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { CheckResult } from '../engine/desk.ts'
import type { Readers } from '../readers/formats.ts'
import { CONFIG_FILES } from '../workspace/config.ts'
import { BESIDE, isNamedAsSource, isSourceOfAnother } from '../workspace/pairing.ts'
import { settingsFor } from '../workspace/settings.ts'
import { editionOf, findingsNow, formatOf, inputOf, kindOf, pathOf, type Article } from './article.ts'
import type { Client } from './client.ts'
import { DEFAULT_SETTINGS, type ClientSettings } from './client-settings.ts'
import { openDesks, type ArticleDesk, type Fault } from './desks.ts'
import { toDiagnostics, type DiagnosticScene } from './diagnostics.ts'
import { openRulePages } from './pages.ts'
import { findPartner } from './partner.ts'
import { placesOf } from './positions.ts'
import { faultDiagnostic, placedFault } from './yaml-diagnostics.ts'
import { checkChangedLines } from './quick-check.ts'
import { checkInSlices, isLong, LONG_ARTICLE } from './whole-check.ts'
import { yamlDiagnostics } from './yaml-file.ts'

/** A check waits at least this long for further keystrokes, and at most `LONGEST_WAIT`, by the time that the last one took. */
const SHORTEST_WAIT = 4
const LONGEST_WAIT = 15
const FILE_EVENTS_SETTLE = 60
/** An article is checked whole after a pause of this many milliseconds in typing, and at least so often while it goes on. */
const PAUSE = 40
const PAUSE_WHEN_LONG = 120
const LONGEST_WITHOUT_WHOLE = 1000

interface Waiting {
  timer?: NodeJS.Timeout
  /** How long the last check of the article took, in milliseconds. */
  took: number
  /** Of a long article: the check of the whole that is to come, and since when it has been put off. */
  pause?: NodeJS.Timeout
  putOffSince?: number
}

/** Everything that lives as long as one editor is connected. */
export class Session {
  readonly connection: Connection
  readonly client: Client
  readonly documents = new Map<string, Article>()
  readonly pages = openRulePages()
  settings: ClientSettings = DEFAULT_SETTINGS
  folders: string[]
  readonly #waiting = new WeakMap<Article, Waiting>()
  readonly #desks
  readonly #told = new Set<string>()
  /** Files that are not open and have diagnostics: faulty configurations and packs, articles of a checked folder. */
  readonly #pushed = new Set<string>()
  #generation = 0
  #isClosed = false
  #filesTimer?: NodeJS.Timeout
  #watcher?: { close(): void }

  constructor(connection: Connection, client: Client, folders: readonly string[], readers: Readers) {
    this.connection = connection
    this.client = client
    this.folders = [...folders]
    this.#desks = openDesks(readers, (fault) => this.#tellFault(fault), (check, error) => this.log(`The check “${check}” failed and was left out: ${error instanceof Error ? error.stack : String(error)}`))
  }

  log(message: string): void {
    this.connection.console.error(message)
  }

  opened({ uri, languageId, version, text }: TextDocumentItem): void {
    this.documents.delete(uri)
    if (this.#pushed.delete(uri) && this.client.pulls) void this.connection.sendDiagnostics({ uri, diagnostics: [] })
    const document = TextDocument.create(uri, languageId, version, text)
    const path = pathOf(uri)
    const article: Article = { kind: kindOf(uri, languageId), document, path, format: formatOf(path, languageId), places: placesOf(document, this.client.encoding), sourceEdits: 0 }
    this.documents.set(uri, article)
    this.schedule(article)
  }

  /** Applies changes in the order given; what lies outside the text is moved to its edge. */
  changed({ textDocument: { uri, version }, contentChanges }: DidChangeTextDocumentParams): void {
    const article = this.documents.get(uri)
    if (!article) return this.log(`A change came for “${uri}”, which is not open; it was passed over.`)
    if (typeof version === 'number' && version <= article.document.version) this.log(`Version ${version} of “${uri}” came after ${article.document.version}; its changes are applied in the order they came.`)
    // Each change refers to the text that the one before it left.
    const next = Math.max(article.document.version + 1, version ?? 0)
    for (const change of contentChanges) TextDocument.update(article.document, [inUtf16(change, article)], next)
    this.schedule(article)
    this.#recheckTranslationsOf(article)
  }

  /** Articles that are checked against this one are checked again. */
  #recheckTranslationsOf({ path }: Article): void {
    if (path === undefined || !this.settings.source) return
    for (const other of this.documents.values()) {
      if (other.partner?.path !== path) continue
      other.sourceEdits++
      this.schedule(other)
    }
  }

  closed(uri: string): void {
    const article = this.documents.get(uri)
    if (!article) return
    this.documents.delete(uri)
    this.#forgetTimers(article)
    if (!this.client.pulls) void this.connection.sendDiagnostics({ uri, diagnostics: [] })
  }

  #forgetTimers(article: Article): void {
    const waiting = this.#waiting.get(article)
    clearTimeout(waiting?.timer)
    clearTimeout(waiting?.pause)
  }

  /** Checks soon, once for all changes that come until then. */
  schedule(article: Article): void {
    let waiting = this.#waiting.get(article)
    if (!waiting) this.#waiting.set(article, (waiting = { took: 0 }))
    if (waiting.timer) return
    waiting.timer = setTimeout(() => {
      waiting.timer = undefined
      this.#refresh(article, waiting).catch((error: unknown) => this.log(`The check of “${article.document.uri}” failed: ${error instanceof Error ? error.stack : String(error)}`))
    }, Math.min(LONGEST_WAIT, Math.max(SHORTEST_WAIT, waiting.took)))
  }

  async #refresh(article: Article, waiting: Waiting): Promise<void> {
    const { uri } = article.document
    if (this.client.pulls && !this.client.wantsStatus) return
    await this.#openDesk(article)
    if (this.documents.get(uri) !== article) return
    const started = performance.now()
    const version = article.document.version
    const diagnostics = await this.diagnosticsOf(article)
    waiting.took = performance.now() - started
    if (this.documents.get(uri) !== article || version !== article.document.version) return
    if (!this.client.pulls) void this.connection.sendDiagnostics({ uri, version, diagnostics })
    this.#sendStatus(article)
  }

  /**
   * Checks a long article whole when typing pauses, and shows what that finds; another keystroke puts it off.
   */
  #checkWholeSoon(article: Article): void {
    const waiting = this.#waiting.get(article)
    if (!waiting) return
    waiting.putOffSince ??= performance.now()
    clearTimeout(waiting.pause)
    const left = LONGEST_WITHOUT_WHOLE - (performance.now() - waiting.putOffSince)
    waiting.pause = setTimeout(() => {
      waiting.putOffSince = undefined
      this.#checkWhole(article).catch((error: unknown) => this.log(`The check of “${article.document.uri}” failed: ${error instanceof Error ? error.stack : String(error)}`))
    }, Math.max(0, Math.min(article.document.getText().length < LONG_ARTICLE ? PAUSE : PAUSE_WHEN_LONG, left)))
  }

  async #checkWhole(article: Article): Promise<void> {
    const { uri, version } = article.document
    const result = await checkInSlices(article)
    if (this.documents.get(uri) !== article) return
    // A keystroke came in between; its own check has been put off in turn.
    if (!result) return
    if (!this.client.pulls) void this.connection.sendDiagnostics({ uri, version, diagnostics: toDiagnostics(result, this.sceneOf(article)) })
    else if (this.client.refreshesDiagnostics) await this.connection.languages.diagnostics.refresh()
    this.#sendStatus(article)
  }

  /** The findings to show at once: all of a short article; of a long one those of its changed lines, until the whole is checked. */
  async #findingsToShow(article: Article): Promise<CheckResult | undefined> {
    const { checked, desk } = article
    if (!isLong(article) || !desk) return findingsNow(article)
    if (checked?.edition === editionOf(article)) return checked.result
    const quick = checked && (!this.client.pulls || this.client.refreshesDiagnostics) ? checkChangedLines(desk.desk, inputOf(article), checked) : undefined
    if (quick) this.#checkWholeSoon(article)
    return quick ?? this.#wholeResult(article)
  }

  /** The findings of the whole article, checked again as long as it changes meanwhile. */
  async #wholeResult(article: Article): Promise<CheckResult | undefined> {
    for (;;) {
      if (!article.desk || !isLong(article)) return findingsNow(article)
      const { checked, document } = article
      if (checked?.edition === editionOf(article)) return checked.result
      const result = await checkInSlices(article)
      if (result) return result
      if (this.documents.get(document.uri) !== article) return undefined
    }
  }

  #sendStatus(article: Article): void {
    const { kind, checked, document: { uri } } = article
    if (!this.client.wantsStatus || kind !== 'article' || checked?.edition !== editionOf(article)) return
    const { gate, score, words, findings } = checked.result
    void this.connection.sendNotification('copydesk/status', { uri, gate, score, words, findings: findings.length })
  }

  async #openDesk(article: Article): Promise<ArticleDesk> {
    while (!article.desk) {
      const generation = this.#generation
      const desk = await this.deskFor(article.path)
      if (generation === this.#generation) this.#seat(article, desk)
    }
    return article.desk
  }

  /** Until the new desk is open the article stays on its old one. */
  async #renewDesk(article: Article): Promise<void> {
    const generation = this.#generation
    const desk = await this.deskFor(article.path)
    if (generation !== this.#generation || this.documents.get(article.document.uri) !== article) return
    this.#seat(article, desk)
    this.schedule(article)
  }

  #seat(article: Article, desk: ArticleDesk): void {
    article.partner = article.kind === 'article' ? this.partnerOf(article.path) : undefined
    article.isSource = article.partner !== undefined && this.isSource(article.path!, desk)
    article.desk = desk
    article.checked = undefined
  }

  /** The desk for a file; that of buffers without a file is the desk of the first folder. */
  deskFor(path: string | undefined): Promise<ArticleDesk> {
    return this.#desks.deskFor(path ?? join(this.folderOf(undefined) ?? process.cwd(), '<untitled>'), this.settings, this.folderOf(path))
  }

  /** Sends diagnostics of a file that is not open; they go when it is opened, or when all is considered anew. */
  pushed(uri: string, diagnostics: Diagnostic[]): void {
    this.#pushed.add(uri)
    void this.connection.sendDiagnostics({ uri, diagnostics })
  }

  /** The article beside a file, where the settings ask for it; undefined without one. */
  partnerOf(path: string | undefined): Article['partner'] {
    if (!this.settings.source || path === undefined) return undefined
    try {
      return findPartner(path, this.settings.source, this.folderOf(path) ?? dirname(path), (file) => this.openText(file))
    } catch (error) {
      this.#tellFault({ message: (error as Error).message })
      return undefined
    }
  }

  /** Whether a file is the source of another beside it, by the rule of `--source auto`. */
  isSource(path: string, desk: ArticleDesk): boolean {
    return this.settings.source === BESIDE && isSourceOfAnother(path, this.#languageOf(path, desk))
  }

  /** Whether a check of a folder leaves a file out, because it is the source of another. */
  leavesOut(path: string, desk: ArticleDesk): boolean {
    return this.settings.source ? this.isSource(path, desk) : isNamedAsSource(path, this.#languageOf(path, desk))
  }

  #languageOf(path: string, { loaded }: ArticleDesk): string {
    return settingsFor(loaded, path).language || this.settings.language || 'en'
  }

  /** What is shown for a document as it is now. */
  async diagnosticsOf(article: Article): Promise<Diagnostic[]> {
    if (!this.settings.enable || article.kind === 'other') return []
    const { ruleset } = await this.#openDesk(article)
    if (article.kind !== 'article') return yamlDiagnostics(article, ruleset)
    const result = await this.#findingsToShow(article)
    return result ? toDiagnostics(result, this.sceneOf(article)) : []
  }

  /** The findings of a document as it is now; undefined for what is no article. */
  async resultOf(uri: string): Promise<{ article: Article; result: CheckResult } | undefined> {
    const article = this.documents.get(uri)
    if (!article || article.kind !== 'article' || !this.settings.enable) return undefined
    await this.#openDesk(article)
    const result = await this.#wholeResult(article)
    return result ? { article, result } : undefined
  }

  sceneOf(article: Article): DiagnosticScene {
    return { uri: article.document.uri, places: article.places, client: this.client, minStatus: this.settings.minStatus, pageOf: (rule) => article.desk && this.pages.pageOf(article.desk.ruleset, rule) }
  }

  /** The workspace folder that holds a path, the innermost; of a buffer without a file the first. */
  folderOf(path: string | undefined): string | undefined {
    if (path === undefined) return this.folders[0]
    return this.folders.filter((folder) => path.startsWith(join(folder, '/'))).sort((a, b) => b.length - a.length)[0]
  }

  /** The text of a file as the editor has it, if it is open. */
  openText(file: string): string | undefined {
    return [...this.documents.values()].find(({ path }) => path === file)?.document.getText()
  }

  /** Settings, configurations, packs or folders have changed: everything open is checked again. */
  reconsider(): void {
    this.#generation++
    this.#desks.forget()
    for (const uri of this.#pushed) if (!this.documents.has(uri)) void this.connection.sendDiagnostics({ uri, diagnostics: [] })
    this.#pushed.clear()
    this.#told.clear()
    void Promise.all([...this.documents.values()].map((article) => this.#renewDesk(article)))
      .then(() => this.#askToRefresh())
      .catch((error: unknown) => this.log(String(error)))
    if (!this.client.watchesFiles) void this.watch()
  }

  /** Clients that ask for diagnostics and lenses themselves are told to ask again. */
  async #askToRefresh(): Promise<void> {
    if (this.#isClosed) return
    if (this.client.pulls && this.client.refreshesDiagnostics) await this.connection.languages.diagnostics.refresh()
    if (this.client.refreshesLenses) await this.connection.sendRequest('workspace/codeLens/refresh')
  }

  /** Files have changed on the disk; several events in a row count as one. */
  filesChanged(): void {
    clearTimeout(this.#filesTimer)
    this.#filesTimer = setTimeout(() => this.reconsider(), FILE_EVENTS_SETTLE)
  }

  /** Watches configurations and packs ourselves, for clients that cannot. */
  async watch(): Promise<void> {
    const { watchPaths } = await import('../workspace/watch-paths.ts')
    if (this.#isClosed) return
    this.#watcher?.close()
    const configs = this.folders.flatMap((folder) => CONFIG_FILES.map((name) => join(folder, name)))
    this.#watcher = watchPaths([...new Set([...configs, ...this.#desks.watched()])], () => this.filesChanged())
  }

  close(): void {
    this.#isClosed = true
    this.#watcher?.close()
    clearTimeout(this.#filesTimer)
    for (const article of this.documents.values()) this.#forgetTimers(article)
    this.documents.clear()
  }

  /** Tells a fault once, at its place in its file and as a message. */
  #tellFault({ message, config }: Fault): void {
    if (this.#told.has(message)) return
    this.#told.add(message)
    const placed = placedFault(message)
    const file = placed ? resolve(placed.file) : config
    this.connection.window.showWarningMessage(`copydesk: ${message}`)
    if (!file) return
    const uri = pathToFileURL(file).href
    if (this.documents.has(uri)) return
    this.pushed(uri, [faultDiagnostic(message, undefined)])
  }
}

/** A change with its range as our documents count it. */
function inUtf16(change: TextDocumentContentChangeEvent, { places, document }: Article): TextDocumentContentChangeEvent {
  if (!('range' in change) || !change.range) return change
  const { start, end } = places.span(change.range)
  return { range: { start: document.positionAt(start), end: document.positionAt(end) }, text: change.text }
}

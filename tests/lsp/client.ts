import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { resolve } from 'node:path'
import type { CodeAction, Diagnostic, Hover, InitializeResult, PublishDiagnosticsParams } from 'vscode-languageserver'

/** COPYDESK_COMMAND runs the tests against another build, such as an installed package. */
const COMMAND = resolve(process.env.COPYDESK_COMMAND ?? 'dist/copydesk.cjs')
const PATIENCE = 20_000

interface Message {
  readonly id?: number | string
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: { readonly code: number; readonly message: string }
}

/** A scripted editor that speaks to the real command; it keeps all that the server sends. */
export class EditorClient {
  readonly child: ChildProcessWithoutNullStreams
  readonly received: Message[] = []
  /** What came on standard output outside the protocol. */
  stray = ''
  errors = ''
  /** Settings that the server is told when it asks. */
  settings: unknown = {}
  /** Edits that the server asked for. */
  readonly applied: unknown[] = []
  exitCode: number | null | undefined
  #buffer: Buffer = Buffer.alloc(0)
  #serial = 0
  #listeners = new Set<() => void>()

  constructor(cwd: string, env: Record<string, string> = {}) {
    this.child = spawn(process.execPath, [COMMAND, 'lsp', '--stdio'], { cwd, env: { ...process.env, COPYDESK_CACHE: resolve(cwd, '.cache'), ...env } })
    this.child.stdout.on('data', (chunk: Buffer) => this.#read(chunk))
    this.child.stderr.on('data', (chunk: Buffer) => (this.errors += chunk.toString()))
    this.child.stdin.on('error', () => {})
    this.child.on('exit', (code) => {
      this.exitCode = code
      this.#wake()
    })
  }

  sendRaw(bytes: string | Uint8Array): void {
    this.child.stdin.write(bytes)
  }

  send(message: object): void {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }), 'utf8')
    this.sendRaw(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]))
  }

  notify(method: string, params: unknown): void {
    this.send({ method, params })
  }

  /** Asks and waits for the answer, be it a result or an error. */
  async ask(method: string, params: unknown): Promise<Message> {
    const id = ++this.#serial
    this.send({ id, method, params })
    return this.until(() => this.received.find((message) => message.id === id && message.method === undefined), `an answer to ${method}`)
  }

  async request<Result>(method: string, params: unknown): Promise<Result> {
    const { result, error } = await this.ask(method, params)
    if (error) throw new Error(`${method}: ${error.message}`)
    return result as Result
  }

  async initialize(params: object = { capabilities: {} }): Promise<InitializeResult> {
    const result = await this.request<InitializeResult>('initialize', { processId: process.pid, rootUri: null, ...params })
    this.notify('initialized', {})
    return result
  }

  open(uri: string, text: string, languageId = 'plaintext', version = 1): void {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } })
  }

  /** Replaces the whole text. */
  replace(uri: string, text: string, version: number): void {
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] })
  }

  published(uri: string): PublishDiagnosticsParams[] {
    return this.received.filter(({ method, params }) => method === 'textDocument/publishDiagnostics' && (params as PublishDiagnosticsParams).uri === uri).map(({ params }) => params as PublishDiagnosticsParams)
  }

  /** The next diagnostics of a document that fit; `after` skips those that came before. */
  async diagnostics(uri: string, fits: (params: PublishDiagnosticsParams) => boolean = () => true, after = 0): Promise<Diagnostic[]> {
    return (await this.until(() => this.published(uri).slice(after).find(fits), `diagnostics of ${uri}`)).diagnostics
  }

  actions(uri: string, at: { line: number; character: number }, only?: string[]): Promise<CodeAction[] | null> {
    return this.request('textDocument/codeAction', { textDocument: { uri }, range: { start: at, end: at }, context: { diagnostics: [], ...(only ? { only } : {}) } })
  }

  hover(uri: string, line: number, character: number): Promise<Hover | null> {
    return this.request('textDocument/hover', { textDocument: { uri }, position: { line, character } })
  }

  /** Waits until something is there. */
  async until<Value>(look: () => Value | undefined | false | null, what: string, patience = PATIENCE): Promise<Value> {
    const deadline = Date.now() + patience
    for (;;) {
      const value = look()
      if (value) return value
      const left = deadline - Date.now()
      if (left <= 0 || (this.exitCode !== undefined && this.exitCode !== null && what.startsWith('an answer'))) throw new Error(`The server sent no ${what}. ${this.errors}`)
      await new Promise<void>((wake) => {
        const done = () => {
          clearTimeout(timer)
          this.#listeners.delete(done)
          wake()
        }
        const timer = setTimeout(done, Math.min(left, 250))
        this.#listeners.add(done)
      })
    }
  }

  /** Shuts the server down as the protocol says. */
  async end(): Promise<number | null> {
    await this.ask('shutdown', null)
    this.notify('exit', null)
    return this.ended()
  }

  ended(patience = PATIENCE): Promise<number | null> {
    return this.until(() => (this.exitCode === undefined ? undefined : { code: this.exitCode }), 'end', patience).then(({ code }) => code)
  }

  kill(): void {
    this.child.kill('SIGKILL')
  }

  #read(chunk: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, chunk])
    for (;;) {
      const head = this.#buffer.indexOf('\r\n\r\n')
      if (head < 0) {
        if (this.#buffer.length > 0 && !'Content-Length: '.startsWith(this.#buffer.subarray(0, 16).toString())) this.stray += this.#buffer.toString()
        break
      }
      const length = /^Content-Length: (\d+)$/.exec(this.#buffer.subarray(0, head).toString())
      if (!length) {
        this.stray += this.#buffer.toString()
        this.#buffer = Buffer.alloc(0)
        break
      }
      const end = head + 4 + Number(length[1])
      if (this.#buffer.length < end) break
      this.#take(JSON.parse(this.#buffer.subarray(head + 4, end).toString('utf8')) as Message)
      this.#buffer = this.#buffer.subarray(end)
    }
    this.#wake()
  }

  #take(message: Message): void {
    this.received.push(message)
    if (message.id === undefined || message.method === undefined) return
    const answers: Record<string, () => unknown> = {
      'workspace/configuration': () => (message.params as { items: unknown[] }).items.map(() => this.settings),
      'workspace/applyEdit': () => {
        this.applied.push(message.params)
        return { applied: true }
      },
      'window/showDocument': () => ({ success: true }),
    }
    this.send({ id: message.id, result: answers[message.method]?.() ?? null })
  }

  #wake(): void {
    for (const listener of this.#listeners) listener()
  }
}

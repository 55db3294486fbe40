import { dirname } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { ErrorCodes, LSPErrorCodes, ResponseError, TextDocumentSyncKind, CodeActionKind, type Connection, type InitializeParams, type InitializeResult, type ServerCapabilities } from 'vscode-languageserver'
import type { Readers } from '../readers/formats.ts'
import { BESIDE } from '../workspace/pairing.ts'
import { packageVersion } from '../workspace/package-root.ts'
import { actionsAt, FIX_ALL } from './actions.ts'
import { pairOf, sourceLocation, sourceSentence, targetLocation } from './aligned.ts'
import { pathOf } from './article.ts'
import { clientOf } from './client.ts'
import { readClientSettings } from './client-settings.ts'
import { COMMANDS } from './commands.ts'
import { completionsAt } from './completion.ts'
import { toDiagnostics } from './diagnostics.ts'
import { checkFolder } from './check-folder.ts'
import { namesOf } from './names.ts'
import { findPartner } from './partner.ts'
import { runCommand } from './run-command.ts'
import { hoverAt } from './hover.ts'
import { Session } from './session.ts'
import { flatSymbols, symbolsOf } from './symbols.ts'
import { isNamesFile, isRuleFile } from './yaml-file.ts'

/** Serves one editor over a connection, from `initialize` to `exit`. */
export function serve(connection: Connection, readers: Readers): { isShut(): boolean } {
  let session: Session | undefined
  let isShut = false

  /** A request handler that answers with an error before `initialize`, after `shutdown`, and when it fails. */
  const answer = <Params, Result>(run: (session: Session, params: Params) => Result | Promise<Result>) => async (params: Params): Promise<Result> => {
    if (isShut) throw new ResponseError(ErrorCodes.InvalidRequest, 'The server is shut down.')
    if (!session) throw new ResponseError(ErrorCodes.ServerNotInitialized, 'The server waits for “initialize”.')
    try {
      return await run(session, params)
    } catch (error) {
      session.log(`A request failed: ${error instanceof Error ? error.stack : String(error)}`)
      throw new ResponseError(LSPErrorCodes.RequestFailed, (error as Error).message)
    }
  }
  /** A handler of notifications; what is wrong with one is logged. */
  const heed = <Params>(run: (session: Session, params: Params) => void | Promise<void>) => async (params: Params): Promise<void> => {
    if (isShut || !session) return
    try {
      await run(session, params)
    } catch (error) {
      session.log(`A notification was not understood: ${error instanceof Error ? error.stack : String(error)}`)
    }
  }

  connection.onInitialize((params: InitializeParams): InitializeResult | ResponseError<never> => {
    if (session) return new ResponseError(ErrorCodes.InvalidRequest, 'The server is initialized already.')
    const client = clientOf(params.capabilities, params.initializationOptions)
    session = new Session(connection, client, foldersOf(params), readers)
    session.settings = readClientSettings(params.initializationOptions)
    return { capabilities: capabilitiesFor(client), serverInfo: { name: 'copydesk', version: packageVersion() } }
  })
  connection.onInitialized(heed(async (open) => {
    await register(connection, open)
    await readSettings(connection, open)
  }))
  connection.onShutdown(() => {
    isShut = true
    session?.close()
  })

  connection.onDidOpenTextDocument(heed((open, { textDocument }) => open.opened(textDocument)))
  connection.onDidChangeTextDocument(heed((open, params) => open.changed(params)))
  connection.onDidCloseTextDocument(heed((open, { textDocument }) => open.closed(textDocument.uri)))
  connection.onDidSaveTextDocument(heed((open, { textDocument }) => {
    // Clients that watch files tell us themselves.
    if (!open.client.watchesFiles && /\.ya?ml$|\/package\.json$/i.test(textDocument.uri)) open.filesChanged()
  }))
  connection.onDidChangeWatchedFiles(heed((open) => open.filesChanged()))
  connection.onDidChangeConfiguration(heed(async (open, { settings }) => {
    if (open.client.hasConfiguration) return readSettings(connection, open)
    open.settings = readClientSettings(settings)
    open.reconsider()
  }))
  connection.onNotification('workspace/didChangeWorkspaceFolders', heed((open, { event }: { event: { added: { uri: string }[]; removed: { uri: string }[] } }) => {
    const removed = new Set(event.removed.map(({ uri }) => pathOf(uri)))
    open.folders = [...open.folders.filter((folder) => !removed.has(folder)), ...event.added.flatMap(({ uri }) => pathOf(uri) ?? [])]
    open.reconsider()
  }))

  connection.onCodeAction(answer(async (open, { textDocument, range, context }) => {
    const found = await open.resultOf(textDocument.uri)
    if (!found) return null
    const scene = open.sceneOf(found.article)
    const diagnostics = new Map(found.result.findings.map((finding, index) => [finding, index]))
    let all: ReturnType<typeof toDiagnostics> | undefined
    const diagnosticOf = (finding: Parameters<typeof diagnostics.get>[0]) => (all ??= toDiagnostics(found.result, { ...scene, minStatus: 'info' }))[diagnostics.get(finding)!]
    return actionsAt(found.article.places.span(range), context?.only, { ...found, client: open.client, diagnosticOf })
  }))
  connection.onHover(answer(async (open, { textDocument, position }) => {
    const found = await open.resultOf(textDocument.uri)
    if (!found) return null
    const { article, result } = found
    const sourceOf = (offset: number) => {
      const pair = pairOf(article)
      return pair && sourceSentence(pair, offset)?.text
    }
    return hoverAt(article.places.offsetAt(position), result.findings, article.desk!.ruleset, article.places, open.client.markdown, sourceOf)
  }))
  connection.onDefinition(answer(async (open, { textDocument: { uri }, position }) => {
    const found = await open.resultOf(uri)
    if (!found) return null
    const { article } = found
    const offset = article.places.offsetAt(position)
    const there = sourceLocation(article, offset, open.client.encoding)
    if (there) return there
    const translation = [...open.documents.values()].find(({ partner }) => partner?.path === article.path)
    return translation ? targetLocation(translation, offset) : null
  }))
  connection.onDocumentSymbol(answer(async (open, { textDocument: { uri } }) => {
    const found = await open.resultOf(uri)
    if (!found) return null
    const { article } = found
    const symbols = symbolsOf(article.desk!.desk.read({ text: article.document.getText(), format: article.format }), article.places)
    return open.client.nestedSymbols ? symbols : flatSymbols(symbols, uri)
  }))
  connection.onCodeLens(answer(async (open, { textDocument: { uri } }) => {
    if (!open.settings.codeLens) return null
    const found = await open.resultOf(uri)
    if (!found) return null
    const { gate, score, findings } = found.result
    const start = { line: 0, character: 0 }
    return [{ range: { start, end: start }, command: { title: `copydesk: ${gate} · ${score} of 100 · ${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}`, command: '' } }]
  }))
  connection.onCompletion(answer(async (open, { textDocument: { uri }, position }) => {
    const file = open.documents.get(uri)
    const kind = !file ? undefined : file.kind === 'config' ? 'config' : file.kind !== 'yaml' ? undefined : isNamesFile(file.path, file.document) ? 'names' : isRuleFile(file.document) ? 'rule' : undefined
    if (!file || !kind) return null
    const { ruleset } = await open.deskFor(file.path)
    const before = file.document.getText().slice(0, file.places.offsetAt(position)).split(/\r?\n/)
    return completionsAt(before, kind, ruleset)
  }))
  connection.onRequest('copydesk/names', answer(async (open, { textDocument: { uri } }: { textDocument: { uri: string } }) => {
    const found = await open.resultOf(uri)
    return found ? namesOf(found.article, found.result) : null
  }))
  connection.onRequest('copydesk/source', answer(async (open, { textDocument: { uri } }: { textDocument: { uri: string } }) => {
    const path = open.documents.get(uri)?.path
    const partner = path && findPartner(path, open.settings.source || BESIDE, open.folderOf(path) ?? dirname(path), () => undefined)
    return partner ? pathToFileURL(partner.path).href : null
  }))
  connection.onRequest('copydesk/checkFolder', answer((open, { uri }: { uri: string }) => {
    const folder = pathOf(uri)
    if (!folder) throw new Error(`“${uri}” is no folder on the disk.`)
    return checkFolder(open, folder)
  }))
  connection.onExecuteCommand(answer((open, params) => runCommand(open, params)))
  connection.languages.diagnostics.on(answer(async (open, { textDocument: { uri } }) => {
    const article = open.documents.get(uri)
    return { kind: 'full' as const, items: article ? await open.diagnosticsOf(article) : [] }
  }))
  connection.listen()
  return { isShut: () => isShut }
}

function capabilitiesFor({ encoding, pulls }: Session['client']): ServerCapabilities {
  return {
    positionEncoding: encoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
    hoverProvider: true,
    definitionProvider: true,
    completionProvider: { triggerCharacters: [' ', ':', '/'] },
    documentSymbolProvider: true,
    codeLensProvider: { resolveProvider: false },
    executeCommandProvider: { commands: Object.values(COMMANDS) },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    ...(pulls ? { diagnosticProvider: { identifier: 'copydesk', interFileDependencies: false, workspaceDiagnostics: false } } : {}),
  }
}

/** The paths of the folders that the editor has open. */
function foldersOf({ workspaceFolders, rootUri, rootPath }: InitializeParams): string[] {
  const uris = workspaceFolders?.length ? workspaceFolders.map(({ uri }) => uri) : rootUri ? [rootUri] : rootPath ? [pathToFileURL(rootPath).href] : []
  return uris.flatMap((uri) => (uri.startsWith('file:') ? [fileURLToPath(uri)] : []))
}

async function register(connection: Connection, { client }: Session): Promise<void> {
  const registrations = [
    ...(client.registersConfiguration ? [{ id: 'configuration', method: 'workspace/didChangeConfiguration', registerOptions: { section: 'copydesk' } }] : []),
    ...(client.watchesFiles ? [{ id: 'files', method: 'workspace/didChangeWatchedFiles', registerOptions: { watchers: [{ globPattern: '**/*.{yaml,yml}' }, { globPattern: '**/package.json' }] } }] : []),
  ]
  if (registrations.length > 0) await connection.sendRequest('client/registerCapability', { registrations })
}

/** Asks the editor for its settings, where it can tell them. */
async function readSettings(connection: Connection, session: Session): Promise<void> {
  if (session.client.hasConfiguration) session.settings = readClientSettings(await connection.workspace.getConfiguration('copydesk'))
  session.reconsider()
}

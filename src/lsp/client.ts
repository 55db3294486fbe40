import type { ClientCapabilities } from 'vscode-languageserver'
import { chooseEncoding, type Encoding } from './positions.ts'

/** What the client announced, as far as our answers depend on it. */
export interface Client {
  readonly encoding: Encoding
  /** It asks for diagnostics; then none are pushed for open files. */
  readonly pulls: boolean
  readonly refreshesDiagnostics: boolean
  readonly refreshesLenses: boolean
  readonly relatedInformation: boolean
  readonly tags: boolean
  readonly codeDescription: boolean
  readonly versionedEdits: boolean
  readonly preferred: boolean
  readonly appliesEdits: boolean
  readonly hasConfiguration: boolean
  readonly watchesFiles: boolean
  readonly registersConfiguration: boolean
  readonly showsDocuments: boolean
  readonly markdown: boolean
  readonly nestedSymbols: boolean
  /** Our own extension: it wants gate and score of each article. */
  readonly wantsStatus: boolean
}

/** Reads capabilities without trusting their shape: a client may leave out anything. */
export function clientOf(capabilities: ClientCapabilities | undefined, initializationOptions: unknown): Client {
  const { general, workspace, textDocument, window } = capabilities ?? {}
  const publish = textDocument?.publishDiagnostics
  const format = textDocument?.hover?.contentFormat
  return {
    encoding: chooseEncoding(general?.positionEncodings),
    pulls: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    relatedInformation: publish?.relatedInformation === true || textDocument?.diagnostic?.relatedInformation === true,
    tags: (publish?.tagSupport ?? textDocument?.diagnostic?.tagSupport) !== undefined,
    codeDescription: publish?.codeDescriptionSupport === true || textDocument?.diagnostic?.codeDescriptionSupport === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    preferred: textDocument?.codeAction?.isPreferredSupport === true,
    appliesEdits: workspace?.applyEdit === true,
    hasConfiguration: workspace?.configuration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    showsDocuments: window?.showDocument?.support === true,
    markdown: format === undefined || format.includes('markdown'),
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    wantsStatus: (initializationOptions as { status?: unknown } | null | undefined)?.status === true,
  }
}

import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { serve } from '../lsp/server.ts'
import { readMarkdown } from '../readers/markdown.ts'

/** Speaks the Language Server Protocol over standard input and output, until the editor ends it. */
export function lspCommand(): void {
  // Whatever prints by mistake must not get into the protocol.
  const send = process.stdout
  console.log = console.info = console.debug = console.error
  serve(createConnection(ProposedFeatures.all, process.stdin, send), readMarkdown)
}

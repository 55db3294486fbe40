import { createConnection, ErrorCodes, ProposedFeatures, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node'
import { serve } from '../lsp/server.ts'
import { readMarkdown } from '../readers/markdown.ts'
import { tell } from './output.ts'

/** Speaks the Language Server Protocol over standard input and output, until the editor ends it or goes away. */
export function lspCommand(): void {
  // Whatever prints by mistake must not get into the protocol.
  console.log = console.info = console.debug = console.error
  const reader = new StreamMessageReader(process.stdin)
  const writer = new StreamMessageWriter(process.stdout)
  const served = serve(createConnection(ProposedFeatures.all, reader, writer), readMarkdown)
  const leave = (code: number) => process.exit(served.isShut() ? 0 : code)
  reader.onError((error) => {
    if (error instanceof SyntaxError) {
      const answer = { jsonrpc: '2.0', id: null, error: { code: ErrorCodes.ParseError, message: `This is no JSON: ${error.message}` } }
      void writer.write(answer)
      return
    }
    // Where one message ends and the next begins is lost, and with it all that follows.
    tell(`copydesk: the editor does not keep to the protocol: ${error.message}`)
    leave(1)
  })
  writer.onError(() => leave(1))
  process.stdin.on('end', () => leave(1))
  process.stdin.on('close', () => leave(1))
}

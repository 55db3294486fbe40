import { createConnection, ErrorCodes, ProposedFeatures, StreamMessageReader, StreamMessageWriter, type Message } from 'vscode-languageserver/node'
import { serve } from '../lsp/server.ts'
import { wellFormedOnly } from '../lsp/well-formed.ts'
import { readHtml } from '../readers/html.ts'
import { readMarkdown } from '../readers/markdown.ts'
import { tell } from './output.ts'

/** Errors after which nobody knows where one message ends and the next begins. */
const LOST = /^(?:Header must|Content-Length value|Message header)/

/** Speaks the Language Server Protocol over standard input and output, until the editor ends it or goes away. */
export function lspCommand(): void {
  // Whatever prints by mistake must not get into the protocol.
  console.log = console.info = console.debug = console.error
  const writer = new StreamMessageWriter(process.stdout)
  const refuse = (code: number, message: string) => void writer.write({ jsonrpc: '2.0', id: null, error: { code, message } } as Message)
  const reader = wellFormedOnly(new StreamMessageReader(process.stdin), () => refuse(ErrorCodes.InvalidRequest, 'This is JSON, but no message of the protocol.'))
  const served = serve(createConnection(ProposedFeatures.all, reader, writer), { markdown: readMarkdown, html: readHtml })
  const leave = (code: number) => process.exit(served.isShut() ? 0 : code)
  reader.onError((error) => {
    if (error instanceof SyntaxError) return refuse(ErrorCodes.ParseError, `This is no JSON: ${error.message}`)
    tell(`copydesk: the editor does not keep to the protocol: ${error.message}`)
    if (LOST.test(error.message)) leave(1)
  })
  writer.onError(() => leave(1))
  process.stdin.on('end', () => leave(1))
  process.stdin.on('close', () => leave(1))
}

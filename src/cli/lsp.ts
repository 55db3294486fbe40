import { createConnection, ErrorCodes, ProposedFeatures, StreamMessageReader, StreamMessageWriter, type Message } from 'vscode-languageserver/node'
import { serve } from '../lsp/server.ts'
import { readMarkdown } from '../readers/markdown.ts'
import { tell } from './output.ts'

/** Speaks the Language Server Protocol over standard input and output, until the editor ends it or goes away. */
export function lspCommand(): void {
  // Whatever prints by mistake must not get into the protocol.
  console.log = console.info = console.debug = console.error
  const reader = new StreamMessageReader(process.stdin)
  const writer = new StreamMessageWriter(process.stdout)
  // JSON that is no message, such as null or a list, is refused before the library looks into it.
  const listen = reader.listen.bind(reader)
  reader.listen = (callback) =>
    listen((message) => {
      if (!isObject(message)) refuse(ErrorCodes.InvalidRequest, 'This is JSON, but no message of the protocol.')
      else if (!cancelsNothing(message)) callback(message)
    })
  const refuse = (code: number, message: string) => void writer.write({ jsonrpc: '2.0', id: null, error: { code, message } } as Message)
  const served = serve(createConnection(ProposedFeatures.all, reader, writer), readMarkdown)
  const leave = (code: number) => process.exit(served.isShut() ? 0 : code)
  reader.onError((error) => {
    if (error instanceof SyntaxError) {
      refuse(ErrorCodes.ParseError, `This is no JSON: ${error.message}`)
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

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A cancellation that names no request: there is nothing to do, and the library would stumble over it. */
const cancelsNothing = (message: Message): boolean => {
  const { method, params } = message as Message & { method?: unknown; params?: unknown }
  const id = isObject(params) ? (params as { id?: unknown }).id : undefined
  return method === '$/cancelRequest' && typeof id !== 'string' && typeof id !== 'number'
}

import { workspace, type ExtensionContext } from 'vscode'
import { TransportKind, type ServerOptions } from 'vscode-languageclient/node'

/** The server that came with the extension, or the command that the settings name. */
export function serverOptions(context: ExtensionContext): ServerOptions {
  const [command, ...args] = workspace.getConfiguration('copydesk').get<string[]>('server') ?? []
  if (command) return { command, args: [...args, 'lsp', '--stdio'] }
  return { module: commandPath(context), args: ['lsp'], transport: TransportKind.stdio }
}

/** The command line that came with the extension. */
export const commandPath = (context: ExtensionContext): string => context.asAbsolutePath('server/dist/copydesk.cjs')

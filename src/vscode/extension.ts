import { commands, window, workspace, type ExtensionContext } from 'vscode'
import { LanguageClient } from 'vscode-languageclient/node'
import { registerCommands } from './commands.ts'
import { NamesView } from './names-view.ts'
import { serverOptions } from './server-options.ts'
import { ScoreItem, type ArticleStatus } from './score-item.ts'

let client: LanguageClient | undefined

const SELECTOR = ['file', 'untitled'].flatMap((scheme) => [
  { scheme, language: 'plaintext' },
  { scheme, language: 'markdown' },
  { scheme, language: 'yaml', pattern: '**/*.{yaml,yml}' },
])

/** Starts the server and shows what it finds. */
export async function activate(context: ExtensionContext): Promise<void> {
  const status = new Map<string, ArticleStatus>()
  const started = new LanguageClient('copydesk', 'copydesk', serverOptions(context), {
    documentSelector: SELECTOR,
    initializationOptions: { status: true, ...workspace.getConfiguration('copydesk') },
    diagnosticCollectionName: 'copydesk',
  })
  client = started
  const score = new ScoreItem(status)
  const names = new NamesView(started)
  context.subscriptions.push(score, names, ...registerCommands(context, started, status))
  started.onNotification('copydesk/status', (next: ArticleStatus) => {
    status.set(next.uri, next)
    score.refresh()
    names.refresh()
  })
  context.subscriptions.push(
    window.onDidChangeActiveTextEditor(() => {
      score.refresh()
      names.refresh()
    }),
    workspace.onDidCloseTextDocument(({ uri }) => void status.delete(uri.toString())),
    commands.registerCommand('copydesk.restart', () => started.restart()),
  )
  await started.start()
}

/** Ends the server. */
export const deactivate = (): Promise<void> | undefined => client?.stop()

import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { CodeActionKind, commands, Range, Uri, ViewColumn, window, workspace, type CodeAction, type Disposable, type ExtensionContext, type TextEditor } from 'vscode'
import type { LanguageClient } from 'vscode-languageclient/node'
import { describe, type ArticleStatus } from './score-item.ts'
import { commandPath } from './server-options.ts'

/** The commands of the extension. */
export function registerCommands(context: ExtensionContext, client: LanguageClient, status: ReadonlyMap<string, ArticleStatus>): Disposable[] {
  const withEditor = (run: (editor: TextEditor) => Promise<unknown>) => async () => {
    const editor = window.activeTextEditor
    if (!editor) return void window.showInformationMessage('copydesk: open an article first.')
    await run(editor)
  }
  return [
    commands.registerCommand('copydesk.checkFolder', () => checkFolder(client)),
    commands.registerCommand('copydesk.fixAll', withEditor(fixAll)),
    commands.registerCommand('copydesk.showScore', withEditor(async ({ document }) => {
      const known = status.get(document.uri.toString())
      await window.showInformationMessage(known ? describe(known) : 'copydesk: this file is no article.')
    })),
    commands.registerCommand('copydesk.openReport', withEditor((editor) => openReport(context, editor))),
    commands.registerCommand('copydesk.openSource', withEditor((editor) => openSource(client, editor))),
    commands.registerCommand('copydesk.revealName', (uri: Uri, selection: Range) => window.showTextDocument(uri, { selection })),
  ]
}

async function checkFolder(client: LanguageClient): Promise<void> {
  const folders = workspace.workspaceFolders ?? []
  const folder = folders.length > 1 ? await window.showWorkspaceFolderPick() : folders[0]
  if (!folder) return void window.showInformationMessage('copydesk: open a folder first.')
  try {
    const { files, findings, gate } = await client.sendRequest<{ files: number; findings: number; gate: string }>('copydesk/checkFolder', { uri: folder.uri.toString() })
    await commands.executeCommand('workbench.actions.view.problems')
    void window.showInformationMessage(`copydesk: ${findings} findings in ${files} articles, gate ${gate}.`)
  } catch (error) {
    void window.showErrorMessage(`copydesk: ${(error as Error).message}`)
  }
}

async function fixAll({ document }: TextEditor): Promise<void> {
  const all = document.validateRange(new Range(0, 0, document.lineCount, 0))
  const actions = await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, all, CodeActionKind.SourceFixAll.append('copydesk').value)
  const edit = actions.find((action) => action.edit)?.edit
  if (edit) await workspace.applyEdit(edit)
  else void window.showInformationMessage('copydesk: nothing here can be fixed unasked.')
}

/** Shows the HTML report that the command line writes, of the text as it is in the editor. */
async function openReport(context: ExtensionContext, { document }: TextEditor): Promise<void> {
  if (document.isUntitled) return void window.showInformationMessage('copydesk: save the article first.')
  await document.save()
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-'))
  const page = join(folder, 'report.html')
  try {
    await lint(context, document.uri.fsPath, page)
    const panel = window.createWebviewPanel('copydesk.report', `Report: ${basename(document.uri.fsPath)}`, ViewColumn.Beside, { enableScripts: true })
    panel.webview.html = await readFile(page, 'utf8')
  } catch (error) {
    void window.showErrorMessage(`copydesk: ${(error as Error).message}`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Exit code 1 says that the gate was not passed; the report is there all the same. */
const lint = (context: ExtensionContext, path: string, page: string): Promise<void> =>
  new Promise((done, fail) => {
    const cwd = workspace.getWorkspaceFolder(Uri.file(path))?.uri.fsPath ?? dirname(path)
    execFile(process.execPath, [commandPath(context), 'lint', path, '--format', `html:${page}`], { cwd, env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } }, (error, _, told) => (error && error.code !== 1 ? fail(new Error(told || error.message)) : done()))
  })

async function openSource(client: LanguageClient, { document }: TextEditor): Promise<void> {
  try {
    const source = await client.sendRequest<string | null>('copydesk/source', { textDocument: { uri: document.uri.toString() } })
    if (source) await window.showTextDocument(Uri.parse(source), { viewColumn: ViewColumn.Beside, preserveFocus: true })
    else void window.showInformationMessage('copydesk: no source article lies beside this one (story.es.txt beside story.en.txt, or “source:” in the front matter).')
  } catch (error) {
    void window.showErrorMessage(`copydesk: ${(error as Error).message}`)
  }
}

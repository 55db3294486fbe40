import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ExecuteCommandParams } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { COMMANDS, readDecision, readRuleArgument, type AddressedDecision } from './commands.ts'
import { editsBetween, textEdits, workspaceEdit } from './edits.ts'
import { houseDecision, isOnDisk, writeHouse, type Decided } from './house.ts'
import { placesOf } from './positions.ts'
import type { Session } from './session.ts'

/**
 * Carries out a command of the server.
 * @throws Error when the command or its argument is unknown
 */
export async function runCommand(session: Session, { command, arguments: given }: ExecuteCommandParams): Promise<null> {
  if (command === COMMANDS.recheck) session.reconsider()
  else if (command === COMMANDS.decide) {
    const decision = readDecision(given?.[0])
    if (!decision) throw new Error(`The argument of “${command}” is not understood.`)
    await decide(session, decision)
  } else if (command === COMMANDS.openRule) {
    const argument = readRuleArgument(given?.[0])
    if (!argument) throw new Error(`The argument of “${command}” is not understood.`)
    await openRule(session, argument)
  } else throw new Error(`There is no command “${command}”.`)
  return null
}

/** Writes a decision into the configuration: into the file or, when it is open with unsaved changes, into the editor. */
async function decide(session: Session, decision: AddressedDecision): Promise<void> {
  const found = await session.resultOf(decision.uri)
  if (!found) throw new Error(`“${decision.uri}” is not open.`)
  const { path, desk } = found.article
  const folder = session.folderOf(path) ?? (path === undefined ? undefined : dirname(path))
  if (!desk!.loaded.file && folder === undefined) throw new Error('There is no folder to write a configuration into; save the article first.')
  try {
    const written = houseDecision(desk!.loaded, folder ?? desk!.loaded.folder, path, decision, (file) => session.openText(file))
    const open = session.openText(written.file)
    if (open !== undefined && !isOnDisk(written.file, open) && session.client.appliesEdits) return await editOpen(session, written)
    writeHouse(written)
  } catch (error) {
    session.connection.window.showErrorMessage(`copydesk: ${(error as Error).message}`)
    return
  }
  session.reconsider()
}

async function editOpen(session: Session, { file, before, after }: Decided): Promise<void> {
  const uri = [...session.documents.values()].find(({ path }) => path === file)?.document.uri ?? pathToFileURL(file).href
  const document = session.documents.get(uri)?.document ?? TextDocument.create(uri, 'yaml', 0, before)
  const edits = textEdits(editsBetween(before, after), placesOf(document, session.client.encoding))
  await session.connection.workspace.applyEdit({ label: 'copydesk', edit: workspaceEdit(uri, document.version, edits, session.client) })
  session.connection.window.showInformationMessage('copydesk: the configuration has unsaved changes; save it to make the decision hold.')
}

async function openRule(session: Session, { uri, rule }: { uri: string; rule: string }): Promise<void> {
  const found = await session.resultOf(uri)
  const ruleset = found?.article.desk?.ruleset
  const page = ruleset && session.pages.pageOf(ruleset, rule)
  if (page && session.client.showsDocuments) {
    await session.connection.window.showDocument({ uri: pathToFileURL(page).href, takeFocus: true })
    return
  }
  session.connection.window.showInformationMessage(page ? `The page of ${rule}: ${page}` : `There is no rule “${rule}”.`)
}

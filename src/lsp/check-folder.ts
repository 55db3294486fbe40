import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { GATES } from '../engine/score.ts'
import type { Gate } from '../model/finding.ts'
import { decodeText } from '../workspace/decode.ts'
import { findFiles } from '../workspace/find-files.ts'
import { formatOf, kindOf } from './article.ts'
import { toDiagnostics } from './diagnostics.ts'
import { placesOf } from './positions.ts'
import type { Session } from './session.ts'

/** What a check of a folder comes to. */
export interface FolderSummary {
  readonly files: number
  readonly findings: number
  readonly gate: Gate
}

/**
 * Checks all articles of a folder as the command line does, each with its source where the settings ask for it; the diagnostics of those that are not open are pushed.
 * @throws Trouble when the folder holds no article
 */
export async function checkFolder(session: Session, folder: string): Promise<FolderSummary> {
  let [files, findings, gate] = [0, 0, 'pass' as Gate]
  for (const name of findFiles(['.'], folder)) {
    const path = join(folder, name)
    const text = decodeText(readFileSync(path))?.text.replace(/^\uFEFF/, '')
    if (text === undefined) continue
    const uri = pathToFileURL(path).href
    const desk = await session.deskFor(path)
    if (session.leavesOut(path, desk)) continue
    const source = session.partnerOf(path)?.input()
    const result = desk.desk.check({ text: session.openText(path) ?? text, path, format: formatOf(path, ''), ...(source ? { source } : {}) })
    files++
    findings += result.findings.length
    if (GATES.indexOf(result.gate) > GATES.indexOf(gate)) gate = result.gate
    if (session.documents.has(uri) || kindOf(uri, '') !== 'article') continue
    const document = TextDocument.create(uri, 'plaintext', 0, text)
    const places = placesOf(document, session.client.encoding)
    session.pushed(uri, toDiagnostics(result, { uri, places, client: session.client, minStatus: session.settings.minStatus, pageOf: (rule) => session.pages.pageOf(desk.ruleset, rule) }))
    // The editor's own messages come in between.
    if (files % 20 === 0) await new Promise((wake) => setImmediate(wake))
  }
  return { files, findings, gate }
}

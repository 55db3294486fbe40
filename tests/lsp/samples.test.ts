import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Diagnostic } from 'vscode-languageserver'
import { findFiles } from '../../src/workspace/find-files.ts'
import { workFolder } from '../support/command.ts'
import { EditorClient } from './client.ts'
import { applyAction } from './text-edits.ts'

interface Reported {
  readonly rule: string
  readonly message: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

const SAMPLES = resolve('samples')
const { path, write, run } = workFolder()
// A source beside its translation is left out of a run over a folder.
const names = findFiles(['.'], SAMPLES).filter((name) => !/^pairs\/[^/]+\.(?!en\.)[a-z]{2}\.txt$/.test(name))
/** Every sample as it is, with a byte order mark and with Windows line ends. */
const FORMS: Readonly<Record<string, (text: string) => string>> = {
  plain: (text) => text,
  windows: (text) => text.replace(/\r?\n/g, '\r\n'),
  marked: (text) => `\uFEFF${text}`,
}

const client = new EditorClient(path)
beforeAll(async () => {
  await client.initialize({ capabilities: {}, workspaceFolders: [{ uri: pathToFileURL(path).href, name: 'samples' }] })
})
afterAll(() => client.kill())

describe('the editor and the command line', () => {
  it.each(Object.keys(FORMS))('agree on all samples (%s), to the last finding and fix', async (form) => {
    write(`${form}/copydesk.config.yaml`, readFileSync(join(SAMPLES, 'copydesk.config.yaml')))
    for (const name of names) write(`${form}/${name}`, FORMS[form](readFileSync(join(SAMPLES, name), 'utf8')))
    const config = ['--config', `${form}/copydesk.config.yaml`]
    const { files } = JSON.parse(run(['lint', form, ...config, '--format', 'json']).out) as { files: { path: string; findings: Reported[] }[] }
    expect(files).toHaveLength(names.length)
    const texts = new Map<string, { text: string; fixed: string }>()
    for (const file of files) {
      const text = readFileSync(join(path, file.path), 'utf8')
      const uri = pathToFileURL(join(path, file.path)).href
      // Editors keep the byte order mark to themselves.
      client.open(uri, text.replace('\uFEFF', ''), file.path.endsWith('.md') ? 'markdown' : 'plaintext')
      const diagnostics = (await client.diagnostics(uri)).filter(({ code }) => code !== 'unused-suppression')
      expect(diagnostics.map(placed), file.path).toEqual(file.findings.map(({ rule, message, line, column, endLine, endColumn }) => ({ rule, message, line, column, endLine, endColumn })))
      const [action] = (await client.actions(uri, { line: 0, character: 0 }, ['source.fixAll.copydesk']))!
      const fixed = action ? applyAction(text.replace('\uFEFF', ''), action, uri) : text.replace('\uFEFF', '')
      texts.set(file.path, { text, fixed })
      client.notify('textDocument/didClose', { textDocument: { uri } })
    }
    run(['lint', form, ...config, '--fix'])
    for (const [name, { fixed }] of texts) expect(readFileSync(join(path, name), 'utf8').replace('\uFEFF', ''), name).toBe(fixed)
  })
})

const placed = ({ code, message, range: { start, end } }: Diagnostic): Reported => ({ rule: String(code), message: String(message), line: start.line + 1, column: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 })

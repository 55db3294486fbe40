import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import type { CodeAction } from 'vscode-languageserver'
import { workFolder } from '../support/command.ts'
import { EditorClient } from './client.ts'
import { applyAction } from './text-edits.ts'

const { path, write, run } = workFolder()
const ARTICLE = 'Minister resigns\n\nThe minister did not answer.\n\nGuardar\n'
const uriOf = (name: string): string => pathToFileURL(join(path, name)).href
const NVIM = JSON.parse(readFileSync(new URL('clients/nvim.json', import.meta.url), 'utf8')) as { capabilities: object }

let client: EditorClient
const start = async (folders: string[], params: object = {}, settings: unknown = {}) => {
  client = new EditorClient(path)
  client.settings = settings
  await client.initialize({ capabilities: {}, workspaceFolders: folders.map((folder) => ({ uri: uriOf(folder), name: folder })), ...params })
}
const carryOut = ({ command }: CodeAction): Promise<null> => client.request('workspace/executeCommand', { command: command!.command, arguments: command!.arguments })
const some = ({ diagnostics }: { diagnostics: unknown[] }): boolean => diagnostics.length > 0
const none = ({ diagnostics }: { diagnostics: unknown[] }): boolean => diagnostics.length === 0
afterEach(() => client?.kill())

describe('decisions in the editor', () => {
  it('writes “ignore in this file” into the ignore list, keeping its comments, and heeds it at once', async () => {
    const config = write('ignore/copydesk.config.yaml', '# Ours.\nsourceLanguage: es\n\nrules:\n  locale: off # later\n')
    write('ignore/a [1].txt', ARTICLE)
    await start(['ignore'], NVIM)
    const uri = uriOf('ignore/a [1].txt')
    client.open(uri, ARTICLE)
    await client.diagnostics(uri, some)
    const action = (await client.actions(uri, { line: 4, character: 2 }))!.find(({ title }) => title.startsWith('Ignore'))!
    const seen = client.published(uri).length
    await carryOut(action)
    expect(await client.diagnostics(uri, none, seen)).toEqual([])
    const text = readFileSync(config, 'utf8')
    expect(text).toMatch(/^# Ours\.\nsourceLanguage: es\n\nrules:\n  locale: off # later\nignore:\n/)
    expect(run(['lint', '--config', 'ignore/copydesk.config.yaml', 'ignore/a [1].txt']).out).toContain('Nothing found')
    // Another file is not meant.
    const other = uriOf('ignore/b.txt')
    client.open(other, ARTICLE)
    expect(await client.diagnostics(other, some)).toHaveLength(1)
  })

  it('writes a comment into Markdown, which silences the finding and nothing else', async () => {
    await start(['.'], NVIM)
    for (const [name, text, line, eol] of [['plain.md', '# Head\n\nGuardar\n\nSeguir leyendo\n', 2, '\n'], ['crlf.md', '# Head\r\n\r\nGuardar\r\n\r\nSeguir leyendo\r\n', 2, '\r\n'], ['list.md', '# Head\n\n- First thing to read\n- Guardar\n\nSeguir leyendo\n', 3, '\n']] as const) {
      const uri = uriOf(name)
      client.open(uri, text, 'markdown')
      const before = await client.diagnostics(uri, some)
      const action = (await client.actions(uri, { line, character: 3 }))!.find(({ title }) => title.startsWith('Ignore'))!
      expect(action.edit, name).toBeDefined()
      const edited = applyAction(text, action, uri)
      expect(edited).toMatch(/<!-- copydesk-ignore residue\/\S+ -- accepted in the editor -->/)
      expect(edited.split(eol).length - edited.split('\n').length).toBe(0)
      client.replace(uri, edited, 2)
      const after = await client.diagnostics(uri, ({ version }) => version === 2)
      expect(after.length, name).toBe(before.length - 1)
    }
  })

  it('shows a comment that silences nothing as unnecessary', async () => {
    await start(['.'], NVIM)
    const uri = uriOf('unused.md')
    client.open(uri, '# Head\n\n<!-- copydesk-ignore residue/ -- none -->\nThe minister did not answer on Monday.\n', 'markdown')
    expect(await client.diagnostics(uri, some)).toMatchObject([{ code: 'unused-suppression', severity: 4, tags: [1], range: { start: { line: 2, character: 0 } } }])
  })

  it('turns a rule down or off in a new configuration, and accepts a name', async () => {
    write('fresh/story.txt', ARTICLE)
    await start(['fresh'])
    const uri = uriOf('fresh/story.txt')
    client.open(uri, ARTICLE)
    const [{ code }] = await client.diagnostics(uri, some)
    const down = (await client.actions(uri, { line: 4, character: 2 }))!.find(({ title }) => title.endsWith('down to neutral'))!
    await carryOut(down)
    expect(await client.diagnostics(uri, ({ diagnostics: [first] }) => first?.severity === 3)).toHaveLength(1)
    expect(readFileSync(join(path, 'fresh/copydesk.config.yaml'), 'utf8')).toBe(`rules:\n  ${code}: neutral\n`)
    const off = (await client.actions(uri, { line: 4, character: 2 }))!.find(({ title }) => title === `Turn ${code} off`)!
    const seen = client.published(uri).length
    await carryOut(off)
    await client.diagnostics(uri, ({ diagnostics }) => !diagnostics.some((other) => other.code === code), seen)
    await client.request('workspace/executeCommand', { command: 'copydesk.decide', arguments: [{ do: 'accept-name', uri, name: 'Ivan Duke' }] })
    expect(readFileSync(join(path, 'fresh/copydesk.config.yaml'), 'utf8')).toBe(`rules:\n  ${code}: off\nnames:\n  accept:\n    - Ivan Duke\n`)
    expect((await client.ask('workspace/executeCommand', { command: 'copydesk.decide', arguments: [{ do: 'everything' }] })).error).toBeDefined()
  })

  it('edits a configuration with unsaved changes in the editor instead of the file', async () => {
    const config = write('open/copydesk.config.yaml', 'sourceLanguage: es\n')
    await start(['open'], NVIM)
    client.open(uriOf('open/copydesk.config.yaml'), 'sourceLanguage: es\nlanguage: en\n', 'yaml')
    const uri = uriOf('open/story.txt')
    client.open(uri, ARTICLE)
    await client.diagnostics(uri, some)
    await carryOut((await client.actions(uri, { line: 4, character: 2 }))!.find(({ title }) => title.endsWith(' off'))!)
    expect(client.applied).toMatchObject([{ edit: { changes: { [uriOf('open/copydesk.config.yaml')]: [{ newText: expect.stringContaining(': off') }] } } }])
    expect(readFileSync(config, 'utf8')).toBe('sourceLanguage: es\n')
  })
})

describe('configuration', () => {
  it('is the nearest of each file, watched by the server when the client cannot', async () => {
    write('one/copydesk.config.yaml', 'rules:\n  residue: off\n')
    write('two/.keep', '')
    await start(['one', 'two'])
    const [one, two] = [uriOf('one/a.txt'), uriOf('two/a.txt')]
    client.open(one, ARTICLE)
    client.open(two, ARTICLE)
    expect(await client.diagnostics(two, some)).toHaveLength(1)
    expect(await client.diagnostics(one)).toEqual([])
    await new Promise((wake) => setTimeout(wake, 300))
    const seen = client.published(two).length
    write('two/copydesk.config.yaml', 'rules:\n  residue: neutral\n')
    expect(await client.diagnostics(two, ({ diagnostics: [first] }) => first?.severity === 3, seen)).toHaveLength(1)
    write('one/copydesk.config.yaml', '{}\n')
    expect(await client.diagnostics(one, some)).toHaveLength(1)
  })

  it('follows settings of the editor, asked for or sent', async () => {
    await start(['.'], { capabilities: { workspace: { configuration: true } } }, { rules: { residue: 'off' } })
    const uri = uriOf('settings.txt')
    client.open(uri, ARTICLE)
    await client.until(() => client.received.some(({ method }) => method === 'workspace/configuration') && client.published(uri).at(-1)?.diagnostics.length === 0, 'empty list')
    client.settings = { rules: {}, minStatus: 7 }
    client.notify('workspace/didChangeConfiguration', { settings: null })
    await client.diagnostics(uri, some)
    client.kill()
    await start(['.'])
    client.notify('workspace/didChangeConfiguration', { settings: { copydesk: { enable: false } } })
    client.open(uri, ARTICLE)
    expect(await client.diagnostics(uri)).toEqual([])
    const seen = client.published(uri).length
    client.notify('workspace/didChangeConfiguration', { settings: { copydesk: {} } })
    await client.diagnostics(uri, some, seen)
  })

  it('shows its faults where they are, and goes on without it', async () => {
    write('bad/copydesk.config.yaml', 'language: en\nrulez: {}\n')
    await start(['bad'])
    const uri = uriOf('bad/a.txt')
    const config = uriOf('bad/copydesk.config.yaml')
    client.open(uri, ARTICLE)
    await client.diagnostics(uri, some)
    expect(await client.diagnostics(config, some)).toMatchObject([{ range: { start: { line: 1, character: 0 } }, message: expect.stringContaining('rules') }])
    client.open(config, 'language: en\nrules: { residu: off }\n', 'yaml')
    expect(await client.diagnostics(config, ({ version }) => version === 1)).toMatchObject([{ range: { start: { line: 1, character: 9 }, end: { line: 1, character: 15 } }, message: expect.stringContaining('did you mean “residue”') }])
    client.replace(config, 'language: en\n', 2)
    expect(await client.diagnostics(config, ({ version }) => version === 2)).toEqual([])
  })

  it('serves untitled buffers by the language that the editor gives them', async () => {
    await start(['.'])
    client.open('untitled:Untitled-1', '---\nlang: en\n---\n\n# Head\n\nGuardar\n', 'markdown')
    expect(await client.diagnostics('untitled:Untitled-1', some)).toMatchObject([{ range: { start: { line: 6 } } }])
    const titles = (await client.actions('untitled:Untitled-1', { line: 6, character: 1 }))!.map(({ title }) => title)
    expect(titles.some((title) => title.startsWith('Ignore'))).toBe(true)
    client.open('untitled:Untitled-2', ARTICLE)
    await client.diagnostics('untitled:Untitled-2', some)
    client.open(uriOf('code.ts'), ARTICLE, 'typescript')
    expect(await client.diagnostics(uriOf('code.ts'))).toEqual([])
    expect(existsSync(join(path, 'copydesk.config.yaml'))).toBe(false)
  })

  it('opens the page of a rule where the client can show it', async () => {
    await start(['.'], { capabilities: { window: { showDocument: { support: true } } } })
    const uri = uriOf('page.txt')
    client.open(uri, ARTICLE)
    const [{ code }] = await client.diagnostics(uri, some)
    await carryOut((await client.actions(uri, { line: 4, character: 2 }))!.find(({ title }) => title.startsWith('Open the page'))!)
    const shown = client.received.find(({ method }) => method === 'window/showDocument')!.params as { uri: string }
    expect(readFileSync(new URL(shown.uri), 'utf8')).toContain(`# ${code}`)
  })
})

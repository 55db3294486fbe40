import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import type { Hover, MarkupContent } from 'vscode-languageserver'
import { workFolder } from '../support/command.ts'
import { EditorClient } from './client.ts'
import { applyAction, editsOf } from './text-edits.ts'

const { path, write, run } = workFolder()
const ARTICLE = 'Minister resigns\n\nThe minister did not answer.\n\nGuardar\n\nThe talks between both countries.Then they went home.\n'
const uriOf = (name: string): string => pathToFileURL(join(path, name)).href
const recorded = (name: string): { capabilities: object } => ({ ...(JSON.parse(readFileSync(new URL(`clients/${name}.json`, import.meta.url), 'utf8')) as { capabilities: object }) })

let client: EditorClient
const start = async (params: object = {}, settings: unknown = {}) => {
  client = new EditorClient(path)
  client.settings = settings
  return client.initialize({ capabilities: {}, workspaceFolders: [{ uri: pathToFileURL(path).href, name: 'desk' }], ...params })
}
afterEach(() => client?.kill())

describe('the language server', () => {
  it('pushes diagnostics on open and change, and clears them on close', async () => {
    await start()
    const uri = uriOf('story.txt')
    client.open(uri, ARTICLE)
    const first = await client.diagnostics(uri, ({ diagnostics }) => diagnostics.length > 0)
    expect(first[0]).toMatchObject({ range: { start: { line: 4, character: 0 }, end: { line: 4, character: 7 } }, severity: 1, source: 'copydesk', code: expect.stringMatching(/^residue\/interface/) })
    client.notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ range: { start: { line: 4, character: 0 }, end: { line: 5, character: 0 } }, text: '' }] })
    const second = await client.diagnostics(uri, ({ version }) => version === 2)
    expect(second.map(({ code }) => code)).toEqual(first.slice(1).map(({ code }) => code))
    expect(second[0].range.start.line).toBe(5)
    client.notify('textDocument/didClose', { textDocument: { uri } })
    expect(await client.diagnostics(uri, ({ version }) => version === undefined)).toEqual([])
    expect(await client.end()).toBe(0)
    expect(client.stray).toBe('')
  })

  it.each(['nvim', 'emacs', 'vscode', 'kate'])('answers the recorded initialize request of %s in a shape that it can take', async (name) => {
    const pulls = name === 'vscode'
    const isPlain = name === 'nvim' || name === 'kate'
    const { capabilities } = await start({ ...recorded(name), workspaceFolders: [{ uri: pathToFileURL(path).href, name: 'desk' }], processId: process.pid })
    expect(capabilities).toMatchObject({ positionEncoding: 'utf-16', textDocumentSync: { openClose: true, change: 2 }, hoverProvider: true, codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.copydesk'] } })
    expect('diagnosticProvider' in capabilities).toBe(pulls)
    const uri = uriOf(`${name}.txt`)
    client.open(uri, ARTICLE)
    const diagnostics = pulls ? (await client.request<{ kind: string; items: { code: string; codeDescription?: { href: string } }[] }>('textDocument/diagnostic', { textDocument: { uri } })).items : await client.diagnostics(uri, (params) => params.diagnostics.length > 0)
    expect(diagnostics).toHaveLength(2)
    expect(diagnostics[0].codeDescription?.href).toEqual(pulls ? expect.stringMatching(/^file:.*rules\/pages\/residue\/interface.*\.md$/) : undefined)
    if (pulls) expect(client.published(uri)).toEqual([])
    const [fix] = (await client.actions(uri, { line: 4, character: 2 }, ['quickfix']))!
    expect('documentChanges' in fix.edit!).toBe(!isPlain)
    if (!isPlain) expect(fix.edit!.documentChanges![0]).toMatchObject({ textDocument: { uri, version: 1 } })
    expect(fix.isPreferred).toBe(isPlain ? undefined : true)
    expect(applyAction(ARTICLE, fix, uri)).not.toContain('Guardar')
    const hover = (await client.request<Hover>('textDocument/hover', { textDocument: { uri }, position: { line: 4, character: 3 } })).contents as MarkupContent
    expect(hover.kind).toBe(name === 'emacs' ? 'plaintext' : 'markdown')
    expect(hover.value).toContain('Why')
    const symbols = await client.request<{ name: string; detail: string }[]>('textDocument/documentSymbol', { textDocument: { uri } })
    expect(symbols[0]).toMatchObject({ name: 'Minister resigns', detail: 'headline' })
    expect(await client.end()).toBe(0)
    expect(client.stray).toBe('')
  })

  it('fixes all as --fix does, and only what is safe', async () => {
    await start()
    const uri = uriOf('all.txt')
    write('all.txt', ARTICLE)
    client.open(uri, ARTICLE)
    const actions = (await client.actions(uri, { line: 0, character: 0 }, ['source.fixAll']))!
    expect(actions.map(({ kind }) => kind)).toEqual(['source.fixAll.copydesk'])
    run(['lint', 'all.txt', '--fix'])
    expect(applyAction(ARTICLE, actions[0], uri)).toBe(readFileSync(join(path, 'all.txt'), 'utf8'))
    expect(await client.actions(uri, { line: 0, character: 0 }, ['refactor'])).toEqual([])
    client.replace(uri, 'Minister resigns\n\nThe minister did not answer on Monday.\n', 2)
    expect(await client.actions(uri, { line: 0, character: 0 }, ['source.fixAll'])).toEqual([])
  })

  it('counts places in the units that were negotiated', async () => {
    const text = 'Minister 👩🏽‍⚖️ resigns\r\n\r\n“Él” 𝒳 said e\u0301so, the talks between both countries.Then they went home.\r\n'
    const found: Record<string, unknown> = {}
    for (const encoding of ['utf-16', 'utf-8', 'utf-32']) {
      const { capabilities } = await start({ capabilities: { general: { positionEncodings: [encoding] } } })
      expect(capabilities.positionEncoding).toBe(encoding)
      const uri = uriOf('units.txt')
      client.open(uri, text)
      const diagnostics = await client.diagnostics(uri, (params) => params.diagnostics.some(({ code }) => String(code).includes('missing-space')))
      const { range } = diagnostics.find(({ code }) => String(code).includes('missing-space'))!
      found[encoding] = range.start.character
      const line = text.split('\r\n')[2]
      const before = encoding === 'utf-16' ? line.slice(0, range.start.character) : encoding === 'utf-8' ? Buffer.from(line).subarray(0, range.start.character).toString() : [...line].slice(0, range.start.character).join('')
      expect(line.slice(before.length)).toMatch(/^(?:countries)?\.Then/)
      // An edit in the same units: the space is put in, and the finding goes.
      const at = { line: 2, character: Array.from(line.slice(0, line.indexOf('Then'))).reduce((sum, character) => sum + (encoding === 'utf-16' ? character.length : encoding === 'utf-8' ? Buffer.byteLength(character) : 1), 0) }
      client.notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ range: { start: at, end: at }, text: ' ' }] })
      const after = await client.diagnostics(uri, ({ version }) => version === 2)
      expect(after.filter(({ code }) => String(code).includes('missing-space'))).toEqual([])
      expect(await client.end()).toBe(0)
    }
    expect(new Set(Object.values(found)).size).toBe(3)
  })

  it('offers one fix for one place first, then the wider ones, then ways to accept it', async () => {
    await start()
    const uri = uriOf('wide.txt')
    const text = 'Minister resigns\n\nGuardar\n\nThe minister did not answer on Monday.\n\nGuardar\n'
    client.open(uri, text)
    const actions = (await client.actions(uri, { line: 2, character: 1 }))!
    const titles = actions.map(({ title }) => title)
    expect(titles[0]).toBe('Delete the line')
    expect(titles[1]).toMatch(/^Fix all 2 (?:of residue\/interface|places)/)
    expect(titles).toContain('Ignore “Guardar” in this file')
    expect(titles.at(-1)).toMatch(/^Open the page of residue\/interface/)
    expect(applyAction(text, actions[1], uri)).not.toContain('Guardar')
    expect(editsOf(actions[0], uri)).toHaveLength(1)
  })
})

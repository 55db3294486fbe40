import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { workFolder } from '../support/command.ts'
import { EditorClient } from './client.ts'
import { applyTextEdits } from './text-edits.ts'

const { path } = workFolder()
const ARTICLE = 'Minister resigns\n\nThe minister did not answer.\n\nGuardar\n'
const uri = pathToFileURL(join(path, 'story.txt')).href
const position = (line: number, character: number) => ({ line, character })

let client: EditorClient
const start = async () => {
  client = new EditorClient(path)
  await client.initialize()
}
afterEach(() => client?.kill())

/** The server still answers, and has written nothing but the protocol. */
async function isAlive(): Promise<void> {
  const fresh = pathToFileURL(join(path, `${Math.random()}.txt`)).href
  client.open(fresh, ARTICLE)
  await client.diagnostics(fresh, ({ diagnostics }) => diagnostics.length > 0)
  expect(client.stray).toBe('')
}

describe('the protocol', () => {
  it('answers errors before initialize and after shutdown, and exits as told', async () => {
    client = new EditorClient(path)
    expect((await client.ask('textDocument/hover', { textDocument: { uri }, position: position(0, 0) })).error?.code).toBe(-32002)
    client.open(uri, ARTICLE)
    await client.initialize()
    expect((await client.ask('initialize', { processId: null, rootUri: null, capabilities: {} })).error).toBeDefined()
    expect((await client.ask('copydesk/nonsense', {})).error?.code).toBe(-32601)
    await isAlive()
    await client.ask('shutdown', null)
    expect((await client.ask('textDocument/hover', { textDocument: { uri }, position: position(0, 0) })).error?.code).toBe(-32600)
    client.notify('exit', null)
    expect(await client.ended()).toBe(0)
  })

  it('exits with 1 when told to without a shutdown, and when the client goes away', async () => {
    await start()
    client.notify('exit', null)
    expect(await client.ended()).toBe(1)
    await start()
    client.child.stdin.end()
    expect(await client.ended()).toBe(1)
    client = new EditorClient(path)
    client.child.stdin.end('Content-Length: 500\r\n\r\n{')
    expect(await client.ended()).toBe(1)
  })

  it('ends when the editor dies without a word', async () => {
    const editor = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'])
    client = new EditorClient(path)
    await client.initialize({ processId: editor.pid, capabilities: {} })
    editor.kill('SIGKILL')
    expect(await client.ended(15_000)).toBe(1)
  })


  it('survives garbage in messages and parameters', async () => {
    await start()
    client.open(uri, ARTICLE)
    const garbage = [null, [], {}, 'text', { textDocument: null }, { textDocument: { uri: 7 } }, { textDocument: { uri }, position: null }, { textDocument: { uri }, range: { start: { line: 'x' } }, position: { line: -4, character: 1e300 } }, { textDocument: { uri: 'file:///%E0%A4%A' } }, { command: 'rm', arguments: [{}] }, { command: 'copydesk.openRule', arguments: [{ uri, rule: '../../etc/passwd' }] }]
    for (const method of ['textDocument/hover', 'textDocument/codeAction', 'textDocument/documentSymbol', 'textDocument/codeLens', 'workspace/executeCommand', 'textDocument/diagnostic', 'textDocument/completion']) {
      for (const params of garbage) await client.ask(method, params)
    }
    for (const method of ['textDocument/didOpen', 'textDocument/didChange', 'textDocument/didClose', 'textDocument/didSave', 'workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles', 'workspace/didChangeWorkspaceFolders', '$/cancelRequest', '$/setTrace']) {
      for (const params of garbage) client.notify(method, params)
    }
    for (const body of ['{', '[]', 'null', '"x"', '{"jsonrpc":"2.0"}', '{"jsonrpc":"2.0","id":null,"method":5}', '\u0000\u0001']) client.sendRaw(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
    client.send({ id: 'late', method: 'textDocument/hover', params: {} })
    await isAlive()
    expect(client.received.filter(({ error }) => error?.code === -32700).length).toBe(2)
    expect(await client.end()).toBe(0)
  })

  it.each(['X-Header: 1\r\n\r\n', 'Content-Length: many\r\n\r\n{}', 'no header at all\r\n\r\n'])('exits when it cannot tell messages apart: %j', async (bytes) => {
    await start()
    client.sendRaw(bytes)
    expect(await client.ended()).toBe(1)
    expect(client.errors).toContain('does not keep to the protocol')
    expect(client.stray).toBe('')
  })

  it('applies edits outside the text at its edge, in the order they come, whatever their versions', async () => {
    await start()
    client.open(uri, ARTICLE)
    const change = (version: number, startAt: object, endAt: object, text: string) => client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ range: { start: startAt, end: endAt }, text }] })
    change(9, position(900, 0), position(901, 5), '\nSeguir leyendo\n')
    change(3, position(0, 5000), position(0, 9000), ' today')
    change(3, position(2, 4), position(2, 0), 'A ')
    client.notify('textDocument/didChange', { textDocument: { uri: `${uri}x`, version: 1 }, contentChanges: [{ text: '' }] })
    const actions = (await client.actions(uri, position(6, 3), ['quickfix']))!
    expect(actions[0].edit!.changes![uri][0].range.start.line).toBeGreaterThanOrEqual(5)
    const text = applyTextEdits(ARTICLE, [{ range: { start: position(0, 16), end: position(0, 16) }, newText: ' today' }])
    expect(text).toContain('resigns today')
    const symbols = await client.request<{ name: string }[]>('textDocument/documentSymbol', { textDocument: { uri } })
    expect(symbols.map(({ name }) => name)).toEqual(expect.arrayContaining(['Minister resigns today']))
    await isAlive()
  })

  it('keeps the same findings after random edits as for the text opened anew', async () => {
    await start()
    let text = ARTICLE
    client.open(uri, text)
    let seed = 11
    const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below
    const pieces = ['Guardar\n', '\r\n', 'countries.Then ', '👩🏽‍⚖️', 'é', '', ' ', '“', '\n\n', 'the the ']
    for (let version = 2; version < 60; version++) {
      const lines = text.split('\n')
      const [from, to] = [random(lines.length), random(lines.length)].sort((a, b) => a - b)
      const range = { start: position(from, random(lines[from].length + 1)), end: position(to, random(lines[to].length + 1)) }
      if (from === to && range.start.character > range.end.character) [range.start, range.end] = [range.end, range.start]
      const newText = pieces[random(pieces.length)]
      text = applyTextEdits(text, [{ range, newText }])
      if (text.length < 20) {
        text += ARTICLE
        client.replace(uri, text, version)
      } else client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ range, text: newText }] })
    }
    const edited = await client.diagnostics(uri, ({ version }) => version === 59)
    const fresh = pathToFileURL(join(path, 'fresh.txt')).href
    client.open(fresh, text)
    expect(await client.diagnostics(fresh)).toEqual(edited.map((diagnostic) => ({ ...diagnostic })))
  })

  it('takes a huge document without a stop', async () => {
    await start()
    const text = `Minister resigns\n\n${'The minister did not answer on Monday, and the talks go on today in the capital of the country. '.repeat(30_000)}\n`
    client.open(uri, text)
    await client.diagnostics(uri)
    client.notify('textDocument/didClose', { textDocument: { uri } })
    await isAlive()
  })

  it('says nothing on standard output but the protocol, also when started without an option', async () => {
    const child = spawn(process.execPath, [resolve(process.env.COPYDESK_COMMAND ?? 'dist/copydesk.cjs'), 'lsp'], { cwd: path })
    let out = ''
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
    child.stdin.end('hello\r\n\r\nnobody there\r\n\r\n')
    const code = await new Promise((done) => child.on('exit', done))
    expect(code).toBe(1)
    expect(out.replace(/Content-Length: \d+\r\n\r\n\{.*?\}(?=Content-Length|$)/gs, '')).toBe('')
  })
})

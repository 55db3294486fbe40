import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { Location, MarkupContent } from 'vscode-languageserver'
import { workFolder } from '../support/command.ts'
import { EditorClient } from './client.ts'

const { path, write, run } = workFolder()
const SOURCE = 'El puente abre\n\nEl puente costó 12 millones de euros y abrirá en marzo.\n\nLa alcaldesa habló con los vecinos durante dos horas.\n'
const TARGET = 'The bridge opens\n\nThe bridge cost 21 million euros and will open in March.\n\nThe mayor spoke with residents for two hours.\n'
const uriOf = (name: string): string => pathToFileURL(join(path, name)).href

let client: EditorClient
afterEach(() => client?.kill())

describe('an article with its source', () => {
  it('is checked against it as the command line does, and again when the source is edited; definition jumps to the sentence and back', async () => {
    write('story.es.txt', SOURCE)
    write('story.en.txt', TARGET)
    const { files } = JSON.parse(run(['lint', 'story.en.txt', '--source', 'auto', '--format', 'json']).out) as { files: { findings: { rule: string }[] }[] }
    client = new EditorClient(path)
    await client.initialize({ capabilities: {}, workspaceFolders: [{ uri: pathToFileURL(path).href, name: 'desk' }], initializationOptions: { source: 'auto' } })
    const [source, target] = [uriOf('story.es.txt'), uriOf('story.en.txt')]
    client.open(target, TARGET)
    const diagnostics = await client.diagnostics(target, (params) => params.diagnostics.length > 0)
    expect(diagnostics.map(({ code }) => code)).toEqual(files[0].findings.map(({ rule }) => rule))
    const { start } = diagnostics[0].range
    expect(((await client.hover(target, start.line, start.character))!.contents as MarkupContent).value).toContain('El puente costó 12 millones')
    const there = await client.request<Location>('textDocument/definition', { textDocument: { uri: target }, position: { line: 4, character: 5 } })
    expect(there).toMatchObject({ uri: source, range: { start: { line: 4, character: 0 } } })
    client.open(source, SOURCE)
    expect(await client.request<Location>('textDocument/definition', { textDocument: { uri: source }, position: { line: 4, character: 5 } })).toMatchObject({ uri: target, range: { start: { line: 4, character: 0 } } })
    const seen = client.published(target).length
    client.replace(source, SOURCE.replace('12', '21'), 2)
    await client.diagnostics(target, (params) => !params.diagnostics.some(({ code }) => code === diagnostics[0].code), seen)
  })

  it('leaves the source alone: what the translation got wrong is told at the translation only, in the editor and in a check of the folder', async () => {
    write('pair/story.es.txt', SOURCE)
    write('pair/story.en.txt', TARGET)
    const { files } = JSON.parse(run(['lint', 'pair', '--source', 'auto', '--format', 'json']).out) as { files: { path: string; gate: string; findings: unknown[] }[] }
    expect(files.map((file) => file.path)).toEqual(['pair/story.en.txt'])
    client = new EditorClient(path)
    await client.initialize({ capabilities: {}, workspaceFolders: [{ uri: pathToFileURL(path).href, name: 'desk' }], initializationOptions: { source: 'auto' } })
    const [source, target] = [uriOf('pair/story.es.txt'), uriOf('pair/story.en.txt')]
    client.open(source, SOURCE)
    expect(await client.diagnostics(source)).toEqual([])
    expect(await client.request<Location>('textDocument/definition', { textDocument: { uri: source }, position: { line: 4, character: 5 } })).toMatchObject({ uri: target, range: { start: { line: 4, character: 0 } } })
    expect(await client.request('copydesk/checkFolder', { uri: uriOf('pair') })).toEqual({ files: 1, findings: files[0].findings.length, gate: files[0].gate })
    expect(await client.diagnostics(target)).toHaveLength(files[0].findings.length)
  })
})

import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import type { CompletionItem } from 'vscode-languageserver'
import { workFolder } from '../support/command.ts'
import { EditorClient } from './client.ts'

const { path, write } = workFolder()
const uriOf = (name: string): string => pathToFileURL(join(path, name)).href
const RULE = `id: house/gratis-entry
check: lexicon
category: terminology/wrong-term
severity: minor
status: error
message: "“{text}”: write “{fix}”."
why: The house writes free.
mend: Write “{fix}”.
rows:
  - match: gratis entry
    fix: free entry
    fires: "The museum has [[gratis entry -> free entry]] on Monday."
    silent: "The museum has free entry on Monday."
`

let client: EditorClient
const start = async () => {
  client = new EditorClient(path)
  await client.initialize({ capabilities: {}, workspaceFolders: [{ uri: uriOf('.'), name: 'desk' }] })
}
const labels = async (uri: string, line: number, character: number): Promise<string[]> => (await client.request<CompletionItem[] | null>('textDocument/completion', { textDocument: { uri }, position: { line, character } }))?.map(({ label }) => label) ?? []
afterEach(() => client?.kill())

describe('rule files in the editor', () => {
  it('are validated and their examples run while they are written', async () => {
    await start()
    const uri = uriOf('house/gratis.yaml')
    client.open(uri, RULE, 'yaml')
    expect(await client.diagnostics(uri, ({ version }) => version === 1)).toEqual([])
    client.replace(uri, RULE.replace('gratis entry ->', 'gratis entry on ->'), 2)
    expect(await client.diagnostics(uri, ({ version }) => version === 2)).toMatchObject([{ code: 'rule-example', severity: 2, range: { start: { line: 9 } } }])
    client.replace(uri, RULE.replace('why:', 'reson: none\nwhy:'), 3)
    expect(await client.diagnostics(uri, ({ version }) => version === 3)).toMatchObject([{ code: 'rule', severity: 1, range: { start: { line: 6, character: 0 }, end: { line: 6, character: 5 } } }])
  })

  it('of a pack are read again when they are saved', async () => {
    write('copydesk.config.yaml', 'packs: [house]\n')
    write('house/gratis.yaml', RULE)
    await start()
    const story = uriOf('story.txt')
    client.open(story, 'Museum opens\n\nThe museum has gratis entry on Monday, the director said.\n')
    expect(await client.diagnostics(story, (params) => params.diagnostics.some(({ code }) => code === 'house/gratis-entry'))).toMatchObject([{ range: { start: { line: 2, character: 15 } } }])
    const seen = client.published(story).length
    write('house/gratis.yaml', RULE.replaceAll('gratis entry', 'gratis tickets').replaceAll('free entry', 'free tickets'))
    client.notify('textDocument/didSave', { textDocument: { uri: uriOf('house/gratis.yaml') } })
    expect(await client.diagnostics(story, (params) => params.diagnostics.length === 0, seen)).toEqual([])
  })

  it('of a pack are compiled aside, while the editor is answered', async () => {
    write('copydesk.config.yaml', 'packs: [house]\n')
    write('house/gratis.yaml', RULE)
    await start()
    const story = uriOf('story.txt')
    client.open(story, 'Museum opens\n\nThe museum has gratis visits on Monday, the director said.\n')
    await client.diagnostics(story)
    const seen = client.published(story).length
    write('house/gratis.yaml', RULE.replaceAll('gratis entry', 'gratis visits').replaceAll('free entry', 'free visits'))
    const started = performance.now()
    client.notify('textDocument/didSave', { textDocument: { uri: uriOf('house/gratis.yaml') } })
    const waits: number[] = []
    while (client.published(story).length === seen) {
      const asked = performance.now()
      await client.hover(story, 2, 20)
      waits.push(performance.now() - asked)
      await new Promise((wake) => setTimeout(wake, 20))
    }
    expect(client.published(story).at(-1)!.diagnostics).toMatchObject([{ code: 'house/gratis-entry' }])
    // Compiling takes seconds; no answer may wait for it.
    expect(Math.max(...waits)).toBeLessThan((performance.now() - started) / 3)
    expect(waits.length).toBeGreaterThan(10)
  })

  it('and names files and ignore entries that ran out are told at their place', async () => {
    await start()
    const names = uriOf('house/names.yaml')
    client.open(names, 'accept: [Ivan Duke]\nacept: [a]\n', 'yaml')
    expect(await client.diagnostics(names)).toMatchObject([{ code: 'configuration', severity: 1, range: { start: { line: 1, character: 0 } } }])
    const config = uriOf('other/copydesk.config.yaml')
    client.open(config, 'ignore:\n  - { rule: residue, words: Guardar, reason: it is a button, until: 2020-01-31 }\n', 'yaml')
    expect(await client.diagnostics(config)).toMatchObject([{ code: 'configuration', severity: 2, range: { start: { line: 1 } }, message: 'The entry “residue: Guardar” has run out; delete it or give it another day.' }])
  })

  it('and configurations are completed', async () => {
    await start()
    const config = uriOf('sub/copydesk.config.yaml')
    client.open(config, 'lang\nrules:\n  res\n  locale: \ngate:\n  failOn: \noverrides:\n  - files: ["a"]\n    \n', 'yaml')
    expect(await labels(config, 0, 4)).toEqual(expect.arrayContaining(['language', 'overrides', 'ignore']))
    expect(await labels(config, 2, 5)).toEqual(expect.arrayContaining(['residue', 'residue/interface-es']))
    expect(await labels(config, 3, 10)).toEqual(expect.arrayContaining(['off', 'neutral']))
    expect(await labels(config, 5, 10)).toEqual(expect.arrayContaining(['block', 'never']))
    const names = uriOf('sub/names.yaml')
    client.open(names, 'accept: [Ivan Duke]\ndia\ndiacritics: \n', 'yaml')
    expect(await labels(names, 1, 3)).toEqual(['diacritics', 'accept', 'canonical'])
    expect(await labels(names, 2, 12)).toEqual(['keep', 'drop', 'article'])
    expect(await labels(config, 8, 4)).toEqual(expect.arrayContaining(['sourceLanguage', 'rules']))
    const rule = uriOf('house/new.yaml')
    client.open(rule, 'id: house/new\ncheck: \nstatus: \nrows:\n  - match: a\n    \n', 'yaml')
    expect(await labels(rule, 1, 7)).toEqual(expect.arrayContaining(['pattern', 'lexicon']))
    expect(await labels(rule, 2, 8)).toEqual(['info', 'suspicious', 'error'])
    expect(await labels(rule, 5, 4)).toEqual(expect.arrayContaining(['fix', 'fires', 'silent']))
    client.open(uriOf('other.yaml'), 'a: \n', 'yaml')
    expect(await labels(uriOf('other.yaml'), 0, 3)).toEqual([])
  })
})

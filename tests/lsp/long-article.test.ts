import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Diagnostic } from 'vscode-languageserver'
import { openDesk, type CheckInput, type Desk, type Finding } from '../../src/index.ts'
import { checkChangedLines } from '../../src/lsp/quick-check.ts'
import { LONG_ARTICLE, LONG_WITH_SOURCE } from '../../src/lsp/whole-check.ts'
import { lineIndex } from '../../src/model/lines.ts'
import { workFolder } from '../support/command.ts'
import { articleOf, pairOf } from '../support/long-article.ts'
import { EditorClient } from './client.ts'

const TYPED = ['x', ' ', '\n', '“', '.', ' , ', 'the the ', 'Guardar\n', '3,5 million', 'The minister said nothing.\n\n', 'Ivan Duke']

let desk: Desk
beforeAll(async () => {
  desk = await openDesk({ sourceLanguage: 'es' })
})

/** Numbers that look random and are the same in each run. */
function dice(seed: number): (below: number) => number {
  let state = seed
  return (below) => (state = (state * 48_271) % 2_147_483_647) % below
}

/** Findings as an editor shows them: rule, place, message. */
const shownOf = (text: string, findings: readonly Finding[]) => findings.map(({ rule, start, message }) => `${rule} ${lineIndex(text).position(start).line}:${lineIndex(text).position(start).column} ${message}`)
const told = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code, message, range }) => `${String(code)} ${range.start.line + 1}:${range.start.character + 1} ${String(message)}`)

/** An edit anywhere in a text: something typed, something deleted, or both. */
function anyEdit(text: string, roll: (below: number) => number): { start: number; end: number; text: string } {
  const start = roll(text.length)
  const end = Math.min(text.length, start + (roll(3) === 0 ? roll(120) : 0))
  return { start, end, text: roll(4) === 0 && end > start ? '' : TYPED[roll(TYPED.length)] }
}

const apply = (text: string, edit: { start: number; end: number; text: string }) => text.slice(0, edit.start) + edit.text + text.slice(edit.end)

describe('a check by parts', () => {
  it('finds what the whole check finds, whatever is checked in its pauses', () => {
    const input: CheckInput = { text: articleOf(3000) }
    const parts = desk.checkByParts(input)
    const whole = desk.check(input)
    let pauses = 0
    for (;;) {
      const { done, value } = parts.next()
      if (done) {
        expect(value).toEqual(whole)
        break
      }
      pauses++
      desk.check({ text: `Guardar\n\nThe the minister ${pauses} , said.` })
    }
    expect(pauses).toBeGreaterThan(20)
    expect(whole.findings.length).toBeGreaterThan(20)
  })
})

describe('a check of changed lines', () => {
  it('finds in lines of their own what the whole check finds, after most edits', () => {
    const roll = dice(11)
    let [same, all] = [0, 0]
    const before = articleOf(6000)
    const checked = { text: before, result: desk.check({ text: before }) }
    for (let round = 0; round < 150; round++) {
      const text = apply(before, anyEdit(before, roll))
      const quick = checkChangedLines(desk, { text }, checked)!
      const places = (findings: readonly Finding[]) => findings.map(({ rule, start, end, text: words }) => `${rule} ${start} ${end} ${words}`).sort()
      const found = new Set(places(quick.findings))
      const whole = places(desk.check({ text }).findings)
      all++
      if (found.size === whole.length && whole.every((place) => found.has(place))) same++
      // What is left is said of the whole article: some findings of hundreds.
      expect(whole.filter((place) => !found.has(place)).length, text.slice(0, 40)).toBeLessThan(whole.length / 4)
      for (const { start, end, text: words } of quick.findings) expect(text.slice(start, end)).toBe(words)
    }
    expect(same / all).toBeGreaterThan(0.6)
  })
})

describe('a check of changed lines beside a source', () => {
  it('shows of what the source decides only what the whole check found before', () => {
    const roll = dice(3)
    const pair = pairOf(1500)
    const source = { text: pair.source, language: 'es' }
    const checked = { text: pair.text, result: desk.check({ text: pair.text, source }) }
    expect(checked.result.findings.some(({ rule }) => rule.startsWith('source/'))).toBe(true)
    let rounds = 0
    for (let round = 0; round < 60; round++) {
      const text = apply(pair.text, anyEdit(pair.text, roll))
      const quick = checkChangedLines(desk, { text, source }, checked)
      if (!quick) continue
      rounds++
      const whole = desk.check({ text, source }).findings
      const before = new Set(checked.result.findings.map(({ rule, text: words }) => `${rule} ${words}`))
      // What is new in the changed lines, the whole check finds too, be it under another name.
      for (const finding of quick.findings) expect(whole.some(({ start, end }) => start < finding.end && end > finding.start) || before.has(`${finding.rule} ${finding.text}`), `${finding.rule} “${finding.text}”`).toBe(true)
    }
    expect(rounds).toBeGreaterThan(40)
  })
})

describe('the server', () => {
  const { path, write } = workFolder()
  const client = new EditorClient(path)
  afterAll(() => client.kill())

  it('shows, when typing in an article or in its source pauses, what a check of both finds', async () => {
    const pair = pairOf(900)
    expect(pair.text.length).toBeGreaterThan(LONG_WITH_SOURCE)
    write('story.es.txt', pair.source)
    const editor = new EditorClient(path)
    await editor.initialize({ capabilities: {}, workspaceFolders: [{ uri: pathToFileURL(path).href, name: 'desk' }], initializationOptions: { source: 'auto', sourceLanguage: 'es' } })
    const [uri, sourceUri] = ['story.en.txt', 'story.es.txt'].map((name) => pathToFileURL(join(path, name)).href)
    editor.open(sourceUri, pair.source)
    editor.open(uri, pair.text)
    await editor.diagnostics(uri)
    const roll = dice(9)
    const now = { [uri]: pair.text, [sourceUri]: pair.source }
    let version = 1
    for (let round = 0; round < 8; round++) {
      for (let edits = 1 + roll(6); edits > 0; edits--) {
        const edited = roll(3) === 0 ? sourceUri : uri
        now[edited] = apply(now[edited], anyEdit(now[edited], roll))
        editor.replace(edited, now[edited], ++version)
        if (roll(2) === 0) await new Promise((wake) => setTimeout(wake, roll(80)))
      }
      const text = now[uri]
      const wanted = JSON.stringify(shownOf(text, desk.check({ text, path: join(path, 'story.en.txt'), source: { text: now[sourceUri], language: 'es' } }).findings))
      await editor.diagnostics(uri, ({ diagnostics }) => JSON.stringify(told(diagnostics)) === wanted)
    }
    await editor.end()
  })

  it('shows, when typing pauses in a long article, what a check of the whole text finds, after any edits', async () => {
    write('copydesk.config.yaml', 'sourceLanguage: es\n')
    await client.initialize({ capabilities: {}, workspaceFolders: [{ uri: pathToFileURL(path).href, name: 'desk' }] })
    const uri = pathToFileURL(join(path, 'long.txt')).href
    let text = articleOf(7000)
    expect(text.length).toBeGreaterThan(LONG_ARTICLE)
    client.open(uri, text)
    await client.diagnostics(uri)
    const roll = dice(5)
    let version = 1
    for (let round = 0; round < 12; round++) {
      for (let edits = 1 + roll(12); edits > 0; edits--) {
        const edit = anyEdit(text, roll)
        const lines = lineIndex(text)
        const place = (offset: number) => ({ line: lines.position(offset).line - 1, character: lines.position(offset).column - 1 })
        client.notify('textDocument/didChange', { textDocument: { uri, version: ++version }, contentChanges: [{ range: { start: place(edit.start), end: place(edit.end) }, text: edit.text }] })
        text = apply(text, edit)
        if (roll(3) === 0) await new Promise((wake) => setTimeout(wake, roll(200)))
      }
      const wanted = JSON.stringify(shownOf(text, desk.check({ text, path: join(path, 'long.txt') }).findings))
      await client.diagnostics(uri, (params) => params.version === version && JSON.stringify(told(params.diagnostics)) === wanted)
    }
  })

  it('gives a client that asks for diagnostics, after edits of a long article, what a check of the whole text finds', async () => {
    for (const refreshSupport of [true, false]) {
      const editor = new EditorClient(path)
      await editor.initialize({ capabilities: { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport } } }, workspaceFolders: [{ uri: pathToFileURL(path).href, name: 'desk' }] })
      const uri = pathToFileURL(join(path, 'asked.txt')).href
      const ask = async () => told((await editor.request<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } })).items)
      let text = articleOf(7000)
      editor.open(uri, text)
      const roll = dice(13)
      for (let version = 2; version < 6; version++) {
        text = apply(text, anyEdit(text, roll))
        editor.replace(uri, text, version)
        const wanted = shownOf(text, desk.check({ text, path: join(path, 'asked.txt') }).findings)
        let shown = await ask()
        // A client that is told to ask again may be shown the changed lines first.
        for (let tries = 0; refreshSupport && tries < 100 && JSON.stringify(shown) !== JSON.stringify(wanted); tries++) {
          await new Promise((wake) => setTimeout(wake, 50))
          shown = await ask()
        }
        expect(shown).toEqual(wanted)
      }
      expect(editor.published(uri)).toEqual([])
      await editor.end()
    }
  })
})

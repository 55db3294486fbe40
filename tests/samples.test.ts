import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CheckResult, Desk } from '../src/engine/desk.ts'
import { lineIndex } from '../src/model/lines.ts'
import { loadConfig, type LoadedConfig } from '../src/workspace/config.ts'
import { findFiles } from '../src/workspace/find-files.ts'
import { settingsFor } from '../src/workspace/settings.ts'
import { shippedDesk } from './support/rules.ts'

const files = findFiles(['samples']).filter((file) => !file.startsWith('samples/pairs/'))
const expectedFile = (file: string) => `${file}.expected.json`

let desk: Desk
let config: LoadedConfig
beforeAll(async () => {
  desk = await shippedDesk()
  config = await loadConfig('samples', 'copydesk.config.yaml')
})

const inputOf = (file: string) => ({ text: readFileSync(file, 'utf8'), format: extname(file) === '.md' ? ('markdown' as const) : ('text' as const), sourceLanguage: settingsFor(config, resolve(file)).sourceLanguage || undefined })

/** What an expected file says of each finding, one a line, so that a change shows in the diff as a line. */
function listed(text: string, { gate, findings, silenced }: CheckResult): string {
  const lines = lineIndex(text)
  const rows = findings.map(({ rule, status, severity, start, text: words, fixes }) => {
    const { line, column } = lines.position(start)
    return JSON.stringify({ at: `${line}:${column}`, rule, status, severity, text: words, fix: fixes[0]?.edits.map((edit) => edit.text).join(' … ') ?? null })
  })
  return `${JSON.stringify({ gate, silenced: silenced.length })}\n${rows.map((row) => `${row}\n`).join('')}`
}

describe('samples', () => {
  it('are many, of several languages, some clean', () => {
    expect(files.length).toBeGreaterThanOrEqual(14)
    expect(files.filter((file) => file.includes('/clean/')).length).toBeGreaterThanOrEqual(4)
  })

  // UPDATE_SAMPLES=1 writes the expected findings; read the difference before it is kept.
  it.each(files)('%s has just the findings that stand beside it', (file) => {
    const input = inputOf(file)
    const now = listed(input.text, desk.check(input))
    if (process.env.UPDATE_SAMPLES) writeFileSync(expectedFile(file), now)
    expect(existsSync(expectedFile(file))).toBe(true)
    expect(now).toBe(readFileSync(expectedFile(file), 'utf8'))
  })

  it.each(files.filter((file) => file.includes('/clean/')))('%s is clean', (file) => expect(desk.check(inputOf(file)).findings.filter(({ status }) => status !== 'info')).toEqual([]))

  it.each(files)('%s, once fixed, has no error left that a fix was for, and stays as it is', (file) => {
    const input = inputOf(file)
    const fixed = desk.fix(input, 'review')
    expect(fixed.result.findings.filter(({ status, fixes }) => status === 'error' && fixes.length > 0)).toEqual([])
    expect(desk.fix({ ...input, text: fixed.text }, 'review').text).toBe(fixed.text)
  })
})

it('the founding kind of article: every fault is found at its place, and nothing of it is left after fixing', () => {
  const input = inputOf(join('samples', 'es', 'president-visits-port.txt'))
  const { findings } = desk.check(input)
  const lines = lineIndex(input.text)
  const places = findings.map(({ start, rule }) => `${lines.position(start).line} ${rule.split('/')[0]}`)
  expect(places).toEqual(expect.arrayContaining(['5 residue', '7 residue', '10 duplicate', '12 spacing', '14 quotation', '16 locale', '16 grammar', '18 stray', '20 quotation', '22 quotation', '26 residue', '28 stray', '30 residue', '32 residue']))
  const after = desk.fix(input, 'review')
  expect(after.text).not.toMatch(/Guardar|Nuevo|Keep reading|14,500|the the|\n\.\n/)
})

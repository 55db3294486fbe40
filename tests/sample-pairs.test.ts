import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CheckResult, Desk } from '../src/engine/desk.ts'
import { lineIndex } from '../src/model/lines.ts'
import { findSource } from '../src/workspace/pairing.ts'
import { shippedDesk } from './support/rules.ts'

const FOLDER = 'samples/pairs'
const stories = readdirSync(FOLDER).filter((name) => name.endsWith('.en.txt')).map((name) => name.slice(0, -'.en.txt'.length))

let desk: Desk
beforeAll(async () => {
  desk = await shippedDesk()
})

const inputOf = (file: string, story: string) => ({ text: readFileSync(file, 'utf8'), source: findSource(join(FOLDER, `${story}.en.txt`), 'auto')! })

/** What an expected file says of each finding, one a line, with the words of the source. */
function listed(text: string, { gate, coverage, findings }: CheckResult): string {
  const lines = lineIndex(text)
  const rows = findings.map(({ rule, status, severity, start, text: words, source, message, fixes }) => {
    const { line, column } = lines.position(start)
    return JSON.stringify({ at: `${line}:${column}`, rule, status, severity, text: words, source: source ? { at: `${source.line}:${source.column}`, text: source.text } : null, message, fix: fixes[0]?.edits.map((edit) => edit.text).join(' … ') ?? null })
  })
  return `${JSON.stringify({ gate, coverage })}\n${rows.map((row) => `${row}\n`).join('')}`
}

/** UPDATE_SAMPLES=1 writes the expected findings; read the difference before it is kept. */
function compare(file: string, story: string): CheckResult {
  const input = inputOf(file, story)
  const result = desk.check(input)
  const now = listed(input.text, result)
  if (process.env.UPDATE_SAMPLES) writeFileSync(`${file}.expected.json`, now)
  expect(existsSync(`${file}.expected.json`)).toBe(true)
  expect(now).toBe(readFileSync(`${file}.expected.json`, 'utf8'))
  return result
}

describe('sample pairs', () => {
  it('are of four languages', () => expect(stories.map((story) => findSource(join(FOLDER, `${story}.en.txt`), 'auto')?.language).sort()).toEqual(['de', 'es', 'fr', 'pt']))

  it.each(stories)('%s, machine-translated with planted faults, has just the findings that stand beside it', (story) => {
    const { findings } = compare(join(FOLDER, `${story}.en.txt`), story)
    for (const { source } of findings) if (source) expect(inputOf(join(FOLDER, `${story}.en.txt`), story).source.text.slice(source.start, source.end)).toBe(source.text)
  })

  it.each(stories)('%s, edited, has no error, and just the doubts that stand beside it', (story) => {
    expect(compare(join(FOLDER, 'edited', `${story}.en.txt`), story).findings.filter(({ status }) => status === 'error')).toEqual([])
  })
})

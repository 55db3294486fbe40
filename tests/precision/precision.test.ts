import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-precision-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

const run = (...args: string[]) => spawnSync(process.execPath, ['--import', 'tsx', 'tests/precision/precision.ts', ...args], { encoding: 'utf8' })

describe('the measure of precision', () => {
  it('is content with a clean text', () => {
    const { stdout, status } = run(file('clean.txt', 'The council met on Monday.\n'), '--source-lang', 'unknown,es')
    expect(stdout).toContain('1 texts, 5 words.')
    expect(stdout).toContain('error: 0.0000 per 1,000 words (source unknown), within the budget of 0.05.')
    expect(status).toBe(0)
  })

  it('shows each alarm once in its context, with its row and the languages that raise it, and fails above the budget', () => {
    const lines = [
      { id: 'doubled', text: 'The council met in the the hall.' },
      { id: 'calque', text: 'The migratory crisis has reached the border.', scope: 'segment' },
    ]
    const { stdout, status } = run(file('texts.ndjson', lines.map((line) => JSON.stringify(line)).join('\n')), '--source-lang', 'unknown,es')
    expect(stdout).toContain('error: 2 different places')
    expect(stdout).toMatch(/…The council met in \[\[the the\]\] hall\.…  .*texts\.ndjson:doubled:1$/m)
    expect(stdout).toMatch(/1 × “migratory crisis.*”\n.*\[\[migratory crisis\]\].*calque:1  \(es\)/)
    expect(stdout).toContain('ABOVE the budget of 0.05.')
    expect(status).toBe(1)
    expect(run(join(folder, 'texts.ndjson'), '--source-lang', 'es', '--budget', '1000', '--suspicious-budget', '1000').status).toBe(0)
  })

  it.each([
    [['nowhere'], 'There is no file or folder “nowhere”'],
    [['.', '--budget', 'much'], '“--budget much” is no number'],
    [['.', '--source-lang', 'tlh'], 'No rule is about the source language “tlh”'],
    [['.', '--colour'], "Unknown option '--colour'"],
  ])('says of %j what is wrong', (args, message) => {
    const { stderr, status } = run(...args)
    expect(stderr).toContain(message)
    expect(status).toBe(2)
  })

  it('leaves out what was judged to be a fault of the text', () => {
    const text = file('judged.txt', 'The council met in the the hall.\n')
    const judged = join(folder, 'judged.tsv')
    run(text, '--source-lang', 'es', '--write-judged', judged)
    const { stdout, status } = run(text, '--source-lang', 'es', '--judged', judged)
    expect(stdout).toContain('1 finds were judged to be faults of the texts and are left out.')
    expect(stdout).toContain('error: 0 different places')
    expect(status).toBe(0)
    expect(run(text, '--judged', join(folder, 'none.tsv')).stderr).toContain('There is no file')
  })

  it('names the line that holds no text', () => {
    const { stderr, status } = run(file('broken.ndjson', '{"text":"Fine."}\nnot JSON\n'), '--source-lang', 'unknown')
    expect(stderr).toContain('broken.ndjson:2: this line is no JSON object with “text”')
    expect(status).toBe(2)
  })
})

import { writeFileSync } from 'node:fs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { repeatedWord } from '../../src/checks/repeated-word.ts'
import { lintRun } from '../../src/cli/lint.ts'
import { redirectTold } from '../../src/cli/output.ts'
import { collectingSink } from '../../src/cli/report.ts'
import { openDesk } from '../../src/index.ts'
import * as reading from '../../src/readers/read.ts'
import { workFolder } from '../support/command.ts'

vi.mock('../../src/readers/read.ts', async (original) => ({ ...(await original<typeof reading>()) }))

const folder = workFolder()
const article = 'The council met on on Monday.\n\nIt said that the  bridge would open in May .\n'
const options = { format: [], pack: [], rule: [], config: false, lang: 'en' } as const
const breakIn = (word: string) => {
  const run = repeatedWord.run.bind(repeatedWord)
  return vi.spyOn(repeatedWord, 'run').mockImplementation((document, ...rest) => {
    if (document.text.includes(word)) throw new RangeError('no such place')
    run(document, ...rest)
  })
}

let told: string[] = []
redirectTold((line) => told.push(line))
afterEach(() => {
  vi.restoreAllMocks()
  process.exitCode = undefined
  told = []
})

describe('a check that breaks down', () => {
  it('costs its own findings of that article, is named once, and makes the exit code 2 when all is done', async () => {
    const paths = ['Monday', 'Tuesday'].map((day) => folder.write(`${day}.txt`, article.replace('Monday', day)))
    breakIn('Monday')
    const { sink, collected } = collectingSink()
    await lintRun(paths, options, [sink])
    const { reports, facts } = collected()
    const rulesOf = (index: number) => reports[index].findings.map(({ rule }) => rule)
    expect(rulesOf(1)).toContain('grammar/repeated-word')
    expect(rulesOf(0)).toEqual(rulesOf(1).filter((rule) => rule !== 'grammar/repeated-word'))
    expect(told).toEqual([`copydesk: “${paths[0]}”: the check “repeated-word” broke down (RangeError: no such place); the article's other findings stand. This is a fault of copydesk, please report it.`])
    expect(facts.notChecked).toContain('what the check “repeated-word” finds (it broke down)')
    expect(process.exitCode).toBe(2)
  })

  it('is named by the API, and the other findings stand', async () => {
    const desk = await openDesk()
    expect(desk.check({ text: article }).faults).toEqual([])
    breakIn('Monday')
    const { findings, faults, notChecked } = desk.check({ text: article })
    expect(faults).toEqual([{ check: 'repeated-word', message: 'RangeError: no such place' }])
    expect(notChecked).toContain('what the check “repeated-word” finds (it broke down)')
    expect(findings.map(({ rule }) => rule)).toContain('spacing/space-before-mark')
  })
})

describe('an article that breaks down altogether', () => {
  it('is named, and the next ones are checked', async () => {
    const paths = ['first', 'second', 'third'].map((name) => folder.write(`${name}.txt`, `${article}${name}\n`))
    const read = reading.readDocument
    vi.spyOn(reading, 'readDocument').mockImplementation((text, ...rest) => {
      if (text.includes('second')) throw new TypeError('unreadable')
      return read(text, ...rest)
    })
    const { sink, collected } = collectingSink()
    await lintRun(paths, options, [sink])
    expect(collected().reports.map(({ path }) => path)).toEqual([paths[0], paths[2]])
    expect(told).toEqual([`copydesk: “${paths[1]}” could not be checked (TypeError: unreadable); nothing is reported of it. This is a fault of copydesk, please report it.`])
    expect(collected().facts.notChecked).toContain(`“${paths[1]}” (a check broke down)`)
    expect(process.exitCode).toBe(2)
  })
})

describe('standard input', () => {
  it('is read in the form that its name says, unless --input says another', () => {
    const ids = (args: string[], input: string) => (JSON.parse(folder.run(['lint', '-', '--format', 'json', '--no-config', ...args], input).out) as { files: { path: string; findings: unknown[] }[] }).files.map(({ path }) => path)
    const lines = '{"id": "a", "text": "One article."}\n{"id": "b", "text": "Another one."}\n'
    expect(ids(['--stdin-filename', 'x.jsonl'], lines)).toEqual(['a', 'b'])
    expect(ids(['--stdin-filename', 'x.jsonl', '--input', 'text'], lines)).toEqual(['x.jsonl'])
    expect(folder.run(['lint', '-', '--stdin-filename', 'x.tsv', '--no-config'], 'no tab here\n')).toMatchObject({ code: 2, err: expect.stringContaining('“x.tsv”, line 1: there is no tab') as string })
  })
})

describe('a source beside its translation', () => {
  it('is not checked as an article, and named; alone it is read in its language', () => {
    folder.write('wire/story.es.txt', 'El presidente visitó el puerto de la ciudad.\n')
    folder.write('wire/story.en.txt', 'The president visited the port of the city.\n')
    folder.write('wire/log-in.txt', 'The page is there.\n')
    const run = (path: string) => folder.run(['lint', path, '--format', 'json', '--no-config'])
    const filesOf = (out: string) => (JSON.parse(out) as { files: { path: string; language: string }[] }).files.map(({ path, language }) => `${path} ${language}`)
    const whole = run('wire')
    expect(filesOf(whole.out)).toEqual(['wire/log-in.txt en', 'wire/story.en.txt en'])
    expect(whole.err).toBe('copydesk: “wire/story.es.txt” is the source of articles beside it and not checked; --source auto compares the two.\n')
    expect(filesOf(run('wire/story.es.txt').out)).toEqual(['wire/story.es.txt es'])
  })
})

describe('a language', () => {
  it('that does not exist is refused with the nearest', () => {
    folder.write('story.txt', article)
    expect(folder.run(['lint', 'story.txt', '--lang', 'english', '--no-config'])).toMatchObject({ code: 2, err: 'copydesk: --lang: “english” is no language code; did you mean “en” (English)?\n' })
    expect(folder.run(['lint', 'story.txt', '--source-lang', 'xx', '--no-config'])).toMatchObject({ code: 2, err: expect.stringContaining('--source-lang: “xx” is no language code') as string })
  })

  it('without rules of its own is named once, in the report too', () => {
    const { err, out } = folder.run(['lint', 'story.txt', 'story.txt', '--lang', 'sw', '--no-config', '--format', 'json'])
    expect(err).toBe('copydesk: no rule is made for articles in Swahili (“sw”); only what holds in every language is looked at.\n')
    expect((JSON.parse(out) as { notChecked: string[] }).notChecked).toContain('the words and grammar of Swahili (no rule is made for it)')
    expect(folder.run(['lint', 'story.txt', '--lang', 'en-GB', '--no-config', '--fail-on', 'never']).err).toBe('')
  })
})

describe('help', () => {
  it('ends quietly when nobody reads it', () => {
    writeFileSync(`${folder.path}/closed.sh`, '"$1" "$2" lint --help | true; exit "${PIPESTATUS[0]}"')
    expect(folder.pipe('closed.sh')).toMatchObject({ code: 0, err: '' })
  })
})

import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { workFolder } from '../support/command.ts'

const samples = readdirSync('samples', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.txt')).map((name) => ({ name, text: readFileSync(join('samples', name), 'utf8') }))
const lines = Array.from({ length: 160 }, (_, index) => JSON.stringify({ id: index, ...(index % 7 === 0 ? { target: 'The mayor said no.', source: 'El alcalde dijo que sí.' } : { text: samples[index % samples.length].text }) })).join('\n')

describe('threads', () => {
  const own = workFolder()

  it('write the same bytes as one thread, for JSON lines', () => {
    const args = ['lint', '-', '--input', 'jsonl', '--format', 'jsonl', '--no-config', '--source-lang', 'es', '--fail-on', 'never']
    const [one, three] = ['1', '3'].map((count) => own.run([...args, '--threads', count], lines))
    expect(one.out.split('\n')).toHaveLength(161)
    expect(three).toStrictEqual(one)
  })

  it('write the same bytes and notes as one thread, for files and a configuration', () => {
    for (let index = 0; index < 150; index++) own.write(`desk/${index % 5}/${index}.txt`, index % 60 === 0 ? Buffer.from([0x41, 0xff, 0x0a]) : samples[index % samples.length].text)
    own.write('copydesk.config.yaml', 'sourceLanguage: es\nignore:\n  - rule: residue\n    reason: a desk keeps them\n  - rule: spacing/doubled-space\n    words: nowhere to be found\n    reason: it is gone\n')
    const [one, two] = ['1', '2'].map((count) => own.run(['lint', 'desk', '--fail-on', 'never', '--threads', count]))
    expect(one.err).toContain('not valid UTF-8')
    expect(one.out).toContain('nowhere to be found')
    expect(two).toEqual(one)
  })

  it('stop at the line that is no JSON, as one thread does', () => {
    const [one, two] = ['1', '2'].map((count) => own.run(['lint', '-', '--input', 'jsonl', '--format', 'jsonl', '--no-config', '--threads', count], `${lines}\n{"id": \n${lines}`))
    expect(one.code).toBe(2)
    expect(one.err).toContain('line 161')
    expect(two).toEqual(one)
  })

  it.each([
    ['throws', 'setImmediate(() => { throw new RangeError("no such place") })', 'RangeError: no such place'],
    ['ends', 'setImmediate(() => process.exit(3))', 'it ended with 3'],
    ['ends before it has work', 'process.exit(3)', 'it ended with 3'],
  ])('that break down are told in one sentence: one that %s', (_, fault, told) => {
    const script = own.write('fault.cjs', `if (!require('node:worker_threads').isMainThread) ${fault}\n`)
    const { code, err } = own.run(['lint', '-', '--input', 'jsonl', '--format', 'jsonl', '--no-config', '--threads', '2'], lines, { NODE_OPTIONS: `--require ${script}` })
    expect(err).toBe(`copydesk: A thread that checks articles broke down (${told}), so that not all are checked; “--threads 1” does without.\n`)
    expect(code).toBe(2)
  })

  it('are a number', () => {
    expect(own.run(['lint', 'desk', '--threads', 'many']).err).toContain('from 1 to 64')
  })
})

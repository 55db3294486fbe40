import { describe, expect, it } from 'vitest'
import { Trouble } from '../../src/model/trouble.ts'
import { FORMATS, makeReporter } from '../../src/reporters/registry.ts'
import { fixedRun, inFormat, OPTIONS } from '../support/reports.ts'

describe('every format', () => {
  it.each(FORMATS.filter((format) => format !== 'patch' && format !== 'html'))('prints the fixed run as expected: %s', async (format) => {
    await expect(await inFormat(format)).toMatchFileSnapshot(`expected/report.${format}`)
  })

  it.each(FORMATS)('can be printed when nothing was checked: %s', async (format) => {
    expect(typeof (await inFormat(format, []))).toBe('string')
  })

  it.each(FORMATS.filter((format) => !['json', 'jsonl', 'html'].includes(format)))('holds no control characters that act: %s', async (format) => {
    expect(await inFormat(format)).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/)
  })

  it.each(['stylish', 'compact', 'unix', 'tap', 'markdown', 'sarif', 'rdjson', 'rdjsonl', 'gitlab', 'checkstyle', 'junit', 'json', 'jsonl'])('never prints a line that a CI runner obeys: %s', async (format) => {
    for (const line of (await inFormat(format)).split(/[\r\n]+/)) expect(line).not.toMatch(/^\s*::\S/)
  })

  it('names the nearest format for an unknown one', async () => {
    await expect(makeReporter('sarfi', OPTIONS)).rejects.toThrow('There is no format “sarfi”; did you mean “sarif”?')
    await expect(makeReporter('constructor', OPTIONS)).rejects.toThrow(Trouble)
    await expect(makeReporter('xyzzy', OPTIONS)).rejects.toThrow('formats are stylish, compact')
  })
})

describe('compact and unix', () => {
  it('print one line a finding that a quickfix list can read', async () => {
    const lines = (await inFormat('compact')).trimEnd().split('\n')
    expect(lines).toHaveLength(fixedRun().reduce((sum, { findings }) => sum + findings.length, 0))
    const crlf = lines.find((line) => line.startsWith('desk/crlf.txt'))
    expect(crlf).toBe('desk/crlf.txt:1:12: warning: “the the” stands twice. [grammar/repeated-word]')
    expect(await inFormat('unix')).toContain('desk/crlf.txt:1:12: “the the” stands twice. [minor/grammar/repeated-word]')
  })
})

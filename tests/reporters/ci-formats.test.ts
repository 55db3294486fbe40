import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { levelOf } from '../../src/reporters/levels.ts'
import { findingAt, fixedRun, inFormat, reportOf } from '../support/reports.ts'
import { parseXml } from '../support/xml.ts'

const many = (count: number, more: Parameters<typeof findingAt>[2] = {}) =>
  reportOf('desk/long.txt', 'the the\n', Array.from({ length: count }, (_, index) => findingAt('the the\n', 'the the', { message: `Fault ${index}.`, fingerprint: `print-${index}`, ...more })))

describe('github', () => {
  const commands = (text: string) => text.split('\n').filter((line) => /^\s*::/.test(line))

  it('prints commands that the runner reads back as they were meant', async () => {
    const text = await inFormat('github')
    for (const line of commands(text)) {
      const parts = /^::(error|warning|notice) ([^:]*)::(.+)$/.exec(line)
      expect(parts, line).not.toBeNull()
      const values = Object.fromEntries(parts![2].split(',').map((pair) => pair.split('=')))
      expect(Object.keys(values).every((key) => ['title', 'file', 'line', 'endLine', 'col', 'endColumn'].includes(key))).toBe(true)
    }
    expect(text).toContain('file=desk/%3A%3Aodd%2C name [1] & 100%25.md')
    expect(text).not.toContain('##[')
    expect(text).toContain('%250A')
  })

  it('keeps to ten of a kind, the worst first, and counts and lists the rest', async () => {
    const text = await inFormat('github', [many(30, { severity: 'major' }), many(30, { status: 'suspicious', severity: 'major' }), many(30, { status: 'info' }), reportOf('desk/worst.txt', 'Guardar\n', [findingAt('Guardar\n', 'Guardar', { severity: 'critical' })])])
    const kinds = commands(text).map((line) => /^::(\w+)/.exec(line)![1]).filter((kind) => kind !== 'group' && kind !== 'endgroup')
    expect(kinds.filter((kind) => kind === 'error')).toHaveLength(10)
    expect(kinds.filter((kind) => kind === 'warning')).toHaveLength(10)
    expect(kinds.filter((kind) => kind === 'notice')).toHaveLength(10)
    expect(text.split('\n')[0]).toContain('desk/worst.txt')
    expect(text).toContain('62 more findings of 62 more causes did not fit')
    expect(text.split('\n').filter((line) => line.startsWith('desk/long.txt:1:1: '))).toHaveLength(62)
  })

  it('gathers one cause into one annotation', async () => {
    const text = await inFormat('github', [reportOf('desk/a.txt', 'the the the the\n', [0, 1].map((nth) => findingAt('the the the the\n', 'the the', { fingerprint: `${nth}` }, nth)))])
    expect(commands(text)).toHaveLength(1)
    expect(text).toContain('In 2 places of 1 file: desk/a.txt:1, desk/a.txt:1.')
  })
})

describe('levels', () => {
  it('follow the gate: what fails a text by itself is an error, what asks for a look a warning', () => {
    const levels = (status: 'error' | 'suspicious' | 'info') => (['critical', 'major', 'minor', 'neutral'] as const).map((severity) => levelOf({ status, severity }))
    expect(levels('error')).toEqual(['error', 'error', 'warning', 'note'])
    expect(levels('suspicious')).toEqual(['warning', 'warning', 'note', 'note'])
    expect(levels('info')).toEqual(['note', 'note', 'note', 'note'])
  })
})

describe('gitlab', () => {
  const issue = v.strictObject({
    description: v.string(),
    check_name: v.string(),
    fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    severity: v.picklist(['info', 'minor', 'major', 'critical', 'blocker']),
    location: v.strictObject({ path: v.pipe(v.string(), v.regex(/^(?!\.?\/)/)), lines: v.strictObject({ begin: v.number(), end: v.number() }) }),
  })

  it('is a Code Quality report whose fingerprints are unique', async () => {
    const text = await inFormat('gitlab')
    const issues = v.parse(v.array(issue), JSON.parse(text))
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length)
    expect(issues.map(({ severity }) => severity)).toEqual(['minor', 'major', 'minor', 'minor', 'info', 'minor', 'minor', 'major'])
    expect(JSON.parse(await inFormat('gitlab', []))).toEqual([])
  })

  it('keeps the same words in two articles apart', async () => {
    const twin = (path: string) => reportOf(path, 'the the\n', [findingAt('the the\n', 'the the')])
    const [a, b] = JSON.parse(await inFormat('gitlab', [twin('a.txt'), twin('b.txt')]))
    expect(a.fingerprint).not.toBe(b.fingerprint)
  })
})

describe('rdjson', () => {
  const place = v.strictObject({ line: v.pipe(v.number(), v.minValue(1)), column: v.pipe(v.number(), v.minValue(1)) })
  const range = v.strictObject({ start: place, end: place })
  const diagnostic = v.strictObject({
    message: v.string(),
    location: v.strictObject({ path: v.string(), range }),
    severity: v.picklist(['ERROR', 'WARNING', 'INFO']),
    code: v.strictObject({ value: v.string() }),
    source: v.optional(v.strictObject({ name: v.literal('copydesk') })),
    suggestions: v.optional(v.array(v.strictObject({ range, text: v.string() }))),
    related_locations: v.optional(v.array(v.strictObject({ message: v.string(), location: v.strictObject({ path: v.string(), range }) }))),
  })

  it('counts columns in bytes of UTF-8, a byte order mark included', async () => {
    const { diagnostics } = v.parse(v.strictObject({ source: v.strictObject({ name: v.literal('copydesk') }), diagnostics: v.array(diagnostic) }), JSON.parse(await inFormat('rdjson')))
    const texts = new Map(fixedRun().map(({ path, text }) => [path, Buffer.from(text).toString('latin1').split('\n')]))
    const [first, ...rest] = diagnostics.filter(({ location }) => location.path === 'desk/crlf.txt')
    expect(first.location.range.start).toEqual({ line: 1, column: 20 })
    expect(rest).toHaveLength(1)
    for (const { location: { path, range: { start, end } }, message } of diagnostics) {
      if (start.line !== end.line) continue
      const bytes = Buffer.from(texts.get(path)![start.line - 1].slice(start.column - 1, end.column - 1), 'latin1').toString('utf8')
      if (message.endsWith('stands twice.')) expect(message).toBe(`“${bytes}” stands twice.`)
    }
  })

  it('is one diagnostic a line as rdjsonl', async () => {
    const lines = (await inFormat('rdjsonl')).trimEnd().split('\n').map((line) => v.parse(diagnostic, JSON.parse(line)))
    expect(lines).toHaveLength(8)
    expect(lines.every(({ source }) => source?.name === 'copydesk')).toBe(true)
  })
})

describe('checkstyle', () => {
  it('is well-formed and names places, severities, rules', async () => {
    const root = parseXml(await inFormat('checkstyle'))
    expect(root.name).toBe('checkstyle')
    expect(root.children.map(({ attributes }) => attributes.name)).toEqual(['desk/::odd, name [1] & 100%.md', 'desk/clean.txt', 'desk/crlf.txt'])
    for (const { attributes } of root.children.flatMap(({ children }) => children)) {
      expect(Object.keys(attributes)).toEqual(['line', 'column', 'severity', 'message', 'source'])
      expect(Number(attributes.line)).toBeGreaterThan(0)
      expect(Number(attributes.column)).toBeGreaterThan(0)
      expect(['error', 'warning', 'info']).toContain(attributes.severity)
    }
    expect(root.children[0].children[2].attributes.message).toBe('The tag “<script>alert("1")</script>” ]]> shows.')
  })
})

describe('junit', () => {
  it('has all that strict readers want, and fails what the gate fails', async () => {
    const root = parseXml(await inFormat('junit'))
    expect(root.children.map(({ attributes: { id, tests, failures } }) => [id, tests, failures])).toEqual([['0', '4', '4'], ['1', '1', '0'], ['2', '2', '2']])
    for (const suite of root.children) {
      expect(Object.keys(suite.attributes)).toEqual(['id', 'package', 'name', 'timestamp', 'hostname', 'tests', 'failures', 'errors', 'time'])
      expect(suite.attributes.timestamp).toBe('2026-03-04T05:06:07')
      expect(suite.children[0].name).toBe('properties')
      expect(suite.children.slice(-2).map(({ name }) => name)).toEqual(['system-out', 'system-err'])
      const cases = suite.children.slice(1, -2)
      expect(cases.every(({ name }) => name === 'testcase')).toBe(true)
      expect(cases).toHaveLength(Number(suite.attributes.tests))
      expect(cases.flatMap(({ children }) => children).every(({ name, attributes }) => name === 'failure' && attributes.type !== undefined)).toBe(true)
    }
    expect(root.children[0].children.at(-2)!.text).toContain('suspicious (major): =HYPERLINK')
  })

  it('fails nothing in a run that cannot fail', async () => {
    expect(parseXml(await inFormat('junit', fixedRun(), { failOn: 'never' })).children.every(({ attributes }) => attributes.failures === '0')).toBe(true)
  })
})

describe('tap', () => {
  it('has a version, a plan that fits, and YAML that is JSON where it quotes', async () => {
    const lines = (await inFormat('tap')).trimEnd().split('\n')
    expect(lines[0]).toBe('TAP version 14')
    expect(lines.at(-1)).toBe('1..3')
    expect(lines.filter((line) => /^(?:not )?ok/.test(line)).map((line) => line.replace(/ - .*/, ''))).toEqual(['not ok 1', 'ok 2', 'not ok 3'])
    for (const line of lines.filter((row) => /^ {6}(?:message|fix): /.test(row))) expect(typeof JSON.parse(line.slice(line.indexOf(': ') + 2))).toBe('string')
  })
})

describe('csv', () => {
  it('has cells that no spreadsheet takes for a formula', async () => {
    const rows = (await inFormat('csv')).split('\r\n')
    expect(rows[0]).toBe('file,line,column,status,severity,category,rule,text,correction,message,why,source')
    expect(rows.at(-1)).toBe('')
    expect(rows.some((row) => row.includes(`"'=HYPERLINK(""x"")"`))).toBe(true)
    expect(rows.join('\n')).not.toMatch(/(?:^|,)"?[=+@]/m)
  })
})

describe('markdown', () => {
  it('lets no article text act as mark-up, mention or reference', async () => {
    const text = await inFormat('markdown')
    expect(text).not.toMatch(/<script/)
    expect(text).not.toMatch(/@desk|#12/)
    for (const row of text.split('\n').filter((line) => line.startsWith('| '))) expect(row.replaceAll('\\|', '').split('|')).toHaveLength(6)
  })

  it('fits into a comment and counts what does not', async () => {
    const text = await inFormat('markdown', [many(2000)])
    expect(text.length).toBeLessThan(65_536)
    expect(text).toMatch(/[\d,]+ more findings of [\d,]+ more causes did not fit into this comment\./)
  })

  it('says so when nothing was found', async () => {
    expect(await inFormat('markdown', [reportOf('a.txt', 'Fine.\n', [])])).toContain('Nothing found in 1 file, 40 words.')
  })
})

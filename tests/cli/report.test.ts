import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { workFolder } from '../support/command.ts'
import { schemaFaults } from '../support/json-schema.ts'

const { path, write, run } = workFolder()
const read = (name: string) => readFileSync(join(path, name), 'utf8')
const ARTICLE = 'Council meets\n\nThe the council met , the mayor said.\n\nGuardar\n\nThey went home.\n'

interface Row {
  path: string
  text: string
  rule: string
  edits: object[]
}

/** What the page would save: a decision on every finding of a report. */
function decideAll(decide: (row: Row) => 'accept' | 'reject', reason = ''): void {
  const { made, articles } = JSON.parse(read('report.json'))
  const decisions = articles.flatMap(({ path: name, hash, text, findings }: { path: string; hash: string; text: string; findings: { rule: string; fingerprint: string; text: string; start: number; end: number; message: string; corrections: { edits: { start: number; end: number; text: string }[] }[] }[] }) =>
    findings.map((finding) => {
      const decision = decide({ path: name, text: finding.text, rule: finding.rule, edits: finding.corrections[0]?.edits ?? [] })
      const edits = decision === 'accept' ? (finding.corrections[0]?.edits ?? []) : []
      const start = Math.max(0, Math.min(finding.start, ...edits.map((edit) => edit.start)) - 40)
      const end = Math.max(finding.end, ...edits.map((edit) => edit.end)) + 40
      return { path: name, hash, rule: finding.rule, fingerprint: finding.fingerprint, text: finding.text, start: finding.start, message: finding.message, decision, ...(decision === 'reject' ? { reason } : {}), edits, anchor: { start, text: text.slice(start, end) } }
    }),
  )
  write('decisions.json', JSON.stringify({ schema: 'copydesk.decisions/1', made, decisions }))
}

describe('copydesk report', () => {
  it('writes what the names end in, and says so', () => {
    write('desk/one.txt', ARTICLE)
    write('desk/two.txt', 'All is well here.\n')
    const { out, code } = run(['report', 'desk', '--no-config', '-o', 'out/report.html', '-o', 'report.json', '-o', 'report.md', '-o', 'report.csv', '-o', 'report.docx', '--title', 'Monday'])
    expect(out).toMatch(/^Wrote out\/report\.html, report\.json.*: \d+ findings in 2 articles; gate: fail, score [\d.]+\.\n$/)
    expect(code).toBe(0)
    expect(read('out/report.html')).toContain('<title>Monday</title>')
    expect(JSON.parse(read('report.json'))).toMatchObject({ schema: 'copydesk.correction-report/1', title: 'Monday', summary: { files: 2 } })
    expect(read('report.md')).toContain('# Monday')
    expect(readFileSync(join(path, 'report.docx')).subarray(0, 2).toString()).toBe('PK')
    expect(run(['report', 'desk', '--no-config']).code).toBe(0)
    expect(existsSync(join(path, 'report.html'))).toBe(true)
    expect(run(['report', 'desk', '--no-config', '--fail-on', 'fail']).code).toBe(1)
  })

  it('keeps to the schemas that the package ships, and so does what is decided', () => {
    const schema = (name: string) => JSON.parse(readFileSync(resolve(`dist/schemas/${name}.schema.json`), 'utf8'))
    write('pair/three.es.txt', 'Se reúne el consejo\n\nEl consejo aprobó 45 millones de euros para el puente nuevo de la ciudad.\n')
    write('pair/three.en.txt', 'Council meets\n\nThe council approved 54 million euros for the new bridge of the city.\n')
    for (const _ of [1, 2]) run(['report', 'pair/three.en.txt', 'desk', '--no-config', '--source', 'auto', '-o', 'report.json', '-o', 'with-source.html', '-o', 'with-source.md', '--history', 'years.jsonl'])
    const report = JSON.parse(read('report.json'))
    expect(schemaFaults(schema('correction-report'), report)).toEqual([])
    const [finding] = report.articles.flatMap(({ findings }: { findings: { source?: { text: string } }[] }) => findings).filter(({ source }: { source?: object }) => source)
    expect(finding.source).toMatchObject({ text: expect.stringContaining('45'), line: 3 })
    expect(read('with-source.md')).toContain(`Source, line 3: “`)
    expect(schemaFaults(schema('correction-report'), { ...report, score: 101, extra: 1 })).toEqual(['$.score: lies outside its bounds', '$: has “extra”, which is not foreseen'])
    decideAll((row) => (row.rule.startsWith('residue') ? 'reject' : 'accept'), 'it is the topic')
    expect(schemaFaults(schema('decisions'), JSON.parse(read('decisions.json')))).toEqual([])
    expect(schemaFaults(schema('report'), JSON.parse(run(['lint', 'pair', 'desk', '--no-config', '--source', 'auto', '--format', 'json']).out))).toEqual([])
  })

  it('knows what it cannot write', () => {
    const { err, code } = run(['report', 'desk', '-o', 'report.pdf'])
    expect(err).toContain('its name must end in .html, .md, .csv, .json, .docx')
    expect(code).toBe(2)
  })

  it('adds to a history and draws it', () => {
    for (const _ of [1, 2]) run(['report', 'desk', '--no-config', '-o', 'trend.html', '--history', 'history.jsonl'])
    expect(read('history.jsonl').trimEnd().split('\n').map((line) => JSON.parse(line).files)).toEqual([2, 2])
    expect(read('trend.html')).toContain('Trend over 2 runs')
  })

  it('leaves out the reports that lie beside the articles', () => {
    const own = workFolder()
    own.write('desk/one.txt', ARTICLE)
    own.run(['report', 'desk', '--no-config', '-o', 'desk/report.md'])
    own.run(['lint', 'desk', '--no-config', '--format', 'markdown', '--output', 'desk/comment.md'])
    expect(JSON.parse(own.run(['lint', 'desk', '--no-config', '--format', 'json']).out).files.map(({ path: name }: { path: string }) => name)).toEqual(['desk/one.txt'])
    expect(JSON.parse(own.run(['lint', 'desk/report.md', '--no-config', '--format', 'json']).out).files).toHaveLength(1)
  })

  it('is a format of lint as well', () => {
    expect(run(['lint', 'desk', '--no-config', '--format', 'html:lint.html']).code).toBe(1)
    expect(read('lint.html')).toContain('Content-Security-Policy')
  })
})

describe('copydesk apply', () => {
  const report = () => run(['report', 'desk', '--no-config', '-o', 'report.json'])

  it('applies what was accepted', () => {
    report()
    decideAll(() => 'accept')
    expect(run(['apply', 'decisions.json', '--dry-run']).out).toContain('would be applied')
    expect(read('desk/one.txt')).toBe(ARTICLE)
    const { out, code } = run(['apply', 'decisions.json'])
    expect(out).toMatch(/^\d+ corrections applied\.\n$/)
    expect(code).toBe(0)
    expect(read('desk/one.txt')).toBe('Council meets\n\nThe council met, the mayor said.\n\nThey went home.\n')
  })

  it('leaves alone what has changed, and says which', () => {
    write('desk/one.txt', ARTICLE)
    report()
    decideAll(() => 'accept')
    write('desk/one.txt', ARTICLE.replace('The the council met', 'Then the council sat'))
    const { out, code } = run(['apply', 'decisions.json'])
    expect(out).toContain('NOT applied: the text has changed under it')
    expect(code).toBe(1)
    expect(read('desk/one.txt')).toContain('Then the council sat')
  })

  it('puts what was rejected into the ignore list, keeping the comments of the configuration', () => {
    write('desk/one.txt', ARTICLE)
    write('desk/more.txt', ARTICLE)
    write('copydesk.config.yaml', '# Of our house\nlanguage: en # as ever\n')
    report()
    decideAll(({ text }) => (text === 'Guardar' ? 'reject' : 'accept'), 'the article explains the button')
    expect(run(['apply', 'decisions.json']).out).toContain('2 rejections put into the ignore list of copydesk.config.yaml') 
    const config = read('copydesk.config.yaml')
    expect(config).toContain('# Of our house\nlanguage: en # as ever\n')
    expect(config).toContain('- /desk/more.txt')
    const { out } = run(['lint', 'desk', '--format', 'json', '--fail-on', 'never'])
    expect(JSON.parse(out).files.flatMap((file: { findings: unknown[] }) => file.findings)).toEqual([])
    expect(JSON.parse(out).summary.silenced).toBe(2)
    run(['apply', 'decisions.json'])
    expect(read('copydesk.config.yaml')).toBe(config)
  })

  it('explains a file that is none', () => {
    expect(run(['apply', 'gone.json']).err).toContain('There is no file “gone.json”')
    write('bad.json', '{"schema":"copydesk.decisions/1","made":"","decisions":[{"path":1}]}')
    const { err, code } = run(['apply', 'bad.json'])
    expect(err).toContain('decisions.0.path')
    expect(code).toBe(2)
  })
})

describe('copydesk compare', () => {
  it('sets two engines side by side', () => {
    write('old/a.txt', ARTICLE)
    write('new/a.txt', ARTICLE.replace('The the', 'The'))
    const { out, code } = run(['compare', 'old', 'new', '--no-config'])
    expect(code).toBe(0)
    expect(out).toMatch(/grammar\/repeated-word +1 +0 +-1/)
    expect(out).toMatch(/score +[\d.]+ +[\d.]+ +\+/)
    const comparison = JSON.parse(run(['compare', 'old', 'new', '--no-config', '--format', 'json']).out)
    expect(comparison).toMatchObject({ schema: 'copydesk.comparison/1', before: { name: 'old', files: 1 }, after: { name: 'new' } })
    run(['compare', 'old', 'new', '--no-config', '--format', 'html', '-o', 'compare.html'])
    expect(read('compare.html')).toContain('old and new compared')
  })

  it('pairs two files whatever their names, and says when nothing pairs', () => {
    expect(run(['compare', 'old/a.txt', 'desk/two.txt', '--no-config']).out).toContain('1 article compared')
    write('other/b.txt', 'Nothing.\n')
    expect(run(['compare', 'old', 'other', '--no-config']).err).toContain('no article of the same name')
  })
})

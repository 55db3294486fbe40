import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { workFolder } from '../support/command.ts'

const { path, write, run } = workFolder()
const SPANISH = 'El puente costó 45 millones de euros y tardó seis años, dijo la alcaldesa de la ciudad.\n'
const ENGLISH = 'The bridge cost 54 million euros and took six years, the mayor of the town said.\n'

interface Shown {
  readonly path: string
  readonly coverage?: unknown
  readonly findings: readonly { rule: string; line: number; column: number; related: readonly { start: number; end: number }[]; start: number; end: number; text: string; source?: { text: string; line: number; column: number; start: number; end: number } }[]
}
const filesOf = (args: readonly string[], input?: string): Shown[] => JSON.parse(run(['lint', '--format', 'json', ...args], input).out).files
const figures = ({ findings }: Shown) => findings.filter(({ rule }) => rule === 'source/number-changed')

describe('an article and its source', () => {
  it('come from a file and standard input', () => {
    write('bridge.es.txt', SPANISH)
    const [file] = filesOf(['-', '--source', 'bridge.es.txt'], ENGLISH)
    expect(figures(file)).toMatchObject([{ text: '54 million', source: { text: '45 millones', line: 1, column: 17 } }])
    expect(run(['lint', '-', '--source', 'bridge.es.txt', '--fix=review'], ENGLISH).out).toContain('cost 45 million')
  })
  it('show both sides in every report for people, with the share that was compared', () => {
    write('both/bridge.es.txt', SPANISH)
    write('both/bridge.en.txt', ENGLISH)
    const shown = (format: string) => run(['lint', 'both/bridge.en.txt', '--source', 'auto', '--format', format]).out
    expect(shown('stylish')).toContain('source 1:17: “45 millones”')
    expect(shown('stylish')).toContain('100 % of the source compared')
    expect(shown('stylish')).toContain('Not checked: facts, meaning beyond numbers, names')
    expect(shown('csv')).toMatch(/,45 millones\r\n/)
    expect(shown('markdown')).toContain('Source: “45 millones”')
    expect(JSON.parse(shown('sarif')).runs[0].results.find(({ ruleId }: { ruleId: string }) => ruleId === 'source/number-changed').properties.source).toMatchObject({ text: '45 millones', line: 1, column: 17 })
  })
  it('are found in one folder by their language tags; the sources are not checked themselves', () => {
    write('tagged/bridge.es.txt', SPANISH)
    write('tagged/bridge.en.txt', ENGLISH)
    const files = filesOf(['tagged', '--source', 'auto'])
    expect(files.map(({ path: name }) => name)).toEqual(['tagged/bridge.en.txt'])
    expect(figures(files[0])).toHaveLength(1)
  })
  it('are found in parallel folders, also deeper ones', () => {
    write('news/es/2024/bridge.txt', SPANISH)
    write('news/en/2024/bridge.txt', ENGLISH)
    expect(filesOf(['news', '--source', 'auto']).map((file) => figures(file).length)).toEqual([1])
    expect(filesOf(['news/en', '--source', 'news/es']).map((file) => figures(file).length)).toEqual([1])
  })
  it('are found by the front matter: a path, or an equal translationKey', () => {
    write('pages/original.md', `---\nlang: es\n---\n\n${SPANISH}`)
    write('pages/bridge.md', `---\nlang: en\nsource: original.md\n---\n\n${ENGLISH}`)
    expect(figures(filesOf(['pages/bridge.md', '--source', 'auto'])[0])).toHaveLength(1)
    write('site/es/noticias/puente.md', `---\ntranslationKey: bridge-2024\n---\n\n${SPANISH}`)
    write('site/en/news/bridge.md', `---\ntranslationKey: "bridge-2024"\n---\n\n${ENGLISH}`)
    expect(figures(filesOf(['site/en', '--source', 'auto'])[0])).toHaveLength(1)
  })
  it('a missing source is named with the places looked at, and the article is checked alone', () => {
    write('lonely/story.en.txt', ENGLISH)
    const { err, out, code } = run(['lint', 'lonely', '--source', 'auto', '--format', 'json'])
    expect(err).toBe('copydesk: “lonely/story.en.txt” has no source article (no story.<language>.txt beside it, no <language>/story.en.txt, no source: or translationKey: in its front matter); it is checked alone.\n')
    expect(JSON.parse(out).files[0].coverage).toBeUndefined()
    expect(code).toBe(0)
  })
  it('several sources, an absent one, and one for many articles are told in one sentence, with exit code 2', () => {
    for (const language of ['en', 'es', 'pt']) write(`many/road.${language}.txt`, SPANISH)
    expect(run(['lint', 'many/road.en.txt', '--source', 'auto'])).toMatchObject({ code: 2, err: 'copydesk: “many/road.en.txt” has several sources: “many/road.es.txt”, “many/road.pt.txt”; name one with --source FILE, or say its language with --source-lang.\n' })
    expect(run(['lint', 'many/road.en.txt', '--source', 'auto', '--source-lang', 'pt']).code).not.toBe(2)
    expect(run(['lint', 'many/road.en.txt', '--source', 'many/rode.es.txt'])).toMatchObject({ code: 2, err: 'copydesk: There is no source “many/rode.es.txt”; check the spelling of --source.\n' })
    expect(run(['lint', 'many', '--source', 'bridge.es.txt'])).toMatchObject({ code: 2, err: 'copydesk: “--source bridge.es.txt” is one article, but 3 are to be checked; name a folder, or write --source auto.\n' })
  })
})

describe('segments', () => {
  const table = `source\ttarget\r\n${SPANISH.trim()}\t${ENGLISH.trim()}\r\nLa obra acabó.\tThe work is done.\r\n`
  it('of a table have the places of the table, on both sides', () => {
    const file = write('segments.tsv', table)
    const text = readFileSync(file, 'utf8')
    const [shown] = filesOf(['segments.tsv', '--source-lang', 'es'])
    const [finding] = figures(shown)
    expect(text.slice(finding.start, finding.end)).toBe('54 million')
    expect(text.slice(finding.source!.start, finding.source!.end)).toBe('45 millones')
    expect(finding).toMatchObject({ line: 2, source: { line: 2, column: 17 } })
    expect(filesOf(['-', '--input', 'tsv'], table)[0].findings).toHaveLength(shown.findings.length)
  })
  it('of a table are said to be compared', () => {
    write('said.tsv', table)
    expect(JSON.parse(run(['lint', 'said.tsv', '--source-lang', 'es', '--format', 'json']).out).notChecked).not.toContain('omissions')
    write('alone.txt', ENGLISH)
    expect(JSON.parse(run(['lint', 'alone.txt', '--format', 'json']).out).notChecked).toContain('omissions')
  })
  it('of a table are mended in place', () => {
    write('mend.tsv', table)
    run(['lint', 'mend.tsv', '--source-lang', 'es', '--fix=review'])
    expect(readFileSync(join(path, 'mend.tsv'), 'utf8')).toBe(table.replace('54', '45'))
  })
  it('of a table call a term by one name', () => {
    const rows = [
      ['El muelle norte se construyó en 1964.', 'The north dock was built in 1964.'],
      ['Hace frío en la ciudad.', 'It is cold in the city.'],
      ['El muelle norte nunca ha cerrado en 60 años.', 'The north dock has never closed in 60 years.'],
      ['El muelle norte es el corazón de Soria, dijo Vidal.', 'The northern wharf is the heart of Soria, Vidal said.'],
    ]
    const lines = (all: readonly (readonly string[])[]): string => all.map((row) => row.join('\t') + '\n').join('')
    const named = (file: string) => filesOf([file, '--source-lang', 'es'])[0].findings.filter(({ rule }) => rule === 'terminology/several-names')
    const text = readFileSync(write('terms.tsv', lines(rows)), 'utf8')
    const [finding, ...others] = named('terms.tsv')
    expect(others).toEqual([])
    expect(finding).toMatchObject({ line: 4, text: 'northern wharf', message: expect.stringContaining('“muelle norte” is “north dock” elsewhere') as string, source: { line: 4, text: 'muelle norte' } })
    expect(finding.related.map(({ start, end }) => text.slice(start, end))).toEqual(['north dock', 'north dock'])
    // A line that stands twice proves no usage.
    write('twice.tsv', lines([rows[0], rows[0], rows[3]]))
    expect(named('twice.tsv')).toEqual([])
  })
  it('of JSON lines are reported one by one', () => {
    const line = (id: string, target: string) => JSON.stringify({ id, source: SPANISH.trim(), target })
    write('segments.jsonl', `${line('a', ENGLISH.trim())}\n${line('b', ENGLISH.trim().replace('54', '45'))}\n`)
    const files = filesOf(['segments.jsonl'])
    expect(files.map((file) => [file.path, figures(file).length])).toEqual([['a', 1], ['b', 0]])
    expect(filesOf(['-', '--input', 'jsonl'], line('a', ENGLISH.trim())).map((file) => figures(file).length)).toEqual([1])
  })
  it('of JSON lines are read some at a time, however long the file', () => {
    const lines = Array.from({ length: 5000 }, (_, index) => JSON.stringify({ text: `The mayor said number ${index} of them.${' She went home.'.repeat(index % 9)}` }))
    lines[4000] = ' '
    lines[4321] = JSON.stringify({ text: 'The caf\u0001 is open.' })
    write('long.jsonl', Buffer.from(lines.join('\n').replace('\\u0001', '\u00ff'), 'latin1'))
    const { out, err, code } = run(['lint', 'long.jsonl', '--format', 'jsonl', '--no-config', '--fail-on', 'never'])
    expect(code).toBe(0)
    expect(err).toBe('copydesk: long.jsonl:4322: not valid UTF-8; those bytes are read as “\uFFFD”. Convert the file to UTF-8.\n')
    const ids = out.trim().split('\n').map((line) => JSON.parse(line) as { type?: string; path?: string; file?: string; id?: string }).flatMap((entry) => entry.path ?? entry.id ?? [])
    expect(ids).toEqual(lines.flatMap((line, index) => (line === ' ' ? [] : [`long.jsonl:${index + 1}`])))
  })
  it('that are none are named by their line', () => {
    write('bad.tsv', 'Uno\tOne\nDos\n')
    expect(run(['lint', 'bad.tsv'])).toMatchObject({ code: 2, err: 'copydesk: “bad.tsv”, line 2: there is no tab; a line must be SOURCE, a tab, TARGET (or ID, SOURCE, TARGET), or the first line must name the columns “source” and “target”.\n' })
    write('bad.jsonl', '{"source": "Uno", "target": "One"}\n{"source": "Dos"}\n')
    expect(run(['lint', 'bad.jsonl'])).toMatchObject({ code: 2 })
    expect(run(['lint', 'bad.jsonl']).err).toMatch(/“bad\.jsonl”, line 2: the object has no “text” or “target”/)
    expect(run(['lint', 'bad.jsonl', '--fix'])).toMatchObject({ code: 2 })
  })
})

import { describe, expect, it } from 'vitest'
import { lineIndex } from '../../src/model/lines.ts'
import { deskOf, patternRule, shippedDesk } from '../support/rules.ts'

const line = (rows: string, more = 'source: [es]\ntarget: ["!es"]') => `id: residue/test
check: line
category: accuracy/untranslated
severity: major
status: error
message: "Leftover “{text}”."
why: w
mend: d
${more}
rows:
  - ${rows.replace(/\n/g, '\n  - ')}
`
const article = (...blocks: string[]) => blocks.join('\n\n')
const TEXT = ['Minister resigns', 'The minister resigned on Monday after a long debate.', 'He will go home.', 'The party meets on Friday.', 'It has ten members.', 'They vote at noon.', 'The result is open.', 'Nobody knows more.', 'The press waits.', 'The doors are shut.', 'A guard stands there.', 'It rains.']

describe('lines of a page', () => {
  const rows = '{ match: [Guardar, Seguir leyendo], tier: A }\n{ match: [Nuevo], tier: B }\n{ match: [Mundo], tier: C }'
  const check = (text: string, input = {}) => deskOf([line(rows)]).check({ text, ...input }).findings.map(({ text: words, status }) => `${words}:${status}`)

  it('are residue when nothing else stands in the block, whatever marks stand around', () => {
    expect(check(article(...TEXT.slice(0, 6), '» Seguir leyendo…', ...TEXT.slice(6)))).toEqual(['» Seguir leyendo…:error'])
    expect(check(article(...TEXT.slice(0, 6), 'Press Guardar to go on.', ...TEXT.slice(6)))).toEqual([])
  })

  it('of tier B want support, else they are suspicious', () => {
    const middle = (...words: string[]) => article(...TEXT.slice(0, 6), ...words, ...TEXT.slice(6))
    expect(check(middle('Nuevo'))).toEqual(['Nuevo:suspicious'])
    expect(check(middle('Nuevo', 'Guardar'))).toEqual(['Nuevo:error', 'Guardar:error'])
    expect(check(middle('Nuevo'), { sourceLanguage: 'es' })).toEqual(['Nuevo:error'])
  })

  it('of tier C count only beside two others', () => {
    expect(check(article(...TEXT.slice(0, 6), 'Mundo', 'Guardar', ...TEXT.slice(6)))).toEqual(['Guardar:error'])
    expect(check(article(...TEXT.slice(0, 6), 'Mundo', 'Guardar', 'Nuevo', ...TEXT.slice(6)))).toEqual(['Mundo:error', 'Guardar:error', 'Nuevo:error'])
  })

  it('several on one line are one finding; a text of their own language is left alone', () => {
    expect(check(article(...TEXT.slice(0, 6), 'Guardar · Nuevo', ...TEXT.slice(6)))).toEqual(['Guardar · Nuevo:error'])
    expect(check(article(...TEXT, 'Guardar'), { language: 'es' })).toEqual([])
  })

  it('close together share a group, and their words are not counted', () => {
    const result = deskOf([line(rows)]).check({ text: article(...TEXT.slice(0, 6), 'Guardar', 'Nuevo', ...TEXT.slice(6)) })
    expect(new Set(result.findings.map(({ group }) => group)).size).toBe(1)
    expect(result.words).toBe(deskOf([line(rows)]).check({ text: article(...TEXT) }).words)
  })
})

describe('languages', () => {
  const desk = () => deskOf([patternRule('{ match: red line, tier: A }', 'source: [es]'), patternRule('match: blue line', 'source: [es]').replace('test/pattern', 'test/other')])
  it('runs rules about a source when it is known, none of them for another source', () => {
    const words = (sourceLanguage?: string) => desk().check({ text: 'A red line and a blue line.', sourceLanguage, scope: 'segment' }).findings.map(({ text }) => text)
    expect(words('es')).toEqual(['red line', 'blue line'])
    expect(words('pt')).toEqual([])
  })

  it('learns the source language from what certainly comes from it', () => {
    const desk = deskOf([line('{ match: Guardar, tier: A }'), patternRule('{ match: blue line, status: suspicious }', 'source: [es]')])
    const result = desk.check({ text: article(...TEXT, 'A blue line.', 'Guardar') })
    expect(result.sourceLanguage).toBe('es')
    expect(result.findings.map(({ text }) => text)).toEqual(['blue line', 'Guardar'])
    expect(desk.check({ text: article(...TEXT, 'A blue line.') }).findings).toEqual([])
  })

  it('tells of an unknown source what is certain, and errors as things to look at', () => {
    const desk = deskOf([patternRule('{ match: red line, tier: A }', 'source: [es]'), patternRule('{ match: blue line, status: error }', 'source: [es]').replace('test/pattern', 'test/other'), patternRule('{ match: grey line, status: suspicious }', 'source: [pt]').replace('test/pattern', 'test/third')])
    const seen = (text: string) => desk.check({ text, scope: 'segment' }).findings.map((finding) => `${finding.text}:${finding.status}`)
    expect(seen('A blue line and a grey line.')).toEqual(['blue line:suspicious'])
    expect(seen('A red line and a blue line.')).toEqual(['red line:error', 'blue line:error'])
  })

  it('takes several different rows, or one and the places that are named, for the source language', () => {
    const desk = deskOf([patternRule('{ match: blue line, status: error }', 'source: [es]'), patternRule('{ match: grey line, status: suspicious }', 'source: [es]').replace('test/pattern', 'test/other')], {}, 'LATAM: [Bolivia, La Paz]\nSPAIN: [Spain]\n')
    const language = (text: string) => desk.check({ text }).sourceLanguage
    expect(language('A blue line here. Another blue line there.')).toBe('')
    expect(language('A blue line and a grey line.')).toBe('es')
    expect(language('A grey line ran from La Paz to the border of Bolivia.')).toBe('es')
    expect(language('It ran from La Paz to the border of Bolivia.')).toBe('')
  })

  it('tells on a tie of languages what all of them have', () => {
    const shared = (row: string, name: string) => patternRule(row, 'source: [es, it]').replace('test/pattern', name)
    const desk = deskOf([shared('{ match: red line, status: error }', 'test/red'), shared('{ match: grey line, status: suspicious }', 'test/grey'), patternRule('{ match: green line, status: suspicious }', 'source: [es]').replace('test/pattern', 'test/other')])
    const seen = (text: string) => desk.check({ text }).findings.map((finding) => `${finding.text}:${finding.status}`)
    expect(seen('A red line and a grey line.')).toEqual(['red line:error', 'grey line:suspicious'])
    expect(seen('A grey line.')).toEqual([])
    expect(desk.check({ text: 'A red line and a grey line.' }).sourceLanguage).toBe('')
  })

  it('takes the first of kindred languages where their rows are the same, and none of others', () => {
    const both = (source: string) => deskOf([patternRule('{ match: blue line, status: error }', source), patternRule('{ match: grey line, status: error }', source).replace('test/pattern', 'test/other')])
    const language = (source: string) => both(source).check({ text: 'A blue line and a grey line.' }).sourceLanguage
    expect(language('source: ["no", nb, nn, da, sv]')).toBe('no')
    expect(language('source: [cs, sk]')).toBe('cs')
    expect(language('source: [cs, pl]')).toBe('')
  })
})

describe('findings', () => {
  it('carry message, fix, place and words', () => {
    const text = 'One line.\nThe migratory crisis grows.'
    const [finding] = deskOf([patternRule('{ match: migratory crisis, fix: migration crisis }')]).check({ text }).findings
    expect(finding).toMatchObject({ message: '“migratory crisis” is wrong; write “migration crisis”.', mend: 'Write “migration crisis”.', text: 'migratory crisis', status: 'error', severity: 'minor', group: '' })
    expect(finding.fixes).toEqual([{ title: 'Replace with “migration crisis”', safety: 'review', edits: [{ start: 14, end: 30, text: 'migration crisis' }] }])
    expect(lineIndex(text).position(finding.start)).toEqual({ line: 2, column: 5 })
  })

  it('keep their fingerprint when text moves, and tell equal ones apart', () => {
    const desk = deskOf([patternRule('match: red line')])
    const before = desk.check({ text: 'A red line here.\n\nA red line here.' }).findings
    const after = desk.check({ text: 'Something new.\n\nA red line here.\n\nA red line here.' }).findings
    expect(after.map(({ fingerprint }) => fingerprint)).toEqual(before.map(({ fingerprint }) => fingerprint))
    expect(new Set(before.map(({ fingerprint }) => fingerprint)).size).toBe(2)
  })

  it('of one layer that overlap give way: status before severity before length', () => {
    const rules = ['{ match: red line, status: suspicious, severity: critical }', '{ match: line of blood }', '{ match: red }'].map((row, index) => patternRule(row).replace('test/pattern', `test/rule-${index}`))
    expect(deskOf(rules).check({ text: 'the red line of blood', scope: 'segment' }).findings.map(({ text }) => text)).toEqual(['red', 'line of blood'])
  })

  it('are one where most of the text is in another language, whatever rules of English find in it', async () => {
    const german = ['Der Bürgermeister sprach am Montag vor dem Rathaus über die neue Brücke.', 'Er sagte, dass die Arbeiten an das alte Ufer bis zum Herbst dauern werden.', 'Danach soll auch die Straße zwischen den beiden Dörfern erneuert werden.'].join('\n\n')
    const told = (await shippedDesk()).check({ text: german }).findings.map(({ message, mend }) => [message, mend])
    expect(told).toEqual([['Most of the text is German.', 'Translate it; if it is meant to be German, set the language of the text to “de”.']])
    expect((await shippedDesk()).check({ text: german, language: 'de' }).findings).toEqual([])
  })

  it('obey settings by the longest id', () => {
    const rules = [patternRule('match: red').replace('test/pattern', 'a/b'), patternRule('match: blue').replace('test/pattern', 'a/c')]
    const severities = (settings: Record<string, 'off' | 'on' | 'major'>) => deskOf(rules, { rules: settings }).check({ text: 'red blue', scope: 'segment' }).findings.map(({ rule, severity }) => `${rule}:${severity}`)
    expect(severities({ 'a/': 'off', 'a/c': 'major' })).toEqual(['a/c:major'])
    expect(severities({ '*': 'off', 'a/b': 'on' })).toEqual(['a/b:minor'])
  })
})

describe('silence', () => {
  const rules = [patternRule('match: red line')]
  it('from the ignore list wants rule, words and file to agree, and is counted', () => {
    const ignore = [{ rule: 'test', words: 'Red  Line', fits: (path: string) => path.endsWith('a.txt'), reason: 'a figure of speech' }]
    const desk = deskOf(rules, { ignore })
    expect(desk.check({ text: 'A red line.', path: '/x/b.txt' }).silenced).toHaveLength(0)
    const result = desk.check({ text: 'A red line.', path: '/x/a.txt' })
    expect(result.findings).toEqual([])
    expect(result.silenced[0].reason).toBe('a figure of speech')
    expect([...desk.usedIgnores]).toEqual([0])
  })
})

describe('score and gate', () => {
  const words = Array.from({ length: 500 }, () => 'word').join(' ')
  const gateOf = (row: string, text = 'red') => deskOf([patternRule(row)]).check({ text: `Headline\n\n${text} ${words}` })

  it('blocks on critical errors, fails on major ones, warns on minor ones, never fails on suspicious ones', () => {
    expect(gateOf('{ match: red, severity: critical }').gate).toBe('block')
    expect(gateOf('{ match: red, severity: major }').gate).toBe('fail')
    expect(gateOf('{ match: red }').gate).toBe('warn')
    expect(gateOf('{ match: red, severity: critical, status: suspicious }', 'red '.repeat(40)).gate).toBe('warn')
    expect(gateOf('{ match: red, status: info }').gate).toBe('pass')
    expect(gateOf('match: green')).toMatchObject({ gate: 'pass', score: 100, penalty: 0 })
  })

  it('counts penalties per 1,000 words, short texts as 400', () => {
    expect(gateOf('{ match: red, severity: major }').penalty).toBeCloseTo(5000 / 502, 1)
    expect(deskOf([patternRule('{ match: red, severity: major }')]).check({ text: 'red' }).penalty).toBe(12.5)
  })
})

describe('words of a pattern', () => {
  it.each(['exact', 'any', 'smart'])('are found with either apostrophe (case: %s)', (form) => {
    const desk = deskOf([patternRule(`match: he don’t\ncase: ${form}`)])
    expect(desk.check({ text: "I know he don't sing, and he don’t dance.", scope: 'segment' }).findings.map(({ text }) => text)).toEqual(["he don't", 'he don’t'])
  })
})

import { describe, expect, it } from 'vitest'
import { bilingual } from '../../src/engine/bilingual.ts'
import { createDesk } from '../../src/engine/desk.ts'
import { loadRuleset } from '../../src/engine/ruleset.ts'
import { compilePackFiles } from '../../src/packs/compile-files.ts'

const HEAD = 'id: house/source-words\ncheck: pair\nsource: [es]\ntarget: [en]\ncategory: accuracy/mistranslation\nseverity: major\nstatus: suspicious\nmessage: "“{source}” is not “{text}”."\nwhy: The two words only look alike, or belong together.\nmend: Compare with the source.\nrows:\n'
const packOf = (rows: string) => compilePackFiles([{ file: 'house/source-words.yaml', text: HEAD + rows, pack: 'house' }])
const deskOf = (rows: string) => createDesk(loadRuleset(packOf(rows)), { bilingual })
const check = (rows: string, source: string, text: string, scope: 'segment' | 'article' = 'segment') => deskOf(rows).check({ text, source: { text: source, language: 'es' }, scope }).findings

describe('a rule about the source', () => {
  const FALSE_FRIEND = '  - when: actualmente\n    mustNot: actually\n    must: (currently|now|at present)\n    fix: currently\n'
  it('reports what the aligned sentence must not have, with the words of the source and the fix', () => {
    const [finding] = check(FALSE_FRIEND, 'Actualmente vive en Quito.', 'He actually lives in Quito.')
    expect(finding).toMatchObject({ rule: 'house/source-words', text: 'actually', message: '“Actualmente” is not “actually”.', source: { text: 'Actualmente', start: 0, end: 11, line: 1, column: 1 } })
    expect(finding.fixes[0].edits).toEqual([{ start: 3, end: 11, text: 'currently' }])
  })
  it('keeps silent when another word of the source is behind it, when the right word stands there, and without a source', () => {
    expect(check(FALSE_FRIEND, 'En realidad vive en Quito.', 'He actually lives in Quito.')).toEqual([])
    expect(check(FALSE_FRIEND, 'Actualmente vive, de hecho, en Quito.', 'He actually lives in Quito now.')).toEqual([])
    expect(deskOf(FALSE_FRIEND).check({ text: 'He actually lives in Quito.', sourceLanguage: 'es' }).findings).toEqual([])
  })
  it('looks only at the aligned sentence of an article', () => {
    const source = 'Actualmente la alcaldesa Rivas vive en Quito con 3 hijos.\n\nEn realidad la ministra Soler prefiere Lima desde 2019.\n'
    const text = 'The mayor Rivas actually lives in Quito with 3 children.\n\nThe minister Soler actually prefers Lima since 2019.\n'
    expect(check(FALSE_FRIEND, source, text, 'article').map(({ start }) => start)).toEqual([text.indexOf('actually')])
  })
  it('reports a sentence that lacks what it must have', () => {
    const rows = '  - when: presunto\n    must: (alleged|allegedly|suspected|accused)\n    message: "“{source}” has no counterpart: the text says it as a fact."\n'
    const [finding] = check(rows, 'El presunto autor fue detenido.', 'The author was arrested.')
    expect(finding).toMatchObject({ text: 'The author was arrested.', message: '“presunto” has no counterpart: the text says it as a fact.', source: { text: 'presunto' }, fixes: [] })
    expect(check(rows, 'El presunto autor fue detenido.', 'The alleged author was arrested.')).toEqual([])
  })
  it('uses what the source captured in the pattern, the message and the fix', () => {
    const rows = '  - when: artículo <number>\n    must: (article|section) $s1\n    mustNot: item <number>\n    fix: Article $s1\n    message: "“{source}” is Article {s1}, not “item {1}”."\n'
    const [finding] = check(rows, 'El artículo 49 lo prohíbe.', 'Under item 94 it is forbidden.')
    expect(finding).toMatchObject({ text: 'item 94', message: '“artículo 49” is Article 49, not “item 94”.' })
    expect(finding.fixes[0].edits[0].text).toBe('Article 49')
    expect(check(rows, 'El artículo 49 lo prohíbe.', 'Article 49 forbids it.')).toEqual([])
  })
  it('copies a name of the source letter by letter', () => {
    const rows = '  - when: huracán <cap>\n    must: $s1\n    message: "The hurricane is {s1}."\n'
    expect(check(rows, 'El huracán Dolores llegó.', 'Hurricane Sorrows arrived.')[0].message).toBe('The hurricane is Dolores.')
    expect(check(rows, 'El huracán Dolores llegó.', 'Hurricane Dolores arrived.')).toEqual([])
  })
  it('heeds context: words of the source in “unless”, of the text in “not”, quotations', () => {
    const rows = '  - when: sensible\n    mustNot: sensible\n    unless: [juicio]\n    not: [advice]\n    quoted: no\n    fix: sensitive\n'
    expect(check(rows, 'Es un tema sensible.', 'It is a sensible subject.')).toHaveLength(1)
    expect(check(rows, 'Es sensible, de buen juicio.', 'It is sensible.')).toEqual([])
    expect(check(rows, 'Un consejo sensible.', 'It is sensible advice.')).toEqual([])
    expect(check(rows, 'Es un tema «sensible».', 'It is a “sensible” subject.')).toEqual([])
  })
})

describe('a faulty rule about the source', () => {
  it.each([
    ['  - match: uno\n    must: one\n', /needs “when”/],
    ['  - when: uno\n', /say what the text must have \(“must”\) or must not have \(“mustNot”\) when the source has “uno”/],
    ['  - when: ~hablar\n    must: one\n', /“~” inflects English words/],
    ['  - when: uno\n    must: one\n    match: two\n', /says “when” for the source/],
  ])('%j is told in one sentence', (rows, message) => expect(() => packOf(rows)).toThrow(message))
  it('names the check when another one speaks of the source', () => {
    expect(() => compilePackFiles([{ file: 'a.yaml', text: `${HEAD.replace('check: pair', 'check: pattern')}  - match: one\n    must: two\n`, pack: 'house' }])).toThrow(/“must” speaks of the source; write “check: pair”/)
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import type { Desk } from '../../src/engine/desk.ts'
import { shippedDesk } from '../support/rules.ts'

let desk: Desk
beforeAll(async () => {
  desk = await shippedDesk()
})
const found = (prefix: RegExp, source: string, text: string, scope: 'segment' | 'article' = 'segment', language: string | undefined = 'es') =>
  desk.check({ text, source: { text: source, language }, scope }).findings.filter(({ rule, status }) => prefix.test(rule) && status !== 'info').map(({ rule, text: words }) => [rule.slice(7), words])

describe('a segment that lost its words', () => {
  it('is empty when a mark is left, not a sign', () => {
    expect(found(/empty/, 'Puente', '—')).toEqual([['empty', '—']])
    expect(found(/empty/, 'Por ciento', '%')).toEqual([])
    expect(found(/empty/, 'Euros', '€')).toEqual([])
  })
  it('has words too many when its source has none', () => {
    expect(found(/too-long/, '—', 'Bridge')).toEqual([['too-long', 'Bridge']])
    expect(found(/too-long/, '7', 'Seven')).toEqual([])
    expect(found(/too-long/, '€', 'Euros')).toEqual([])
  })
})

describe('a label', () => {
  it('is suspicious when it stands as in the source and is no English, whatever the language', () => {
    expect(found(/same-text/, 'deportes', 'deportes')).toEqual([['same-text', 'deportes']])
    expect(found(/same-text/, 'mravenec', 'mravenec', 'segment', undefined).length).toBe(1)
  })
  it.each(['Presupuestos', 'tango', 'radio hotel', 'presupuestos 2023', 'www.soria.es'])('may stand so: %s', (text) => expect(found(/same-text/, text, text)).toEqual([]))
})

describe('a sentence', () => {
  it('that stood in the source in English stays', () => {
    expect(found(/same-text/, 'The bridge will open in May.', 'The bridge will open in May.', 'segment', 'pl')).toEqual([])
    expect(found(/same-text/, 'Burmistrz otworzy most w maju.', 'Burmistrz otworzy most w maju.', 'segment', 'pl').length).toBe(1)
  })
})

describe('marks and lines around a segment', () => {
  it('a mark that the source does not have before its first word goes', () => {
    expect(found(/start-mark/, 'El puente abre', '… The bridge opens')).toEqual([['start-mark', '…']])
    expect(found(/start-mark/, 'El puente abre', '“, The bridge opens”')).toEqual([['start-mark', ',']])
  })
  it.each([
    ['—El puente abre —dijo.', '“The bridge opens,” she said.'],
    ['«...y el puente abre», dijo.', '“… and the bridge opens,” she said.'],
    ['Usan .NET', '.NET is used'],
    ['他说：“……桥开了。”', 'He said: “… the bridge opened.”'],
  ])('keeps silent: %s, %s', (source, text) => expect(found(/start-mark/, source, text)).toEqual([]))
  it('paragraphs are counted, lines are not, and articles have their own', () => {
    expect(found(/paragraph-break/, 'El puente\nabre.', 'The bridge\n\nopens.')).toEqual([['paragraph-break', '\n\n']])
    expect(found(/paragraph-break/, 'Abre.\n\nCierra.\n\n', 'It opens. It closes.\n').length).toBe(1)
    expect(found(/paragraph-break/, 'El puente\nabre.\r\n \r\nCierra.', 'The bridge opens.\n\nIt closes.')).toEqual([])
    expect(found(/paragraph-break/, 'El puente abre.\n\nCierra.', 'The bridge opens. It closes.', 'article')).toEqual([])
  })
})

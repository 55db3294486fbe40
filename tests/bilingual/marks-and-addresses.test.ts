import { beforeAll, describe, expect, it } from 'vitest'
import type { Desk } from '../../src/engine/desk.ts'
import { shippedDesk } from '../support/rules.ts'

let desk: Desk
beforeAll(async () => {
  desk = await shippedDesk()
})
const found = (prefix: RegExp, source: string, text: string, scope: 'segment' | 'article' = 'segment', language = 'es') =>
  desk.check({ text, source: { text: source, language }, scope }).findings.filter(({ rule, status }) => prefix.test(rule) && status !== 'info').map(({ rule, text: words, fixes }) => [rule.slice(7), words, fixes[0]?.edits[0].text ?? null])

describe('addresses against the source', () => {
  const addresses = (source: string, text: string, scope: 'segment' | 'article' = 'segment') => found(/source\/address/, source, text, scope)
  it('must be copied, whatever kind they are of', () => {
    expect(addresses('Más en www.puerto-lugo.com/planos y obras@puerto-lugo.com.', 'More at www.port-lugo.com/plans and works@puerto-lugo.com.')).toEqual([
      ['address-changed', 'www.port-lugo.com/plans', 'www.puerto-lugo.com/planos'],
      ['address-changed', 'works@puerto-lugo.com', 'obras@puerto-lugo.com'],
    ])
    expect(addresses('Lo escribió @puerto_lugo.', '@port_lugo wrote it.')).toEqual([['address-changed', '@port_lugo', '@puerto_lugo']])
  })
  it('may lead to the page in the other language, and lack protocol and slash', () => {
    expect(addresses('Más en https://www.puerto-lugo.com/es/planos/.', 'More at puerto-lugo.com/en/planos.')).toEqual([])
    expect(addresses('Más en https://es.wikipedia.org/wiki/Lugo.', 'More at https://en.wikipedia.org/wiki/Lugo.')).toEqual([])
  })
  it('may stand in another sentence of the article', () => {
    const source = 'La alcaldesa Rivas habló en Soria en 2025. Más en www.puerto-lugo.com/planos desde hoy.\n'
    expect(addresses(source, 'Mayor Rivas spoke in Soria in 2025 (www.puerto-lugo.com/planos). There is more from today.\n', 'article')).toEqual([])
  })
  it('end before a tag', () => {
    expect(addresses('El puerto <q>lugo.org:80</q> cierra.', 'The port <i>lugo.org:80</i> closes.')).toEqual([])
    expect(addresses('El puerto <q>lugo.org:80</q> cierra.', 'The port <i>soria.org:80</i> closes.')).toEqual([['address-changed', 'soria.org:80', 'lugo.org:80']])
  })
  it('keep the end of their host: a country is no language of a page', () => {
    expect(addresses('Más en www.lugo.es hoy.', 'More at www.lugo.en today.').length).toBe(1)
  })
})

describe('marks against the source', () => {
  it('the last stop is put back before nothing, and in place of a comma', () => {
    expect(found(/end-mark/, 'La alcaldesa habló ayer en Soria.', 'The mayor spoke in Soria yesterday')).toEqual([['end-mark', 'y', '.']])
    expect(found(/end-mark/, 'La alcaldesa habló ayer en Soria.', 'The mayor spoke in Soria yesterday,')).toEqual([['end-mark', ',', '.']])
  })
  it.each([
    ['«Abriremos en mayo».', '“We will open in May.”', 'es'],
    ['他昨天在北京讲话。', 'He spoke in Beijing yesterday.', 'zh'],
    ['¡Qué gran noticia para todos!', 'Great news for everyone.', 'es'],
    ['Rivas habló ayer en Soria', 'Rivas spoke yesterday in Soria.', 'es'],
  ])('keep silent: %s, %s', (source, text, language) => expect(found(/end-mark|first-capital|brackets/, source, text, 'segment', language)).toEqual([]))
  it('a headline needs no stop', () => {
    expect(found(/end-mark/, 'El puente de Rivas abre en mayo.\n\nLa alcaldesa Rivas habló ayer en Soria de 45 obras.\n', 'The Rivas bridge opens in May\n\nMayor Rivas spoke in Soria of 45 works yesterday.\n', 'article')).toEqual([])
  })
  it('a first capital is put back', () => {
    expect(found(/first-capital/, 'La alcaldesa habló ayer.', 'the mayor spoke yesterday.')).toEqual([['first-capital', 't', 'T']])
  })
  it('a first capital stands behind tags, and slots have none', () => {
    expect(found(/first-capital/, '<b>La alcaldesa</b> habló.', '<b>the mayor</b> spoke.')).toEqual([['first-capital', 't', 'T']])
    expect(found(/first-capital/, 'El puente “%s” abre.', '“%s” bridge opens.')).toEqual([])
    expect(found(/first-capital/, 'Hoy abre {puente}.', '{puente} opens today.')).toEqual([])
  })
  it('a name in Latin letters proves nothing in a script without capitals', () => {
    expect(found(/first-capital/, 'Lugo桥五月开放', 'the Lugo bridge opens in May', 'segment', 'zh')).toEqual([])
    expect(found(/first-capital/, 'Lugo桥五月开放。', 'the Lugo bridge opens in May.', 'segment', 'zh').length).toBe(1)
    expect(found(/first-capital/, 'La 1ª obra abre.', 'the first work opens.')).toEqual([['first-capital', 't', 'T']])
  })
  it('a segment without letters has no capital', () => {
    for (const [source, text] of [['La alcaldesa', ''], ['', 'the mayor'], ['La alcaldesa', '—'], ['<b>La alcaldesa</b>', '<b></b>']]) {
      const { findings, faults } = desk.check({ text, source: { text: source, language: 'es' }, scope: 'segment' })
      expect([faults, findings.filter(({ rule }) => rule === 'source/first-capital')]).toEqual([[], []])
    }
  })
  it('the semicolon of an entity ends nothing', () => {
    expect(found(/end-mark/, 'La alcaldesa Rivas', 'Mayor Rivas&nbsp;')).toEqual([])
    expect(found(/end-mark/, 'La alcaldesa habló en Soria.', 'The mayor spoke in Soria&nbsp;')).toEqual([['end-mark', 'a', '.']])
  })
  it('mark-up alone is no text that stayed as it was', () => {
    expect(found(/same-text/, '<area shape="circle" class="large blue">', '<area shape="circle" class="large blue">')).toEqual([])
    expect(found(/same-text/, '<b>Rada zamknęła stary dworzec.</b>', '<b>Rada zamknęła stary dworzec.</b>', 'segment', 'pl').length).toBe(1)
  })
})

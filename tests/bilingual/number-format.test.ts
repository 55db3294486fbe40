import { beforeAll, expect, it } from 'vitest'
import type { Desk } from '../../src/engine/desk.ts'
import { shippedDesk } from '../support/rules.ts'

let desk: Desk
beforeAll(async () => {
  desk = await shippedDesk()
})
const told = (source: string, text: string, language: string): (string | undefined)[][] =>
  desk.check({ text, source: { text: source, language }, scope: 'segment' }).findings.filter(({ rule }) => rule === 'source/number-format').map(({ status, text: words, fixes }) => [status, words, fixes[0]?.edits[0].text])

it('decimals of the source keep no comma, whatever is glued to them', () => {
  expect(told('Der Steg ist 12,5 m lang und kostet CHF 1.250,50.', 'The jetty is 12,5m long and costs CHF1.250,50.', 'de')).toEqual([['error', '12,5', '12.5'], ['error', '1.250,50', '1,250.50']])
  expect(told('橋の長さは12.5キロだ。', 'The bridge is 12,5km long.', 'ja')).toEqual([['error', '12,5', '12.5']])
})

it('a figure in groups is one figure', () => {
  const { findings } = desk.check({ text: 'She won 1 000,00 euros.', source: { text: 'Sie gewann 1.000,00 Euro.', language: 'de' }, scope: 'segment' })
  expect(findings.map(({ fixes }) => fixes[0]?.edits[0].text)).toEqual(['1,000.00'])
})

it('thousands lose the point of the source; where countries differ a person looks', () => {
  expect(told('Die Stadt pflanzte 12.500 Linden.', 'The town planted 12.500 limes.', 'de')).toEqual([['error', '12.500', '12,500']])
  expect(told('La ciudad plantó 12.500 tilos.', 'The town planted 12.500 limes.', 'es')).toEqual([['suspicious', '12.500', '12,500']])
})

it('thousands that read as decimals weigh more', () => {
  const { findings } = desk.check({ text: 'The town planted 12.500 limes on 7,5m.', source: { text: 'Die Stadt pflanzte 12.500 Linden auf 7,5 m.', language: 'de' }, scope: 'segment' })
  expect(findings.filter(({ rule }) => rule === 'source/number-format').map(({ severity, message }) => [severity, message])).toEqual([['major', '“12.500” reads as a decimal.'], ['minor', '“7,5” has the decimal or grouping sign of another language.']])
})

it.each([
  ['Die Paragrafen 2, 3 und 5 gelten.', 'Sections 2,3 and 5 apply.', 'de'],
  ['這座橋長12.500公里。', 'The bridge is 12.500 kilometres long.', 'zh'],
  ['Il ponte è lungo 1,250 km.', 'The bridge is 1.250 km long.', 'it'],
  ['Der Steg kostete 1.250.000 Franken.', 'The jetty cost 1,250,000 francs.', 'de'],
])('keeps silent: %s, %s', (source, text, language) => expect(told(source, text, language)).toEqual([]))

import { expect, it } from 'vitest'
import { ledgerOf } from '../../src/names/ledger.ts'
import { read } from './support.ts'

const TEXT = [
  'President Gonzalo Duke pledges help',
  'President Gonzalo Duque met Jens Stoltenberg, secretary general of NATO, in Bogota. Duque spoke at Duke University.',
  'Later Gonzalo Duke flew home, and Stoltenberg stayed.',
].join('\n\n')

it('gathers who is in the story, with forms, counts and faults', () => {
  const entries = ledgerOf(read(TEXT, { sourceLanguage: 'es' }))
  expect(entries.map(({ name, kind, count }) => [name, kind, count])).toEqual([
    ['Gonzalo Duque', 'person', 4],
    ['Jens Stoltenberg', 'person', 2],
    ['Duke University', 'place-or-body', 1],
  ])
  expect(entries[0].forms.map(({ text, count, fault }) => [text, count, fault])).toEqual([
    ['Gonzalo Duke', 2, 'translated-surname, error'],
    ['Gonzalo Duque', 1, ''],
    ['Duque', 1, ''],
  ])
  expect(entries[0].reason).toBe('the form without a fault')
  expect(entries[1].roles).toEqual(['secretary general'])
})

it('says why a form was elected', () => {
  const [entry] = ledgerOf(read('Reporters met Pablo Iglesias in Madrid. Iglesias smiled.'))
  expect(entry.reason).toBe('a public figure on record')
  const source = 'Gonzalo Duque habló en Bogotá.'
  const [sourced] = ledgerOf(read('Gonzalo Duke spoke. Gonzalo Duque smiled.', { source }), { source })
  expect([sourced.name, sourced.reason]).toEqual(['Gonzalo Duque', 'as in the source'])
})

it('knows the right form from the tables where no form of the article is right', () => {
  const [entry] = ledgerOf(read('The leftist leader Pablo Churches spoke in Madrid.'))
  expect([entry.name, entry.reason]).toEqual(['Pablo Iglesias', 'no form in the text is right; the tables know it'])
})

it('names no wars', () => {
  const entries = ledgerOf(read('The plant closed after World War II. It had thrived in World War I and the Cold War, said Gonzalo Duque.'))
  expect(entries.map(({ name }) => name)).toEqual(['Gonzalo Duque'])
})

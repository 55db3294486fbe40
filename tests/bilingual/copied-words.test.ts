import { beforeAll, describe, expect, it } from 'vitest'
import type { Desk } from '../../src/engine/desk.ts'
import { shippedDesk } from '../support/rules.ts'

let desk: Desk
beforeAll(async () => {
  desk = await shippedDesk()
})
const copied = (language: string, source: string, text: string) =>
  desk
    .check({ text, source: { text: source, language }, scope: 'segment' })
    .findings.filter(({ rule }) => rule.startsWith('source/copied'))
    .map(({ text: words, source: span, status }) => [words, span!.text, status])

describe('words copied from the source', () => {
  it('are certain in runs of three, with their place in the source', () => {
    expect(copied('es', 'La obra terminará a las puertas del invierno.', 'The work terminará a las puertas of winter.')).toEqual([['terminará a las puertas', 'terminará a las puertas', 'error']])
  })
  it('are doubtful alone', () => {
    expect(copied('pl', 'Rada zamknęła stary dworzec.', 'The council closed the old dworzec.')).toEqual([['dworzec', 'dworzec', 'suspicious']])
  })
  it('are found in a quotation only when it is half translated', () => {
    expect(copied('fr', 'Il a dit : « Nous irons jusqu’au bout avec les maires ».', '“We irons jusqu’au bout avec les mayors,” he said.').length).toBe(1)
    expect(copied('fr', 'Ils criaient « jusqu’au bout avec les maires ».', 'They shouted “jusqu’au bout avec les maires.”')).toEqual([])
  })
  it.each([
    ['es', 'Viven cerca de la Plaza de las Victorias.', 'They live near the Plaza de las Victorias.'],
    ['es', 'El casino y la opera de la plaza.', 'The casino and the opera of the plaza.'],
    ['pt', 'Respondeu por e-mail à agenda.', 'He answered the agenda by e-mail.'],
    ['de', 'Das Team ist international und global.', 'The team is international and global.'],
    ['fr', 'La situation du gouvernement est un fait accompli.', 'The situation of the government is a fait accompli.'],
  ])('from %s keep silent: %s', (language, source, text) => expect(copied(language, source, text)).toEqual([]))
})

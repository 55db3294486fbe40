import { beforeAll, describe, expect, it } from 'vitest'
import type { Desk } from '../../src/engine/desk.ts'
import { shippedDesk } from '../support/rules.ts'

let desk: Desk
beforeAll(async () => {
  desk = await shippedDesk()
})
const found = (language: string, source: string, text: string, scope: 'segment' | 'article' = 'segment') =>
  desk.check({ text, source: { text: source, language }, scope }).findings.filter(({ rule }) => rule.startsWith('source/quotation')).map(({ rule, status, source: span }) => [rule.slice(17), status, span!.text])

describe('quotations against the source', () => {
  it('lost marks make speech a statement of the paper', () => {
    expect(found('es', '«Es un error que pagaremos todos», dijo el portavoz.', 'It is a mistake that we will all pay for, the spokesman said.')).toEqual([['lost', 'suspicious', '«Es un error que pagaremos todos»']])
  })
  it('words set off are worth a note alone', () => {
    expect(found('es', 'El llamado «corralito» acabó ayer.', 'The so-called corralito ended yesterday.')).toEqual([['lost', 'info', '«corralito»']])
  })
  it('any family of marks will do, and the dash of speech', () => {
    expect(found('de', '„Das ist ein Schlag für alle Höfe im Tal“, sagte er.', "'This is a blow to all farms in the valley,' he said.")).toEqual([])
    expect(found('fr', '— C’est un recul pour tous les cheminots, dit-il.', '“It is a setback for all railway workers,” he said.')).toEqual([])
  })
  it('indirect speech that became direct is reported', () => {
    expect(found('es', 'El portavoz dijo que la obra es un error de todos.', 'The spokesman said: “The work is a mistake of all of us.”').map(([kind, status]) => [kind, status])).toEqual([['added', 'suspicious']])
  })
  it('moved borders are reported, marks that stand in the next sentence are not', () => {
    expect(found('es', 'El alcalde dijo el lunes ante los vecinos que el plan es «un error».', 'The mayor said “on Monday before the residents that the plan is a mistake.”').map(([kind]) => kind)).toEqual(['moved'])
    const source = 'La alcaldesa Rivas habló en Soria: «Abriremos el puente en mayo de 2025 y lo cuidaremos todos».\n'
    const text = 'Mayor Rivas spoke in Soria. “We will open the bridge in May 2025 and all of us will look after it.”\n'
    expect(found('es', source, text, 'article')).toEqual([])
  })
  it('notes once that a speaker of English was translated back', () => {
    const source = '«Vamos a ganar otra vez y lo haremos pronto», dijo Trump en Ohio.\n\n«Nadie lo ha hecho nunca tan bien como yo», añadió Trump en Ohio.\n'
    const text = '“We are going to win another time and do it soon,” Trump said in Ohio.\n\n“Nobody has ever done it as well as I,” Trump added in Ohio.\n'
    expect(found('es', source, text, 'article').filter(([kind]) => kind === 'retranslated')).toHaveLength(1)
  })
})

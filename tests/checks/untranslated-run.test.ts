import { describe, expect, it } from 'vitest'
import { untranslatedRun } from '../../src/checks/untranslated-run.ts'
import { found, statuses } from '../support/run-check.ts'

const spanish = { sourceLanguage: 'es' }

describe('a run of foreign words', () => {
  it.each([
    ['The minister resigned por las críticas en contra de la reforma and left.', 'por las críticas en contra de la reforma'],
    ['The plan, dijo el alcalde, is dead.', 'dijo el alcalde'],
  ])('is found in “%s”', (text, words) => {
    expect(found(untranslatedRun, text, spanish)).toEqual([words])
  })

  it('needs more proof when the source is unknown', () => {
    expect(statuses(untranslatedRun, 'The minister resigned por las críticas en contra de la reforma and left.')).toEqual(['suspicious'])
    expect(found(untranslatedRun, 'The plan is dead, dijo el alcalde.')).toEqual([])
  })

  it.each([
    'The Ministerio de Salud y de la Protección Social agrees.',
    'He read from “El amor en los tiempos del cólera” on stage.',
    'The motto (por la razón o la fuerza) is older than the paper.',
    'The motto por la razón o la fuerza, which means by reason or force, is old.',
    'The *por la razón o la fuerza* of the coat of arms is old.',
    'The team of Juan de los Santos won by a goal or two.',
  ])('keeps silent on “%s”', (text) => {
    expect(found(untranslatedRun, text, spanish)).toEqual([])
  })
})

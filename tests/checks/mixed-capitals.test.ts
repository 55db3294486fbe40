import { expect, it } from 'vitest'
import { mixedCapitals } from '../../src/checks/mixed-capitals.ts'
import { found, matchesOf } from '../support/run-check.ts'

it('finds an office that is written in two ways', () => {
  const text = 'The President left. Later the president came back.'
  expect(found(mixedCapitals, text)).toEqual(['President'])
  expect(matchesOf(mixedCapitals, text)[0].related).toHaveLength(1)
})

it('passes over names of offices with a person, a place or an institution', () => {
  expect(found(mixedCapitals, 'The President Hotel and the Prosecutor’s Office; the President of Peru; the president and the prosecutor left.')).toEqual([])
})

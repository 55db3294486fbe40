import { expect, it } from 'vitest'
import { currencyFormat } from '../../src/checks/currency-format.ts'
import { found, mended } from '../support/run-check.ts'

it('puts the sign before the amount', () => {
  expect(mended(currencyFormat, 'A seat is 30 €, a box 250€, the fine 1.5 million €, a tip 20 $.')).toBe('A seat is €30, a box €250, the fine €1.5 million, a tip $20.')
})

it('keeps silent where the sign belongs to another amount', () => {
  expect(found(currencyFormat, 'He paid €30, R$ 50, A4€ and 20 $100 bills.\nLine 50\n€ 3')).toEqual([])
})

it('knows the dollar signs of the River Plate', () => {
  expect(mended(currencyFormat, 'A loan of U$S 500 million, U$D500 and US$S 20, not US$500.', { options: { of: 'sign' } })).toBe('A loan of US$500 million, US$500 and US$20, not US$500.')
})

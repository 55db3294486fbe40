import { describe, expect, it } from 'vitest'
import { numberFormat } from '../../src/checks/number-format.ts'
import { found, mended, statuses } from '../support/run-check.ts'

describe('groups of thousands', () => {
  it('take the sign of the language of the text', () => {
    expect(mended(numberFormat, 'It cost 2.450.000 pesos, or €1.250,75; 31.480,000 saw it.')).toBe('It cost 2,450,000 pesos, or €1,250.75; 31,480,000 saw it.')
    expect(mended(numberFormat, 'Es kostete 2,450,000 Pesos.', { language: 'de' })).toBe('Es kostete 2.450.000 Pesos.')
    expect(mended(numberFormat, 'Cela a coûté 2,450,000 pesos.', { language: 'fr' })).toBe('Cela a coûté 2 450 000 pesos.')
  })

  it('are not seen in addresses, versions and codes', () => {
    expect(found(numberFormat, 'At 192.168.100.201 runs 1.200.300-beta, 10.1000/182 and A1.234.567.')).toEqual([])
  })

  it('are none of ours in languages without a row in the table', () => {
    expect(found(numberFormat, 'Kosztowało 2,450,000.', { language: 'pl' })).toEqual([])
  })
})

describe('one group', () => {
  const options = { of: 'thousands' }
  it('is certain before people when the source language groups by points', () => {
    expect(statuses(numberFormat, 'Some 2.500 people left.', { options, sourceLanguage: 'es' })).toEqual(['error'])
    expect(statuses(numberFormat, 'Some 2.500 people left.', { options })).toEqual([undefined])
  })

  it('is not seen in rates, ratios, laps and millions', () => {
    expect(found(numberFormat, 'It traded at 4.125 pesos per dollar, 1.234 seconds, 1.250 million people, 0.500, a 2.500 GPA and 5.891 km.', { options })).toEqual([])
  })
})

it('parts decimals by the sign of the language', () => {
  const options = { of: 'decimal' }
  expect(mended(numberFormat, 'It grew by 4,7 million and 9,5%.', { options })).toBe('It grew by 4.7 million and 9.5%.')
  expect(mended(numberFormat, 'It cost €57,60, then 1 250,75 euros, and on May 5 25,5 tons came.', { options })).toBe('It cost €57.60, then 1,250.75 euros, and on May 5 25.5 tons came.')
  expect(mended(numberFormat, 'Es wuchs um 4.7 Millionen.', { options, language: 'de' })).toBe('Es wuchs um 4,7 Millionen.')
  expect(found(numberFormat, 'See rooms 2,3 and 4,12 on 1,250 million.', { options })).toEqual([])
})

it('sees a comma before one decimal where no list is meant', () => {
  const options = { of: 'bare-decimal' }
  expect(mended(numberFormat, 'A quake of magnitude 6,3 came.', { options })).toBe('A quake of magnitude 6.3 came.')
  expect(found(numberFormat, 'In articles 2,3 and sections of 4,5 it says so.', { options })).toEqual([])
})

it('joins groups parted by spaces', () => {
  const options = { of: 'spaced' }
  expect(mended(numberFormat, 'Some 12 500 people and 1 250 000 votes.', { options })).toBe('Some 12,500 people and 1,250,000 votes.')
  expect(found(numberFormat, 'Call 1 250 000 or +34 912 345 678; on May 5 300 people came.\n12\n500\npeople', { options })).toEqual([])
})

it('writes ordinals and degrees as English does', () => {
  const options = { of: 'ordinal' }
  expect(mended(numberFormat, 'The 1º, 2ª, 3º, 11º, 22º and 31ºC.', { options })).toBe('The 1st, 2nd, 3rd, 11th, 22nd and 31°C.')
  expect(found(numberFormat, 'It is 25º C.', { options })).toEqual([])
})

import { expect, it } from 'vitest'
import { dateFormat } from '../../src/checks/date-format.ts'
import { found, mended, statuses } from '../support/run-check.ts'

it('writes the month out where the order is beyond doubt', () => {
  expect(mended(dateFormat, 'The law of 25/11/2020 holds.')).toBe('The law of November 25, 2020 holds.')
  expect(mended(dateFormat, 'The law of 05/11/2020 holds.')).toBe('The law of 05/11/2020 holds.')
})

it('says less where the order is American or open', () => {
  expect(statuses(dateFormat, 'On 25/11/2020, 11/25/2020 and 05/11/2020.')).toEqual([undefined, 'info', 'info'])
})

it('knows dates with points, not versions', () => {
  expect(mended(dateFormat, 'The law of 25.11.2020 and version 5.12.2019.', { options: { of: 'dotted' } })).toBe('The law of November 25, 2020 and version 5.12.2019.')
})

it('puts a space before the year', () => {
  expect(mended(dateFormat, 'On March 5,2022 some 15,2022 came.', { options: { of: 'year-space' } })).toBe('On March 5, 2022 some 15,2022 came.')
})

it('keeps silent on addresses and other chains of figures', () => {
  expect(found(dateFormat, 'See https://example.org/25/11/2020/law, 24/7, 1/2/3/2020 and 40/40/2020.')).toEqual([])
})

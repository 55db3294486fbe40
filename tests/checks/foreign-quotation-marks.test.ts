import { expect, it } from 'vitest'
import { foreignQuotationMarks } from '../../src/checks/foreign-quotation-marks.ts'
import { found, mended } from '../support/run-check.ts'

it('foreign pairs become English ones, with the spaces of English', () => {
  expect(mended(foreignQuotationMarks, 'He spoke of« a trap »and of „a shame“.')).toBe('He spoke of “a trap” and of “a shame”.')
})

it('keeps silent on arrows, on words of the script itself and on English marks', () => {
  expect(found(foreignQuotationMarks, 'Next page »\n\nThe sign 「出口」 hangs beside “the exit.”')).toEqual([])
})

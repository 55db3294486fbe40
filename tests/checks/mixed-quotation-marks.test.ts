import { expect, it } from 'vitest'
import { mixedQuotationMarks } from '../../src/checks/mixed-quotation-marks.ts'
import { matchesOf, mended } from '../support/run-check.ts'

it('one finding makes all quotation marks alike', () => {
  const text = 'He spoke of "a trap" and "a shame" and “a joke.”'
  expect(matchesOf(mixedQuotationMarks, text)).toHaveLength(1)
  expect(mended(mixedQuotationMarks, text)).toBe('He spoke of "a trap" and "a shame" and "a joke."')
})

it('keeps silent on one kind, whatever the apostrophes', () => {
  expect(matchesOf(mixedQuotationMarks, "It's “a trap” of the '90s, ‘so to speak.’")).toEqual([])
})

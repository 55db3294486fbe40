import { expect, it } from 'vitest'
import { leadingMark } from '../../src/checks/leading-mark.ts'
import { found, mended } from '../support/run-check.ts'

it('takes the mark away from the start of a paragraph', () => {
  expect(mended(leadingMark, 'Bridge closed\n\n, The court will hear them on Tuesday.\n\n. Nobody came to the second hearing.')).toBe('Bridge closed\n\nThe court will hear them on Tuesday.\n\nNobody came to the second hearing.')
})

it('keeps silent on names with a point, ellipses and short lines', () => {
  expect(found(leadingMark, 'Bridge closed\n\n.NET is what the court uses for its files.\n\n... The court waits for the second hearing.\n\n. Kyiv')).toEqual([])
})

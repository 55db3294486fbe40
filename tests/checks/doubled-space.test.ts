import { expect, it } from 'vitest'
import { doubledSpace } from '../../src/checks/doubled-space.ts'
import { found, mended } from '../support/run-check.ts'

it('leaves one space between two words of a line', () => {
  expect(mended(doubledSpace, 'The office  closed.   It opens on Monday.')).toBe('The office closed. It opens on Monday.')
})

it('keeps silent on line breaks and indented lines', () => {
  expect(found(doubledSpace, 'The office closed.\n\n  It opens on Monday.\n')).toEqual([])
})

import { expect, it } from 'vitest'
import { foreignPunctuation } from '../../src/checks/foreign-punctuation.ts'
import { found, mended } from '../support/run-check.ts'

it('marks of other scripts become English ones, with the space that they bring along', () => {
  expect(mended(foreignPunctuation, 'The port is closed，the sea is high。Who pays؟ The boats（30）wait：they are old।')).toBe('The port is closed, the sea is high. Who pays? The boats (30) wait: they are old.')
})

it('keeps silent among words of their script', () => {
  expect(found(foreignPunctuation, 'The banner read 加油，中国！ and another سلام، يا عالم؟ was beside it.')).toEqual([])
})

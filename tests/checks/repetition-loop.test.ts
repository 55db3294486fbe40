import { expect, it } from 'vitest'
import { repetitionLoop } from '../../src/checks/repetition-loop.ts'
import { found, matchesOf, mended } from '../support/run-check.ts'

it('a phrase without end is left once', () => {
  expect(mended(repetitionLoop, 'He wants the same time, the same time, the same time, the same time and peace.')).toBe('He wants the same time and peace.')
  expect(mended(repetitionLoop, 'It is a matter of law of law of law of law of law today.')).toBe('It is a matter of law today.')
})

it('reports a long loop once, by its shortest phrase', () => {
  expect(matchesOf(repetitionLoop, `It is ${'the old port '.repeat(12)}again.`).map(({ values }) => values)).toEqual([{ phrase: 'the old port', count: '12' }])
})

it('keeps silent on calls, figures, rows of marks and lists of blocks', () => {
  for (const text of ['No, no, no, no! Ha ha ha ha!', '1 0 1 0 1 0 1 0 1 0', '* * * * * * * *', 'USA USA USA USA USA USA', 'to be\n\nto be\n\nto be\n\nto be\n\nto be', 'On and on and on and on it went.']) {
    expect(found(repetitionLoop, text)).toEqual([])
  }
})

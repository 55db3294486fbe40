import { expect, it } from 'vitest'
import { invertedMark } from '../../src/checks/inverted-mark.ts'
import { found, matchesOf, mended } from '../support/run-check.ts'

it('inverted marks before English words are taken away', () => {
  expect(mended(invertedMark, 'He asked: ¿ Who are you? ¡What a day!')).toBe('He asked: Who are you? What a day!')
})

it('is in doubt where no word tells the language', () => {
  expect(matchesOf(invertedMark, 'The fans sang. ¡Goal!').map(({ status }) => status)).toEqual(['suspicious'])
})

it('keeps silent on Spanish', () => {
  expect(found(invertedMark, 'They shouted ¡Viva la huelga! and “¿Quién paga?” on “¡Radio Ola!” at night.')).toEqual([])
})

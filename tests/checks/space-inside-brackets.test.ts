import { expect, it } from 'vitest'
import { spaceInsideBrackets } from '../../src/checks/space-inside-brackets.ts'
import { found, mended } from '../support/run-check.ts'

it('closes spaces on the inner sides, both with one finding', () => {
  expect(found(spaceInsideBrackets, 'The party ( Verde ) won.')).toEqual(['( Verde )'])
  expect(mended(spaceInsideBrackets, 'The party ( Verde ) won, a film (Lima, 2019 ) lost.')).toBe('The party (Verde) won, a film (Lima, 2019) lost.')
})

it('joins a plural ending to its word', () => {
  expect(mended(spaceInsideBrackets, 'Posted 12 minute (s) ago')).toBe('Posted 12 minute(s) ago')
})

it('keeps silent on boxes to tick, list letters and emoticons', () => {
  expect(found(spaceInsideBrackets, 'A box ( ) and a ) first point, ;-) and a (fine) remark.')).toEqual([])
})

import { expect, it } from 'vitest'
import { spaceBeforeMark } from '../../src/checks/space-before-mark.ts'
import { found, matchesOf, mended, statuses } from '../support/run-check.ts'

it('closes the space before commas and stops', () => {
  expect(mended(spaceBeforeMark, 'They moved the cattle . In the port , ships wait.')).toBe('They moved the cattle. In the port, ships wait.')
})

it('keeps silent on names and figures that begin with a point, and on spaced ellipses', () => {
  expect(found(spaceBeforeMark, 'A .22 rifle, the .NET version, a .com address, well . . . and ... so.')).toEqual([])
})

it('offers no fix where a name or link got lost before the mark', () => {
  expect(matchesOf(spaceBeforeMark, 'Write to us at .')[0].fixes).toEqual([])
})

it('is certain of spaces before high marks in text from French', () => {
  const text = 'Who will pay ? Nobody knows.'
  expect(statuses(spaceBeforeMark, text, { options: { marks: ';:!?' }, sourceLanguage: 'fr' })).toEqual(['error'])
  expect(statuses(spaceBeforeMark, text, { options: { marks: ';:!?' } })).toEqual([undefined])
})

it('keeps silent on emoticons, ratios and line breaks', () => {
  expect(found(spaceBeforeMark, 'It ended 2 : 1 and she smiled : )', { options: { marks: ';:!?' } })).toEqual([])
})

it('keeps silent where mark-up was taken out before the mark', () => {
  expect(found(spaceBeforeMark, 'It is ![a ship](ship.png), they say.', { format: 'markdown' })).toEqual([])
})

import { describe, expect, it } from 'vitest'
import { articleAn } from '../../src/checks/article-an.ts'
import { found, mended, statuses } from '../support/run-check.ts'

describe('before words', () => {
  it.each([
    ['a old mine', 'an old mine'],
    ['an new owner', 'a new owner'],
    ['a hour', 'an hour'],
    ['an European visa', 'a European visa'],
    ['an unanimous vote', 'a unanimous vote'],
    ['a unusual vote', 'an unusual vote'],
    ['an one-off', 'a one-off'],
    ['a onerous task', 'an onerous task'],
    ['an house', 'a house'],
    ['a ‘underground’ show', 'an ‘underground’ show'],
    ['a Iranian ship', 'an Iranian ship'],
  ])('turns “%s” into “%s”', (wrong, right) => {
    expect(mended(articleAn, `It was ${wrong} there.`)).toBe(`It was ${right} there.`)
    expect(found(articleAn, `It was ${right} there.`)).toEqual([])
  })

  it('keeps silent where usage or sound is open', () => {
    expect(found(articleAn, 'An historic day, an hotel, a historic hotel, an herb, a herb, a Uruguayan, an Uzbek, a Oaxaca dish, an Mbappé shirt, an x-ray.')).toEqual([])
  })

  it('keeps silent on the letter and on other languages', () => {
    expect(found(articleAn, 'Serie A is here, vitamin A and hepatitis A; options a and b; the Vuelta a España; à un ami.')).toEqual([])
  })

  it('is less sure in quotations and before names', () => {
    expect(statuses(articleAn, '“It is a old mine,” he said of a Arauco mine.')).toEqual(['suspicious', 'suspicious'])
  })
})

it('reads initials letter by letter, where they are not words', () => {
  const options = { before: 'initials' }
  expect(mended(articleAn, 'A FBI man, an UN body, a NGO, an U.S. ship.', { options })).toBe('An FBI man, a UN body, an NGO, a U.S. ship.')
  expect(found(articleAn, 'A NATO plan, a SWAT team, an OPEC cut, an EU rule, a BBC panel, an MP.', { options })).toEqual([])
})

it('knows the figures that begin with a vowel', () => {
  const options = { before: 'number' }
  expect(mended(articleAn, 'A 8-year-old, an 10-day trip, a 11-day trip, a 80 percent rise.', { options })).toBe('An 8-year-old, a 10-day trip, an 11-day trip, an 80 percent rise.')
  expect(found(articleAn, 'An 18,000-seat hall, a 110-day trip, an 1,100-seat hall, a 1,100-seat hall, an 1887 house.', { options })).toEqual([])
})

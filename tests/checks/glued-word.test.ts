import { expect, it } from 'vitest'
import { gluedWord } from '../../src/checks/glued-word.ts'
import { shippedDesk } from '../support/rules.ts'
import { found, mended, statuses } from '../support/run-check.ts'

it('parts figures from the words after them', () => {
  expect(mended(gluedWord, 'It was 1-0the whole time since 2021the year; 40%of all.')).toBe('It was 1-0 the whole time since 2021 the year; 40% of all.')
})

it('is less sure of words that only the article knows', () => {
  expect(statuses(gluedWord, 'A strike of 12days, and more days to come.')).toEqual(['suspicious'])
  expect(found(gluedWord, 'A strike of 12parsecs.')).toEqual([])
})

it('keeps silent on ordinals, units, decades and models', () => {
  expect(found(gluedWord, 'The 22nd, 1990s, 100m, 30kmh, 10ish, 50ers, A320neo, 4x4, £5million and 8pm.')).toEqual([])
})

it('parts names that the article has elsewhere', () => {
  const text = 'Coach Marquinasaid it. Nobody believed Marquina.'
  expect(mended(gluedWord, text, { options: { to: 'name' } })).toBe('Coach Marquina said it. Nobody believed Marquina.')
  expect(found(gluedWord, 'Coach Marquinasaid it.', { options: { to: 'name' } })).toEqual([])
  expect(found(gluedWord, 'In Finland Roland met Ferdinand, and Robertson met Roberts.', { options: { to: 'name' } })).toEqual([])
})

it('parts function words from common ones, where no dictionary has the whole', async () => {
  const desk = await shippedDesk({ rules: { '*': 'off', 'spacing/glued-word': 'on' } })
  const glued = (text: string) => desk.check({ text, scope: 'segment' }).findings.map(({ text: words }) => words)
  expect(glued('He met theminister in the buildingand thanked her.')).toEqual(['theminister', 'buildingand'])
  expect(glued('The therapist breathes; a “thefield” band, the theocracy, thestar.org and #themayor are none. He saw Thewater and thewater.')).toEqual([])
})

it('parts short words from long names of the article only', () => {
  expect(mended(gluedWord, 'The fans of Santanderas it happened; others love Santander.', { options: { to: 'name' } })).toBe('The fans of Santander as it happened; others love Santander.')
  expect(found(gluedWord, 'They drank Martinis with Martin and met Donato, a friend of Dona.', { options: { to: 'name' } })).toEqual([])
})

it('parts a name from a word that no name ends in', async () => {
  const desk = await shippedDesk({ rules: { '*': 'off', 'spacing/glued-name': 'on' } })
  const glued = (text: string) => desk.check({ text, scope: 'segment' }).findings.map(({ text: words }) => words)
  expect(glued('The shot beat Brandnerwho had come out too early.')).toEqual(['Brandnerwho'])
  expect(glued('Elsewhere and Nowhere; Anywhere you look. The site Brandnerwho.')).toEqual([])
})

it('tells the seam of two common words by their forms and the next word, and leaves young compounds alone', async () => {
  const desk = await shippedDesk({ rules: { '*': 'off', 'spacing/glued-word': 'on' } })
  const glued = (text: string) => desk.check({ text, scope: 'segment' }).findings.map(({ text: words, status }) => `${words} ${status}`)
  expect(glued('He ended the inflationstopping the loss of jobs.')).toEqual(['inflationstopping suspicious'])
  expect(glued('The decisionmade by the court pleased the hospitalwhere she works.')).toEqual(['decisionmade suspicious', 'hospitalwhere error'])
  expect(glued('The paper thanked the teamseach for its work.')).toEqual(['teamseach suspicious'])
  expect(glued('A livestream of the bootcamp, a roadmap for decisionmaking and sportswashing of the lifecycle: the infographic shows the foodborne touchpoints of a walkthrough.')).toEqual([])
})

import { expect, it } from 'vitest'
import { shippedDesk } from '../support/rules.ts'
import { innerCapital } from '../../src/checks/inner-capital.ts'
import { found, mended } from '../support/run-check.ts'

it('parts words that ran together when the article has both', () => {
  expect(mended(innerCapital, 'It joins two regionsMinister Ochoa named; both regions thanked Minister Ochoa.')).toBe('It joins two regions Minister Ochoa named; both regions thanked Minister Ochoa.')
})

it('takes away a stray capital at the end', () => {
  expect(mended(innerCapital, 'BrandneR left, and Brandner is gone.')).toBe('Brandner left, and Brandner is gone.')
})

it('keeps silent on names in camel case, also when the article has their parts', () => {
  expect(found(innerCapital, 'The iPhone, YouTube, McDonald, DeSantis and PowerPoint; a Power and a Point, You and a Tube.')).toEqual([])
})

it('parts a name that stands apart elsewhere', () => {
  expect(mended(innerCapital, 'The hospital of SanRafael is full; San Rafael has one doctor. PowerPoint has no power, no point.')).toBe('The hospital of San Rafael is full; San Rafael has one doctor. PowerPoint has no power, no point.')
})

it('keeps silent on names of programs', () => {
  expect(found(innerCapital, 'The configFile is a File, a file and a config. Call s.replaceAll, “afterAll” or runAll(x): All and all, after, run and replace.')).toEqual([])
})

it('parts long words of the dictionary, and a name of the article from the word before it', async () => {
  const desk = await shippedDesk({ rules: { '*': 'off', 'spacing/run-together': 'on' } })
  const parted = (text: string) => desk.check({ text, scope: 'segment' }).findings.map(({ text: words }) => words)
  expect(parted('It reached 38 degreesMeteorology warns of the heat.')).toEqual(['degreesMeteorology'])
  expect(parted('They crossed the GapOlmedo said so, and the wife of Olmedo too.')).toEqual(['GapOlmedo'])
  expect(parted('They flew with easyJet and read openDemocracy on a MacBook of the PlayStation era.')).toEqual([])
})

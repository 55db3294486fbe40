import { expect, it } from 'vitest'
import { nameHoles } from '../../src/bilingual/name-hole.ts'
import type { PairSide } from '../../src/bilingual/pair.ts'

const holesIn = (text: string): string[] => nameHoles({ text, start: 0 } as PairSide).filter(({ strong }) => strong).map(({ start, end }) => text.slice(start, end))

it('finds where English lacks a name', () => {
  expect(holesIn('Mr. said that the bridge would open.')).toEqual(['Mr.'])
  expect(holesIn('The bridge between and the town is closed.')).toEqual(['between'])
  expect(holesIn("It was the plan of 's mother.")).toEqual(['of'])
  expect(holesIn('According to, the mill is closed.')).toEqual(['According to'])
  expect(holesIn('In, 305 people live on the hill.')).toEqual(['In'])
  expect(holesIn('The also returned the proposal.')).toEqual(['The'])
})

it('keeps silent on sentences that end in a preposition or quote', () => {
  expect(holesIn('The house that they dreamt of, she said, was sold.')).toEqual([])
  expect(holesIn('Born in Quito, the painter moved to Lima.')).toEqual([])
  expect(holesIn('The WHO and the UN, among others, agreed.')).toEqual([])
  expect(holesIn('The benefits of and access to the path are known.')).toEqual([])
  expect(holesIn('The device you work with is in the chosen shop.')).toEqual([])
})

import { expect, it } from 'vitest'
import { lostCharacter } from '../../src/checks/lost-character.ts'
import { found } from '../support/run-check.ts'

it('finds the whole word around each lost letter', () => {
  expect(found(lostCharacter, 'She flew to Bogot\uFFFD, then to M\uFFFDrida.')).toEqual(['Bogot\uFFFD', 'M\uFFFDrida'])
})

it('keeps silent on whole words', () => {
  expect(found(lostCharacter, 'She flew to Bogotá.')).toEqual([])
})

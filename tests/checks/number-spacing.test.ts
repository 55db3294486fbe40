import { expect, it } from 'vitest'
import { numberSpacing } from '../../src/checks/number-spacing.ts'
import { found, mended } from '../support/run-check.ts'

const of = (kind: string) => ({ options: { of: kind } })

it('joins figures to their signs', () => {
  expect(mended(numberSpacing, 'Up 3.2 % in May', of('percent'))).toBe('Up 3.2% in May')
  expect(mended(numberSpacing, 'It cost $ 4.5 million and € 30.', of('currency'))).toBe('It cost $4.5 million and €30.')
  expect(found(numberSpacing, 'It cost R$ 30, 20 $ 100 bills and $5.', of('currency'))).toEqual([])
})

it('joins times after a preposition or before p.m. only', () => {
  expect(mended(numberSpacing, 'It leaves at 10: 45 or 7: 30 p.m. today.', of('time'))).toBe('It leaves at 10:45 or 7:30 p.m. today.')
  expect(found(numberSpacing, 'The top 5: 20 mayors.', of('time'))).toEqual([])
})

it('writes scores with a hyphen where a match is told', () => {
  expect(mended(numberSpacing, 'The hosts won 3: 1 at home.', of('score'))).toBe('The hosts won 3-1 at home.')
  expect(found(numberSpacing, 'White lost the game on move 38: 0-1.', of('score'))).toEqual([])
  expect(found(numberSpacing, 'She named the top 3: 2 mayors.', of('score'))).toEqual([])
})

import { expect, it } from 'vitest'
import { doubledPunctuation } from '../../src/checks/doubled-punctuation.ts'
import { found, mended, statuses } from '../support/run-check.ts'

it('leaves one mark of two', () => {
  expect(mended(doubledPunctuation, 'The man, aged 45, . He fled, , she said;, and so on.')).toBe('The man, aged 45. He fled, she said, and so on.')
  expect(mended(doubledPunctuation, 'The guards,, unpaid,, went home.. It was late;; nobody came,.')).toBe('The guards, unpaid, went home. It was late; nobody came.')
})

it('doubts two points that may be an ellipsis', () => {
  expect(statuses(doubledPunctuation, 'He waited.. and waited. The door shut..')).toEqual(['suspicious', undefined])
  expect(statuses(doubledPunctuation, '“It is late..” she said.')).toEqual(['suspicious'])
  expect(statuses(doubledPunctuation, 'So.. Then.. And now..')).toEqual(['suspicious', 'suspicious', 'suspicious'])
})

it('keeps silent on ellipses, paths, moves and low quotation marks', () => {
  expect(found(doubledPunctuation, 'He waited... See ../index, 12..Rc3, Acme Inc., and ,,low marks“ here.')).toEqual([])
})

it('doubts a colon before another mark', () => {
  expect(statuses(doubledPunctuation, 'The museum, which has two wings:, is closed. See the list: .')).toEqual(['suspicious', 'suspicious'])
})

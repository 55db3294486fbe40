import { expect, it } from 'vitest'
import { clockTime } from '../../src/checks/clock-time.ts'
import { timeFormat } from '../../src/checks/time-format.ts'
import { found, mended } from '../support/run-check.ts'

it.each([
  [0, 0, 'midnight'],
  [0, 5, '12:05 a.m.'],
  [9, 0, '9 a.m.'],
  [12, 0, 'noon'],
  [12, 30, '12:30 p.m.'],
  [14, 30, '2:30 p.m.'],
  [23, 59, '11:59 p.m.'],
  [24, 0, 'midnight'],
])('turns %i:%i into %s', (hour, minute, written) => {
  expect(clockTime(hour, minute)).toBe(written)
})

it('mends times with “hours”, “hs” and “h”', () => {
  expect(mended(timeFormat, 'It began at 14:30 hours, ended at 20h30, reopened at 9h and closed at 15 hs.')).toBe('It began at 2:30 p.m., ended at 8:30 p.m., reopened at 9 a.m. and closed at 3 p.m.')
})

it('keeps silent on lengths of time and race times', () => {
  expect(found(timeFormat, 'After 14 hours of talks, a 2h30 flight and at 3 hours and 20 minutes the longest film.')).toEqual([])
  expect(found(timeFormat, 'The rider won the stage in 7h30.')).toEqual([])
})

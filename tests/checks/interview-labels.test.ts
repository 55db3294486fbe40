import { expect, it } from 'vitest'
import { interviewLabels } from '../../src/checks/interview-labels.ts'
import { found, matchesOf, mended } from '../support/run-check.ts'

it('labels of questions and answers become English', () => {
  expect(mended(interviewLabels, 'P. Who are you?\n\nR. A sailor.\n\nP. Since when?\n\nR. Since ever.')).toBe('Q. Who are you?\n\nA. A sailor.\n\nQ. Since when?\n\nA. Since ever.')
})

it('is in doubt about a single pair, and silent on initials', () => {
  expect(matchesOf(interviewLabels, 'P: Who are you?\n\nR: A sailor.').map(({ status }) => status)).toEqual(['suspicious', 'suspicious'])
  expect(found(interviewLabels, 'P. Ruiz won.\n\nR. Solís lost.')).toEqual([])
})

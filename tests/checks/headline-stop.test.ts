import { expect, it } from 'vitest'
import { headlineStop } from '../../src/checks/headline-stop.ts'
import { found, mended } from '../support/run-check.ts'

const under = (headline: string) => `${headline}\n\nThe navy closed the port on Monday night.\n\nRelatives wait on the pier.`

it('takes the stop off a headline', () => {
  expect(mended(headlineStop, under('Storm closes the port for a week.'))).toBe(under('Storm closes the port for a week'))
})

it('keeps silent on two sentences, abbreviations, questions, ellipses and long first paragraphs', () => {
  for (const headline of ['The storm is over. The work begins.', 'Court rules against Acme Holdings Inc.', 'Storm closes ports of the U.S.', 'Who closes the port again?', 'Storm closes the port and then...']) expect(found(headlineStop, under(headline))).toEqual([])
  expect(found(headlineStop, under('The navy closed the port of Paita on Monday night after a storm that had been seen coming for days by nobody.'))).toEqual([])
  expect(found(headlineStop, 'Storm closes the port for a week.')).toEqual([])
})

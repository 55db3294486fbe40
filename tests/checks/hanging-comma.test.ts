import { expect, it } from 'vitest'
import { hangingComma } from '../../src/checks/hanging-comma.ts'
import { found } from '../support/run-check.ts'

const LONG = 'The navy closed the port on Monday night after a storm had torn two ships from the pier,'
const story = (paragraph: string, next: string) => `Storm closes the port\n\n${paragraph}\n\n${next}`

it('finds a paragraph whose end got lost', () => {
  expect(found(hangingComma, story(LONG, 'The crews are safe.'))).toEqual(['pier,'])
  expect(found(hangingComma, `Storm closes the port\n\n${LONG}`)).toEqual(['pier,'])
})

it('keeps silent on salutations, verse and what goes on below', () => {
  expect(found(hangingComma, story('Dear harbour master,', 'The crews are safe.'))).toEqual([])
  for (const next of ['“Nobody goes out,” he said.', 'and the crews are safe.', '- the first ship']) expect(found(hangingComma, story(LONG, next))).toEqual([])
})

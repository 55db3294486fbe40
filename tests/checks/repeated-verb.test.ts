import { expect, it } from 'vitest'
import { repeatedVerb } from '../../src/checks/repeated-verb.ts'
import { matchesOf } from '../support/run-check.ts'

it('counts each reporting verb, once for the article', () => {
  const text = 'Ruiz stressed that it is late.\n\nShe stressed it twice and said so.\n\nHe said it; he said it. The mayor stressed it, she stressed.'
  expect(matchesOf(repeatedVerb, text).map(({ values, related }) => [values, related?.length])).toEqual([[{ verb: 'stressed', count: '4' }, 3]])
  expect(matchesOf(repeatedVerb, text, { options: { times: 5 } })).toEqual([])
})

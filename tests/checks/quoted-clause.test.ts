import { expect, it } from 'vitest'
import { quotedClause } from '../../src/checks/quoted-clause.ts'
import { found, mended } from '../support/run-check.ts'

it('a first-person quotation after “that” gets a colon', () => {
  expect(mended(quotedClause, 'The mayor said in a letter that “our town will not give up its old port.”')).toBe('The mayor said in a letter: “Our town will not give up its old port.”')
})

it('keeps silent on fragments, on other clauses and on passives', () => {
  for (const text of ['She said that “we the people” is a phrase.', 'The fact that “we will all have to leave our homes” is known.', 'It was said that “we will all have to leave our homes” then.', 'She said that “the town will have to leave its homes.”']) {
    expect(found(quotedClause, text)).toEqual([])
  }
})

import { expect, it } from 'vitest'
import { splitWord } from '../../src/checks/split-word.ts'
import { found, mended } from '../support/run-check.ts'

it('joins a name to its last letters when the article has the whole name', () => {
  expect(mended(splitWord, 'Chancellor Brandne r spoke after Brandner had left.')).toBe('Chancellor Brandner spoke after Brandner had left.')
})

it('keeps silent without the whole name, and on short words', () => {
  expect(found(splitWord, 'Chancellor Brandne r spoke.')).toEqual([])
  expect(found(splitWord, 'Alberti and Albert i Costa, Romano and Roman o so.')).toEqual([])
})

import { expect, it } from 'vitest'
import { splitWord } from '../../src/checks/split-word.ts'
import { shippedDesk } from '../support/rules.ts'
import { found, mended } from '../support/run-check.ts'

it('joins a name to its last letters when the article has the whole name', () => {
  expect(mended(splitWord, 'Chancellor Brandne r spoke after Brandner had left.')).toBe('Chancellor Brandner spoke after Brandner had left.')
})

it('keeps silent without the whole name, and on short words', () => {
  expect(found(splitWord, 'Chancellor Brandne r spoke.')).toEqual([])
  expect(found(splitWord, 'Alberti and Albert i Costa, Romano and Roman o so.')).toEqual([])
})

it('joins the pieces of a common word, one of which is no word', async () => {
  const desk = await shippedDesk({ rules: { '*': 'off', 'spacing/split-word': 'on' } })
  const split = (text: string) => desk.check({ text, scope: 'segment' }).findings.map(({ text: words, fixes }) => `${words} -> ${fixes[0].edits.length}`)
  expect(split('He has an abso lute majority and a parlia ment of his own.')).toEqual(['abso lute -> 1', 'parlia ment -> 1'])
  expect(split('The comp any firm has, an abso luted man, and a Parlia mentarian.')).toEqual([])
})

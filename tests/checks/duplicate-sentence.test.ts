import { expect, it } from 'vitest'
import { duplicateSentence } from '../../src/checks/duplicate-sentence.ts'
import { found, matchesOf, mended } from '../support/run-check.ts'

const LONG = 'Nobody in the old port of Sines knows when the harbor will open again.'

it('a long sentence that comes again is found anywhere, and goes with its space', () => {
  const text = `Harbor closed\n\nIt rains. ${LONG} It snows.\n\nIt thunders. ${LONG} It is cold.`
  expect(mended(duplicateSentence, text)).toBe(`Harbor closed\n\nIt rains. ${LONG} It snows.\n\nIt thunders. It is cold.`)
})

it('a short one counts right after its copy, also a third time', () => {
  const text = 'Storm\n\nThe harbor is closed today. The harbor is closed today. The harbor is closed today. It rains.'
  expect(mended(duplicateSentence, text)).toBe('Storm\n\nThe harbor is closed today. It rains.')
  expect(matchesOf(duplicateSentence, text).map(({ status }) => status)).toEqual(['error', 'error'])
})

it('keeps silent on whole blocks, decks, captions and questions', () => {
  expect(found(duplicateSentence, `Storm\n\n${LONG}\n\nIt rains. It snows here.\n\nIt thunders. ${LONG}`)).toEqual([])
  expect(found(duplicateSentence, `Storm\n\nIt rains. It snows here.\n\n${LONG}\n\nIt is cold. It is dark.\n\n${LONG}`)).toEqual([])
})

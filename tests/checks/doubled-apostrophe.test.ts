import { expect, it } from 'vitest'
import { doubledApostrophe } from '../../src/checks/doubled-apostrophe.ts'
import { found, mended } from '../support/run-check.ts'

it('two apostrophes become one quotation mark, in the style of the article', () => {
  expect(mended(doubledApostrophe, "''We wait,'' she said. \"We go,\" he said.")).toBe('"We wait," she said. "We go," he said.')
})

it('keeps silent on nested marks and possessives', () => {
  expect(found(doubledApostrophe, '“He called it ‘the workers’’ day,” she said of the bosses’ ‘rest.’')).toEqual([])
})

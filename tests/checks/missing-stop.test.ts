import { expect, it } from 'vitest'
import { missingStop } from '../../src/checks/missing-stop.ts'
import { found, mended } from '../support/run-check.ts'

it('puts a stop before a sentence that begins without one', () => {
  expect(mended(missingStop, 'They showed it in the old chapel The bishop came at noon.', { scope: 'segment' })).toBe('They showed it in the old chapel. The bishop came at noon.')
  expect(mended(missingStop, 'The climb is free In 2011 a woman did it alone.', { scope: 'segment' })).toBe('The climb is free. In 2011 a woman did it alone.')
  expect(mended(missingStop, 'They meet on Sunday For most it is the first time.', { scope: 'segment' })).toBe('They meet on Sunday. For most it is the first time.')
})

it('keeps silent on names, titles and headings', () => {
  expect(found(missingStop, 'The singer of The Cure read the book After the rain in The Hague.', { scope: 'segment' })).toEqual([])
  expect(found(missingStop, 'What We Love it When a Plan Works Out\n\nThe plan worked.')).toEqual([])
})

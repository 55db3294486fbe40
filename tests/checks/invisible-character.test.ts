import { expect, it } from 'vitest'
import { invisibleCharacter } from '../../src/checks/invisible-character.ts'
import { found, matchesOf, mended } from '../support/run-check.ts'

it('deletes invisible characters, a run of them at once', () => {
  expect(mended(invisibleCharacter, 'The gov\u00ADern\u200B\u200Bment\u2060 closed\uFEFF it.')).toBe('The government closed it.')
  expect(matchesOf(invisibleCharacter, 'a\u200B\u200Bb')).toHaveLength(1)
})

it('puts a space where the character was all that parted two sentences', () => {
  expect(mended(invisibleCharacter, 'It is closed.\u200BThe men left.')).toBe('It is closed. The men left.')
})

it('keeps silent on the mark at the start of the file, on emoji and on scripts that need joiners', () => {
  expect(found(invisibleCharacter, '\uFEFFA family 👨\u200D👩\u200D👧, می\u200Cخواهم and שלום\u200F!')).toEqual([])
})

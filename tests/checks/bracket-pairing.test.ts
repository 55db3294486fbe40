import { describe, expect, it } from 'vitest'
import { bracketPairing } from '../../src/checks/bracket-pairing.ts'
import { found, mended } from '../support/run-check.ts'

const unclosed = { kind: 'unclosed' }
const unopened = { kind: 'unopened' }

describe('brackets', () => {
  it('without partner are found', () => {
    expect(found(bracketPairing, 'The party (PSU lost two seats. The others won.', { options: unclosed })).toEqual(['(PSU'])
    expect(found(bracketPairing, 'The party PSU) lost two seats.', { options: unopened })).toEqual(['PSU)'])
  })

  it('close before the stop of a short aside, behind it when the aside is a sentence', () => {
    expect(mended(bracketPairing, 'He left at noon (local time. The rest stayed.', { options: unclosed })).toBe('He left at noon (local time). The rest stayed.')
    expect(mended(bracketPairing, 'He left. (Nobody saw him. The rest stayed.', { options: unclosed })).toBe('He left. (Nobody saw him.) The rest stayed.')
  })

  it('may close in a later block, in full width, in an address or not at all at a cut', () => {
    expect(found(bracketPairing, 'The court (three judges\n\nand a clerk) ruled.', { options: unclosed })).toEqual([])
    expect(found(bracketPairing, 'The singer （born in 1990) left.', { options: unclosed })).toEqual([])
    expect(found(bracketPairing, 'The river (which rises in the north', { options: unclosed })).toEqual([])
    expect(found(bracketPairing, 'See the report at www.example.com/report) or ask.', { options: unopened })).toEqual([])
  })

  it('count items and smile', () => {
    expect(found(bracketPairing, 'It wants 1) bread, b) rest and iv) peace :)', { options: unopened })).toEqual([])
    expect(found(bracketPairing, 'It rained all day :( and then it snowed.', { options: unclosed })).toEqual([])
  })
})

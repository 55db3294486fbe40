import { describe, expect, it } from 'vitest'
import { repeatedPhrase } from '../../src/checks/repeated-phrase.ts'
import { found, matchesOf, mended } from '../support/run-check.ts'

describe('words that stand twice', () => {
  it('are left once, also of three copies', () => {
    expect(mended(repeatedPhrase, 'The ship lay in the in the harbor of the of the of the island.')).toBe('The ship lay in the harbor of the island.')
    expect(mended(repeatedPhrase, 'Ruiz left the half-empty half-empty hall of the dockers’ union of the dockers’ union.')).toContain('the half-empty hall')
  })

  it('are in doubt when they could stand by themselves', () => {
    expect(matchesOf(repeatedPhrase, 'They sold old boats old boats at noon.').map(({ status }) => status)).toEqual(['suspicious'])
    expect(matchesOf(repeatedPhrase, '“It lay in the in the harbor,” he said.').map(({ status }) => status)).toEqual(['suspicious'])
  })

  it('may be chains and compounds', () => {
    for (const text of ['Again and again and again they tried.', 'From time to time to go is good.', 'Poets as well as well-known singers came.', 'Day after day after day it rained.', 'Nuts, Ruiz and Ruiz and others.']) {
      expect(found(repeatedPhrase, text)).toEqual([])
    }
  })

  it('are no phrase across sentences, marks and figures', () => {
    expect(found(repeatedPhrase, 'It was late. It was late, it was late. Room 4 B 4 B. eye-to-eye\n\nMouse-pad\n\nMouse-pad holders')).toEqual([])
  })
})

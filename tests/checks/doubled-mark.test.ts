import { describe, expect, it } from 'vitest'
import { doubledMark } from '../../src/checks/doubled-mark.ts'
import { found, mended } from '../support/run-check.ts'

describe('marks that stand twice', () => {
  it('lose the second one', () => {
    expect(mended(doubledMark, 'He said: ““We go home.”', { options: { kind: 'quote' } })).toBe('He said: “We go home.”')
    expect(mended(doubledMark, 'He said: ""We go home."" and left.', { options: { kind: 'quote' } })).toBe('He said: "We go home." and left.')
  })

  it('are right where two quotations end together', () => {
    expect(found(doubledMark, 'He told us: “She said “no.”” We left.', { options: { kind: 'quote' } })).toEqual([])
    expect(found(doubledMark, '"They call it "the Pit."" Nobody laughed.', { options: { kind: 'quote' } })).toEqual([])
  })

  it('of stops leave the one that the sentence needs, inside', () => {
    expect(mended(doubledMark, 'They want “peace.”. And “bread,”, he said, or “rest.”, she said.', { options: { kind: 'stop' } })).toBe('They want “peace.” And “bread,” he said, or “rest,” she said.')
    expect(found(doubledMark, 'He bought “Prieto Inc.”, “Why?”, and “Well…”.', { options: { kind: 'stop' } })).toEqual([])
  })
})

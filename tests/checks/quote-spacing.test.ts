import { describe, expect, it } from 'vitest'
import { quoteSpacing } from '../../src/checks/quote-spacing.ts'
import { found, mended } from '../support/run-check.ts'

const inside = { kind: 'inside' }
const outside = { kind: 'outside' }

describe('spaces at quotation marks', () => {
  it('inside are taken away, also hard ones', () => {
    expect(mended(quoteSpacing, 'She said: “ Wait for the boat. ”', { options: inside })).toBe('She said: “Wait for the boat.”')
    expect(mended(quoteSpacing, 'She said: “\u00a0Wait for the boat.\u00a0”', { options: inside })).toBe('She said: “Wait for the boat.”')
  })

  it('move to the other side where they are missing there', () => {
    expect(mended(quoteSpacing, '“Wait for the boat, ”she said.', { options: inside })).toBe('“Wait for the boat,” she said.')
  })

  it('of straight marks are judged by turns', () => {
    expect(mended(quoteSpacing, 'It makes sense" to wait for the boat, " she said.', { options: inside })).toBe('It makes sense "to wait for the boat," she said.')
  })

  it('of straight marks are left alone where the turns cannot be trusted', () => {
    expect(found(quoteSpacing, 'The Masters" Cup and the Players" Cup were won by a 6\' 2" man.', { options: inside })).toEqual([])
    expect(found(quoteSpacing, 'We wait," she said. "The boat will come.', { options: inside })).toEqual([])
  })

  it('may stand at dots, dashes and nested marks', () => {
    expect(found(quoteSpacing, '“He shouted ‘Wait!’ ” she said. “And then … ” he began.', { options: inside })).toEqual([])
  })

  it('outside are put in', () => {
    expect(mended(quoteSpacing, 'He said:“Wait,”and left for the“old port”at noon.', { options: outside })).toBe('He said: “Wait,” and left for the “old port” at noon.')
  })

  it('are not wanted before endings, brackets and dashes', () => {
    expect(found(quoteSpacing, 'The “A”s (“best”) of the “Post”’s list—“all”—are “B”-rated.', { options: outside })).toEqual([])
  })
})

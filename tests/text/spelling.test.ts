import { describe, expect, it } from 'vitest'
import { hashFolded } from '../../src/text/fold.ts'
import { openSpelling, spellingTable } from '../../src/text/spelling.ts'

const KNOWN = ['receive', 'received', 'that', 'chat', 'government']
const spelling = openSpelling(spellingTable(KNOWN), () => 'that government\nreceive chat')

describe('a dictionary', () => {
  it('knows its words and next to no others', () => {
    expect(KNOWN.every((word) => spelling.isKnown(hashFolded(word)))).toBe(true)
    const others = Array.from({ length: 2000 }, (_, index) => `word${index}`)
    expect(others.filter((word) => spelling.isKnown(hashFolded(word)))).toEqual([])
  })

  it.each([
    ['goverment', ['government']],
    ['governmentt', ['government']],
    ['govermnent', ['government']],
    ['gowernment', ['government']],
    ['overnment', ['government']],
    ['hat', ['that', 'chat']],
    ['recieve', ['receive']],
    ['recieved', []],
    ['that', ['chat']],
  ])('offers for “%s” the common words one letter off: %j', (word, near) => expect(spelling.near(word)).toEqual(near))

  it('offers words of the same letters when asked for them', () => {
    expect(spelling.scrambled('thta')).toEqual(['that'])
    expect(spelling.scrambled('htta')).toEqual(['that'])
    expect(spelling.scrambled('thet')).toEqual([])
    expect(spelling.scrambled('that')).toEqual([])
  })

  it('refuses a table of another size', () => expect(() => openSpelling(new Uint8Array(8), () => '')).toThrow(RangeError))
})

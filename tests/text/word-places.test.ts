import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/readers/read.ts'
import { nextPlace } from '../../src/text/word-places.ts'
import { buildCharTables } from '../../src/text/char-tables.ts'

const tables = buildCharTables()
const SENTENCE = 'The mayor of the town met the board, and the board met again; Mayor and town agreed.\n\n'

describe('the places of a word', () => {
  it.each([['a short text', 3], ['a long one', 900]])('are all found, from any token on, in %s', (_kind, times) => {
    const document = readDocument(SENTENCE.repeat(times), tables, {})
    const { hash, count } = document.tokens
    const asked = new Set([...hash.subarray(0, 40), 12_345])
    for (const word of asked) {
      const all = [...hash.subarray(0, count)].flatMap((other, token) => (other === word ? [token] : []))
      const found: number[] = []
      for (let place = nextPlace(document, word, 0); place >= 0; place = nextPlace(document, word, place + 1)) found.push(place)
      expect(found).toEqual(all)
      for (const from of [1, 7, 25, count - 3, count]) expect(nextPlace(document, word, from)).toBe(all.find((token) => token >= from) ?? -1)
    }
  })
})

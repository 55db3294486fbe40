import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findRuns } from '../../src/checks/token-runs.ts'
import { buildCharTables } from '../../src/text/char-tables.ts'
import { TokenBuffer, tokenize } from '../../src/text/tokenize.ts'

it('finds every stretch that a search at all places finds', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 40 }), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 6 }), (words, size, stride) => {
      const tokens = new TokenBuffer()
      const text = words.join(' ')
      tokenize(text, 0, text.length, buildCharTables(), tokens)
      const expected: string[] = []
      for (let token = size; token < words.length; ) {
        let end = token
        while (end < words.length && words[end] === words[end - size]) end++
        if (end - token >= stride) expected.push(`${token - size}-${end}`)
        token = Math.max(end, token + 1)
      }
      const found: string[] = []
      findRuns(tokens, size, stride, ({ first, end }) => found.push(`${first}-${end}`))
      expect(found).toEqual(expected)
    }),
  )
})

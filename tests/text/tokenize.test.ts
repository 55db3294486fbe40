import { describe, expect, it } from 'vitest'
import { KIND_MASK, TokenFlag, TokenKind } from '../../src/model/document.ts'
import { buildCharTables } from '../../src/text/char-tables.ts'
import { hashWord } from '../../src/text/fold.ts'
import { splitTokens } from '../../src/text/split-tokens.ts'
import { TokenBuffer, tokenize } from '../../src/text/tokenize.ts'

const tables = buildCharTables()
const tokensOf = (text: string) => {
  const buffer = new TokenBuffer(2)
  tokenize(text, 0, text.length, tables, buffer)
  return buffer
}

describe('tokens', () => {
  it.each([
    ['Duque’s plan', ['Duque', '’s', 'plan']],
    ["don't say O'Neill", ["don't", 'say', "O'Neill"]],
    ['U.S. and EE.UU. at 3 p.m.', ['U.S.', 'and', 'EE.UU.', 'at', '3', 'p.m.']],
    ['J.D. Vance', ['J.D.', 'Vance']],
    ['1.234,56 euros', ['1.234,56', 'euros']],
    ['pro-government', ['pro', '-', 'government']],
    ['countries.Duque', ['countries', '.', 'Duque']],
    ['wait... what', ['wait', '...', 'what']],
    ['the 1990s', ['the', '1990s']],
    ['保存', ['保', '存']],
    ['fine 😀', ['fine', '😀']],
    ['the workers’ rights', ['the', 'workers', '’', 'rights']],
    ['a\u0001b', ['a\u0001b']],
    ['\u0001\u0001Sea\u0001\u0001 wind', ['Sea', 'wind']],
  ])('splits %j', (text, expected) => expect(splitTokens(text, tables)).toEqual(expected))

  it('hashes words alike in any case, with or without accents, composed or not', () => {
    const hashes = ['Iván', 'IVAN', 'ivan', 'Iva\u0301n'].map((word) => tokensOf(word).hash[0])
    expect(new Set(hashes).size).toBe(1)
    expect(hashes[0]).toBe(hashWord('ivan', tables))
    expect(tokensOf('Iván’s').hash[1]).toBe(tokensOf("Ivan's").hash[1])
  })

  it('tells capitals, numbers, marks and spaces', () => {
    const buffer = tokensOf('NATO said “no”.')
    expect(buffer.flags[0] & TokenFlag.allCaps).toBeTruthy()
    expect(buffer.flags[1] & TokenFlag.capital).toBeFalsy()
    expect(buffer.flags[2] & KIND_MASK).toBe(TokenKind.quote)
    expect(buffer.flags[2] & TokenFlag.opens).toBeTruthy()
    expect(buffer.flags[4] & TokenFlag.closes).toBeTruthy()
    expect(buffer.flags[5] & TokenFlag.spaceBefore).toBeFalsy()
    expect([...buffer.marks.slice(0, buffer.markCount)]).toEqual([2, 4, 5])
  })

  it('sides straight quotation marks by their neighbours', () => {
    const buffer = tokensOf('He said "yes" ("no").')
    const sides = [...buffer.marks.slice(0, buffer.markCount)].map((mark) => (buffer.flags[mark] & TokenFlag.opens ? '<' : buffer.flags[mark] & TokenFlag.closes ? '>' : '.')).join('')
    expect(sides).toBe('<>.<>..')
  })

  it('grows and can be used again', () => {
    const buffer = new TokenBuffer(1)
    tokenize('one two three four five', 0, 23, tables, buffer)
    expect(buffer.count).toBe(5)
    buffer.clear()
    tokenize('six', 0, 3, tables, buffer)
    expect(buffer.count).toBe(1)
  })
})

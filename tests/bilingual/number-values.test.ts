import { describe, expect, it } from 'vitest'
import { numberValues } from '../../src/bilingual/number-values.ts'
import { sideOf } from '../../src/bilingual/pair.ts'
import { readDocument } from '../../src/readers/read.ts'
import { buildCharTables } from '../../src/text/char-tables.ts'

const tables = buildCharTables()
const valuesOf = (text: string, language: string): number[][] => {
  const document = readDocument(text, tables, { language, scope: 'segment' })
  const { words } = sideOf(document, tables, language, 0, document.tokens.count)
  return numberValues(text, 0, text.length, words, language).map(({ values }) => [...values])
}

describe('values of numbers', () => {
  it('reads the scale words of each language by its own custom', () => {
    expect(valuesOf('1,5 billones de pesos', 'es')[0]).toContain(1.5e12)
    expect(valuesOf('2 bilhões de reais', 'pt')[0]).toContain(2e9)
    expect(valuesOf('20 mil millones de euros', 'es')[0]).toContain(20e9)
    expect(valuesOf('3,2 Milliarden Euro', 'de')[0]).toContain(3.2e9)
    expect(valuesOf('5 crore rupees', 'en')[0]).toContain(5e7)
    expect(valuesOf('12万人', 'zh')[0]).toContain(120_000)
  })
  it('leaves open whether a point parts groups or decimals', () => {
    expect(valuesOf('1.234 votos', 'es')[0]).toEqual([1234, 1.234])
    expect(valuesOf('1.234.567,89 euros', 'es')[0]).toEqual([1234567.89])
  })
  it('adds up number words', () => {
    expect(valuesOf('two hundred and fifty thousand people', 'en')[0]).toContain(250_000)
    expect(valuesOf('dreiundzwanzig Menschen', 'de')[0]).toContain(23)
    expect(valuesOf('milhares de milhões de euros', 'pt')[0]).toContain(1e9)
  })
  it('reads a number and a half', () => {
    expect(valuesOf("un milliard et demi d'euros", 'fr')[0]).toContain(1.5e9)
  })
  it('goes on behind ten thousands, and gives both ends of a range their scale', () => {
    expect(valuesOf('1万2000人', 'zh')).toEqual([[12_000]])
    expect(valuesOf('1億2000万円', 'ja')[0]).toEqual([120_000_000])
    expect(valuesOf('da 30 a 40 mila persone', 'it')[0]).toContain(30_000)
  })
  it('takes a comma of English for groups', () => {
    expect(valuesOf('3,000 votes', 'en')).toEqual([[3000]])
  })
  it('reads a date in figures as its parts', () => {
    expect(valuesOf('am 24.7.2020', 'de').flat()).toEqual(expect.arrayContaining([24, 7, 2020]))
  })
})

import { describe, expect, it } from 'vitest'
import { clockTimes } from '../../src/bilingual/clock-times.ts'
import { fractionsOf } from '../../src/bilingual/fractions.ts'
import { sideOf, type PairSide } from '../../src/bilingual/pair.ts'
import { readDocument } from '../../src/readers/read.ts'
import { buildCharTables } from '../../src/text/char-tables.ts'

const tables = buildCharTables()
const side = (text: string, language: string): PairSide => {
  const document = readDocument(text, tables, { language, scope: 'segment' })
  return sideOf(document, tables, language, 0, document.tokens.count)
}
const shares = (text: string, language: string): number[] => fractionsOf(side(text, language)).map(({ share }) => Math.round(share * 100))

describe('fractions', () => {
  it('are read in the languages of the sources', () => {
    expect(shares('Dos tercios de los vecinos', 'es')).toEqual([67])
    expect(shares('Três quartos das praias', 'pt')).toEqual([75])
    expect(shares('les deux tiers des salariés', 'fr')).toEqual([67])
    expect(shares('Drei Viertel der Haushalte', 'de')).toEqual([75])
    expect(shares('un quinto dei comuni', 'it')).toEqual([20])
    expect(shares('Две трети жителей', 'ru')).toEqual([67])
    expect(shares('三分之二的居民', 'zh')).toEqual([67])
    expect(shares('three-fifths of households, and half of the wells', 'en')).toEqual([60, 50])
  })
  it('are no ordinals, hours, halves of a match or per cents', () => {
    expect(shares('the third man in a second quarter, the first half', 'en')).toEqual([])
    expect(shares('un cuarto de hora en el cuarto piso', 'es')).toEqual([])
    expect(shares('百分之二十', 'zh')).toEqual([])
  })
})

it('reads clock times with points and colons', () => {
  expect(clockTimes(side('It left at 5.30 pm, came at 9 a.m. and at 12:15 a.m.', 'en')).map(({ hour, minute }) => [hour, minute])).toEqual([[17, 30], [9, 0], [0, 15]])
})

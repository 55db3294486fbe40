import { expect, it } from 'vitest'
import { readOpposites, reversalsIn } from '../../src/bilingual/reversals.ts'
import { sideOf } from '../../src/bilingual/pair.ts'
import { readDocument } from '../../src/readers/read.ts'
import { buildCharTables } from '../../src/text/char-tables.ts'

const tables = buildCharTables()
const table = readOpposites('rise rose risen <> fall fell fallen ; es sub* <> baj*', tables)
const sideIn = (text: string, language: string) => {
  const document = readDocument(text, tables, { language, scope: 'segment' })
  return sideOf(document, tables, language, 0, document.tokens.count)
}
const found = (source: string, target: string): string[] =>
  reversalsIn({ source: sideIn(source, 'es'), target: sideIn(target, 'en'), confidence: 1 }, table).map(({ target: { start, end } }) => target.slice(start, end))

it('finds a word whose opposite stands in the source', () => {
  expect(found('El alquiler bajó en mayo.', 'The rent rose in May.')).toEqual(['rose'])
})

it('keeps silent where both opposites stand in a text, or one side denies', () => {
  expect(found('El alquiler bajó y luego subió.', 'The rent fell, then rose.')).toEqual([])
  expect(found('El alquiler no bajó en mayo.', 'The rent rose in May.')).toEqual([])
})

it('names a line that holds no two opposites', () => {
  expect(() => readOpposites('rise rose', tables)).toThrow('names no two opposites')
})

import { describe, expect, it } from 'vitest'
import { align } from '../../src/bilingual/align.ts'
import { openPair } from '../../src/bilingual/open-pair.ts'
import { readDocument } from '../../src/readers/read.ts'
import { buildCharTables } from '../../src/text/char-tables.ts'

const tables = buildCharTables()
const pairOf = (source: string, target: string) =>
  openPair(readDocument(source, tables, { language: 'es' }), readDocument(target, tables, { language: 'en' }), tables, undefined)

const SOURCE = [
  'El puente de Valdeluz abrirá en mayo de 2023, dijo la alcaldesa Rivas.',
  'La oposición criticó el retraso y pidió publicar todos los contratos.',
  'Las obras costaron 45 millones de euros y duraron seis años.',
  'El ingeniero Ibarra explicó que el suelo arcilloso obligó a cambiar los planos.',
]
const TARGET = [
  'The Valdeluz bridge will open in May 2023, said Mayor Rivas.',
  'The opposition criticised the delay and asked that all contracts be published.',
  'The works cost 45 million euros and took six years.',
  'The engineer Ibarra explained that the clay soil made them change the plans.',
]

describe('alignment', () => {
  it('puts sentence against sentence', () => {
    const { units, omitted, added, coverage } = pairOf(SOURCE.join('\n\n'), TARGET.join('\n\n'))
    expect(units).toHaveLength(4)
    expect([omitted.length, added.length]).toEqual([0, 0])
    expect(coverage.alignedSourceWords).toBe(coverage.sourceWords)
  })
  it('finds a paragraph that was lost', () => {
    const { omitted } = pairOf(SOURCE.join('\n\n'), TARGET.filter((_, index) => index !== 1).join('\n\n'))
    expect(omitted.map(({ side }) => side.text)).toEqual([SOURCE[1]])
  })
  it('follows merged paragraphs', () => {
    const { units } = pairOf(SOURCE.join('\n\n'), `${TARGET[0]} ${TARGET[1]}\n\n${TARGET[2]}\n\n${TARGET[3]}`)
    expect(units.map(({ source }) => source.text)).toEqual(SOURCE)
  })
  it('takes nothing against nothing', () => {
    expect(align([], [])).toEqual([])
  })
  it('stays within memory for twenty thousand sentences', () => {
    const pieces = Array.from({ length: 20_000 }, (_, index) => ({ length: 60 + (index % 50), anchors: [`#${index}`] }))
    expect(align(pieces, pieces)).toHaveLength(20_000)
  })
})

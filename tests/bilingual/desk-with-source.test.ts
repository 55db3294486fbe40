import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openDesk } from '../../src/index.ts'
import { findSource } from '../../src/workspace/pairing.ts'

describe('a desk with the source', () => {
  it('shows both sides of a wrong figure and mends it', async () => {
    const desk = await openDesk()
    const { findings, coverage, sourceLanguage } = desk.check({
      text: 'The bridge cost 54 million euros and took six years, the mayor of the town said.',
      source: { text: 'El puente costó 45 millones de euros y tardó seis años, dijo la alcaldesa de la ciudad.' },
    })
    const [finding] = findings.filter(({ rule }) => rule === 'source/number-changed')
    expect(sourceLanguage).toBe('es')
    expect(finding.source).toMatchObject({ text: '45 millones', line: 1, column: 17 })
    expect(finding.fixes[0].edits).toEqual([{ start: 16, end: 18, text: '45' }])
    expect(coverage!.alignedTargetWords).toBe(coverage!.targetWords)
  })
  it('takes the names of the source as proof of a translated surname', async () => {
    const desk = await openDesk()
    const told = (text: string, source: string): string[] => desk.check({ text, source: { text: source, language: 'es' } }).findings.filter(({ rule }) => rule.startsWith('names/')).map(({ status, text: found, fixes }) => `${status} ${found} ${fixes[0]?.edits[0].text}`)
    expect(told('Her spokeswoman, Karina Thin, said on Monday that the mayor of the town was ill.', 'Su portavoz, Karina Delgado, dijo el lunes que la alcaldesa estaba enferma.')).toEqual(['error Karina Thin Delgado'])
    expect(told('The bridge of the town will open In April, said the mayor.', 'El puente de la ciudad se abrirá En Abril, dijo la alcaldesa.')).toEqual([])
    expect(told('The nurses of the Red Cross came on Monday, said the mayor.', 'Las enfermeras de la Cruz Roja llegaron el lunes, dijo la alcaldesa.')).toEqual([])
  })
  it('tells another given name before the surname of the source, but no translated one', async () => {
    const desk = await openDesk()
    const told = (text: string): string[] => desk.check({ text, source: { text: 'Le porte-parole, Yves Marchal, a parlé lundi à la sortie, puis Pierre Girard.', language: 'fr' } }).findings.filter(({ rule }) => rule === 'source/name-replaced').map(({ text: found, source }) => `${found} for ${source?.text}`)
    expect(told('The spokesman, Jean Marchal, spoke on Monday on the way out, then Pierre Girard.')).toEqual(['Jean Marchal for Yves Marchal'])
    expect(told('The spokesman, Yves Marchal, spoke on Monday on the way out, then Peter Girard.')).toEqual([])
  })
  it('compares nothing without a source', async () => {
    const desk = await openDesk()
    const { findings, coverage } = desk.check({ text: 'The bridge cost 54 million euros.' })
    expect(findings.filter(({ rule }) => rule.startsWith('source/'))).toEqual([])
    expect(coverage).toBeUndefined()
  })
})

describe('pairing of files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pairs-'))
  const write = (name: string): string => {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), name)
    return join(folder, name)
  }
  it('finds the sibling with another language tag', () => {
    write('bridge.es.txt')
    expect(findSource(write('bridge.en.txt'), 'auto')).toMatchObject({ text: 'bridge.es.txt', language: 'es' })
  })
  it('names the partners when there are several', () => {
    write('port.es.txt')
    write('port.pt.txt')
    const target = write('port.en.txt')
    expect(() => findSource(target, 'auto')).toThrow(/port\.es\.txt”, .*port\.pt\.txt”/)
    expect(findSource(target, 'auto', 'pt')?.language).toBe('pt')
  })
  it('finds files of the same name in parallel folders', () => {
    write('es/road.txt')
    expect(findSource(write('en/road.txt'), 'auto')?.language).toBe('es')
    expect(findSource(join(folder, 'en/road.txt'), join(folder, 'es'))?.text).toBe('es/road.txt')
  })
  it('says when there is none', () => {
    expect(findSource(write('alone.en.txt'), 'auto')).toBeUndefined()
  })
})

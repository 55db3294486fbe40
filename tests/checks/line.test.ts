import { describe, expect, it } from 'vitest'
import { deskOf } from '../support/rules.ts'

const RULE = `id: residue/labels
check: line
source: [es]
target: ["!es"]
category: accuracy/untranslated
severity: major
status: error
message: "“{text}” is a leftover."
why: For the test.
mend: Delete the line.
rows:
  - { match: [Guardar, Compartir, Seguir leyendo, min de lectura], tier: A }
  - { match: [Nuevo, Inicio], tier: B }
  - { match: [Deportes, Mundo, Cultura, Sucesos, Facebook], tier: C }
`
const desk = deskOf([RULE])
const PARAGRAPHS = ['The bridge is open again.', 'Lorries may use it from Monday.', 'The toll is unchanged.', 'The mayor cut a ribbon.', 'A band played.', 'It rained.', 'The crowd went home early.']
/** An article in which the lines stand behind its third paragraph, so that edges are five blocks away. */
const article = (...lines: string[]) => [...PARAGRAPHS.slice(0, 6), ...lines, ...PARAGRAPHS].join('\n\n')
const findings = (text: string, sourceLanguage = '') => desk.check({ text, sourceLanguage }).findings.map(({ text: words, status }) => [words, status])

describe('lines of the page', () => {
  it('are found when they stand alone, whatever the case, the accents and the marks around', () => {
    expect(findings(article('Seguir leyendo'))).toEqual([['Seguir leyendo', 'error']])
    expect(findings(article('► SEGUIR LEYENDO:'))).toEqual([['► SEGUIR LEYENDO:', 'error']])
    expect(findings(article('3 min de lectura'))).toEqual([['3 min de lectura', 'error']])
  })

  it('may be composed of several labels', () => {
    expect(findings(article('Guardar | Compartir Facebook'))).toEqual([['Guardar | Compartir Facebook', 'error']])
    expect(findings(article('Guardar the date'))).toEqual([])
  })

  it('are left alone inside sentences and quotation marks', () => {
    expect(findings(article('Press Guardar to keep it.'))).toEqual([])
    expect(findings(article('“Guardar”'))).toEqual([])
  })

  it('of tier B are suspicious without support', () => {
    expect(findings(article('Nuevo'))).toEqual([['Nuevo', 'suspicious']])
    expect(findings(article('Nuevo'), 'es')).toEqual([['Nuevo', 'error']])
    expect(findings(article('Nuevo', 'Guardar')).map(([, status]) => status)).toEqual(['error', 'error'])
    expect(findings(['Nuevo', ...PARAGRAPHS].join('\n\n'))).toEqual([['Nuevo', 'error']])
  })

  it('of tier C count beside two others, and as a menu', () => {
    expect(findings(article('Deportes'))).toEqual([])
    expect(findings(article('Deportes', 'Guardar', 'Compartir')).length).toBe(3)
    expect(findings(article('Deportes', 'Mundo', 'Cultura'))).toEqual([
      ['Deportes', 'suspicious'],
      ['Mundo', 'suspicious'],
      ['Cultura', 'suspicious'],
    ])
    expect(findings(article('Deportes', 'Deportes', 'Deportes'))).toEqual([])
  })

  it('close to one another share a group', () => {
    const { findings: all } = desk.check({ text: article('Guardar', 'Compartir') })
    expect(new Set(all.map(({ group }) => group)).size).toBe(1)
    expect(all[0].group).not.toBe('')
  })

  it('go as whole lines, with one blank line', () => {
    expect(desk.fix({ text: article('Guardar') }, 'review').text).toBe([...PARAGRAPHS.slice(0, 6), ...PARAGRAPHS].join('\n\n'))
  })
})

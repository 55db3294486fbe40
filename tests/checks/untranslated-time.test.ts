import { describe, expect, it } from 'vitest'
import { untranslatedTime } from '../../src/checks/untranslated-time.ts'
import { found, matchesOf, mended } from '../support/run-check.ts'

const around = (line: string) => `The bridge is open again.\n\n${line}\n\nLorries may use it from Monday.\n`

describe('a line that is a time stamp in another language', () => {
  it.each([
    ['Hace 3 horas', 'Spanish'],
    ['Actualizado a las 14:30 h', 'Spanish'],
    ['Publicado em 12 de agosto de 2021 às 14h30', 'Portuguese'],
    ['il y a 3 heures', 'French'],
    ['3 ore fa', 'Italian'],
    ['Stand: 12.08.2021, 14:30 Uhr', 'German'],
    ['3 godziny temu', 'Polish'],
    ['3 часа назад', 'Russian'],
    ['3小时前', 'Chinese'],
  ])('is found: %s', (line, language) => {
    expect(matchesOf(untranslatedTime, around(line)).map(({ values }) => values)).toEqual([{ language }])
    expect(mended(untranslatedTime, around(line))).toBe('The bridge is open again.\n\nLorries may use it from Monday.\n')
  })

  it.each(['12 Sept 2021, 14:30 CET', '7:00 pm Update', 'La 7', 'Son, 12', 'Mesa 3', 'It opens in 3 hours'])('keeps silent on “%s”', (line) => {
    expect(found(untranslatedTime, around(line))).toEqual([])
  })

  it('may be in the language of the text', () => {
    expect(found(untranslatedTime, 'El puente abre.\n\nHace 3 horas\n\nPasan camiones.', { language: 'es' })).toEqual([])
  })
})

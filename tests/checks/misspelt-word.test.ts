import { beforeAll, describe, expect, it } from 'vitest'
import type { Desk } from '../../src/engine/desk.ts'
import { shippedDesk } from '../support/rules.ts'

let desk: Desk
beforeAll(async () => {
  desk = await shippedDesk({ rules: { '*': 'off', spelling: 'on' } })
})
const found = (text: string, more = {}): string[] => desk.check({ text, ...more }).findings.map((finding) => finding.text)

describe('misspelt words', () => {
  it('are found in lower case, with what they most likely are', () => {
    const { findings } = desk.check({ text: 'The ministr said he had recieved the lettr.' })
    expect(findings.map(({ text, fixes }) => [text, fixes[0].edits[0].text])).toEqual([
      ['ministr', 'minister'],
      ['recieved', 'received'],
      ['lettr', 'letter'],
    ])
    expect(findings.every(({ status }) => status === 'suspicious')).toBe(true)
  })

  it.each([
    ['a name', 'The Goverment Times and Mr. Recieve met in Contry Hall on Monday.'],
    ['a name that stands in lower case as well', 'Ministr, an app, is new. He opened ministr on his phone.'],
    ['what stands twice', 'They dance the contry, and the contry is fast.'],
    ['foreign words', 'He said tengo miedo de todo and left the room with the others.'],
    ['italics and words that are explained', 'The *lettr* and the ministr (a kind of monk) are known there.'],
    ['made words', 'The livestream of the antitank team was buzzworthy, newsy and telegenic.'],
    ['parts of expressions', 'The e-goverment site and the goverment-run @goverment account of goverment.example.org are down.'],
    ['dialect and contractions', 'They weren’t showin’ off, it doesn’t matter, nor would it.'],
    ['British and American spelling', 'The colour of the theatre programme and the color of the center were analysed and analyzed.'],
    ['one line of a list', 'ministr\n\nThe talks went on until the evening of Monday.\n'],
  ])('are not: %s', (_, text) => expect(found(text)).toEqual([]))

  it('are not what the source has too', () => {
    const text = 'They met at the ministr of the old town and spoke for hours about the road.'
    expect(found(text)).toEqual(['ministr'])
    expect(found(text, { source: { text: 'Se reunieron en el ministr del casco antiguo y hablaron durante horas de la carretera.', language: 'es' } })).toEqual([])
  })

  it('are looked for in English alone', () => expect(found('Le ministr est arrivé lundi dans la capitale du pays.', { language: 'fr' })).toEqual([]))
})

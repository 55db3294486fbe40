import { beforeAll, describe, expect, it } from 'vitest'
import type { Desk } from '../../src/engine/desk.ts'
import { shippedDesk } from '../support/rules.ts'

let desk: Desk
beforeAll(async () => {
  desk = await shippedDesk({ rules: { '*': 'off', 'untranslated/brackets': 'on' } })
})
const found = (text: string, sourceLanguage = ''): string[] => desk.check({ text, sourceLanguage, scope: 'segment' }).findings.map((finding) => finding.text)

describe('words in brackets that are all of another language', () => {
  it('are found in square brackets, whatever the source', () => {
    expect(found('He read the book [livro de Jorge Amado] in two days.')).toEqual(['livro de Jorge Amado'])
  })

  it('are found in round ones when the source is known and they begin with a preposition', () => {
    expect(found('The party is in group C (de la esperanza) with the others.', 'es')).toEqual(['de la esperanza'])
    expect(found('The party is in group C (de la esperanza) with the others.')).toEqual([])
  })

  it.each(['He [de los Santos] met us.', 'It was a [tour de force] for us.', 'The law (ley de la vivienda) is old.', 'The mayor [of the de facto town] spoke.'])('keeps silent on “%s”', (text) => {
    expect(found(text, 'es')).toEqual([])
  })
})

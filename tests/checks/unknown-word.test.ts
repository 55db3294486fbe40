import { beforeAll, describe, expect, it } from 'vitest'
import type { Desk } from '../../src/engine/desk.ts'
import { shippedDesk } from '../support/rules.ts'

let desk: Desk
beforeAll(async () => {
  desk = await shippedDesk({ rules: { '*': 'off', 'untranslated/unknown-word': 'on' } })
})
const found = (text: string, sourceLanguage = 'es'): string[] => desk.check({ text, sourceLanguage, scope: 'segment' }).findings.map((finding) => finding.text)

describe('words that no dictionary has', () => {
  it('are pointed out in a translated text', () => {
    expect(found('He took the muchacho to the vecindario of the town.')).toEqual(['vecindario'])
    expect(found('He was born in Baja and met the alguacilillo there.')).toEqual(['alguacilillo'])
  })

  it.each([
    ['a text of unknown source', 'He took him to the vecindario of the town.', ''],
    ['quotations and explained words', 'They spoke of the “vecindario” and of the alguacilillo (a rider) for hours.', 'es'],
    ['names', 'The Banda alguacilillo plays at the Vecindario and in the vecindario.', 'es'],
    ['made words', 'The livestream of the buzzworthy antitank microfestival was unwatchable.', 'es'],
    ['slips of common words, which another rule tells', 'The goverment of the town met on Monday.', 'es'],
    ['addresses', 'He reads vecindario.es and zakon.kz every day.', 'es'],
  ])('are not: %s', (_, text, source) => expect(found(text, source)).toEqual([]))
})

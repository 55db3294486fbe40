import { describe, expect, it } from 'vitest'
import { untranslatedScript } from '../../src/checks/untranslated-script.ts'
import { found, statuses } from '../support/run-check.ts'

describe('words in another script', () => {
  it.each([
    ['The police took the 司机 to the hospital.', '司机'],
    ['The governor called a срочное совещание for Monday.', 'срочное совещание'],
    ['The storm cost 16万 yen.', '16万'],
    ['The court fined the شركة for it.', 'شركة'],
  ])('are found in “%s”', (text, words) => {
    expect(found(untranslatedScript, text)).toEqual([words])
    expect(statuses(untranslatedScript, text)).toEqual([undefined])
  })

  it('are suspicious behind a name and between quotation marks', () => {
    expect(statuses(untranslatedScript, 'The painter Ilya Repin Репин was born there.')).toEqual(['suspicious'])
    expect(statuses(untranslatedScript, 'The sign “музей закрыт” is new.')).toEqual(['suspicious'])
  })

  it.each(['The newspaper Pravda (Правда) reported it.', 'The word 危机, meaning crisis, is old.', 'The value of π and the Δ are known.', 'The ferry is late.'])('keeps silent on “%s”', (text) => {
    expect(found(untranslatedScript, text)).toEqual([])
  })

  it('belong to a text in that script', () => {
    expect(found(untranslatedScript, 'Мэр открыл музей в пятницу.', { language: 'ru' })).toEqual([])
    expect(found(untranslatedScript, 'Мэр открыл 博物馆 в пятницу.', { language: 'ru' })).toEqual(['博物馆'])
  })
})

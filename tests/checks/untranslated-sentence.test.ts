import { describe, expect, it } from 'vitest'
import { untranslatedSentence } from '../../src/checks/untranslated-sentence.ts'
import { found, matchesOf, statuses } from '../support/run-check.ts'

const SPANISH = 'El alcalde dijo que no hay dinero para reparar el muelle antes del verano.'
const FRENCH = 'Le maire a dit qu’il n’y a pas d’argent pour réparer le quai avant l’été.'
const ENGLISH = 'The ferry sails again on Monday, but passengers are angry about the fares.'

describe('a sentence in another language', () => {
  it('is found with and without a known source', () => {
    expect(found(untranslatedSentence, `${ENGLISH} ${SPANISH} ${ENGLISH}`)).toEqual([SPANISH])
    expect(found(untranslatedSentence, `${ENGLISH} ${SPANISH} ${ENGLISH}`, { sourceLanguage: 'es' })).toEqual([SPANISH])
  })

  it('is named by its language', () => {
    expect(matchesOf(untranslatedSentence, `${ENGLISH} ${FRENCH}`)[0].values).toEqual({ language: 'French' })
    expect(matchesOf(untranslatedSentence, `${ENGLISH} ${FRENCH}`, { sourceLanguage: 'es' })[0].values).toEqual({ language: 'French' })
  })

  it('is one finding together with its neighbours', () => {
    expect(found(untranslatedSentence, `${ENGLISH} ${SPANISH} ${SPANISH} ${ENGLISH}`)).toEqual([`${SPANISH} ${SPANISH}`])
  })

  it('is suspicious between quotation marks, and silent with a translation beside', () => {
    expect(statuses(untranslatedSentence, `${ENGLISH} “${SPANISH}” ${ENGLISH}`)).toEqual(['suspicious'])
    expect(found(untranslatedSentence, `“No hay dinero para nadie en el país” (“There is no money”), the mayor told the crowd.`)).toEqual([])
  })

  it('is not seen in names', () => {
    expect(found(untranslatedSentence, 'Casa de la Moneda, Museo del Prado, Las Palmas de Gran Canaria.')).toEqual([])
    expect(found(untranslatedSentence, 'The mayor of Los Angeles met Ana de la Cruz of Real Madrid and the president of La Liga.')).toEqual([])
  })

  it('is looked for in texts of other languages too', () => {
    expect(found(untranslatedSentence, `${FRENCH} ${SPANISH}`, { language: 'fr' })).toEqual([SPANISH])
    expect(found(untranslatedSentence, `${FRENCH} ${ENGLISH}`, { language: 'fr' })).toEqual([ENGLISH])
    expect(found(untranslatedSentence, SPANISH, { language: 'es', sourceLanguage: 'pt' })).toEqual([])
    expect(found(untranslatedSentence, SPANISH, { language: 'xx' })).toEqual([])
  })

  it('is told once when the whole text is foreign', () => {
    const [only, ...others] = matchesOf(untranslatedSentence, [SPANISH, SPANISH, ENGLISH, SPANISH, SPANISH].join('\n\n'))
    expect(others).toEqual([])
    expect(only.message).toBe('Most of the text is Spanish.')
  })
})

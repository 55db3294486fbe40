import { describe, expect, it } from 'vitest'
import { untranslatedEnding } from '../../src/checks/untranslated-ending.ts'
import { untranslatedLetters } from '../../src/checks/untranslated-letters.ts'
import { untranslatedWord } from '../../src/checks/untranslated-word.ts'
import { found, statuses } from '../support/run-check.ts'

describe('a lone function word', () => {
  it('is found only when the source is known', () => {
    expect(found(untranslatedWord, 'The senator left aunque the debate went on.', { sourceLanguage: 'es' })).toEqual(['aunque'])
    expect(found(untranslatedWord, 'The senator left aunque the debate went on.')).toEqual([])
    expect(found(untranslatedWord, 'The senator left aunque the debate went on.', { sourceLanguage: 'de' })).toEqual([])
  })

  it('is suspicious when it is short', () => {
    expect(statuses(untranslatedWord, 'The senator left und the debate went on.', { sourceLanguage: 'de' })).toEqual(['suspicious'])
  })

  it('finds elided words', () => {
    expect(found(untranslatedWord, 'The pupils were tired of l’école on Monday.', { sourceLanguage: 'fr' })).toEqual(['l’école'])
  })

  it.each(['The Juntos por Perú bench left.', '“Aunque” is a word.', 'The party Unidos por el Cambio left.', 'A word such as (aunque) is rare.'])('keeps silent on “%s”', (text) => {
    expect(found(untranslatedWord, text, { sourceLanguage: 'es' })).toEqual([])
  })
})

describe('a word with a foreign ending', () => {
  const options = { endings: ['ción', 'miento'], except: ['pimiento'] }

  it('is certain when the source is known', () => {
    expect(statuses(untranslatedEnding, 'They signed the resolución on Monday.', { options, sourceLanguage: 'es' })).toEqual([undefined])
    expect(statuses(untranslatedEnding, 'They signed the resolución on Monday.', { options })).toEqual(['suspicious'])
  })

  it.each(['The Corporación paid.', 'A pimiento a day.', 'The wall said “resolución”.', 'The acts of the Banco de la nación are old.', 'They signed a resolución (a resolution).'])('keeps silent on “%s”', (text) => {
    expect(found(untranslatedEnding, text, { options, sourceLanguage: 'es' })).toEqual([])
  })

  it('is looked for behind a hyphen alone when so told', () => {
    const second = { endings: ['icos', 'ieros'], 'second-part': true, letters: 5 }
    expect(found(untranslatedEnding, 'For politico-financieros reasons and the financieros.', { options: second })).toEqual(['politico-financieros'])
  })
})

describe('a word with foreign letters', () => {
  const options = { loanwords: ['fiance', 'cafe'] }

  it('is told once', () => {
    expect(found(untranslatedLetters, 'They opened the świetlica, and the świetlica is full.', { options })).toEqual(['świetlica'])
  })

  it.each(['Her fiancé and two fiancés sat in cafés.', 'In São Paulo Świątek won.', 'The “świetlica” is full.', 'The świetlica (a club) is full.', 'An art-café opened.'])('keeps silent on “%s”', (text) => {
    expect(found(untranslatedLetters, text, { options })).toEqual([])
  })
})

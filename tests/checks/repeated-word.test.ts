import { describe, expect, it } from 'vitest'
import { repeatedWord } from '../../src/checks/repeated-word.ts'
import { found, matchesOf, mended } from '../support/run-check.ts'

const options = { certain: ['the', 'of', 'lisbon'], doubtful: ['in'], allow: ['had', 'very'] }

describe('a word that stands twice', () => {
  it('is left once, however often it stands', () => {
    expect(mended(repeatedWord, 'The the end of the the the storm, says says Ruiz in Lisbon Lisbon.', { options })).toBe('The end of the storm, says Ruiz in Lisbon.')
  })

  it('is certain, in doubt or allowed by the lists', () => {
    expect(matchesOf(repeatedWord, 'of of; in in; had had; boat boat', { options }).map(({ status, fixes }) => [status, fixes?.[0].safety])).toEqual([
      [undefined, undefined],
      ['suspicious', 'review'],
      [undefined, 'review'],
    ])
  })

  it('is in doubt in a quotation', () => {
    expect(matchesOf(repeatedWord, '“I saw the boat boat,” he said.', { options }).map(({ status }) => status)).toEqual(['suspicious'])
  })

  it('may be a name, unless it also stands alone', () => {
    expect(found(repeatedWord, 'Juan Ruiz Ruiz met Duran Duran in Bora Bora; Ruiz was glad.', { options })).toEqual([])
    expect(found(repeatedWord, 'He left Sintra Sintra late. Sintra is far.', { options })).toEqual(['Sintra Sintra'])
  })

  it('is not one across sentences, hyphens, figures and letters', () => {
    expect(found(repeatedWord, 'It was over. Over went go go-carts, 7 7 boats, a B B film. Stop. stop, stop', { options })).toEqual([])
  })

  it('is none in initials, grades and figures in groups', () => {
    expect(found(repeatedWord, 'He met A A Ruiz, got A A A in May and sold for 410 410 pesos.', { options: { certain: ['a'] } })).toEqual([])
    expect(found(repeatedWord, 'It was over in 2019 2019.', { options })).toEqual(['2019 2019'])
  })

  it('must be written alike to the accent', () => {
    expect(found(repeatedWord, 'Ela foi a à escola; é e não é.', { options: { certain: ['a', 'é'], others: 'silent' }, language: 'pt' })).toEqual([])
    expect(found(repeatedWord, 'Eles são são novos.', { options: { certain: ['são'], others: 'silent' }, language: 'pt' })).toEqual(['são são'])
  })
})

describe('two clauses that meet', () => {
  const lists = { certain: ['has', 'could'], doubtful: ['is', 'in', 'on'] }

  it('may share a verb, or a particle and a preposition', () => {
    expect(found(repeatedWord, 'What it is is a mess. It was put in in June, and the light went on on Monday.', { options: lists })).toEqual([])
  })

  it('leave words that seldom stand so in doubt', () => {
    expect(matchesOf(repeatedWord, 'Those who could could leave. The boat could could sink.', { options: lists }).map(({ status }) => status)).toEqual(['suspicious', undefined])
  })

  it('are not seen where the words are spoken of or belong to a compound', () => {
    expect(found(repeatedWord, 'It said “on on”, by by-laws.', { options: { certain: ['on', 'by'] } })).toEqual([])
  })
})

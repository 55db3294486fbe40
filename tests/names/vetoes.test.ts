import { describe, expect, it } from 'vitest'
import { VETOES } from '../../src/names/vetoes.ts'
import { read } from './support.ts'

/** For each veto a text that it keeps silent, and the wrong finding that comes without it. */
const HARM: Readonly<Record<string, { text: string; wrong: string; status?: string }>> = {
  numerals: { text: 'Nicolás Guerra III signed the deed of the farm. Nicholas Guerra II had bought it from a cousin.', wrong: 'Nicholas Guerra' },
  honorifics: { text: 'The shop belongs to Mr. Casado, the clerk said. On Monday Ms. Married sold her half of it.', wrong: 'Married' },
  coordination: { text: 'The firm Gonzalo Casado and Gonzalo Married opened its doors in 1990.', wrong: 'Gonzalo Married' },
  kinship: { text: 'Nicolás Guerra runs the farm. His cousin Nicholas Guerra went to Ohio as a child.', wrong: 'Nicholas Guerra' },
  'longer-name': { text: 'Judge Gonzalo Casado Prieto swore in Minister Gonzalo Casado on Monday.', wrong: 'Minister Gonzalo Casado', status: 'suspicious' },
  'word-talk': { text: 'The program translated Gonzalo Casado into Gonzalo Married, and nobody saw it.', wrong: 'Gonzalo Married' },
}

describe.each(VETOES.filter(({ name }) => name in HARM))('the veto of $name', ({ name }) => {
  const { text, wrong, status: wanted = 'error' } = HARM[name]
  const told = (without?: string) =>
    read(text, { vetoes: VETOES.filter((veto) => veto.name !== without) })
      .findings.filter(({ status }) => status === wanted)
      .map(({ start, end }) => text.slice(start, end))

  it('keeps the text silent', () => {
    expect(told()).toEqual([])
  })
  it('spares a wrong finding that comes without it', () => {
    expect(told(name)).toContain(wrong)
  })
})

describe('the veto of entity', () => {
  const text = 'The Casado Foundation opened on Monday, and Casado cut the ribbon.'
  const clustersOf = (without?: string) => {
    const reading = read(text, { vetoes: VETOES.filter((veto) => veto.name !== without) })
    return reading.clusters.map(({ mentions }) => mentions.map(({ first, end }) => text.slice(reading.cast.document.tokens.start[first], reading.cast.document.tokens.end[end - 1])))
  }

  it('keeps a foundation and the person that it is named after apart', () => {
    expect(clustersOf()).toEqual([['Casado Foundation'], ['Casado']])
  })
  it('would be one with the other without it', () => {
    expect(clustersOf('entity')).toEqual([['Casado Foundation', 'Casado']])
  })
})

it('every veto has a test of the harm that it spares', () => {
  expect(VETOES.map(({ name }) => name).filter((name) => !(name in HARM) && name !== 'entity')).toEqual([])
})

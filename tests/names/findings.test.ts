import { describe, expect, it } from 'vitest'
import { nameFindings, read, told } from './support.ts'

const tell = (text: string, sourceLanguage = '') => told(read(text, { sourceLanguage }).findings, text)

describe('a translated surname', () => {
  it('is certain beside its right form, in all places together, and critical in the headline', () => {
    const text = 'President Gonzalo Duke pledges help\n\nPresident Gonzalo Duke met reporters, and Gonzalo Duque left later.\n\nDuque stressed the point. Duke’s aides agreed.'
    const findings = nameFindings(text, 'es')
    expect(findings.map(({ text: words, severity, status }) => [words, severity, status])).toEqual([
      ['Gonzalo Duke', 'critical', 'error'],
      ['Gonzalo Duke', 'critical', 'error'],
      ['Duke', 'critical', 'error'],
    ])
    expect(new Set(findings.map(({ group }) => group)).size).toBe(1)
    const [{ fixes }] = findings
    const fixed = fixes[0].edits.toSorted((a, b) => b.start - a.start).reduce((whole, { start, end, text: by }) => whole.slice(0, start) + by + whole.slice(end), text)
    expect(fixed).not.toContain('Duke')
    expect(fixed).toContain('Duque’s aides')
  })
  it('mends hundreds of places each by its own fix, so that a report does not grow with their square', () => {
    const many = (count: number) => nameFindings(`Reporters met President Iván Duque of Colombia.\n\n${'President Ivan Duke left.\n\n'.repeat(count)}`, 'es').map(({ fixes }) => fixes[0].edits.length)
    expect(many(100)).toEqual(Array.from({ length: 100 }, () => 200))
    expect(many(101)).toEqual(Array.from({ length: 101 }, () => 2))
  })
  it('keeps capitals', () => {
    const text = 'GONZALO CHURCHES RESIGNS AFTER THE VOTE\n\nThe party of Gonzalo Iglesias lost the election on Sunday, he said.'
    expect(tell(text, 'es')).toEqual(['translated-surname error: GONZALO CHURCHES -> GONZALO IGLESIAS'])
  })
  it('takes the particles of the right form', () => {
    expect(tell('Reporters met Gonzalo de la Calle. Later Gonzalo Street flew home.')).toEqual(['translated-surname error: Gonzalo Street -> Gonzalo de la Calle'])
  })
  it('is proved by a record with a cue of the country', () => {
    expect(tell('The leftist leader Pablo Churches spoke in Madrid.')).toEqual(['translated-surname error: Pablo Churches -> Pablo Iglesias'])
  })
  it('is only suspicious by its own strangeness', () => {
    expect(tell('The baker Gonzalo Churches opened his shop.', 'es')).toEqual(['translated-surname suspicious: Gonzalo Churches -> Gonzalo Iglesias'])
  })
  it('is proved by the source', () => {
    const text = 'The baker Kimberly Churches opened her shop.'
    expect(told(read(text, { source: 'La panadera Kimberly Iglesias abrió su tienda.' }).findings, text)).toEqual(['translated-surname error: Kimberly Churches -> Kimberly Iglesias'])
  })
  it('with a given name in English is one finding', () => {
    expect(tell('The goal came from Ignatius Master, and the fans sang for Ignacio Maestro.')).toEqual(['translated-surname error: Ignatius Master -> Ignacio Maestro'])
  })
  it('is certain behind a title, even where the English is a word for a building', () => {
    expect(tell('President Pedro Castillo spoke first. President Castle left at noon, and President Pedro Castle flew to Lima.')).toEqual([
      'translated-surname error: Castle -> Castillo',
      'translated-surname error: Pedro Castle -> Pedro Castillo',
    ])
  })
  it('is not what somebody else is called, even alone', () => {
    expect(tell('President Pedro Castillo spoke first. Barbara Castle, a minister, disagreed. “It is late,” Castle said. Mrs. Castle left.')).toEqual([])
    expect(tell('President Pedro Castillo spoke first. Barbara Castle, a minister, disagreed, and President Castle left.')).toEqual(['translated-surname error: Castle -> Castillo'])
  })
  it('hands its proof on to the surname alone', () => {
    expect(tell('Pablo Churches came to Madrid. “We are ready,” Churches said.')).toEqual(['translated-surname error: Pablo Churches -> Pablo Iglesias', 'translated-surname error: Churches -> Iglesias'])
  })
  it('is seen in a headline of capitals with all its words', () => {
    expect(tell('Minister Gonzalo Good Man Announces New Taxes\n\nThe minister Gonzalo Bonhomme said on Monday that the new taxes would come soon.', 'fr').at(0)).toBe('translated-surname error: Gonzalo Good Man -> Gonzalo Bonhomme')
  })
  it('is one person’s although the given name has a slip too', () => {
    expect(tell('Marianna Without Coal spoke. Mariana Bezuhla posted it.', 'uk')).toEqual(['translated-surname error: Marianna Without Coal -> Marianna Bezuhla'])
  })
  it('in the plural is suspected once the name is proved', () => {
    expect(tell('Reporters met Gonzalo Casas at home. Gonzalo Houses was tired.')).toEqual(['translated-surname error: Gonzalo Houses -> Gonzalo Casas'])
  })
})

describe('an anglicised given name', () => {
  it('is certain beside the other form', () => {
    expect(tell('Nicholas Ferreyra won, and the fans sang for Nicolás Ferreyra.')).toEqual(['anglicised-given-name error: Nicholas Ferreyra -> Nicolás Ferreyra'])
  })
  it('is certain for a figure with a cue', () => {
    expect(tell('Gustav Petro was cheered in Bogota.')).toEqual(['anglicised-given-name error: Gustav Petro -> Gustavo Petro'])
  })
  it('of two parts is mended as a whole', () => {
    expect(tell('John-Peter Farandou spoke, and Jean-Pierre Farandou offered talks.', 'fr')).toEqual(['anglicised-given-name error: John-Peter Farandou -> Jean-Pierre Farandou'])
  })
  it('of a Ukrainian is the Ukrainian form', () => {
    expect(tell('Sergey Lysak reported it. Later Serhii Lysak flew home.', 'uk')).toEqual(['foreign-transcription suspicious: Sergey Lysak -> Serhii Lysak'])
  })
  it('tells father and daughter apart', () => {
    expect(tell('Marine Le Pen and Jean-Marie Le Pen did not speak. Mary Le Pen is a singer.', 'fr')).toEqual([])
  })
  it('of a person who mostly bears it is right', () => {
    expect(tell('Charles Ferreyra won. Charles Ferreyra smiled. Charles Ferreyra left. Then Charles Ferreyra met Carlos Ferreyra.')).toEqual([])
  })
})

describe('slips', () => {
  it('in a surname after the same given name are suspicious', () => {
    expect(tell('Marcela Tarantino won. Marcela Tarantino smiled. Nobody saw Marcela Tarantno leave.')).toEqual(['misspelt-name suspicious: Marcela Tarantno -> Marcela Tarantino'])
  })
  it('in accents are worth a note', () => {
    expect(tell('Gonzalo Pérez spoke, then Gonzalo Perez left.')).toEqual(['accents info: Gonzalo Perez -> Gonzalo Pérez'])
  })
  it('in another language’s spelling are found by sound', () => {
    expect(tell('Kirill Shchukin spoke first, and later Kirill Chtchoukine left the room.', 'fr')).toEqual(['foreign-transcription suspicious: Kirill Chtchoukine -> Kirill Shchukin'])
  })
})

describe('one person in two spellings', () => {
  it('of the given name alone', () => {
    expect(tell('Kamal Daoud is a writer. Kamel Daoud lives in Oran, and Kamel Daoud travels.')).toEqual(['misspelt-name suspicious: Kamal Daoud -> Kamel Daoud'])
  })
  it('of both names at once', () => {
    expect(tell('Artyom Dzuba scored. The fans sang for Artem Dzyuba, and Artem Dzyuba waved.', 'ru')).toEqual(['misspelt-name suspicious: Artyom Dzuba -> Artem Dzyuba'])
  })
  it('without its capitals', () => {
    expect(tell('On Friday gonzalo fernández left. Gonzalo Fernández had been ill.')).toEqual(['misspelt-name suspicious: gonzalo fernández -> Gonzalo Fernández'])
  })
  it('with a particle in English', () => {
    expect(tell('They met in Ecatepec of Morelos. The people of Ecatepec de Morelos watched.')).toEqual(['mangled-name suspicious: Ecatepec of Morelos -> Ecatepec de Morelos'])
  })
  it('unless they are two people', () => {
    expect(tell('Marta Rossi and Maria Rossi run the farm. Daniel Weber met Daniela Weber. Victor Hugo Gomez and his brother Viktor Gomez sang.')).toEqual([])
  })
})

describe('accents', () => {
  const text = 'Gonzalo Pérez spoke. Gonzalo Perez left. Gonzalo Perez slept.'
  it('follow the house', () => {
    const right = (diacritics: 'keep' | 'drop' | 'article') => read(text, { diacritics }).findings.map((finding) => finding.right)
    expect(right('keep')).toEqual(['Gonzalo Pérez'])
    expect(right('drop')).toEqual(['Gonzalo Perez'])
    expect(right('article')).toEqual(['Gonzalo Perez'])
  })
})

describe('the house', () => {
  it('has the last word about variants', () => {
    expect(nameFindings('The talks in Kiev and KIEV failed.', '', { canonical: { Kyiv: ['Kiev'] } }).map(({ text, fixes }) => [text, fixes[0].edits[0].text])).toEqual([
      ['Kiev', 'Kyiv'],
      ['KIEV', 'KYIV'],
    ])
  })
  it('has names accepted as they are', () => {
    const text = 'Ivan Duke, a pianist from Bogota, met Iván Duque. Duke smiled.'
    expect(nameFindings(text).length).toBeGreaterThan(0)
    expect(nameFindings(text, '', { accept: ['Ivan Duke'] })).toEqual([])
  })
})

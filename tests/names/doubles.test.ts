import { describe, expect, it } from 'vitest'
import { read, told } from './support.ts'

const tell = (text: string, sourceLanguage = '') => told(read(text, { sourceLanguage }).findings, text)

describe('a surname alone', () => {
  it('that no table knows is a slip of the full name’s, inside a sentence and at its start', () => {
    expect(tell('Reporters met Gonzalo Barrandegui. On Monday Barrandegi left. Barandegui returned on Friday.')).toEqual(['misspelt-name suspicious: Barrandegi -> Barrandegui', 'misspelt-name suspicious: Barandegui -> Barrandegui'])
  })
  it('that opens a headline means what it means elsewhere', () => {
    expect(tell('Churches and the reform\n\nGonzalo Iglesias presented it. On Monday Churches said so.', 'es')).toEqual(['translated-surname suspicious: Churches -> Iglesias', 'translated-surname error: Churches -> Iglesias'])
  })
  it('with a case ending is told by the nominative, in languages that have cases', () => {
    const text = 'Danylo Horetskyi chaired. On Friday the council heard Horetskoho.'
    expect(tell(text, 'uk')).toEqual(['inflected-name suspicious: Horetskoho -> Horetskyi'])
    expect(tell(text, 'es')).toEqual([])
  })
  it('is no given name of a Chinese', () => {
    expect(tell('Xi Jinping spoke in Beijing. Then Jinping said more.')).toEqual(['mangled-name suspicious: Jinping -> Xi'])
  })
})

describe('one name', () => {
  it('in two words instead of one is found behind the same surname', () => {
    expect(tell('Wen Zhaolu spoke. On Monday Wen Zhao Lu left.', 'zh')).toEqual(['misspelt-name suspicious: Zhao Lu -> Zhaolu'])
    expect(tell('Ren Zhaolu spoke. On Monday Wen Zhao Lu left.', 'zh')).toEqual([])
  })
  it('with a short given name is the translated one', () => {
    expect(tell('Reporters met Gonz Iglesias. Later Gonzalo Churches flew home.', 'es')).toEqual(['translated-surname error: Gonzalo Churches -> Gonzalo Iglesias'])
  })
  it('is seen behind a day', () => {
    expect(tell('On Monday Stefano Landorini won. On Tuesday Stephen Landorini lost.', 'it')).toEqual(['anglicised-given-name error: Stephen Landorini -> Stefano Landorini'])
  })
  it('is one although somebody “called” a strike', () => {
    expect(tell('Then Stefano Landorini called the strike. Then Stephen Landorini left.', 'it')).toHaveLength(1)
    expect(tell('The text called Stefano Landorini by another name. Stephen Landorini it said.', 'it')).toEqual([])
  })
  it('in two transcriptions is no anglicised one', () => {
    expect(tell('Sergei Vorontsin spoke. Later Sergey Vorontsin left.', 'ru').every((line) => line.includes('suspicious'))).toBe(true)
  })
  it('has no title of the sentence before', () => {
    expect(tell('He met the minister. Gonzalo Casado, the secretary general, agreed. Secretary General Casado left.')).toEqual([])
  })
})

describe('a place', () => {
  it('is spelt as the tables have it, however often the article has it otherwise', () => {
    expect(tell('Fires burn in Antofagsata. Troops reached Antofagsata. The governor of Antofagasta asked for help.')).toEqual(['misspelt-name suspicious: Antofagsata -> Antofagasta'])
  })
})

describe('a literal name of several papers', () => {
  it('is that of the paper in the article', () => {
    const body = 'According to The World, the vote was close and the count took the whole of the night. '
    expect(tell(`${body}Le Monde printed the list.`, 'fr')).toEqual(['media error: The World -> Le Monde'])
    expect(tell(`${body}Die Welt printed the list.`, 'de')).toEqual(['media error: The World -> Die Welt'])
  })
  it('is found at the start of a sentence where a paper speaks', () => {
    expect(tell('The Parisian reported the case in May.', 'fr')).toEqual(['media suspicious: The Parisian -> Le Parisien'])
    expect(tell('The Parisian in him loved the case.', 'fr')).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { read, told } from './support.ts'

const tell = (text: string, sourceLanguage = '') => told(read(text, { sourceLanguage }).findings, text)

describe('what is left of a name that the article has whole', () => {
  it('is told without any table', () => {
    expect(tell('The club Trbović beat its rivals. For the fans of Trbovi it was the first cup.')).toEqual(['lost-letters suspicious: Trbovi -> Trbović'])
  })
  it('is told behind a name that lost a letter too', () => {
    expect(tell('The mayor spoke. Former judge Hctor lvarez left.', 'es')).toContain('lost-letters suspicious: lvarez -> Álvarez')
  })
  it('is no word of English, no other name, and nothing short', () => {
    expect(tell('The writer María Ruiz met Mara Stone.')).toEqual([])
    expect(tell('The midfielder N’Golo Kanté reads Kant.')).toEqual([])
    expect(tell('The firm Sánd makes toys. The Snd unit is shut.')).toEqual([])
  })
})

describe('two spellings of one sound', () => {
  it('are told though each stands once', () => {
    expect(tell('The answer of Petrokavtsiev was short. A day later Petrocavtsiev flew to Omsk.', 'ru')).toEqual(['misspelt-name suspicious: Petrocavtsiev -> Petrokavtsiev'])
  })
  it('are two people where both have full names with other given names', () => {
    expect(tell('The goals came from Ruud Gerritzen and from Wessel Gerrittsen, who are no brothers.')).toEqual([])
  })
  it('are no words of the article', () => {
    expect(tell('The theatre company Dramatik played. A dramatik evening, wrote the daily Dramatic.')).toEqual([])
  })
})

describe('the speaker of a quotation', () => {
  it('is no word that the article introduces nobody by', () => {
    expect(tell('The union met on Friday. “They should not count on us,” affirmed Deaf.', 'es')).toEqual(['word-as-agent suspicious: Deaf -> Sordo'])
  })
  it('may have any name that somebody in the article has in full', () => {
    expect(tell('Judge Erin Deaf met the union. “They should not count on us,” affirmed Deaf.', 'es')).toEqual([])
  })
  it('is not asked for where the text is no translation, nor where the word is a body', () => {
    expect(tell('The union met on Friday. “They should not count on us,” affirmed Deaf.')).toEqual([])
    expect(tell('The union met on Friday. “They should not count on us,” said Congress.', 'es')).toEqual([])
    expect(tell('The union met on Friday. “They should not count on us,” said Deaf Action groups.', 'es')).toEqual([])
  })
})

describe('a club of one ordinary word', () => {
  const lead = 'Huracán had the better goalkeeper. '
  it('is told at the start of a sentence and in a headline, where the article has its name', () => {
    expect(tell(`${lead}Hurricane drew with ten men.`, 'es')).toEqual(['club suspicious: Hurricane -> Huracán'])
    expect(tell(`Hurricane Wins Third Straight Match\n\n${lead}It was the first cup in years for the club from the south of the city.`, 'es')).toEqual(['club suspicious: Hurricane -> Huracán'])
  })
  it('is none where the article speaks of the thing too', () => {
    expect(tell(`${lead}Hurricane watchers say the hurricane comes.`, 'es')).toEqual([])
    expect(tell('The goalkeeper stayed at home. Hurricane drew crowds.', 'es')).toEqual([])
  })
})

describe('a name of which both parts are translated', () => {
  it('is told where the article comes from the language', () => {
    expect(tell('The helmsman of the club is still Matthew Chain, he said.', 'es')).toEqual(['translated-surname suspicious: Matthew Chain -> Mateo Cadena'])
  })
  it('is a name of its own in any other article, with a surname of English, with an accent, and short', () => {
    expect(tell('The helmsman of the club is still Matthew Chain, he said.')).toEqual([])
    expect(tell('The helmsman of the club is still Richard Castle, he said.', 'es')).toEqual([])
    expect(tell('The helmsman of the club is still Michael Mulé, he said.', 'es')).toEqual([])
    expect(tell('The helmsman of the club is still John Ram, he said.', 'pt')).toEqual([])
  })
})

describe('a full name without capitals', () => {
  it('is told in running text where the surname is nothing else', () => {
    expect(tell('He had a chance, but ivan gomez could not use it.', 'es')).toEqual(['misspelt-name suspicious: ivan gomez -> Ivan Gomez'])
    expect(tell('On Monday Mayor edgar gonzalez spoke to the fishermen.')).toEqual(['misspelt-name suspicious: edgar gonzalez -> Edgar Gonzalez'])
  })
  it('is two words where each may be one', () => {
    expect(tell('On Monday they laid rosa flores at the cruz blanca, and mark cook went to bed.', 'es')).toEqual([])
    expect(tell('A chance for ivan gomez of the film club.')).toEqual([])
  })
})

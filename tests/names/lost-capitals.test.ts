import { describe, expect, it } from 'vitest'
import { read, told } from './support.ts'

const tell = (text: string, sourceLanguage = 'es') => told(read(text, { sourceLanguage }).findings, text)

describe('a name that lost its second capital', () => {
  it('is told by a surname of the tables, of a figure, or that no dictionary has', () => {
    expect(tell('The goal was scored by Nicolas otamendi after a corner.')).toEqual(['lost-capital suspicious: Nicolas otamendi -> Nicolas Otamendi'])
    expect(tell('The deputy Gabriela mistreski voted against it.')).toEqual(['lost-capital suspicious: Gabriela mistreski -> Gabriela Mistreski'])
  })
  it('is told at a middle name', () => {
    expect(tell('The president Juan manuel Moreno called the meeting.')).toContain('lost-capital suspicious: Juan manuel -> Juan Manuel')
  })
  it('is no word of English, no slip of one, and no foreign sentence', () => {
    expect(tell('Mark cooks, Grace periods end and Carlos walked home.')).toEqual([])
    expect(tell('On Monday Carlos anounced a plan.')).toEqual([])
    expect(tell('The song Carlos queridisimo amigomio ends the night.')).toEqual([])
  })
})

describe('a name in lower case beside the same with its capital', () => {
  it('is told for places and surnames', () => {
    expect(tell('The race in Tarvelo ends the season. The team flew to tarvelo on Monday.')).toEqual(['lost-capital suspicious: tarvelo -> Tarvelo'])
    expect(tell('A night of songs\n\nThe singer Fernando Torvalde sang. The concert of torvalde was long.')).toEqual(['lost-capital suspicious: torvalde -> Torvalde'])
  })
  it('is no new word that has a capital here and there', () => {
    expect(tell('The firm Datathon won. Every datathon has winners, said Datathon.')).toEqual([])
  })
})

describe('a letter that stands apart within a name', () => {
  it('is joined to its pieces', () => {
    expect(tell('The president Sebastián Pi ñ era dismissed the minister.')).toContain('mangled-name suspicious: Pi ñ era -> Piñera')
  })
  it('is no word of a foreign name', () => {
    expect(tell('The chef served Galette à la Bretagne.', 'fr')).toEqual([])
  })
})

describe('two unknown names a letter apart', () => {
  it('are told though each stands once', () => {
    expect(tell('The people of Surquillo woke. The mayor of Suquillo thanked them.')).toEqual(['misspelt-name suspicious: Suquillo -> Surquillo'])
  })
  it('are two where they differ in the ending', () => {
    expect(tell('The towns of Surquilla and Surquillo share a mayor.')).toEqual([])
  })
})

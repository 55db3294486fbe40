import { describe, expect, it } from 'vitest'
import { MentionFlag } from '../../src/names/words.ts'
import { read } from './support.ts'

const mentionsOf = (text: string): string[] => {
  const { cast } = read(text)
  return cast.mentions.map(({ first, end }) => text.slice(cast.document.tokens.start[first], cast.document.tokens.end[end - 1]))
}
const titlesOf = (text: string): string[] => {
  const { cast } = read(text)
  return cast.mentions.map(({ title }) => (title < 0 ? '' : text.slice(cast.document.tokens.start[title], cast.document.tokens.end[title])))
}
const flagged = (text: string, flag: number): boolean[] => read(text).cast.mentions.map(({ flags }) => (flags & flag) !== 0)

describe('mentions', () => {
  it('are runs of capitals with the particles between them', () => {
    expect(mentionsOf('Reporters met Juan Carlos de la Torre and Ursula von der Leyen.')).toEqual(['Juan Carlos de la Torre', 'Ursula von der Leyen'])
  })
  it('keep hyphens, Arabic articles and Korean given names', () => {
    expect(mentionsOf('They met Bashar al-Assad, Jean-Luc Godard, Moon Jae-in and María José García-Page.')).toEqual(['Bashar al-Assad', 'Jean-Luc Godard', 'Moon Jae-in', 'María José García-Page'])
  })
  it('end before what a hyphen only attaches', () => {
    expect(mentionsOf('The Duque-led government fell.')).toEqual(['Duque'])
  })
  it('keep initials and leave possessives out', () => {
    expect(mentionsOf("The lawyer read J. D. Vance's letter to Gonzalo P. Casado.")).toEqual(['J. D. Vance', 'Gonzalo P. Casado'])
  })
  it('lose their titles and nationalities', () => {
    expect(mentionsOf('Then Colombian President Iván Duque called NATO Secretary General Jens Stoltenberg.')).toEqual(['Iván Duque', 'Jens Stoltenberg'])
    expect(titlesOf('Then Colombian President Iván Duque called NATO Secretary General Jens Stoltenberg.')).toEqual(['President', 'General'])
    expect(titlesOf('Then president Iván Duque left.')).toEqual(['president'])
  })
  it('keep a surname that is a title too', () => {
    expect(mentionsOf('The novel of Stephen King was read by Carlos Pastor.')).toEqual(['Stephen King', 'Carlos Pastor'])
  })
  it('do not begin with the words that open sentences', () => {
    expect(mentionsOf('Yesterday Duque spoke. According to Duque, nothing happened. The Duque government fell.')).toEqual(['Duque', 'Duque', 'Duque'])
  })
  it('in a headline in capitals are the words known as names', () => {
    expect(mentionsOf('President Gonzalo Casado Promises Lower Taxes For Everybody\n\nThe plan of Gonzalo Casado was read in the town hall on Monday.')).toEqual(['Gonzalo Casado', 'Gonzalo Casado'])
  })
  it('in a headline are the same in full capitals', () => {
    expect(mentionsOf('GONZALO CASADO PROMISES LOWER TAXES TO EVERYBODY\n\nThe plan of Gonzalo Casado was read in the town hall on Monday.')).toEqual(['GONZALO CASADO', 'Gonzalo Casado'])
  })
  it('pass over protected places and quoted titles', () => {
    expect(mentionsOf('See www.Duque.com and @IvanDuque, who sang “Iglesias of Sorrow” there.')).toEqual([])
  })
  it('know places and bodies by their head nouns', () => {
    expect(flagged('He left Duke University for the Banco Santander and Gonzalo Casado.', MentionFlag.entity)).toEqual([true, true, false])
  })
  it('see a person in a given name before the sense of a surname', () => {
    expect(flagged('Reporters met Pedro Castle there.', MentionFlag.entity)).toEqual([false])
  })
  it('note what stands around them', () => {
    expect(flagged('He met the Duke of York, and Casado said so.', MentionFlag.ofFollows)).toEqual([true, false])
    expect(flagged('He met the Duke of York, and Casado said so.', MentionFlag.article)).toEqual([true, false])
    expect(flagged('He met the Duke of York, and Casado said so.', MentionFlag.acts)).toEqual([false, true])
  })
})

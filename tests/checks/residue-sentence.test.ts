import { describe, expect, it } from 'vitest'
import { residueSentence } from '../../src/checks/residue-sentence.ts'
import { found, mended } from '../support/run-check.ts'

const follow = { options: { opens: ['follow us', 'you can follow'], holds: ['facebook', 'telegram'], lacks: ['she'] } }
const read = { options: { opens: ['read also :', 'leia também :'] } }

describe('a sentence of the page', () => {
  it('begins with a phrase and holds a word', () => {
    expect(found(residueSentence, 'The bridge is open. Follow us on Facebook.', follow)).toEqual(['Follow us on Facebook.'])
    expect(found(residueSentence, 'The bridge is open. Follow us on foot.', follow)).toEqual([])
    expect(found(residueSentence, 'The bridge is open. Follow us on Facebook, she said.', follow)).toEqual([])
    expect(found(residueSentence, 'They say: “Follow us on Facebook.”', follow)).toEqual([])
  })

  it('may need several of the words', () => {
    const twice = { options: { ...follow.options, least: 2 } }
    expect(found(residueSentence, 'You can follow the race on Facebook.', twice)).toEqual([])
    expect(found(residueSentence, 'You can follow the race on Facebook and Telegram.', twice)).toEqual(['You can follow the race on Facebook and Telegram.'])
  })

  it('goes with a space inside a paragraph, with its line when it is one', () => {
    expect(mended(residueSentence, 'The bridge is open. Follow us on Facebook. Lorries wait.', follow)).toBe('The bridge is open. Lorries wait.')
    expect(mended(residueSentence, 'The bridge is open.\n\nFollow us on Facebook.\n\nLorries wait.', follow)).toBe('The bridge is open.\n\nLorries wait.')
  })

  it('may stand in brackets', () => {
    expect(mended(residueSentence, 'The bridge (Read also: Storm closes it) is open.', read)).toBe('The bridge is open.')
    expect(found(residueSentence, 'The bridge [Leia também: Ponte fechada] is open.', read)).toEqual(['[Leia também: Ponte fechada]'])
    expect(found(residueSentence, 'The bridge (Read also: Storm closes it is open.', read)).toEqual([])
  })

  it('is a line that ends with a colon when so told', () => {
    const more = { options: { opens: ['more on'], 'whole-line': true } }
    expect(found(residueSentence, 'The bridge is open.\n\nMore on the bridge:\n\nLorries wait.', more)).toEqual(['More on the bridge:'])
    expect(found(residueSentence, 'The bridge is open.\n\nMore on the bridge\n\nLorries wait.', more)).toEqual([])
  })

  it('is a label and what it names when so told', () => {
    const label = { options: { opens: ['photo :', 'photo ='], holds: ['tass', 'newsis'], label: true } }
    expect(mended(residueSentence, 'The bridge is open.\n\nPhoto: Ivan Koval / TASS\n\nLorries wait.', label)).toBe('The bridge is open.\n\nLorries wait.')
    expect(found(residueSentence, 'The bridge is open.\n\n[Photo = Newsis]\n\nLorries wait.', label)).toEqual(['[Photo = Newsis]'])
    expect(found(residueSentence, 'The bridge is open.\n\nPhoto: Ivan Koval\n\nLorries wait.', label)).toEqual([])
    expect(found(residueSentence, 'The bridge is open.\n\nPhoto: TASS showed it first.\n\nLorries wait.', label)).toEqual([])
    expect(found(residueSentence, 'The bridge is open. Photo: TASS\n\nLorries wait.', label)).toEqual([])
  })
})

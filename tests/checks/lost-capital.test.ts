import { beforeAll, describe, expect, it } from 'vitest'
import type { Desk } from '../../src/engine/desk.ts'
import { shippedDesk } from '../support/rules.ts'

let desk: Desk
beforeAll(async () => {
  desk = await shippedDesk({ rules: { '*': 'off', 'grammar/lost-capital': 'on', 'spacing/hanging-hyphen': 'on' } })
})
const found = (text: string, more = {}): string[] => desk.check({ text, scope: 'segment', ...more }).findings.map((finding) => finding.text)

describe('a capital that was lost', () => {
  it('is missed behind a stop and at the start of a paragraph', () => {
    expect(found('The ferry sails again. the bridge is closed! nobody knows why.')).toEqual(['the', 'nobody'])
    expect(found('the ferry that was in the dock for a year sails again.')).toEqual(['the'])
    expect(found('however, the ferry that was in the dock sails again.')).toEqual(['however'])
    expect(found('bridges that were closed for years are open again to cars.')).toEqual(['bridges'])
    expect(found('adidas has sold its ferry to the owner of the old dock.')).toEqual([])
  })

  it('is a stop too many before a word that joins', () => {
    const { findings } = desk.check({ text: 'The trams stopped. without delays, said Rafael Olmedo. who drove one.', scope: 'segment' })
    expect(findings.map(({ text, fixes }) => [text, fixes[0].edits[0].text])).toEqual([['without', ''], ['who', '']])
  })

  it.each([
    'They came from Boston, Mass. to the coast of Calif. and went home.',
    'The ferry (no. seven, approx. forty years old) sails at 5 p.m. on Monday.',
    'The ferry sails again... and the bridge is closed.',
    'the ferry, the bridge and the road',
    'They shop at Yahoo! and eBay. iPhones are sold there.',
  ])('is not missed in “%s”', (text) => expect(found(text)).toEqual([]))

  it('is not asked of lists and of other languages', () => {
    expect(found('The list:\n\nthe ferry that was in the dock sails again.\n\nthe bridge that was open for years is closed.\n', { scope: 'article' })).toEqual([])
    expect(found('La route est belle. elle est longue et large.', { language: 'fr' })).toEqual([])
  })
})

describe('a hyphen that hangs', () => {
  it('is seen, and the word made whole when a dictionary has it', () => {
    const { findings } = desk.check({ text: 'The govern- ment has no power of decision- making in the town.' })
    expect(findings.map(({ text, fixes }) => [text, fixes[0].edits[0].text])).toEqual([
      ['govern- ment', 'government'],
      ['decision- making', 'decision-making'],
    ])
  })

  it.each(['Short- and long-term plans, two-, three- or four-year loans.', 'The mid- to late 1990s were pro- rather than anti-war.', 'The X- ray and the plan - a good one - are here.'])('is not seen in “%s”', (text) => expect(found(text)).toEqual([]))
})

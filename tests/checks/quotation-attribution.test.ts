import { describe, expect, it } from 'vitest'
import { quotationAttribution } from '../../src/checks/quotation-attribution.ts'
import { found as foundBy, matchesOf, mended } from '../support/run-check.ts'

const segment = { scope: 'segment' } as const
const fixed = (kind: string, text: string) => mended(quotationAttribution, text, { options: { kind }, ...segment })
const found = (kind: string, text: string) => foundBy(quotationAttribution, text, { options: { kind }, ...segment })

describe('an attribution that stands alone', () => {
  it('is joined to its quotation', () => {
    expect(fixed('orphan', 'Ruiz is afraid. “It will cost us our jobs and our homes.” He said. It rained.')).toBe('Ruiz is afraid. “It will cost us our jobs and our homes,” he said. It rained.')
    expect(fixed('orphan', '“It will cost us our jobs.” The leader of the dockers added on Monday.')).toBe('“It will cost us our jobs,” the leader of the dockers added on Monday.')
    expect(fixed('orphan', '“It will cost us our jobs.” President Ana Ruiz stressed.')).toBe('“It will cost us our jobs,” President Ana Ruiz stressed.')
    expect(fixed('orphan', '“It will cost us our jobs”. He stated.')).toBe('“It will cost us our jobs,” he stated.')
    expect(fixed('orphan', '“It will cost us our jobs.” He added, referring to the cranes.')).toBe('“It will cost us our jobs,” he added, referring to the cranes.')
  })

  it('keeps the I and the question mark', () => {
    expect(fixed('orphan', '“Who has taken all of our jobs?” She said.')).toBe('“Who has taken all of our jobs?” she said.')
    expect(fixed('orphan', '“It will cost us our jobs.” I said.')).toBe('“It will cost us our jobs,” I said.')
  })

  it('is in doubt when the verb can stand alone', () => {
    expect(matchesOf(quotationAttribution, '“It will cost us our jobs.” He insisted.', { options: { kind: 'orphan' } }).map(({ status }) => status)).toEqual(['suspicious'])
  })

  it('is a sentence of its own when something was said or done', () => {
    for (const next of ['He said that it was late.', 'He added sugar to his tea.', 'The plan was announced on Monday.', 'The United States on Monday.', 'He added to the tension.', 'She told him the truth.', 'His comments on Monday.']) {
      expect(found('orphan', `“It will cost us our jobs.” ${next}`)).toEqual([])
    }
  })
})

describe('a second attribution', () => {
  it('goes when it names the same speaker', () => {
    expect(fixed('double', 'The president said, “It will cost us our jobs.” The President said.')).toBe('The president said, “It will cost us our jobs.”')
    expect(fixed('double', 'Ruiz explained: “It will cost us our jobs,” he stressed.')).toBe('Ruiz explained: “It will cost us our jobs.”')
    expect(fixed('double', 'Ruiz explained: “Will it cost us all of our jobs?”, Ruiz added.')).toBe('Ruiz explained: “Will it cost us all of our jobs?”')
  })

  it('is in doubt when it says something new', () => {
    const [match] = matchesOf(quotationAttribution, 'Ruiz explained: “It will cost us our jobs,” he said on Monday.', { options: { kind: 'double' } })
    expect(match).toMatchObject({ status: 'suspicious', fixes: undefined })
  })

  it('is right when it names another speaker or belongs to another quotation', () => {
    for (const text of [
      'Ruiz said: “It will cost us our jobs.” The minister said nothing.',
      'Ruiz said: “It will cost us our jobs,” the mayor recalled.',
      'He said it was “a trap,” she recalled.',
      '“It will cost us our jobs,” Ruiz said. “And our homes,” he added.',
    ]) {
      expect(found('double', text)).toEqual([])
    }
  })
})

describe('stops and capitals', () => {
  it('after a comma are lower case', () => {
    expect(fixed('capital', '“It is late,” He said. “It is very late,” Said the mayor. “So late,” The mayor’s wife added.')).toBe('“It is late,” he said. “It is very late,” said the mayor. “So late,” the mayor’s wife added.')
    expect(found('capital', '“It is late,” I said. “It is very late,” The Times wrote. “So late,” Ruiz said.')).toEqual([])
  })

  it('before an attribution are commas', () => {
    expect(fixed('stop', '“It is very late, my friend.” he said.')).toBe('“It is very late, my friend,” he said.')
    expect(fixed('comma', '“It is very late, my friend” he said.')).toBe('“It is very late, my friend,” he said.')
    expect(found('comma', 'The “late, late show of all shows” he said goodbye with was short.')).toEqual([])
  })

  it('outside are only told', () => {
    expect(fixed('outside', 'It is “late”, he said, and “cold”.')).toBe('It is “late,” he said, and “cold.”')
  })

  it('in mid-sentence are false', () => {
    expect(fixed('split', 'She says that “we have to leave the old port.” because the sea rises.')).toBe('She says that “we have to leave the old port,” because the sea rises.')
    expect(found('split', 'He drove for “Ruiz Bros.” and then for “Lopez & Co.” which paid more.')).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { missingSpaceAfterStop } from '../../src/checks/missing-space-after-stop.ts'
import { found, mended, statuses } from '../support/run-check.ts'

const check = missingSpaceAfterStop

describe('the end of a sentence', () => {
  it('is parted from the next sentence', () => {
    expect(mended(check, 'A road joins the two valleys.Mayor Ortega built it.')).toBe('A road joins the two valleys. Mayor Ortega built it.')
    expect(mended(check, 'Who pays?The town does!And nobody asked.')).toBe('Who pays? The town does! And nobody asked.')
  })

  it('is found before and after quotation marks and brackets', () => {
    expect(mended(check, '“We wait.”The mayor left.')).toBe('“We wait.” The mayor left.')
    expect(mended(check, 'He left the town.“We wait,” he said.')).toBe('He left the town. “We wait,” he said.')
    expect(mended(check, 'Four died (AFP).The cause is unknown.')).toBe('Four died (AFP). The cause is unknown.')
    expect(mended(check, 'Turnout fell to 61%.In Lima it rose.')).toBe('Turnout fell to 61%. In Lima it rose.')
  })

  it('tells by their number whether straight quotation marks open or close', () => {
    expect(mended(check, '"We wait."The mayor left.')).toBe('"We wait." The mayor left.')
    expect(mended(check, 'He left the town."We wait," he said.')).toBe('He left the town. "We wait," he said.')
  })

  it('is taken for certain after a lower-case word in running text', () => {
    expect(statuses(check, 'They live on credits.Buying a house is hard.')).toEqual(['error'])
  })

  it('keeps silent on addresses, versions, initials, titles and names of firms', () => {
    const text = 'See example.com, Booking.com, Node.js, www.Example.Org, Challenge.Gov, file.Name, 1.2.Beta, U.S.Army, J.D.Vance, St.Petersburg, Dr.No, vs.Real, Yahoo!Finance, No.5, 3.5, p.m.Address and THINK.CONNECT.'
    expect(found(check, text)).toEqual([])
  })

  it('keeps silent on list numbers and ellipses', () => {
    expect(found(check, '1.The first point. He paused...And went.')).toEqual([])
  })

  it('offers no fix where mark-up stands between', () => {
    const text = 'It is [now open.](https://example.org)The road is long.'
    expect(mended(check, text, { format: 'markdown' })).toBe(text)
    expect(found(check, text, { format: 'markdown' })).toHaveLength(1)
  })
})

describe('abbreviations and initials', () => {
  it('want a space before the name', () => {
    expect(mended(check, 'In St.Lucia Dr.Salcedo met Mr.Cole.', { options: { of: 'abbreviation' } })).toBe('In St. Lucia Dr. Salcedo met Mr. Cole.')
    expect(mended(check, 'A novel by J.D.Marlow and J.Quintero.', { options: { of: 'initial' } })).toBe('A novel by J.D. Marlow and J. Quintero.')
  })

  it('are left alone where the space is there', () => {
    expect(found(check, 'In St. Lucia Dr. Salcedo met J.D. Marlow.', { options: { of: 'abbreviation' } })).toEqual([])
    expect(found(check, 'In the U.S. J.D. Marlow met U.N. staff.', { options: { of: 'initial' } })).toEqual([])
  })
})

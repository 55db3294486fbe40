import { expect, it } from 'vitest'
import { missingSpace } from '../../src/checks/missing-space.ts'
import { found, mended, statuses } from '../support/run-check.ts'

it('parts words at commas and semicolons', () => {
  expect(mended(missingSpace, 'They sell coffee,cocoa and tea;sugar too.')).toBe('They sell coffee, cocoa and tea; sugar too.')
  expect(mended(missingSpace, 'The minister said,“We have no plan.”')).toBe('The minister said, “We have no plan.”')
})

it('keeps silent on figures, codes, entities and slang', () => {
  expect(found(missingSpace, 'Some 1,200 and 2,4-D, TL;DR, R&amp;D, https://example.org/a,b and x,y.')).toEqual([])
})

it('is less sure of a colon between two names', () => {
  expect(statuses(missingSpace, 'A day to remember in Brazil:Monday.', { options: { at: 'colon' } })).toEqual([undefined])
  expect(statuses(missingSpace, 'He asked one thing:They should go.', { options: { at: 'colon' } })).toEqual(['error'])
  expect(found(missingSpace, 'At 10:30 he read Luke 3:16 and note:this.', { options: { at: 'colon' } })).toEqual([])
})

it('parts remarks in brackets but not endings', () => {
  expect(mended(missingSpace, 'The Water Board(NWB) met.', { options: { at: 'bracket' } })).toBe('The Water Board (NWB) met.')
  expect(mended(missingSpace, 'A ship sank (AFP)The crew is safe.', { options: { at: 'bracket' } })).toBe('A ship sank (AFP) The crew is safe.')
  expect(found(missingSpace, 'The word(s), (re)elected, f(x), child(ren) and CO(2).', { options: { at: 'bracket' } })).toEqual([])
})

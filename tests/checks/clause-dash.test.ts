import { expect, it } from 'vitest'
import { clauseDash } from '../../src/checks/clause-dash.ts'
import { found, mended } from '../support/run-check.ts'

it.each([
  ['The clerk –until May the secretary– knew.', 'The clerk – until May the secretary – knew.'],
  ['Five chairs -he adds four and moves one-, but it goes on.', 'Five chairs – he adds four and moves one – but it goes on.'],
  ['The rent went up —a third since May—. It rains.', 'The rent went up — a third since May. It rains.'],
  ['The council – gone since May –, the oldest, meets.', 'The council – gone since May – the oldest, meets.'],
])('sets the dashes of “%s” as English does', (text, fixed) => {
  expect(mended(clauseDash, text)).toBe(fixed)
})

it.each(['A – good one – and one—no better—of ours.', 'The -based firm has short- and long-term plans.', 'Use -v and -quiet, then x-ray -y.', 'It fell to -5 and rose to 3- or 4-year highs.', '-Who? -He.', 'The plan – a good one. It –'])('leaves “%s” alone', (text) => {
  expect(found(clauseDash, text)).toEqual([])
})

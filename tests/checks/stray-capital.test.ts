import { expect, it } from 'vitest'
import { strayCapital } from '../../src/checks/stray-capital.ts'
import * as run from '../support/run-check.ts'

const found = (text: string) => run.found(strayCapital, text, { scope: 'segment' })

it('finds a pronoun that says its subject again, and small words with a capital', () => {
  expect(found('The keeper Brandner He was the best man on the pitch.')).toEqual(['He'])
  expect(found('For an hour the angry fans They stood before the gate.')).toEqual(['They'])
  expect(run.mended(strayCapital, 'The rumours Around the wedding of the singer grew louder.', { scope: 'segment' })).toBe('The rumours around the wedding of the singer grew louder.')
})

it('passes over titles, quotations, headings and names', () => {
  expect(found('The film They came last was shown again after the war.')).toEqual([])
  expect(found('He read “the fans They left” to them in the evening.')).toEqual([])
  expect(found('What Happens When the dust settles After the vote in the new House.')).toEqual([])
  expect(found('The rumours Around the wedding')).toEqual([])
  expect(found('They met Brandner With Love, a band from The Hague, in a hotel.')).toEqual([])
})

it('finds articles and openers between two lower-case words on either side, and verbs behind a quotation', () => {
  expect(found('The council says that The bridge would stay closed, and that work, Given the frost, must wait.')).toEqual(['The', 'Given'])
  expect(found('They met in The Hague and read The Ferry. “We shall wait”, Explained Ortega. “So be it,” Said told them.')).toEqual(['Explained'])
})

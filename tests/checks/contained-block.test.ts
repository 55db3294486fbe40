import { expect, it } from 'vitest'
import { containedBlock } from '../../src/checks/contained-block.ts'
import { found, mended } from '../support/run-check.ts'

const CAPTION = 'Boats lie in the harbor of Sines on Monday while the storm goes on. REUTERS/Ana Solís'

it('the alternative text beside its caption goes, whichever comes first', () => {
  for (const pair of [['Boats lie in the harbor of Sines', CAPTION], [CAPTION, 'Boats lie in the harbor of Sines']]) {
    expect(mended(containedBlock, `Harbor closed\n\nIt rains.\n\n${pair.join('\n')}\n\nIt snows.`)).toBe(`Harbor closed\n\nIt rains.\n\n${CAPTION}\n\nIt snows.`)
  }
})

it('keeps silent on headlines, on other words and on paragraphs', () => {
  expect(found(containedBlock, `Boats lie in the harbor of Sines\n${CAPTION}\n\nIt snows.`)).toEqual([])
  expect(found(containedBlock, `Storm\n\nBoats lie in the harbor of Porto\n${CAPTION}\n\nThe harbor has been closed since Sunday\nThe harbor has been closed since Sunday, and it snows.`)).toEqual([])
})

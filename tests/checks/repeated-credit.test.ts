import { expect, it } from 'vitest'
import { repeatedCredit } from '../../src/checks/repeated-credit.ts'
import { found, mended } from '../support/run-check.ts'

it('credits in a row are left once', () => {
  expect(mended(repeatedCredit, 'They sang. Photo: A. Ruiz / AP Photo: A. Ruiz / AP Photo: B. Solís / AP Photo: B. Solís / AP They left.')).toBe('They sang. Photo: A. Ruiz / AP Photo: B. Solís / AP They left.')
})

it('keeps silent on different ones and on credits of two blocks', () => {
  expect(found(repeatedCredit, 'Photo: A. Ruiz / AP Photo: B. Solís / AP\n\nPhoto: B. Solís / AP')).toEqual([])
})

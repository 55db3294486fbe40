import { expect, it } from 'vitest'
import { dialogueDash } from '../../src/checks/dialogue-dash.ts'
import { found, matchesOf, mended } from '../support/run-check.ts'

it('speech between dashes becomes a quotation', () => {
  expect(mended(dialogueDash, '—We leave at noon —said the captain—.')).toBe('“We leave at noon,” said the captain.')
  expect(mended(dialogueDash, '– Who is there? – he asked.')).toBe('“Who is there?” he asked.')
  expect(mended(dialogueDash, '"Wait," she said.\n\n— We leave at noon — the captain said')).toBe('"Wait," she said.\n\n"We leave at noon," the captain said')
})

it('is in doubt after a comma, as dashes also open the items of a list', () => {
  expect(matchesOf(dialogueDash, '– We leave at noon, the captain said.').map(({ status }) => status)).toEqual(['suspicious'])
})

it('keeps silent on lists, datelines and asides', () => {
  for (const text of ['— The captain, who said nothing', '– Boats – old and new – stay in port.', 'LIMA — The captain said that boats leave.', '— 30 boats, the captain said']) expect(found(dialogueDash, text)).toEqual([])
})

import { expect, it } from 'vitest'
import { openDesk } from '../../src/index.ts'

/** More than a call takes arguments. */
const FINDINGS = 130_000

it('finds more in one text than a call takes arguments, and whole', async () => {
  const line = 'one , two , three , four , five , six , seven , eight , nine , ten ,\n'
  const { findings, faults } = (await openDesk()).check({ text: line.repeat(FINDINGS / 10) })
  expect(faults).toEqual([])
  expect(findings.filter(({ rule }) => rule === 'spacing/space-before-mark')).toHaveLength(FINDINGS)
})

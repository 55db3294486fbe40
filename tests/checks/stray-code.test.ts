import { expect, it } from 'vitest'
import { strayCode } from '../../src/checks/stray-code.ts'
import { found, mended } from '../support/run-check.ts'

it('deletes lines of program text', () => {
  expect(mended(strayCode, 'The bridge is open.\n\n(function() { var top = document.getElementById("top"); })();\n\nGood.')).toBe('The bridge is open.\n\nGood.')
  expect(found(strayCode, 'The bridge is open.\n\n.ad-box { display: none !important; } @media print { .ad { color: red } }\n')).toHaveLength(1)
})

it('keeps silent on formulas, prices and marked code', () => {
  expect(found(strayCode, 'The function f(x) = 2 costs $20 (net).\n\nWrite `var bridge = window.open();` here.\n')).toEqual([])
})

import { expect, it } from 'vitest'
import { escapeCode } from '../../src/checks/escape-code.ts'
import { found, mended } from '../support/run-check.ts'

it('writes the character that is meant', () => {
  expect(mended(escapeCode, String.raw`It\u2019s \"open\", the mayor\'s office said \ud83d\ude00. Trains and\/or buses <\/p>`)).toBe('It’s "open", the mayor\'s office said 😀. Trains and/or buses </p>')
})

it('ends lines, where no path can be meant', () => {
  expect(mended(escapeCode, String.raw`The mayor spoke.\nThe bridge is open.\r\n\r\nTolls rise\n\nagain`)).toBe('The mayor spoke.\nThe bridge is open.\n\nTolls rise\n\nagain')
  expect(found(escapeCode, String.raw`See C:\news\text, \\server\new, d:\n\n, news\text\new, right\north, \nu and dir\t.`)).toEqual([])
})

it('keeps silent in marked code, Markdown, shrugs and formulas', () => {
  expect(found(escapeCode, String.raw`Write ${'`'}\n${'`'}; ¯\_(ツ)_/¯ \alpha A\B.`)).toEqual([])
  expect(found(escapeCode, String.raw`The mayor\'s bridge`, { format: 'markdown' })).toEqual([])
})

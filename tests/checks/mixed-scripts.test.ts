import { expect, it } from 'vitest'
import { mixedScripts } from '../../src/checks/mixed-scripts.ts'
import { found, mended } from '../support/run-check.ts'

it('writes letters that look alike as Latin ones', () => {
  expect(mended(mixedScripts, 'The сity of Lugo had 40 СOVID cases, said Мayor Rivаs.')).toBe('The city of Lugo had 40 COVID cases, said Mayor Rivas.')
  expect(mended(mixedScripts, 'The bridgeـ is closed.')).toBe('The bridge is closed.')
})

it('offers nothing for other letters, and for words of the other script', () => {
  expect(found(mixedScripts, 'The portو and the Cовещание.')).toEqual(['portو', 'Cовещание'])
  expect(mended(mixedScripts, 'The portو and the Cовещание.')).toBe('The portو and the Cовещание.')
})

it('keeps silent on units, symbols, logos, words beside each other, addresses and texts in another script', () => {
  expect(found(mixedScripts, 'A 70 μm hair, ΔT, KoЯn, ΣIGMA, Правда-Pravda, www.сity.com, 新华社Xinhua.')).toEqual([])
  expect(found(mixedScripts, 'Этo мост.', { language: 'ru' })).toEqual([])
})

import { expect, it } from 'vitest'
import { mojibake } from '../../src/checks/mojibake.ts'
import { found, mended } from '../support/run-check.ts'

it.each(['México', 'España', 'Óscar', '“We”', 'isn’t', '—', '€5', 'Košice', 'Путин', 'İstanbul', '😀', '£5', '© EFE'])('reads %s anew after it was read as windows-1252', (word) => {
  const garbled = misread(word)
  expect(mended(mojibake, `It is ${garbled} again`)).toBe(`It is ${word} again`)
})

it('reads anew what was garbled twice', () => {
  expect(mended(mojibake, `It is ${misread(misread('é'))} again`)).toBe('It is é again')
})

it('knows the traces of bytes that were thrown away', () => {
  expect(mended(mojibake, 'MarÃa said â€œnoâ€ and voilÃ ')).toBe('María said “no” and voilà ')
  expect(found(mojibake, 'Then Ãlvaro came.')).toEqual(['Ãlvaro'])
})

it('keeps silent on letters of living languages', () => {
  expect(found(mojibake, 'SÃO PAULO, JOÃO, “AMANHÔ, the letter “Ñ”, Åland, Łódź, Øystein, Ðorđe, â and ÂNCORA.')).toEqual([])
})

/** UTF-8 read as windows-1252. */
function misread(text: string): string {
  return new TextDecoder('windows-1252').decode(new TextEncoder().encode(text))
}

import { describe, expect, it } from 'vitest'
import { strayLine } from '../../src/checks/stray-line.ts'
import { found, mended, statuses } from '../support/run-check.ts'

const around = (line: string) => `The bridge is open again.\n\n${line}\n\nLorries may use it from Monday.\n`
const of = (kind: string) => ({ options: { of: kind } })

describe('a stray line', () => {
  it('goes with its line break and one blank line', () => {
    expect(mended(strayLine, around('.'))).toBe('The bridge is open again.\n\nLorries may use it from Monday.\n')
    expect(mended(strayLine, 'The bridge is open.\r\n\r\n.\r\n\r\nGood.')).toBe('The bridge is open.\r\n\r\nGood.')
    expect(mended(strayLine, 'The bridge is open.\n.\nGood.')).toBe('The bridge is open.\nGood.')
    expect(mended(strayLine, 'The bridge is open.\n\n.')).toBe('The bridge is open.')
    expect(mended(strayLine, '.\n\nThe bridge is open.')).toBe('The bridge is open.')
  })

  it.each([
    ['punctuation', '.'],
    ['punctuation', '| ·'],
    ['punctuation', '. -'],
    ['empty-pair', '()'],
    ['empty-pair', '[ ]'],
    ['number-residue', '. 30,000'],
    ['bare-number', '128'],
    ['empty-credit', 'Photo:'],
    ['empty-credit', '(Source: )'],
    ['empty-credit', 'Photo caption,'],
    ['file-name', 'puente-central_03.jpg'],
    ['hash-id', '7QX2ZK4M9RTB5N8'],
    ['slug', 'alcalde-abre-puente-central-lunes'],
    ['time-stamp', '17:42'],
    ['time-stamp', '14 minutes ago'],
    ['time-stamp', '12 de agosto de 2021'],
    ['time-stamp', 'Last modified: 12 August 2021 14:05'],
    ['time-stamp', 'As of: 08/12/2021, 5:45 p.m.'],
    ['time-stamp', 'Yesterday at 18:20'],
    ['time-stamp', '2021-08-12 17:42:10'],
    ['hashtags', '#PuenteCentral @obras'],
    ['embed', '— Obras Centrales (@obras_c) August 12, 2021'],
  ])('of the kind %s is found: %s', (kind, line) => {
    expect(found(strayLine, around(line), of(kind))).toEqual([line])
  })

  it.each([
    ['punctuation', '* * *'],
    ['punctuation', '---'],
    ['punctuation', '…'],
    ['punctuation', '...'],
    ['punctuation', '—'],
    ['punctuation', '###'],
    ['number-residue', '2 - 1'],
    ['number-residue', '$30,000'],
    ['number-residue', '5.'],
    ['bare-number', '1987'],
    ['bare-number', '1,500,000'],
    ['empty-credit', 'The photo:'],
    ['empty-credit', 'Photo: Elena Prado'],
    ['file-name', 'example.org'],
    ['hash-id', 'COVID19'],
    ['hash-id', '1234567890'],
    ['slug', 'state-of-the-art'],
    ['time-stamp', 'August 12, 2021'],
    ['time-stamp', 'As of: the bridge was closed on August 12'],
    ['time-stamp', 'Today the bridge opens at 17:42'],
    ['hashtags', 'With #PuenteCentral'],
    ['embed', '— Lorries first, he said in August 2021'],
    ['time-stamp', '| Business | The bridge opens in August 2019 |'],
    ['time-stamp', 'Paris | London | Rome 2024'],
    ['ticker', '+++ The bridge is open'],
    ['wire-code', 'and/or'],
  ])('of the kind %s is no such line: %s', (kind, line) => {
    expect(found(strayLine, around(line), of(kind))).toEqual([])
  })

  it('is no counter when several lines are figures', () => {
    expect(found(strayLine, 'Why\n\n1\n\nIt is old.\n\n2\n\nIt is long.\n', of('bare-number'))).toEqual([])
  })

  it('is no time stamp when several lines are times', () => {
    expect(found(strayLine, 'The day\n\n08:15\n\nThey come.\n\n09:40\n\nThey go.\n', of('time-stamp'))).toEqual([])
  })

  it('is doubtful when the credit may stand in the next line', () => {
    expect(statuses(strayLine, 'The bridge\n\nPhoto:\n\nElena Prado\n', of('empty-credit'))).toEqual(['suspicious'])
  })
})

it.each([
  ['time-stamp', '28. 08. 2021 22:02 | BRANDSUND'],
  ['time-stamp', '| August 9, 2019 | Business | No Comments'],
  ['time-stamp', 'Brandsund / 04.14.2022 10:21:37'],
  ['time-stamp', '2021-11-21T11: 12'],
  ['time-stamp', '2024/07/0117:00:32 hot 1072'],
  ['time-stamp', 'juin 14, 2025'],
  ['ticker', '+++ The bridge is open +++'],
])('a line of the kind %s: %s', (kind, line) => {
  expect(found(strayLine, around(line), of(kind))).toEqual([line])
})

it('finds the code of the editors below the last paragraph only', () => {
  expect(found(strayLine, 'Why\n\nIt is old.\n\nttn-69\n', of('wire-code'))).toEqual(['ttn-69'])
  expect(found(strayLine, 'Why\n\nttn-69\n\nIt is old.\n\nIt is long.\n', of('wire-code'))).toEqual([])
})

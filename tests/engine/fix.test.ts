import { describe, expect, it } from 'vitest'
import { deskOf, patternRule } from '../support/rules.ts'

const desk = (...rows: string[]) => deskOf(rows.map((row, index) => patternRule(row).replace('test/pattern', `test/rule-${index}`)))
const segment = (text: string) => ({ text, scope: 'segment' as const })

describe('fixing', () => {
  it('applies safe fixes alone unless told to apply those for review too', () => {
    const both = desk('{ match: red, fix: green, safety: safe }', '{ match: blue, fix: black }', '{ match: pink, fix: white, safety: none }')
    expect(both.fix(segment('red blue pink'), 'safe').text).toBe('green blue pink')
    expect(both.fix(segment('red blue pink'), 'review').text).toBe('green black pink')
  })

  it('works in rounds until nothing changes, and a second run changes nothing', () => {
    const chain = desk('{ match: one, fix: two }', '{ match: two, fix: three, status: suspicious }')
    const fixed = chain.fix(segment('one'), 'review')
    expect(fixed).toMatchObject({ text: 'three', applied: 2, rounds: 2 })
    expect(chain.fix(segment(fixed.text), 'review').applied).toBe(0)
  })

  it('ends when fixes go in a circle', () => {
    const circle = desk('{ match: one, fix: two }', '{ match: two, fix: one }')
    expect(circle.fix(segment('one'), 'review').rounds).toBeLessThan(10)
  })

  it('does not apply a fix that would make a new error', () => {
    const harmful = desk('{ match: good old, fix: bad old, status: suspicious }', '{ match: bad, severity: major }')
    expect(harmful.fix(segment('a good old day'), 'review').text).toBe('a good old day')
  })

  it('changes nothing outside the edits', () => {
    const text = '\uFEFFOne red day.\r\n\r\n  Two\u00a0red  days.\r\n'
    expect(desk('{ match: red, fix: green }').fix({ text }, 'review').text).toBe(text.replaceAll('red', 'green'))
  })
})

import { describe, expect, it } from 'vitest'
import { deskOf, patternRule, shippedDesk } from '../support/rules.ts'

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

  it('takes fixes that go in a circle back to where it begins', () => {
    const circle = desk('{ match: none, fix: one }', '{ match: one, fix: two, status: suspicious }', '{ match: two, fix: one, status: suspicious }')
    expect(circle.fix(segment('none'), 'review')).toMatchObject({ text: 'one', applied: 1, rounds: 1 })
    expect(circle.fix(segment('one'), 'review')).toMatchObject({ text: 'one', applied: 0, rounds: 0 })
  })

  it('tries again what it refused, once another fix has changed the text', () => {
    const chain = desk('{ match: wrong, fix: right, not: [yellow], status: suspicious }', '{ match: right yellow, severity: major }', '{ match: yellow, fix: white, status: suspicious }')
    const stuck = desk('{ match: wrong, fix: right, status: suspicious }', '{ match: right yellow, severity: major }')
    expect(stuck.fix(segment('wrong yellow'), 'review').text).toBe('wrong yellow')
    expect(chain.fix(segment('wrong yellow'), 'review').text).toBe('right white')
  })

  it('does not mistake an error for new whose words were changed by the fix of another', () => {
    const both = desk('{ match: red, fix: green }', '{ match: a * day, severity: major }')
    expect(both.fix(segment('a red day'), 'review').text).toBe('a green day')
  })

  it('does not apply a fix that makes an error further off in its line, unless that has a fix too', () => {
    const harmful = desk('{ match: red, fix: green, status: suspicious }', '{ match: one, needs: [green] }')
    expect(harmful.fix(segment('one two three red'), 'review').text).toBe('one two three red')
    const step = desk('{ match: red, fix: green, status: suspicious }', '{ match: one, needs: [green], fix: two }')
    expect(step.fix(segment('one or three red'), 'review').text).toBe('two or three green')
  })

  it('mends French quotation marks and the spaces that belong to them', async () => {
    const shipped = await shippedDesk()
    const text = 'The union leader asked :« What becomes of “us” ? », and left.\n\n« Nobody\u00a0», said\u00a0: « no one\u202f! »\n'
    expect(shipped.fix({ text, sourceLanguage: 'fr' }, 'review').text).toBe('The union leader asked: “What becomes of ‘us’?”, and left.\n\n“Nobody”, said: “no one!”\n')
  })

  it('changes nothing outside the edits', () => {
    const text = '\uFEFFOne red day.\r\n\r\n  Two\u00a0red  days.\r\n'
    expect(desk('{ match: red, fix: green }').fix({ text }, 'review').text).toBe(text.replaceAll('red', 'green'))
  })
})

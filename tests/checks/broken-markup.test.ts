import { describe, expect, it } from 'vitest'
import { brokenMarkup } from '../../src/checks/broken-markup.ts'
import { found, mended, statuses } from '../support/run-check.ts'

const of = (kind: string) => ({ options: { of: kind } })

describe('entities', () => {
  it('are turned back into signs, also broken and doubly encoded ones', () => {
    expect(mended(brokenMarkup, 'Ortiz &amp; Sons, 5&nbsp;euros, the mayor&#8217;s &Eacute;t&eacute; &#xe9;')).toBe('Ortiz & Sons, 5 euros, the mayor’s Été é')
    expect(mended(brokenMarkup, 'The mayor& # 39;s & quot;no& quot; and &amp;nbsp;that&nbsp')).toBe('The mayor\'s "no" and  that ')
  })

  it('are not seen in names, addresses and Markdown', () => {
    expect(found(brokenMarkup, 'AT&T; R&D; A & B; and https://example.org/?a=1&lt=2 &#0; &nosuch;')).toEqual([])
    expect(found(brokenMarkup, 'Ortiz &amp; Sons', { format: 'markdown' })).toEqual([])
  })
})

describe('tags', () => {
  it('are deleted, breaks between words leave a space', () => {
    expect(mended(brokenMarkup, 'The mine is <b>closed</b> for good.<br>The men are not.', of('tag'))).toBe('The mine is closed for good. The men are not.')
    expect(mended(brokenMarkup, 'The mine < / p > is closed. <!-- advert -->', of('tag'))).toBe('The mine is closed.')
  })

  it('are deleted with their line where they are alone in it', () => {
    expect(mended(brokenMarkup, 'The mine.\n\n<div class="ad">\n\nThe men.', of('tag'))).toBe('The mine.\n\nThe men.')
  })

  it('are not seen in comparisons, hearts and marked code', () => {
    expect(found(brokenMarkup, 'If a < b and b > c, I <3 it; write `<b>` and <enter>.', of('tag'))).toEqual([])
  })
})

describe('shortcodes', () => {
  it('are found with attributes, in pairs and alone', () => {
    expect(found(brokenMarkup, 'See [embed], [caption id="a_1" width="3"], [/caption], [b]this[/b], [object Object].', of('shortcode'))).toEqual(['[embed]', '[caption id="a_1" width="3"]', '[/caption]', '[b]', '[/b]', '[object Object]'])
  })

  it('are not seen in changes to a quotation and in labels', () => {
    expect(found(brokenMarkup, '“[T]he mine [is] [b]ut a hole [sic],” it said [video] [1].', of('shortcode'))).toEqual([])
  })
})

describe('slots of templates', () => {
  it('are found', () => {
    expect(found(brokenMarkup, 'Dear {{name}}, on {0} and ${day} {% if x %} lost %s men.', of('slot'))).toEqual(['{{name}}', '{0}', '${day}', '{% if x %}', '%s'])
  })

  it('are doubtful in single braces, and none in addresses and figures', () => {
    expect(statuses(brokenMarkup, 'By {author} in Lima', of('slot'))).toEqual(['suspicious'])
    expect(found(brokenMarkup, 'A 5% share, {a, b} and https://example.org/{id}.', of('slot'))).toEqual([])
  })
})

it('finds the end of a tag whose beginning got lost', () => {
  expect(mended(brokenMarkup, 'The mine is closed. /p>\n\np>\n\nThe miners left.', { options: { of: 'tag' } })).toBe('The mine is closed.\n\nThe miners left.')
  expect(found(brokenMarkup, 'Level a > b; p > q and and/or> is none. x/p> y.', { options: { of: 'tag' } })).toEqual([])
})

import { expect, it } from 'vitest'
import { pageVoice } from '../../src/checks/page-voice.ts'
import { found } from '../support/run-check.ts'

const options = {
  opens: ['you can', 'if you', 'do you', 'activate'],
  telling: ['newsletter', 'notifications', 'our app'],
  usual: ['news', 'free', 'email', 'link'],
  lacks: ['she', 'said'],
}

const article = (last: string) => `Ferry sails again

The ferry sails again on Monday, and the harbour is open.

The works took three years. ${last}`

it('finds a sentence that opens like an offer and holds the words of pages', () => {
  for (const sentence of ['You can cancel the newsletter with this link.', 'Activate the notifications and miss no news.', 'If you want the news for free, get our app.']) {
    expect(found(pageVoice, article(sentence), { options })).toEqual([sentence])
  }
})

it('wants one telling phrase', () => {
  expect(found(pageVoice, article('You can read the news for free by email, and follow the link.'), { options })).toEqual([])
})

it('wants less where the sentence is a line of its own than within a paragraph', () => {
  const line = 'Activate the notifications'
  expect(found(pageVoice, `${article('It rained.')}\n\n${line}\n\nThe port is open.`, { options })).toEqual([line])
  expect(found(pageVoice, `Ferry sails again\n\nThe ferry sails again.\n\n${line}. The port is open.\n\nIt rained.\n\nIt rained again.\n\nNobody came.`, { options })).toEqual([])
})

it('keeps silent where a person speaks or is spoken of', () => {
  for (const sentence of ['“You can cancel the newsletter with this link.”', 'You can cancel the newsletter with a link, she said.', 'The newsletter, free for all, comes by email.']) {
    expect(found(pageVoice, article(sentence), { options })).toEqual([])
  }
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Desk } from '../../src/engine/desk.ts'
import { shippedDesk } from '../support/rules.ts'

/*
 * Correct English of many kinds that rules must not call wrong: reports, scores, courts, recipes, listings, dialect, code,
 * English of many countries, headlines of many houses, near misses of grammar rules. In articles.txt and pages.txt a line
 * “=== name” opens a passage, in sentences.txt every line is one.
 */
const FOLDER = 'tests/precision/good-english'
const LANGUAGES = ['', 'es', 'pt', 'fr', 'de', 'it', 'ru', 'zh', 'nl', 'pl', 'tr', 'ar']
/** Suspicious findings per 1,000 words of articles, whatever the source language. */
const SUSPICIOUS_MOST = 2
/** Passages that hold buttons, terms of use and invitations of their page on purpose: what is found of these is found rightly. */
const WITH_FURNITURE = ['page: furniture in an English article', 'newsletter', 'transcript']

interface Passage {
  readonly name: string
  readonly text: string
}

const read = (file: string): string => readFileSync(join(FOLDER, file), 'utf8')
const passagesOf = (file: string): Passage[] => read(file).split(/^=== /m).slice(1).map((part) => ({ name: part.slice(0, part.indexOf('\n')), text: part.slice(part.indexOf('\n') + 1) }))
const articles = [...passagesOf('articles.txt'), ...passagesOf('pages.txt')]
const sentences = read('sentences.txt').split('\n').filter((line) => line !== '' && !line.startsWith('# '))
const words = articles.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)

let desk: Desk
beforeAll(async () => {
  desk = await shippedDesk()
})

const listed = (status: string, passage: Passage, sourceLanguage: string, scope: 'article' | 'segment'): string[] =>
  desk
    .check({ text: passage.text, format: passage.name.includes('markdown') ? 'markdown' : 'text', language: 'en', sourceLanguage: sourceLanguage || undefined, scope })
    .findings.filter((finding) => finding.status === status)
    .map(({ rule, text }) => `${sourceLanguage || 'unknown'}: ${rule} at “${text}” in ${passage.name}`)

describe('good English', () => {
  it('is here in many kinds', () => {
    expect(readdirSync(FOLDER)).toEqual(['articles.txt', 'pages.txt', 'sentences.txt'])
    expect(articles.length + sentences.length).toBeGreaterThanOrEqual(350)
  })

  it.each(LANGUAGES)('of articles has no error (source “%s”)', (language) => {
    expect(articles.flatMap((passage) => listed('error', passage, language, 'article'))).toEqual([])
  })

  it.each(LANGUAGES)('of sentences has no error (source “%s”)', (language) => {
    expect(sentences.flatMap((text) => listed('error', { name: text, text }, language, 'segment'))).toEqual([])
    const story = (text: string) => `A quiet day in the valley of the mills\n\n${text}\n\nNobody in the village remembers a summer like this one.\n`
    expect(sentences.flatMap((text) => listed('error', { name: text, text: story(text) }, language, 'article'))).toEqual([])
  })

  it.each(LANGUAGES)('of articles raises little suspicion (source “%s”)', (language) => {
    const found = articles.flatMap((passage) => listed('suspicious', passage, language, 'article').filter((line) => !(WITH_FURNITURE.includes(passage.name) && line.includes(' residue/'))))
    expect((found.length / words) * 1000, found.join('\n')).toBeLessThanOrEqual(SUSPICIOUS_MOST)
  })
})

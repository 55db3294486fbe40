import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { nameFindings } from './support.ts'

const TRAPS = readFileSync('tests/names/traps.txt', 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'))
const LANGUAGES = ['', 'es', 'pt', 'fr', 'it', 'de', 'ru', 'uk', 'tr', 'pl', 'ar', 'zh', 'ja', 'ko']
/** Suspicious findings that a person may well look at, of all traps in all languages. */
const SUSPICIOUS_MOST = 12

const findingsOf = (status: string) =>
  TRAPS.flatMap((text) => LANGUAGES.flatMap((language) => nameFindings(text, language).filter((finding) => finding.status === status).map(({ rule, text: words }) => `${language || 'any'}: ${rule} at “${words}” in “${text}”`)))

it('has at least 150 traps', () => {
  expect(TRAPS.length).toBeGreaterThanOrEqual(150)
})

it('raises no certain finding on real names, families, monarchs, places and talk about words', () => {
  expect(findingsOf('error')).toEqual([])
})

it('suspects next to nothing there', () => {
  const suspicious = [...new Set(findingsOf('suspicious').map((line) => line.slice(line.indexOf(':') + 2)))]
  expect(suspicious.length, suspicious.join('\n')).toBeLessThanOrEqual(SUSPICIOUS_MOST)
})

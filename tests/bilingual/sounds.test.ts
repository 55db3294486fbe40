import { expect, it } from 'vitest'
import { soundsInChinese } from '../../src/bilingual/chinese-sound.ts'
import { soundsByConsonants } from '../../src/bilingual/consonants.ts'
import { soundsInJapanese } from '../../src/bilingual/japanese-sound.ts'
import { isEnglishWord } from '../../src/bilingual/english-words.ts'
import type { PairSide } from '../../src/bilingual/pair.ts'
import { pinyinOf } from '../../src/bilingual/pinyin.ts'
import { romanize } from '../../src/bilingual/romanize.ts'
import { numberWords } from '../../src/bilingual/number-words.ts'

const side = (text: string, language: string): PairSide => ({ text, language, start: 0 }) as PairSide

it('reads Chinese signs', () => {
  expect([...'北京南'].map(pinyinOf)).toEqual(['bei', 'jing', 'nan'])
})

it('hears Chinese and foreign names in Chinese', () => {
  const text = side('休斯敦市长会见了张明。', 'zh')
  expect(soundsInChinese('houston', text)).toBe(true)
  expect(soundsInChinese('zhangming', text)).toBe(true)
  expect(soundsInChinese('fenerbahce', text)).toBe(false)
})

it('hears foreign names in katakana and lets Japanese ones pass', () => {
  const text = side('ロビンソン監督は東京に着いた。', 'ja')
  expect(soundsInJapanese('robinson', text)).toBe(true)
  expect(soundsInJapanese('schumacher', text)).toBe(false)
  expect(soundsInJapanese('takahashi', text)).toBe(true)
})

it('tells common English words, inflected too, from names', () => {
  expect(['windows', 'studies', 'bigger', 'businesses'].map(isEnglishWord)).toEqual([true, true, true, true])
  expect(['hamburg', 'macura'].map(isEnglishWord)).toEqual([false, false])
})

it('reads numerals written as one word, or with hyphens', () => {
  const valueIn = (word: string, language: string): number | undefined => numberWords(language)!.facts(word)?.number?.value
  expect(valueIn('zweihundertfunfzig', 'de')).toBe(250)
  expect(valueIn('trentacinque', 'it')).toBe(35)
  expect(valueIn('quatre-vingt-dix', 'fr')).toBe(90)
  expect(valueIn('twenty-five', 'en')).toBe(25)
  expect(valueIn('achtung', 'de')).toBeUndefined()
})

it('writes Korean and Hebrew in Latin letters, and hears names where vowels are left out', () => {
  expect(romanize('서울')).toBe('seoul')
  expect(romanize('תל')).toBe('tl')
  const hindi = { ...side('न्यूटाउन में', 'hi'), words: ['न्यूटाउन', 'में'].map((word) => ({ latin: romanize(word) })) } as unknown as PairSide
  expect(soundsByConsonants('newtown', hindi)).toBe(true)
  expect(soundsByConsonants('hamburg', hindi)).toBe(false)
})

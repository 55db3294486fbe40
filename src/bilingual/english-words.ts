import { ENGLISH_WORDS } from './english-words-data.ts'
import { wordMemo } from './word-memo.ts'

/** Endings of English nouns and adjectives that no name has. */
const ENDING = /.{3}(?:tions?|sions?|ments?|ness|ity|ities|ings?|able|ible|ships?|hoods?|ful|less|ies|ties|isms?|ists?|ology|ance|ence|ous|ive|ual|ical|ers|ors|ed|ly)$/
/** Endings of inflected forms and what stands for them in the base form. */
const INFLECTIONS: readonly (readonly [ending: RegExp, ...bases: string[]])[] = [
  [/ies$/, 'y'],
  [/es$/, '', 'e'],
  [/s$/, ''],
  [/ied$/, 'y'],
  [/(.)\1(?:ed|ing|er|ers|est)$/, '$1'],
  [/(?:ed|ing|er|ers|est)$/, '', 'e'],
  [/(?:ily|iness|ier|iest)$/, 'y'],
  [/(?:ly|ness)$/, ''],
]

let words: ReadonlySet<string> | undefined

/** Whether a folded word is a common word of English, in any form: what is none can be a name. */
export const isEnglishWord = wordMemo(isForm)

function isForm(word: string): boolean {
  words ??= new Set(ENGLISH_WORDS.split(' '))
  const bare = word.replace(/'s$|'$/, '')
  const own = words
  if (bare.length < 3 || ENDING.test(bare) || own.has(bare)) return true
  return INFLECTIONS.some(([ending, ...bases]) => ending.test(bare) && bases.map((base) => bare.replace(ending, base)).some((base) => own.has(base) || ENDING.test(base)))
}

import type { Spelling } from '../text/spelling.ts'
import type { DocumentCheck } from './check.ts'
import { dictionaryOf } from '../text/dictionary.ts'
import { ruleWords } from './rule-words.ts'
import { unknownWords } from './unknown-words.ts'

/** Of words so short only scrambled ones are told (“thta”). */
const SHORT_LETTERS = 4
const LONG_SCRAMBLED = 6
const SUGGESTIONS = 3
/** Words that open sentences and are too long to be one letter from a name. */
const OPENERS = new Set('before because although according however despite during between without through another several yesterday further finally meanwhile moreover therefore nevertheless furthermore additionally following together whether'.split(' '))
const PLAIN = /^[a-z]+$/

/**
 * Finds unknown words that are one letter from a common word, or have its letters in another order; with a capital only
 * where they open a sentence and can only be such a word (“Alhough”).
 */
export const misspeltWord: DocumentCheck = {
  name: 'misspelt-word',
  describe: 'A word that no dictionary has, one letter from a common one.',
  layer: 'word',
  options: { except: { type: 'strings', default: [], describe: 'words that are right all the same' } },
  placeholders: [],
  run(document, rule, report, resources) {
    const { tokens } = document
    for (const { token, word, opens, inSource } of unknownWords(document, resources)) {
      if (inSource || ruleWords(rule, 'except').has(tokens.hash[token])) continue
      const near = likely(word, dictionaryOf(document, resources)!).filter((other) => !opens || OPENERS.has(other)).slice(0, SUGGESTIONS)
      if (near.length === 0) continue
      const span = { start: tokens.start[token], end: tokens.end[token] }
      report({ ...span, fixes: near.map((text) => ({ edits: [{ ...span, text: opens ? text[0].toUpperCase() + text.slice(1) : text }] })) })
    }
  },
}

/** The common words that an unknown one most likely is. */
export function likely(word: string, spelling: Spelling): readonly string[] {
  if (!PLAIN.test(word)) return []
  const near = word.length > SHORT_LETTERS ? spelling.near(word) : []
  return near.length > 0 || word.length > LONG_SCRAMBLED ? near : spelling.scrambled(word)
}

import { TokenFlag, type Document } from '../model/document.ts'
import { languageName } from '../text/language-names.ts'
import { option, type DocumentCheck } from './check.ts'
import { dictionaryOf } from '../text/dictionary.ts'
import { likely } from './misspelt-word.ts'
import { ruleWords } from './rule-words.ts'
import { has } from './tokens.ts'
import { isRomanised } from './untranslated-context.ts'
import { unknownWords } from './unknown-words.ts'

/** “Česká spořitelna”: the rest of a name. */
const followsName = ({ tokens }: Document, token: number): boolean => token > 0 && has(tokens, token - 1, TokenFlag.capital) && !has(tokens, token - 1, TokenFlag.sentenceStart)

/** Finds words in lower case of a translated text that no dictionary has and that are no slip of a common word. */
export const unknownWord: DocumentCheck = {
  name: 'unknown-word',
  describe: 'A word of a translated text that no dictionary has and that is no slip of a common word.',
  layer: 'word',
  options: {
    except: { type: 'strings', default: [], describe: 'words that are right all the same' },
    letters: { type: 'integer', default: 5, describe: 'the fewest letters that a word must have' },
  },
  placeholders: ['language'],
  run(document, rule, report, resources) {
    if (!document.sourceLanguage || document.sourceLanguage === document.language) return
    const { tokens } = document
    const shortest = option<number>(rule, 'letters')
    for (const { token, word, opens } of unknownWords(document, resources)) {
      if (opens || has(tokens, token, TokenFlag.quoted) || followsName(document, token) || isRomanised(document, token) || word.length < shortest || ruleWords(rule, 'except').has(tokens.hash[token]) || likely(word, dictionaryOf(document, resources)!).length > 0) continue
      report({ start: tokens.start[token], end: tokens.end[token], values: { language: languageName(document.sourceLanguage) } })
    }
  },
}

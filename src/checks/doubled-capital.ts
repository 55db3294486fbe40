import { KIND_MASK, TokenFlag, TokenKind, type Document } from '../model/document.ts'
import { dictionaryOf } from '../text/dictionary.ts'
import type { DocumentCheck } from './check.ts'
import { isGlued, isWordOrNumber, tokenAt } from './tokens.ts'

const DOUBLED = /[A-Z]{2}[a-z]+/g
const BARRED = TokenFlag.protected | TokenFlag.title | TokenFlag.digits | TokenFlag.apostrophe
/** Of shorter words only these: “MPs”, “TVs”. */
const LEAST_LETTERS = 4
const SHORT = new Set('the and for was has had but who not his her'.split(' '))

/** Finds common words that begin with two capitals: “THe”, “MOnday”. */
export const doubledCapital: DocumentCheck = {
  name: 'doubled-capital',
  describe: 'A common word whose second letter has a capital as well: “THe”.',
  layer: 'word',
  options: {},
  placeholders: [],
  run(document, _rule, report, resources) {
    const { text, tokens } = document
    let token = 0
    for (const { 0: word, index } of text.matchAll(DOUBLED)) {
      token = tokenAt(document, index, token)
      if (token >= tokens.count) return
      const start = tokens.start[token]
      if (start !== index || tokens.end[token] !== index + word.length || !standsAlone(document, token)) continue
      const right = word[0] + word.slice(1).toLowerCase()
      const isCommon = word.length < LEAST_LETTERS ? SHORT.has(right.toLowerCase()) : dictionaryOf(document, resources)?.isCommon(right.toLowerCase())
      // What stands so twice, or in the source, is the name of something.
      if (!isCommon || text.indexOf(word) !== text.lastIndexOf(word) || resources.pair?.source.text.includes(word)) continue
      report({ start, end: index + word.length, fixes: [{ edits: [{ start, end: index + word.length, text: right }] }] })
    }
  },
}

/** A word of its own, outside addresses and titles: no part of “RE-use”. */
function standsAlone({ tokens, text }: Document, token: number): boolean {
  if ((tokens.flags[token] & (KIND_MASK | BARRED)) !== TokenKind.word) return false
  const joins = (beside: number): boolean => isWordOrNumber(tokens, beside) || '-_/@#&+'.includes(text[tokens.start[beside]])
  return !(isGlued(tokens, token) && joins(token - 1)) && !(isGlued(tokens, token + 1) && joins(token + 1))
}

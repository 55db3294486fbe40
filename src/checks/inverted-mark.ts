import { KIND_MASK, Sign, TokenFlag, TokenKind, type Document } from '../model/document.ts'
import type { DocumentCheck } from './check.ts'
import { firstCode, has, isQuote, isWord } from './tokens.ts'
import { wordHashes } from './word-hashes.ts'

const INVERTED_QUESTION = 0xbf
const INVERTED_EXCLAMATION = 0xa1
const REACH = 60

/** Function words that only English has, and such as only Spanish has. */
const ENGLISH = wordHashes('the is are was were do does did will would can could should have has it they we you he she this that these those what when where which who why how to of and not with for from there your our their if but about')
const SPANISH = wordHashes('que de la el los las una por para con es esta como quien donde se lo mi tu su del y si mas pero cuando porque hay ya muy eso esto nos al en te viva hola hasta siempre vamos gracias')

/** Finds the inverted marks of Spanish, ¿ and ¡, before English words. */
export const invertedMark: DocumentCheck = {
  name: 'inverted-mark',
  describe: 'Inverted question and exclamation marks, as Spanish has them, in English words.',
  layer: 'mark',
  options: {},
  needs: () => Sign.inverted,
  placeholders: ['mark'],
  run(document, _rule, report) {
    const { marks, markCount, tokens, text } = document
    for (let m = 0; m < markCount; m++) {
      const token = marks[m]
      const code = text.charCodeAt(tokens.start[token])
      if (code !== INVERTED_QUESTION && code !== INVERTED_EXCLAMATION) continue
      if (has(tokens, token, TokenFlag.protected) || token + 1 >= tokens.count) continue
      const sentence = readSentence(document, token, code === INVERTED_QUESTION ? 0x3f : 0x21)
      if (!sentence.english && (has(tokens, token, TokenFlag.quoted | TokenFlag.title) || sentence.spanish)) continue
      if (sentence.spanish > sentence.english) continue
      report({
        start: tokens.start[token],
        end: tokens.end[token + 1],
        status: sentence.english ? undefined : 'suspicious',
        values: { mark: text[tokens.start[token]] },
        fixes: [{ edits: [{ start: tokens.start[token], end: has(tokens, token + 1, TokenFlag.spaceBefore) ? tokens.start[token + 1] : tokens.end[token], text: '' }], safety: sentence.closed ? undefined : 'review' }],
      })
    }
  },
}

interface MarkedSentence {
  readonly english: number
  readonly spanish: number
  /** The mark at the end stands. */
  readonly closed: boolean
}

function readSentence(document: Document, token: number, closing: number): MarkedSentence {
  const { tokens } = document
  let english = 0
  let spanish = 0
  const limit = Math.min(tokens.count, token + REACH)
  for (let at = token + 1; at < limit; at++) {
    if (at > token + 1 && has(tokens, at, TokenFlag.sentenceStart) && !has(tokens, at - 1, TokenFlag.sentenceStart)) break
    if (isWord(tokens, at)) {
      if (ENGLISH.has(tokens.hash[at])) english++
      else if (SPANISH.has(tokens.hash[at])) spanish++
    } else if ((tokens.flags[at] & KIND_MASK) === TokenKind.punctuation && firstCode(document, at) === closing) return { english, spanish, closed: true }
    else if (isQuote(tokens, at) && has(tokens, at, TokenFlag.closes) && english + spanish > 0) break
  }
  return { english, spanish, closed: false }
}

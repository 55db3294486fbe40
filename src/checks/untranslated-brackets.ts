import { KIND_MASK, TokenFlag, TokenKind, type Document } from '../model/document.ts'
import { dictionaryOf } from '../text/dictionary.ts'
import { PROFILED } from '../text/function-words.ts'
import { languageMask } from '../text/language-profile.ts'
import { languageName } from '../text/language-names.ts'
import type { Spelling } from '../text/spelling.ts'
import type { DocumentCheck } from './check.ts'
import { firstCode, has, isLowerWord, isWord, lengthOf, sentenceEnd } from './tokens.ts'
import { readLanguages, type LanguageReading } from './untranslated-verdict.ts'
import { wordHashes } from './word-hashes.ts'

const SQUARE = 0x5b
const SQUARE_END = 0x5d
const ROUND = 0x28
const ROUND_END = 0x29
const COMMA = 0x2c
const MOST_TOKENS = 16
const LEAST_WORDS = 3
const LEAST_LETTERS = 3
/** A remark in round brackets that explains a foreign noun begins with the noun; one that begins so was part of the sentence. */
const PREPOSITIONS = wordHashes('de del do da dos das des du di della dei delle para por por con com pour avec per mit von fur sin sem sans')

interface Inside {
  words: number
  /** Function words of another language; the languages that have all of them. */
  hits: number
  mask: number
  /** Other words in lower case, and those of them that the dictionary lacks. */
  content: number
  unknown: number
}

/** Finds words in brackets that are all of another language: what the reporter added to a quotation, or a remark. */
export const untranslatedBrackets: DocumentCheck = {
  name: 'untranslated-brackets',
  describe: 'Words in brackets that are all of another language.',
  layer: 'word',
  options: {},
  placeholders: ['language'],
  run(document, _rule, report, resources) {
    const reading = readLanguages(document)
    const spelling = reading.mixed.length > 0 ? dictionaryOf(document, resources) : undefined
    if (!spelling) return
    const { tokens } = document
    for (const sentence of reading.mixed) {
      const to = sentenceEnd(document, sentence)
      for (let open = document.sentences[sentence]; open < to; open++) {
        const code = firstCode(document, open)
        if (code !== SQUARE && code !== ROUND) continue
        const close = closeOf(document, open, to, code === SQUARE ? SQUARE_END : ROUND_END)
        if (close < 0 || (code === ROUND && !opensWithPreposition(document, open, reading))) continue
        const bit = languageInside(document, open + 1, close, reading, spelling)
        if (bit === 0) continue
        report({ start: tokens.start[open + 1], end: tokens.end[close - 1], values: { language: languageName(PROFILED[31 - Math.clz32(bit)]) } })
        open = close
      }
    }
  },
}

function closeOf(document: Document, open: number, to: number, end: number): number {
  for (let token = open + 1; token < Math.min(to, open + MOST_TOKENS); token++) if (firstCode(document, token) === end) return token
  return -1
}

/** Only when the source is known: “(de la muerte)”. */
function opensWithPreposition({ tokens }: Document, open: number, { sourceBit }: LanguageReading): boolean {
  return isLowerWord(tokens, open + 1) && PREPOSITIONS.has(tokens.hash[open + 1]) && (languageMask(tokens.hash[open + 1]) & sourceBit) !== 0
}

/** The bit of the language of tokens `first` to `end`; 0 when one of them is of the text's own or they prove too little. */
function languageInside(document: Document, first: number, end: number, { ownBit, sourceBit }: LanguageReading, spelling: Spelling): number {
  const inside: Inside = { words: 0, hits: 0, mask: -1, content: 0, unknown: 0 }
  for (let token = first; token < end; token++) if (!add(document, token, inside, ownBit, spelling)) return 0
  const { words, hits, mask, content, unknown } = inside
  if (words < LEAST_WORDS || hits === 0 || content + unknown === 0 || hits + unknown < 2) return 0
  if (sourceBit !== 0) return mask & sourceBit
  return mask & -mask
}

/** Counts a token; false when it belongs to the language of the text, or is no word. */
function add(document: Document, token: number, inside: Inside, ownBit: number, spelling: Spelling): boolean {
  const { tokens } = document
  if (!isWord(tokens, token)) return firstCode(document, token) === COMMA || (tokens.flags[token] & KIND_MASK) === TokenKind.number
  if (has(tokens, token, TokenFlag.protected)) return false
  inside.words++
  const hash = tokens.hash[token]
  const mask = languageMask(hash)
  if (isLowerWord(tokens, token)) {
    if (mask === ownBit) return false
    if (mask !== 0 && (mask & ownBit) === 0) {
      inside.hits++
      inside.mask &= mask
      return true
    }
    if (mask === 0 && lengthOf(tokens, token) >= LEAST_LETTERS) inside.content++
  }
  if (mask === 0 && lengthOf(tokens, token) >= LEAST_LETTERS && isLowerWord(tokens, token) && !spelling.isKnown(hash)) inside.unknown++
  return true
}

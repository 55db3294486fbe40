import { KIND_MASK, TokenFlag, TokenKind, type Document } from '../model/document.ts'
import { elisionMask, PARTICLES, languageMask } from '../text/language-profile.ts'
import { languageName } from '../text/language-names.ts'
import { option, type DocumentCheck } from './check.ts'
import { ruleWords } from './rule-words.ts'
import { has, isGlued, isLowerWord, isNumber, isWord, lengthOf, sentenceEnd } from './tokens.ts'
import { isDeliberate, isRomanised } from './untranslated-context.ts'
import { wordHashes } from './word-hashes.ts'
import { readLanguages, type LanguageReading } from './untranslated-verdict.ts'

/** Shorter words are too often something else. */
const SURE_LETTERS = 4
const SHARED_LETTERS = 3
/** Short for parts of a document. */
const REFERENCES = wordHashes('para')
const BARRED = TokenFlag.protected | TokenFlag.title | TokenFlag.quoted | TokenFlag.initials

/** Finds a lone function word of the source language (“aunque”, “molto”) inside a sentence of the text's own language. */
export const untranslatedWord: DocumentCheck = {
  name: 'untranslated-word',
  describe: 'A lone function word of the known source language.',
  layer: 'word',
  options: {
    except: { type: 'strings', default: [], describe: 'words that are at home in English phrases' },
    letters: { type: 'integer', default: 3, describe: 'the fewest letters that a word must have' },
    short: { type: 'strings', default: [], describe: 'short or shared words that are found only between a noun or verb in lower case and a function word of the text’s language' },
    openers: { type: 'strings', default: [], describe: 'words that are found with a capital too, where they open a sentence; no names' },
  },
  placeholders: ['language'],
  run(document, rule, report) {
    const reading = readLanguages(document)
    if (reading.sourceBit === 0) return
    const except = ruleWords(rule, 'except')
    const shortest = option<number>(rule, 'letters')
    const short = ruleWords(rule, 'short')
    const openers = ruleWords(rule, 'openers')
    const { tokens } = document
    for (const sentence of reading.mixed) {
      if ((reading.seen[sentence] & reading.sourceBit) === 0) continue
      const from = document.sentences[sentence]
      const to = sentenceEnd(document, sentence)
      for (let token = from; token < to; token++) {
        if (!isForeign(document, token, reading) || except.has(tokens.hash[token])) continue
        const isShort = short.has(tokens.hash[token])
        if (isShort ? !standsApart(document, token, from, to, reading) : lengthOf(tokens, token) < shortest) continue
        if (has(tokens, token, TokenFlag.capital) && !(token === from && openers.has(tokens.hash[token]) && isLowerWord(tokens, token + 1))) continue
        if (PARTICLES.has(tokens.hash[token]) && !isShort) continue
        if (!standsAmongOwn(document, token, from, to, reading) || isDeliberate(document, token, token + 1, from, to)) continue
        const isSure = lengthOf(tokens, token) >= SURE_LETTERS && !isCapital(document, token + 1, to)
        report({
          start: tokens.start[token],
          end: tokens.end[token],
          values: { language: languageName(document.sourceLanguage) },
          status: isSure ? undefined : 'suspicious',
        })
      }
    }
  },
}

function isForeign(document: Document, token: number, { ownBit, sourceBit }: LanguageReading): boolean {
  const { tokens } = document
  if ((tokens.flags[token] & (KIND_MASK | BARRED)) !== TokenKind.word) return false
  const mask = languageMask(tokens.hash[token]) || elisionMask(document, token)
  return (mask & sourceBit) !== 0 && (mask & ownBit) === 0 && !isRomanised(document, token)
}

/** Whether the word has a word of the text's own language on either side, as far as the sentence goes, and none of a name. */
function standsAmongOwn(document: Document, token: number, from: number, to: number, reading: LanguageReading): boolean {
  if (isGlued(document.tokens, token) || (token + 1 < to && isWord(document.tokens, token + 1) && isGlued(document.tokens, token + 1))) return false
  if (REFERENCES.has(document.tokens.hash[token]) && isBeforeFigure(document, token)) return false
  if (!isOwnSide(document, token - 1, from, to, reading)) return false
  return isOwnSide(document, token + 1, from, to, reading) || (isCapital(document, token + 1, to) && isLowerOwn(document, token - 1, from, to, reading) && !isCapital(document, token, to))
}

/** A word with a capital that opens no sentence. */
const isCapital = ({ tokens }: Document, token: number, to: number): boolean => token < to && isWord(tokens, token) && has(tokens, token, TokenFlag.capital) && !has(tokens, token, TokenFlag.sentenceStart)

/** A function word of the text's own language, in lower case or at the start of the sentence. */
function isLowerOwn({ tokens }: Document, token: number, from: number, to: number, { ownBit }: LanguageReading): boolean {
  return token >= from && token < to && isWord(tokens, token) && (languageMask(tokens.hash[token]) & ownBit) !== 0 && (!has(tokens, token, TokenFlag.capital) || has(tokens, token, TokenFlag.sentenceStart))
}

/** Whether a short word has a word in lower case before it, and behind it one of the text's own function words: “her lawyers y the police”. */
function standsApart(document: Document, token: number, from: number, to: number, reading: LanguageReading): boolean {
  const { tokens } = document
  return token > from && isLowerWord(tokens, token - 1) && lengthOf(tokens, token - 1) > 1 && languageMask(tokens.hash[token - 1]) === 0 && !isGlued(tokens, token + 1) && isLowerOwn(document, token + 1, from, to, reading)
}

/** “para 19”, “para. 19” of a judgment. */
function isBeforeFigure({ tokens, text }: Document, token: number): boolean {
  return isNumber(tokens, text[tokens.start[token + 1]] === '.' && isGlued(tokens, token + 1) ? token + 2 : token + 1)
}

function isOwnSide({ tokens }: Document, side: number, from: number, to: number, { ownBit, sourceBit }: LanguageReading): boolean {
  if (side < from || side >= to) return true
  if (!isWord(tokens, side)) return (tokens.flags[side] & KIND_MASK) !== TokenKind.quote
  const flag = tokens.flags[side]
  if (flag & TokenFlag.capital && !(flag & TokenFlag.sentenceStart)) return false
  const mask = languageMask(tokens.hash[side])
  // “pro lidi”: a longer word that both languages have joins words of the other one.
  if (mask & sourceBit && tokens.end[side] - tokens.start[side] >= SHARED_LETTERS) return false
  return mask === 0 || (mask & ownBit) !== 0
}

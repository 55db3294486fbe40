import { KIND_MASK, TokenFlag, TokenKind, type Document } from '../model/document.ts'
import { hashFolded } from '../text/fold.ts'
import type { Spelling } from '../text/spelling.ts'
import type { DocumentCheck, Resources } from './check.ts'
import { dictionaryOf } from './dictionary.ts'
import { ruleWords } from './rule-words.ts'
import { blockAt, firstCode, isGlued, isLowerWord, isQuote, isWord, lengthOf, occursElsewhere, tokenText } from './tokens.ts'
import { hasForeignNeighbour, isDeliberate } from './untranslated-context.ts'
import { readLanguages } from './untranslated-verdict.ts'

const BARRED = TokenFlag.protected | TokenFlag.title | TokenFlag.digits | TokenFlag.initials
const LEAST_LETTERS = 4
/** Of words so short only scrambled ones are told (“thta”). */
const SHORT_LETTERS = 4
const LONG_SCRAMBLED = 6
const SUGGESTIONS = 3
/** Words that open sentences and are too long to be one letter from a name. */
const OPENERS = new Set('before because although according however despite during between without through another several yesterday further finally meanwhile moreover therefore nevertheless furthermore additionally following together whether while'.split(' ').filter((word) => word.length > 5))
const PLAIN = /^[a-z]+$/
const PREFIX =
  /^(?:anti|auto|bio|co|counter|crypto|cyber|de|dis|eco|electro|euro|ex|extra|fore|geo|hydro|hyper|im|in|infra|inter|intra|macro|mal|mega|meta|micro|mid|mini|mis|mono|multi|nano|neo|neuro|non|out|over|para|photo|poly|post|pre|pro|proto|pseudo|psycho|quasi|radio|re|semi|socio|step|sub|super|tele|thermo|trans|ultra|un|under|up|vice|video|web)(?=...)/
const SUFFIX = /(?:like|less|ness|ly|ish|wise|able|ism|ists?|isms|i[sz](?:e|ed|ing)|ers?|ing|ed|e?s)$/
const LEAST_STEM = 4
const LEAST_PART = 3
/** Tokens of a block below which it is no sentence. */
const LEAST_BLOCK = 4

/**
 * Finds words in lower case that no dictionary has and that are one letter from a common word, or have its letters in
 * another order; with a capital only where they open a sentence and can only be such a word (“Alhough”). Never one that could be a
 * name, a term or foreign: those that stand twice in the article, anywhere with a capital, in the source, beside foreign
 * words, in italics, or that are made of known words or of a known word with a prefix or suffix.
 */
export const misspeltWord: DocumentCheck = {
  name: 'misspelt-word',
  describe: 'A word that no dictionary has, one letter from a common one.',
  layer: 'word',
  options: { except: { type: 'strings', default: [], describe: 'words that are right all the same' } },
  placeholders: [],
  run(document, rule, report, resources) {
    const spelling = dictionaryOf(document, resources)
    if (!spelling) return
    const { tokens } = document
    for (let token = 0; token < tokens.count; token++) {
      if ((tokens.flags[token] & (KIND_MASK | BARRED)) !== TokenKind.word || tokens.end[token] - tokens.start[token] < LEAST_LETTERS || spelling.isKnown(tokens.hash[token])) continue
      const opens = (tokens.flags[token] & TokenFlag.capital) !== 0
      if (opens && !(tokens.flags[token] & TokenFlag.sentenceStart && isLowerWord(tokens, token + 1))) continue
      const word = opens ? tokenText(document, token).toLowerCase() : tokenText(document, token)
      if (!PLAIN.test(word) || ruleWords(rule, 'except').has(tokens.hash[token]) || !standsAlone(document, token) || isMade(word, spelling)) continue
      if (occursElsewhere(tokens, token) || isForeign(document, token, spelling) || isInSource(tokens.hash[token], resources)) continue
      const near = likely(word, spelling).filter((other) => !opens || OPENERS.has(other)).slice(0, SUGGESTIONS)
      if (near.length === 0) continue
      const span = { start: tokens.start[token], end: tokens.end[token] }
      report({ ...span, fixes: near.map((text) => ({ edits: [{ ...span, text: opens ? text[0].toUpperCase() + text.slice(1) : text }] })) })
    }
  },
}

function likely(word: string, spelling: Spelling): readonly string[] {
  const near = word.length > SHORT_LETTERS ? spelling.near(word) : []
  return near.length > 0 || word.length > LONG_SCRAMBLED ? near : spelling.scrambled(word)
}

/** What may touch a word without belonging to it. */
const LOOSE = new Set([...'.,;!?()"“”«»„…—–'].map((mark) => mark.charCodeAt(0)))
const COLON = 0x3a

/** No part of a hyphenated or otherwise glued expression. */
const standsAlone = (document: Document, token: number): boolean =>
  (!isGlued(document.tokens, token) || LOOSE.has(firstCode(document, token - 1))) && (!isGlued(document.tokens, token + 1) || LOOSE.has(firstCode(document, token + 1)) || firstCode(document, token + 1) === COLON)

/** “livestream”, “antitank”, “buzzworthy”: known words side by side, or one with a prefix or suffix. */
function isMade(word: string, { isKnown }: Spelling): boolean {
  const has = (part: string) => isKnown(hashFolded(part))
  const prefix = PREFIX.exec(word)
  if (prefix && has(word.slice(prefix[0].length))) return true
  const stem = word.replace(SUFFIX, '')
  if (stem !== word && stem.length >= LEAST_STEM && (has(stem) || has(`${stem}e`))) return true
  for (let at = LEAST_PART; at <= word.length - LEAST_PART; at++) if (has(word.slice(0, at)) && has(word.slice(at))) return true
  return false
}

/** Whether the word, or one beside it, belongs to another language. */
function isForeign(document: Document, token: number, spelling: Spelling): boolean {
  const block = document.blocks[blockAt(document, token)]
  if (block.role === 'interface' || block.role === 'credit') return true
  if (readLanguages(document).foreign.some(({ firstToken, endToken }) => token >= firstToken && token < endToken)) return true
  const { firstToken: from, endToken: to } = block
  const { tokens } = document
  if (to - from < LEAST_BLOCK || isQuotedAlone(document, token) || isInName(document, token, from, to)) return true
  const isOdd = (beside: number): boolean => beside >= from && beside < to && isLowerWord(tokens, beside) && lengthOf(tokens, beside) >= LEAST_PART && !spelling.isKnown(tokens.hash[beside]) && PLAIN.test(tokenText(document, beside))
  return isOdd(token - 1) || isOdd(token + 1) || hasForeignNeighbour(document, token, token + 1, from, to) || isDeliberate(document, token, token + 1, from, to)
}

/** A word in quotation marks of its own is spoken of. */
const isQuotedAlone = ({ tokens }: Document, token: number): boolean => isQuote(tokens, token - 1) && isQuote(tokens, token + 1)

/** “Corriere dello Sport”, “E. coli”. */
function isInName({ tokens }: Document, token: number, from: number, to: number): boolean {
  const hasCapital = (beside: number): boolean => beside >= from && beside < to && (tokens.flags[beside] & TokenFlag.capital) !== 0
  const before = tokens.flags[token - 1]
  if (hasCapital(token - 1) && (hasCapital(token + 1) || before & TokenFlag.initials || lengthOf(tokens, token - 1) === 1)) return true
  // “e. coli”: a letter with its stop.
  return token - 2 >= from && lengthOf(tokens, token - 2) === 1 && isWord(tokens, token - 2) && isGlued(tokens, token - 1)
}

/** Whether the source has the same word: then it is a name or a term of the story. */
function isInSource(hash: number, { pair }: Resources): boolean {
  const tokens = pair?.source.tokens
  for (let token = 0; tokens && token < tokens.count; token++) if (isWord(tokens, token) && tokens.hash[token] === hash) return true
  return false
}

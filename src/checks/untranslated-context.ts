import { TokenFlag, type Document } from '../model/document.ts'
import { isParticle, languageBit, languageMask } from '../text/language-profile.ts'
import { firstCode, isWord } from './tokens.ts'
import { wordHashes } from './word-hashes.ts'

/** English words that join foreign ones in phrases such as “contado con liquidación”. */
const LINKS = wordHashes('con sin per pour par')

/** Whether a word of another language stands beside tokens `first` to `end`: then they belong to a name or a longer run. */
export const hasForeignNeighbour = (document: Document, first: number, end: number, from: number, to: number): boolean =>
  (first > from && isForeignWord(document, first - 1, from, to)) || (end < to && isForeignWord(document, end, from, to))

function isForeignWord({ tokens, language }: Document, token: number, from: number, to: number): boolean {
  if (!isWord(tokens, token)) return false
  if (LINKS.has(tokens.hash[token]) || isParticle(tokens, token, from, to)) return true
  const mask = languageMask(tokens.hash[token])
  return mask !== 0 && (mask & languageBit(language)) === 0
}

/** Words that speak of words, a few words before the foreign one: “the word”, “chanting”, “in the local slang”. */
const INTRODUCING = wordHashes(
  'word words term terms phrase expression slang means meaning literally translates translated translation motto slogan acronym abbreviation initials spelled spelt written pronounced dialect language character characters cry chant chants chanted chanting song album film novel book poem dish genre',
)
const REACH = 4
/** Words that name something, right before its name: “called”, “known as”. */
const NAMING = wordHashes('called named dubbed termed nicknamed titled entitled as')
const OPEN_BRACKETS = new Set([0x28, 0x5b, 0xff08])
const CLOSE_BRACKETS = new Set([0x29, 0x5d, 0xff09])
const BRACKET_REACH = 16
const ASTERISK = 0x2a
const UNDERSCORE = 0x5f
const DASHES = new Set([0x2013, 0x2014])

/** Whether tokens `first` to `end` of a sentence are foreign on purpose: in italics, in brackets, explained or introduced. */
export const isDeliberate = (document: Document, first: number, end: number, from: number, to: number): boolean =>
  isItalic(document, first) || isBracketed(document, first, end, from, to) || isGlossed(document, end, to) || isIntroduced(document, first, from)

function isItalic({ format, raw, tokens }: Document, first: number): boolean {
  const start = tokens.start[first]
  if (format === 'html') return /<(?:i|em|cite|dfn)\b[^<>]{0,200}>$/i.test(raw.slice(Math.max(0, start - 210), start))
  const before = raw.charCodeAt(start - 1)
  return before === ASTERISK || before === UNDERSCORE
}

function isBracketed(document: Document, first: number, end: number, from: number, to: number): boolean {
  let open = first - 1
  while (open >= from && first - open < BRACKET_REACH && !OPEN_BRACKETS.has(firstCode(document, open)) && !CLOSE_BRACKETS.has(firstCode(document, open))) open--
  if (open < from || !OPEN_BRACKETS.has(firstCode(document, open))) return false
  for (let token = end; token < Math.min(to, end + BRACKET_REACH); token++) if (CLOSE_BRACKETS.has(firstCode(document, token))) return true
  return false
}

/** “bancada (the party's deputies)”, “bancada, or caucus”, “bancada — caucus —” */
function isGlossed(document: Document, end: number, to: number): boolean {
  if (end >= to) return false
  const code = firstCode(document, end)
  if (OPEN_BRACKETS.has(code) || DASHES.has(code) || MEANS.has(document.tokens.hash[end])) return true
  return code === 0x2c && end + 1 < to && isWord(document.tokens, end + 1) && GLOSSES.has(document.tokens.hash[end + 1])
}
const MEANS = wordHashes('means meaning translates')
const GLOSSES = wordHashes('or which meaning literally that a an')

function isIntroduced({ tokens }: Document, first: number, from: number): boolean {
  if (first > from && NAMING.has(tokens.hash[first - 1])) return true
  for (let token = first - 1; token >= Math.max(from, first - REACH); token--) {
    if (isWord(tokens, token) && !(tokens.flags[token] & TokenFlag.allCaps) && INTRODUCING.has(tokens.hash[token])) return true
  }
  return false
}

const MACRONS = /^[a-z]*[āēīōū][a-zāēīōū]*$/
/** Languages that write long vowels so. */
const WITH_MACRONS = new Set(['lv', 'lt'])

/** “kōrero”, “tāngata”, “sentō”: Maori in papers of New Zealand, and what is written in Latin letters for English readers. */
export const isRomanised = ({ text, tokens, sourceLanguage }: Document, token: number): boolean =>
  !WITH_MACRONS.has(sourceLanguage) && MACRONS.test(text.slice(tokens.start[token], tokens.end[token]))

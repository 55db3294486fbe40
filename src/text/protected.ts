import { KIND_MASK, TokenFlag, TokenKind, type ProtectedKind, type ProtectedSpan, type Quotation } from '../model/document.ts'
import type { TokenBuffer } from './tokenize.ts'

/** Endings that make "word.ending" an address; country codes of news sites that rules would otherwise take for glued words. */
const TOP_LEVEL = new Set(
  'com org net gov edu int info io ai app dev co uk us eu es fr de it pt br ar mx cl pe ru ua tr cn jp kr tv me ly ca au nl be ch at pl se no dk fi cz gr ro cat'.split(' '),
)
const FILE_ENDINGS = new Set('html htm php pdf jpg jpeg png gif webp svg mp3 mp4 mov doc docx xls xlsx csv json xml zip exe txt js ts py md'.split(' '))
const CAPITAL_TOP_LEVEL = new Set(['Com', 'Org', 'Net', 'COM', 'ORG', 'NET'])
const TITLE_WORDS = 8
const CONTENT_WORD = 4
const TRANSLATION_CUES = /^[\s,]*(?:[([—–-]\s*["“‘'«]|\(?(?:which (?:means|translates)|meaning|translated (?:as|to)|that is|literally|i\.e\.|or,? in English)\b)/i

/** Finds addresses, handles, hashtags and file names by the marks in them, and flags their tokens as protected. */
export function protectAddresses(text: string, tokens: TokenBuffer, from: number, to: number, firstMark: number, spans: ProtectedSpan[]): void {
  for (let m = firstMark; m < tokens.markCount; m++) {
    const mark = tokens.marks[m]
    if (mark >= to) break
    const flags = tokens.flags[mark]
    if (flags & TokenFlag.protected) continue
    switch (text.charCodeAt(tokens.start[mark])) {
      case 0x3a: // :
        if (mark > from && isGlued(tokens, mark + 1, to) && text.startsWith('//', tokens.start[mark] + 1)) {
          protect(text, tokens, glueStart(text, tokens, mark, from), addressEnd(text, tokens, mark, to), 'url', spans)
        }
        break
      case 0x40: // @
        if (!isGlued(tokens, mark + 1, to) || !isWord(tokens, mark + 1)) break
        if (!(flags & TokenFlag.spaceBefore) && mark > from && isWordOrNumber(tokens, mark - 1)) {
          protect(text, tokens, glueStart(text, tokens, mark, from), addressEnd(text, tokens, mark, to), 'email', spans)
        } else protect(text, tokens, mark, handleEnd(text, tokens, mark + 1, to), 'handle', spans)
        break
      case 0x23: // #
        if (isGlued(tokens, mark + 1, to) && isWord(tokens, mark + 1)) protect(text, tokens, mark, handleEnd(text, tokens, mark + 1, to), 'hashtag', spans)
        break
      case 0x2e: // .
        if (mark > from && !(flags & TokenFlag.spaceBefore) && isWordOrNumber(tokens, mark - 1) && isGlued(tokens, mark + 1, to) && isWord(tokens, mark + 1)) {
          protectDotted(text, tokens, mark, from, to, spans)
        }
        break
      case 0x60: // `
        protectCode(text, tokens, m, to, spans)
        break
    }
  }
}

const isWord = (tokens: TokenBuffer, token: number): boolean => (tokens.flags[token] & KIND_MASK) === TokenKind.word
const isWordOrNumber = (tokens: TokenBuffer, token: number): boolean => (tokens.flags[token] & KIND_MASK) <= TokenKind.number
const isGlued = (tokens: TokenBuffer, token: number, to: number): boolean => token < to && !(tokens.flags[token] & TokenFlag.spaceBefore)

/** Quotation marks, and the angle brackets of tags, of which no address has one. */
const isBorder = (text: string, tokens: TokenBuffer, token: number): boolean => (tokens.flags[token] & KIND_MASK) === TokenKind.quote || '<>'.includes(text[tokens.start[token]])

function glueStart(text: string, tokens: TokenBuffer, token: number, from: number): number {
  let first = token
  while (first > from && !(tokens.flags[first] & TokenFlag.spaceBefore) && !isBorder(text, tokens, first - 1)) first--
  while (first < token && !isWordOrNumber(tokens, first)) first++
  return first
}

/** The token after the last one of an address: up to the next space, without closing punctuation. */
function addressEnd(text: string, tokens: TokenBuffer, token: number, to: number): number {
  let end = token + 1
  while (end < to && !(tokens.flags[end] & TokenFlag.spaceBefore) && !isBorder(text, tokens, end)) end++
  while (end > token + 1 && !isWordOrNumber(tokens, end - 1) && text.charCodeAt(tokens.start[end - 1]) !== 0x2f) end--
  return end
}

function handleEnd(text: string, tokens: TokenBuffer, token: number, to: number): number {
  let end = token + 1
  while (isGlued(tokens, end, to) && (isWordOrNumber(tokens, end) || text.charCodeAt(tokens.start[end]) === 0x5f)) {
    if (text.startsWith("'", tokens.start[end]) || text.startsWith('’', tokens.start[end])) break
    end++
  }
  return end
}

function protectDotted(text: string, tokens: TokenBuffer, mark: number, from: number, to: number, spans: ProtectedSpan[]): void {
  let last = mark + 1
  while (isGlued(tokens, last + 1, to) && isGlued(tokens, last + 2, to) && text.charCodeAt(tokens.start[last + 1]) === 0x2e && isWord(tokens, last + 2)) last += 2
  const ending = text.slice(tokens.start[last], tokens.end[last])
  const first = glueStart(text, tokens, mark, from)
  if (FILE_ENDINGS.has(ending)) protect(text, tokens, first, last + 1, 'file', spans)
  else if (TOP_LEVEL.has(ending) || CAPITAL_TOP_LEVEL.has(ending) || text.slice(tokens.start[first], tokens.end[first]).toLowerCase() === 'www') {
    protect(text, tokens, first, addressEnd(text, tokens, last, to), 'domain', spans)
  }
}

function protectCode(text: string, tokens: TokenBuffer, m: number, to: number, spans: ProtectedSpan[]): void {
  const open = tokens.marks[m]
  for (let n = m + 1; n < tokens.markCount && tokens.marks[n] < to; n++) {
    if (text.charCodeAt(tokens.start[tokens.marks[n]]) !== 0x60) continue
    protect(text, tokens, open, tokens.marks[n] + 1, 'code', spans)
    return
  }
}

function protect(_text: string, tokens: TokenBuffer, first: number, end: number, kind: ProtectedKind, spans: ProtectedSpan[]): void {
  for (let token = first; token < end; token++) tokens.flags[token] |= TokenFlag.protected
  spans.push({ start: tokens.start[first], end: tokens.end[end - 1], kind })
}

/**
 * Protects quoted titles (at most eight words, all longer ones capitalised; no names of bodies) and foreign quotations with a translation
 * beside them. Their tokens carry `TokenFlag.title`: rules about words pass over them, rules about marks do not.
 */
export function protectQuotations(text: string, tokens: TokenBuffer, quotations: readonly Quotation[], firstQuotation: number, blockEnd: number, spans: ProtectedSpan[]): void {
  for (let q = firstQuotation; q < quotations.length; q++) {
    const { openToken, closeToken, start, end } = quotations[q]
    const translated = TRANSLATION_CUES.test(text.slice(end, Math.min(end + 48, blockEnd)))
    if (!translated && (!isTitle(tokens, openToken, closeToken) || isBody(text, tokens, openToken, closeToken))) continue
    for (let token = openToken + 1; token < closeToken; token++) tokens.flags[token] |= TokenFlag.title
    spans.push({ start, end, kind: translated ? 'foreign-quotation' : 'title' })
  }
}

/** Nouns and verbs beside which quotation marks hold the name of a newspaper, a party, a club, and no title of a work. */
const BODIES = new Set('told tells newspaper newspapers daily dailies tabloid weekly portal agency channel station broadcaster party parties faction factions movement bloc coalition alliance club team bank operator holding'.split(' '))

/** “told the "World on Sunday"”, “the party "United Russia"”, “the "Mirror" newspaper”. */
function isBody(text: string, tokens: TokenBuffer, openToken: number, closeToken: number): boolean {
  const wordAt = (token: number): string => (token >= 0 && token < tokens.count && isWord(tokens, token) ? text.slice(tokens.start[token], tokens.end[token]) : '')
  const before = wordAt(openToken - 1)
  return BODIES.has(before === 'the' ? wordAt(openToken - 2) : before) || BODIES.has(wordAt(closeToken + 1))
}

function isTitle(tokens: TokenBuffer, openToken: number, closeToken: number): boolean {
  if (closeToken - openToken > 2 * TITLE_WORDS) return false
  let words = 0
  for (let token = openToken + 1; token < closeToken; token++) {
    if (!isWord(tokens, token)) continue
    words++
    const long = tokens.end[token] - tokens.start[token] >= CONTENT_WORD
    if ((long || words === 1) && !(tokens.flags[token] & TokenFlag.capital)) return false
  }
  return words > 0 && words <= TITLE_WORDS
}

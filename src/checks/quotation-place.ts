import { TokenFlag, type Document } from '../model/document.ts'
import { readAttribution, startsAttribution } from './attribution-clause.ts'
import { isTerminal, quoteFamily } from './quotation-marks.ts'
import { REPORTING } from './reporting-words.ts'
import { firstCode, has, isQuote, isWord } from './tokens.ts'

/** Where a lost mark belongs; `offset` -1 when nobody can know. */
export interface Place {
  readonly offset: number
  /** The words themselves show it: an attribution follows. */
  readonly sure: boolean
}

const NOWHERE: Place = { offset: -1, sure: false }
const COMMA = 0x2c
const COLON = 0x3a

/**
 * Where the closing mark of the quotation that opens at token `open` belongs: before an attribution (“..., he said”),
 * before a sentence of the narrator, else at the end of the block.
 */
export function closingPlace(document: Document, blockIndex: number, open: number): Place {
  const { tokens, blocks } = document
  const limit = nextOpening(document, open, blocks[blockIndex].endToken)
  const sentence = quotesSentence(document, blocks[blockIndex].firstToken, open)
  for (let token = open + 2; token < limit; token++) {
    const comma = firstCode(document, token) === COMMA
    if (!comma && !(sentence && has(tokens, token, TokenFlag.sentenceStart))) continue
    const from = comma ? token + 1 : token
    if (comma ? !isAttribution(document, from, limit) : !startsAttribution(document, from, limit)) continue
    return { offset: comma ? tokens.end[token] : tokens.end[token - 1], sure: true }
  }
  if (!sentence) return NOWHERE
  const last = limit - 1
  if (limit < blocks[blockIndex].endToken && !isTerminal(firstCode(document, last)) && firstCode(document, last) !== COMMA) return NOWHERE
  return { offset: tokens.end[last], sure: false }
}

function nextOpening(document: Document, open: number, limit: number): number {
  const { tokens } = document
  const family = quoteFamily(firstCode(document, open))
  for (let token = open + 1; token < limit; token++) {
    if (isQuote(tokens, token) && has(tokens, token, TokenFlag.opens) && quoteFamily(firstCode(document, token)) === family) return token
  }
  return limit
}

/** An attribution that is followed by a stop, a comma, a colon or nothing. */
function isAttribution(document: Document, from: number, limit: number): boolean {
  const clause = readAttribution(document, from, limit)
  if (!clause || clause.end >= limit) return clause !== undefined
  const code = firstCode(document, clause.end)
  return isTerminal(code) || code === COMMA || code === COLON
}

/** Whether whole sentences are quoted: the mark opens the sentence, or stands after “said:” or “said that”. */
function quotesSentence(document: Document, firstToken: number, open: number): boolean {
  const { tokens } = document
  if (open === firstToken || has(tokens, open, TokenFlag.sentenceStart)) return true
  const before = firstCode(document, open - 1)
  return before === COLON || before === COMMA || (isWord(tokens, open - 1) && (REPORTING.has(tokens.hash[open - 1]) || document.text.startsWith('that', tokens.start[open - 1])))
}

/**
 * Where the opening mark belongs of the quotation that closes at token `close`: after a colon, else at the start of
 * the sentence; -1 when nobody can know.
 */
export function openingPlace(document: Document, blockIndex: number, close: number): number {
  const { tokens, blocks } = document
  const before = firstCode(document, close - 1)
  if (!isTerminal(before) && before !== COMMA) return -1
  for (let token = close - 1; token >= blocks[blockIndex].firstToken; token--) {
    if (isQuote(tokens, token) && has(tokens, token, TokenFlag.closes) && quoteFamily(firstCode(document, token)) !== 'none') return -1
    if (firstCode(document, token) === COLON && token + 1 < close && has(tokens, token + 1, TokenFlag.spaceBefore)) return tokens.start[token + 1]
    if (isWord(tokens, token) && REPORTING.has(tokens.hash[token]) && !has(tokens, token, TokenFlag.capital)) return -1
    if (has(tokens, token, TokenFlag.sentenceStart)) return tokens.start[token]
  }
  return -1
}

import { TokenFlag, type Block, type Document, type LoneQuote } from '../model/document.ts'
import { CLOSE_CURLY, isDash, isTerminal, OPEN_CURLY, quoteFamily, STRAIGHT } from './quotation-marks.ts'
import { closesQuotation, opensQuotation } from './quotation-index.ts'
import { firstCode, has, isGlued, isQuote, isWord, isWordOrNumber } from './tokens.ts'
import { wordHashes } from './word-hashes.ts'

const SCARE_QUOTE_TOKENS = 10
/** What follows an apostrophe that looks like an opening mark: ‘90s, ‘n’, ‘til. */
const SHORTENED = wordHashes('n til tis twas em cause bout round s')

/** The same mark twice. */
export function isDoubled(document: Document, token: number): boolean {
  const code = firstCode(document, token)
  return (isGlued(document.tokens, token) && firstCode(document, token - 1) === code) || (isGlued(document.tokens, token + 1) && firstCode(document, token + 1) === code)
}

/** „…” pairs too. */
export const canPair = (open: number, close: number): boolean => quoteFamily(open) === quoteFamily(close) || (quoteFamily(open) === 'low' && quoteFamily(close) === 'curly')

/** ” with a space before it and a letter after it. */
export function looksOpening(document: Document, block: Block, token: number): boolean {
  if (firstCode(document, token) !== CLOSE_CURLY || token + 1 >= block.endToken) return false
  const { tokens } = document
  if (!isGlued(tokens, token + 1) || !isWordOrNumber(tokens, token + 1)) return false
  if (token === block.firstToken || has(tokens, token, TokenFlag.spaceBefore)) return true
  const before = firstCode(document, token - 1)
  return before === 0x28 || before === 0x5b || isDash(before)
}

/** “ with a letter or a stop before it and none after it. */
export function looksClosing(document: Document, block: Block, token: number): boolean {
  if (firstCode(document, token) !== OPEN_CURLY || token === block.firstToken) return false
  const { tokens } = document
  if (has(tokens, token, TokenFlag.spaceBefore) || isDash(firstCode(document, token - 1)) || firstCode(document, token - 1) === 0x28) return false
  return token + 1 >= block.endToken || has(tokens, token + 1, TokenFlag.spaceBefore) || !isWordOrNumber(tokens, token + 1)
}

/** “a few words “and on: the second mark closes, and its space went to the wrong side. */
export function isDisplacedClose(document: Document, block: Block, before: LoneQuote, lone: LoneQuote): boolean {
  if (firstCode(document, lone.token) !== OPEN_CURLY || lone.token - before.token > SCARE_QUOTE_TOKENS) return false
  const { tokens } = document
  const next = lone.token + 1
  if (next >= block.endToken || has(tokens, next, TokenFlag.spaceBefore) || has(tokens, next, TokenFlag.capital)) return false
  for (let token = before.token + 2; token <= lone.token; token++) if (has(tokens, token, TokenFlag.sentenceStart)) return false
  return true
}

/** A single closing mark that closes what a double one opened: “We are ready,’ he said. -1 when there is none. */
export function singleClose(document: Document, block: Block, open: number): number {
  const { tokens } = document
  for (let token = open + 2; token < block.endToken; token++) {
    if (!isQuote(tokens, token)) continue
    const code = firstCode(document, token)
    if (code !== 0x2019 && code !== 0x27) return -1
    const after = token + 1 >= block.endToken || has(tokens, token + 1, TokenFlag.spaceBefore)
    const before = firstCode(document, token - 1)
    if (!isGlued(tokens, token) || !after || !(isTerminal(before) || before === 0x2c)) continue
    return closesQuotation(document, token) ? -1 : token
  }
  return -1
}

/** A single opening mark that a double one closes: ‘Out of here,” he said. -1 when there is none. */
export function singleOpen(document: Document, block: Block, close: number): number {
  const { tokens } = document
  for (let token = close - 1; token >= block.firstToken; token--) {
    if (!isQuote(tokens, token)) continue
    if (opensWord(document, token)) return opensQuotation(document, token) ? -1 : token
    if (quoteFamily(firstCode(document, token)) !== 'none') return -1
  }
  return -1
}

/** ‘ before a whole word. */
function opensWord(document: Document, token: number): boolean {
  const { tokens } = document
  if (firstCode(document, token) !== 0x2018 || !isGlued(tokens, token + 1) || !isWord(tokens, token + 1)) return false
  return !has(tokens, token + 1, TokenFlag.digits) && !SHORTENED.has(tokens.hash[token + 1])
}

/** A mark that stands for an apostrophe (the Masters" Cup, coup d"état), or » as an arrow. */
export function isDamaged(document: Document, block: Block, token: number): boolean {
  const { tokens } = document
  const code = firstCode(document, token)
  if (code === 0xbb) return true
  if (code !== STRAIGHT || token === block.firstToken || !isGlued(tokens, token)) return false
  if (isWordOrNumber(tokens, token - 1) && isGlued(tokens, token + 1) && isWordOrNumber(tokens, token + 1)) return true
  return document.text.charCodeAt(tokens.end[token - 1] - 1) === 0x73 && token + 1 < block.endToken && isWordOrNumber(tokens, token + 1)
}

/** “5″: a double prime was typed for the closing mark. */
export function closesWithPrime(document: Document, block: Block, open: number): boolean {
  for (let token = open + 1; token < Math.min(open + 6, block.endToken); token++) if (firstCode(document, token) === 0x2033) return true
  return false
}

import { TokenFlag, type Block, type Document, type LoneQuote } from '../model/document.ts'
import { isTerminal, quoteFamily } from './quotation-marks.ts'
import { firstCode, has, isQuote, lengthOf } from './tokens.ts'

/** A quotation may run over so many blocks, or so many characters, before its closing mark. */
const REACH_BLOCKS = 12
const REACH_CHARACTERS = 4000
const PAGE_LINE_TOKENS = 8
const COLON = 0x3a
const ELLIPSIS = 0x2026

/** Whether a quotation that opens at the one mark may close at the other, some blocks later. */
export const isInReach = (document: Document, open: LoneQuote, close: LoneQuote): boolean =>
  close.block - open.block <= REACH_BLOCKS && document.tokens.start[close.token] - document.tokens.start[open.token] <= REACH_CHARACTERS

/** Whether a quotation may stay open at the end of its block: it runs on, or the text breaks off. */
export function isLegallyOpen(document: Document, lone: LoneQuote): boolean {
  return runsOn(document, lone) || reopensAt(document, lone) >= 0 || isCutOff(document, lone)
}

/** A running quotation: the next body block opens with a mark of the same family. */
function runsOn(document: Document, lone: LoneQuote): boolean {
  const { blocks } = document
  if (firstCode(document, blocks[lone.block].endToken - 1) === COLON) return true
  let next = lone.block + 1
  while (next < blocks.length && isBetween(document, blocks[next])) next++
  if (next >= blocks.length) return false
  const first = blocks[next].firstToken
  return isQuote(document.tokens, first) && has(document.tokens, first, TokenFlag.opens) && quoteFamily(firstCode(document, first)) !== 'none'
}

/** Blocks that may stand between the paragraphs of a quotation: pictures, and short lines of the page that end without a stop. */
function isBetween(document: Document, { role, firstToken, endToken }: Block): boolean {
  if (role === 'caption' || role === 'credit' || role === 'interface' || role === 'byline' || role === 'dateline') return true
  return endToken - firstToken <= PAGE_LINE_TOKENS && !isQuote(document.tokens, firstToken) && !isTerminal(firstCode(document, endToken - 1))
}

/**
 * The mark of the same block that opens again, at the start of a sentence, before the quotation has closed; -1 if there is none.
 * Either the paragraphs of a running quotation were joined to one, or an engine opened the quotation anew.
 */
export function reopensAt(document: Document, lone: LoneQuote): number {
  const { tokens, blocks } = document
  const family = quoteFamily(firstCode(document, lone.token))
  for (let token = lone.token + 1; token < blocks[lone.block].endToken; token++) {
    if (!isQuote(tokens, token) || quoteFamily(firstCode(document, token)) !== family) continue
    return has(tokens, token, TokenFlag.opens) && (has(tokens, token, TokenFlag.sentenceStart) || isTerminal(firstCode(document, token - 1))) ? token : -1
  }
  return -1
}

/** The text breaks off in the middle of the quotation. */
function isCutOff(document: Document, lone: LoneQuote): boolean {
  const block = document.blocks[lone.block]
  if (lone.block < document.blocks.length - 1) return false
  const last = firstCode(document, block.endToken - 1)
  if (last === ELLIPSIS) return true
  if (lengthOf(document.tokens, block.endToken - 1) > 1 && last === 0x2e) return true
  return !isTerminal(last) && last !== 0x29
}

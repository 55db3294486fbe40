import { TokenFlag, type Block, type Document } from '../model/document.ts'
import { CLOSE_CURLY, isDash, isTerminal, isWellSpaced, OPEN_CURLY, quoteFamily, STRAIGHT, touchesCode } from './quotation-marks.ts'
import { firstCode, has, isGlued, isQuote, isWordOrNumber } from './tokens.ts'

export type QuoteFaultKind = 'unclosed' | 'unopened' | 'reversed' | 'mismatched'

/** What is wrong with a quotation mark that found no partner in its block. */
export interface QuoteFault {
  readonly kind: QuoteFaultKind
  readonly block: number
  readonly token: number
  /** The other mark of the pair, where there is one; else -1. */
  readonly partner: number
}

interface Lone {
  readonly token: number
  readonly block: number
  readonly side: 'open' | 'close'
}

/** A quotation may run over so many blocks, or so many characters, before its closing mark. */
const REACH_BLOCKS = 12
const REACH_CHARACTERS = 4000
const SCARE_QUOTE_TOKENS = 10
const NONE: readonly QuoteFault[] = []

const known = new WeakMap<Document, readonly QuoteFault[]>()

/**
 * Judges the quotation marks without partner: first inside their block (reversed and mixed marks), then across blocks
 * (running quotations, quotations of several paragraphs, cut-off ends); what is left has lost its partner.
 * Costs nothing for an article whose marks all pair.
 */
export function quoteFaults(document: Document): readonly QuoteFault[] {
  if (document.loneQuotes.length === 0) return NONE
  let faults = known.get(document)
  if (!faults) {
    faults = findFaults(document)
    known.set(document, faults)
  }
  return faults
}

function findFaults(document: Document): readonly QuoteFault[] {
  const faults: QuoteFault[] = []
  let open: Lone[] = []
  // Openings in the block of one that found its partner: nested ones, which may close later or not at all.
  let nested: Lone[] = []
  const lost: Lone[] = []
  for (const group of byBlock(document)) {
    for (const lone of resolveInBlock(document, group, faults)) {
      if (lone.side === 'open') {
        open.push(lone)
        continue
      }
      const partner = open.at(-1) ?? nested.at(-1)
      if (!partner || partner.block >= lone.block || !isInReach(document, partner, lone)) {
        if (!isDoubled(document, lone.token)) lost.push(lone)
      } else if (open.length === 0) nested.pop()
      else {
        nested = open.filter((other) => other.block === partner.block && other !== partner)
        open = open.filter((other) => other.block !== partner.block)
      }
    }
  }
  for (const lone of [...open.filter((candidate) => !isLegallyOpen(document, candidate)), ...lost]) {
    // One finding for each block: a lost mark leaves the others of its block without partner too.
    if (faults.some((fault) => fault.block === lone.block)) continue
    faults.push({ kind: lone.side === 'open' ? 'unclosed' : 'unopened', block: lone.block, token: lone.token, partner: -1 })
  }
  return faults.sort((a, b) => a.token - b.token)
}

function byBlock(document: Document): Lone[][] {
  const groups: Lone[][] = []
  for (const lone of document.loneQuotes) {
    if (has(document.tokens, lone.token, TokenFlag.protected)) continue
    const last = groups.at(-1)
    if (last && last[0].block === lone.block) last.push(lone)
    else groups.push([lone])
  }
  for (const group of groups) group.sort((a, b) => a.token - b.token)
  return groups
}

/** Reports reversed and mixed marks of a block and returns the marks that remain without partner. */
function resolveInBlock(document: Document, group: readonly Lone[], faults: QuoteFault[]): readonly Lone[] {
  const block = document.blocks[group[0].block]
  if (isCode(document, block)) return []
  const left: Lone[] = []
  for (let index = 0; index < group.length; index++) {
    const lone = group[index]
    const before = left.at(-1)
    // The same mark twice is a fault of its own; a closing one may still end a quotation of several blocks.
    if (isDoubled(document, lone.token)) {
      if (lone.side === 'close') left.push(lone)
      continue
    }
    if (lone.side === 'close' && looksOpening(document, block, lone.token)) {
      const partner = group[index + 1]?.side === 'close' ? group[++index].token : -1
      faults.push({ kind: 'reversed', block: block.index, token: lone.token, partner })
    } else if (lone.side === 'open' && (looksClosing(document, block, lone.token) || isDisplacedClose(document, block, before, lone, index === group.length - 1))) {
      if (before?.side === 'open') left.pop()
      faults.push({ kind: 'reversed', block: block.index, token: lone.token, partner: before?.side === 'open' ? before.token : -1 })
    } else if (lone.side === 'close' && before?.side === 'open') {
      left.pop()
      const straight = firstCode(document, lone.token) === STRAIGHT ? lone.token : before.token
      const token = firstCode(document, straight) === STRAIGHT ? straight : lone.token
      faults.push({ kind: 'mismatched', block: block.index, token, partner: token === lone.token ? before.token : lone.token })
    } else if (lone.side === 'open' && singleClose(document, block, lone.token) >= 0) {
      faults.push({ kind: 'mismatched', block: block.index, token: singleClose(document, block, lone.token), partner: lone.token })
    } else if (lone.side === 'close' && singleOpen(document, block, lone.token) >= 0) {
      faults.push({ kind: 'mismatched', block: block.index, token: singleOpen(document, block, lone.token), partner: lone.token })
    } else if (lone.side === 'close' ? !isDamaged(document, block, lone.token) : !closesWithPrime(document, block, lone.token)) left.push(lone)
  }
  const straight = left.filter((lone) => firstCode(document, lone.token) === STRAIGHT)
  return straight.length > 0 && !isTrustworthy(document, block, straight) ? left.filter((lone) => firstCode(document, lone.token) !== STRAIGHT) : left
}

function isDoubled(document: Document, token: number): boolean {
  const code = firstCode(document, token)
  return (isGlued(document.tokens, token) && firstCode(document, token - 1) === code) || (isGlued(document.tokens, token + 1) && firstCode(document, token + 1) === code)
}

/** ” with a space before it and a letter after it. */
function looksOpening(document: Document, block: Block, token: number): boolean {
  if (firstCode(document, token) !== CLOSE_CURLY || token + 1 >= block.endToken) return false
  const { tokens } = document
  if (!isGlued(tokens, token + 1) || !isWordOrNumber(tokens, token + 1)) return false
  if (token === block.firstToken || has(tokens, token, TokenFlag.spaceBefore)) return true
  const before = firstCode(document, token - 1)
  return before === 0x28 || before === 0x5b || isDash(before)
}

/** “ with a letter or a stop before it and none after it. */
function looksClosing(document: Document, block: Block, token: number): boolean {
  if (firstCode(document, token) !== OPEN_CURLY || token === block.firstToken) return false
  const { tokens } = document
  if (has(tokens, token, TokenFlag.spaceBefore) || isDash(firstCode(document, token - 1)) || firstCode(document, token - 1) === 0x28) return false
  return token + 1 >= block.endToken || has(tokens, token + 1, TokenFlag.spaceBefore) || !isWordOrNumber(tokens, token + 1)
}

/** “a few words “and on: the second mark closes, and its space went to the wrong side. */
function isDisplacedClose(document: Document, block: Block, before: Lone | undefined, lone: Lone, last: boolean): boolean {
  if (!last || before?.side !== 'open' || firstCode(document, lone.token) !== OPEN_CURLY) return false
  const { tokens } = document
  const next = lone.token + 1
  if (next >= block.endToken || has(tokens, next, TokenFlag.spaceBefore) || has(tokens, next, TokenFlag.capital)) return false
  if (lone.token - before.token > SCARE_QUOTE_TOKENS) return false
  for (let token = before.token + 2; token <= lone.token; token++) if (has(tokens, token, TokenFlag.sentenceStart)) return false
  return true
}

/** A single closing mark that closes what a double one opened: “We are ready,’ he said. -1 when there is none. */
function singleClose(document: Document, block: Block, open: number): number {
  const { tokens } = document
  for (let token = open + 2; token < block.endToken; token++) {
    if (!isQuote(tokens, token)) continue
    const code = firstCode(document, token)
    if (code !== 0x2019 && code !== 0x27) return -1
    const after = token + 1 >= block.endToken || has(tokens, token + 1, TokenFlag.spaceBefore)
    const before = firstCode(document, token - 1)
    if (!isGlued(tokens, token) || !after || !(isTerminal(before) || before === 0x2c)) continue
    return document.quotations.some((quotation) => quotation.closeToken === token) ? -1 : token
  }
  return -1
}

/** A single opening mark that a double one closes: ‘Out of here,” he said. -1 when there is none. */
function singleOpen(document: Document, block: Block, close: number): number {
  const { tokens } = document
  for (let token = close - 1; token >= block.firstToken; token--) {
    if (!isQuote(tokens, token)) continue
    if (firstCode(document, token) !== 0x2018 || !isGlued(tokens, token + 1)) {
      if (quoteFamily(firstCode(document, token)) !== 'none') return -1
      continue
    }
    return document.quotations.some((quotation) => quotation.openToken === token) ? -1 : token
  }
  return -1
}

/** A mark that stands for an apostrophe (the Masters" Cup, coup d"état), or » as an arrow. */
function isDamaged(document: Document, block: Block, token: number): boolean {
  const { tokens } = document
  const code = firstCode(document, token)
  if (code === 0xbb) return true
  if (code !== STRAIGHT || token === block.firstToken || !isGlued(tokens, token)) return false
  if (isWordOrNumber(tokens, token - 1) && isGlued(tokens, token + 1) && isWordOrNumber(tokens, token + 1)) return true
  return document.text.charCodeAt(tokens.end[token - 1] - 1) === 0x73 && token + 1 < block.endToken && isWordOrNumber(tokens, token + 1)
}

/** “5″: a double prime was typed for the closing mark. */
function closesWithPrime(document: Document, block: Block, open: number): boolean {
  for (let token = open + 1; token < Math.min(open + 6, block.endToken); token++) if (firstCode(document, token) === 0x2033) return true
  return false
}

/**
 * Whether straight marks can be judged: an even number of them pairs when the spaces of one are wrong (a matter of
 * quote-spacing); an inch mark ("a 12" record") makes any count worthless.
 */
function isTrustworthy(document: Document, block: Block, lone: readonly Lone[]): boolean {
  const { tokens } = document
  let straight = 0
  for (let token = block.firstToken; token < block.endToken; token++) {
    if (!isQuote(tokens, token) || firstCode(document, token) !== STRAIGHT) continue
    straight++
    const before = document.text.charCodeAt(tokens.start[token] - 1)
    if (before >= 0x30 && before <= 0x39) return false
  }
  return straight % 2 === 1 || lone.every(({ token }) => isWellSpaced(document, block, token))
}

/** Program text and mojibake hold quotation marks that are none. */
function isCode(document: Document, block: Block): boolean {
  for (let token = block.firstToken; token < block.endToken; token++) if (isQuote(document.tokens, token) && touchesCode(document, token)) return true
  return false
}

const isInReach = (document: Document, open: Lone, close: Lone): boolean =>
  close.block - open.block <= REACH_BLOCKS && document.tokens.start[close.token] - document.tokens.start[open.token] <= REACH_CHARACTERS

function isLegallyOpen(document: Document, lone: Lone): boolean {
  return runsOn(document, lone) || runsOnInBlock(document, lone) || isCutOff(document, lone)
}

/** A running quotation: the next body block opens with a mark of the same family. */
function runsOn(document: Document, lone: Lone): boolean {
  const { blocks } = document
  if (firstCode(document, blocks[lone.block].endToken - 1) === 0x3a) return true
  let next = lone.block + 1
  while (next < blocks.length && isBetween(blocks[next])) next++
  if (next >= blocks.length) return false
  const first = blocks[next].firstToken
  return isQuote(document.tokens, first) && has(document.tokens, first, TokenFlag.opens) && quoteFamily(firstCode(document, first)) !== 'none'
}

/** Blocks that may stand between the paragraphs of a quotation. */
const isBetween = ({ role }: Block): boolean => role === 'caption' || role === 'credit' || role === 'interface' || role === 'byline' || role === 'dateline'

/** Paragraphs of a running quotation that were joined to one: the next mark opens again, at the start of a sentence. */
function runsOnInBlock(document: Document, lone: Lone): boolean {
  const { tokens, blocks } = document
  const family = quoteFamily(firstCode(document, lone.token))
  for (let token = lone.token + 1; token < blocks[lone.block].endToken; token++) {
    if (!isQuote(tokens, token) || quoteFamily(firstCode(document, token)) !== family) continue
    return has(tokens, token, TokenFlag.opens) && (has(tokens, token, TokenFlag.sentenceStart) || isTerminal(firstCode(document, token - 1)))
  }
  return false
}

/** The text breaks off in the middle of the quotation. */
function isCutOff(document: Document, lone: Lone): boolean {
  const block = document.blocks[lone.block]
  if (lone.block < document.blocks.length - 1) return false
  const last = firstCode(document, block.endToken - 1)
  if (last === 0x2026) return true
  if (document.tokens.end[block.endToken - 1] - document.tokens.start[block.endToken - 1] > 1 && last === 0x2e) return true
  return !isTerminal(last) && last !== 0x29
}

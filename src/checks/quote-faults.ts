import { TokenFlag, type Block, type Document, type LoneQuote } from '../model/document.ts'
import { isWellSpaced, STRAIGHT, touchesCode } from './quotation-marks.ts'
import { canPair, closesWithPrime, isDamaged, isDisplacedClose, isDoubled, looksClosing, looksOpening, singleClose, singleOpen } from './quote-shapes.ts'
import { isInReach, isLegallyOpen, reopensAt } from './running-quotation.ts'
import { firstCode, has, isQuote } from './tokens.ts'

export type QuoteFaultKind = 'unclosed' | 'unopened' | 'reversed' | 'mismatched' | 'reopened'

/** What is wrong with a quotation mark that found no partner in its block. */
export interface QuoteFault {
  readonly kind: QuoteFaultKind
  readonly block: number
  readonly token: number
  /** The other mark of the pair, where there is one; else -1. */
  readonly partner: number
}

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
  let open: LoneQuote[] = []
  // Openings in the block of one that found its partner: nested ones, which may close later or not at all.
  let nested: LoneQuote[] = []
  const lost: LoneQuote[] = []
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
  for (const lone of open) {
    const token = reopensAt(document, lone)
    if (token >= 0) faults.push({ kind: 'reopened', block: lone.block, token, partner: lone.token })
  }
  return faults.toSorted((a, b) => a.token - b.token)
}

function byBlock(document: Document): LoneQuote[][] {
  const groups: LoneQuote[][] = []
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
function resolveInBlock(document: Document, group: readonly LoneQuote[], faults: QuoteFault[]): readonly LoneQuote[] {
  const block = document.blocks[group[0].block]
  if (isCode(document, block)) return []
  const left: LoneQuote[] = []
  for (let index = 0; index < group.length; index++) {
    const lone = group[index]
    if (isDoubled(document, lone.token)) {
      // A fault of its own; a closing one may still end a quotation of several blocks.
      if (lone.side === 'close') left.push(lone)
      continue
    }
    const before = left.at(-1)?.side === 'open' ? left.at(-1) : undefined
    const next = group[index + 1]
    if (lone.side === 'close' && looksOpening(document, block, lone.token)) {
      if (next?.side === 'close') index++
      faults.push({ kind: 'reversed', block: block.index, token: lone.token, partner: next?.side === 'close' ? next.token : -1 })
    } else if (lone.side === 'open' && (looksClosing(document, block, lone.token) || (!next && before && isDisplacedClose(document, block, before, lone)))) {
      if (before) left.pop()
      faults.push({ kind: 'reversed', block: block.index, token: lone.token, partner: before?.token ?? -1 })
    } else if (lone.side === 'close' && before) {
      left.pop()
      // “the bosses’ plan” inside single marks: the apostrophe only seemed to close them.
      if (!canPair(firstCode(document, before.token), firstCode(document, lone.token))) faults.push(mismatch(document, before, lone))
    } else {
      const single = lone.side === 'open' ? singleClose(document, block, lone.token) : singleOpen(document, block, lone.token)
      if (single >= 0) faults.push({ kind: 'mismatched', block: block.index, token: single, partner: lone.token })
      else if (lone.side === 'open' ? !closesWithPrime(document, block, lone.token) : !isDamaged(document, block, lone.token)) left.push(lone)
    }
  }
  return withoutDoubtful(document, block, left)
}

/** Of two marks that do not match the straight one is to change, else the closing one. */
function mismatch(document: Document, open: LoneQuote, close: LoneQuote): QuoteFault {
  const openIsStraight = firstCode(document, open.token) === STRAIGHT
  return { kind: 'mismatched', block: open.block, token: openIsStraight ? open.token : close.token, partner: openIsStraight ? close.token : open.token }
}

function withoutDoubtful(document: Document, block: Block, left: readonly LoneQuote[]): readonly LoneQuote[] {
  const straight = left.filter((lone) => firstCode(document, lone.token) === STRAIGHT)
  if (straight.length === 0 || isTrustworthy(document, block, straight)) return left
  return left.filter((lone) => firstCode(document, lone.token) !== STRAIGHT)
}

/**
 * Whether straight marks can be judged: an even number of them pairs when the spaces of one are wrong (a matter of
 * quote-spacing); an inch mark ("a 12" record") makes any count worthless.
 */
function isTrustworthy(document: Document, block: Block, lone: readonly LoneQuote[]): boolean {
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

import { KIND_MASK, Sign, TokenFlag, TokenKind, type Block, type Document } from '../model/document.ts'
import type { Edit } from '../model/finding.ts'
import { option, type DocumentCheck, type Match } from './check.ts'
import { isTerminal } from './quotation-marks.ts'
import { firstCode, has, isGlued, isLowerWord, isNumber, isQuote, isWord, lengthOf } from './tokens.ts'

type Side = 'open' | 'close'

interface LoneBracket {
  readonly token: number
  readonly block: number
  readonly side: Side
}

const ROUND = 1
const SQUARE = 2
/** A bracket may close so many blocks later. */
const REACH_BLOCKS = 6
const ASIDE_TOKENS = 14
/** More open brackets than prose nests: the oldest are forgotten. */
const NESTED_MAX = 32
/** A partner is looked for so many characters on. */
const ASIDE_CHARACTERS = 2000

/** Finds round and square brackets without partner. */
export const bracketPairing: DocumentCheck = {
  name: 'bracket-pairing',
  describe: 'Round and square brackets that have lost their partner.',
  layer: 'mark',
  options: {
    kind: { type: 'string', default: 'unclosed', values: ['unclosed', 'unopened'], describe: 'Which partner is missing.' },
  },
  needs: () => Sign.oddBracket,
  placeholders: ['bracket', 'partner'],
  run(document, rule, report) {
    const side: Side = option<string>(rule, 'kind') === 'unclosed' ? 'open' : 'close'
    for (const lone of loneBrackets(document)) if (lone.side === side) report(side === 'open' ? unclosed(document, lone) : unopened(document, lone))
  },
}

/** 1 round, 2 square, positive opens, negative closes; full-width forms count as their narrow ones. */
function bracketOf(code: number): number {
  switch (code) {
    case 0x28:
    case 0xff08:
      return ROUND
    case 0x29:
    case 0xff09:
      return -ROUND
    case 0x5b:
    case 0xff3b:
      return SQUARE
    case 0x5d:
    case 0xff3d:
      return -SQUARE
  }
  return 0
}

const NONE: readonly LoneBracket[] = []

function loneBrackets(document: Document): readonly LoneBracket[] {
  const { marks, markCount, tokens, text, blocks } = document
  let open: LoneBracket[] | undefined
  let close: LoneBracket[] | undefined
  let block = 0
  for (let m = 0; m < markCount; m++) {
    const token = marks[m]
    const code = text.charCodeAt(tokens.start[token])
    if (code !== 0x28 && code !== 0x29 && code !== 0x5b && code !== 0x5d && code < 0xff00) continue
    const kind = bracketOf(code)
    if (kind === 0 || has(tokens, token, TokenFlag.protected)) continue
    while (blocks[block].endToken <= token) block++
    open ??= []
    const count = lengthOf(tokens, token)
    if (open.length > NESTED_MAX) open.shift()
    if (kind > 0) for (let n = 0; n < count; n++) open.push({ token, block, side: 'open' })
    else for (let n = 0; n < count; n++) if (!closePartner(document, open, block, -kind)) (close ??= []).push({ token, block, side: 'close' })
  }
  if (!open?.length && !close) return NONE
  return [...(open ?? []), ...(close ?? [])].filter((lone) => isFault(document, lone))
}

/** Takes the bracket that this one closes off the stack: in the same block, else one a few blocks before. */
function closePartner(document: Document, open: LoneBracket[], block: number, kind: number): boolean {
  for (let index = open.length - 1; index >= 0; index--) {
    if (block - open[index].block > REACH_BLOCKS) return false
    if (bracketOf(firstCode(document, open[index].token)) !== kind) continue
    open.splice(index, 1)
    return true
  }
  return false
}

function isFault(document: Document, { token, block, side }: LoneBracket): boolean {
  const { tokens, blocks } = document
  if (isSmiley(document, token) || isCode(document, blocks[block])) return false
  if (side === 'open') {
    if (block === blocks.length - 1 && !isTerminal(firstCode(document, blocks[block].endToken - 1))) return false
    // The partner stands in an address or a file name.
    return !document.text.slice(tokens.end[token], Math.min(blocks[block].end, tokens.end[token] + ASIDE_CHARACTERS)).includes(partnerOf(document, token))
  }
  return token > blocks[block].firstToken && !isListMarker(document, blocks[block], token) && !endsAddress(document, token)
}

/** “1)”, “a)”, “iv)”: at the start of a block, or after a space, as the items of a list are numbered. */
function isListMarker(document: Document, block: Block, token: number): boolean {
  const { tokens } = document
  if (token === block.firstToken) return true
  if (!isGlued(tokens, token)) return false
  const before = token - 1
  return isNumber(tokens, before) || (isWord(tokens, before) && lengthOf(tokens, before) <= 3 && (before === block.firstToken || has(tokens, before, TokenFlag.spaceBefore)) && isItem(document, before))
}

function isItem(document: Document, token: number): boolean {
  const text = document.text.slice(document.tokens.start[token], document.tokens.end[token])
  return text.length === 1 || /^[ivx]+$/i.test(text)
}

/** What is left of a link: “site.org/topic)”, “report.pdf)”, “title")”. */
function endsAddress(document: Document, token: number): boolean {
  const { tokens } = document
  const before = token - 1
  if (has(tokens, before, TokenFlag.protected) || isQuote(tokens, before)) return true
  // “schools ) in the valley”: a round one that stands free between words of prose.
  if (!isGlued(tokens, token)) return !(isWord(tokens, before) && lengthOf(tokens, before) > 1 && lengthOf(tokens, token) === 1 && !isGlued(tokens, token + 1) && isLowerWord(tokens, token + 1))
  if (!isWord(tokens, before)) return firstCode(document, before) === 0x2f
  const sign = isGlued(tokens, before) ? firstCode(document, before - 1) : 0
  return sign === 0x2e || sign === 0x2f || sign === 0x3d || sign === 0x5f || sign === 0x2d || sign === 0x2b
}

/** :) ;-( and the like. */
function isSmiley(document: Document, token: number): boolean {
  const { tokens } = document
  for (const other of [token - 1, token + 1]) {
    if (other < 0 || other >= tokens.count || !isGlued(tokens, Math.max(other, token))) continue
    const code = firstCode(document, other)
    if (code === 0x3a || code === 0x3b || code === 0x3d) return true
    if (code === 0x2d && token > 1 && (firstCode(document, token - 2) === 0x3a || firstCode(document, token - 2) === 0x3b)) return true
  }
  return false
}

function isCode(document: Document, block: Block): boolean {
  for (let token = block.firstToken; token < block.endToken; token++) {
    const code = firstCode(document, token)
    // A link of Markdown: [text](address)
    if (code === 0x5d && isGlued(document.tokens, token + 1) && firstCode(document, token + 1) === 0x28) return true
    if (code === 0x7b || code === 0x7d || code === 0x3c || code === 0x3e || code === 0x5c || code === 0x60 || code === 0x7c) return true
  }
  return false
}

const partnerOf = (document: Document, token: number): string => ({ '(': ')', ')': '(', '[': ']', ']': '[', '（': '）', '）': '（' })[document.text[document.tokens.start[token]]] ?? ')'

function unclosed(document: Document, { token, block }: LoneBracket): Match {
  const { tokens } = document
  const partner = partnerOf(document, token)
  const { endToken } = document.blocks[block]
  const place = asideEnd(document, token, endToken)
  const edits: Edit[] = place < 0 ? [] : [{ start: place, end: place, text: partner }]
  return {
    start: tokens.start[token],
    end: token + 1 < endToken ? tokens.end[token + 1] : tokens.end[token],
    values: { bracket: document.text[tokens.start[token]], partner },
    fixes: edits.length > 0 ? [{ edits }] : undefined,
  }
}

/** The end of a short aside: before the first comma or full stop. -1 when the aside is too long to know. */
function asideEnd(document: Document, open: number, endToken: number): number {
  const { tokens } = document
  const limit = Math.min(endToken, open + ASIDE_TOKENS)
  for (let token = open + 1; token < limit; token++) {
    const code = firstCode(document, token)
    const ends = isTerminal(code) && (token + 1 >= endToken || has(tokens, token + 1, TokenFlag.sentenceStart))
    if (ends && (tokens.flags[token] & KIND_MASK) === TokenKind.punctuation) return has(tokens, open, TokenFlag.sentenceStart) ? tokens.end[token] : tokens.start[token]
  }
  return limit === endToken ? tokens.end[endToken - 1] : -1
}

function unopened(document: Document, { token, block }: LoneBracket): Match {
  const { tokens } = document
  const first = Math.max(document.blocks[block].firstToken, token - 1)
  return { start: tokens.start[first], end: tokens.end[token], values: { bracket: document.text[tokens.start[token]], partner: partnerOf(document, token) } }
}

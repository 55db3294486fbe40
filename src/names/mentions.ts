import { KIND_MASK, TokenFlag, TokenKind, type Block, type Document } from '../model/document.ts'
import type { NameData } from './data.ts'
import { Bit } from './format.ts'
import { isTitleCase } from './letter-case.ts'
import { cutMentions, type Run } from './cut-mentions.ts'
import { codeOf, isCapital, isGlued, sameSpelling, textOf, type Cast, type NameWord } from './words.ts'

const LOWER_BITS = 1 << 13
const HYPHEN = 0x2d
const POINT = 0x2e
/** What a capitalised word may be joined to by a hyphen without being a double name: "Duque-led". */
const COMPOUND_TAILS = new Set('led born era like run style type size sized made held based elect wide free only aged year backed friendly linked controlled'.split(' '))

/** Reads all names of an article: one pass over its tokens, then titles and the like are cut from the runs found. */
export function readCast(document: Document, data: NameData): Cast {
  const reader: Reader = { document, data, words: new Map(), runs: [], phraseTokens: [], lower: new Uint32Array(LOWER_BITS >> 5) }
  for (const block of document.blocks) {
    if (block.role !== 'interface') readBlock(reader, block)
  }
  const { words, phraseTokens } = reader
  const occursLower = (hash: number): boolean => seenLower(reader, hash)
  const mentions = cutMentions({ document, data, words, occursLower }, reader.runs)
  return { document, data, words, mentions, phraseTokens, occursLower }
}

interface Reader {
  readonly document: Document
  readonly data: NameData
  readonly words: Map<number, NameWord>
  readonly runs: Run[]
  readonly phraseTokens: number[]
  /** Bits of the hashes of lower-case words. */
  readonly lower: Uint32Array
}

function readBlock(reader: Reader, block: Block): void {
  const { document, lower } = reader
  const { flags, hash } = document.tokens
  const capitals = isTitleCase(document, block)
  for (let token = block.firstToken; token < block.endToken; ) {
    const flag = flags[token]
    if (!isCapital(flag) || flag & TokenFlag.title) {
      if ((flag & KIND_MASK) === TokenKind.word) {
        const bit = hash[token] & (LOWER_BITS - 1)
        if ((flag & TokenFlag.capital) === 0) lower[bit >>> 5] |= 1 << (bit & 31)
      }
      token++
      continue
    }
    token = readRun(reader, block, token, capitals)
  }
}

/** Reads the run of capitalised words and name particles that starts at a token; returns the token after it. */
function readRun(reader: Reader, block: Block, start: number, capitals: boolean): number {
  const { document } = reader
  const tokens: number[] = []
  const words: NameWord[] = []
  let token = start
  for (;;) {
    tokens.push(token)
    words.push(wordAt(reader, token, capitals))
    const next = continuation(reader, block, token)
    if (next < 0) break
    token = next
  }
  const first = articleBefore(document, block, start)
  reader.runs.push({ block, first, end: token + 1, tokens, words, capitals })
  return token + 1
}

function wordAt({ document, data, words, phraseTokens }: Reader, token: number, capitals: boolean): NameWord {
  const hash = document.tokens.hash[token]
  let word = words.get(hash)
  if (!word) {
    const record = data.find(hash)
    word = { hash, record, bits: data.bits[record], languages: data.languages[record], token, count: 0, inside: 0, mentions: [], variants: undefined }
    words.set(hash, word)
  } else if (!sameSpelling(document, word.token, token)) noteVariant(document, word, token)
  word.count++
  if (!capitals && (document.tokens.flags[token] & TokenFlag.sentenceStart) === 0) word.inside++
  if (word.bits & Bit.phrase) phraseTokens.push(token)
  return word
}

function noteVariant(document: Document, word: NameWord, token: number): void {
  word.variants ??= []
  if (!word.variants.some((other) => sameSpelling(document, other, token))) word.variants.push(token)
}

/** The next capitalised word of the same name behind a token, -1 when the name ends there. */
function continuation({ document, data }: Reader, block: Block, token: number): number {
  const { flags, hash } = document.tokens
  let next = token + 1
  if (next >= block.endToken) return -1
  if (codeOf(document, next) === POINT && isGlued(document, next) && isAbbreviated(document, data, token)) next++
  if (next >= block.endToken || flags[next] & (TokenFlag.sentenceStart | TokenFlag.title)) return -1
  if (isCapital(flags[next])) return isGlued(document, next) && next === token + 1 ? -1 : next
  if (codeOf(document, next) === HYPHEN && isGlued(document, next)) return afterHyphen(document, block, next)
  if ((flags[next] & KIND_MASK) !== TokenKind.word || flags[next] & TokenFlag.protected) return -1
  if (hasCapitalAfterApostrophe(document, next)) return next
  for (let ahead = next; ahead < Math.min(next + 3, block.endToken - 1); ahead++) {
    if ((data.bits[data.find(hash[ahead])] & Bit.particle) === 0 || isCapital(flags[ahead])) return -1
    if (codeOf(document, ahead + 1) === HYPHEN && ahead + 2 < block.endToken && isCapital(flags[ahead + 2])) return ahead + 2
    if (isCapital(flags[ahead + 1]) && (flags[ahead + 1] & (TokenFlag.sentenceStart | TokenFlag.title)) === 0) return ahead + 1
  }
  return -1
}

/** "J." and "Mr.", "Gen.": a point that does not end anything. */
function isAbbreviated({ tokens }: Document, data: NameData, token: number): boolean {
  return tokens.end[token] - tokens.start[token] === 1 || (data.bits[data.find(tokens.hash[token])] & (Bit.honorific | Bit.role)) !== 0
}

function afterHyphen(document: Document, block: Block, hyphen: number): number {
  const next = hyphen + 1
  if (next >= block.endToken || !isGlued(document, next)) return -1
  const { flags } = document.tokens
  if (isCapital(flags[next])) return next
  // "Jong-un", "Jae-myung", but not "Duque-led".
  if ((flags[next] & KIND_MASK) !== TokenKind.word || next + 1 >= block.endToken) return -1
  const tail = textOf(document, next)
  return tail.length <= 6 && !COMPOUND_TAILS.has(tail) && hyphen - 2 >= block.firstToken && isCapital(flags[hyphen - 2]) && !isGlued(document, hyphen - 1) ? next : -1
}

const hasCapitalAfterApostrophe = ({ text, tokens }: Document, token: number): boolean => /^[dl]['’]\p{Lu}/u.test(text.slice(tokens.start[token], tokens.start[token] + 4))

const ARABIC_ARTICLES = new Set(['al', 'el', 'ul', 'an', 'as', 'ad', 'ar', 'at', 'az', 'ash'])

/** "al-Assad": the article before the hyphen belongs to the name. */
function articleBefore(document: Document, block: Block, start: number): number {
  if (start - 2 < block.firstToken || codeOf(document, start - 1) !== HYPHEN || !isGlued(document, start) || !isGlued(document, start - 1)) return start
  return ARABIC_ARTICLES.has(textOf(document, start - 2)) ? start - 2 : start
}

function seenLower({ document, lower }: Reader, hash: number): boolean {
  const bit = hash & (LOWER_BITS - 1)
  if ((lower[bit >>> 5] & (1 << (bit & 31))) === 0) return false
  const { hash: hashes, flags, count } = document.tokens
  for (let token = 0; token < count; token++) if (hashes[token] === hash && (flags[token] & TokenFlag.capital) === 0) return true
  return false
}

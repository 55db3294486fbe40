import { KIND_MASK, TokenFlag, TokenKind, type Block, type Document } from '../model/document.ts'
import type { NameData } from './data.ts'
import { hashFolded } from '../text/fold.ts'
import { Bit, Ref, SEQUENCE } from './format.ts'
import { isTitleCase } from './letter-case.ts'
import { cutMentions, type Run } from './cut-mentions.ts'
import { bucketOf, codeOf, isCapital, isGlued, newWordIndex, NO_MENTIONS, sameSpelling, textOf, wordWith, type Cast, type NameWord, type WordIndex } from './words.ts'

const HYPHEN = 0x2d
const POINT = 0x2e
/** What a capitalised word may be joined to by a hyphen without being a double name: "Duque-led". */
const COMPOUND_TAILS = new Set('led born era like run style type size sized made held based elect wide free only aged year backed friendly linked controlled'.split(' '))

/** Reads all names of an article: one pass over its tokens, then titles and the like are cut from the runs found. */
export function readCast(document: Document, data: NameData): Cast {
  const reader: Reader = { document, data, words: newWordIndex(), wordList: [], runs: [], phraseTokens: [], isVaried: false }
  for (const block of document.blocks) {
    if (block.role !== 'interface') readBlock(reader, block)
  }
  const { words, wordList, phraseTokens } = reader
  const occursLower = lowerWords(document)
  const mentions = cutMentions({ document, data, occursLower, isLiteral: (word) => isLiteral(data, words, word) }, reader.runs)
  return { document, data, words, wordList, mentions, phraseTokens, isVaried: reader.isVaried, occursLower }
}

/** Whether a word is the literal sense of a surname that stands in the article as well. */
function isLiteral(data: NameData, words: WordIndex, { bits, record }: NameWord): boolean {
  if ((bits & Bit.gloss) === 0) return false
  return data.refs(record, Ref.gloss).some((sequence) => {
    const surname = data.sequences[sequence + SEQUENCE.partner]
    return wordWith(words, data.sequences[surname + SEQUENCE.hashes + data.sequences[surname + SEQUENCE.size] - 1]) !== undefined
  })
}

interface Reader {
  readonly document: Document
  readonly data: NameData
  readonly words: WordIndex
  readonly wordList: NameWord[]
  readonly runs: Run[]
  readonly phraseTokens: number[]
  isVaried: boolean
}

/** Facts that let a sentence opener be part of a name all the same: "La Moneda", "May Sánchez". */
const NAMELIKE = Bit.given | Bit.surname | Bit.figure | Bit.commonSurname | Bit.lead | Bit.gloss | Bit.phrase | Bit.transcribed

const PLAIN = Bit.opener | Bit.common | Bit.nationality | Bit.role | Bit.honorific | Bit.head

function readBlock(reader: Reader, block: Block): void {
  const { document } = reader
  const { flags, hash } = document.tokens
  let capitals: boolean | undefined
  for (let token = block.firstToken; token < block.endToken; ) {
    const flag = flags[token]
    if (!isCapital(flag) || flag & TokenFlag.title) {
      token++
      continue
    }
    const record = reader.data.find(hash[token])
    if (isPlainWord(reader, block, token, reader.data.bitsOf(record))) {
      token++
      continue
    }
    capitals ??= isTitleCase(document, block)
    token = readRun(reader, block, token, record, capitals)
  }
}

/** "The", "Congress", "American": a word that is no name by itself, and no capital, hyphen or particle goes on from it. */
function isPlainWord({ document, data }: Reader, block: Block, token: number, bits: number): boolean {
  const { flags, hash } = document.tokens
  if ((bits & PLAIN) === 0 || bits & NAMELIKE) return false
  const next = token + 1
  if (next >= block.endToken) return true
  const flag = flags[next]
  if ((flag & KIND_MASK) !== TokenKind.word) return codeOf(document, next) !== HYPHEN && codeOf(document, next) !== POINT
  return (flag & TokenFlag.capital) === 0 && hash[next] !== OF && !isParticle(document, data, next)
}

/** Reads the run of capitalised words and name particles that starts at a token; returns the token after it. */
function readRun(reader: Reader, block: Block, start: number, record: number, capitals: boolean): number {
  const { document, data } = reader
  const tokens = [start]
  const words = [wordAt(reader, start, record, capitals)]
  let token = start
  for (let next = continuation(reader, block, token); next >= 0; next = continuation(reader, block, token)) {
    token = next
    tokens.push(token)
    words.push(wordAt(reader, token, data.find(document.tokens.hash[token]), capitals))
  }
  const first = articleBefore(document, block, start)
  reader.runs.push({ block, first, tokens, words, capitals })
  return token + 1
}

function wordAt(reader: Reader, token: number, record: number, capitals: boolean): NameWord {
  const { document, data, words, wordList, phraseTokens } = reader
  const hash = document.tokens.hash[token]
  let word = wordWith(words, hash)
  if (!word) {
    const bucket = bucketOf(hash)
    word = { hash, record, bits: data.bitsOf(record), token, count: 0, inside: 0, mentions: NO_MENTIONS, variants: undefined, next: words[bucket] }
    words[bucket] = word
    wordList.push(word)
  } else if (!sameSpelling(document, word.token, token)) noteVariant(reader, word, token)
  word.count++
  if (!capitals && (document.tokens.flags[token] & TokenFlag.sentenceStart) === 0) word.inside++
  if (word.bits & Bit.phrase) phraseTokens.push(token)
  return word
}

function noteVariant(reader: Reader, word: NameWord, token: number): void {
  const { document } = reader
  reader.isVaried = true
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
  if (JOINS.has(hash[token]) || hash[next] === OF) return literalBehind(document, data, block, token)
  if (JOINS.has(hash[next]) && mayHaveLiteral(data.bits(hash[token]))) return literalBehind(document, data, block, next)
  for (let ahead = next; ahead < Math.min(next + 3, block.endToken - 1); ahead++) {
    if (isCapital(flags[ahead]) || !isParticle(document, data, ahead)) return -1
    if (codeOf(document, ahead + 1) === HYPHEN && ahead + 2 < block.endToken && isCapital(flags[ahead + 2])) return ahead + 2
    if (isCapital(flags[ahead + 1]) && (flags[ahead + 1] & (TokenFlag.sentenceStart | TokenFlag.title)) === 0) return ahead + 1
  }
  return -1
}

const PARTICLE_LENGTH = 5

const isParticle = ({ tokens }: Document, data: NameData, token: number): boolean => tokens.end[token] - tokens.start[token] <= PARTICLE_LENGTH && (data.bits(tokens.hash[token]) & Bit.particle) !== 0

/** Words that literal senses of surnames begin with: "the Lion", "Of the Fields". */
const JOINS: ReadonlySet<number> = new Set(['the', 'of', 'from'].map(hashFolded))

const OF = hashFolded('of')
const LITERAL_LENGTH = 5

/** "Bashar the Lion", "Abdel Fattah the Pony": behind a word that may be a name. */
const mayHaveLiteral = (bits: number): boolean => (bits & (Bit.common | PLAIN)) === 0 || (bits & Bit.given) !== 0

/** "Bashar the Lion": the capitalised word of a literal sense that begins at a token in lower case, -1 when there is none. */
function literalBehind({ tokens }: Document, data: NameData, block: Block, first: number): number {
  for (let token = first + 1; token < Math.min(first + LITERAL_LENGTH, block.endToken); token++) {
    if (!isCapital(tokens.flags[token])) continue
    const size = token - first + 1
    const { sequences } = data
    const stands = data.refs(data.find(tokens.hash[token]), Ref.gloss).some((at) => sequences[at + SEQUENCE.size] === size && Array.from({ length: size }, (_, index) => sequences[at + SEQUENCE.hashes + index]).every((hash, index) => hash === tokens.hash[first + index]))
    if (stands) return token
  }
  return -1
}

/** "J." and "Mr.", "Gen.": a point that does not end anything. */
function isAbbreviated({ tokens }: Document, data: NameData, token: number): boolean {
  return tokens.end[token] - tokens.start[token] === 1 || (data.bits(tokens.hash[token]) & (Bit.honorific | Bit.role)) !== 0
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

/** "d'Estaing", "l'Union". */
function hasCapitalAfterApostrophe({ text, tokens }: Document, token: number): boolean {
  const start = tokens.start[token]
  const first = text.charCodeAt(start)
  if (first !== 0x64 && first !== 0x6c) return false
  const second = text.charCodeAt(start + 1)
  return (second === 0x27 || second === 0x2019) && /\p{Lu}/u.test(text[start + 2] ?? '')
}

const ARABIC_ARTICLES = new Set(['al', 'el', 'ul', 'an', 'as', 'ad', 'ar', 'at', 'az', 'ash'])

/** "al-Assad": the article before the hyphen belongs to the name. */
function articleBefore(document: Document, block: Block, start: number): number {
  if (start - 2 < block.firstToken || codeOf(document, start - 1) !== HYPHEN || !isGlued(document, start) || !isGlued(document, start - 1)) return start
  return ARABIC_ARTICLES.has(textOf(document, start - 2)) ? start - 2 : start
}

/** So many words are looked for one by one; a long article asks for thousands. */
const LOOKED_FOR = 8

/** A test whether a word, by its hash, stands in the article without a capital. */
function lowerWords({ tokens: { hash: hashes, flags, count } }: Document): (hash: number) => boolean {
  const isLower = (token: number): boolean => (flags[token] & TokenFlag.capital) === 0
  let asked = 0
  let known: Set<number> | undefined
  return (hash) => {
    if (known) return known.has(hash)
    if (++asked > LOOKED_FOR) {
      known = new Set()
      for (let token = 0; token < count; token++) if (isLower(token)) known.add(hashes[token])
      return known.has(hash)
    }
    for (let token = 0; token < count; token++) if (hashes[token] === hash && isLower(token)) return true
    return false
  }
}

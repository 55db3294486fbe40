import { KIND_MASK, TokenFlag, TokenKind, type Document } from '../model/document.ts'

/** Tokens of kinds that several checks look for; in text order, protected ones left out. */
export interface TokenIndex {
  /** Numbers in figures. */
  readonly numbers: readonly number[]
  /** Words with a digit in them. */
  readonly digitWords: readonly number[]
  /** Words in lower case of one or two letters that follow a capitalised word of four letters or more. */
  readonly shortTails: readonly number[]
  /** Capitalised words of seven letters or more, not in capitals throughout. */
  readonly longNames: readonly number[]
  /** Capitalised words behind a space inside a sentence, not in capitals throughout. */
  readonly innerCapitals: readonly number[]
  /** Words that follow a dotted initialism without a space. */
  readonly afterInitialisms: readonly number[]
  /** For each list of words that a check asked for (see `wordFinder`) where they may stand. */
  readonly places: readonly (readonly number[])[]
}

const LONG = 7
const HEAD_MIN = 4
const SLOTS = 1 << 14

/** For each slot of a hash the lists (as bits) that have a word there. */
const listed = new Uint8Array(SLOTS)
let lists = 0

/** Where words of a list may stand in a document: all places, and now and then one too many. */
export type WordFinder = (document: Document) => readonly number[]

/** Has the one pass over the tokens of a document look for the words of a list, so that a check need not look at every token. */
export function wordFinder(hashes: Iterable<number>): WordFinder {
  const list = lists++
  if (list >= 8) throw new RangeError('There is room for eight lists of words.')
  for (const hash of hashes) listed[hash & (SLOTS - 1)] |= 1 << list
  return (document) => tokenIndex(document).places[list]
}

const known = new WeakMap<Document, TokenIndex>()

/** The index of a document, made when the first check asks for it. */
export function tokenIndex(document: Document): TokenIndex {
  let index = known.get(document)
  if (!index) {
    index = buildIndex(document)
    known.set(document, index)
  }
  return index
}

const KIND = KIND_MASK | TokenFlag.protected
const CAPITALS = TokenFlag.capital | TokenFlag.allCaps
const TAIL = TokenFlag.capital | TokenFlag.spaceBefore | TokenFlag.digits
const INNER = TokenFlag.capital | TokenFlag.allCaps | TokenFlag.spaceBefore | TokenFlag.sentenceStart | TokenFlag.title

function buildIndex({ tokens }: Document): TokenIndex {
  const { flags, hash, start, end, count } = tokens
  const numbers: number[] = []
  const digitWords: number[] = []
  const shortTails: number[] = []
  const longNames: number[] = []
  const innerCapitals: number[] = []
  const afterInitialisms: number[] = []
  const places: number[][] = []
  for (let list = 0; list < lists; list++) places.push([])
  let before = 0
  for (let token = 0; token < count; token++) {
    const flag = flags[token]
    const kind = flag & KIND
    if (kind === TokenKind.word) {
      const cue = listed[hash[token] & (SLOTS - 1)]
      if (cue !== 0) addPlace(places, cue, token)
      if (flag & TokenFlag.digits) digitWords.push(token)
      else if (flag & TokenFlag.capital) {
        if ((flag & INNER) === (TokenFlag.capital | TokenFlag.spaceBefore)) innerCapitals.push(token)
        if ((flag & CAPITALS) === TokenFlag.capital && end[token] - start[token] >= LONG) longNames.push(token)
      } else if (before & TokenFlag.capital && (flag & TAIL) === TokenFlag.spaceBefore && end[token] - start[token] <= 2 && end[token - 1] - start[token - 1] >= HEAD_MIN) shortTails.push(token)
      if (before & TokenFlag.initials && !(flag & TokenFlag.spaceBefore)) afterInitialisms.push(token)
    } else if (kind === TokenKind.number) numbers.push(token)
    before = flag
  }
  return { numbers, digitWords, shortTails, longNames, innerCapitals, afterInitialisms, places }
}

function addPlace(places: readonly number[][], cue: number, token: number): void {
  for (let rest = cue; rest !== 0; rest &= rest - 1) places[31 - Math.clz32(rest & -rest)].push(token)
}

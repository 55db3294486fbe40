import { KIND_MASK, TokenFlag, TokenKind, type Document } from '../model/document.ts'
import { hashFolded } from '../text/fold.ts'

/** Tokens of kinds that several checks look for; in text order, protected ones left out. */
export interface TokenIndex {
  /** Numbers in figures. */
  readonly numbers: readonly number[]
  /** Words with a digit in them. */
  readonly digitWords: readonly number[]
  /** “a” and “an”, whatever they mean there. */
  readonly articles: readonly number[]
  /** Words in lower case of one or two letters that follow a capitalised word of four letters or more. */
  readonly shortTails: readonly number[]
  /** Capitalised words of seven letters or more, not in capitals throughout. */
  readonly longNames: readonly number[]
  /** Words that follow a dotted initialism without a space. */
  readonly afterInitialisms: readonly number[]
}

const A = hashFolded('a')
const AN = hashFolded('an')
const KIND = KIND_MASK | TokenFlag.protected
const LOWER_WORD = TokenKind.word | TokenFlag.spaceBefore
const HEAD_MIN = 4
const LONG = 7

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

function buildIndex({ tokens }: Document): TokenIndex {
  const { flags, hash, start, end, count } = tokens
  const numbers: number[] = []
  const digitWords: number[] = []
  const articles: number[] = []
  const shortTails: number[] = []
  const longNames: number[] = []
  const afterInitialisms: number[] = []
  for (let token = 0; token < count; token++) {
    const flag = flags[token]
    const kind = flag & KIND
    if (kind === TokenKind.number) numbers.push(token)
    if (kind !== TokenKind.word) continue
    if (flag & TokenFlag.digits) digitWords.push(token)
    else if (end[token] - start[token] <= 2) {
      if (hash[token] === A || hash[token] === AN) articles.push(token)
      else if ((flag & (KIND | TokenFlag.capital | TokenFlag.spaceBefore)) === LOWER_WORD && token > 0 && flags[token - 1] & TokenFlag.capital && end[token - 1] - start[token - 1] >= HEAD_MIN) shortTails.push(token)
    }
    else if (flag & TokenFlag.capital && !(flag & TokenFlag.allCaps) && end[token] - start[token] >= LONG) longNames.push(token)
    if (!(flag & TokenFlag.spaceBefore) && token > 0 && flags[token - 1] & TokenFlag.initials) afterInitialisms.push(token)
  }
  return { numbers, digitWords, articles, shortTails, longNames, afterInitialisms }
}

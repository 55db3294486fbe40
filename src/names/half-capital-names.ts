import { KIND_MASK, TokenFlag, TokenKind } from '../model/document.ts'
import type { Spelling } from '../text/spelling.ts'
import { Bit, Ref, type FigureRow } from './format.ts'
import type { NameFinding } from './name-finding.ts'
import { foldedText, spanOf } from './sequences.ts'
import { bitsAt, isCapital, isGlued, MentionFlag, textOf, type Cast, type Mention, type NameWord } from './words.ts'

/** Facts that make a word more than a name. */
const ORDINARY = Bit.common | Bit.role | Bit.head | Bit.opener | Bit.gloss | Bit.kin | Bit.human | Bit.act | Bit.particle | Bit.honorific | Bit.suffix
const SURNAME = Bit.commonSurname | Bit.figure
const BARRED = TokenFlag.capital | TokenFlag.protected | TokenFlag.title | TokenFlag.digits | TokenFlag.initials | TokenFlag.quoted
const LEAST_LETTERS = 4
/** A surname of no table must be longer. */
const LEAST_UNLISTED = 6
const LEAST_PART = 3
const VERBAL = /(?:ing|ed|ly)$/
const LETTERS = /^\p{Ll}+$/u

/** "Fernando alonso", "Juan manuel Moreno": a name that lost its second capital behind a given name. */
export function halfCapitalNames(cast: Cast): NameFinding[] {
  const english = cast.data.dictionary('en')
  if (!english) return []
  return cast.mentions.flatMap((mention) => {
    const { end, block, words, flags } = mention
    const given = words[words.length - 1]
    if ((given.bits & (Bit.given | Bit.figureGiven)) === 0 || given.bits & (ORDINARY & ~Bit.gloss) || flags & (MentionFlag.entity | MentionFlag.capitals | MentionFlag.possessive | MentionFlag.joined | MentionFlag.article)) return []
    if (end !== mention.tokens[words.length - 1] + 1 || end >= block.endToken || !words.slice(0, -1).every(({ bits }) => bits & Bit.given)) return []
    if ((cast.document.tokens.flags[end] & (KIND_MASK | BARRED)) !== TokenKind.word || isGlued(cast.document, end) || !isSurname(cast, given, end, english)) return []
    return [finding(cast, mention)]
  })
}

/** Whether the word in lower case behind a given name is the rest of the name. */
function isSurname(cast: Cast, given: NameWord, token: number, english: Spelling): boolean {
  const { document, data } = cast
  const { hash, start, end } = document.tokens
  const size = end[token] - start[token]
  if (size < LEAST_LETTERS || !LETTERS.test(textOf(document, token))) return false
  const record = data.find(hash[token])
  const bits = data.bitsOf(record)
  if (record !== 0 && isFigure(cast, given, record)) return true
  if ((given.bits & (Bit.given | ORDINARY)) !== Bit.given || bits & ORDINARY || record === 0 && (size < LEAST_UNLISTED || english.isCommon(foldedText(cast, given.token)))) return false
  if (!english.isKnown(hash[token])) return record === 0 ? isUnlisted(cast, token, english) : (bits & (SURNAME | Bit.given | Bit.surname)) !== 0
  const isShared = (data.languages[given.record] & data.languages[record]) !== 0
  if (isShared && bits & Bit.given && token + 1 < cast.document.tokens.count && isNameBehind(cast, token + 1)) return (given.bits & bits & Bit.english) === 0
  return isShared && (bits & SURNAME) !== 0 && !english.isCommon(foldedText(cast, given.token)) && !english.isCommon(foldedText(cast, token))
}

/** "Juan manuel Moreno": a surname goes on from the middle name. */
const isNameBehind = (cast: Cast, token: number): boolean => isCapital(cast.document.tokens.flags[token]) && !isGlued(cast.document, token) && (bitsAt(cast, token) & (SURNAME | Bit.surname)) !== 0

/** No slip of an English word, and no word of a foreign sentence. */
function isUnlisted(cast: Cast, token: number, english: Spelling): boolean {
  const { document } = cast
  const word = foldedText(cast, token)
  if (VERBAL.test(word) || english.near(word).length > 0 || isCompound(word, english)) return false
  return !isForeign(cast, token + 1, english) && !isForeign(cast, token - 2, english) && textOf(document, token - 1) !== textOf(document, token)
}

/** Two common words in one, as new verbs are: "livestreams". */
function isCompound(word: string, english: Spelling): boolean {
  for (let at = LEAST_PART; at <= word.length - LEAST_PART; at++) if (english.isCommon(word.slice(0, at)) && english.isCommon(word.slice(at))) return true
  return word.endsWith('s') && isCompound(word.slice(0, -1), english)
}

/** A word in lower case that English does not know. */
function isForeign({ document }: Cast, token: number, english: Spelling): boolean {
  const { flags, hash, count } = document.tokens
  return token >= 0 && token < count && (flags[token] & (KIND_MASK | TokenFlag.capital)) === TokenKind.word && !english.isKnown(hash[token])
}

/** The surname of a figure whose given name stands before it. */
const isFigure = ({ data }: Cast, { hash }: NameWord, record: number): boolean =>
  (data.bitsOf(record) & Bit.figure) !== 0 &&
  data.refs(record, Ref.figure).some((index) => {
    const hashes = data.hashes(data.row<FigureRow>(index).name)
    return hashes.includes(hash) && hashes[0] === hash
  })

function finding(cast: Cast, { first, end }: Mention): NameFinding {
  const span = spanOf(cast, first, end + 1)
  const word = textOf(cast.document, end)
  const right = cast.document.text.slice(span.start, span.end - word.length) + word[0].toUpperCase() + word.slice(1)
  return { ...span, kind: 'lost-capital', status: 'suspicious', right, edits: [{ ...span, text: right }], values: { of: right }, related: [], group: `half-${right}` }
}

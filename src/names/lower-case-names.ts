import { KIND_MASK, TokenFlag, TokenKind, type Document } from '../model/document.ts'
import { hashFolded } from '../text/fold.ts'
import { Bit, languageBit } from './format.ts'
import type { NameFinding } from './name-finding.ts'
import { spanOf } from './sequences.ts'
import { languageOf } from './source-names.ts'
import { isGlued, MentionFlag, textOf, type Cast, type Mention, type NameWord } from './words.ts'

/** Facts that make a word more than a name: "mark cook" may be a verb and its object. */
const ORDINARY = Bit.common | Bit.role | Bit.head | Bit.opener | Bit.gloss | Bit.kin | Bit.human | Bit.act

/** "ivan duque" beside "Iván Duque": a full name of the article without its capitals; in a block that begins without one any known name. */
export const lowerCaseNames = (cast: Cast): NameFinding[] => {
  const ofArticle = namesOfArticle(cast)
  return [...ofArticle, ...knownNames(cast).filter(({ start }) => !ofArticle.some((other) => other.start === start))]
}

const LEAST_LETTERS = 5
const LETTERS = /^\p{Ll}+$/u

/** "jeddah" beside "Jeddah": a word that no dictionary has, without the capital that it has within a sentence elsewhere. */
export function lowerCaseWords(cast: Cast): NameFinding[] {
  const { document, data, wordList } = cast
  const english = data.dictionary('en')
  if (!english) return []
  const lost = wordList.filter(({ token, hash, inside, bits, mentions }) => inside > 0 && (bits & (ORDINARY | Bit.particle)) === 0 && document.tokens.end[token] - document.tokens.start[token] >= LEAST_LETTERS && mentions.length > 0 && !english.isKnown(hash) && cast.occursLower(hash))
  return lost.filter((word) => isNameOnly(cast, word)).flatMap((word) => placesBelow(cast, word))
}

const STATION = new Set(['in', 'at', 'from', 'near', 'to'].map(hashFolded))
const NAME = Bit.given | Bit.commonSurname | Bit.figure

const isStation = ({ tokens }: Document, token: number): boolean => token > 0 && STATION.has(tokens.hash[token - 1])

/** A word of the tables, the surname of a person, or behind "in" or "from": new words of English have capitals here and there as well. */
const isNameOnly = (cast: Cast, word: NameWord): boolean => (word.bits & NAME) !== 0 || word.bits === Bit.known || isSurname(word) || word.mentions.some(({ first, words }) => words.length === 1 && isStation(cast.document, first))

/** The last word of a full name in running text. */
const isSurname = (word: NameWord): boolean =>
  word.mentions.some(({ words, flags }) => (flags & (MentionFlag.headline | MentionFlag.capitals | MentionFlag.entity)) === 0 && words.length > 1 && words.length < 4 && words.at(-1) === word && (words[0].bits & (Bit.given | ORDINARY)) === Bit.given)

/** Where a word stands in lower case, by itself, within a sentence; none where that may be its way to be written. */
function placesBelow({ document }: Cast, word: NameWord): NameFinding[] {
  const { hash, token, inside } = word
  const { tokens } = document
  const places: number[] = []
  for (let at = 0; at < tokens.count; at++) if (tokens.hash[at] === hash && (tokens.flags[at] & TokenFlag.capital) === 0) places.push(at)
  const isUnlisted = word.bits === 0 && !isSurname(word)
  if (places.length > inside || (isUnlisted && !places.every((at) => isStation(document, at))) || !places.every((at) => isPlainLower(tokens.flags[at]) && LETTERS.test(textOf(document, at)))) return []
  const right = capitalised(textOf(document, token).toLowerCase())
  return places
    .filter((at) => (tokens.flags[at] & (TokenFlag.quoted | TokenFlag.title)) === 0 && !isGlued(document, at) && at > 0 && (tokens.flags[at - 1] & KIND_MASK) === TokenKind.word)
    .map((at) => {
      const span = { start: tokens.start[at], end: tokens.end[at] }
      return { ...span, kind: 'lost-capital', status: 'suspicious', right, edits: [{ ...span, text: right }], values: { of: right }, related: [{ start: tokens.start[token], end: tokens.end[token], message: `Here it is “${right}”.` }], group: `lower-${right}` }
    })
}

/** Given names and surnames of the tables, in blocks whose first word has lost its capital; elsewhere where the surname is no word of any language. */
function knownNames(cast: Cast): NameFinding[] {
  const { document, data } = cast
  const { flags, hash } = document.tokens
  const language = languageBit(languageOf(document))
  const findings: NameFinding[] = []
  for (const { firstToken, endToken, role } of document.blocks) {
    if (role === 'interface') continue
    const isLowered = isPlainLower(flags[firstToken])
    for (let token = firstToken; token + 1 < endToken; token++) {
      if (!isPlainLower(flags[token])) continue
      const given = data.find(hash[token])
      if (given === 0 || (data.bitsOf(given) & Bit.given) === 0 || !isPlainLower(flags[token + 1]) || isGlued(document, token + 1)) continue
      const isTitled = token > firstToken && (data.bits(hash[token - 1]) & (Bit.role | Bit.honorific)) !== 0
      if ((data.bitsOf(given) & (Bit.given | (isTitled || data.languages[given] & language ? 0 : Bit.english) | ORDINARY)) !== Bit.given) continue
      const surname = data.find(hash[token + 1])
      if ((data.bitsOf(surname) & (Bit.commonSurname | Bit.figure)) === 0 || (data.bitsOf(surname) & ORDINARY) !== 0 || (data.languages[given] & data.languages[surname]) === 0) continue
      if (!isLowered && (data.bitsOf(surname) & AMBIGUOUS || (data.bitsOf(given) & Bit.surname))) continue
      const span = spanOf(cast, token, token + 2)
      const right = `${capitalised(textOf(document, token))} ${capitalised(textOf(document, token + 1))}`
      findings.push({ ...span, kind: 'misspelt-name', status: 'suspicious', right, edits: [{ ...span, text: right }], values: { of: right }, related: [], group: `lower-${right}` })
    }
  }
  return findings
}

/** Surnames that mean something else too. */
const AMBIGUOUS = Bit.surname | Bit.english | Bit.given

const capitalised = (word: string): string => word[0].toUpperCase() + word.slice(1)

function namesOfArticle(cast: Cast): NameFinding[] {
  const { document } = cast
  const { flags, hash, count } = document.tokens
  let names: Map<number, Mention[]> | undefined
  for (const mention of cast.mentions) {
    if (!isFullName(mention)) continue
    names ??= new Map()
    const known = names.get(mention.words[0].hash)
    if (!known) names.set(mention.words[0].hash, [mention])
    else if (!known.some((other) => other.words[1] === mention.words[1])) known.push(mention)
  }
  const findings: NameFinding[] = []
  if (!names) return findings
  for (let token = 0; token + 1 < count; token++) {
    if (!isPlainLower(flags[token]) || !isPlainLower(flags[token + 1])) continue
    const mention = names.get(hash[token])?.find(({ words }) => words[1].hash === hash[token + 1])
    if (!mention || isGlued(document, token + 1)) continue
    const right = `${textOf(document, mention.tokens[0])} ${textOf(document, mention.tokens[1])}`
    const span = spanOf(cast, token, token + 2)
    const other = spanOf(cast, mention.tokens[0], mention.tokens[1] + 1)
    findings.push({ ...span, kind: 'misspelt-name', status: 'suspicious', right, edits: [{ ...span, text: right }], values: { of: right }, related: [{ ...other, message: `Here it is “${right}”.` }], group: `lower-${right}` })
  }
  return findings
}

const isPlainLower = (flag: number): boolean => (flag & (KIND_MASK | TokenFlag.capital | TokenFlag.protected)) === TokenKind.word

/** A given name and a surname side by side, neither of them a word that English uses in other ways. */
function isFullName({ words, tokens, flags }: Mention): boolean {
  if (words.length !== 2 || tokens[1] !== tokens[0] + 1 || flags & (MentionFlag.entity | MentionFlag.capitals)) return false
  const [given, surname] = words
  return surname.record !== 0 && (given.bits & (Bit.given | Bit.english)) === Bit.given && ((given.bits | surname.bits) & ORDINARY) === 0
}

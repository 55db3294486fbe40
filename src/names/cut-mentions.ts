import { KIND_MASK, TokenFlag, TokenKind, type Block, type Document } from '../model/document.ts'
import { hashFolded } from '../text/fold.ts'
import type { NameData } from './data.ts'
import { Bit, Ref } from './format.ts'
import { standsAt } from './sequences.ts'
import { bitsAt, codeOf, isCapital, isGlued, isLower, MentionFlag, NO_MENTIONS, textOf, type Mention, type NameWord } from './words.ts'

/** A run of capitalised words and the particles between them, as it stands in the text. */
export interface Run {
  readonly block: Block
  readonly first: number
  readonly tokens: readonly number[]
  readonly words: readonly NameWord[]
  /** In a block where every word has a capital. */
  readonly capitals: boolean
}

interface Scene {
  readonly document: Document
  readonly data: NameData
  occursLower(hash: number): boolean
  /** The literal sense of a surname that stands in the article too. */
  isLiteral(word: NameWord): boolean
}

/** Facts that make a word a name wherever it stands. */
const NAME = Bit.given | Bit.surname | Bit.figure | Bit.transcribed | Bit.commonSurname | Bit.givenForeign
const CREDIT_ROLES = new Set(['caption', 'credit', 'byline'])
const HEADLINE_ROLES = new Set(['headline', 'deck'])
const VERBAL = /(?:ing|ed|ly)$/

/** Cuts titles, nationalities, sentence openers and suffixes off the runs; what is left are the mentions, in text order. */
export function cutMentions(scene: Scene, runs: readonly Run[]): Mention[] {
  const mentions: Mention[] = []
  const add = (run: Run, from: number, to: number) => {
    const mention = cut(scene, run, from, to, mentions.length)
    if (!mention) return
    mentions.push(mention)
    for (const word of mention.words) note(word, mention)
  }
  for (const run of runs) {
    if (!run.capitals) add(run, 0, run.tokens.length)
    else for (const [from, to] of namesIn(scene, run)) add(run, from, to)
  }
  return mentions
}

function note(word: NameWord, mention: Mention): void {
  if (word.mentions === NO_MENTIONS) word.mentions = [mention]
  else if (word.mentions[word.mentions.length - 1] !== mention) (word.mentions as Mention[]).push(mention)
}

/** Where all words have capitals: the stretches of words that are names by the tables or elsewhere in the article. */
function namesIn(scene: Scene, { block, words, tokens }: Run): [from: number, to: number][] {
  const pieces: [number, number][] = []
  let from = -1
  let literalEnd = 0
  for (let at = 0; at <= words.length; at++) {
    if (from >= 0 && at < words.length && at >= literalEnd) literalEnd = endOfLiteral(scene, block, words, tokens, at)
    if (at < words.length && (at < literalEnd || isNameAmongCapitals(words, at, from >= 0))) {
      if (from < 0) from = at
    } else if (from >= 0) {
      pieces.push([from, at])
      from = -1
    }
  }
  return pieces
}

/** "BRUNO THE MAYOR": index after the literal sense of a surname that begins at a word behind a given name, 0 when there is none. */
function endOfLiteral(scene: Scene, block: Block, words: readonly NameWord[], tokens: readonly number[], at: number): number {
  if ((words[at - 1].bits & Bit.given) === 0) return 0
  let end = 0
  for (let anchor = at; anchor < Math.min(words.length, at + LITERAL_LENGTH) && tokens[anchor] - tokens[at] === anchor - at; anchor++) {
    const { bits, record } = words[anchor]
    if ((bits & Bit.gloss) === 0) continue
    for (const sequence of scene.data.refs(record, Ref.gloss)) {
      const stand = standsAt(scene, block, tokens[anchor], sequence)
      if (stand?.first === tokens[at]) end = Math.max(end, at + stand.end - stand.first)
    }
  }
  return end
}

const LITERAL_LENGTH = 3

function isNameAmongCapitals(words: readonly NameWord[], at: number, inName: boolean): boolean {
  const { bits, inside } = words[at]
  if (bits & (Bit.role | Bit.opener | Bit.honorific)) return false
  if (inside > 0 || bits & (NAME | Bit.head)) return true
  return inName && (bits & Bit.suffix) !== 0 && (words[at - 1].bits & Bit.given) !== 0
}

function cut(scene: Scene, run: Run, from: number, to: number, index: number): Mention | undefined {
  const { document } = scene
  const { flags } = document.tokens
  const { words, tokens, block } = run
  const initial = from === 0 && beginsSentence(document, block, tokens[0])
  let first = from
  let end = to
  while (first < end && isDropped(scene, words, first, end, initial && first === from)) first++
  if (first >= end) return undefined
  let suffix = -1
  while (end > first + 1 && words[end - 1].bits & Bit.suffix && (end > first + 2 || (words[end - 1].bits & (Bit.surname | Bit.figure)) === 0)) suffix = tokens[--end]
  const title = titleOf(scene, words, first, end)
  if (title >= 0) first = title + 1
  while (first < end - 1 && words[first].bits & Bit.nationality && (words[first].bits & NAME) === 0) first++
  // "On Monday Pedro Sánchez": a day, month or country before a given name.
  if (title < 0 && end - first > 1 && (isDayBefore(scene, words, tokens, first) || (end - first > 2 && isPlainBefore(words, first)))) first++
  if (title < 0) first = behindBody(words, first, end)
  if (title < 0 && end - first > 2 && !run.capitals && flags[tokens[first]] & TokenFlag.allCaps && words[first + 1].bits & Bit.given && !(words[first].bits & NAME)) first++ // SBU Vasyl Malyuk
  if (title < 0 && end - first > 2 && isPlaceBefore(scene, block, words, tokens, first)) first++
  while (end > first + 1 && isDate(document, words[end - 1], tokens[end - 1])) end--
  const size = end - first
  const stillInitial = initial && first === from
  if (size === 1 && !isNameAlone(words[first], title >= 0, stillInitial)) return undefined
  const firstToken = first === 0 ? run.first : tokens[first]
  const endToken = tokens[end - 1] + 1
  const titleToken = title >= 0 ? tokens[title] : titleBefore(scene, block, firstToken)
  let flag = 0
  if (stillInitial) flag |= MentionFlag.initial
  if (run.capitals) flag |= MentionFlag.capitals
  if (isEntity(words, first, end)) flag |= MentionFlag.entity
  if (titleToken >= 0 || (size > 1 && words[first].bits & Bit.given)) flag |= MentionFlag.person
  if (flags[firstToken] & TokenFlag.quoted) flag |= MentionFlag.quoted
  if (CREDIT_ROLES.has(block.role)) flag |= MentionFlag.credit
  if (HEADLINE_ROLES.has(block.role)) flag |= MentionFlag.headline
  flag |= surroundings(scene, block, firstToken, suffix >= 0 ? suffix + 1 : endToken)
  // President Ivan Duke of Colombia is no duke.
  if (titleToken >= 0 && size > 1 && bitsAt(scene, titleToken) & Bit.role && (words[first].bits & Bit.given)) flag &= ~MentionFlag.ofFollows
  return { index, block, first: firstToken, end: endToken, words: size === words.length ? words : words.slice(first, end), tokens: size === words.length ? tokens : tokens.slice(first, end), title: titleToken, suffix, flags: flag }
}

/** At the start of a sentence, a quotation or a list entry a capital means nothing. */
function beginsSentence(document: Document, block: Block, token: number): boolean {
  const { flags } = document.tokens
  if (flags[token] & TokenFlag.sentenceStart || token === block.firstToken) return true
  const before = token - 1
  const kind = flags[before] & KIND_MASK
  if (kind === TokenKind.quote) return (flags[before] & TokenFlag.opens) !== 0
  return kind > TokenKind.number && /^[:•*|]$/.test(textOf(document, before))
}

/** Whether the word at the front of a run is no part of a name. */
function isDropped(scene: Scene, words: readonly NameWord[], at: number, end: number, initial: boolean): boolean {
  const { bits, hash, inside } = words[at]
  if (bits & Bit.opener && (bits & (NAME | Bit.lead)) === 0) return true
  if (!initial || end - at < 2 || bits & (NAME | Bit.role | Bit.honorific | Bit.lead | Bit.common)) return false
  return scene.occursLower(hash) || (inside === 0 && VERBAL.test(textOf(scene.document, words[at].token).toLowerCase()))
}

const PLACE_PREPOSITIONS: ReadonlySet<number> = new Set(['of', 'in', 'for', 'from'].map(hashFolded))

/** "the president of Russia Vladimir Putin", "the head of Chechnya Ramzan Kadyrov": the place is no part of the name. */
function isPlaceBefore({ document }: Scene, block: Block, words: readonly NameWord[], tokens: readonly number[], first: number): boolean {
  const [place, given] = [words[first].bits, words[first + 1].bits]
  if (place & NAME || (given & (Bit.given | Bit.role)) !== Bit.given || tokens[first + 1] !== tokens[first] + 1) return false
  const before = tokens[first] - 1
  return before >= block.firstToken && PLACE_PREPOSITIONS.has(document.tokens.hash[before])
}

const DAYS: ReadonlySet<number> = new Set('monday tuesday wednesday thursday friday saturday sunday'.split(' ').map(hashFolded))
const DAY_PREPOSITIONS: ReadonlySet<number> = new Set('on since until by last this next of from before after'.split(' ').map(hashFolded))

/** "On Monday Churches said", but not the Monday Club and the Sunday Times. */
function isDayBefore({ document }: Scene, words: readonly NameWord[], tokens: readonly number[], first: number): boolean {
  const { tokens: all } = document
  return DAYS.has(words[first].hash) && tokens[first] > 0 && DAY_PREPOSITIONS.has(all.hash[tokens[first] - 1]) && (words[first + 1].bits & (Bit.head | Bit.common | Bit.role)) === 0
}

/** "In Venezuela Nicolás Maduro": a place before a given name. */
const isPlainBefore = (words: readonly NameWord[], first: number): boolean => (words[first].bits & (Bit.common | NAME | Bit.role | Bit.head | Bit.lead | Bit.phrase | Bit.gloss)) === Bit.common && (words[first + 1].bits & (Bit.given | Bit.common | Bit.head)) === Bit.given

/** "the head of the Central Bank Elvira Nabiullina": index of the given name behind a body whose name ends there. */
function behindBody(words: readonly NameWord[], first: number, end: number): number {
  for (let at = first; at + 2 < end; at++) {
    if ((words[at].bits & (Bit.head | NAME)) === Bit.head && (words[at + 1].bits & (Bit.given | Bit.common | Bit.head)) === Bit.given && (words[at + 2].bits & (Bit.head | Bit.common)) === 0) return at + 1
  }
  return first
}

/** A month before a day or year: "Bogota, Colombia March 13". */
function isDate({ tokens }: Document, { bits }: NameWord, token: number): boolean {
  return (bits & Bit.common) !== 0 && token + 1 < tokens.count && (tokens.flags[token + 1] & KIND_MASK) === TokenKind.number
}

function isNameAlone({ bits, inside }: NameWord, hasTitle: boolean, initial: boolean): boolean {
  if (bits & Bit.role && (bits & (Bit.gloss | NAME)) === 0) return false
  if (hasTitle) return true
  if (bits & (Bit.common | Bit.role | Bit.honorific) && (bits & (Bit.gloss | NAME)) === 0) return false
  return !initial || inside > 0 || (bits & (NAME | Bit.gloss)) !== 0
}

/** Index of the last title word of the run, -1 when it starts with a name: "NATO Secretary General Jens Stoltenberg". */
function titleOf(scene: Scene, words: readonly NameWord[], first: number, end: number): number {
  if (words[first].bits & Bit.given && (words[first].bits & (Bit.role | Bit.honorific)) === 0) return -1
  // Duke University, King Street; but President Pedro Castle, and President Castle where the article has a Castillo.
  const last = words[end - 1]
  for (let at = end - 2; at >= first; at--) {
    if ((words[at].bits & (Bit.role | Bit.honorific)) === 0) continue
    if ((last.bits & Bit.head) === 0) return at
    if ((last.bits & Bit.gloss) === 0 || NAMES_PLACES.has(words[at].hash)) return -1
    return at === end - 2 ? (scene.isLiteral(last) ? at : -1) : words[at + 1].bits & Bit.given ? at : -1
  }
  return -1
}

/** Titles that places are called by: Queen Street, Bishop Rock, St. Church. */
const NAMES_PLACES: ReadonlySet<number> = new Set('king queen prince princess duke duchess count countess baron marquis earl lord lady saint st sir father sister brother pope bishop emperor empress pastor'.split(' ').map(hashFolded))

function titleBefore({ document, data }: Scene, block: Block, first: number): number {
  if (document.tokens.flags[first] & TokenFlag.sentenceStart) return -1
  let before = first - 1
  if (before > block.firstToken && codeOf(document, before) === 0x2e && isGlued(document, before)) before--
  if (before < block.firstToken || (document.tokens.flags[before] & KIND_MASK) !== TokenKind.word) return -1
  return bitsAt({ document, data }, before) & (Bit.role | Bit.honorific) ? before : -1
}

function isEntity(words: readonly NameWord[], first: number, end: number): boolean {
  if (end - first < 2) return false
  // Pedro Castle, Javier Street: a given name before a word that is the sense of a surname.
  if (words[first].bits & Bit.given && words[end - 1].bits & (Bit.gloss | Bit.surname) && (words[first].bits & (Bit.common | Bit.lead)) === 0) return false
  return (words[end - 1].bits & Bit.head) !== 0 || (words[first].bits & Bit.lead) !== 0
}

const OF = hashFolded('of')
const THE = hashFolded('the')
const ARTICLES: ReadonlySet<number> = new Set([THE, hashFolded('a'), hashFolded('an')])
const [HYPHEN, SLASH, DASH, AND] = [0x2d, 0x2f, 0x2013, 0x26]

/** What stands beside a mention. */
function surroundings(scene: Scene, block: Block, first: number, end: number): number {
  const { document } = scene
  const { flags, hash } = document.tokens
  let flag = 0
  let after = end
  if (after < block.endToken && isPossessive(document, after)) {
    flag |= MentionFlag.possessive
    after++
  }
  if (after < block.endToken) {
    const kind = flags[after] & KIND_MASK
    if (kind > TokenKind.number) {
      if (isJoint(document, after, after)) flag |= MentionFlag.joined
    } else if (hash[after] === OF) {
      if (after + 1 < block.endToken && (isCapital(flags[after + 1]) || hash[after + 1] === THE)) flag |= MentionFlag.ofFollows
    } else if (isLower(flags[after]) && bitsAt(scene, after) & Bit.act) flag |= MentionFlag.acts
  }
  if (first > block.firstToken) {
    if (ARTICLES.has(hash[first - 1])) flag |= MentionFlag.article
    else if (isJoint(document, first - 1, first)) flag |= MentionFlag.joined
    else if (isSayer(document, block, first, end)) flag |= MentionFlag.acts
  }
  return flag
}

const hashesOf = (words: string): ReadonlySet<number> => new Set(words.split(' ').map(hashFolded))
const SAID = hashesOf('said says added adds explained concluded stressed insisted warned declared replied assured asserted wrote recalled lamented argued')
const BEHIND_SAYER = hashesOf('in on at during after before when while who and but to with from about as this last yesterday today')
const [ACCORDING, TO] = ['according', 'to'].map(hashFolded)

/** “..., said Churches.” and “according to Churches”: somebody who speaks, unless a noun follows (“said Church officials”). */
function isSayer({ tokens }: Document, block: Block, first: number, end: number): boolean {
  const before = tokens.hash[first - 1]
  const says = SAID.has(before) || (before === TO && first - 2 >= block.firstToken && tokens.hash[first - 2] === ACCORDING)
  return says && (end >= block.endToken || (tokens.flags[end] & KIND_MASK) > TokenKind.number || BEHIND_SAYER.has(tokens.hash[end]))
}

/** A hyphen or slash that joins without a space, or "&". */
function isJoint(document: Document, mark: number, glued: number): boolean {
  const code = codeOf(document, mark)
  return code === AND || ((code === HYPHEN || code === SLASH || code === DASH) && isGlued(document, glued))
}

const isPossessive = (document: Document, token: number): boolean => {
  const code = codeOf(document, token)
  return (code === 0x27 || code === 0x2019) && isGlued(document, token) && document.tokens.end[token] - document.tokens.start[token] <= 2
}

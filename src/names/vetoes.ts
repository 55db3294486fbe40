import { TokenFlag } from '../model/document.ts'
import { Bit } from './format.ts'
import { bitsAt, MentionFlag, sentenceEnd, textOf, type Cast, type Mention } from './words.ts'

/** A reason not to take two mentions for one, whatever their words. */
export interface Veto {
  readonly name: string
  readonly why: string
  forbids(cast: Cast, a: Mention, b: Mention): boolean
}

/** The vetoes of design section 3.8; that two given names differ is seen where mentions are paired. */
export const VETOES: readonly Veto[] = [
  { name: 'numerals', why: 'Felipe II and Felipe VI, Bush Jr. and Bush Sr. are two people.', forbids: suffixesDiffer },
  { name: 'honorifics', why: 'Mr. Castillo and Ms. Castle are two people.', forbids: honorificsDiffer },
  { name: 'coordination', why: '“Duke and Duque”, “Castle vs. Castillo” name two.', forbids: standCoordinated },
  { name: 'kinship', why: 'Somebody’s brother, wife or son bears the same surname.', forbids: areKin },
  { name: 'entity', why: 'A university, street or law named after somebody is not the person.', forbids: isEntityAndPerson },
  { name: 'longer-name', why: 'Nicolás Maduro and Nicolás Maduro Guerra in one sentence are father and son.', forbids: extendsInSentence },
  { name: 'word-talk', why: 'The text speaks of the words themselves: “rendered Duque as Duke”.', forbids: areSpokenOf },
]

function suffixesDiffer({ document }: Cast, a: Mention, b: Mention): boolean {
  if (a.suffix < 0 || b.suffix < 0) return false
  return document.tokens.hash[a.suffix] !== document.tokens.hash[b.suffix]
}

const MALE = new Set(['mr', 'sir', 'don', 'king', 'prince', 'father', 'señor', 'sr', 'lord'])
const FEMALE = new Set(['ms', 'mrs', 'miss', 'dame', 'doña', 'queen', 'princess', 'sister', 'señora', 'sra', 'lady'])

function honorificsDiffer({ document }: Cast, a: Mention, b: Mention): boolean {
  if (a.title < 0 || b.title < 0) return false
  const [one, other] = [textOf(document, a.title).toLowerCase(), textOf(document, b.title).toLowerCase()]
  return (MALE.has(one) && FEMALE.has(other)) || (FEMALE.has(one) && MALE.has(other))
}

const JOINS = new Set(['and', 'y', 'e', 'et', 'und', 'or', 'vs', 'versus', 'v', '&', '/', ','])

function standCoordinated({ document }: Cast, a: Mention, b: Mention): boolean {
  const [before, after] = a.first < b.first ? [a, b] : [b, a]
  if (before.block !== after.block) return false
  let gap = after.title >= 0 && after.title < after.first && after.title >= before.end ? after.title : after.first
  gap -= before.end
  if (gap < 1 || gap > 2) return false
  const first = textOf(document, before.end).toLowerCase()
  if (first === ',') return gap === 2 && JOINS.has(textOf(document, before.end + 1).toLowerCase()) && textOf(document, before.end + 1) !== ','
  return JOINS.has(first) && (gap === 1 || textOf(document, before.end + 1) === '.')
}

const KIN_REACH = 4

function areKin(cast: Cast, a: Mention, b: Mention): boolean {
  return a.words.length > 1 && b.words.length > 1 && a.words[0] !== b.words[0] && (hasKinBeside(cast, a) || hasKinBeside(cast, b))
}

/** "his brother Raúl Castro", "Nicolás Maduro, the president's son". */
function hasKinBeside(cast: Cast, { block, first, end, flags }: Mention): boolean {
  for (let token = Math.max(block.firstToken, first - KIN_REACH); token < first; token++) if (bitsAt(cast, token) & Bit.kin) return true
  // "Leopoldo López’s wife": she is the other person.
  if (flags & MentionFlag.possessive) return false
  const last = Math.min(sentenceEnd(cast.document, block, first), end + KIN_REACH + 1)
  for (let token = end; token < last; token++) if (bitsAt(cast, token) & Bit.kin) return true
  return false
}

const isEntity = (mention: Mention): boolean => (mention.flags & (MentionFlag.entity | MentionFlag.ofFollows)) !== 0

function isEntityAndPerson(_cast: Cast, a: Mention, b: Mention): boolean {
  return isEntity(a) !== isEntity(b)
}

function extendsInSentence({ document }: Cast, a: Mention, b: Mention): boolean {
  const [short, long] = a.words.length < b.words.length ? [a, b] : [b, a]
  if (short.words.length < 2 || long.words.length !== short.words.length + 1 || short.block !== long.block) return false
  if (!short.words.every((word, at) => long.words[at] === word)) return false
  const [from, to] = [Math.min(a.first, b.first), Math.max(a.first, b.first)]
  return to < sentenceEnd(document, short.block, from)
}

const TALK_REACH = 12

/** "was called Duke", "called him Duke", not "called a strike". */
function isNaming({ document }: Cast, token: number): boolean {
  const [before, after] = [textOf(document, token - 1), token + 1 < document.tokens.count ? textOf(document, token + 1) : '']
  return (/^(?:is|are|was|were|be|been|being|also|so|sometimes|often|wrongly|mistakenly|him|her|he|she|,)$/i.test(before) && !/^(?:an?|the|on|for|off|out|up)$/.test(after)) || /^(?:him|her|it|them|[“"'‘])$/.test(after) || (document.tokens.flags[token + 1] & TokenFlag.capital) !== 0
}

/** Both forms within twelve tokens, with a word about words between or around them. */
function areSpokenOf(cast: Cast, a: Mention, b: Mention): boolean {
  const [before, after] = a.first < b.first ? [a, b] : [b, a]
  if (before.block !== after.block || after.first - before.end > TALK_REACH) return false
  const from = Math.max(before.block.firstToken, before.first - 4)
  const to = Math.min(before.block.endToken, after.end + 4)
  for (let token = from; token < to; token++) {
    if (cast.document.tokens.flags[token] & TokenFlag.protected) continue
    const word = textOf(cast.document, token)
    if (bitsAt(cast, token) & Bit.wordTalk ? word !== 'called' || isNaming(cast, token) : word === 'instead' || (/^(?:aka|alias)$/.test(word) && after.first - token <= 2) || (word === 'called' && isNaming(cast, token))) return true
  }
  const joint = after.first - 1
  return joint >= before.end && /^(?:into|not|than)$/.test(textOf(cast.document, joint))
}

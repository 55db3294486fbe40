import { TokenFlag } from '../model/document.ts'
import { Bit, Ref, SEQUENCE, type RoleRow } from './format.ts'
import { standsAt } from './sequences.ts'
import { bitsAt, isGlued, sentenceEnd, textOf, type Cast, type Mention } from './words.ts'

/** An office that the text gives somebody. */
export interface RoleAt {
  /** Class of the table of roles. */
  readonly role: string
  readonly gender: string
  /** Tokens of the words that name the office. */
  readonly first: number
  readonly end: number
}

const APPOSITION = 7
const BACK = 8

/** The office that ends at a token, by the longest entry of the table of roles. */
export function roleEndingAt(cast: Cast, mention: Mention, token: number): RoleAt | undefined {
  const { data, document } = cast
  const record = data.find(document.tokens.hash[token])
  if ((data.bitsOf(record) & Bit.role) === 0) return undefined
  let best: RoleAt | undefined
  for (const sequence of data.refs(record, Ref.role)) {
    const stand = standsAt(cast, mention.block, token, sequence)
    if (!stand || (best && best.end - best.first >= stand.end - stand.first)) continue
    const row = data.row<RoleRow>(data.sequences[sequence + SEQUENCE.row])
    best = { role: row.role, gender: row.gender, ...stand }
  }
  return best
}

/** Offices given to a mention: title before it, apposition behind it; former ones are left out. */
export function rolesOf(cast: Cast, mention: Mention): RoleAt[] {
  const roles: RoleAt[] = []
  const add = (role: RoleAt | undefined) => {
    if (role && !isFormer(cast, mention, role)) roles.push(role)
  }
  if (mention.title >= 0) add(roleEndingAt(cast, mention, mention.title))
  add(appositionBehind(cast, mention))
  if (mention.title < 0) add(appositionBefore(cast, mention))
  return roles
}

/** "Jens Stoltenberg, secretary general of ...": only articles, adjectives and names of bodies may come between. */
function appositionBehind(cast: Cast, mention: Mention): RoleAt | undefined {
  const { document } = cast
  const { block, end } = mention
  if (end >= block.endToken || textOf(document, end) !== ',') return undefined
  const to = Math.min(sentenceEnd(document, block, end), end + 1 + APPOSITION)
  for (let token = end + 1; token < to; token++) {
    const bits = bitsAt(cast, token)
    if (bits & Bit.role) return longestFrom(cast, mention, token, to)
    const capital = (document.tokens.flags[token] & TokenFlag.capital) !== 0
    if (!capital && !isGlued(document, token) && (bits & (Bit.between | Bit.former)) === 0) return undefined
    if (textOf(document, token) === ',') return undefined
  }
  return undefined
}

/** Of offices that begin near the token the longest: "secretary" goes on in "secretary general". */
function longestFrom(cast: Cast, mention: Mention, token: number, to: number): RoleAt | undefined {
  let best = roleEndingAt(cast, mention, token)
  for (let next = token + 1; next < Math.min(to, token + 3); next++) {
    const longer = roleEndingAt(cast, mention, next)
    if (longer && longer.first <= token) best = longer
  }
  return best
}

/** "the president of Colombia, Iván Duque". */
function appositionBefore(cast: Cast, mention: Mention): RoleAt | undefined {
  const { document } = cast
  const { block, first } = mention
  if (first - 1 <= block.firstToken || textOf(document, first - 1) !== ',') return undefined
  for (let token = first - 2; token >= Math.max(block.firstToken, first - 1 - BACK); token--) {
    if (textOf(document, token) === ',' || document.tokens.flags[token + 1] & TokenFlag.sentenceStart) return undefined
    if (bitsAt(cast, token) & Bit.role && /^(?:of|for)$/.test(textOf(document, token + 1))) return roleEndingAt(cast, mention, token)
  }
  return undefined
}

const FORMER_REACH = 3

function isFormer(cast: Cast, { block }: Mention, { first, end }: RoleAt): boolean {
  for (let token = Math.max(block.firstToken, first - FORMER_REACH); token < Math.min(block.endToken, end + 1); token++) {
    if (bitsAt(cast, token) & Bit.former) return true
  }
  return false
}

/** Whether two mentions are given the same office. */
export function sharesRole(cast: Cast, a: Mention, b: Mention): boolean {
  const own = rolesOf(cast, a)
  return own.length > 0 && rolesOf(cast, b).some(({ role }) => own.some((other) => other.role === role))
}

import { Bit } from './format.ts'
import { pairingOf } from './pairing.ts'
import type { Relation } from './relations.ts'
import { rolesOf, sharesRole } from './roles.ts'
import { standsAt } from './sequences.ts'
import { isNameOf, MentionFlag, type Cast, type Mention } from './words.ts'

/** Index among the words of the mention at which the wrong form begins, -1 when it does not stand there. */
export function surnameAt(cast: Cast, mention: Mention, relation: Relation): number {
  const last = mention.words.lastIndexOf(relation.wrong)
  if (last < 0 || (last === 0 && mention.words.length > 1)) return -1
  if (relation.sequence === 0) return last
  const stand = standsAt(cast, mention.block, mention.tokens[last], relation.sequence)
  if (!stand) return -1
  const first = mention.tokens.findIndex((token) => token >= stand.first)
  return first < 0 || first > last ? last : first
}

/**
 * People who really bear the English name in an article that has the foreign one too: Barbara Castle beside Pedro
 * Castillo. A surname alone may mean them.
 */
export function rivalsOf(cast: Cast, relation: Relation): Mention[] {
  return relation.wrong.mentions.filter((mention) => {
    const at = surnameAt(cast, mention, relation)
    // Sir Kenneth Creek is a person, although a creek is a place.
    const isPerson = (mention.flags & MentionFlag.entity) === 0 || mention.title >= 0 || (mention.words[0].bits & Bit.english) !== 0
    return at > 0 && isPerson && !meansThe(cast, mention, at, relation)
  })
}

/** Whether a full name with the wrong form may mean the person of the right one. */
function meansThe(cast: Cast, mention: Mention, at: number, { right, surname }: Relation): boolean {
  let isIntroduced = false
  for (const other of right.mentions) {
    const atRight = other.words.lastIndexOf(right)
    if (atRight === 0 || other.flags & MentionFlag.entity) continue
    isIntroduced = true
    if (pairingOf(cast, mention, at, other, atRight, true) === 'full') return true
  }
  const [given] = mention.words
  return !isIntroduced && surname !== undefined && (given.bits & Bit.given) !== 0 && isNameOf(cast, given, surname.lang)
}

/** "President Castle" means the president Pedro Castillo, although the article has a Barbara Castle too. */
export function outranks(cast: Cast, wrong: Mention, { right }: Relation, rivals: readonly Mention[]): boolean {
  if (wrong.title < 0 || rolesOf(cast, wrong).length === 0) return false
  return right.mentions.some((other) => sharesRole(cast, wrong, other)) && !rivals.some((rival) => sharesRole(cast, wrong, rival))
}

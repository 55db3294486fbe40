import { TokenFlag } from '../model/document.ts'
import type { Status } from '../model/rule.ts'
import type { Cluster } from './clusters.ts'
import { Bit } from './format.ts'
import type { Relation } from './relations.ts'
import { sharesRole } from './roles.ts'
import { isNameOf, MentionFlag, type Cast, type Mention } from './words.ts'

/** What makes a capitalised English word no person's name where it stands. */
const NO_PERSON = MentionFlag.entity | MentionFlag.ofFollows | MentionFlag.joined

/**
 * How sure it is that a mention holds the literal sense of a surname that stands in the article too: undefined when it
 * is not sure enough to say anything.
 */
export function glossProof(cast: Cast, cluster: Cluster, mention: Mention, relation: Relation): Status | undefined {
  const { flags, words } = mention
  if (flags & NO_PERSON) return undefined
  const proved = cluster.links.some((link) => link.relation === relation && link.strength === 'full')
  if (words.length > 1) {
    if (proved && cluster.links.some((link) => link.relation === relation && link.strength === 'full' && sharesGiven(link.a, mention))) return 'error'
    return proveGiven(cast, mention, relation)
  }
  if (relation.plural) return proved && flags & MentionFlag.article && !hasRival(cluster, relation) ? 'suspicious' : undefined
  if (flags & MentionFlag.article) return undefined
  if (proved) return hasRival(cluster, relation) || (isCommonWord(relation) && flags & (MentionFlag.initial | MentionFlag.capitals)) ? undefined : 'error'
  if (hasRival(cluster, relation)) return undefined
  return proveBare(cast, cluster, mention, relation)
}

const sharesGiven = (a: Mention, b: Mention): boolean => a === b || a.words[0] === b.words[0]

/** "Iván Duke" where the article has a bare "Duque": a given name of the surname's language is the second proof. */
function proveGiven(cast: Cast, { words, flags }: Mention, { surname }: Relation): Status | undefined {
  const { document } = cast
  const [given] = words
  if (!surname || flags & MentionFlag.initial && document.tokens.flags[given.token] & TokenFlag.sentenceStart && given.bits === 0) return undefined
  const foreign = (given.bits & Bit.given) !== 0 && isNameOf(cast, given, surname.lang) && (given.bits & Bit.english) === 0
  if (foreign) return surname.risk === 'H' ? 'suspicious' : 'error'
  return surname.risk === 'L' && (given.bits & Bit.english) === 0 && (given.bits & Bit.given) !== 0 ? 'suspicious' : undefined
}

/** Words that English writes with a capital anyway: Sunday, German, March. */
const isCommonWord = ({ wrong }: Relation): boolean => (wrong.bits & (Bit.common | Bit.nationality)) !== 0

function proveBare(cast: Cast, cluster: Cluster, mention: Mention, relation: Relation): Status | undefined {
  const { flags, title } = mention
  const risk = relation.surname?.risk ?? 'H'
  if (flags & (MentionFlag.capitals | MentionFlag.quoted) || isCommonWord(relation)) return undefined
  if (title >= 0) {
    const agrees = cluster.mentions.some((other) => other.words.includes(relation.right) && sharesRole(cast, mention, other))
    return agrees || risk !== 'H' ? 'error' : 'suspicious'
  }
  if (flags & MentionFlag.initial) return risk === 'L' && flags & MentionFlag.acts ? 'suspicious' : undefined
  if (cast.occursLower(relation.wrong.hash) && risk === 'H') return undefined
  if (flags & (MentionFlag.acts | MentionFlag.possessive)) return risk === 'L' ? 'error' : risk === 'M' ? 'suspicious' : undefined
  return risk === 'L' ? 'suspicious' : undefined
}

/** Somebody or something else in the article really has the English name: David Duke, Duke University, the Duke of York. */
function hasRival(cluster: Cluster, { wrong }: Relation): boolean {
  return wrong.mentions.some((mention) => !cluster.mentions.includes(mention) || (mention.flags & (MentionFlag.entity | MentionFlag.ofFollows)) !== 0)
}

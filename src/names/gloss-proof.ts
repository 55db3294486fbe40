import { TokenFlag, type Document } from '../model/document.ts'
import type { Status } from '../model/rule.ts'
import type { Cluster } from './clusters.ts'
import { Bit, SEQUENCE } from './format.ts'
import type { Relation } from './relations.ts'
import { rolesOf, sharesRole } from './roles.ts'
import { standsAt } from './sequences.ts'
import { bitsAt, isNameOf, MentionFlag, textOf, type Cast, type Mention } from './words.ts'

/** What makes a capitalised English word no person's name where it stands. */
const NO_PERSON = MentionFlag.entity | MentionFlag.ofFollows | MentionFlag.joined

/**
 * How sure it is that a mention holds the literal sense of a surname that stands in the article too: undefined when it
 * is not sure enough to say anything.
 */
export function glossProof(cast: Cast, cluster: Cluster, mention: Mention, relation: Relation): Status | undefined {
  const { flags, words } = mention
  if (flags & NO_PERSON) return undefined
  const proofs = cluster.links.filter((link) => link.relation === relation && link.strength === 'full')
  const { data, document } = cast
  const stand = standsAt(cast, mention.block, mention.tokens[words.lastIndexOf(relation.wrong)], relation.sequence)
  if (!stand) return undefined
  if (stand.first > mention.tokens[0]) return proofs.some((link) => sharesGiven(link.a, mention)) ? initialProof(mention, relation, document) : proveGiven(cast, mention, relation)
  if (mention.title >= 0 && mention.title < stand.first) return proveTitled(cast, cluster, mention, relation, proofs.length > 0)
  if (relation.plural) return proofs.length > 0 && flags & MentionFlag.article && !hasNamesake(cluster, relation) ? 'suspicious' : undefined
  if (flags & MentionFlag.article || hasNamesake(cluster, relation)) return undefined
  if (proofs.length === 0) return proveBare(cast, mention, relation, data.sequences[relation.sequence + SEQUENCE.size])
  if (!isCommonWord(relation) || (flags & (MentionFlag.initial | MentionFlag.capitals)) === 0) return 'error'
  return flags & MentionFlag.acts && !(flags & MentionFlag.capitals) && SPEECH.has(textOf(document, mention.end)) ? 'error' : undefined
}

/** "J. King" may be Jürgen König and John King: an initial proves only what nobody is called in English. */
const initialProof = ({ words }: Mention, { surname }: Relation, document: Document): Status => (surname?.risk !== 'L' && textOf(document, words[0].token).length === 1 ? 'suspicious' : 'error')

const sharesGiven = (a: Mention, b: Mention): boolean => a === b || a.words[0] === b.words[0]

/** Verbs that only people are the subjects of, even at the start of a sentence: "Peace said". */
const SPEECH = new Set('said says told tells added adds explained explains stressed stresses replied replies insisted insists admitted admits tweeted announced announces assured assures declared declares promised promises accused accuses lamented laments'.split(' '))

/** "Iván Duke" where the article has a bare "Duque": a given name of the surname's language is the second proof. */
function proveGiven(cast: Cast, { words, flags }: Mention, { surname, right }: Relation): Status | undefined {
  const { document } = cast
  const [given] = words
  if (!surname || flags & MentionFlag.initial && document.tokens.flags[given.token] & TokenFlag.sentenceStart && given.bits === 0) return undefined
  const known = (given.bits & Bit.given) !== 0
  const foreign = known && isNameOf(cast, given, surname.lang)
  // A surname alone that speaks or acts, and belongs to nobody else in the article.
  const orphan = right.mentions.every((other) => other.words.length === 1) && right.mentions.some(({ flags: bits, title }) => title >= 0 || bits & (MentionFlag.acts | MentionFlag.possessive))
  if (foreign && (given.bits & Bit.english) === 0) return surname.risk !== 'H' || orphan ? 'error' : 'suspicious'
  if (foreign && orphan && surname.risk !== 'H') return 'suspicious'
  return surname.risk === 'L' && (given.bits & Bit.english) === 0 && known ? 'suspicious' : undefined
}

/** Words that English writes with a capital anyway: Sunday, German, March. */
const isCommonWord = ({ wrong }: Relation): boolean => (wrong.bits & (Bit.common | Bit.nationality)) !== 0

/** Offices whose holder nobody names without an introduction. */
const HIGHEST = new Set(['president', 'vice-president', 'chancellor'])

/**
 * "President Castle", "Mr. Castle" beside Pedro Castillo. That somebody else of that name is in the article was looked
 * at when the two were linked; what is left to ask is whether the office fits.
 */
function proveTitled(cast: Cast, cluster: Cluster, mention: Mention, relation: Relation, proved: boolean): Status | undefined {
  if (relation.plural || isTimeWord(cast, mention)) return undefined
  if (proved) return 'error'
  if (mention.flags & (MentionFlag.capitals | MentionFlag.quoted)) return undefined
  const rights = cluster.mentions.filter((other) => other.words.includes(relation.right))
  if (rights.some((other) => sharesRole(cast, mention, other))) return 'error'
  const risk = relation.surname?.risk ?? 'H'
  const own = rolesOf(cast, mention)
  if (own.length === 0 && bitsAt(cast, mention.title) & Bit.honorific) return risk === 'H' || NOBLE.has(titleText(cast, mention)) ? 'suspicious' : 'error'
  const isOther = rights.some((other) => rolesOf(cast, other).length > 0 || hasTrade(cast, other))
  if (isOther) return risk === 'H' ? undefined : 'suspicious'
  return risk !== 'H' && own.some(({ role }) => HIGHEST.has(role)) ? 'error' : 'suspicious'
}

/** Titles of English society, which no translation gives to a foreigner. */
const NOBLE = new Set(['sir', 'lord', 'lady', 'dame'])

const titleText = ({ document }: Cast, { title }: Mention): string => textOf(document, title).toLowerCase()

/** "Gonzalo Castillo, a lawyer": what somebody does, who is then no judge or senator. */
function hasTrade(cast: Cast, { block, end }: Mention): boolean {
  const { document } = cast
  if (end + 2 >= block.endToken || textOf(document, end) !== ',' || !/^an?$/.test(textOf(document, end + 1))) return false
  for (let token = end + 2; token < Math.min(end + 2 + TRADE_REACH, block.endToken); token++) if (/^[\p{Ll}-]{3,40}$/u.test(textOf(document, token))) return true
  return false
}

const TRADE_REACH = 3

const TIME = new Set('Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Easter Christmas'.split(' '))

/** "met the President Sunday", in the style of agencies. */
const isTimeWord = ({ document }: Cast, { first }: Mention): boolean => TIME.has(textOf(document, first))

function proveBare(cast: Cast, mention: Mention, relation: Relation, size: number): Status | undefined {
  const { flags } = mention
  const risk = relation.surname?.risk ?? 'H'
  if (flags & (MentionFlag.capitals | MentionFlag.quoted)) return undefined
  if (isCommonWord(relation) && !(flags & MentionFlag.acts && !(flags & MentionFlag.initial) && SPEECH.has(textOf(cast.document, mention.end)))) return undefined
  const acts = (flags & (MentionFlag.acts | MentionFlag.possessive)) !== 0
  if (flags & MentionFlag.initial) {
    if (!(flags & MentionFlag.acts)) return undefined
    return risk === 'L' || (size === 1 && (risk === 'M' || SPEECH.has(textOf(cast.document, mention.end))) && !cast.occursLower(relation.wrong.hash)) ? 'suspicious' : undefined
  }
  // "Good Morning", "New Man": two words with capitals are a title sooner than a surname.
  if (size > 1) return risk === 'L' && acts ? 'suspicious' : undefined
  if (cast.occursLower(relation.wrong.hash) && risk === 'H') return undefined
  if (acts) return risk === 'L' ? 'error' : 'suspicious'
  return risk === 'L' ? 'suspicious' : undefined
}

/** Something or somebody else in the article really has the English name: Duke University, the Duke of York. */
function hasNamesake(cluster: Cluster, { wrong }: Relation): boolean {
  return wrong.mentions.some((mention) => !cluster.mentions.includes(mention) || (mention.flags & (MentionFlag.entity | MentionFlag.ofFollows)) !== 0)
}

import { hashFolded } from '../text/fold.ts'
import type { Spelling } from '../text/spelling.ts'

/** Where two words lost the space between them, and whether nothing else can be meant. */
export interface Seam {
  /** Length of the first word. */
  readonly cut: number
  /** Both are common words, so that a person looks: the whole may be a new compound. */
  readonly doubtful: boolean
}

/** Words that no English word begins with (“aftercare” and “herstory” keep “after” and “her” out), and that none ends with. */
const GLUED_HEADS = 'the that with from which were have their this when while because during between been they said and was'.split(' ')
const GLUED_TAILS = 'the that with from which were have and but who for was has had where when while because after according including against between during since until although said of will this very been they also into his without among whose especially despite however therefore whether'.split(' ')
const LEAST_GLUED = 4
/** Letters of a word before the last one that need not be a common one. */
const LEAST_RARE = 7
/** The same before “the”, “that”, “which”, “who”: no word ends in them. */
const LEAST_BEFORE_THE = 5
const SURE_TAILS = new Set(['the', 'that', 'which', 'according', 'because', 'although'])
/** Words of one and two letters, and the endings of the English words behind which they are not the end of a foreign one. */
const SHORT_TAIL = /^(.{3,}(?:ings|ments|tions|ers|ies|ing|ment|tion|ity|ly))(as|in|of|on|to|is|by|at|a)$/

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))
/** Function words that a young compound could end or begin with by chance. */
const LIKELY_TAILS = words('even such each some just then there perhaps maybe rather almost already never always depending reports says explains announces confirms warns reveals either both every another more most much your their them could would should might must does than once only any all our not can its his her she you may one two now new')
const LEAST_BEFORE_SHORT = 5
const LIKELY_HEAD = /^(?:just|also|even|such|many|much|what|than|could|would|should|might|must)/
/** Numbers and ordinals before a noun. */
const COUNTED_HEAD = /^(?:two|three|four|five|seven|eight|nine|several|first|second|third|these|those)/
const ORDINAL_HEAD = /^(?:several|first|second|third|these|those)/
/** Adjectives that look like adverbs: “userfriendly”, “biweekly”. */
const NO_ADVERB = words('friendly family weekly monthly yearly daily hourly quarterly nightly lovely lively costly deadly orderly worldly manly elderly likely timely homely ghostly heavenly earthly stately cowardly scholarly bodily early only assembly supply apply reply rally ally bully belly anomaly monopoly butterfly dragonfly firefly italy july jelly')
const ADVERB = /^(.{3,})ly$/
/** Nouns of office and kin, and others before “of”: “the passportwife of the minister”. */
const BEFORE_OF = words('member members leader leaders wife husband daughter brother sister mother father president director captain coach mayor minister secretary figure author founder owner candidate spokesman spokesperson rector capital city hero victim victims part some one most all both each many several because instead')
const LEAST_PART = 4
const SHORTEST_TAIL = 3
const LEAST_PARTICIPLE = 8
const PARTICIPLE = /[^e]ed$/
/** Parts of young verbs: “livestreamed”, “crowdfunded”. */
const VERB_HEADS = words('live crowd photo cross back down over under fast hard soft slow high white black green grand hand home self well first quick short long half double triple rain snow fire water wind book sand stone steam tail tape wire')
/** Endings of derived nouns, which seldom head a closed compound. */
const DERIVED = /(?:[st]ions?|ments?|ity|ities|ness|ances?|ences?|ings)$/
const PLURAL = /[^s]s$/
/** Plurals and the like that do: “sportswashing”, “newsfeed”. */
const PLURAL_HEADS = words('sports news sales kids goods arms games states towns craft crafts trades womens mens ladies childrens girls boys bonds lands hunts bats cats dogs steeds rights wits bulls bees locks brains')
/** “decisionmaking”, “informationsharing”: compounds that want a hyphen. */
const COMPOUND_TAILS = words('making maker makers taking taker takers building builder builders sharing keeping keeper keepers holding holder holders giving giver seeking seeker seekers driven based wide free proof like space level term size style')
const AFTER_SEAM = words('of the a an in to by for with on at from his her their its this that and as')

/** The seam of an unknown word that is two words side by side, one of them short or a function word; undefined when it is none. */
export function seamOf(word: string, spelling: Spelling): Seam | undefined {
  const { isCommon, isKnown } = spelling
  for (const head of GLUED_HEADS) if (word.startsWith(head) && word.length - head.length >= LEAST_GLUED && isCommon(word.slice(head.length))) return { cut: head.length, doubtful: false }
  for (const tail of GLUED_TAILS) {
    const cut = word.length - tail.length
    if (!word.endsWith(tail) || cut < (tail.length > 2 ? LEAST_GLUED : LEAST_GLUED + 1)) continue
    if (isCommon(word.slice(0, cut)) || (cut >= (SURE_TAILS.has(tail) ? LEAST_BEFORE_THE : LEAST_RARE) && isKnown(hashFolded(word.slice(0, cut))))) return { cut, doubtful: false }
  }
  const short = SHORT_TAIL.exec(word)
  return short && isCommon(short[1]) ? { cut: short[1].length, doubtful: false } : undefined
}

/** The seam of an unknown word that is two common words of content, told by their forms and by the word that follows; undefined when it is none. */
export function seamBefore(word: string, next: string, { isCommon }: Spelling): Seam | undefined {
  const count = COUNTED_HEAD.exec(word)?.[0].length
  if (count && word.length - count >= LEAST_PART && isCommon(word.slice(count)) && (PLURAL.test(word) || ORDINAL_HEAD.test(word))) return { cut: count, doubtful: true }
  const likely = LIKELY_HEAD.exec(word)?.[0].length
  if (likely && word.length - likely >= LEAST_PART && isCommon(word.slice(likely))) return { cut: likely, doubtful: true }
  for (let cut = LEAST_PART; cut <= word.length - SHORTEST_TAIL; cut++) {
    const tail = word.slice(cut)
    const isLikely = LIKELY_TAILS.has(tail) && cut >= (tail.length < LEAST_PART ? LEAST_BEFORE_SHORT : LEAST_PART)
    if (!isLikely && (tail.length < LEAST_PART || !isCommon(tail))) continue
    const head = word.slice(0, cut)
    if (isCommon(head) && !isOtherSplit(head, tail, isCommon) && (isLikely || partsWithout(head, tail, next, isCommon))) return { cut, doubtful: true }
  }
  return undefined
}

/** “whitespace” is no “whites pace”. */
const isOtherSplit = (head: string, tail: string, isCommon: (word: string) => boolean): boolean => head.endsWith('s') && isCommon(head.slice(0, -1)) && isCommon(`s${tail}`)

/** Whether two common words side by side are no compound. */
function partsWithout(head: string, tail: string, next: string, isCommon: (word: string) => boolean): boolean {
  const adverb = ADVERB.exec(tail)
  if (adverb && !NO_ADVERB.has(tail) && isCommon(adverb[1])) return true
  if (next === 'of' && BEFORE_OF.has(tail)) return true
  if (!AFTER_SEAM.has(next)) return false
  if (tail.length >= LEAST_PARTICIPLE && PARTICIPLE.test(tail) && !VERB_HEADS.has(head)) return true
  if (COMPOUND_TAILS.has(tail)) return false
  return DERIVED.test(head) || (PLURAL.test(head) && !PLURAL_HEADS.has(head))
}

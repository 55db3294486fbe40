import { SPEECH_VERBS } from '../text/words.ts'
import { wordHashes } from './word-hashes.ts'

/** Verbs that report speech, in the forms that stand beside a quotation. */
export const REPORTING = wordHashes(
  `${SPEECH_VERBS.join(' ')} complained complains vowed pledged denied predicted joked reasoned asserted asserts mentioned mentions answered answers opined repeated repeats specified specifies detailed denounced denounces criticized criticised ratified ratifies`,
)

/** Those that cannot end a sentence: each of them wants what was said. */
export const TRANSITIVE = wordHashes(
  'said says added adds stated states stressed stresses noted notes explained explains affirmed affirms assured assures indicated indicates remarked remarks emphasized emphasizes emphasised reiterated reiterates asserted asserts mentioned mentions expressed expresses highlighted highlights repeated repeats specified specifies',
)

/** Forms that are also nouns: verbs only after a pronoun. */
export const NOUN_LIKE = wordHashes('states claims notes stresses comments posts remarks replies answers expresses concludes mentions')
export const TELLING = wordHashes('told tells assured assures')

export const PRONOUNS = wordHashes('he she they i we')
export const FIRST_PERSONS = wordHashes('i we my our')
export const ARTICLES = wordHashes('the a an')
/** Words that may open a description of a speaker: “his brother”, “one of them”. */
export const DETERMINERS = wordHashes('the a an his her their its my our one another some both many')
/** Adverbs between speaker and verb. */
export const ADVERBS = wordHashes('also then later further first finally immediately repeatedly recently previously simply only even always often once')
/** Words before a participle that make it something else than an attribution: “was announced”. */
export const AUXILIARIES = wordHashes("was were is are be been being to will would can could may might must should shall not never has have had who which that whom 's and or")
/** What may follow the verb of an attribution without being said: where, when and to whom. */
export const CIRCUMSTANCES = wordHashes(
  'on in at during after before today yesterday monday tuesday wednesday thursday friday saturday sunday this last to via through from while earlier later again',
)
export const CONTINUATIONS = wordHashes('and but which because that who')
/** Capitalised words at the start of a sentence that name nobody. */
export const NO_NAMES = wordHashes(
  'what that this it as so when how who whom if no yes but and or in on at for from by with to there here these those which where why while after before because although then now not never only even still just well nobody nothing everyone everything something since until unless like more most less all each other such than once again maybe perhaps of under over about during despite according you your',
)

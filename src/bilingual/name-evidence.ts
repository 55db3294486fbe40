import { TokenFlag } from '../model/document.ts'
import { Bit } from '../names/format.ts'
import { hashFolded } from '../text/fold.ts'
import { FUNCTION_WORDS, type ProfiledLanguage } from '../text/function-words.ts'
import { CAPITAL_NOUNS, GERMAN_NOUN } from './capital-nouns-data.ts'
import { isEnglishWord } from './english-words.ts'
import { KEPT_LETTERS, KEPT_NAMES, KEPT_WORDS } from './kept-names-data.ts'
import type { NameRun } from './name-runs.ts'
import type { Pair, PairWord } from './pair.ts'
import { isLatinScript } from './romanize.ts'
import type { WorldNames } from './world-names.ts'
import { wordMemo } from './word-memo.ts'

/**
 * How sure a capitalised word is a name that a translation keeps: `sure` by a table or its letters, `likely` as nothing
 * speaks against it, `weak` as it is a month, an office, a common noun.
 */
export type Evidence = 'sure' | 'likely' | 'weak'

const NO_NAME = Bit.common | Bit.opener | Bit.role | Bit.honorific | Bit.head | Bit.human | Bit.kin | Bit.act | Bit.lead
const PERSON = Bit.given | Bit.figure | Bit.figureGiven | Bit.commonSurname | Bit.transcribed
const MONTHS = new Set('january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday'.split(' '))
/** Months and weekdays, and codes of currencies, are no matter of names. */
export const isCalendar = (word: string): boolean => MONTHS.has(word) || /^(?:pln|usd|eur|gbp|chf|czk|jpy|mr|mrs|ms|dr)\.?$/.test(word)
/** Words of English titles and bodies that the list of common words lacks. */
const ENGLISH_NOUNS = new Set('mr mrs ms dr prof st ii iii iv vi vii viii ix xi xii internet web covid coronavirus shia sunni shiite koran quran islam islamic islamist jew jews jewish muslim muslims christian christians christianity catholic catholics protestant protestants buddhist hindu hindus nobel oscar oscars arab arabs euro euros nazi nazis gmt utc bundestag brexit gdp vat aids hiv dna rna aurora borealis tech gigabit boardroom scorecard ceo ngo ngos wifi wi-fi'.split(' '))

const ROMANCE = /^(?:es|pt|fr|it|ca|ro)$/
const SLAVIC = /^(?:ru|uk|pl|cs|sk|bg|hr|sr|sl)$/
const COMMON_ENDING: Readonly<Record<string, RegExp>> = {
  es: /.{3}(?:ciones|cion|sion|siones|dad|dades|miento|mientos|ismo|ista|istas|eria|anza|encia|encias|ancia|aje|ario|arios|orio|orios|oria|endo|ando|mente|ales|anos|antes|entes|ados|idas|idos|icos|icas)$/,
  pt: /.{3}(?:coes|cao|sao|soes|dade|dades|mento|mentos|ismo|ista|istas|eria|anca|encia|encias|ancia|agem|ario|arios|orio|orios|oria|endo|ando|indo|mente|ais|anos|antes|entes|ados|idas|idos|icos|icas)$/,
  fr: /.{3}(?:tions?|sions?|ites?|ments?|ismes?|istes?|eries?|ances?|ences?|ages?|aires?|euses?|iques?|elles?|aux|ees?|iers?|ieres?)$/,
  it: /.{3}(?:zione|zioni|sione|sioni|mento|menti|ismo|ista|isti|eria|anza|enza|enze|aggio|ario|oria|mente|ali|ati|ate|anti|enti|ico|ici|iche|ivo|iva)$/,
  pl: /.{3}(?:osc|osci|anie|ania|enie|enia|cja|cji|cje|stwo|stwa|owy|owe|owa|owej|owego|owych|nej|nego|nych|ny|ne|niczy|skie|ow)$/,
  cs: /.{3}(?:ost|osti|ani|eni|stvi|stva|ovy|ove|ova|oveho|ovych|ni|niho|nich|nych|neho|ny|ne|ske)$/,
  ru: /.{3}(?:ость|ости|ание|ания|ение|ения|ция|ции|ство|ства|ных|ного|ной|ные|ный|нои|ныи|овое|ово|овои|овыи|ому|ые)$/,
}
/** Letters that words of the language itself do not have: whoever bears them has a foreign name. */
const FOREIGN: Readonly<Record<string, RegExp>> = {
  es: /[kwç]|sh|th|ph|ck|ee|oo|tt|ss|ff|mm|pp|gg|bb|dd|zz|sch|[bcfghjkmptvw]$/,
  pt: /[kwy]|sh|th|ph|ck|ee|oo|tt|ff|ll|nn|mm|pp|gg|bb|dd|zz|sch|[bcdfghjkptvw]$/,
  fr: /[kw]|sh|ck|ee|oo|sch|[hjkqvw]$/,
  it: /[kwxyj]|sh|th|ph|ck|ee|oo|sch(?![ei])|[bcdfghjkmpqstvwz]$/,
  pl: /[vxq]|sh|th|ph|ck|ee|oo/,
  cs: /[wqx]|sh|th|ck|ee|oo/,
}

/** Foreign even where the word opens a sentence. */
const FAR_LETTERS = /[kw]|sh|ck/

const family = (language: string): 'romance' | 'slavic' | undefined => (ROMANCE.test(language) ? 'romance' : SLAVIC.test(language) ? 'slavic' : undefined)

let stems: Map<string, { whole: ReadonlySet<string>; starts: ReadonlySet<string> }> | undefined
const LONG_STEM = 5

/** Whether a folded word of a language is one of the nouns that news capitalises. */
const isCapitalNoun = (word: string, family: 'romance' | 'slavic'): boolean => CAPITAL_NOUN_TESTS[family](word)
const CAPITAL_NOUN_TESTS = { romance: wordMemo((word) => isNounOf(word, 'romance')), slavic: wordMemo((word) => isNounOf(word, 'slavic')) }

function isNounOf(word: string, family: 'romance' | 'slavic'): boolean {
  stems ??= new Map(Object.entries(CAPITAL_NOUNS).map(([key, list]) => [key, { whole: new Set(list.split(' ').filter((stem) => stem.length < LONG_STEM)), starts: new Set(list.split(' ').filter((stem) => stem.length >= LONG_STEM)) }]))
  const { whole, starts } = stems.get(family)!
  if (whole.has(word) || whole.has(word.replace(/e?s$/, '')) || (family === 'romance' && whole.has(word.slice(0, -1)) && word.length <= 6)) return true
  for (let length = LONG_STEM; length <= word.length; length++) if (starts.has(word.slice(0, length))) return true
  return false
}

/** Whether a word heads the names of bodies and events: what stands beside it is translated with it. */
export const isTitleWord = ({ latin }: PairWord, language: string): boolean => {
  const kin = family(language)
  return kin !== undefined && isCapitalNoun(latin, kin)
}

const functionWords = new Map<string, ReadonlySet<string>>()
export function isFunctionWord(word: string, language: string): boolean {
  let own = functionWords.get(language)
  if (!own) functionWords.set(language, (own = new Set((FUNCTION_WORDS[language as ProfiledLanguage] ?? '').split(' '))))
  return own.has(word)
}

/** A folded word without what an apostrophe adds: “Putin's”, “we've”. */
export const bareOf = ({ spelling }: PairWord): string => spelling.bare
/** Whether the parts of a word that hyphens join are all English. */
const isEnglishThroughout = wordMemo((bare) => bare.split('-').every(isEnglishWord))

/** A city, company or body that translations keep; a word that means other things too only within its sentence. */
export const isKeptName = (bare: string, { allCaps, opensSentence }: PairWord): boolean => KEPT_NAMES.has(bare) || (allCaps && KEPT_LETTERS.has(bare)) || (!opensSentence && KEPT_WORDS.has(bare))

/** Whether a word is the surname of a public figure and nothing else. */
export const isFigure = ({ folded }: PairWord, { names }: Pair): boolean => {
  const bits = names ? names.bits(hashOf(folded)) : 0
  return (bits & Bit.figure) !== 0 && (bits & (NO_NAME | Bit.gloss)) === 0
}

/** How sure a word of the English text is a name. */
export function evidenceInEnglish(word: PairWord, world: WorldNames, { names }: Pair): Evidence {
  const { flags } = word
  const bare = bareOf(word)
  if (word.allCaps && COUNTRY_LETTERS.test(bare)) return 'sure'
  if (isKeptName(bare, word)) return 'likely'
  if (MONTHS.has(bare) || ENGLISH_NOUNS.has(bare) || flags & TokenFlag.initials || bare.length < 3) return 'weak'
  const bits = names ? names.bits(hashOf(bare)) : 0
  const common = isEnglishThroughout(bare)
  if ((bare.length > 4 || word.allCaps || !isEnglishWord(bare)) && world.byEnglish(bare).some(({ english, loose }) => !loose && english.includes(bare))) return 'sure'
  if (common || (bits & NO_NAME) !== 0) return 'weak'
  return bits & PERSON ? 'sure' : 'likely'
}

/** How sure a word of the source is a name. */
export function evidenceInSource(word: PairWord, run: NameRun, world: WorldNames, { names, sourceLanguage: language }: Pair): Evidence {
  const { folded, latin } = word
  if (world.calendar.has(folded) || isFunctionWord(folded, language) || (folded.length <= 2 && !word.allCaps)) return 'weak'
  if (isKeptName(latin, word) && !isFunctionWord(folded, language)) return word.opensSentence ? 'likely' : 'sure'
  const bits = names ? names.bits(word.spelling.hash) : 0
  if (bits & (Bit.lead | Bit.role | Bit.honorific | Bit.common | Bit.nationality | Bit.opener | Bit.kin)) return 'weak'
  if (folded.includes('-')) {
    if (language === 'de') return 'weak'
    const parts = folded.split('-').filter(Boolean)
    if (parts.length > 1 && parts.some((part) => (family(language) !== undefined && isCapitalNoun(part, family(language)!)) || COMMON_ENDING[language]?.test(part))) return 'weak'
  }
  const kin = family(language)
  if (kin && isCapitalNoun(latin, kin)) return 'weak'
  if (COMMON_ENDING[language]?.test(folded)) return 'weak'
  if (language === 'de' && (GERMAN_NOUN.test(folded) || (folded.length > 11 && !folded.includes('-')))) return 'weak'
  const isPerson = (bits & PERSON) !== 0 && !word.opensSentence && isOfLanguage(bits, run, language)
  if (isPerson && folded.length > 3) return 'sure'
  const place = run.words.indexOf(word)
  const before = place > 0 ? run.words[place - 1] : undefined
  if (names && before && names.bits(before.spelling.hash) & (Bit.given | Bit.figureGiven)) return 'sure'
  if (FOREIGN[language]?.test(folded) && isLatinScript(folded) && (!word.opensSentence || FAR_LETTERS.test(folded))) return 'sure'
  return 'likely'
}

/** German writes nouns with a capital: a surname stands for one only beside another name. */
const isOfLanguage = (bits: number, run: NameRun, language: string): boolean => language !== 'de' || (run.words.length > 1 && (bits & Bit.given) !== 0)

/** Countries and unions by their letters. */
const COUNTRY_LETTERS = /^(?:u\.?s\.?|usa|u\.?k\.?|eu|u\.?n\.?|uae)$/

/** The hash of a folded word, as the tables of names know it. */
export const hashOf = wordMemo(hashFolded)

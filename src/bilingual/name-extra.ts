import { Bit } from '../names/format.ts'
import { bareOf, evidenceInEnglish, hashOf, isCalendar, isKeptName, type Evidence } from './name-evidence.ts'
import { hasLike } from './name-likeness.ts'
import { capitalRuns, runOf, type NameRun } from './name-runs.ts'
import { CAPITALS_TELL, COMPOUNDING, hasInitials, isAcronym, isDerived, strongest, UNSPACED, type Scene, type Unmatched } from './name-scene.ts'
import type { Pair, PairSide, PairUnit, PairWord } from './pair.ts'
import type { WorldName } from './world-names.ts'

/** Runs of capitals in the target without a counterpart in the source; `weak` ones consist of common words. */
export function extraRuns(scene: Scene): Unmatched[] {
  const { unit, pair, world } = scene
  const found: Unmatched[] = []
  for (const whole of capitalRuns(unit.target).flatMap((run) => behindOffice(run, scene))) {
    const evidences = whole.words.map((word) => evidenceInEnglish(word, world, pair))
    const first = whole.words[0].opensSentence && evidences[0] === 'weak' ? 1 : 0
    const words = whole.words.slice(first)
    // Also where nothing is left.
    if (words.every((word) => isCalendar(bareOf(word)))) continue
    const run = runOf(words, unit.target)
    // “Kamov Ka-52”: the source may say it by its number alone.
    if (isModel(run, unit)) continue
    const isCountry = words.length > 1 && isCountryName(words, scene)
    const strong = isCountry ? [] : words.filter((word, index) => evidences[index + first] !== 'weak' || (pair.names !== undefined && (pair.names.bits(hashOf(bareOf(word))) & Bit.figure) !== 0))
    if ((strong.length > 0 ? strong : words).some((word) => hasCounterpart(word, run, scene)) || words.some((word) => isSameName(word, scene)) || isExpansion(run, evidences.slice(first), unit.source)) continue
    const evidence = isCountry ? 'sure' : strongest(evidences.slice(first))
    if (evidence !== 'weak' && words.every((word, index) => isAcronym(word, unit.target) || evidences[index + first] === 'weak') && evidence !== 'sure') found.push({ run, evidence: 'weak' })
    else found.push({ run, evidence })
  }
  return found
}

/** “United States”, “European Union”: words that are no names but together. */
function isCountryName(words: readonly PairWord[], { world }: Scene): boolean {
  const name = words.map(bareOf).join(' ')
  return world.byEnglish(bareOf(words[0])).some(({ loose, english }) => !loose && english.includes(name))
}

/** A run parted behind an office: “Russian President” and who holds it. */
function behindOffice({ words }: NameRun, { unit: { target }, pair: { names } }: Scene): NameRun[] {
  const office = names ? words.findIndex((word, index) => index > 0 && index < words.length - 1 && (names.bits(hashOf(word.folded)) & Bit.role) !== 0 && OFFICE.test(word.folded)) : -1
  return [words.slice(0, office + 1), words.slice(office + 1)].filter((part) => part.length > 0).map((part) => runOf(part, target))
}
const OFFICE = /^(?:president|minister|chancellor|senator|governor|mayor|secretary|king|queen|prince|princess|pope|general|colonel|admiral|judge|premier)$/

/** The name of a body may stand for its acronym, and the acronym for its name: FO and Force ouvrière, Rz and Rzeczpospolita. */
const isExpansion = (run: NameRun, evidences: readonly Evidence[], source: PairSide): boolean => {
  const { words } = run
  if (words.length >= 3 && evidences.includes('weak') && source.words.some((word) => isAcronym(word, source) && word.folded.length >= 2)) return true
  if (words.length > 1 && source.words.some((word) => word.allCaps && hasInitials(word.folded, { ...source, words }))) return true
  return words.length === 1 && source.words.some(({ capital, quoted, latin, folded }) => capital && quoted && folded.length >= 2 && folded.length <= 4 && bareOf(words[0]).startsWith(latin))
}

function hasCounterpart(word: PairWord, run: NameRun, scene: Scene): boolean {
  const { world, unit, far } = scene
  const { source } = unit
  const index = run.words.indexOf(word)
  const rest = run.words.slice(index).map(({ folded }) => folded).join(' ')
  const names = world.byEnglish(bareOf(word)).filter(({ english }) => english.some((form) => !form.includes(' ') || `${rest} `.startsWith(`${form} `)))
  if (names.some((name) => standsIn(name, word, scene))) return true
  // A country's name is no matter of sound where the signs have a table.
  if (UNSPACED.test(source.language) && names.some(({ loose, english }) => !loose && english.includes(bareOf(word)))) return false
  const isCountry = names.some(({ loose, english }) => !loose && english[0] === bareOf(word))
  const likely = isCountry ? { ...source, words: source.words.filter(({ latin }) => !world.byForeign(latin).some((other) => !other.loose && !names.includes(other) && other.foreign.includes(latin))) } : source
  if (hasLike(word, likely, far)) return true
  return isCompoundPart(word, source)
}

/** “Donald Trump” for “Trump”: a word that English has too, kept as it was. */
const isSameName = (word: PairWord, { unit: { source } }: Scene): boolean => {
  const bare = bareOf(word)
  return bare.length > 2 && source.words.some(({ capital, opensSentence, latin }) => capital && !opensSentence && latin === bare)
}

/** German and others join words: “EU-Gipfel”, “Bundesbankchef”. */
const isCompoundPart = ({ folded }: PairWord, { words, language }: PairSide): boolean => folded.length >= 4 && !UNSPACED.test(language) && words.some(({ latin }) => latin.length > folded.length && latin.includes(folded.slice(0, Math.max(4, folded.length - 2))))

/** Languages that join words, or write prepositions and articles together with their words. */
const PREFIXING = /^(?:de|nl|sv|da|no|fi|hu|he|ar|fa|ur)$/

/** Whether a form of the name stands in the source; adjectives and inhabitants share only its beginning. */
function standsIn(name: WorldName, word: PairWord, { sourceText, unit }: Scene): boolean {
  if (UNSPACED.test(unit.source.language)) return name.foreign.some((form) => /[^a-z ]/.test(form) && sourceText.includes(form))
  const derived = !name.english.includes(bareOf(word))
  if (PREFIXING.test(unit.source.language) && name.foreign.some((form) => form.length > (COMPOUNDING.test(unit.source.language) ? 4 : 2) && sourceText.includes(form))) return true
  return name.foreign.some((form) => sourceText.includes(form.length <= 2 ? ` ${form} ` : ` ${derived && form.length > 3 ? form.slice(0, Math.max(3, form.length - 2)) : form}`)) || name.english.some((form) => sourceText.includes(` ${form} `))
}

/** Whether a name of the target alone, without one of the source that it stands for, is a fault. */
export function mayBeAdded(run: NameRun, evidence: Evidence, { unit, pair, far, world }: Scene): boolean {
  const { language } = unit.source
  const names = run.words.filter((word) => evidenceInEnglish(word, world, pair) !== 'weak')
  if (names.every((word) => isDerived(word, world) || word.allCaps)) return false
  if (names.some((word) => isOwnCountry(bareOf(word), language)) || isElsewhere(names, unit, pair, far) || isGloss(run, unit) || isPronoun(run, unit, pair)) return false
  if (evidence === 'sure') return true
  // “Feral children”: a rare word that opens a sentence.
  if (run.words.length === 1 && run.words[0].opensSentence && !isKeptName(bareOf(run.words[0]), run.words[0]) && !OPENS_NAME.test(unit.target.document.text.slice(run.end, run.end + 14))) return false
  const last = run.words.at(-1)!
  if (run.words.length > 1 && BODY.test(last.folded)) return false
  if (language === 'zh' || language === 'ja' || language === 'hi') return names.some((word) => word.folded.length >= 5 && !word.allCaps && !isDerived(word, world))
  return (language === 'de' || CAPITALS_TELL.test(language)) && names.some((word) => word.folded.length >= (far ? 5 : 4))
}


/** A text of a country need not name it. */
const isOwnCountry = (word: string, language: string): boolean => (language === 'zh' && word === 'china') || (language === 'ja' && word === 'japan') || (language === 'hi' && word === 'india') || (language === 'ko' && word === 'korea')

/** What follows a name that opens its sentence. */
const OPENS_NAME = /^(?:['’]s|,|\s(?:is|was|has|had|will|would|can|could|may|might|must|also|and|or|said|says|told|\p{L}+(?:ed|s|ew|nt|ok|ve|an))(?!\p{L}))/u

/** Heads of the names of bodies, programmes and works, which are translated whole. */
const BODY = /^(?:department|bureau|ministry|committee|commission|council|office|institute|association|administration|centre|center|system|plan|programme|program|project|act|law|festival|forum|award|prize|day|week|conference|sessions?|scorecard|report|index|agreement|initiative|fund|directorate|general|secretary|party|union|league|group)$/

/** Whether another sentence of the article has the name: a pronoun was resolved. */
const isElsewhere = (names: readonly PairWord[], unit: PairUnit, { units }: Pair, far: boolean): boolean =>
  units.length > 1 && names.some((word) => units.some((other) => other !== unit && hasLike(word, other.source, far)))

/** How the languages of sources say he and she. */
const PRONOUNS: Readonly<Record<string, RegExp>> = {
  de: /^(?:er|sie)$/,
  ru: /^(?:он|она|его|ее)$/,
  uk: /^(?:він|вона|иого|ії|ному|іи)$/,
  fr: /^(?:il|elle|lui)$/,
  es: /^(?:el|ella)$/,
  pt: /^(?:ele|ela|dele|dela)$/,
  it: /^(?:lui|lei|egli|ella)$/,
  pl: /^(?:on|ona)$/,
  cs: /^(?:on|ona)$/,
  nl: /^(?:hij|zij)$/,
}
const ENGLISH_PRONOUN = /^(?:he|she|him|his|her|hers)$/

/** A lone sentence that says who a pronoun of its source is: “erklärt sie”, “Katrin explains”. In an article the name stands elsewhere. */
const isPronoun = ({ words }: NameRun, { source, target }: PairUnit, { units }: Pair): boolean =>
  units.length === 1 && words.length <= 2 && source.words.some(({ folded, start, end }) => PRONOUNS[source.language]?.test(folded) && (source.language !== 'es' || /^(?:él|ella)$/i.test(source.document.text.slice(start, end)))) && !target.words.some(({ folded }) => ENGLISH_PRONOUN.test(folded))

/** Whether a run goes on with a number that the source has: “Ka-52”. */
const isModel = ({ end }: NameRun, { source, target }: PairUnit): boolean => {
  const number = /^-(\d{2,})/.exec(target.document.text.slice(end, end + 6))?.[1]
  return number !== undefined && source.text.includes(number)
}

/** A name in brackets explains; one between marks gives a title its own words. */
function isGloss({ start, words }: NameRun, { source, target }: PairUnit): boolean {
  const { text } = target.document
  if (words[0].quoted && source.words.some(({ quoted }) => quoted) && target.words.filter(({ quoted }) => quoted).length <= TITLE_WORDS) return true
  const opened = text.lastIndexOf('(', start)
  return opened >= target.start && !text.slice(opened, start).includes(')')
}
const TITLE_WORDS = 6

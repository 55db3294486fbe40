import { similar } from './cognates.ts'
import { bareOf, isKeptName, type Evidence } from './name-evidence.ts'
import type { NameRun } from './name-runs.ts'
import type { Pair, PairSide, PairUnit, PairWord } from './pair.ts'
import { worldNames, type WorldName, type WorldNames } from './world-names.ts'

/** Two sentences whose names are compared, with what all steps need. */
export interface Scene {
  readonly unit: PairUnit
  readonly pair: Pair
  readonly world: WorldNames
  /** The source is in another script: likeness is looser. */
  readonly far: boolean
  readonly sourceText: string
  readonly targetText: string
}

/** A run of capitals that has no counterpart. */
export interface Unmatched {
  readonly run: NameRun
  readonly evidence: Evidence
  /** A country, city or company of the tables: no capitalised phrase is its translation. */
  readonly known?: boolean
}

export const UNSPACED = /^(?:zh|ja|th)$/
export const UNCASED = /^(?:hi|ar|fa|he|ko|bn|ur|ta)$/
/** Cased languages in which a capital within the sentence shows a name. */
export const CAPITALS_TELL = /^(?:es|pt|fr|it|ca|ro|nl|pl|cs|sk|ru|uk|bg|tr|sv|da|no|fi|hu|id|hr|sr|sl|el)$/

/** “Südostasien”: names stand within longer words. */
export const COMPOUNDING = /^(?:de|nl|sv|da|no|fi|hu)$/

/** Languages whose names can be compared with English. */
export const isComparable = (language: string): boolean => language === 'de' || CAPITALS_TELL.test(language) || UNSPACED.test(language) || UNCASED.test(language)

export function sceneOf(unit: PairUnit, pair: Pair): Scene {
  const { source, target } = unit
  return { unit, pair, world: worldNames(source.language, pair.names, pair.tables), far: !isLatin(source), sourceText: searchable(source), targetText: searchable(target) }
}

const isLatin = ({ words }: PairSide): boolean => words.filter(({ folded }) => folded[0] >= 'a' && folded[0] <= 'z').length * 2 >= words.length

/** The words of a side, folded and in Latin letters, parted by single spaces; unspaced scripts as they stand. */
const searchable = (side: PairSide): string => (UNSPACED.test(side.language) ? side.text : ` ${side.words.map(({ spelling }) => spelling.phrase).join(' ')} `)

/** Adjectives and inhabitants are often added or left to the context. */
export const isDerived = (word: PairWord, world: WorldNames): boolean => {
  const bare = bareOf(word)
  if (isKeptName(bare, word)) return false
  return DERIVED.test(bare) || (MAYBE_DERIVED.test(bare) && world.byEnglish(bare).some(({ loose, english }) => !loose && english[0] !== bare))
}
const DERIVED = /(?:[ei]ans?|ish|ese|ites?|ers|ists?|ics?)$/
const MAYBE_DERIVED = /(?:an|ans|ch|i|is|er|yan)$/

export const isAcronym = ({ start, end }: PairWord, { document }: PairSide): boolean => /\p{Lu}\P{Lu}*\p{Lu}/u.test(document.text.slice(start, end))

const RANK: Readonly<Record<Evidence, number>> = { weak: 0, likely: 1, sure: 2 }
export const strongest = (evidences: readonly Evidence[]): Evidence => evidences.reduce((best, evidence) => (RANK[evidence] > RANK[best] ? evidence : best), 'weak' as Evidence)

/**
 * Whether an English form of a name stands in the target.
 * @param own the word of the source: a form that shows another name of the source (“Russian” for Rusia, not for Moscú) is none
 */
export function standsInTarget(name: WorldName, { targetText, unit }: Scene, own?: PairWord): boolean {
  if (!name.english.some((form) => targetText.includes(form.length <= 3 ? ` ${form} ` : ` ${stemOf(form)}`) || (form.length <= 4 && targetText.includes(` ${form.split('').join('.')}`)))) return false
  if (!own) return true
  const shown = unit.target.words.filter(({ latin, capital }) => capital && name.english.some((form) => (form.length <= 3 ? latin.replace(/\.$/, '') === form : latin.startsWith(stemOf(form.split(' ')[0])))))
  return shown.length === 0 || shown.some(({ latin }) => similar(own.latin, latin) || !unit.source.words.some((other) => other.token !== own.token && other.capital && similar(other.latin, latin)))
}

const stemOf = (form: string): string => form.slice(0, Math.max(4, form.length - 2))

/** Whether letters that begin words of a side, one after another, are these: B.C. for British Columbia, FO for Force ouvrière. */
export function hasInitials(letters: string, { words }: PairSide): boolean {
  const wanted = letters.replace(/\./g, '')
  if (wanted.length < 2) return false
  for (let first = 0; first < words.length; first++) {
    let met = 0
    for (let at = first; at < words.length && at < first + wanted.length * 2 && met < wanted.length; at++) {
      if (words[at].latin[0] === wanted[met]) met++
      else if (words[at].folded.length > 4 || words[at].capital) break
    }
    if (met === wanted.length) return true
  }
  return false
}

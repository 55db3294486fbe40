import type { GlossaryTerm } from '../model/glossary.ts'
import { formOf, whichForm } from '../text/inflection.ts'
import { primary, type Pair, type PairSide, type PairUnit } from './pair.ts'
import { findTerm, type TermPlace } from './term-match.ts'
import type { CharTables } from '../text/char-tables.ts'

/** A term of the house that the text renders in another way than the glossary says. */
export interface GlossaryFault {
  readonly kind: 'forbidden' | 'missing' | 'translated'
  readonly term: GlossaryTerm
  /** What stands in the text; undefined where the sentence lacks the term. */
  readonly place?: TermPlace
  readonly source?: TermPlace
  readonly unit?: PairUnit
  /** What should stand there, in the form of what stands there. */
  readonly right: string
}

const fits = (code: string | undefined, language: string): boolean => !code || primary(code) === primary(language)

/** Compares aligned sentences with the terms of a house. */
export function glossaryFaults(glossary: readonly GlossaryTerm[], pair: Pair): GlossaryFault[] {
  const own = glossary.filter((term) => term.source.length > 0 && fits(term.sourceLanguage, pair.sourceLanguage) && fits(term.targetLanguage, pair.targetLanguage))
  if (own.length === 0) return []
  return pair.units.flatMap((unit) => own.flatMap((term) => faultsOfTerm(term, unit, pair.tables)))
}

function faultsOfTerm(term: GlossaryTerm, unit: PairUnit, tables: CharTables): GlossaryFault[] {
  const source = firstOf(unit.source, term.source, tables, term.exact)
  if (!source) return []
  if (term.keep) {
    const form = unit.source.document.text.slice(source.start, source.end)
    const kept = [...term.source, ...term.target, form].some((words) => findTerm(unit.target, words, tables, false).length > 0)
    return kept ? [] : [{ kind: 'translated', term, source, unit, right: term.target[0] ?? form }]
  }
  const wrong = (term.forbidden ?? []).flatMap((words) => findTerm(unit.target, words, tables, term.exact).map((place) => ({ words, place })))
  if (wrong.length > 0) {
    // “climate crisis” is right where “crisis” alone is not.
    const right = term.target.flatMap((words) => findTerm(unit.target, words, tables, term.exact))
    const left = wrong.filter(({ place }) => !right.some((other) => other.start <= place.start && place.end <= other.end))
    if (left.length > 0) return left.map(({ words, place }) => ({ kind: 'forbidden' as const, term, place, source, unit, right: inForm(term.target[0] ?? '', words, place, unit.target) }))
  }
  if (term.target.length === 0 || term.target.some((words) => findTerm(unit.target, words, tables, term.exact).length > 0)) return []
  return [{ kind: 'missing', term, source, unit, right: term.target[0] }]
}

/** Words that the house forbids whatever the source says. */
export function forbiddenWords(glossary: readonly GlossaryTerm[], side: PairSide, tables: CharTables): GlossaryFault[] {
  return glossary
    .filter((term) => term.source.length === 0 && fits(term.targetLanguage, side.language))
    .flatMap((term) => (term.forbidden ?? []).flatMap((words) => findTerm(side, words, tables, term.exact).map((place) => ({ kind: 'forbidden' as const, term, place, right: inForm(term.target[0] ?? '', words, place, side) }))))
}

function firstOf(side: PairSide, terms: readonly string[], tables: CharTables, exact: boolean | undefined): TermPlace | undefined {
  for (const words of terms) {
    const [place] = findTerm(side, words, tables, exact)
    if (place) return place
  }
  return undefined
}

/** The right term in the number, tense and case of the wrong one: “quays” for “quay” makes “docks”. */
function inForm(right: string, wrong: string, { start, end, words }: TermPlace, { document, language }: PairSide): string {
  if (!right) return ''
  const found = document.text.slice(start, end)
  const base = wrong.split(/\s+/).at(-1)!.toLowerCase()
  const last = words.at(-1)?.folded ?? base
  let made = right
  if (language === 'en' && last !== base) {
    const parts = right.split(' ')
    made = [...parts.slice(0, -1), formOf(parts.at(-1)!, whichForm(base, last, false))].join(' ')
  }
  if (found === found.toUpperCase() && found !== found.toLowerCase() && found.length > 3) return made.toUpperCase()
  return /^\p{Lu}/u.test(found) ? made[0].toUpperCase() + made.slice(1) : made
}

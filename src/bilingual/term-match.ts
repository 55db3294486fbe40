import type { Span } from '../model/span.ts'
import { foldText } from '../text/fold.ts'
import { formsOf } from '../text/inflection.ts'
import type { CharTables } from '../text/char-tables.ts'
import { commonStart } from './cognates.ts'
import type { PairSide, PairWord } from './pair.ts'

/** Where a term stands: its words, in whatever form. */
export interface TermPlace extends Span {
  readonly words: readonly PairWord[]
}

const UNSPACED = /^(?:zh|ja|th)$/
/** Inflected forms share all but their last letters. */
const STEM_LEAST = 4
/** Letters of both forms that may differ; cases of nouns take more. */
const endingsMost = (language: string): number => (/^(?:pl|cs|sk|ru|uk|hr|sl|fi|hu|tr|et|lv|lt)$/.test(language) ? 5 : 3)

const known = new Map<string, readonly string[]>()

/** The folded words of a term. */
function wordsOf(term: string, tables: CharTables): readonly string[] {
  let words = known.get(term)
  if (!words) {
    if (known.size > 20_000) known.clear()
    known.set(term, (words = term.split(/[^\p{L}\p{M}\p{N}'’.]+/u).filter(Boolean).map((word) => foldText(word, tables))))
  }
  return words
}

/**
 * All places of a term in a sentence. English words are found in their English forms, others by their stems; capitals and endings
 * must agree where the term is `exact`.
 */
export function findTerm(side: PairSide, term: string, tables: CharTables, exact = false): TermPlace[] {
  if (UNSPACED.test(side.language)) return findText(side, term)
  const wanted = wordsOf(term, tables)
  if (wanted.length === 0) return []
  const places: TermPlace[] = []
  const { words, language, document } = side
  for (let first = 0; first + wanted.length <= words.length; first++) {
    if (!wanted.every((word, index) => agrees(words[first + index].folded, word, language, exact, index === wanted.length - 1))) continue
    const inner = words.slice(first, first + wanted.length)
    const [start, end] = [inner[0].start, inner.at(-1)!.end]
    const text = document.text.slice(start, end)
    // Words of a term stand side by side.
    if (/[.;:!?\n"“”«»()]/.test(text.replace(/\p{L}\.(?=\p{L}|$)/gu, '')) || (exact && !text.includes(term))) continue
    places.push({ start, end, words: inner })
    first += wanted.length - 1
  }
  return places
}

function findText({ text, start }: PairSide, term: string): TermPlace[] {
  const places: TermPlace[] = []
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) places.push({ start: start + at, end: start + at + term.length, words: [] })
  return places
}

function agrees(folded: string, wanted: string, language: string, exact: boolean, isLast: boolean): boolean {
  if (folded === wanted) return true
  if (exact) return false
  if (language === 'en') return (isLast || wanted.length > 3) && englishForms(wanted).has(folded)
  const shared = commonStart(folded, wanted)
  return shared >= STEM_LEAST && folded.length + wanted.length - 2 * shared <= endingsMost(language)
}

const forms = new Map<string, ReadonlySet<string>>()
function englishForms(word: string): ReadonlySet<string> {
  let all = forms.get(word)
  if (!all) {
    if (forms.size > 5000) forms.clear()
    forms.set(word, (all = new Set(formsOf(word))))
  }
  return all
}

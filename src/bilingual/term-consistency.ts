import type { Span } from '../model/span.ts'
import { commonStart } from './cognates.ts'
import type { Pair, PairSide, PairWord } from './pair.ts'
import { languageBit } from '../text/language-profile.ts'

/** A term of the source that the text calls by another name than elsewhere. */
export interface TermVariant {
  readonly source: Span
  readonly target: Span
  readonly sourceText: string
  /** The name that it mostly has. */
  readonly usual: string
  readonly usualPlaces: readonly Span[]
}

/** Two neighbouring content words, whatever small words stand between. */
interface Couple extends Span {
  readonly first: PairWord
  readonly second: PairWord
  /** The same for all forms of the two words. */
  readonly key: string
  readonly text: string
}

const LETTERS_LEAST = 4
const STEM_LEAST = 4
/** A rendering is the usual one from so many places on. */
const USUAL_LEAST = 2
/** And in so much of the units that have the term: else it has no usual name. Chosen on tables of many articles. */
const USUAL_SHARE = 0.5
const UNSPACED = /^(?:zh|ja|th|ko)$/

/** What is kept of a unit: its couples, and the words of its target by place. */
interface TermUnit {
  /** Added to places of the target and of the source. */
  readonly offset: { readonly target: number; readonly source: number }
  readonly source: readonly Couple[]
  readonly target: readonly Couple[]
  readonly targetWords: readonly { readonly folded: string; readonly start: number }[]
}

/** The terms of one text, or of the many texts of a table. */
export interface TermLedger {
  /**
   * Adds a text with its source.
   * @param offset where target and source begin in what the places are counted from
   */
  add(pair: Pair, offset?: { readonly target: number; readonly source: number }): void
  /**
   * Terms of two content words that the source repeats and the text renders in several ways: mostly by one couple of words, and
   * elsewhere by another that shares one of them. In the order of the terms, places with the offsets of their texts.
   */
  variants(): TermVariant[]
}

/** Opens an empty ledger of terms. */
export function openTermLedger(): TermLedger {
  const terms = new Map<string, { unit: TermUnit; couple: Couple }[]>()
  // A line that stands twice says nothing new.
  const seen = new Set<string>()
  const renderings = new Map<string, Set<TermUnit>>()
  return {
    add({ units, sourceLanguage, targetLanguage }, offset = { target: 0, source: 0 }) {
      if (targetLanguage !== 'en' || UNSPACED.test(sourceLanguage)) return
      for (const { source, target } of units) {
        const both = `${source.text}\t${target.text}`
        if (seen.has(both)) continue
        seen.add(both)
        const unit: TermUnit = { offset, source: couplesOf(source), target: couplesOf(target), targetWords: target.words.map(({ folded, start }) => ({ folded, start })) }
        for (const couple of unit.source) put(terms, couple.key, []).push({ unit, couple })
        for (const couple of unit.target) put(renderings, couple.key, new Set<TermUnit>()).add(unit)
      }
    },
    variants: () => [...terms.values()].filter((places) => places.length > USUAL_LEAST).flatMap((places) => variantsOf(places, renderings)),
  }
}

function put<Value>(map: Map<string, Value>, key: string, empty: Value): Value {
  const known = map.get(key)
  if (known) return known
  map.set(key, empty)
  return empty
}

/** Finds the terms of one text that it renders in several ways, see `TermLedger.variants`. */
export function termVariants(pair: Pair): TermVariant[] {
  const ledger = openTermLedger()
  ledger.add(pair)
  return ledger.variants()
}

function variantsOf(places: readonly { unit: TermUnit; couple: Couple }[], renderings: ReadonlyMap<string, ReadonlySet<TermUnit>>): TermVariant[] {
  const within = new Map<TermUnit, Couple[]>()
  for (const { unit, couple } of places) {
    const couples = within.get(unit)
    if (couples) couples.push(couple)
    else within.set(unit, [couple])
  }
  if (within.size < USUAL_LEAST) return []
  const counts = new Map<string, { couple: Couple; count: number }>()
  for (const unit of within.keys()) {
    for (const couple of unit.target) {
      const known = counts.get(couple.key)
      if (known) known.count++
      else counts.set(couple.key, { couple, count: 1 })
    }
  }
  const [usual] = [...counts.values()].filter(({ count }) => count >= USUAL_LEAST).sort((a, b) => b.count - a.count)
  if (!usual || usual.count >= places.length || usual.count < USUAL_SHARE * within.size) return []
  const { key, text } = usual.couple
  // What stands beside other words of the source as well is no name of this one.
  for (const unit of renderings.get(key)!) if (!within.has(unit)) return []
  const usualPlaces = [...within.keys()].flatMap((unit) => unit.target.filter((couple) => couple.key === key).map((couple) => moved(couple, unit.offset.target)))
  return [...within].flatMap(([unit, sources]) => {
    const here = unit.target.filter((couple) => couple.key === key)
    const variants = unit.target.filter((candidate) => isVariant(candidate, usual.couple))
    if (here.length >= sources.length) return []
    // The usual noun alone is the same thing named shortly.
    const inCouple = ({ start }: { readonly start: number }): boolean => [...here, ...variants].some(({ first, second }) => start === first.start || start === second.start)
    if (unit.targetWords.some((word) => word.folded === usual.couple.second.folded && !inCouple(word))) return []
    return variants.slice(0, sources.length - here.length).map((target, index) => {
      const source = sources[here.length + index]
      return { source: moved(source, unit.offset.source), target: moved(target, unit.offset.target), sourceText: source.text, usual: text, usualPlaces }
    })
  })
}

const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by })

const stem = ({ folded }: PairWord): string => (folded.length > 6 ? folded.slice(0, Math.max(5, folded.length - 2)) : folded.replace(/s$/, ''))

const alike = (a: PairWord, b: PairWord): boolean => a.folded === b.folded || commonStart(a.folded, b.folded) >= Math.max(STEM_LEAST, Math.min(a.folded.length, b.folded.length) - 1)

/** Shares one word with the usual couple and has another beside it, in its place. */
function isVariant(candidate: Couple, usual: Couple): boolean {
  const same = [alike(candidate.first, usual.first), alike(candidate.second, usual.second)]
  const crossed = [alike(candidate.first, usual.second), alike(candidate.second, usual.first)]
  if (same[0] && same[1]) return false
  if (crossed[0] && crossed[1]) return true
  return same[0] !== same[1] && !crossed[0] && !crossed[1]
}

/** Couples of content words in lower case with nothing but a small word between: names have their own checks. */
function couplesOf(side: PairSide): Couple[] {
  const found: Couple[] = []
  const { words, document } = side
  const content = (word: PairWord | undefined): word is PairWord => word !== undefined && (!word.capital || side.language === 'de') && word.folded.length >= LETTERS_LEAST && word.spelling.isLetters && !isSmall(word, side.language)
  for (let at = 0; at < words.length; at++) {
    if (!content(words[at])) continue
    for (const next of [at + 1, at + 2]) {
      const second = words[next]
      if (!second || (next === at + 2 && !isSmall(words[at + 1], side.language)) || !content(second)) continue
      if (/[^\p{L}\p{M}\s'’-]/u.test(document.text.slice(words[at].end, second.start))) continue
      const [first, start, end] = [words[at], words[at].start, second.end]
      found.push({ first, second, start, end, key: `${stem(first)} ${stem(second)}`, text: document.text.slice(start, end) })
      break
    }
  }
  return found
}

const ENGLISH_SMALL = new Set(
  'of the a an for in at on to and or by with from that this these those have has had having will would could should must might been were being which what when where while there their they them then than also into over under about after before between through during without within against because since until only even ever never very more most much many some such other another each every both said says year years which whose whom your ours just still already again once here today yesterday'.split(' '),
)
const isSmall = ({ folded, spelling }: PairWord, language: string): boolean => (language === 'en' ? ENGLISH_SMALL.has(folded) : (spelling.mask & languageBit(language)) !== 0)

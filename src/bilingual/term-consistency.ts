import type { Span } from '../model/span.ts'
import { commonStart } from './cognates.ts'
import type { Pair, PairSide, PairUnit, PairWord } from './pair.ts'
import { languageBit } from '../text/language-profile.ts'

/** A term of the source that the text calls by another name than elsewhere. */
export interface TermVariant {
  readonly source: Span
  readonly target: Span
  /** The name that it mostly has. */
  readonly usual: string
  readonly usualPlaces: readonly Span[]
}

/** Two neighbouring content words, whatever small words stand between. */
interface Couple extends Span {
  readonly first: PairWord
  readonly second: PairWord
}

const LETTERS_LEAST = 4
const STEM_LEAST = 4
/** A rendering is the usual one from so many places on. */
const USUAL_LEAST = 2
const UNSPACED = /^(?:zh|ja|th|ko)$/

/**
 * Finds terms of two content words that the source repeats and the text renders in several ways: mostly by one couple of words,
 * and elsewhere by another that shares one of them.
 */
export function termVariants({ units, sourceLanguage, targetLanguage }: Pair): TermVariant[] {
  if (targetLanguage !== 'en' || UNSPACED.test(sourceLanguage)) return []
  const terms = new Map<string, { unit: PairUnit; couple: Couple }[]>()
  for (const unit of units) {
    for (const couple of couplesOf(unit.source)) {
      const key = keyOf(couple)
      const places = terms.get(key)
      if (places) places.push({ unit, couple })
      else terms.set(key, [{ unit, couple }])
    }
  }
  const renderings = new Map<PairUnit, Couple[]>()
  const couples = (unit: PairUnit): Couple[] => {
    let known = renderings.get(unit)
    if (!known) renderings.set(unit, (known = couplesOf(unit.target)))
    return known
  }
  return [...terms.values()].filter((places) => places.length > USUAL_LEAST).flatMap((places) => variantsOf(places, units, couples))
}

function variantsOf(places: readonly { unit: PairUnit; couple: Couple }[], units: readonly PairUnit[], couples: (unit: PairUnit) => readonly Couple[]): TermVariant[] {
  const within = new Map<PairUnit, Couple[]>()
  for (const { unit, couple } of places) within.set(unit, [...(within.get(unit) ?? []), couple])
  if (within.size < USUAL_LEAST) return []
  const counts = new Map<string, { couple: Couple; unit: PairUnit; count: number }>()
  for (const unit of within.keys()) {
    for (const couple of couples(unit)) {
      const known = counts.get(keyOf(couple))
      if (known) known.count++
      else counts.set(keyOf(couple), { couple, unit, count: 1 })
    }
  }
  const [usual] = [...counts.values()].filter(({ count }) => count >= USUAL_LEAST).sort((a, b) => b.count - a.count)
  if (!usual || usual.count >= places.length) return []
  const key = keyOf(usual.couple)
  // What stands beside other words of the source as well is no name of this one.
  if (units.some((unit) => !within.has(unit) && couples(unit).some((couple) => keyOf(couple) === key))) return []
  const usualPlaces = [...within.keys()].flatMap((unit) => couples(unit).filter((couple) => keyOf(couple) === key))
  return [...within].flatMap(([unit, sources]) => {
    const here = couples(unit).filter((couple) => keyOf(couple) === key)
    const variants = couples(unit).filter((candidate) => isVariant(candidate, usual.couple))
    if (here.length >= sources.length) return []
    // The usual noun alone is the same thing named shortly.
    const inCouple = (word: PairWord): boolean => [...here, ...variants].some(({ first, second }) => word.start === first.start || word.start === second.start)
    if (unit.target.words.some((word) => word.folded === usual.couple.second.folded && !inCouple(word))) return []
    return variants.slice(0, sources.length - here.length).map((target, index) => ({ source: sources[here.length + index], target, usual: textOf(usual.couple, usual.unit.target), usualPlaces }))
  })
}

const textOf = ({ start, end }: Span, { document }: PairSide): string => document.text.slice(start, end)
const stem = ({ folded }: PairWord): string => (folded.length > 6 ? folded.slice(0, Math.max(5, folded.length - 2)) : folded.replace(/s$/, ''))
const keyOf = ({ first, second }: Couple): string => `${stem(first)} ${stem(second)}`

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
      found.push({ first: words[at], second, start: words[at].start, end: second.end })
      break
    }
  }
  return found
}

const ENGLISH_SMALL = new Set(
  'of the a an for in at on to and or by with from that this these those have has had having will would could should must might been were being which what when where while there their they them then than also into over under about after before between through during without within against because since until only even ever never very more most much many some such other another each every both said says year years which whose whom your ours just still already again once here today yesterday'.split(' '),
)
const isSmall = ({ folded, spelling }: PairWord, language: string): boolean => (language === 'en' ? ENGLISH_SMALL.has(folded) : (spelling.mask & languageBit(language)) !== 0)

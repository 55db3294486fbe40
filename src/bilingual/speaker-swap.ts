import type { Span } from '../model/span.ts'
import { hasLike } from './name-likeness.ts'
import type { PairSide, PairUnit, PairWord } from './pair.ts'
import { quotationsOf } from './quotation-faults.ts'

/** Fewer letters are initials and particles. */
const LETTERS_LEAST = 3
const OTHER_SCRIPT = /^(?:ru|uk|bg|sr|el|ka|hy)$/

/** Two speakers of one unit who changed places: the first name behind another quotation, and the second. */
export interface SpeakerSwap {
  readonly source: Span
  readonly target: Span
}

/**
 * Finds speakers who changed places: both sides have the same number of quotations, and between or behind two of them
 * stand the same two names the other way round.
 */
export function speakerSwap({ source, target }: PairUnit): SpeakerSwap | undefined {
  const [own, other] = [gapsOf(source), gapsOf(target)]
  if (own.length < 3 || own.length !== other.length) return undefined
  const far = OTHER_SCRIPT.test(source.language)
  const has = (words: readonly PairWord[], name: PairWord): boolean => words.length > 0 && hasLike(name, { ...target, words }, far)
  for (let first = 0; first < own.length; first++) {
    for (let second = first + 1; second < own.length; second++) {
      for (const a of own[first]) {
        const b = own[second].find((name) => !own[first].some(({ latin }) => latin === name.latin) && name.latin !== a.latin)
        if (!b || own[second].some(({ latin }) => latin === a.latin)) continue
        if (has(other[first], b) && !has(other[first], a) && has(other[second], a) && !has(other[second], b)) {
          const place = other[first].find((word) => hasLike(b, { ...target, words: [word] }, far))!
          return { source: { start: a.start, end: a.end }, target: { start: place.start, end: place.end } }
        }
      }
    }
  }
  return undefined
}

/** The capitalised words of a side before, between and behind its quotations. */
function gapsOf(side: PairSide): PairWord[][] {
  const quotations = quotationsOf(side)
  if (quotations.length < 2) return []
  const gaps: PairWord[][] = Array.from({ length: quotations.length + 1 }, () => [])
  for (const word of side.words) {
    if (!word.capital || word.opensSentence || word.latin.length < LETTERS_LEAST || quotations.some(({ start, end }) => word.start >= start && word.end <= end)) continue
    gaps[quotations.filter(({ end }) => end <= word.start).length].push(word)
  }
  return gaps
}

import type { Quotation } from '../model/document.ts'
import { TokenFlag } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import type { Pair, PairSide, PairUnit } from './pair.ts'

/** Speech that only one side puts between quotation marks, or marks that stand elsewhere. */
export interface QuotationFault {
  readonly kind: 'lost' | 'added' | 'moved'
  readonly source: Span
  readonly target: Span
  /** Words between the marks. */
  readonly words: number
  /** Beyond words set off, titles and speech that the source has without marks. */
  readonly speech: boolean
}

/** Shorter quotations are words set off, titles, names. */
const SPEECH_WORDS = 6
const SPEECH_SHARE = 0.25
/** “dijo que”, “sagte, dass”: the source reports indirectly. */
const INDIRECT = /(?<!\p{L})(?:dijo|dijeron|afirmó|afirmaron|aseguró|aseguraron|explicó|señaló|declaró|indicó|sostuvo|disse|disseram|afirmou|garantiu|explicou|declarou|dit|déclaré|affirmé|expliqué|assuré|sagte|sagten|erklärte|erklärten|betonte|detto|dichiarato|affermato|spiegato)[^.,;:]{0,16},?\s(?:que|qu['’]|dass|che)(?!\p{L})/u

/** Marks of every family that news uses, and the dash that opens speech in a line of its own. */
const MARKS = /["“”„‟«»「」『』‹›‘’']|^\s*[—–-]|(?:^|\n)[—–-]\s?\p{Lu}/u
/** Single marks double as apostrophes: here they count only before or behind a word. */
const ANY_MARK = /["“”„‟«»「」『』‹›]|(?:^|[\s(])[‘'’]\p{L}|\p{L}[.,!?]?['’](?:[\s.,)]|$)|^\s*[—–-]/u
/** How far the shares of quoted words may differ. */
const MOVED_LEAST = 0.4
const WORDS_LEAST = 8
/** One speech among several: its words, and what its loss takes of the share of quoted words. */
const FEW_WORDS = 4
const LOST_SHARE = 0.25

/** Compares the quotations of aligned sentences. */
export function quotationFaults(pair: Pair): QuotationFault[] {
  const { units } = pair
  const faults: QuotationFault[] = []
  units.forEach((unit, index) => {
    const neighbours = [units[index - 1], units[index + 1]].filter(Boolean)
    const fault = faultOf(unit, neighbours)
    if (fault) faults.push(fault)
  })
  return faults
}

function faultOf(unit: PairUnit, neighbours: readonly PairUnit[]): QuotationFault | undefined {
  const { source, target } = unit
  const [own, other] = [quotationsOf(source), quotationsOf(target)]
  const [from, to] = [quoted(source), quoted(target)]
  // A mark without a partner is told elsewhere, and says nothing of its borders.
  if (hasLoneMark(source) || hasLoneMark(target)) return undefined
  if (from.words > 0 && to.words === 0 && !ANY_MARK.test(target.text)) {
    if (neighbours.some((near) => quoted(near.target).words > quoted(near.source).words)) return undefined
    const place = own[0] ?? source
    return { kind: 'lost', source: { start: place.start, end: place.end }, target, words: from.words, speech: from.longest >= SPEECH_WORDS && from.share >= SPEECH_SHARE }
  }
  if (to.words > 0 && from.words === 0 && !MARKS.test(source.text)) {
    if (neighbours.some((near) => quoted(near.source).words > quoted(near.target).words)) return undefined
    const place = other[0] ?? target
    return { kind: 'added', source, target: { start: place.start, end: place.end }, words: to.words, speech: to.longest >= SPEECH_WORDS && source.text.search(INDIRECT) >= 0 && source.text.search(INDIRECT) < source.text.length * 0.4 }
  }
  if (own.length === 0 || other.length === 0 || source.words.length < WORDS_LEAST || target.words.length < WORDS_LEAST) return undefined
  const spoken = (side: PairSide, all: readonly Quotation[]): Quotation[] => all.filter(({ openToken, closeToken }) => side.words.filter(({ token }) => token > openToken && token < closeToken).length >= FEW_WORDS)
  const [speeches, others] = [spoken(source, own), spoken(target, other)]
  // Of several speeches one lost its marks.
  if (!UNSPACED.test(source.language) && speeches.length > others.length && own.length > other.length && nested(source) === nested(target) && from.share - to.share >= LOST_SHARE && !neighbours.some((near) => quoted(near.target).words > quoted(near.source).words)) {
    const place = speeches.at(-1)!
    return { kind: 'lost', source: { start: place.start, end: place.end }, target, words: from.words, speech: true }
  }
  // Where marks set off words in one language and speech in the other, shares say nothing; nor where speech stands in speech.
  if (UNSPACED.test(source.language) || nested(source) !== nested(target)) return undefined
  return Math.abs(from.share - to.share) >= MOVED_LEAST ? { kind: 'moved', source: own[0], target: { start: other[0].start, end: Math.min(other[0].end, target.end) }, words: Math.max(from.words, to.words), speech: true } : undefined
}

/** Outer quotations that begin in a sentence. */
export const quotationsOf = ({ document, start, end }: PairSide): Quotation[] => document.quotations.filter((quotation) => quotation.depth === 0 && quotation.start >= start && quotation.start < end)

const UNSPACED = /^(?:zh|ja|th)$/
const nested = ({ document, start, end }: PairSide): boolean => document.quotations.some((quotation) => quotation.depth > 0 && quotation.start >= start && quotation.start < end)

const hasLoneMark = ({ document, firstToken, endToken }: PairSide): boolean => document.loneQuotes.some(({ token }) => token >= firstToken && token < endToken)

function quoted({ words, language, text, document, start, end }: PairSide): { words: number; share: number; longest: number } {
  if (UNSPACED.test(language)) {
    const inside = document.quotations.filter((quotation) => quotation.depth === 0 && quotation.start < end && quotation.end > start).reduce((sum, quotation) => sum + Math.min(end, quotation.end) - Math.max(start, quotation.start), 0)
    // Marks that set off a word are frequent; of running speech three signs make a word, more or less.
    return { words: Math.round(inside / 3), share: inside / Math.max(1, text.length), longest: Math.round(inside / 3) }
  }
  let [count, run, longest] = [0, 0, 0]
  for (const { flags } of words) {
    run = flags & TokenFlag.quoted ? run + 1 : 0
    if (run > 0) count++
    longest = Math.max(longest, run)
  }
  return { words: count, share: count / Math.max(1, words.length), longest }
}

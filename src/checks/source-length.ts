import { expectedLength, lengthBounds, lengthRatio } from '../bilingual/length-bounds.ts'
import { longestUnmatched } from '../bilingual/unmatched.ts'
import type { PairUnit } from '../bilingual/pair.ts'
import { option, type DocumentCheck } from './check.ts'

const WORDS_LEAST = 3
/** Languages with so many words in common with English that a run without a cognate says something. */
const COGNATE = /^(?:es|pt|fr|it|ca|ro)$/
/** From here on, in longer sentences, a run of words without cognates shows an addition. */
const LONGISH = [{ ratio: 1.3, expected: 120, words: 4 }, { ratio: 1.2, expected: 160, words: 5 }]
/** From here down a run of words without cognates shows an omission, the longer the run the surer. */
const SHORTISH = [{ ratio: 0.6, words: 5 }, { ratio: 0.72, words: 10 }]
/** Spanish leaves more to the verb: shorter runs say nothing. */
const SHORTISH_SPANISH = [{ ratio: 0.56, words: 5 }, { ratio: 0.66, words: 10 }]
/** French says the same in more words. */
const SHORTISH_FRENCH = [{ ratio: 0.58, words: 10 }, { ratio: 0.66, words: 13 }]
/** Shorter sentences have no length to be expected. */
const SHORT_LEAST = 40
/** But a segment of so many words of which next to nothing is left. */
const STUMP_WORDS = 5
const STUMP = 0.2

/** Length of a sentence against its source. */
export const sourceLength: DocumentCheck = {
  name: 'source-length',
  describe: 'A sentence that is empty, or much shorter or longer than its source lets expect.',
  layer: 'sentence',
  needsSource: true,
  options: { fault: { type: 'string', default: 'short', values: ['empty', 'short', 'long'], describe: 'which fault the rule reports' } },
  placeholders: ['percent'],
  run(document, rule, report, { pair }) {
    const wanted = option<string>(rule, 'fault')
    for (const unit of pair!.units) {
      if (faultOf(unit, document.scope === 'segment') !== wanted) continue
      const { source, target } = unit
      const end = target.end > target.start ? target.end : Math.min(document.text.length, target.start + 1)
      report({ start: target.start, end, source: { start: source.start, end: source.end }, message: isWordless(source.text) ? 'The source has no words here.' : undefined, values: { percent: String(Math.round(lengthRatio(unit) * 100)) } })
    }
  },
}

/** Nothing but marks: signs such as “%” and “€” may stand for words. */
const isWordless = (text: string): boolean => !/[\p{L}\p{N}\p{S}%&#@*§]/u.test(text)

function faultOf(unit: PairUnit, lone: boolean): 'empty' | 'short' | 'long' | undefined {
  const { source, target } = unit
  const unspaced = /^(?:zh|ja|th)$/.test(source.language)
  // A segment of words that became nothing, or a mark, is empty however short it is; one without words became one with some.
  if (lone && source.words.length > 0 && isWordless(target.text) && /\p{L}{2}/u.test(source.text)) return 'empty'
  if (lone && target.words.length > 0 && isWordless(source.text) && /\p{L}{2}/u.test(target.text)) return 'long'
  if (source.words.length < (unspaced ? WORDS_LEAST * 2 : WORDS_LEAST)) return undefined
  if (target.words.length === 0 && target.numbers.length === 0) return 'empty'
  // Scripts without letters vary too much for more than emptiness.
  if (unspaced || source.language === 'ko') return undefined
  const { least, most } = lengthBounds(expectedLength(unit))
  const ratio = lengthRatio(unit)
  if (ratio < least) return expectedLength(unit) < SHORT_LEAST && !(lone && source.words.length >= STUMP_WORDS && ratio < STUMP) ? undefined : 'short'
  if (ratio > most) return 'long'
  if (!COGNATE.test(source.language) || target.language !== 'en' || expectedLength(unit) < 60) return undefined
  const over = LONGISH.filter((bound) => ratio > bound.ratio && expectedLength(unit) >= bound.expected)
  if (over.length > 0 && (source.language !== 'fr' || ratio > LONGISH[0].ratio)) {
    const run = longestUnmatched(target, source)
    if (over.some(({ words }) => run >= words)) return 'long'
  }
  const shortish = source.language === 'fr' ? SHORTISH_FRENCH : source.language === 'es' ? SHORTISH_SPANISH : SHORTISH
  if (ratio >= shortish[1].ratio) return undefined
  const run = longestUnmatched(source, target)
  return shortish.some((bound) => ratio < bound.ratio && run >= bound.words) ? 'short' : undefined
}

import type { Span } from '../model/span.ts'
import { TokenFlag } from '../model/document.ts'
import { languageBit, PARTICLES } from '../text/language-profile.ts'
import { isEnglishWord } from './english-words.ts'
import type { PairSide, PairUnit, PairWord } from './pair.ts'

/** Words of the text that stand in the source just so, one after another. */
export interface CopiedRun extends Span {
  readonly source: Span
  readonly firstToken: number
  readonly endToken: number
  /** How many of its words no English text has. */
  readonly foreign: number
  readonly words: number
}

const LETTERS_LEAST = 4
const BARRED = TokenFlag.capital | TokenFlag.allCaps | TokenFlag.title | TokenFlag.initials | TokenFlag.digits | TokenFlag.protected

/** How words of a language end that no English word does, or hardly any. */
const ROMANCE = /(?:[^aeiou][oai]|[oa]s|ões|ães|dade|dades|dad|mente|ando|endo|indo|aron|aban|aram|eram|iram|avam|[bcdgjmnpqrstvz]ar|[bcdglmnrtv]ir|are|ere|ire|nte|nti|dre|bre|anza|ezza|ción|são|ión)$/
const SHAPES: Readonly<Record<string, RegExp>> = {
  es: ROMANCE,
  pt: ROMANCE,
  it: ROMANCE,
  ca: ROMANCE,
  ro: /(?:ul|ului|ilor|ește|escu|lor|ea|ii|oase)$/,
  fr: /(?:euse|euses|eux|aient|eaux|oise|oises|isme|ismes|ères?|ées?|iez|[bcdfglmpstv]ait|[cdgllnrstv]eur|eurs|ique|iques|aire|aires|oire|oires|ellement|ivement|ement|elles)$/,
}
/** Languages that share so few words with English that all others are foreign, but for these endings. */
const APART = /^(?:de|nl|sv|da|no|nb|id|pl|cs|sk|hu|fi|tr|hr|sl|et|lv|lt|sq|eu)$/
const SHARED_ENDING = /(?:al|ive|iv|ant|ent|or|ar|er|um|us|ist|ic|ics|ing|ion|in|on|et|ell|ment|o|os|a|as|y|ball|net|ware|shop|s|est|tch|sh|ck|th|ct|ee|oo|oll|ge|le|se|te|ve|ne)$/
/** Endings of learned words, which are the same everywhere. */
const LEARNED = /(?:oma|omas|ema|emia|asia|opia|osis|itis|algia|phobia|ology)$/
const NOT_ASCII = /[^\x00-\x7f]/

/**
 * Runs of words that the translation left as they stood in the source. English alone is known well enough to tell.
 * @param loanwords folded words that are at home in English
 */
export function copiedRuns({ source, target }: PairUnit, loanwords: ReadonlySet<string>): CopiedRun[] {
  if (target.language !== 'en' || source.language === 'en') return []
  const places = new Map<string, number[]>()
  source.words.forEach(({ spelling: { exact } }, index) => {
    const known = places.get(exact)
    if (known) known.push(index)
    else places.set(exact, [index])
  })
  const runs: CopiedRun[] = []
  for (let first = 0; first < target.words.length; first++) {
    const length = longestRun(target, source, first, places)
    if (length === 0) continue
    const words = target.words.slice(first, first + length)
    // A lone function word is for a check that needs no source.
    const foreign = (word: PairWord): boolean => isForeign(word, source.language, loanwords, length === 1)
    // “Plaza de las Victorias”: particles are parts of names.
    if (words.some((word) => foreign(word) && (length > 2 || !PARTICLES.has(word.spelling.hash)))) {
      // In a run that is foreign for the most part, words that look English are not.
      const kept = words.filter(foreign).length >= 2 ? (word: PairWord) => foreign(word) || !isOwnFunctionWord(word) : foreign
      const from = words.findIndex(kept)
      const last = words.findLastIndex(kept)
      const inner = words.slice(from, last + 1)
      const at = places.get(inner[0].spelling.exact)!.find((index) => (source.words[index + inner.length - 1] ?? source.words[index]).spelling.exact === inner.at(-1)!.spelling.exact)
      const begin = at ?? places.get(inner[0].spelling.exact)![0]
      runs.push({
        start: inner[0].start,
        end: inner.at(-1)!.end,
        firstToken: inner[0].token,
        endToken: inner.at(-1)!.token + 1,
        source: { start: source.words[begin].start, end: (source.words[at === undefined ? begin : begin + inner.length - 1] ?? source.words[begin]).end },
        foreign: inner.filter(foreign).length,
        words: inner.length,
      })
    }
    first += length - 1
  }
  return runs
}

/** How many words from `first` on stand in the source in the same order, with nothing but spaces between. */
function longestRun(target: PairSide, source: PairSide, first: number, places: ReadonlyMap<string, readonly number[]>): number {
  let longest = 0
  for (const start of places.get(target.words[first].spelling.exact) ?? []) {
    let length = 0
    while (matches(target, source, first + length, start + length, length > 0)) length++
    longest = Math.max(longest, length)
  }
  return longest
}

function matches(target: PairSide, source: PairSide, at: number, sourceAt: number, follows: boolean): boolean {
  const [word, other] = [target.words[at], source.words[sourceAt]]
  if (!word || !other || word.flags & BARRED || other.flags & BARRED || word.spelling.exact !== other.spelling.exact) return false
  return !follows || (gap(target, at) && gap(source, sourceAt))
}

const gap = ({ document, words }: PairSide, at: number): boolean => /^\s+$/.test(document.text.slice(words[at - 1].end, words[at].start))

function isForeign(word: PairWord, language: string, loanwords: ReadonlySet<string>, alone: boolean): boolean {
  if (loanwords.has(word.folded) || (word.folded.length > 4 && loanwords.has(word.folded.replace(/s$/, '')))) return false
  const { exact: text, mask } = word.spelling
  if (isOwnFunctionWord(word)) return false
  if (mask & languageBit(language)) return !alone
  if (text.length < LETTERS_LEAST || !/^\p{Ll}+(?:'\p{Ll}+)?$/u.test(text)) return false
  if (NOT_ASCII.test(text)) return true
  if (isEnglishWord(word.folded)) return false
  if (APART.test(language)) return !SHARED_ENDING.test(text)
  return !LEARNED.test(text) && (SHAPES[language]?.test(text) ?? false)
}

const isOwnFunctionWord = (word: PairWord): boolean => (word.spelling.mask & languageBit('en')) !== 0

import { KIND_MASK, TokenFlag, TokenKind, type Document } from '../model/document.ts'
import { PROFILED } from '../text/function-words.ts'
import { foreignTokens, languageBit, newSentenceProfile, primarySubtag, profileSentence, type SentenceProfile } from '../text/language-profile.ts'
import { sentenceEnd, sentenceWith } from './tokens.ts'

/** A sentence in another language than the text. */
export interface ForeignSentence {
  readonly sentence: number
  readonly firstToken: number
  readonly endToken: number
  /** BCP 47 primary subtag. */
  readonly language: string
  /** Beyond doubt: six words or more, with three function words that the own language lacks and next to none of its own. */
  readonly sure: boolean
  /** Begins inside quotation marks. */
  readonly quoted: boolean
  readonly words: number
}

/** What all checks of untranslated text want to know of an article. */
export interface LanguageReading {
  readonly foreign: readonly ForeignSentence[]
  /** The other sentences that hold function words of other languages. */
  readonly mixed: readonly number[]
  /** Roughly the words of the article, and how many of them stand in foreign sentences. */
  readonly words: number
  readonly foreignWords: number
  /** For each sentence the bits of languages other than the text's that it has function words of; -1 when it is foreign. */
  readonly seen: Int32Array
  /** The bit of the language of the text, of its source (0 when unknown). */
  readonly ownBit: number
  readonly sourceBit: number
}

// Over 54,000 sentences of native English two foreign function words more than own ones never met by chance.
const MIN_WORDS = 4
const SURE_WORDS = 6
const SURE_MARGIN = { known: 0.2, unknown: 0.35 } as const
const MARGIN = { known: 0.12, unknown: 0.2 } as const
const OWN_SHARE = 0.25
/** The known source wins over a sister language with a few more hits. */
const SOURCE_SHARE = 0.8

const readings = new WeakMap<Document, LanguageReading>()

/** The reading of a document, made when the first check asks for it. */
export function readLanguages(document: Document): LanguageReading {
  let reading = readings.get(document)
  if (!reading) readings.set(document, (reading = makeReading(document)))
  return reading
}

function makeReading(document: Document): LanguageReading {
  const ownBit = languageBit(document.language)
  const source = primarySubtag(document.sourceLanguage)
  const sourceBit = source === primarySubtag(document.language) ? 0 : languageBit(source)
  const seen = new Int32Array(document.sentenceCount)
  const foreign: ForeignSentence[] = []
  const mixed: number[] = []
  // Sentences without a foreign word count with their marks.
  let words = document.tokens.count
  let foreignWords = 0
  if (ownBit !== 0) {
    const profile = newSentenceProfile()
    let endToken = 0
    for (const token of foreignTokens(document, ownBit)) {
      if (token < endToken) continue
      const sentence = sentenceWith(document, token)
      const firstToken = document.sentences[sentence]
      endToken = sentenceEnd(document, sentence)
      profileSentence(document, firstToken, endToken, ownBit, profile)
      words += profile.words - (endToken - firstToken)
      if (profile.seen === 0) continue
      seen[sentence] = profile.seen
      const verdict = verdictOf(profile, sourceBit)
      if (!verdict) {
        mixed.push(sentence)
        continue
      }
      seen[sentence] = -1
      foreignWords += profile.words
      foreign.push({ sentence, firstToken, endToken, ...verdict, quoted: beginsQuoted(document, firstToken, endToken), words: profile.words })
    }
  }
  return { foreign, mixed, words, foreignWords, seen, ownBit, sourceBit }
}

type Verdict = Pick<ForeignSentence, 'language' | 'sure'>

/** The source language unless a sister language fits far better, else the strongest of all. */
function verdictOf(profile: SentenceProfile, sourceBit: number): Verdict | undefined {
  if (profile.words < MIN_WORDS) return undefined
  const best = strongest(profile)
  const source = sourceBit === 0 ? -1 : 31 - Math.clz32(sourceBit)
  const mayBeSource = source >= 0 && profile.foreign[source] >= profile.foreign[best] * SOURCE_SHARE
  return (mayBeSource ? verdictFor(profile, source, true) : undefined) ?? verdictFor(profile, best, best === source)
}

function verdictFor(profile: SentenceProfile, index: number, isSource: boolean): Verdict | undefined {
  const hits = profile.foreign[index]
  const own = profile.own - profile.shared[index]
  const margin = (hits - own) / profile.words
  // With more own words it is a sentence of the text with foreign words in it.
  if (own > Math.max(1, hits * OWN_SHARE)) return undefined
  if (hits < 2 || margin < (isSource ? MARGIN.known : MARGIN.unknown)) return undefined
  if (!isSource && hits === 2 && profile.words > SURE_WORDS) return undefined
  const sureMargin = isSource ? SURE_MARGIN.known : SURE_MARGIN.unknown
  return { language: PROFILED[index], sure: profile.words >= SURE_WORDS && hits >= 3 && margin >= sureMargin }
}

function strongest({ foreign }: SentenceProfile): number {
  let best = 0
  for (let index = 1; index < foreign.length; index++) if (foreign[index] > foreign[best]) best = index
  return best
}

function beginsQuoted({ tokens }: Document, from: number, to: number): boolean {
  for (let token = from; token < to; token++) {
    if ((tokens.flags[token] & KIND_MASK) === TokenKind.word) return (tokens.flags[token] & TokenFlag.quoted) !== 0
  }
  return false
}

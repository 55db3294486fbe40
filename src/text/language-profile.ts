import { TokenFlag, TokenKind, KIND_MASK, type Document, type Tokens } from '../model/document.ts'
import { hashFolded } from './fold.ts'
import { FUNCTION_WORDS, PROFILED, type ProfiledLanguage } from './function-words.ts'

const SLOTS = 1 << 13
const SPACE = 0x20

// FNV-1a, as in fold.ts.
const EMPTY_HASH = 0x811c9dc5 | 0
const nextHash = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193)

/** Hashes of all function words, and for each the languages that have it, in an open table: half of all look-ups succeed. */
interface WordTable {
  readonly hashes: Int32Array
  readonly masks: Int32Array
}

let table: WordTable | undefined

/** Made in one pass over the lists without cutting them up, as it is made in every run. */
function makeTable(): WordTable {
  const hashes = new Int32Array(SLOTS)
  const masks = new Int32Array(SLOTS)
  for (let index = 0; index < PROFILED.length; index++) {
    const words: string = FUNCTION_WORDS[PROFILED[index]]
    let hash = EMPTY_HASH
    for (let at = 0; at <= words.length; at++) {
      const code = at < words.length ? words.charCodeAt(at) : SPACE
      if (code !== SPACE) hash = nextHash(hash, code)
      else {
        const slot = slotOf(hashes, masks, hash)
        hashes[slot] = hash
        masks[slot] |= 1 << index
        hash = EMPTY_HASH
      }
    }
  }
  return { hashes, masks }
}

/** The slot that holds the hash, or the free one where it belongs. */
function slotOf(hashes: Int32Array, masks: Int32Array, hash: number): number {
  let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1)
  while (masks[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & (SLOTS - 1)
  return slot
}

/** The languages that the word with this folded hash is a function word of, as a mask; 0 when of none. */
export function languageMask(hash: number): number {
  const { hashes, masks } = (table ??= makeTable())
  return masks[slotOf(hashes, masks, hash)]
}

/** The bit of a BCP 47 language in masks, by its primary subtag; 0 when its function words are not known. */
export function languageBit(language: string): number {
  const index = PROFILED.indexOf(primarySubtag(language) as ProfiledLanguage)
  return index < 0 ? 0 : 1 << index
}

/** The bits of several languages. */
export function bitsOf(...languages: readonly ProfiledLanguage[]): number {
  return languages.reduce((mask, language) => mask | (1 << PROFILED.indexOf(language)), 0)
}

/** `pt` of `pt-BR`; Bokmål and Nynorsk count as `no`. */
export function primarySubtag(language: string): string {
  const primary = language.toLowerCase().split(/[-_]/)[0]
  return primary === 'nb' || primary === 'nn' ? 'no' : primary
}

/** What the words of a sentence say about its language; counts of words. */
export interface SentenceProfile {
  /** Words looked at: all but protected ones and, unless they begin the sentence, capitalised ones. */
  words: number
  /** Function words of the language of the text. */
  own: number
  /** For each profiled language: its function words that are none of the text's language. */
  readonly foreign: Uint8Array
  /** For each profiled language: its function words that the language of the text has as well. */
  readonly shared: Uint8Array
  /** The bits of all languages with a count in `foreign`. */
  seen: number
}

export const newSentenceProfile = (): SentenceProfile => ({ words: 0, own: 0, foreign: new Uint8Array(PROFILED.length), shared: new Uint8Array(PROFILED.length), seen: 0 })

/** Particles inside names: between two capitalised words they say nothing about the language of the sentence. */
export const PARTICLES: ReadonlySet<number> = new Set('de del la las los el y e da do das dos du des van von zu zum den di della dello delle dei degli al i'.split(' ').map(hashFolded))
const SKIPPED = TokenFlag.protected | TokenFlag.title | TokenFlag.digits | TokenFlag.initials

const FILTER_SLOTS = 1 << 15
const filters = new Map<number, Uint8Array>()

/** Marks the hashes of function words of other languages, so that the usual answer “none” costs one look. */
function foreignFilter(ownBit: number): Uint8Array {
  let filter = filters.get(ownBit)
  if (!filter) {
    filter = new Uint8Array(FILTER_SLOTS)
    const { hashes, masks } = (table ??= makeTable())
    for (let slot = 0; slot < SLOTS; slot++) if (masks[slot] !== 0 && (masks[slot] & ownBit) === 0) filter[hashes[slot] & (FILTER_SLOTS - 1)] = 1
    filters.set(ownBit, filter)
  }
  return filter
}

/** The tokens that are function words of other languages, or elided as in “l'uomo”: one look for each word, as most texts hold none. */
export function foreignTokens(document: Document, ownBit: number): number[] {
  const { flags, hash, count } = document.tokens
  const filter = foreignFilter(ownBit)
  const found: number[] = []
  for (let token = 0; token < count; token++) {
    if ((flags[token] & (KIND_MASK | SKIPPED)) !== TokenKind.word) continue
    if (filter[hash[token] & (FILTER_SLOTS - 1)] === 1) {
      const mask = languageMask(hash[token])
      if (mask !== 0 && (mask & ownBit) === 0) {
        found.push(token)
        continue
      }
    }
    if (flags[token] & TokenFlag.apostrophe && elisionMask(document, token) !== 0) found.push(token)
  }
  return found
}

/** Counts the function words of tokens `from` to `to`, one sentence, into `profile`. */
export function profileSentence(document: Document, from: number, to: number, ownBit: number, profile: SentenceProfile): SentenceProfile {
  const { flags, hash, start, end } = document.tokens
  profile.words = profile.own = profile.seen = 0
  profile.foreign.fill(0)
  profile.shared.fill(0)
  const inCapitals = isInCapitals(document.tokens, from, to)
  for (let token = from; token < to; token++) {
    const flag = flags[token]
    if ((flag & KIND_MASK) !== TokenKind.word || flag & SKIPPED) continue
    if (flag & TokenFlag.capital && !inCapitals && !(flag & TokenFlag.sentenceStart)) continue
    // The “s” of a torn entity or of a possessive in other spelling is no word.
    if (!(flag & TokenFlag.spaceBefore) && end[token] - start[token] === 1) continue
    profile.words++
    const mask = languageMask(hash[token]) || elisionMask(document, token)
    if (mask === 0) continue
    if (mask & ownBit) {
      profile.own++
      if (mask !== ownBit) count(profile.shared, mask)
    } else if (!isParticle(document.tokens, token, from, to)) {
      profile.seen |= mask
      count(profile.foreign, mask)
    }
  }
  return profile
}

const ELIDING = bitsOf('fr', 'it', 'ca')
const STRAIGHT = 0x27
const CURLY = 0x2019
const SMALL_L = 0x6c
const SMALL_D = 0x64
const MIN_ELIDED = 5

/** The languages that drop a vowel as in “l’uomo”, “d’autres” (for words in lower case); 0 for any other word. */
export function elisionMask({ text, tokens }: Document, token: number): number {
  const start = tokens.start[token]
  const second = text.charCodeAt(start + 1)
  if ((second !== STRAIGHT && second !== CURLY) || tokens.end[token] - start < MIN_ELIDED) return 0
  const first = text.charCodeAt(start)
  return (first === SMALL_L || first === SMALL_D) && isSmall(text, start + 2) ? ELIDING : 0
}

const isSmall = (text: string, at: number): boolean => text[at] === text[at].toLowerCase() && text[at] !== text[at].toUpperCase()

function count(counts: Uint8Array, mask: number): void {
  for (let rest = mask; rest !== 0; rest &= rest - 1) {
    const index = 31 - Math.clz32(rest & -rest)
    if (counts[index] < 255) counts[index]++
  }
}

/** “de la” in “Ministerio de la Mujer”. */
export function isParticle({ flags, hash }: Tokens, token: number, from: number, to: number): boolean {
  if (!PARTICLES.has(hash[token])) return false
  let first = token
  while (first > from && PARTICLES.has(hash[first - 1]) && !(flags[first - 1] & TokenFlag.capital)) first--
  let last = token
  while (last + 1 < to && PARTICLES.has(hash[last + 1]) && !(flags[last + 1] & TokenFlag.capital)) last++
  return first > from && last + 1 < to && (flags[first - 1] & TokenFlag.capital) !== 0 && (flags[last + 1] & TokenFlag.capital) !== 0
}

/** Whether most words of a sentence are in capitals, as in some headlines. */
function isInCapitals({ flags }: Tokens, from: number, to: number): boolean {
  if (!(flags[from] & TokenFlag.allCaps) && !(flags[Math.min(from + 1, to - 1)] & TokenFlag.allCaps)) return false
  let words = 0
  let capitals = 0
  for (let token = from; token < to; token++) {
    if ((flags[token] & KIND_MASK) !== TokenKind.word) continue
    words++
    if (flags[token] & TokenFlag.allCaps) capitals++
  }
  return words >= 3 && capitals * 4 >= words * 3
}

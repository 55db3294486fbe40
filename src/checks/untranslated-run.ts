import { KIND_MASK, TokenFlag, TokenKind, type Document } from '../model/document.ts'
import { PROFILED } from '../text/function-words.ts'
import { bitsOf, elisionMask, isParticle, languageMask } from '../text/language-profile.ts'
import { languageName } from '../text/language-names.ts'
import type { DocumentCheck, Report } from './check.ts'
import { firstCode, isLowerWord, sentenceEnd } from './tokens.ts'
import { isDeliberate } from './untranslated-context.ts'
import { readLanguages, type LanguageReading } from './untranslated-verdict.ts'

const MIN_HITS = 2
const MIN_PIECES = 3
const UNKNOWN_HITS = 3
/** Shorter ones between quotation marks are titles and slogans. */
const QUOTED_PIECES = 8
const NAME_HITS = 4
const SURE_HITS = 3
/** So many words that say nothing may stand between two that do. */
const MAX_IDLE = 2

/** What a token adds to a run of foreign words. */
const Piece = { stop: 0, idle: 1, soft: 2, hit: 3 } as const
type Piece = (typeof Piece)[keyof typeof Piece]

interface Run {
  first: number
  end: number
  hits: number
  soft: number
  idle: number
}

/** Finds three or more words of another language in a row inside a sentence of the text's own. */
export const untranslatedRun: DocumentCheck = {
  name: 'untranslated-run',
  describe: 'Some words of another language in a row inside a sentence.',
  layer: 'word',
  options: {},
  placeholders: ['language'],
  run(document, _rule, report) {
    const reading = readLanguages(document)
    for (const sentence of reading.mixed) {
      const seen = reading.seen[sentence]
      const bit = seen & reading.sourceBit || strongestBit(document, reading, sentence)
      if (bit !== 0) searchSentence(document, reading, sentence, bit, report)
    }
  },
}

/** The language with the most function words in a sentence. */
function strongestBit(document: Document, { ownBit }: LanguageReading, sentence: number): number {
  const counts = new Uint8Array(PROFILED.length)
  const end = sentenceEnd(document, sentence)
  for (let token = document.sentences[sentence]; token < end; token++) {
    const mask = languageMask(document.tokens.hash[token])
    if (mask === 0 || mask & ownBit) continue
    for (let rest = mask; rest !== 0; rest &= rest - 1) counts[31 - Math.clz32(rest & -rest)]++
  }
  let best = 0
  for (let index = 1; index < counts.length; index++) if (counts[index] > counts[best]) best = index
  return counts[best] >= MIN_HITS ? 1 << best : 0
}

function searchSentence(document: Document, reading: LanguageReading, sentence: number, bit: number, report: Report): void {
  const from = document.sentences[sentence]
  const to = sentenceEnd(document, sentence)
  let run: Run | undefined
  let gap = 0
  for (let token = from; token <= to; token++) {
    const piece = token === to ? Piece.stop : pieceOf(document, token, from, to, bit, reading.ownBit)
    if (piece === Piece.stop || (piece === Piece.idle && ++gap > MAX_IDLE)) {
      if (run) reportRun(document, reading, run, bit, from, to, report)
      run = undefined
      gap = 0
    } else if (piece >= Piece.soft) {
      run ??= { first: token, end: token, hits: 0, soft: 0, idle: 0 }
      if (run.hits + run.soft > 0) run.idle += gap
      gap = 0
      run.end = token + 1
      if (piece === Piece.hit) run.hits++
      else run.soft++
    }
  }
}

const COMMA = 0x2c
const BARRED = TokenFlag.protected | TokenFlag.title | TokenFlag.initials

function pieceOf(document: Document, token: number, from: number, to: number, bit: number, ownBit: number): Piece {
  const { tokens } = document
  const flag = tokens.flags[token]
  const kind = flag & KIND_MASK
  if (flag & BARRED) return Piece.stop
  if (kind === TokenKind.number) return Piece.idle
  if (kind !== TokenKind.word) return firstCode(document, token) === COMMA ? Piece.idle : Piece.stop
  if (flag & TokenFlag.capital && !(flag & TokenFlag.sentenceStart)) return NOUN_CAPITALS & bit ? Piece.idle : Piece.stop
  const mask = languageMask(tokens.hash[token]) || elisionMask(document, token)
  if (mask & bit) return mask & ownBit || isParticle(tokens, token, from, to) ? Piece.idle : Piece.hit
  if (mask & ownBit) return Piece.stop
  return looksForeign(document, token, bit) ? Piece.soft : Piece.idle
}

const NOUN_CAPITALS = bitsOf('de')
const VOWEL_ENDINGS = bitsOf('es', 'pt', 'it', 'ca', 'ro')
const VOWELS = 'aoiuáàâãéèêíóòôõúăâ'
const LAST_ASCII = 0x7e

/** By its form alone: letters that English lacks, for Romance languages an ending such as -a, -o, -os. */
function looksForeign({ text, tokens }: Document, token: number, bit: number): boolean {
  const start = tokens.start[token]
  const end = tokens.end[token]
  if (end - start < 3) return false
  for (let at = start; at < end; at++) if (text.charCodeAt(at) > LAST_ASCII && text.charCodeAt(at) < 0x2000) return true
  if (!(VOWEL_ENDINGS & bit)) return false
  const last = text[end - 1]
  return VOWELS.includes(last === 's' ? text[end - 2] : last)
}

function reportRun(document: Document, { sourceBit }: LanguageReading, run: Run, bit: number, from: number, to: number, report: Report): void {
  const { first, hits, soft, idle } = run
  const end = endWithNoun(document, run, to)
  const pieces = hits + soft + (end - run.end)
  const isKnown = bit === sourceBit
  if (hits < (isKnown ? MIN_HITS : UNKNOWN_HITS) || pieces < MIN_PIECES || idle > pieces) return
  const { tokens } = document
  const isQuoted = (tokens.flags[first] & TokenFlag.quoted) !== 0
  if (isQuoted && pieces < QUOTED_PIECES) return
  if (touchesName(document, first, end, from, to) && hits < NAME_HITS) return
  if (isDeliberate(document, first, end, from, to)) return
  const language = languageName(PROFILED[31 - Math.clz32(bit)])
  report({ start: tokens.start[first], end: tokens.end[end - 1], values: { language }, status: isKnown && hits >= SURE_HITS && !isQuoted ? undefined : 'suspicious' })
}

/** The end of a run; behind an article or preposition its noun belongs to it, whatever it looks like. */
function endWithNoun({ tokens }: Document, { end }: Run, to: number): number {
  const isNoun = end < to && isLowerWord(tokens, end) && languageMask(tokens.hash[end]) === 0
  return isNoun && languageMask(tokens.hash[end - 1]) !== 0 ? end + 1 : end
}

/** “El amor en los tiempos”, “Casa de las Américas”: a capital right before or behind makes a name likely. */
function touchesName({ tokens }: Document, first: number, end: number, from: number, to: number): boolean {
  const isName = (token: number) => token >= from && token < to && (tokens.flags[token] & (KIND_MASK | TokenFlag.capital)) === (TokenKind.word | TokenFlag.capital)
  return isName(first - 1) || isName(end)
}

import type { Document } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import type { NameData } from '../names/data.ts'
import { KIND_MASK, TokenFlag, TokenKind } from '../model/document.ts'
import type { CharTables } from '../text/char-tables.ts'
import { foldText, hashFolded } from '../text/fold.ts'
import { languageMask } from '../text/language-profile.ts'
import { sound } from './cognates.ts'
import { numberValues, type NumberValue } from './number-values.ts'
import { romanize } from './romanize.ts'
import { wordMemo } from './word-memo.ts'

/** A word of one side of a pair. */
export interface PairWord extends Span {
  readonly token: number
  readonly folded: string
  /** In Latin letters; the folded word itself unless it is in another script. */
  readonly latin: string
  /** What is known of words written so. */
  readonly spelling: Spelling
  readonly capital: boolean
  readonly allCaps: boolean
  readonly opensSentence: boolean
  readonly quoted: boolean
  readonly flags: number
}

/** What is known of a word as it is written, in whatever text; all words written alike share one. */
export interface Spelling {
  /** As written, with the apostrophe of ASCII. */
  readonly exact: string
  readonly folded: string
  readonly latin: string
  /** The hash of the folded word, as tokens carry it. */
  readonly hash: number
  /** The languages that use it as a function word, see `languageMask`. */
  readonly mask: number
  /** The Latin word as it sounds. */
  readonly sound: string
  /** The Latin word with spaces for its hyphens and apostrophes, as a phrase is looked for. */
  readonly phrase: string
  /** The folded word without what an apostrophe adds: “Putin's”, “we've”. */
  readonly bare: string
  /** It is letters alone. */
  readonly isLetters: boolean
}

/** One or more whole sentences of one text that stand against one or more of the other. */
export interface PairSide extends Span {
  readonly document: Document
  /** BCP 47 primary subtag. */
  readonly language: string
  readonly firstToken: number
  readonly endToken: number
  readonly text: string
  readonly words: readonly PairWord[]
  readonly numbers: readonly NumberValue[]
}

/** Source and target sentences that say the same. */
export interface PairUnit {
  readonly source: PairSide
  readonly target: PairSide
  /** 0 to 1: how sure the alignment is. */
  readonly confidence: number
}

/** A text with the source that it was translated from. */
export interface Pair {
  readonly source: Document
  readonly target: Document
  readonly sourceLanguage: string
  readonly targetLanguage: string
  readonly units: readonly PairUnit[]
  /** Source sentences without a counterpart, joined where they follow each other. */
  readonly omitted: readonly Gap[]
  /** Target sentences without a counterpart. */
  readonly added: readonly Gap[]
  readonly coverage: Coverage
  readonly tables: CharTables
  readonly names: NameData | undefined
}

/** A part of one text that the other lacks. */
export interface Gap {
  readonly side: PairSide
  /** Offset in the other text where it would belong. */
  readonly at: number
  readonly confidence: number
}

/** How much of the texts was compared. */
export interface Coverage {
  readonly sourceWords: number
  readonly alignedSourceWords: number
  readonly targetWords: number
  readonly alignedTargetWords: number
}

/** “l'Inde”, “dell'Italia”: what stands before the apostrophe. */
const ELISION = /^(?:l|d|qu|dell|all|dall|nell|sull|un|jusqu|lorsqu|quell)'/

export const primary = (language: string): string => language.toLowerCase().split(/[-_]/)[0]

/** Makes a side of tokens `first` to `end`; its words and numbers are read when first asked for. */
export function sideOf(document: Document, tables: CharTables, language: string, firstToken: number, endToken: number): PairSide {
  const { tokens } = document
  const start = firstToken < endToken ? tokens.start[firstToken] : (document.blocks[0]?.start ?? 0)
  const end = firstToken < endToken ? tokens.end[endToken - 1] : start
  let words: PairWord[] | undefined
  let numbers: NumberValue[] | undefined
  const side: PairSide = {
    document,
    language,
    firstToken,
    endToken,
    start,
    end,
    text: document.text.slice(start, end),
    get words() {
      return (words ??= readWords(document, tables, firstToken, endToken))
    },
    get numbers() {
      return (numbers ??= numberValues(document.text, start, end, side.words, language))
    },
  }
  return side
}

function readWords(document: Document, tables: CharTables, firstToken: number, endToken: number): PairWord[] {
  const { start, end, flags } = document.tokens
  const words: PairWord[] = []
  const spell = spellings(tables)
  for (let token = firstToken; token < endToken; token++) {
    const flag = flags[token]
    if ((flag & KIND_MASK) !== TokenKind.word || flag & TokenFlag.protected && !(flag & TokenFlag.title)) continue
    const spelling = spell(document.text.slice(start[token], end[token]))
    words.push({
      token,
      start: start[token],
      end: end[token],
      folded: spelling.folded,
      latin: spelling.latin,
      spelling,
      capital: (flag & TokenFlag.capital) !== 0,
      allCaps: (flag & TokenFlag.allCaps) !== 0 || (flag & TokenFlag.initials) !== 0,
      opensSentence: (flag & TokenFlag.sentenceStart) !== 0 || (token > firstToken && opensAfterMark(document, token, firstToken)),
      quoted: (flag & TokenFlag.quoted) !== 0,
      flags: flag,
    })
  }
  return words
}

const known = new WeakMap<CharTables, (word: string) => Spelling>()

/** The spellings of words, remembered for each set of tables. */
function spellings(tables: CharTables): (word: string) => Spelling {
  let spell = known.get(tables)
  if (!spell) {
    spell = wordMemo((word) => {
      const folded = foldText(word, tables)
      const whole = romanize(folded)
      const latin = folded.includes("'") ? whole.replace(ELISION, '') : whole
      const hash = hashFolded(folded)
      return {
        exact: word.replace(/’/g, "'"),
        folded,
        latin,
        hash,
        mask: languageMask(hash),
        sound: sound(latin),
        phrase: latin.replace(/\.$/, '').replace(/[-’']/g, ' '),
        bare: folded.replace(/['’](?:s|ve|d|re|ll|m|t)?$/, ''),
        isLetters: /^\p{L}+$/u.test(folded),
      }
    })
    known.set(tables, spell)
  }
  return spell
}

const OPENING = /^[“”"«„‘'—–¿¡(:•-]+$/
const STOPPING = /[:.!?“"«„‘]/

/** Whether a word stands behind a mark that opens a sentence or speech within the side. */
function opensAfterMark({ text, tokens: { start, end, flags } }: Document, token: number, firstToken: number): boolean {
  const before = token - 1
  if ((flags[before] & KIND_MASK) === TokenKind.word) return false
  const mark = text.slice(start[before], end[before])
  return OPENING.test(mark) && (before === firstToken || (flags[before] & TokenFlag.sentenceStart) !== 0 || STOPPING.test(mark))
}

import type { Span } from '../model/span.ts'
import type { CharTables } from '../text/char-tables.ts'
import { foldText } from '../text/fold.ts'
import type { PairSide, PairUnit, PairWord } from './pair.ts'
import { wordMemo } from './word-memo.ts'

interface Stem {
  readonly word: string
  readonly fits: 'whole' | 'start' | 'within'
}

/** The words of one language: of each qualifier those that say nothing else, and all that may say it. */
interface Wordings {
  readonly sure: readonly (readonly Stem[])[]
  readonly all: readonly (readonly Stem[])[]
  /** The qualifiers, one bit each, that a folded word says for certain, and that it may say. */
  readonly sureOf: (word: string) => number
  readonly allOf: (word: string) => number
}

/** Words that change what is said of somebody or something (“former”, “attempted”), by language. */
export type QualifierTable = ReadonlyMap<string, Wordings>

/**
 * Reads a table of qualifiers, one a line: “former formerly | previous ex-* ; es exministr* | ex-* antigu* ; ...”: English
 * first, before the stroke what says nothing else, behind it what may say it too. A star stands for the rest of a word.
 * @throws Error naming the part that is empty
 */
export function readQualifiers(text: string, tables: CharTables): QualifierTable {
  const stems = (list: string): Stem[] => list.trim().split(/\s+/).filter(Boolean).map((written) => ({ word: foldText(written.replace(/\*/g, ''), tables), fits: written.startsWith('*') ? 'within' : written.endsWith('*') ? 'start' : 'whole' }))
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (lines.length > QUALIFIERS_MOST) throw new Error(`A table holds at most ${QUALIFIERS_MOST} qualifiers; this one has ${lines.length}.`)
  const found = new Map<string, { sure: Stem[][]; all: Stem[][] }>()
  lines.forEach((line, row) => {
    line.split(';').forEach((part, index) => {
      const [, language, words] = index === 0 ? ['', 'en', part.trim()] : (/^\s*(\S+)\s+(.*)$/.exec(part) ?? [])
      if (!language || !words) throw new Error(`“${line.trim().slice(0, 40)}” has an empty part: write a language and its words.`)
      const [sure, more = ''] = words.split('|')
      const own = found.get(language) ?? { sure: lines.map(() => []), all: lines.map(() => []) }
      found.set(language, own)
      own.sure[row] = stems(sure)
      own.all[row] = [...stems(sure), ...stems(more)]
    })
  })
  return new Map([...found].map(([language, { sure, all }]) => [language, { sure, all, sureOf: wordMemo((word) => bitsOf(word, sure)), allOf: wordMemo((word) => bitsOf(word, all)) }]))
}

/** Bits of a number. */
const QUALIFIERS_MOST = 30

function bitsOf(word: string, rows: readonly (readonly Stem[])[]): number {
  const bare = word.replace(ELISION, '')
  return rows.reduce((bits, stems, row) => (stems.some(({ word: stem, fits }) => (fits === 'whole' ? bare === stem : fits === 'start' ? bare.startsWith(stem) : bare.includes(stem))) ? bits | (1 << row) : bits), 0)
}

export interface QualifierFault {
  readonly kind: 'lost' | 'added'
  readonly place: Span
}

/** “l'ancienne”: what stands before the apostrophe. */
const ELISION = /^(?:[cdjlmnst]|qu|dell|all|dall|nell|sull|un)'(?=.{2})/
/** “the former’s surplus”: of two that were named. */
const ALONE = /^former(?:['’]s|\s?[,.;)])/i
const UNSPACED = /^(?:zh|ja)$/

/** Qualifiers that one side has for certain, and of which the other has no trace. */
export function qualifierFaults({ source, target }: PairUnit, table: QualifierTable): QualifierFault[] {
  const [own, english] = [table.get(source.language), table.get('en')]
  if (!own || !english || target.language !== 'en' || target.words.length === 0) return []
  const [mine, theirs] = [spoken(source, own), spoken(target, english)]
  const [lost, added] = [mine.sure & ~theirs.all, theirs.sure & ~mine.all]
  if ((lost | added) === 0) return []
  return own.all.flatMap((_, row): QualifierFault[] => {
    const bit = 1 << row
    // A language without a word for it says nothing of it.
    if (own.all[row].length === 0) return []
    if (lost & bit) return [{ kind: 'lost', place: placeOf(source, own, row) }]
    return added & bit ? [{ kind: 'added', place: placeOf(target, english, row) }] : []
  })
}

/** The qualifiers that a side says for certain, and may say. */
function spoken(side: PairSide, { sure, all, sureOf, allOf }: Wordings): { sure: number; all: number } {
  if (UNSPACED.test(side.language)) {
    const bits = (rows: readonly (readonly Stem[])[]): number => rows.reduce((sum, stems, row) => (stems.some(({ word }) => side.text.includes(word)) ? sum | (1 << row) : sum), 0)
    return { sure: bits(sure), all: bits(all) }
  }
  return side.words.reduce((sum, word) => ({ sure: sum.sure | (isSaid(word, side) ? sureOf(word.folded) : 0), all: sum.all | allOf(word.folded) }), { sure: 0, all: 0 })
}

/** Titles between marks and “the former’s” qualify nobody. */
const isSaid = ({ quoted, capital, opensSentence, start, end }: PairWord, { language, document }: PairSide): boolean =>
  language !== 'en' || !((quoted && capital && !opensSentence) || ALONE.test(document.text.slice(start, end + 2)))

function placeOf(side: PairSide, { sure, sureOf }: Wordings, row: number): Span {
  if (!UNSPACED.test(side.language)) return side.words.find((word) => (sureOf(word.folded) & (1 << row)) !== 0 && isSaid(word, side)) ?? side
  const word = sure[row].find(({ word: sign }) => side.text.includes(sign))!.word
  const start = side.start + side.text.indexOf(word)
  return { start, end: start + word.length }
}

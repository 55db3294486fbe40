import { foldText } from '../text/fold.ts'
import type { CharTables } from '../text/char-tables.ts'
import type { Span } from '../model/span.ts'
import { hasNegation } from './negation.ts'
import type { PairSide, PairUnit } from './pair.ts'
import { wordMemo } from './word-memo.ts'

/** Words of one language by their beginnings, with the couples that they belong to. */
interface Index {
  /** The couples that a folded word belongs to, each side of them once; remembered. */
  readonly entriesOf: (word: string) => readonly Entry[]
  readonly entries: ReadonlyMap<string, readonly Entry[]>
  /** Signs of unspaced scripts, looked for in the text. */
  readonly signs: readonly Entry[]
}

interface Entry {
  readonly word: string
  readonly whole: boolean
  readonly couple: number
  readonly side: 0 | 1
}

/** Couples of opposites by language, English among them. */
export type OppositeTable = ReadonlyMap<string, Index>

const KEY = 2

/**
 * Reads a table of opposites, one couple a line: “ban* <> allow* ; es prohib* <> permit* ; ...”.
 * @throws Error naming the line that is no couple
 */
export function readOpposites(text: string, tables: CharTables): OppositeTable {
  const all = new Map<string, { entries: Map<string, Entry[]>; entriesOf: Index['entriesOf']; signs: Entry[] }>()
  const add = (language: string, part: string, couple: number): void => {
    const sides = part.split('<>')
    if (sides.length !== 2) throw new Error(`“${part.trim()}” names no two opposites: part them by “<>”.`)
    let index = all.get(language)
    if (!index) {
      const entries = new Map<string, Entry[]>()
      all.set(language, (index = { entries, entriesOf: wordMemo((word) => entriesFor(word, entries)), signs: [] }))
    }
    for (const side of [0, 1] as const) {
      for (const written of sides[side].trim().split(/\s+/)) {
        const word = foldText(written.replace(/\*$/, ''), tables)
        const entry: Entry = { word, whole: !written.endsWith('*'), couple, side }
        if (UNSPACED.test(language)) {
          index.signs.push(entry)
          continue
        }
        const known = index.entries.get(word.slice(0, KEY))
        if (known) known.push(entry)
        else index.entries.set(word.slice(0, KEY), [entry])
      }
    }
  }
  text.split('\n').filter((line) => line.trim() !== '').forEach((line, couple) => {
    const [english, ...others] = line.split(';').map((part) => part.trim())
    add('en', english, couple)
    for (const part of others.filter(Boolean)) add(part.slice(0, part.indexOf(' ')), part.slice(part.indexOf(' ') + 1), couple)
  })
  return all
}

const UNSPACED = /^(?:zh|ja)$/

/** In longer sentences the words may belong to different clauses. */
const WORDS_MOST = 45
/** How far apart the two words may stand, as a share of their sentences. */
const APART_MOST = 0.34
/** The same for languages that put the verb last. */
const APART_FAR = 0.6
const VERB_LAST = /^(?:de|nl|zh|ja|ko|hi|tr|hu)$/
const placeOf = ({ start, end }: PairSide, place: Span): number => (place.start - start) / Math.max(1, end - start)

export interface Reversal {
  readonly source: Span
  readonly target: Span
}

/** Words of the target that say the opposite of the only words of that kind in the source. */
export function reversalsIn({ source, target }: PairUnit, table: OppositeTable): Reversal[] {
  const [own, english] = [table.get(source.language), table.get('en')]
  if (!own || !english || target.language !== 'en' || target.words.length === 0 || source.words.length > WORDS_MOST) return []
  const says = new Map([...placesIn(source, own)].filter(([, [first, second]]) => first.length + second.length === 1))
  if (says.size === 0 || hasNegation(source) !== hasNegation(target)) return []
  const found: Reversal[] = []
  for (const [couple, places] of placesIn(target, english)) {
    const own = says.get(couple)
    const side = own && (own[0].length === 1 ? 0 : 1)
    if (!own || side === undefined || places[side].length > 0 || places[1 - side].length !== 1) continue
    const [place, opposite] = [own[side][0], places[1 - side][0]]
    const apart = Math.abs(placeOf(source, place) - placeOf(target, opposite))
    if (!isDenied(target, opposite) && apart <= (VERB_LAST.test(source.language) ? APART_FAR : APART_MOST)) found.push({ source: place, target: opposite })
  }
  return found
}

/** Where words of couples stand in a side, by couple: those of its first and of its second opposite. */
function placesIn(side: PairSide, { entries, entriesOf, signs }: Index): Map<number, readonly [Span[], Span[]]> {
  const places = new Map<number, readonly [Span[], Span[]]>()
  const add = ({ couple, side: opposite }: Entry, { start, end }: Span): void => {
    let known = places.get(couple)
    if (!known) places.set(couple, (known = [[], []]))
    known[opposite].push({ start, end })
  }
  for (const entry of signs) for (let at = side.text.indexOf(entry.word); at >= 0; at = side.text.indexOf(entry.word, at + 1)) add(entry, { start: side.start + at, end: side.start + at + entry.word.length })
  if (entries.size === 0) return places
  for (const word of side.words) for (const entry of entriesOf(word.folded)) add(entry, word)
  return places
}

function entriesFor(folded: string, entries: ReadonlyMap<string, readonly Entry[]>): readonly Entry[] {
  const found: Entry[] = []
  for (const entry of entries.get(folded.slice(0, KEY)) ?? []) {
    if (entry.whole ? entry.word !== folded : !folded.startsWith(entry.word)) continue
    if (!found.some(({ couple, side }) => couple === entry.couple && side === entry.side)) found.push(entry)
  }
  return found.length > 0 ? found : NONE
}
const NONE: readonly Entry[] = []

const BEFORE = 40
const DENIAL = /\b(?:not|never|no|without|less|un(?!employ|der|til|ion|it|ivers|iq|anim|iform|cle)\w+|fail\w*|stop\w*|refus\w*|avoid\w*|prevent\w*|against|halt\w*|end\w*|lack\w*|instead|rather|far from|anything but|cannot|\w+n['’]t)\b/i

/** Whether what stands before a word turns it round again. */
const isDenied = ({ document, start }: PairSide, place: Span): boolean => DENIAL.test(document.text.slice(Math.max(start, place.start - BEFORE), place.start))

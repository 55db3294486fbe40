import { foldText } from '../text/fold.ts'
import type { CharTables } from '../text/char-tables.ts'
import type { Span } from '../model/span.ts'
import { hasNegation } from './negation.ts'
import type { PairSide, PairUnit } from './pair.ts'

/** Words of one language, whole or by their beginning. */
interface Words {
  readonly whole: ReadonlySet<string>
  readonly starts: readonly string[]
}

type Opposites = readonly [Words, Words]

/** Couples of opposites: in English, and by source language. */
export interface OppositeTable {
  readonly couples: readonly { readonly english: Opposites; readonly foreign: ReadonlyMap<string, Opposites> }[]
}

/**
 * Reads a table of opposites, one couple a line: “ban* <> allow* ; es prohib* <> permit* ; ...”.
 * @throws Error naming the line that is no couple
 */
export function readOpposites(text: string, tables: CharTables): OppositeTable {
  const couples = text.split('\n').filter((line) => line.trim() !== '').map((line) => {
    const [english, ...others] = line.split(';').map((part) => part.trim())
    const foreign = new Map(others.filter(Boolean).map((part) => [part.slice(0, part.indexOf(' ')), oppositesOf(part.slice(part.indexOf(' ') + 1), tables)] as const))
    return { english: oppositesOf(english, tables), foreign }
  })
  return { couples }
}

function oppositesOf(text: string, tables: CharTables): Opposites {
  const sides = text.split('<>')
  if (sides.length !== 2) throw new Error(`“${text.trim()}” names no two opposites: part them by “<>”.`)
  const [first, second] = sides.map((side): Words => {
    const words = side.trim().split(/\s+/).map((word) => foldText(word, tables))
    return { whole: new Set(words.filter((word) => !word.endsWith('*'))), starts: words.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)) }
  })
  return [first, second]
}

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
export function reversalsIn({ source, target }: PairUnit, { couples }: OppositeTable): Reversal[] {
  if (target.language !== 'en' || target.words.length === 0 || source.words.length > WORDS_MOST || hasNegation(source) !== hasNegation(target)) return []
  const found: Reversal[] = []
  for (const { english, foreign } of couples) {
    const own = foreign.get(source.language)
    if (!own) continue
    for (const [side, other] of [[0, 1], [1, 0]] as const) {
      const says = placesOf(source, own[side])
      if (says.length !== 1 || placesOf(source, own[other]).length > 0) continue
      const opposite = placesOf(target, english[other])
      if (opposite.length !== 1 || placesOf(target, english[side]).length > 0) continue
      if (isDenied(target, opposite[0]) || Math.abs(placeOf(source, says[0]) - placeOf(target, opposite[0])) > (VERB_LAST.test(source.language) ? APART_FAR : APART_MOST)) continue
      found.push({ source: says[0], target: opposite[0] })
    }
  }
  return found
}

function placesOf(side: PairSide, { whole, starts }: Words): Span[] {
  if (/^(?:zh|ja)$/.test(side.language)) {
    const places: Span[] = []
    for (const form of whole) for (let at = side.text.indexOf(form); at >= 0; at = side.text.indexOf(form, at + 1)) places.push({ start: side.start + at, end: side.start + at + form.length })
    return places
  }
  return side.words.filter(({ folded }) => whole.has(folded) || starts.some((start) => folded.startsWith(start)))
}

const BEFORE = 40
const DENIAL = /\b(?:not|never|no|without|less|un\w+|fail\w*|stop\w*|refus\w*|avoid\w*|prevent\w*|against|halt\w*|end\w*|lack\w*|instead|rather|far from|anything but|cannot|\w+n['’]t)\b/i

/** Whether what stands before a word turns it round again. */
const isDenied = ({ document, start }: PairSide, place: Span): boolean => DENIAL.test(document.text.slice(Math.max(start, place.start - BEFORE), place.start))

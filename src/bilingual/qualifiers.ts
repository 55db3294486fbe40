import type { Span } from '../model/span.ts'
import type { CharTables } from '../text/char-tables.ts'
import { foldText } from '../text/fold.ts'
import type { PairSide, PairUnit } from './pair.ts'

/** The words of one language that say one thing: those that say nothing else, and all that may say it. */
interface Wording {
  readonly sure: readonly Stem[]
  readonly all: readonly Stem[]
}

interface Stem {
  readonly word: string
  readonly fits: 'whole' | 'start' | 'within'
}

/** Words that change what is said of somebody or something (“former”, “attempted”), by language. */
export type QualifierTable = readonly ReadonlyMap<string, Wording>[]

/**
 * Reads a table of qualifiers, one a line: “former formerly | previous ex-* ; es exministr* | ex-* antigu* ; ...”: English
 * first, before the stroke what says nothing else, behind it what may say it too. A star stands for the rest of a word.
 * @throws Error naming the part that is empty
 */
export function readQualifiers(text: string, tables: CharTables): QualifierTable {
  const stems = (list: string): Stem[] => list.trim().split(/\s+/).filter(Boolean).map((written) => ({ word: foldText(written.replace(/\*/g, ''), tables), fits: written.startsWith('*') ? 'within' : written.endsWith('*') ? 'start' : 'whole' }))
  return text.split('\n').filter((line) => line.trim() !== '').map((line) => {
    const wordings = line.split(';').map((part, index): [string, Wording] => {
      const [, language, words] = index === 0 ? ['', 'en', part.trim()] : (/^\s*(\S+)\s+(.*)$/.exec(part) ?? [])
      if (!language || !words) throw new Error(`“${line.trim().slice(0, 40)}” has an empty part: write a language and its words.`)
      const [sure, more = ''] = words.split('|')
      return [language, { sure: stems(sure), all: [...stems(sure), ...stems(more)] }]
    })
    return new Map(wordings)
  })
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
  if (target.language !== 'en' || target.words.length === 0) return []
  return table.flatMap((wordings): QualifierFault[] => {
    const [own, english] = [wordings.get(source.language), wordings.get('en')]
    if (!own || !english) return []
    const [lost, added] = [find(source, own.sure), find(target, english.sure)]
    if (lost && !added && !find(target, english.all)) return [{ kind: 'lost', place: lost }]
    return added && !lost && !find(source, own.all) ? [{ kind: 'added', place: added }] : []
  })
}

function find(side: PairSide, stems: readonly Stem[]): Span | undefined {
  if (UNSPACED.test(side.language)) {
    for (const { word } of stems) {
      const at = side.text.indexOf(word)
      if (at >= 0) return { start: side.start + at, end: side.start + at + word.length }
    }
    return undefined
  }
  return side.words.find(({ folded, quoted, capital, opensSentence, start, end }) => {
    if (side.language === 'en' && ((quoted && capital && !opensSentence) || ALONE.test(side.document.text.slice(start, end + 2)))) return false
    const bare = folded.replace(ELISION, '')
    return stems.some(({ word, fits }) => (fits === 'whole' ? bare === word : fits === 'start' ? bare.startsWith(word) : bare.includes(word)))
  })
}

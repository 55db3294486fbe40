import { asInt32, asUint32 } from '../model/sections.ts'
import type { CharTables } from '../text/char-tables.ts'
import type { CldrNames } from '../text/cldr.ts'
import { dictionaryOf } from '../text/dictionary.ts'
import { hashWord } from '../text/fold.ts'
import type { Spelling } from '../text/spelling.ts'
import { splitTokens } from '../text/split-tokens.ts'
import { cldrSection, CUE_LISTS_ROW, REF_MASK, REF_SHIFT, SECTION, type CueListsRow, type NameRow, type PhraseRow, worldSection } from './format.ts'

/** The compiled name tables, looked up by the folded hash of a word; rows are decoded when first needed. */
export interface NameData {
  readonly tables: CharTables
  /** Number of the word's record, or 0 when no table knows the word. */
  find(hash: number): number
  /** Facts of a record, see `Bit`; 0 for record 0. */
  bitsOf(record: number): number
  /** Facts of the word with a folded hash; 0 when no table knows it. */
  bits(hash: number): number
  /** Languages that a record is a name of, see `languageBit`. */
  readonly languages: Int32Array
  /** Entries of one kind in a record's list. */
  refs(record: number, kind: number): readonly number[]
  /** Sequences of folded hashes, see `SEQUENCE`. */
  readonly sequences: Int32Array
  row<Row extends NameRow>(index: number): Row
  /** Folded hashes of the words of a phrase; remembered. */
  hashes(phrase: string): readonly number[]
  /** The words behind cues: codes of countries and names of lists are replaced by their words. */
  cueWords(cues: readonly string[]): readonly string[]
  /** Rows of foreign names of places and bodies as a language (BCP 47 primary subtag) writes them. */
  worldRows(language: string): readonly number[]
  /** What CLDR says of a language, where the tables keep it. */
  cldr(language: string): CldrNames | undefined
  /** The dictionary of a language, where the rules have one. */
  dictionary(language: string): Spelling | undefined
}

/** A phrase as it is stored: what the forms of one row of a table share stands once. */
export interface StoredPhrase {
  readonly base: number
  readonly wrong: string
}
const isStoredPhrase = (stored: NameRow | StoredPhrase): stored is StoredPhrase => 'base' in stored
const PHRASE_DEFAULTS = { original: [], langs: [], cues: [], not: [], accepted: [] } as const

/** More than there are kinds of `Ref`. */
const KINDS = 16

const FILTER_MASK_OF = (filter: Uint32Array): number => filter.length * 32 - 1

/** Looks into the sections of compiled name tables; undefined when the rules were compiled without any. */
export function openNameData(section: (name: string) => Uint8Array | undefined, tables: CharTables): NameData | undefined {
  const slotBytes = section(SECTION.slots)
  if (!slotBytes || slotBytes.byteLength === 0) return undefined
  const part = (name: string): Int32Array => asInt32(section(name)!)
  const slots = asInt32(slotBytes)
  const slotMask = slots.length / SLOT - 1
  const filter = asUint32(section(SECTION.filter)!)
  const filterMask = FILTER_MASK_OF(filter)
  const [languages, lists, pool, sequences, rowOffsets] = [part(SECTION.languages), part(SECTION.lists), part(SECTION.pool), part(SECTION.sequences), part(SECTION.rowOffsets)]
  let rowBytes: Uint8Array | undefined
  const decoder = new TextDecoder()
  const rows = new Map<number, NameRow>()
  const phrases = new Map<string, readonly number[]>()

  const find = (hash: number): number => {
    const bit = (hash ^ (hash >>> 15)) & filterMask
    if ((filter[bit >>> 5] & (1 << (bit & 31))) === 0) return 0
    for (let slot = slotOf(hash, slotMask); ; slot = (slot + 1) & slotMask) {
      if (slots[slot * SLOT] === hash) return slot + 1
      if (slots[slot * SLOT + 1] === 0) return 0
    }
  }
  const bitsOf = (record: number): number => (record === 0 ? 0 : slots[(record - 1) * SLOT + 1])
  const bits = (hash: number): number => bitsOf(find(hash))
  const known = new Map<number, readonly number[]>()
  const refs = (record: number, kind: number): readonly number[] => {
    const key = record * KINDS + kind
    let found = known.get(key)
    if (found === undefined) known.set(key, (found = readRefs(record, kind)))
    return found
  }
  const readRefs = (record: number, kind: number): readonly number[] => {
    const found: number[] = []
    for (let at = lists[record]; pool[at] !== 0; at++) if (pool[at] >>> REF_SHIFT === kind) found.push(pool[at] & REF_MASK)
    return found
  }
  const row = <Row extends NameRow>(index: number): Row => {
    let known = rows.get(index)
    if (known === undefined) {
      rowBytes ??= section(SECTION.rows)!
      const stored = JSON.parse(decoder.decode(rowBytes.subarray(rowOffsets[index], rowOffsets[index + 1]))) as NameRow | StoredPhrase
      known = isStoredPhrase(stored) ? { ...PHRASE_DEFAULTS, ...row<PhraseRow>(stored.base), wrong: stored.wrong } : stored
      rows.set(index, known)
    }
    return known as Row
  }
  const hashes = (phrase: string): readonly number[] => {
    let known = phrases.get(phrase)
    if (known === undefined) phrases.set(phrase, (known = splitTokens(phrase, tables).map((token) => hashWord(token, tables))))
    return known
  }
  const cueWords = (cues: readonly string[]): readonly string[] => {
    const { lists: words } = row<CueListsRow>(CUE_LISTS_ROW)
    return cues.flatMap((cue) => words[cue] ?? [cue])
  }
  const cldr = (language: string): CldrNames | undefined => {
    const bytes = section(cldrSection(language))
    return bytes && (JSON.parse(decoder.decode(bytes)) as CldrNames)
  }
  const worldRows = (language: string): readonly number[] => {
    const rowsOf = (of: string): Int32Array | readonly number[] => {
      const bytes = section(worldSection(of))
      return bytes ? asInt32(bytes) : []
    }
    return [...rowsOf(language), ...rowsOf('')].sort((a, b) => a - b)
  }
  return { tables, find, bits, bitsOf, languages, refs, sequences, row, hashes, cueWords, worldRows, cldr, dictionary: (language) => dictionaryOf({ language }, { section, tables }) }
}

/** A slot holds a hash and the facts of its word beside it, so that both lie in one line of the cache; empty when it has no facts. */
export const SLOT = 2

/** First slot to look for a hash at. */
export const slotOf = (hash: number, mask: number): number => (Math.imul(hash, 0x9e3779b1) >>> 7) & mask

import { SLOT, slotOf, type StoredPhrase } from '../names/data.ts'
import { Bit, cldrSection, CUE_LISTS_ROW, languageBit, REF_SHIFT, SECTION, type NameRow, worldSection } from '../names/format.ts'
import { asBytes } from '../model/sections.ts'
import type { CharTables } from '../text/char-tables.ts'
import { CLDR_LANGUAGES, cldrNames } from '../text/cldr.ts'
import { foldText, hashFolded } from '../text/fold.ts'
import { splitTokens } from '../text/split-tokens.ts'

interface WordRecord {
  readonly hash: number
  bits: number
  languages: number
  readonly refs: number[]
}

/** The gathering of words, sequences and rows while tables are compiled. */
export class NameTableBuilder {
  readonly tables: CharTables
  readonly #records = new Map<number, WordRecord>()
  readonly #sequences: number[] = [0]
  readonly #rows: string[] = []
  readonly #bases = new Map<string, number>()
  readonly #world: Record<string, number[]> = {}

  constructor(tables: CharTables, cueLists: Readonly<Record<string, readonly string[]>>) {
    this.tables = tables
    const row = this.addRow({ kind: 'cues', lists: cueLists })
    if (row !== CUE_LISTS_ROW) throw new RangeError('The cue lists must be the first row.')
  }

  addRow(row: NameRow | StoredPhrase): number {
    this.#rows.push(JSON.stringify(row))
    return this.#rows.length - 1
  }

  /** Adds what the phrases of one table row share, once; empty lists are left out. */
  addPhraseBase(facts: object): number {
    const text = JSON.stringify(Object.fromEntries(Object.entries(facts).filter(([, value]) => !Array.isArray(value) || value.length > 0)))
    let index = this.#bases.get(text)
    if (index === undefined) {
      this.#rows.push(text)
      this.#bases.set(text, (index = this.#rows.length - 1))
    }
    return index
  }

  /** Notes a row as a foreign name of a place or body, for those who compare two texts. */
  addWorldRow(row: number, languages: readonly string[]): void {
    for (const language of languages.length > 0 ? new Set(languages.map((own) => own.toLowerCase())) : ['']) (this.#world[language] ??= []).push(row)
  }

  tokens(text: string): string[] {
    return splitTokens(text, this.tables)
  }

  fold(text: string): string {
    return foldText(text, this.tables)
  }

  hash(token: string): number {
    return hashFolded(this.fold(token))
  }

  /** Adds facts to a word; `ref` is a kind of `Ref` with its number. */
  mark(token: string, bits: number, language = '', ref?: readonly [kind: number, id: number]): void {
    const hash = this.hash(token)
    let record = this.#records.get(hash)
    if (!record) this.#records.set(hash, (record = { hash, bits: 0, languages: 0, refs: [] }))
    record.bits |= bits
    record.languages |= languageBit(language)
    if (!ref) return
    const entry = (ref[0] << REF_SHIFT) | ref[1]
    if (!record.refs.includes(entry)) record.refs.push(entry)
  }

  /** The facts that a word has so far. */
  bitsOf(token: string): number {
    return this.#records.get(this.hash(token))?.bits ?? 0
  }

  /** Stores the hashes of tokens for a row and gives the number of the sequence. */
  addSequence(row: number, tokens: readonly string[], anchor: number, demands: number, partner = 0): number {
    const at = this.#sequences.length
    this.#sequences.push(row, tokens.length, anchor, demands, partner, ...tokens.map((token) => this.hash(token)))
    return at
  }

  sections(): Record<string, Uint8Array> {
    const records = [...this.#records.values()]
    const slotCount = powerOfTwo(records.length * 1.4)
    const slots = new Int32Array(slotCount * SLOT)
    const filter = new Uint32Array(Math.max(64, powerOfTwo(records.length * 8) / 32))
    // A record's number is that of its slot and one.
    const languages = new Int32Array(slotCount + 1)
    const lists = new Int32Array(slotCount + 1)
    const pool = [0]
    for (const record of records) {
      let slot = slotOf(record.hash, slotCount - 1)
      while (slots[slot * SLOT + 1] !== 0) slot = (slot + 1) & (slotCount - 1)
      slots[slot * SLOT] = record.hash
      slots[slot * SLOT + 1] = record.bits | Bit.known
      const bit = (record.hash ^ (record.hash >>> 15)) & (filter.length * 32 - 1)
      filter[bit >>> 5] |= 1 << (bit & 31)
      languages[slot + 1] = record.languages
      if (record.refs.length > 0) {
        lists[slot + 1] = pool.length
        pool.push(...record.refs, 0)
      }
    }
    return {
      [SECTION.slots]: asBytes(slots),
      [SECTION.filter]: asBytes(filter),
      [SECTION.languages]: asBytes(languages),
      [SECTION.lists]: asBytes(lists),
      [SECTION.pool]: asBytes(Int32Array.from(pool)),
      [SECTION.sequences]: asBytes(Int32Array.from(this.#sequences)),
      ...Object.fromEntries(Object.entries(this.#world).map(([language, rows]) => [worldSection(language), asBytes(Int32Array.from(rows))])),
      ...Object.fromEntries(CLDR_LANGUAGES.map((language) => [cldrSection(language), new TextEncoder().encode(JSON.stringify(cldrNames(language)))])),
      ...rowSections(this.#rows),
    }
  }
}

function rowSections(rows: readonly string[]): Record<string, Uint8Array> {
  const parts = rows.map((row) => new TextEncoder().encode(row))
  const offsets = new Int32Array(parts.length + 1)
  parts.forEach((part, index) => (offsets[index + 1] = offsets[index] + part.byteLength))
  const bytes = new Uint8Array(offsets[parts.length])
  parts.forEach((part, index) => bytes.set(part, offsets[index]))
  return { [SECTION.rows]: bytes, [SECTION.rowOffsets]: asBytes(offsets) }
}

const powerOfTwo = (least: number): number => 1 << Math.ceil(Math.log2(Math.max(64, least)))

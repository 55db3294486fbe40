import { primarySubtag } from './language-profile.ts'
import type { CharTables } from './char-tables.ts'
import { openSpelling, type Spelling } from './spelling.ts'

/** Where compiled rules keep their dictionaries. */
export interface DictionarySource {
  readonly section: (name: string) => Uint8Array | undefined
  readonly tables: CharTables
}

const opened = new WeakMap<CharTables, Map<string, Spelling | undefined>>()

/** The dictionary of a text's language; undefined when the rules have none. Opened once for all documents of a desk. */
export function dictionaryOf({ language }: { readonly language: string }, { section, tables }: DictionarySource): Spelling | undefined {
  let known = opened.get(tables)
  if (!known) opened.set(tables, (known = new Map()))
  const own = primarySubtag(language)
  if (!known.has(own)) {
    const table = section(`spelling.${own}.known`)
    known.set(own, table && openSpelling(table, () => new TextDecoder().decode(section(`spelling.${own}.common`))))
  }
  return known.get(own)
}

import type { Document } from '../model/document.ts'
import { primarySubtag } from '../text/language-profile.ts'
import { openSpelling, type Spelling } from '../text/spelling.ts'
import type { Resources } from './check.ts'

const opened = new WeakMap<Resources['tables'], Map<string, Spelling | undefined>>()

/** The dictionary of a document's language; undefined when the rules have none. Opened once for all documents of a desk. */
export function dictionaryOf({ language }: Document, { section, tables }: Resources): Spelling | undefined {
  let known = opened.get(tables)
  if (!known) opened.set(tables, (known = new Map()))
  const own = primarySubtag(language)
  if (!known.has(own)) {
    const table = section(`spelling.${own}.known`)
    known.set(own, table && openSpelling(table, () => new TextDecoder().decode(section(`spelling.${own}.common`))))
  }
  return known.get(own)
}

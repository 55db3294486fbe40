import type { NameData } from '../names/data.ts'
import type { CharTables } from '../text/char-tables.ts'
import { cldrNames } from '../text/cldr.ts'
import { foldText } from '../text/fold.ts'

const known = new Map<string, ReadonlyMap<string, number>>()

/** Names of months (1 to 12) and weekdays (101 for Monday to 107) of a language, folded, as they stand in dates; from CLDR. */
export function calendarOf(language: string, names: NameData | undefined, tables: CharTables): ReadonlyMap<string, number> {
  let calendar = known.get(language)
  if (!calendar) {
    const entries = (names?.cldr(language) ?? cldrNames(language)).calendar.map(([word, value]) => [foldText(word, tables).replace(/\.$/, ''), value] as const)
    known.set(language, (calendar = new Map(entries.filter(([word]) => word.length > 2))))
  }
  return calendar
}

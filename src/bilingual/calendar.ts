import type { NameData } from '../names/data.ts'
import type { CharTables } from '../text/char-tables.ts'
import { cldrNames } from '../text/cldr.ts'
import { foldText } from '../text/fold.ts'

/** Weekdays in the cases that follow prepositions: “в среду”, “w środę”. */
const INFLECTED: Readonly<Record<string, readonly (readonly [string, number])[]>> = Object.fromEntries(
  Object.entries({
    ru: 'понедельника=101 понедельнику=101 вторника=102 вторнику=102 среду=103 среды=103 четверга=104 четвергу=104 пятницу=105 пятницы=105 субботу=106 субботы=106 воскресенья=107 воскресенье=107',
    uk: 'понеділка=101 вівторка=102 середу=103 середи=103 четверга=104 пятницю=105 пятниці=105 суботу=106 суботи=106 неділю=107 неділі=107',
    pl: 'poniedzialku=101 wtorku=102 srode=103 srody=103 czwartku=104 piatku=105 sobote=106 soboty=106 niedziele=107 niedzieli=107',
    cs: 'pondelka=101 uterka=102 stredu=103 stredy=103 ctvrtka=104 patku=105 sobotu=106 soboty=106 nedeli=107 nedele=107',
  }).map(([language, words]) => [language, words.split(' ').map((entry) => [entry.slice(0, entry.indexOf('=')), Number(entry.slice(entry.indexOf('=') + 1))] as const)]),
)

const known = new Map<string, ReadonlyMap<string, number>>()

/** Names of months (1 to 12) and weekdays (101 for Monday to 107) of a language, folded, as they stand in dates; from CLDR. */
export function calendarOf(language: string, names: NameData | undefined, tables: CharTables): ReadonlyMap<string, number> {
  let calendar = known.get(language)
  if (!calendar) {
    const entries = (names?.cldr(language) ?? cldrNames(language)).calendar.map(([word, value]) => [foldText(word, tables).replace(/\.$/, ''), value] as const)
    for (const [word, value] of INFLECTED[language] ?? []) entries.push([word, value])
    known.set(language, (calendar = new Map(entries.filter(([word]) => word.length > 2))))
  }
  return calendar
}

/** What the Unicode CLDR data that Node carries (ICU) say of one language. */
export interface CldrNames {
  /** Names of parts of the world and countries, with their codes. */
  readonly regions: readonly (readonly [code: string, name: string])[]
  /** Names of months (1 to 12) and weekdays (101 for Monday to 107), as they stand in dates; none for a language that ICU does not know. */
  readonly calendar: readonly (readonly [name: string, value: number])[]
}

/** Codes of parts of the world: Africa, Europe and others. */
const WORLD = '002 003 005 009 011 013 014 015 017 018 019 021 029 030 034 035 039 053 054 057 061 142 143 145 150 151 154 155 419'.split(' ')
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const CODES = [...WORLD, ...LETTERS.flatMap((first) => LETTERS.map((second) => first + second))]

/** Reads what ICU says of a language (BCP 47); takes some milliseconds, so that compiled rules keep it for those of `CLDR_LANGUAGES`. */
export const cldrNames = (language: string): CldrNames => ({ regions: regionsOf(language), calendar: calendarOf(language) })

/** Languages whose names compiled rules keep. */
export const CLDR_LANGUAGES: readonly string[] = 'en es pt fr it de ru uk tr ar zh ja ko pl nl cs hu ro ca sv no da fi el fa he hi id vi sk hr sr sl bg'.split(' ')

function regionsOf(language: string): [string, string][] {
  try {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
    return CODES.flatMap((code) => entryOf(code, names.of(code)))
  } catch {
    return []
  }
}

const entryOf = (code: string, name: string | undefined): [string, string][] => (name === undefined ? [] : [[code, name]])

function calendarOf(language: string): [string, number][] {
  const calendar: [string, number][] = []
  try {
    const formatOf = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' })
    const months = [formatOf({ month: 'long' }), formatOf({ month: 'long', day: 'numeric' })]
    for (let month = 0; month < 12; month++) {
      for (const format of months) for (const { type, value } of format.formatToParts(Date.UTC(2021, month, 15))) if (type === 'month') calendar.push([value, month + 1])
    }
    const weekdays = formatOf({ weekday: 'long' })
    for (let day = 0; day < 7; day++) {
      for (const { type, value } of weekdays.formatToParts(Date.UTC(2021, 7, 2 + day))) if (type === 'weekday') for (const word of new Set([value, value.split('-')[0]])) calendar.push([word, 101 + day])
    }
  } catch {
    // ICU does not know the language.
  }
  return calendar
}

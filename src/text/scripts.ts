/** Families of scripts that news text meets; Latin letters, digits and marks belong to none. */
export type Script = 'greek' | 'cyrillic' | 'armenian' | 'hebrew' | 'arabic' | 'indic' | 'thai' | 'georgian' | 'hangul' | 'han'

/** First and last code unit of each range, in order (Unicode blocks). */
const RANGES: readonly (readonly [number, number, Script])[] = [
  [0x370, 0x3ff, 'greek'],
  [0x400, 0x52f, 'cyrillic'],
  [0x531, 0x58a, 'armenian'],
  [0x591, 0x5f4, 'hebrew'],
  [0x600, 0x77f, 'arabic'],
  [0x900, 0xdff, 'indic'],
  [0xe01, 0xeff, 'thai'],
  [0x10a0, 0x10ff, 'georgian'],
  [0x1f00, 0x1fff, 'greek'],
  [0x3005, 0x3007, 'han'],
  [0x3041, 0x31ff, 'han'],
  [0x3400, 0x9fff, 'han'],
  [0xac00, 0xd7af, 'hangul'],
  [0xf900, 0xfaff, 'han'],
  [0xfb50, 0xfdff, 'arabic'],
  [0xfe70, 0xfefc, 'arabic'],
  [0xff66, 0xff9d, 'han'],
]

/** No letter below this code unit belongs to another script than Latin. */
export const FIRST_OTHER_SCRIPT = 0x370

/** The script of a letter; undefined for Latin and for what is no letter of these scripts. */
export function scriptOf(code: number): Script | undefined {
  if (code < FIRST_OTHER_SCRIPT) return undefined
  for (const [first, last, script] of RANGES) if (code <= last) return code >= first ? script : undefined
  return undefined
}

/** What the letters are called in a message. */
export const SCRIPT_NAMES: Readonly<Record<Script, string>> = {
  greek: 'Greek letters',
  cyrillic: 'Cyrillic letters',
  armenian: 'Armenian letters',
  hebrew: 'Hebrew letters',
  arabic: 'Arabic letters',
  indic: 'letters of an Indian script',
  thai: 'Thai letters',
  georgian: 'Georgian letters',
  hangul: 'Korean letters',
  han: 'Chinese or Japanese characters',
}

const OWN: Readonly<Record<string, readonly Script[]>> = {
  el: ['greek'],
  ru: ['cyrillic'],
  uk: ['cyrillic'],
  be: ['cyrillic'],
  bg: ['cyrillic'],
  sr: ['cyrillic'],
  mk: ['cyrillic'],
  kk: ['cyrillic'],
  ky: ['cyrillic'],
  mn: ['cyrillic'],
  tg: ['cyrillic'],
  hy: ['armenian'],
  he: ['hebrew'],
  yi: ['hebrew'],
  ar: ['arabic'],
  fa: ['arabic'],
  ur: ['arabic'],
  ps: ['arabic'],
  hi: ['indic'],
  bn: ['indic'],
  mr: ['indic'],
  ne: ['indic'],
  ta: ['indic'],
  te: ['indic'],
  th: ['thai'],
  lo: ['thai'],
  ka: ['georgian'],
  ko: ['hangul', 'han'],
  zh: ['han'],
  ja: ['han'],
}

/** The scripts, besides Latin, that a language is written in; none for a language written in Latin letters. */
export const scriptsOf = (language: string): readonly Script[] => OWN[language.toLowerCase().split(/[-_]/)[0]] ?? []

/** Classes of UTF-16 code units, as the tokeniser sees them. */
export const CharClass = {
  space: 0,
  /** Counts as nothing: mark-up placeholder, soft hyphen, zero-width characters, variation selectors. */
  ignored: 1,
  lower: 2,
  upper: 3,
  /** A letter of a script without case. */
  letter: 4,
  mark: 5,
  digit: 6,
  apostrophe: 7,
  /** Han, kana and other signs that are words of their own. */
  ideograph: 8,
  quote: 9,
  punctuation: 10,
  symbol: 11,
  highSurrogate: 12,
  lowSurrogate: 13,
} as const

/** Lookup tables over all UTF-16 code units. */
export interface CharTables {
  /** One of `CharClass` for each code unit. */
  readonly classes: Uint8Array
  /** The folded code unit: lower-case, base letter without accent; 0 for what folding drops. */
  readonly fold: Uint16Array
}

const IGNORED = /[\u0001\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFE00-\uFE0F\uFEFF]/
const QUOTES = '"“”„‟«»‹›‘‚‛「」『』'
const APOSTROPHES = "'’ʼ"
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30FC\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u
/** Letters whose plain form Unicode does not give as a decomposition. */
const PLAIN: Record<string, string> = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', ħ: 'h', ı: 'i', ŧ: 't', ß: 's', œ: 'o', æ: 'a', ŀ: 'l' }

function classOf(code: number): number {
  if (code >= 0xd800 && code <= 0xdbff) return CharClass.highSurrogate
  if (code >= 0xdc00 && code <= 0xdfff) return CharClass.lowSurrogate
  const char = String.fromCharCode(code)
  if (IGNORED.test(char)) return CharClass.ignored
  if (QUOTES.includes(char)) return CharClass.quote
  if (APOSTROPHES.includes(char)) return CharClass.apostrophe
  if (/\s/.test(char) || code < 32 || code === 0x85) return CharClass.space
  if (IDEOGRAPH.test(char) && /[\p{L}\p{Nl}\p{M}]/u.test(char)) return CharClass.ideograph
  if (/\p{Lu}|\p{Lt}/u.test(char)) return CharClass.upper
  if (/\p{Ll}/u.test(char)) return CharClass.lower
  if (/\p{L}|\p{Nl}/u.test(char)) return CharClass.letter
  if (/\p{M}/u.test(char)) return CharClass.mark
  if (/\p{Nd}/u.test(char)) return CharClass.digit
  if (/\p{P}/u.test(char)) return CharClass.punctuation
  return CharClass.symbol
}

function foldOf(code: number, charClass: number): number {
  if (charClass === CharClass.ignored) return 0
  if (code >= 0x300 && code <= 0x36f) return 0
  if (charClass === CharClass.apostrophe) return 0x27
  const lower = String.fromCharCode(code).toLowerCase()
  const plain = PLAIN[lower]
  if (plain) return plain.charCodeAt(0)
  const decomposes = code < 0x530 || (code >= 0x1e00 && code < 0x2000)
  return (decomposes ? lower.normalize('NFD') : lower).charCodeAt(0)
}

let built: CharTables | undefined

/** Builds the tables from the Unicode data of this Node; some 30 ms, so shipped rules carry them ready-made. */
export function buildCharTables(): CharTables {
  if (built) return built
  const classes = new Uint8Array(0x10000)
  const fold = new Uint16Array(0x10000)
  for (let code = 0; code < 0x10000; code++) {
    classes[code] = classOf(code)
    fold[code] = foldOf(code, classes[code])
  }
  built = { classes, fold }
  return built
}

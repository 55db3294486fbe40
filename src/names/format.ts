/** Facts about a known word, as bits of its record. */
export const Bit = {
  /** English word that is the literal sense of a surname: Duke for Duque. */
  gloss: 1 << 0,
  /** Surname that is a word of its language: Duque. */
  surname: 1 << 1,
  /** Given name with an English counterpart: Nicolás. */
  givenForeign: 1 << 2,
  /** English given name that is the counterpart of foreign ones: Nicholas. */
  givenEnglish: 1 << 3,
  /** Any given name. */
  given: 1 << 4,
  /** Title or office before or after a name: President, minister. */
  role: 1 << 5,
  /** Last word of the name of a place or body: University, Street, Cup. */
  head: 1 << 6,
  /** First word of a foreign name of a place or body: Calle, Banco, Universidad. */
  lead: 1 << 7,
  nationality: 1 << 8,
  /** A phrase of a table starts at, or is anchored to, this word. */
  phrase: 1 << 9,
  /** Capitalised word that is no name of a person: months, countries, languages. */
  common: 1 << 10,
  /** Surname in another language's transcription: Jamenei. */
  transcribed: 1 << 11,
  /** Surname of a public figure. */
  figure: 1 << 12,
  /** Word that opens sentences and is no name. */
  opener: 1 << 13,
  /** Lower-case word inside names: de, van, bin. */
  particle: 1 << 14,
  female: 1 << 15,
  male: 1 << 16,
  /** father, brother, wife ... */
  kin: 1 << 17,
  /** Verb in the third person that has people as subjects: announces, said. */
  act: 1 << 18,
  /** Noun for people, singular: man, driver. */
  human: 1 << 19,
  /** Jr, Sr, III. */
  suffix: 1 << 20,
  /** Surname listed as common in its language. */
  commonSurname: 1 << 21,
  /** Mr, Ms, Dr, Don, Sir. */
  honorific: 1 << 22,
  /** Given name of a public figure. */
  figureGiven: 1 << 23,
  /** former, then, late: the office is not the present one. */
  former: 1 << 24,
  /** Words that speak of words: means, called, translated. */
  wordTalk: 1 << 25,
  /** Given name or surname used in English-speaking countries. */
  english: 1 << 26,
  /** Words near the name of a newspaper: newspaper, daily, published. */
  mediaTalk: 1 << 27,
  /** Adjective, determiner or preposition that may stand between an article and an office: new, outgoing. */
  between: 1 << 28,
  /** A given name that lost its accented initial: lvaro for Álvaro. */
  clipped: 1 << 29,
  /** Set for every word of the tables. */
  known: 1 << 30,
} as const

/** What the entries of a word's list refer to. */
export const Ref = { gloss: 1, surname: 2, foreignClass: 3, englishClass: 4, givenRow: 5, figure: 6, figureGiven: 7, transcribed: 8, phrase: 9, role: 10, clipped: 11, accented: 12 } as const

export const REF_SHIFT = 24
export const REF_MASK = (1 << REF_SHIFT) - 1

/**
 * Parts of a record in the pool of sequences: row, number of tokens, index of the anchor, demands, for a literal sense
 * the sequence of its surname, hashes.
 */
export const SEQUENCE = { row: 0, size: 1, anchor: 2, demands: 3, partner: 4, hashes: 5 } as const
/** Demands of a phrase: tokens that must be capitalised are bits 0 to 15; above them these. */
export const EXACT_ACCENTS = 1 << 16
export const ALL_CAPS = 1 << 17
/** The literal sense of a surname in the plural: Dukes. */
export const PLURAL = 1 << 18

/** Languages that words of the tables are marked with, as bits of a record's languages. */
export const LANGUAGES = ['en', 'es', 'pt', 'fr', 'it', 'de', 'ru', 'uk', 'tr', 'ar', 'zh', 'ja', 'ko', 'pl', 'nl', 'cs', 'hu', 'ro', 'ca', 'sv', 'no', 'da', 'fi', 'el', 'fa', 'he', 'hi', 'id', 'vi', 'sk', 'hr', 'bg'] as const
/** Languages that share the names of another one. */
const SHARED_NAMES: Readonly<Record<string, string>> = { sr: 'hr', bs: 'hr', mk: 'bg', gl: 'pt' }
export const languageBit = (language: string): number => {
  const index = (LANGUAGES as readonly string[]).indexOf(SHARED_NAMES[language] ?? language)
  return index < 0 ? 0 : 1 << index
}

/** Names of the sections that hold compiled name tables. */
export const SECTION = {
  slots: 'namesSlots',
  filter: 'namesFilter',
  languages: 'namesLanguages',
  lists: 'namesLists',
  pool: 'namesPool',
  sequences: 'namesSequences',
  rows: 'namesRows',
  rowOffsets: 'namesRowOffsets',
} as const

/** The section that holds what CLDR says of a language. */
export const cldrSection = (language: string): string => `cldr-${language}`

/** The section that holds the rows of foreign names of places and bodies of a language, in lower case; that of the empty one holds those of any language. */
export const worldSection = (language: string): string => `world-${language}`

export type Lang = string
export type TableTier = 'A' | 'B' | 'C'

export interface SurnameRow {
  readonly kind: 'surname'
  readonly name: string
  readonly literal: readonly string[]
  readonly lang: Lang
  /** How far the literal form is an ordinary name of English: low, medium, high. */
  readonly risk: 'L' | 'M' | 'H'
  readonly tier: TableTier
}

export interface GivenRow {
  readonly kind: 'given'
  readonly name: string
  readonly english: readonly string[]
  readonly lang: Lang
  readonly tier: TableTier
}

export interface FigureRow {
  readonly kind: 'figure'
  readonly name: string
  readonly lang: Lang
  readonly gender: string
  readonly cues: readonly string[]
  /** Words that show that a namesake is meant. */
  readonly not: readonly string[]
  readonly roles: readonly string[]
  readonly tier: TableTier
}

/** A surname or full name in another language's transcription. */
export interface TranscribedRow {
  readonly kind: 'transcribed'
  readonly english: string
  readonly form: string
  readonly langs: readonly Lang[]
  readonly cues: readonly string[]
  readonly tier: TableTier
}

export type PhraseUse = 'mangled' | 'royal' | 'exonym' | 'acronym' | 'place' | 'institution' | 'media' | 'club' | 'party' | 'variant' | 'real'

/** Words that stand in the text for a name: a foreign form left, or a literal rendering. */
export interface PhraseRow {
  readonly kind: 'phrase'
  readonly use: PhraseUse
  readonly wrong: string
  /** What English says; the best first. */
  readonly right: readonly string[]
  /** The name in its own language, where the wrong form is not that. */
  readonly original: readonly string[]
  readonly langs: readonly Lang[]
  /** One of them must stand in the article, unless the tier is A. */
  readonly cues: readonly string[]
  /** Silent when one of them stands in the sentence or beside. */
  readonly not: readonly string[]
  /** Other English forms that may stand beside it. */
  readonly accepted: readonly string[]
  readonly tier: TableTier
}

export interface RoleRow {
  readonly kind: 'role'
  readonly word: string
  readonly role: string
  readonly gender: string
}

/** Lists of words that cues name: countries by code, lists of cues.yaml in capitals. */
export interface CueListsRow {
  readonly kind: 'cues'
  readonly lists: Readonly<Record<string, readonly string[]>>
}
/** Row 0 of every compilation. */
export const CUE_LISTS_ROW = 0

export type NameRow = SurnameRow | GivenRow | FigureRow | TranscribedRow | PhraseRow | RoleRow | CueListsRow

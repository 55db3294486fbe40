/** What a cell of a table holds. `list`: parts separated by ";". */
export type CellType = 'text' | 'list' | readonly string[]

export interface TableKind {
  readonly describe: string
  /** Columns that every row fills, the first one names the row. */
  readonly needs: Readonly<Record<string, CellType>>
  readonly may: Readonly<Record<string, CellType>>
  /** False when several rows may have the same first cell. */
  readonly unique?: false
}

const TIER = ['A', 'B', 'C'] as const
const GENDER = ['m', 'f', 'x'] as const
/** Columns that the rows of every table may have; the head of the table gives the default. */
const ANY = { tier: TIER, origin: 'text', note: 'text' } as const

/** The tables of names that a pack may hold; rules/names/README.md describes them for their editors. */
export const TABLE_KINDS = {
  surnames: {
    describe: 'surnames that are words of their language, with the literal English',
    needs: { surname: 'text', literal: 'list', risk: ['L', 'M', 'H'] },
    may: { original: 'text', example: 'text', ...ANY },
  },
  'given-names': {
    describe: 'given names with the English names that translation makes of them',
    needs: { given: 'text', english: 'list' },
    may: { gender: GENDER, ...ANY },
  },
  'name-lists': {
    describe: 'given names or surnames in use, or whole real names; class says which',
    needs: { class: ['given-m', 'given-f', 'given-x', 'surname', 'borne', 'place', 'real'], names: 'list' },
    may: { ...ANY },
    unique: false,
  },
  figures: {
    describe: 'people in the news, in the spelling that English news uses',
    needs: { name: 'text', lang: 'text', gender: GENDER, cues: 'list' },
    may: { roles: 'list', wrong: 'list', not: 'list', ...ANY },
  },
  mangled: {
    describe: 'whole wrong names and the right ones',
    needs: { wrong: 'list', right: 'list' },
    may: { use: ['mangled', 'royal'], cues: 'list', not: 'list', ...ANY },
  },
  transcriptions: {
    describe: 'people whose names other languages transcribe in their own way',
    needs: { english: 'text' },
    may: { cues: 'list', es: 'list', fr: 'list', de: 'list', it: 'list', pt: 'list', tr: 'list', pl: 'list', nl: 'list', ...ANY },
  },
  variants: {
    describe: 'spellings that English accepts, but not side by side in one article',
    needs: { forms: 'list' },
    may: { ...ANY },
  },
  exonyms: {
    describe: 'places in the form of another language',
    needs: { form: 'list', english: 'text' },
    may: { not: 'list', cues: 'list', ...ANY },
  },
  'country-names': {
    describe: 'languages whose names of countries come from Unicode CLDR, and names that are left out',
    needs: { lang: 'text' },
    may: { 'leave-out': 'list', ...ANY },
  },
  renderings: {
    describe: 'places, bodies, media, clubs and parties with the literal English that translation makes of them',
    needs: { original: 'list', right: 'list' },
    may: { wrong: 'list', country: 'list', accepted: 'list', cues: 'list', not: 'list', ...ANY },
    unique: false,
  },
  acronyms: {
    describe: 'acronyms of other languages',
    needs: { form: 'list', langs: 'list', english: 'text' },
    may: { not: 'list', cues: 'list', ...ANY },
    unique: false,
  },
  roles: {
    describe: 'titles and offices with the class that decides which of them go together',
    needs: { role: 'list', class: 'text' },
    may: { gender: GENDER, ...ANY },
  },
  words: {
    describe: 'words that decide what a capitalised run is',
    needs: { class: 'text', words: 'list' },
    may: { ...ANY },
    unique: false,
  },
  countries: {
    describe: 'words that show that an article is about a country',
    needs: { code: 'text', cues: 'list' },
    may: { ...ANY },
  },
} as const satisfies Record<string, TableKind>

export type TableKindName = keyof typeof TABLE_KINDS

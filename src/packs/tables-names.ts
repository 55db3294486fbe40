import { ALL_CAPS, Bit, EXACT_ACCENTS, PLURAL, Ref, type PhraseRow, type PhraseUse, type SurnameRow } from '../names/format.ts'
import { restsOf } from '../names/lost-letters.ts'
import { Trouble } from '../model/trouble.ts'
import type { CharTables } from '../text/char-tables.ts'
import { NameTableBuilder } from './tables-compile.ts'
import { countryNames } from './tables-countries.ts'
import type { SourceTable, TableRow } from './tables.ts'

/** Classes of the table of words and the facts that they stand for. */
export const WORD_CLASSES: Readonly<Record<string, number>> = {
  head: Bit.head,
  lead: Bit.lead,
  nationality: Bit.nationality | Bit.common,
  common: Bit.common,
  opener: Bit.opener,
  particle: Bit.particle,
  kin: Bit.kin | Bit.human,
  human: Bit.human,
  act: Bit.act,
  suffix: Bit.suffix,
  honorific: Bit.honorific,
  former: Bit.former,
  'word-talk': Bit.wordTalk,
  'media-talk': Bit.mediaTalk,
  between: Bit.between,
}

/**
 * Compiles tables of names to sections; empty when there are none.
 * @throws Trouble when a row names what does not exist
 */
export function compileNameTables(source: readonly SourceTable[], cues: Readonly<Record<string, readonly string[]>>, tables: CharTables): Record<string, Uint8Array> {
  if (source.length === 0) return {}
  const countries = Object.fromEntries(source.filter(({ kind }) => kind === 'countries').flatMap(({ rows }) => rows.map((row) => [row.text.code, row.list.cues] as const)))
  const leaders = source.filter(({ kind }) => kind === 'words').flatMap(({ rows }) => rows.filter((row) => row.text.class === 'leader').flatMap((row) => row.list.words))
  const builder = new NameTableBuilder(tables, { ...cues, ...countries, [LEADERS]: leaders })
  const accepted = new Set(source.filter(({ kind }) => kind === 'variants').flatMap(({ rows }) => rows.flatMap((row) => row.list.forms.map((form) => builder.fold(form)))))
  const compiling: Compiling = { builder, classes: new Map(), knownCues: new Set([...Object.keys(cues), ...Object.keys(countries)]), accepted, borne: new Set(), marked: new Map(), phrases: [] }
  // Lists of names first, figures last: surnames ask which English words are surnames too, figures which of their words are given names.
  const rank = ({ kind }: SourceTable): number => (kind === 'name-lists' ? 0 : kind === 'figures' ? 2 : 1)
  const ordered = [...source].sort((a, b) => rank(a) - rank(b))
  for (const table of ordered) for (const row of table.rows) COMPILERS[table.kind](compiling, table, row)
  addGaps(compiling)
  anchorPhrases(compiling)
  return builder.sections()
}

interface Compiling {
  readonly builder: NameTableBuilder
  /** Numbers of the classes of given names, by the English form. */
  readonly classes: Map<string, number>
  readonly knownCues: ReadonlySet<string>
  /** Folded spellings that English accepts beside each other. */
  readonly accepted: ReadonlySet<string>
  /** Folded surnames of English people. */
  readonly borne: Set<string>
  /** Names with letters that ASCII lacks, and their language. */
  readonly marked: Map<string, string>
  readonly phrases: Phrase[]
}

type RowCompiler = (compiling: Compiling, table: SourceTable, row: TableRow) => void

const COMPILERS: Readonly<Record<SourceTable['kind'], RowCompiler>> = {
  surnames: addSurname,
  'given-names': addGivenName,
  'name-lists': addNameList,
  figures: addFigure,
  mangled: addMangled,
  transcriptions: addTranscription,
  variants: addVariants,
  exonyms: addExonym,
  'country-names': addCountryNames,
  renderings: addRendering,
  acronyms: addAcronym,
  roles: addRole,
  words: addWords,
  countries: () => undefined,
}

/** The list of leaders whose followers are called by their name. */
const LEADERS = 'leaders'

const PLACE_OF = (table: SourceTable, row: TableRow): string => `${table.file}:${row.line}`

function addSurname({ builder, borne, marked }: Compiling, table: SourceTable, { text, list, tier }: TableRow): void {
  const rowOf = (risk: string): number => builder.addRow({ kind: 'surname', name: text.surname, literal: list.literal, lang: table.lang, risk: risk as SurnameRow['risk'], tier })
  const row = rowOf(text.risk)
  // A literal sense that English people bear as a surname is of high risk, whatever its row says of the others.
  const name = builder.tokens(text.surname)
  const last = name.length - 1
  const own = builder.addSequence(row, name, last, 0)
  if (name.length === 1) marked.set(text.surname, table.lang)
  builder.mark(name[last], Bit.surname, table.lang, [Ref.surname, own])
  for (const literal of withArticles(table, list.literal)) {
    if (builder.fold(literal) === builder.fold(text.surname)) continue
    const tokens = builder.tokens(literal)
    const owner = text.risk !== 'H' && borne.has(builder.fold(literal)) ? rowOf('H') : row
    builder.mark(tokens.at(-1)!, Bit.gloss, '', [Ref.gloss, builder.addSequence(owner, tokens, tokens.length - 1, 0, own)])
    if (tokens.length > 1 || /s$/.test(literal)) continue
    builder.mark(`${literal}s`, Bit.gloss, '', [Ref.gloss, builder.addSequence(owner, [`${literal}s`], 0, PLURAL, own)])
  }
}

const GENDER: Readonly<Record<string, number>> = { m: Bit.male, f: Bit.female }

function addGivenName({ builder, classes, marked }: Compiling, table: SourceTable, { text, list, tier }: TableRow): void {
  const row = builder.addRow({ kind: 'given', name: text.given, english: list.english, lang: table.lang, tier })
  builder.mark(text.given, Bit.givenForeign | Bit.given | (GENDER[text.gender] ?? 0), table.lang, [Ref.givenRow, row])
  marked.set(text.given, table.lang)
  for (const english of list.english) {
    const key = builder.fold(english)
    if (key === builder.fold(text.given)) continue
    let id = classes.get(key)
    if (id === undefined) classes.set(key, (id = classes.size + 1))
    builder.mark(text.given, 0, '', [Ref.foreignClass, id])
    builder.mark(english, Bit.givenEnglish, '', [Ref.englishClass, id])
    builder.mark(english, 0, '', [Ref.givenRow, row])
  }
}

function addNameList(compiling: Compiling, table: SourceTable, { text, list, tier }: TableRow): void {
  const { builder, borne } = compiling
  if (table.lang === 'en' && (text.class === 'surname' || text.class === 'borne')) for (const name of list.names) borne.add(builder.fold(name))
  if (text.class === 'borne') {
    for (const name of list.names) builder.mark(name, Bit.english)
    return
  }
  if (text.class === 'place') {
    for (const name of list.names) {
      const tokens = builder.tokens(name)
      for (const token of tokens) if (isCapitalised(token) && token.length >= PLACE_LENGTH) builder.mark(token, 0)
      if (tokens.length === 1) compiling.marked.set(name, table.lang)
    }
    return
  }
  if (text.class === 'real') {
    for (const name of list.names) addPhrase(compiling, name, { use: 'real', right: [name], langs: [], cues: [], not: [], tier })
    return
  }
  const english = table.lang === 'en' ? Bit.english : 0
  const bits = text.class === 'surname' ? Bit.commonSurname : Bit.given | (GENDER[text.class.slice(-1)] ?? 0)
  for (const name of list.names) {
    for (const token of builder.tokens(name)) if (token !== '-') builder.mark(token, bits | english, table.lang)
    compiling.marked.set(name, table.lang)
    if (!isAscii(name)) builder.mark(name, 0, table.lang, [Ref.accented, builder.addRow({ kind: 'given', name, english: [], lang: table.lang, tier })])
  }
}

/** Shorter words of places say too little by themselves. */
const PLACE_LENGTH = 6

/** Arabic surnames begin with an article: al-Assad is “the Lion” as well as “Lion”. */
const withArticles = ({ lang }: SourceTable, literals: readonly string[]): readonly string[] => (lang === 'ar' ? [...new Set(literals.flatMap((literal) => (/^(?:the|from) /.test(literal) ? [literal] : [literal, `the ${literal}`])))] : literals)

/** Words and other names that are left when a name loses letters. */
const CLIPPED_WORDS = new Set('scar mile lan din lise prez cern corts komi sava micha lusa munn nicol barto babi macas orta doru mart anas danil romo doni jupp maral anik elika karaka maras flix poas toms jess sofa bene beta gran balk mare limo spie roco adle simes falc leito sols stre choc belm tabar lloren valent lubo vesel markov vank kopeck konen stank tich skora kubek koda novkov holubov urbanov svobodov dukov fialov echov kuerov musilov stakov hork duek blek vlek daro elas fabin julin lenn nicols adrin durn marn meja ziga acua anala rosala anglica josphine genevive valrie timothe dorothe natlie kristna benot danile michle gurin tams fehr zajc witek pitek widerski urek wasa pawe csar clin ciuc radiov kalik sulk mikul blent smail smet enol yaar agust matthus matas tobas niccol gata guila gueda vitria incio acio cear nario almera amap gois paran manab quindo sevin kaan afak doan etin karada karata jord marqus rufin alegra vias girn lafort lavalle biay chop pika liwa wider abka ciela jele pajk sowik gowa gral woch varo patro yava baheli elik balc oban balos senz vran schuble abdal carri pern mouro mench rossell kesson maro joki silia darn gaud calan agero tabrez bollan icar snia gota valry narcs sents tefan kozowski winiewski winiewska calvio estevo sebastio nomie lonard garbie milie lodie tienne lisabeth dith gnes douard ilinka imeka'.split(' '))
const CLIPPED_LENGTH = 4

/** Old systems lose letters that they do not know: lvaro for Álvaro, Andrs for Andrés; no name of the tables is written so. */
function addGaps({ builder, marked }: Compiling): void {
  const gaps: { rest: string; name: string; lang: string }[] = []
  for (const [name, lang] of marked) {
    for (const rest of restsOf(name)) {
      const isSafe = !isAscii(rest) || (rest.length >= name.length - 2 && /^[a-zA-Z]+$/.test(rest) && !name.includes('ß') && !CLIPPED_WORDS.has(rest.toLowerCase()) && builder.bitsOf(rest) === 0)
      if (rest.length >= CLIPPED_LENGTH && isSafe) gaps.push({ rest, name, lang })
    }
  }
  for (const { rest, name, lang } of gaps) builder.mark(rest, Bit.clipped, '', [Ref.clipped, builder.addRow({ kind: 'given', name, english: [], lang, tier: 'B' })])
}

/** Words of a name that are no part of it by themselves. */
const PARTICLES = new Set('de del la las los da do das dos di della du des van von der den bin al el y e i le st'.split(' '))
/** Languages whose names begin with the surname. */
const SURNAME_FIRST = new Set(['zh', 'ko', 'vi'])

function addFigure(compiling: Compiling, table: SourceTable, source: TableRow): void {
  const { builder } = compiling
  const { text, list, tier } = source
  checkCues(compiling, table, source)
  const lang = text.lang
  const row = builder.addRow({ kind: 'figure', name: text.name, lang, gender: text.gender, cues: list.cues, not: list.not ?? [], roles: list.roles ?? [], tier })
  const parts = builder.tokens(text.name).filter((token) => isCapitalised(token) && !PARTICLES.has(token.toLowerCase()))
  parts.forEach((part, index) => {
    compiling.marked.set(part, lang)
    if (index === 0 && parts.length > 1) builder.mark(part, Bit.figureGiven | (SURNAME_FIRST.has(lang) ? Bit.figure : Bit.given), lang, [Ref.figureGiven, row])
    const middle = index > 0 && index < parts.length - 1 && (builder.bitsOf(part) & Bit.given) !== 0
    if (middle) return
    if (index > 0 || parts.length === 1 || SURNAME_FIRST.has(lang)) builder.mark(part, Bit.figure, lang, [Ref.figure, row])
  })
  for (const wrong of list.wrong ?? []) addPhrase(compiling, wrong, { use: 'mangled', right: [text.name], langs: [lang], cues: list.cues, not: list.not ?? [], tier })
}

function addMangled(compiling: Compiling, table: SourceTable, row: TableRow): void {
  checkCues(compiling, table, row)
  const { text, list, tier } = row
  for (const wrong of list.wrong) addPhrase(compiling, wrong, { use: (text.use as PhraseUse | undefined) ?? 'mangled', right: list.right, langs: table.lang ? [table.lang] : [], cues: list.cues ?? [], not: list.not ?? [], tier })
}

const TRANSCRIBING = ['es', 'fr', 'de', 'it', 'pt', 'tr', 'pl', 'nl'] as const

function addTranscription(compiling: Compiling, table: SourceTable, source: TableRow): void {
  const { builder, accepted } = compiling
  checkCues(compiling, table, source)
  const { text, list, tier } = source
  const languagesOf = new Map<string, string[]>()
  for (const lang of TRANSCRIBING) for (const form of list[lang] ?? []) languagesOf.set(form, [...(languagesOf.get(form) ?? []), lang])
  const english = text.english
  const englishLast = builder.fold(lastWord(english))
  for (const [form, langs] of languagesOf) {
    // Vladímir Putin: the English name with an accent that English does not write; what many languages write so, and Turkish, is the name's own.
    if (builder.fold(form) === builder.fold(english) && !isAscii(form) && isAscii(english) && form.includes(' ') && langs.length <= 2 && !langs.includes('tr')) addPhrase(compiling, form, { use: 'mangled', right: [english], langs, cues: [], not: [], tier })
    if (builder.fold(form) === builder.fold(english) || accepted.has(builder.fold(form)) || accepted.has(builder.fold(lastWord(form)))) continue
    const row = builder.addRow({ kind: 'transcribed', english, form, langs, cues: list.cues ?? [], tier })
    const last = lastWord(form)
    if (builder.fold(last) !== englishLast) builder.mark(last, Bit.transcribed, '', [Ref.transcribed, row])
    // A given name that English writes so too: Dmitri for Dmitry.
    else if (form.includes(' ') && (builder.bitsOf(form.split(' ')[0]) & Bit.given) === 0) addPhrase(compiling, form, { use: 'mangled', right: [english], langs, cues: [], not: [], tier })
  }
}

const lastWord = (name: string): string => name.split(/[ -]/).at(-1)!

function addVariants(compiling: Compiling, _table: SourceTable, { list, tier }: TableRow): void {
  for (const form of list.forms) addPhrase(compiling, form, { use: 'variant', right: list.forms, langs: [], cues: [], not: [], tier })
}

function addExonym(compiling: Compiling, table: SourceTable, row: TableRow): void {
  checkCues(compiling, table, row)
  const { text, list, tier } = row
  for (const form of list.form) addPhrase(compiling, form, { use: 'exonym', right: [text.english], langs: [table.lang], cues: list.cues ?? [], not: list.not ?? [], tier })
}

function addCountryNames(compiling: Compiling, _table: SourceTable, { text, list }: TableRow): void {
  const { builder } = compiling
  const leftOut = new Set((list['leave-out'] ?? []).map((name) => builder.fold(name)))
  for (const { form, english } of countryNames(text.lang)) {
    if (leftOut.has(builder.fold(form)) || builder.fold(form) === builder.fold(english)) continue
    addPhrase(compiling, form, { use: 'exonym', right: [english], langs: [text.lang], cues: [], not: [], tier: isAscii(form) ? 'B' : 'A' })
  }
}

const isAscii = (text: string): boolean => !/[^\0-\x7f]/.test(text)

const ARTICLE = /^(?:El|La|Los|Las|Le|Les|Il|Lo|O|A|Die|Der|Das) /

function addRendering(compiling: Compiling, table: SourceTable, row: TableRow): void {
  checkCues(compiling, table, row)
  const { list, tier } = row
  const { builder } = compiling
  const originals = new Set(list.original.map((original) => builder.fold(original)))
  const halves = list.original.flatMap((original) => {
    const article = ARTICLE.exec(original)?.[0]
    return article ? (list.wrong ?? []).filter((wrong) => wrong.startsWith('The ')).map((wrong) => article + wrong.slice(4)) : []
  })
  for (const [index, wrong] of [...(list.wrong ?? []), ...halves].entries()) {
    if (originals.has(builder.fold(wrong))) continue
    const half = index >= (list.wrong?.length ?? 0)
    addPhrase(compiling, wrong, {
      use: table.of as PhraseUse,
      right: list.right,
      original: list.original,
      langs: table.lang ? [table.lang] : [],
      cues: half ? [] : [...(list.country ?? []), ...(list.cues ?? [])],
      not: list.not ?? [],
      accepted: list.accepted ?? [],
      tier: half ? 'A' : tier,
    })
  }
}

function addAcronym(compiling: Compiling, table: SourceTable, row: TableRow): void {
  checkCues(compiling, table, row)
  const { text, list, tier } = row
  for (const form of list.form) addPhrase(compiling, form, { use: 'acronym', right: [text.english], langs: list.langs, cues: list.cues ?? [], not: list.not ?? [], tier })
}

function addRole({ builder }: Compiling, _table: SourceTable, { text, list }: TableRow): void {
  for (const word of list.role) {
    const row = builder.addRow({ kind: 'role', word, role: text.class, gender: text.gender ?? '' })
    const tokens = builder.tokens(word)
    const last = tokens.length - 1
    builder.mark(tokens[last], Bit.role, '', [Ref.role, builder.addSequence(row, tokens, last, 0)])
  }
}

function addWords({ builder }: Compiling, table: SourceTable, row: TableRow): void {
  if (row.text.class === 'leader') return
  const bits = WORD_CLASSES[row.text.class]
  if (bits === undefined) throw new Trouble('pack/bad-table', `${PLACE_OF(table, row)}: there is no class “${row.text.class}”; classes are ${Object.keys(WORD_CLASSES).join(', ')}, leader.`)
  for (const word of row.list.words) builder.mark(word, bits)
}

/** A cue of two capitals is a country; other cues are words of the text or lists of cues.yaml. */
function checkCues({ knownCues }: Compiling, table: SourceTable, row: TableRow): void {
  const unknown = [...(row.list.cues ?? []), ...(row.list.country ?? [])].find((cue) => /^[A-Z]{2}$/.test(cue) && !knownCues.has(cue))
  if (unknown) throw new Trouble('pack/bad-table', `${PLACE_OF(table, row)}: “${unknown}” is no code of the table of countries.`)
}

type PhraseFacts = Pick<PhraseRow, 'use' | 'right' | 'langs' | 'cues' | 'not' | 'tier'> & Partial<PhraseRow>

interface Phrase {
  readonly row: number
  readonly tokens: readonly string[]
  readonly demands: number
}

/** Adds a phrase; without a capitalised word it could not be found. */
function addPhrase({ builder, phrases }: Compiling, wrong: string, facts: PhraseFacts): void {
  const tokens = builder.tokens(wrong)
  if (!tokens.some(isCapitalised)) return
  const row = builder.addRow({ base: builder.addPhraseBase({ kind: 'phrase', ...facts }), wrong })
  if (facts.use === 'exonym' || facts.use === 'acronym') builder.addWorldRow(row, facts.langs)
  let demands = 0
  tokens.forEach((token, index) => {
    if (isCapitalised(token)) demands |= 1 << index
  })
  if (facts.use === 'acronym' && wrong === wrong.toUpperCase()) demands |= ALL_CAPS
  if (!isAscii(wrong)) demands |= EXACT_ACCENTS
  phrases.push({ row, tokens, demands })
}

const isCapitalised = (token: string): boolean => /^\p{Lu}/u.test(token)

/** Words of these kinds stand in every article, whatever it is about. */
const EVERYWHERE = Bit.opener | Bit.common | Bit.role | Bit.honorific | Bit.nationality | Bit.given | Bit.head
const EVERYWHERE_COST = 30

/** Anchors each phrase to the capitalised word that the fewest phrases share and that is seldom met; of equal ones the longest. */
function anchorPhrases({ builder, phrases }: Compiling): void {
  const uses = new Map<string, number>()
  for (const { tokens } of phrases) for (const token of tokens) uses.set(builder.fold(token), (uses.get(builder.fold(token)) ?? 0) + 1)
  const cost = (token: string): number => uses.get(builder.fold(token))! + (builder.bitsOf(token) & EVERYWHERE ? EVERYWHERE_COST : 0) - token.length / 100
  for (const { row, tokens, demands } of phrases) {
    let anchor = tokens.findIndex(isCapitalised)
    tokens.forEach((token, index) => {
      if (isCapitalised(token) && cost(token) < cost(tokens[anchor])) anchor = index
    })
    builder.mark(tokens[anchor], Bit.phrase, '', [Ref.phrase, builder.addSequence(row, tokens, anchor, demands)])
  }
}

import { TokenFlag } from '../model/document.ts'
import { Bit } from '../names/format.ts'
import { similar } from './cognates.ts'
import type { Pair, PairSide, PairUnit, PairWord } from './pair.ts'
import { worldNames, type WorldName, type WorldNames } from './world-names.ts'

/** Capitalised words that belong together in one side. */
export interface NameRun {
  readonly words: readonly PairWord[]
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A name that one side has and the other lacks. */
export interface NameFault {
  readonly kind: 'replaced' | 'added' | 'lost'
  readonly source?: NameRun
  readonly target?: NameRun
  /** Whether a table knows the name: a country, a capital, a body. */
  readonly known: boolean
}

/** English words that stand in names of things and are translated, besides those of the name tables. */
const NAME_NOUNS = new Set(
  'goal compact light tech leave fed brotherhood dream wind income bond premium sixties seventies eighties nineties fifties forties twenties thirties shia sunni shiite stagnation act action administration advanced affairs agency agenda agreement aid air alliance allied ally americas ancient annual arab arctic area army asian assembly association atlantic attorney authority axis bank banks basin battle bay belt big bill birth black blue board body book border branch bridge british brothers bureau business cabinet camp campaign canal cape capital captain cardinal carnival cathedral catholic cave cell center central centre century chairman chairperson chamber chancellor channel chapter charter chief christian church circuit city civil clean climate clinic clinical club coalition coast code cold college colonial commander commerce commission commissioner committee common commonwealth communist community company conference confederation congress conservative constitution constitutional continental convention cooperation corporation council country county court covenant crescent crisis cross crown cup customs cyber dam day deal declaration defence defense delta democracy democrat democratic democrats department deputy desert development diet dialogue digital diplomacy directive director disease district division doctor doctrine dream drug duke duty earth east eastern economic economics economy education eight elder election emergency emperor empire employment energy environment environmental equality era estate exchange executive exhibition expo fair faith fair falls far father federal federation festival field fifth film finance financial fire first fiscal five flag fleet flood food football force forces foreign forest former fort forum foundation founding four fourth free freedom front fund future galaxy game games gas gate general genocide global god gold golden good gospel government governor grand great green group guard guinea gulf hall hand head health heart heaven heritage high hill hills holocaust holy home hospital hotel house human hurricane ii iii imperial independence independent indigenous industrial industry infantry information initiative institute institution integration intelligence interior international internet investment island islands jewish joint journal judge justice king kingdom labor labour lady lake land language latin law lead leader league left liberal liberation liberty library life line little local long lord lower machine madam magazine main major man management marathon marine maritime market marshal martial marxist master media medical medicine mediterranean meeting memorial men metropolitan middle military minister ministry mission model modern monetary monument moon mother motion mount mountain mountains movement mr mrs ms museum muslim nation national nations native natural naval navy near network new news night nine nobel nobody north northeast northern northwest nuclear ocean office officer official oil old olympic olympics open opera operation opposition order organisation organization pacific pact palace papal paper paradise park parliament parliamentary partnership party patriarch patriot peace peninsula people peoples petroleum plain plan planet plaza police policy polar political poor pope population port post power premier presidency president presidential press prime prince princess prison prize prof professor program programme progress project prophet province provincial public queen question radio railway rally red reform reformation region regional relief religion report representative representatives republic republican republicans rescue research resistance resolution revolution revolutionary rights rim rise river road rocks royal rule rural sacred saint san school science sea second secretary security senate senator senior service seven shadow shield silk sir sister six social socialist society son source south southeast southern southwest soviet space special spirit sport sports spring square stadium standard star state states station statute stock strait strategic street strip study sub summer summit sun super supreme system task tax team technology temple ten territories territory test theater theatre theory third three tiger times title tour tower town trade transport treasury treaty tribunal trust truth tsar two under unification union unit united universal university upper urban valley vice victory village virgin wall war water wave way web week welfare west western white wild winter woman women word work workers working world year young youth zone mainland stability dome iron pillar depression recession cooperation sahara cold hot i internet web worldwide mayor representative god universe bible gospel koran quran islam islamic islamist jews jew christianity easter ramadan archbishop bishop colonel sergeant lieutenant corps brigade regiment delegation embassy consulate ambassador consul'.split(' '),
)
const NO_NAME = Bit.common | Bit.opener | Bit.role | Bit.honorific | Bit.head | Bit.human | Bit.kin | Bit.act | Bit.lead

const ROMANCE_OR_SLAVIC = /^(?:es|pt|fr|it|ca|ro|nl|pl|cs|sk|ru|uk|bg|tr|sv|da|no|fi|hu|id|hr|sl)$/
const UNSPACED = /^(?:zh|ja|th)$/

/** Compares the names of two sentences. */
export function nameFaults(unit: PairUnit, pair: Pair): NameFault[] {
  const { source, target } = unit
  if (target.language !== 'en' || isHeadlineCase(target)) return []
  const world = worldNames(source.language, pair.names, pair.tables)
  const far = !/[a-z]/i.test(source.text) || !isLatin(source)
  const scene: Scene = { unit, pair, world, far, sourceText: searchable(source), targetText: searchable(target) }
  const extra = runsOf(target).filter((run) => isForeign(run, scene))
  const known = (run: NameRun): boolean => run.words.some((word) => world.byEnglish(word.folded).some((name) => name.english.includes(word.folded) || name.english.includes(phrase(run))))
  const missing = lostRuns(scene)
  const faults: NameFault[] = []
  const open = [...missing]
  for (const run of extra) {
    const partner = open.shift()
    if (partner && (partner.known || known(run) || !scene.far)) faults.push({ kind: 'replaced', source: partner.run, target: run, known: known(run) || partner.known })
    // Unspaced scripts abbreviate names to one sign and leave them out: an added name shows nothing there.
    else if (!UNSPACED.test(source.language) && (known(run) || isSure(run, scene))) faults.push({ kind: 'added', target: run, known: known(run) })
  }
  for (const { run, known: sure } of open) if (sure) faults.push({ kind: 'lost', source: run, known: sure })
  return faults
}

interface Scene {
  readonly unit: PairUnit
  readonly pair: Pair
  readonly world: WorldNames
  /** The source is in another script: likeness is looser. */
  readonly far: boolean
  readonly sourceText: string
  readonly targetText: string
}

const phrase = ({ words }: NameRun): string => words.map(({ folded }) => folded).join(' ')
const isLatin = ({ words }: PairSide): boolean => words.filter(({ folded, latin }) => folded === latin && /^[a-z]/.test(folded)).length * 2 >= words.length

/** The words of a side, folded and in Latin letters, parted by single spaces; unspaced scripts as they stand. */
const searchable = (side: PairSide): string => (UNSPACED.test(side.language) ? side.text : ` ${side.words.map(({ latin }) => latin.replace(/\.$/, '')).join(' ')} `)

/** Whether nearly all words of a sentence begin with capitals, so that capitals show no names. */
function isHeadlineCase({ words }: PairSide): boolean {
  const long = words.filter(({ folded }) => folded.length > 3)
  return long.length >= 2 && long.filter(({ capital }) => capital).length * 10 >= long.length * 7
}

/** Runs of capitalised words in a sentence, its first word left out unless more follow. */
export function runsOf(side: PairSide): NameRun[] {
  const runs: NameRun[] = []
  let run: PairWord[] = []
  const flush = (): void => {
    while (run.length > 0 && run[0].opensSentence && (run.length === 1 || !/^[a-z]{6,}/.test(run[0].folded))) run = run.slice(1)
    if (run.length > 0) {
      const [start, end] = [run[0].start, run.at(-1)!.end]
      runs.push({ words: run, start, end, text: side.document.text.slice(start, end) })
    }
    run = []
  }
  let last: PairWord | undefined
  for (const word of side.words) {
    const between = last ? side.document.text.slice(last.end, word.start) : ''
    if (!word.capital || (run.length > 0 && !/^[\s-]{1,2}$/.test(between))) flush()
    if (word.capital && (word.end - word.start > 1 || run.length > 0) && word.folded !== 'i' && !word.folded.startsWith("i'")) run.push(word)
    last = word
  }
  flush()
  return runs
}

/** Whether no word of a run of the target has a counterpart in the source. */
function isForeign(run: NameRun, scene: Scene): boolean {
  const { world, pair } = scene
  if (run.words.every((word) => isPlain(word, pair))) return false
  const names = world.byEnglish(run.words[0].folded).filter(({ english }) => english.some((form) => !form.includes(' ') || phrase(run).startsWith(form)))
  if (names.some((name) => standsIn(name, scene))) return false
  const source = scene.unit.source
  if (names.length === 0 && (UNSPACED.test(source.language) || source.language === 'ko')) return false
  for (const word of run.words) {
    if (source.words.some((other) => similar(word.folded, other.latin, scene.far) || (word.allCaps && other.folded === word.folded))) return false
    // An acronym for words written out, and the reverse.
    if (isAcronym(word, scene.unit.target) && !isTabled(word, scene)) return false
    if (world.byEnglish(word.folded).some((name) => standsIn(name, scene))) return false
    if (isCompoundPart(word, source)) return false
  }
  return true
}

const isAcronym = ({ start, end }: PairWord, { document }: PairSide): boolean => /\p{Lu}\P{Lu}*\p{Lu}/u.test(document.text.slice(start, end))
const isTabled = ({ folded }: PairWord, { world }: Scene): boolean => world.byEnglish(folded).some(({ english }) => english.includes(folded))

/** German and others join words: “EU-Gipfel”, “Bundesbankchef”. */
const isCompoundPart = ({ folded }: PairWord, source: PairSide): boolean => folded.length >= 4 && source.words.some(({ latin }) => latin.includes(folded.slice(0, Math.max(4, folded.length - 2))))

/** A word that is no name of its own: month, office, “Ministry”, an adjective. */
function isPlain(word: PairWord, { names }: Pair): boolean {
  if (ABSTRACT.test(word.folded) || NAME_NOUNS.has(word.folded) || NAME_NOUNS.has(word.folded.replace(/s$/, '')) || word.flags & TokenFlag.initials) return true
  if (!names) return false
  return (names.bits(hashOf(word, names.tables)) & NO_NAME) !== 0 && !isCountryLike(word)
}

/** Endings of English nouns and adjectives that no name has. */
const ABSTRACT = /.{3}(?:tions?|sions?|ments?|ness|ity|ities|ings?|able|ible|ships?|hoods?|ful|less|ies|ties|isms?|ists?|ology|ance|ence|ous|ive|ual|ical|ers|ors|ed|ly)$/

const isCountryLike = (word: PairWord): boolean => word.folded.length > 3 && /^(?:[a-z]+(?:ia|land|stan|istan|ey|ina|tina|uela|azil|rea|rael|aq|an|co))$/.test(word.folded) && !MONTHS.has(word.folded)
const MONTHS = new Set('january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday'.split(' '))

const hashes = new WeakMap<object, Map<string, number>>()
function hashOf({ folded }: PairWord, tables: object): number {
  let known = hashes.get(tables)
  if (!known) hashes.set(tables, (known = new Map()))
  let hash = known.get(folded)
  if (hash === undefined) {
    hash = 0x811c9dc5 | 0
    for (let at = 0; at < folded.length; at++) hash = Math.imul(hash ^ folded.charCodeAt(at), 0x01000193)
    if (known.size > 50_000) known.clear()
    known.set(folded, hash)
  }
  return hash
}

const standsIn = (name: WorldName, { sourceText, unit }: Scene): boolean =>
  UNSPACED.test(unit.source.language) ? name.foreign.some((form) => sourceText.includes(form)) : name.foreign.some((form) => sourceText.includes(form.length <= 2 ? ` ${form} ` : ` ${form}`)) || name.english.some((form) => sourceText.includes(` ${form} `))

const standsInTarget = (name: WorldName, { targetText }: Scene): boolean => name.english.some((form) => targetText.includes(form.length <= 3 ? ` ${form} ` : ` ${form.slice(0, Math.max(4, form.length - 2))}`))

/** Names of the source without a counterpart in the target. */
function lostRuns(scene: Scene): { run: NameRun; known: boolean }[] {
  const { source, target } = scene.unit
  if (UNSPACED.test(source.language)) return lostByText(scene)
  if (!ROMANCE_OR_SLAVIC.test(source.language) && source.language !== 'de' && source.language !== 'hi') return []
  const targetWords = target.words
  if (isHeadlineCase(source)) return []
  const runs = source.language === 'hi' ? [] : runsOf(source)
  const lost: { run: NameRun; known: boolean }[] = []
  for (const run of runs) {
    const strong = run.words.filter((word) => !isWeakName(word, scene))
    if ((strong.length > 0 ? strong : run.words).some((word) => targetWords.some((other) => similar(word.latin, other.folded, scene.far)))) continue
    const joined = run.words.map(({ latin }) => latin).join(' ')
    const names = run.words.flatMap((word, index) => scene.world.byForeign(word.latin).filter((name) => name.foreign.some((form) => (form.length > 3 || word.allCaps) && (joined.split(' ').slice(index).join(' ').startsWith(form)))))
    if (names.some((name) => standsInTarget(name, scene))) continue
    const whole = names.length > 0 && run.words.every((word) => word.folded.length > 2)
    if (names.length > 0) lost.push({ run, known: whole && run.words.length <= 2 })
    else if (source.language !== 'de' && run.words.every((word) => !isWeakName(word, scene))) lost.push({ run, known: false })
  }
  return lost
}

/** Calendar words, ordinals, one-letter words and words with the ending of a common noun say little. */
function isWeakName(word: PairWord, { world, pair }: Scene): boolean {
  if (world.calendar.has(word.folded) || word.folded.length <= 3 && !word.allCaps) return true
  return pair.names !== undefined && (pair.names.bits(hashOf(word, pair.names.tables)) & (Bit.lead | Bit.role | Bit.honorific)) !== 0
}

/** Countries and cities of unspaced scripts, found by their full names. */
function lostByText(scene: Scene): { run: NameRun; known: boolean }[] {
  const { source } = scene.unit
  const lost: { run: NameRun; known: boolean }[] = []
  const seen = new Set<WorldName>()
  for (let at = 0; at < source.text.length; at++) {
    for (const name of scene.world.byForeign(source.text.slice(at, at + 8))) {
      const form = name.foreign.find((candidate) => candidate.length >= 2 && /[^a-z ]/.test(candidate) && source.text.startsWith(candidate, at))
      if (!form || seen.has(name) || standsInTarget(name, scene)) continue
      seen.add(name)
      const start = source.start + at
      lost.push({ run: { words: [], start, end: start + form.length, text: form }, known: form.length >= 3 })
    }
  }
  return lost
}

/** A run without a table's word for it is sure only when the source is spelt in Latin letters and names nothing that is left. */
const isSure = (run: NameRun, { unit, far }: Scene): boolean => !far && ROMANCE_OR_SLAVIC.test(unit.source.language) && run.words.some((word) => word.folded.length >= 4) && runsOf(unit.source).length <= runsOf(unit.target).length

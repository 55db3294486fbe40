import { TokenFlag } from '../model/document.ts'
import { bareOf, evidenceInEnglish, evidenceInSource, isFunctionWord, isTitleWord, type Evidence } from './name-evidence.ts'
import { hasLike } from './name-likeness.ts'
import { nameHoles, type NameHole } from './name-hole.ts'
import { capitalRuns, isHeadlineCase, runOf, type NameRun } from './name-runs.ts'
import type { Pair, PairSide, PairUnit, PairWord } from './pair.ts'
import { worldNames, type WorldName, type WorldNames } from './world-names.ts'

export type { NameRun } from './name-runs.ts'

/** A name that one side has and the other lacks. */
export interface NameFault {
  /** `hole`: a word is missing, of whatever name. */
  readonly kind: 'replaced' | 'added' | 'lost' | 'hole'
  readonly source?: NameRun
  readonly target?: NameRun
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

/** A run of capitals that has no counterpart. */
interface Unmatched {
  readonly run: NameRun
  readonly evidence: Evidence
}

const UNSPACED = /^(?:zh|ja|th)$/
const UNCASED = /^(?:hi|ar|fa|he|ko|bn|ur|ta)$/
/** Cased languages in which a capital within the sentence shows a name. */
const CAPITALS_TELL = /^(?:es|pt|fr|it|ca|ro|nl|pl|cs|sk|ru|uk|bg|tr|sv|da|no|fi|hu|id|hr|sr|sl|el)$/

const isKnown = (language: string): boolean => language === 'de' || CAPITALS_TELL.test(language) || UNSPACED.test(language) || UNCASED.test(language)

/** Compares the names of two sentences. */
export function nameFaults(unit: PairUnit, pair: Pair): NameFault[] {
  const { source, target } = unit
  if (target.language !== 'en' || !isKnown(source.language) || isHeadlineCase(target) || source.words.length === 0 || target.words.length === 0) return []
  const world = worldNames(source.language, pair.names, pair.tables)
  const scene: Scene = { unit, pair, world, far: !isLatin(source), sourceText: searchable(source), targetText: searchable(target) }
  const extra = extraRuns(scene)
  const lost = lostRuns(scene)
  return judged(extra, lost, scene)
}

const isLatin = ({ words }: PairSide): boolean => words.filter(({ folded, latin }) => folded === latin && /^[a-z]/.test(folded)).length * 2 >= words.length

/** The words of a side, folded and in Latin letters, parted by single spaces; unspaced scripts as they stand. */
const searchable = (side: PairSide): string => (UNSPACED.test(side.language) ? side.text : ` ${side.words.map(({ latin }) => latin.replace(/\.$/, '').replace(/[-’']/g, ' ')).join(' ')} `)

/** Pairs names that only the target has with names that only the source has: what is left was added or lost. */
function judged(extra: readonly Unmatched[], lost: readonly Unmatched[], scene: Scene): NameFault[] {
  const { source, target } = scene.unit
  const faults: NameFault[] = []
  const open = [...lost]
  const names = extra.filter(({ evidence }) => evidence !== 'weak')
  const plain = extra.filter(({ evidence }) => evidence === 'weak')
  const take = (fits: (other: Unmatched) => boolean): Unmatched | undefined => {
    const at = open.findIndex(fits)
    return at < 0 ? undefined : open.splice(at, 1)[0]
  }
  for (const { run, evidence } of names) {
    const partner = take((other) => other.evidence === 'sure') ?? (source.language === 'de' && run.words.every((word) => isDerived(word, scene.world)) ? undefined : take(() => true))
    if (partner) faults.push({ kind: 'replaced', source: partner.run, target: run })
    else if (mayBeAdded(run, evidence, scene)) faults.push({ kind: 'added', target: run })
  }
  const cased = CAPITALS_TELL.test(source.language)
  const holes = open.length > 0 || !cased || capitals(target) < capitals(source) ? nameHoles(target, open.some(({ evidence }) => evidence === 'sure' || cased)) : []
  for (const { run, evidence } of open) {
    // A hole in the sentence is where the name was.
    const at = holes.findIndex(({ strong }) => strong || (cased && evidence !== 'weak') || evidence === 'sure')
    const [hole] = at < 0 ? [] : holes.splice(at, 1)
    // A capitalised phrase without a counterpart may be its translation.
    const other = hole || (run.words.length > 1 && (evidence === 'sure' || scene.far)) ? undefined : plain.shift()
    if (hole || (!other && evidence !== 'weak' && (evidence === 'sure' || cased))) faults.push({ kind: 'lost', source: run, target: hole && runOfHole(hole, target) })
  }
  for (const hole of holes) if (hole.strong && faults.length === 0) faults.push({ kind: 'hole', target: runOfHole(hole, target) })
  return faults
}

const capitals = ({ words }: PairSide): number => words.reduce((sum, { capital }) => sum + Number(capital), 0)

const runOfHole = ({ start, end }: NameHole, { document }: PairSide): NameRun => ({ words: [], start, end, text: document.text.slice(start, end) })

/** Adjectives and inhabitants are often added or left to the context. */
const isDerived = (word: PairWord, world: WorldNames): boolean => {
  const bare = bareOf(word)
  return DERIVED.test(bare) && !world.byEnglish(bare).some(({ loose, english }) => !loose && english[0] === bare)
}
const DERIVED = /(?:an|ans|ish|ese|ch|i|is|ite|ites|ic|yan|er|ers|ians)$/

function mayBeAdded(run: NameRun, evidence: Evidence, { unit, pair, far, world }: Scene): boolean {
  const { language } = unit.source
  if (run.words.every((word) => isDerived(word, world) || word.allCaps)) return false
  if (evidence === 'sure') return true
  if (language === 'zh' || language === 'ja' || language === 'hi') return run.words.every((word) => evidenceInEnglish(word, world, pair) !== 'weak') && run.words.some((word) => word.folded.length >= 5 && !word.allCaps && !isDerived(word, world)) && !/^\s*[(（]|[(（]\s*$/.test(unit.target.document.text.slice(run.start - 2, run.start))
  return CAPITALS_TELL.test(language) && run.words.some((word) => word.folded.length >= (far ? 5 : 4) && (!far || evidenceInEnglish(word, world, pair) !== 'weak'))
}

/** Runs of capitals in the target without a counterpart in the source; `weak` ones consist of common words. */
function extraRuns(scene: Scene): Unmatched[] {
  const { unit, pair, world } = scene
  const found: Unmatched[] = []
  for (const whole of capitalRuns(unit.target)) {
    const evidences = whole.words.map((word) => evidenceInEnglish(word, world, pair))
    const first = whole.words[0].opensSentence && evidences[0] === 'weak' ? 1 : 0
    const words = whole.words.slice(first)
    if (words.length === 0) continue
    const run = runOf(words, unit.target)
    if (words.some((word) => hasCounterpart(word, run, scene)) || isExpansion(run, evidences.slice(first), unit.source)) continue
    const evidence = strongest(evidences.slice(first))
    if (evidence !== 'weak' && words.every((word, index) => isAcronym(word, unit.target) || evidences[index + first] === 'weak') && evidence !== 'sure') found.push({ run, evidence: 'weak' })
    else found.push({ run, evidence })
  }
  return found
}

/** The name of a body may stand for its acronym. */
const isExpansion = ({ words }: NameRun, evidences: readonly Evidence[], source: PairSide): boolean =>
  words.length >= 3 && evidences.includes('weak') && source.words.some((word) => isAcronym(word, source) && word.folded.length >= 2)

const RANK: Readonly<Record<Evidence, number>> = { weak: 0, likely: 1, sure: 2 }
const strongest = (evidences: readonly Evidence[]): Evidence => evidences.reduce((best, evidence) => (RANK[evidence] > RANK[best] ? evidence : best), 'weak' as Evidence)

function hasCounterpart(word: PairWord, run: NameRun, scene: Scene): boolean {
  const { world, unit, far } = scene
  const { source } = unit
  const index = run.words.indexOf(word)
  const rest = run.words.slice(index).map(({ folded }) => folded).join(' ')
  const names = world.byEnglish(bareOf(word)).filter(({ english }) => english.some((form) => !form.includes(' ') || `${rest} `.startsWith(`${form} `)))
  if (names.some((name) => standsIn(name, word, scene))) return true
  // A country's name is no matter of sound where the signs have a table.
  if (UNSPACED.test(source.language) && names.some(({ loose, english }) => !loose && english.includes(bareOf(word)))) return false
  if (hasLike(word, source, far)) return true
  return isCompoundPart(word, source)
}

const isAcronym = ({ start, end }: PairWord, { document }: PairSide): boolean => /\p{Lu}\P{Lu}*\p{Lu}/u.test(document.text.slice(start, end))

/** German and others join words: “EU-Gipfel”, “Bundesbankchef”. */
const isCompoundPart = ({ folded }: PairWord, { words, language }: PairSide): boolean => folded.length >= 4 && !UNSPACED.test(language) && words.some(({ latin }) => latin.length > folded.length && latin.includes(folded.slice(0, Math.max(4, folded.length - 2))))

/** Whether a form of the name stands in the source; adjectives and inhabitants share only its beginning. */
function standsIn(name: WorldName, word: PairWord, { sourceText, unit }: Scene): boolean {
  if (UNSPACED.test(unit.source.language)) return name.foreign.some((form) => /[^a-z ]/.test(form) && sourceText.includes(form))
  const derived = !name.english.includes(bareOf(word))
  return name.foreign.some((form) => sourceText.includes(form.length <= 2 ? ` ${form} ` : ` ${derived && form.length > 3 ? form.slice(0, Math.max(3, form.length - 2)) : form}`)) || name.english.some((form) => sourceText.includes(` ${form} `))
}

const standsInTarget = (name: WorldName, { targetText }: Scene): boolean => name.english.some((form) => targetText.includes(form.length <= 3 ? ` ${form} ` : ` ${form.slice(0, Math.max(4, form.length - 2))}`))

/** Names of the source without a counterpart in the target. */
function lostRuns(scene: Scene): Unmatched[] {
  const { source } = scene.unit
  if (UNSPACED.test(source.language)) return lostByText(scene)
  if (UNCASED.test(source.language)) return [...lostByWord(scene), ...lostLatin(scene)]
  if (isHeadlineCase(source)) return []
  const lost: Unmatched[] = []
  for (const whole of capitalRuns(source)) {
    const run = withoutOpener(whole, source)
    if (!run) continue
    const evidence = lostEvidence(run, scene)
    if (evidence) lost.push({ run, evidence })
  }
  return lost
}

/** A run without the word that opens its sentence, when that is no part of a name. */
function withoutOpener({ words }: NameRun, source: PairSide): NameRun | undefined {
  const rest = words[0].opensSentence && isFunctionWord(words[0].folded, source.language) ? words.slice(1) : words
  return rest.length > 0 ? runOf(rest, source) : undefined
}

function lostEvidence(run: NameRun, scene: Scene): Evidence | undefined {
  const { unit, world, pair, far } = scene
  const { target, source } = unit
  const evidences = run.words.map((word) => evidenceInSource(word, run, world, pair))
  const strong = run.words.filter((_, index) => evidences[index] !== 'weak')
  if ((strong.length > 0 ? strong : run.words).some((word) => hasLike(word, target, far))) return undefined
  const opens = run.words[0].opensSentence && run.words.length === 1
  const known = knownNames(run, scene, opens ? 5 : 4)
  if (known.some(({ name }) => standsInTarget(name, scene))) return undefined
  if (known.some(({ sure }) => sure)) return run.words.length <= 2 && run.words.every(({ folded }) => folded.length > 2) ? 'sure' : 'likely'
  const evidence = strongest(evidences)
  if (evidence === 'weak') return undefined
  // A pronoun may take up the subject.
  if (run.words[0].opensSentence && /^(?:he|she|it|they|the|his|her|their|its|this)$/.test(target.words[0].folded)) return undefined
  if (opens && evidence !== 'sure') return 'weak'
  if (strong.every((word) => isAcronym(word, source))) return isTranslatable(run, scene) ? undefined : 'likely'
  if (evidence !== 'sure' && (isPartOfTitle(run, scene) || run.words.some((word) => isTitleWord(word, source.language)))) return undefined
  if (source.language === 'de') return evidence === 'sure' || isPlacedLikeName(run, evidences, source) ? 'sure' : 'likely'
  return evidence
}

/** Names of the tables that stand in a run; sure where a form covers nearly the whole word. */
function knownNames({ words }: NameRun, { world }: Scene, least: number): { name: WorldName; sure: boolean }[] {
  return words.flatMap((word, index) => {
    const rest = `${words.slice(index).map(({ latin }) => latin).join(' ')} `
    return world.byForeign(word.latin).flatMap((name) => {
      const forms = name.foreign.filter((form) => (form.length > 3 || word.allCaps) && rest.startsWith(form))
      return forms.length === 0 ? [] : [{ name, sure: !name.loose && forms.some((form) => form.length >= least && form.length >= word.latin.length - 3) }]
    })
  })
}

/** Acronyms in brackets repeat what is written out; short ones and those of another script are mostly translated. */
function isTranslatable({ start, end, words }: NameRun, { far, unit: { source } }: Scene): boolean {
  const { text } = source.document
  return far || source.language === 'de' || /[(（]\s*$/.test(text.slice(start - 2, start)) || /^\s?\$/.test(text.slice(end, end + 2)) || words.some(({ folded }) => folded.length < 3 || ROMAN.test(folded) || NO_NAME.test(folded) || folded.includes('.'))
}
/** Currency codes, translators' notes. */
const NO_NAME = /^(?:ndt|n\.?d\.?t|usd|eur|gbp|jpy|brl|mxn|cop|ars|clp|pen|chf|rmb|cny|pln|czk|rub|uah|tv|pdf|html|amp|iamp.*|nbsp)$/
const ROMAN = /^[ivxlcdm]+$/

const LINK_BEFORE = /(\p{L}+)[\s’']+(?:de|da|do|das|dos|del|de la|de las|de los|du|des|de l|della|delle|dei|degli|di|of|y|e|et|para|para o|para a|para os|para las|para los|para el|pour|per|sobre|contra|a|as|à|al|ao)[\s’']+$/u
const LINK_AFTER = /^[\s’']+(?:de|da|do|das|dos|del|de la|de las|de los|du|des|de l|della|delle|dei|degli|di|para|pour|per|sobre)[\s’']+(\p{L}+)/u
const CAPITAL = /^\p{Lu}/u

/** “Organização Mundial das Alfândegas”: the words of a title are linked by particles, and are translated. */
function isPartOfTitle({ start, end }: NameRun, { unit: { source } }: Scene): boolean {
  const { text } = source.document
  const before = LINK_BEFORE.exec(text.slice(Math.max(source.start, start - 30), start))
  const after = LINK_AFTER.exec(text.slice(end, Math.min(source.end, end + 30)))
  return (before !== null && CAPITAL.test(before[1])) || (after !== null && CAPITAL.test(after[1]))
}

const BEFORE_NAME = /(?:minister|präsident|kanzler|trainer|sprecher|chef|meister|sänger|autor|direktor|könig|papst|herr|frau|dr\.|prof\.|familie|senator|general|richter)(?:in|s)?\s$/i
const SPEECH_BEFORE = /(?:sagte|erklärte|betonte|meinte|schrieb|so|laut)\s$/
const SPEECH_AFTER = /^\s?(?:\([^)]{1,12}\)\s)?(?:sagte|erklärte|betonte|meinte|schrieb|kündigte|forderte|warnte)\b/

/** Whether German puts a run where only names stand: after an office, beside a verb of speech, two words together. */
function isPlacedLikeName({ start, end, words }: NameRun, evidences: readonly Evidence[], { document }: PairSide): boolean {
  const before = document.text.slice(Math.max(0, start - 24), start)
  return (words.length === 2 && evidences.every((evidence) => evidence !== 'weak') && !/e[nrsm]?$/.test(words[0].folded)) || BEFORE_NAME.test(before) || SPEECH_BEFORE.test(before) || SPEECH_AFTER.test(document.text.slice(end, end + 30))
}

const LATIN_IN_OTHER = /[A-Za-z][A-Za-z0-9-]{2,}/

/** Words in Latin letters within another script are copied. */
function lostLatin(scene: Scene): Unmatched[] {
  const { source, target } = scene.unit
  return source.words
    .filter((word) => LATIN_IN_OTHER.test(word.folded) && word.capital && !(word.flags & TokenFlag.protected))
    .filter((word) => !hasLike(word, target, false) && !isFunctionWord(word.folded, 'en'))
    .map((word) => ({ run: runOf([word], source), evidence: 'likely' as const }))
}

/** Countries in scripts without capitals, word by word. */
function lostByWord(scene: Scene): Unmatched[] {
  const { source } = scene.unit
  const lost: Unmatched[] = []
  for (const word of source.words) {
    if (word.latin.length < 4) continue
    const names = scene.world.byForeign(word.latin)
    const sure = names.some(({ loose, foreign }) => !loose && foreign.length > 0 && foreign[0].length >= 5 && word.latin.startsWith(foreign[0]) && word.latin.length <= foreign[0].length + 2)
    if (sure && !names.some((name) => standsInTarget(name, scene)) && !hasLike(word, scene.unit.target, true)) lost.push({ run: runOf([word], source), evidence: 'sure' })
  }
  return lost
}

/** Countries and cities of unspaced scripts, found by their full names; words in Latin letters. */
function lostByText(scene: Scene): Unmatched[] {
  const { source } = scene.unit
  const lost: Unmatched[] = [...lostLatin(scene)]
  const seen = new Set<WorldName>()
  for (let at = 0; at < source.text.length; at++) {
    for (const name of scene.world.byForeign(source.text.slice(at, at + 8))) {
      const form = name.foreign.find((candidate) => candidate.length >= 2 && /[^a-z ]/.test(candidate) && source.text.startsWith(candidate, at))
      if (!form || seen.has(name)) continue
      seen.add(name)
      if (standsInTarget(name, scene)) continue
      const start = source.start + at
      lost.push({ run: { words: [], start, end: start + form.length, text: form }, evidence: form.length >= 3 && !name.loose ? 'sure' : 'likely' })
    }
  }
  return lost
}

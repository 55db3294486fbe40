import { TokenFlag } from '../model/document.ts'
import { evidenceInEnglish, evidenceInSource, isFigure, isFunctionWord, isKeptName, isTitleWord, type Evidence } from './name-evidence.ts'
import { isEnglishWord } from './english-words.ts'
import { KEPT_NAMES } from './kept-names-data.ts'
import { hasLike } from './name-likeness.ts'
import { capitalRuns, isHeadlineCase, runOf, type NameRun } from './name-runs.ts'
import { hasInitials, isAcronym, standsInTarget, strongest, UNCASED, UNSPACED, type Scene, type Unmatched } from './name-scene.ts'
import type { PairSide, PairWord } from './pair.ts'
import type { WorldName } from './world-names.ts'

/** Names of the source without a counterpart in the target. */
export function lostRuns(scene: Scene): Unmatched[] {
  const { source } = scene.unit
  if (UNSPACED.test(source.language)) return lostByText(scene)
  if (UNCASED.test(source.language)) return [...lostByWord(scene), ...lostLatin(scene)]
  if (isHeadlineCase(source)) return []
  const lost: Unmatched[] = []
  for (const whole of capitalRuns(source)) {
    const run = withoutOpener(whole, source)
    if (run) lost.push(...lostOf(run, scene))
  }
  if (scene.far) lost.push(...lostLatin(scene).filter(({ run }) => !lost.some((other) => other.run.start <= run.start && run.end <= other.run.end)))
  return lost
}

/** A run without the word that opens its sentence, when that is no part of a name. */
function withoutOpener({ words }: NameRun, source: PairSide): NameRun | undefined {
  const isPlain = words[0].opensSentence && (isFunctionWord(words[0].folded, source.language) || (words.length === 2 && isAcronym(words[1], source) && !isAcronym(words[0], source)))
  const rest = isPlain ? words.slice(1) : words
  return rest.length > 0 ? runOf(rest, source) : undefined
}

/** What of a run has no counterpart: the whole, a country's letters within it, the name behind an office. */
function lostOf(run: NameRun, scene: Scene): Unmatched[] {
  const { unit, world, pair, far } = scene
  const { target, source } = unit
  const { words } = run
  if (words.every(({ folded }) => NO_NAME.test(folded))) return []
  const evidences = words.map((word) => evidenceInSource(word, run, world, pair))
  const strong = words.filter((_, index) => evidences[index] !== 'weak')
  const opens = words[0].opensSentence && words.length === 1
  const known = knownNames(run, scene, opens ? 5 : 4)
  const here = known.filter(({ name, word }) => standsInTarget(name, scene, word))
  const isAnother = ({ latin }: PairWord): boolean => world.byEnglish(latin).some(({ loose, english }) => !loose && english[0] === latin)
  const other = known.length > here.length && known.some(({ sure, name }) => sure && !name.loose) ? { ...target, words: target.words.filter((word) => !isAnother(word)) } : target
  const like = words.map((word) => hasLike(word, other, far))
  if (here.length > 0 || (strong.length > 0 ? strong : words).some((word) => like[words.indexOf(word)])) {
    const letters = known.find(({ word, sure, name }) => sure && word.allCaps && words.length > 2 && !here.some((other) => other.word === word) && !standsInTarget(name, scene))
    if (letters) return [{ run: runOf([letters.word], source), evidence: 'sure', known: true }]
    // Behind an office or a country two words of which none is met: who bears it.
    const isLost = (at: number): boolean => at < words.length && !like[at] && !here.some(({ word }) => word === words[at]) && (evidences[at] === 'sure' || (far && evidences[at] === 'likely'))
    const person = words.findIndex((_, index) => isLost(index) && isLost(index + 1))
    return person > 0 ? [{ run: runOf(words.slice(person), source), evidence: 'sure' }] : []
  }
  if (STATION.test(words[0].latin) || words.some((word) => hasNameLike(word, scene)) || isShortened(run, scene)) return []
  if (source.language === 'de' && words.length === 1 && BEHIND_ADJECTIVE.test(source.document.text.slice(Math.max(source.start, words[0].start - 24), words[0].start))) return []
  if (far && words.length === 1 && isAcronym(words[0], source) && BODY_NAMED.test(target.text)) return []
  if (known.some(({ sure }) => sure)) return words.length <= 2 && words.every(({ folded }) => folded.length > 2) ? [{ run, evidence: 'sure', known: true }] : [{ run, evidence: 'likely' }]
  const evidence = strongest(evidences)
  if (evidence === 'weak') return []
  // A pronoun may take up the subject.
  if (words[0].opensSentence && (/^(?:the|his|her|their|its|this)$/.test(target.words[0].folded) || target.words.slice(0, 4).some(({ folded }) => /^(?:he|she|it|they)$/.test(folded)))) return []
  if (opens && evidence !== 'sure') return [{ run, evidence: 'weak' }]
  if (strong.every((word) => isAcronym(word, source))) return isTranslatable(run, scene) ? [] : [{ run, evidence: 'likely' }]
  if (evidence !== 'sure' && (isPartOfTitle(run, scene) || words.some((word) => isTitleWord(word, source.language)))) return []
  if (source.language === 'de') return [{ run, evidence: evidence === 'sure' || isPlacedLikeName(run, evidences, source) ? 'sure' : 'likely', known: words.length === 1 && isFigure(words[0], pair) }]
  return [{ run, evidence, known: evidence === 'sure' && words.length === 1 && (isKeptName(words[0].latin, words[0]) || isFigure(words[0], pair)) }]
}

/** “Rádio Svoboda”: names of stations are translated. */
const STATION = /^(?:radio|tv|televi\w+)$/

/** Whether a name of the target is like a word that looks common in its own language: “Panvalker”. */
function hasNameLike(word: PairWord, { unit: { target }, world, pair, far }: Scene): boolean {
  return word.latin.length > 4 && target.words.some((other) => other.capital && evidenceInEnglish(other, world, pair) !== 'weak' && hasLike(word, { ...target, words: [other] }, far))
}

/** “B.C.” for British Columbia, “GTA” for the region of Toronto; what stands in brackets, a gloss, may go. */
function isShortened({ start, end, words }: NameRun, { unit: { source, target } }: Scene): boolean {
  const { text } = source.document
  const opened = text.lastIndexOf('(', start)
  if (opened >= source.start && !text.slice(opened, start).includes(')') && !target.text.includes('(')) return true
  // “Instituto de Tecnologia de Massachusetts (MIT)”: the letters are enough.
  const behind = /^[^(.,;:]{0,30}\((\p{Lu}[\p{Lu}.]{1,9})\)/u.exec(text.slice(end, end + 45))
  if (behind && target.text.includes(behind[1]) && behind[1].toLowerCase().includes(words[0].latin[0])) return true
  const letters = target.words.filter((word) => isAcronym(word, target) && !source.words.some(({ latin }) => latin === word.latin))
  return letters.some(({ folded }) => (words.length > 1 ? hasInitials(folded, { ...source, words }) : folded.length > 2 && folded.includes(words[0].latin[0])))
}

/** Names of the tables that stand in a run; sure where a form covers nearly the whole word. */
function knownNames({ words }: NameRun, { world }: Scene, least: number): { name: WorldName; sure: boolean; word: PairWord }[] {
  return words.flatMap((word, index) => {
    const rest = `${words.slice(index).map(({ latin }) => latin).join(' ')} `
    return world.byForeign(word.latin).flatMap((name) => {
      const forms = name.foreign.filter((form) => (form.length > 3 || word.allCaps || form === word.latin) && rest.startsWith(form))
      const isWhole = name.loose ? KEPT_NAMES.has(name.english[0]) && forms.includes(word.latin) : forms.some((form) => (form.length >= least || (word.allCaps && form.length > 2 && form === word.latin)) && word.latin.length - form.length <= (form.length > 5 ? 3 : 2))
      return forms.length === 0 ? [] : [{ name, word, sure: isWhole }]
    })
  })
}

/** Acronyms in brackets repeat what is written out; short ones and those of another script are mostly translated. */
function isTranslatable({ start, end, words }: NameRun, { far, unit: { source, target } }: Scene): boolean {
  const { text } = source.document
  return (BODY_NAMED.test(target.text) && !words.every((word) => isKeptName(word.latin, word))) || far || source.language === 'de' || /[(（]\s*$/.test(text.slice(start - 2, start)) || /^\s?\$/.test(text.slice(end, end + 2)) || words.some(({ folded }) => folded.length < 3 || ROMAN.test(folded) || NO_NAME.test(folded) || folded.includes('.'))
}
/** A body written out, for which the source may have its letters. */
const BODY_NAMED = /(?:(?:\p{Lu}\p{L}+ ){1,4}(?:Association|Federation|Union|Party|Council|Agency|Commission|Committee|Institute|Bank|Fund|Office|Service|Organi[sz]ation|Authority|League|Court|Bureau)|(?:Ministry|Department|Committee|Service|Academy|University|Institute|Council) (?:of|for) (?:the )?\p{Lu}\p{L}+)(?!\p{L})/u
/** Currency codes, translators' notes. */
const NO_NAME = /^(?:ong|ongs|ngo|ndt|n\.?d\.?t|usd|eur|gbp|jpy|brl|mxn|cop|ars|clp|pen|chf|rmb|cny|pln|czk|rub|uah|tv|pdf|html|amp|iamp.*|nbsp)$/
const ROMAN = /^[ivxlcdm]+$/

const LINK_BEFORE = /(\p{L}+)[\s’']+(?:de|da|do|das|dos|del|de la|de las|de los|du|des|de l|della|delle|dei|degli|di|of|y|e|et|para|para o|para a|para os|para las|para los|para el|pour|per|sobre|contra|sem|sin|sans|senza|con|com|avec|en|em|a|as|à|al|ao)[\s’']+$/u
const LINK_AFTER = /^[\s’']+(?:de|da|do|das|dos|del|de la|de las|de los|du|des|de l|della|delle|dei|degli|di|para|pour|per|sobre)[\s’']+(\p{L}+)/u
const CAPITAL = /^\p{Lu}/u

/** “Organização Mundial das Alfândegas”: the words of a title are linked by particles, and are translated. */
function isPartOfTitle({ start, end }: NameRun, { unit: { source } }: Scene): boolean {
  const { text } = source.document
  const before = LINK_BEFORE.exec(text.slice(Math.max(source.start, start - 30), start))
  const after = LINK_AFTER.exec(text.slice(end, Math.min(source.end, end + 30)))
  return (before !== null && CAPITAL.test(before[1])) || (after !== null && CAPITAL.test(after[1]))
}

/** “einzelne Reiter”: a noun, though somebody is called so. */
const BEHIND_ADJECTIVE = /(?<!\p{L})(?:(?:\p{Ll}+(?:ig|lich|isch|los|bar|sam|eln|end|haft)|viel|mehrer|einig|einzeln|ander|weiter|all|manch|jung|alt|neu|groß|klein|gut)e[nrms]?|\d+|zwei|drei|vier|fünf|zehn)\s$/u

const BEFORE_NAME = /(?:minister|präsident|kanzler|trainer|sprecher|chef|meister|sänger|autor|direktor|könig|papst|herr|frau|dr\.|prof\.|familie|senator|general|richter)(?:in|s)?\s$/i
const SPEECH_BEFORE = /(?:sagte|erklärte|betonte|meinte|schrieb|so|laut)\s$/
const SPEECH_AFTER = /^\s?(?:\([^)]{1,12}\)\s)?(?:sagte|erklärte|betonte|meinte|schrieb|kündigte|forderte|warnte)\b/

/** Whether German puts a run where only names stand: after an office, beside a verb of speech, two words together. */
function isPlacedLikeName({ start, end, words }: NameRun, evidences: readonly Evidence[], { document }: PairSide): boolean {
  const before = document.text.slice(Math.max(0, start - 24), start)
  return (words.length === 2 && !document.text.slice(start, end).includes('-') && evidences.every((evidence) => evidence !== 'weak') && !/e[nrsm]?$/.test(words[0].folded)) || BEFORE_NAME.test(before) || SPEECH_BEFORE.test(before) || SPEECH_AFTER.test(document.text.slice(end, end + 30))
}

const LATIN_IN_OTHER = /[A-Za-z][A-Za-z0-9-]{2,}/

/** Words in Latin letters within another script are copied. */
function lostLatin(scene: Scene): Unmatched[] {
  const { source, target } = scene.unit
  return source.words
    .filter((word) => LATIN_IN_OTHER.test(word.folded) && word.capital && !(word.flags & TokenFlag.protected))
    .filter((word) => !hasLike(word, target, false) && !isFunctionWord(word.folded, 'en') && !scene.world.byEnglish(word.folded).some((name) => standsInTarget(name, scene)))
    .map((word) => ({ run: runOf([word], source), evidence: isCopied(word, source) && !hasInitials(word.folded, target) ? ('sure' as const) : ('likely' as const) }))
}

/** Letters of a body, or a name that is no English word, which stand in a text of another script. */
const isCopied = (word: PairWord, source: PairSide): boolean => (isAcronym(word, source) && word.allCaps ? word.folded.length >= 3 && word.folded.length <= 6 && !GENERAL.test(word.folded) : word.folded.length >= 5 && !isEnglishWord(word.folded))
const GENERAL = /^(?:app|gdp|cpi|ppi|pmi|ceo|cfo|cto|led|lcd|cbd|ktv|nba|vip|pos|atm|gps|dna|rna|ai|iot|5g|4g|ipo|etf|usd|rmb|cny|hkd|pdf|usb|url|www|com|http|https|html|logo|ok|no|pm|am|covid|pcr|icu|mri|ng[os]+|pk|dj|mv|cd|dvd|tv|pc|it|kpi|ppt|nft|vr|ar|suv|mpv|ev|bbq|diy|sns|pr|hr|os|ui|id|qr|pr|asap|faq|lgbt|lgbtq|gmt|utc|est|edt|who|unesco|unicef)$/

/** Foreign full names that signs spell, with a point between: 迈克尔·舒马赫, マイケル・ジャクソン. */
const SPELT = /[\p{Script=Han}]{2,6}(?:[·•‧][\p{Script=Han}]{1,6})+|[ァ-ヴー]{2,}(?:[・＝][ァ-ヴー]{2,})+/gu

function lostSpelt({ unit: { source, target } }: Scene): Unmatched[] {
  const names = target.words.filter(({ capital, latin }) => capital && latin.length > 2)
  return [...source.text.matchAll(SPELT)].flatMap((match) => {
    const part: PairSide = { ...source, text: match[0], words: [] }
    if (isBracketed(source.text, match.index) || names.some((name) => hasLike(name, part, true))) return []
    const start = source.start + match.index
    return [{ run: { words: [], start, end: start + match[0].length, text: match[0] }, evidence: 'sure' as const }]
  })
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

const isBracketed = (text: string, at: number): boolean => Math.max(text.lastIndexOf('【', at), text.lastIndexOf('（', at), text.lastIndexOf('(', at)) > Math.max(text.lastIndexOf('】', at), text.lastIndexOf('）', at), text.lastIndexOf(')', at))

/** Countries and cities of unspaced scripts, found by their full names; words in Latin letters. */
function lostByText(scene: Scene): Unmatched[] {
  const { source } = scene.unit
  const lost: Unmatched[] = [...lostLatin(scene), ...lostSpelt(scene)]
  const seen = new Set<WorldName>()
  for (let at = 0; at < source.text.length; at++) {
    const here = scene.world.byForeign(source.text.slice(at, at + 8)).flatMap((name) => {
      const form = name.foreign.find((candidate) => candidate.length >= 2 && /[^a-z ]/.test(candidate) && source.text.startsWith(candidate, at))
      return form ? [{ name, form }] : []
    })
    if (here.length === 0 || here.some(({ name }) => seen.has(name) || standsInTarget(name, scene)) || isBracketed(source.text, at)) continue
    const { name, form } = here.reduce((longest, other) => (other.form.length > longest.form.length ? other : longest))
    for (const other of here) seen.add(other.name)
    const start = source.start + at
    lost.push({ run: { words: [], start, end: start + form.length, text: form }, evidence: form.length >= 3 || (!name.loose && form.length === 2 && !/^[中日]/.test(form)) ? 'sure' : 'likely' })
    at += form.length - 1
  }
  return lost
}

import { Bit, Ref, type GivenRow } from './format.ts'
import type { NameFinding } from './name-finding.ts'
import { foldedText, spanOf } from './sequences.ts'
import { derivedWords } from './derived-words.ts'
import { inflectedNames } from './inflected-names.ts'
import { headNounCases } from './head-nouns.ts'
import { lowerCaseNames } from './lower-case-names.ts'
import { lostAccents } from './lost-accents.ts'
import { openingSlips, rareSpellings } from './rare-spellings.ts'
import { swappedOrders } from './name-order.ts'
import { bareGivenNames, splitNames } from './split-names.ts'
import { spellingSlips } from './spelling-slips.ts'
import { translatedParticles } from './translated-particles.ts'
import { languageOf } from './source-names.ts'
import { wordNames } from './word-names.ts'
import { codeOf, isCapital, isGlued, isLower, textOf, wordWith, type Cast } from './words.ts'

/** Small slips that need no table of names: a lost first letter, swapped order, hyphens, words derived from a name. */
export const slipFindings = (cast: Cast): NameFinding[] => SLIPS.flatMap((find) => find(cast))

const SLIPS: readonly ((cast: Cast) => readonly NameFinding[])[] = [lostLetters, swappedOrders, hyphenVariants, derivedWords, headNounCases, rareSpellings, openingSlips, lostAccents, lowerCaseNames, inflectedNames, spellingSlips, splitNames, bareGivenNames, wordNames, translatedParticles]

const NAME = Bit.given | Bit.figure | Bit.commonSurname | Bit.surname

/** "lvaro Uribe", "Andrs Rodrguez": what is left of a name without the letters that ASCII lacks. */
function lostLetters(cast: Cast): NameFinding[] {
  const { document, data } = cast
  const { hash } = document.tokens
  const findings: NameFinding[] = []
  const isEnglish = (token: number): boolean => data.dictionary('en')?.isKnown(hash[token]) ?? false
  const language = languageOf(document)
  const lookAt = (token: number, isNamed: boolean): void => {
    const written = textOf(document, token)
    const isLong = written.length >= LONG_REST
    if (!isNamed && isEnglish(token)) return
    const rows = data.refs(data.find(hash[token]), Ref.clipped).map((index) => data.row<GivenRow>(index)).filter(({ name }) => [name.replace(FOREIGN_LETTERS, ''), name.slice(1)].some((rest) => rest.toLowerCase() === written.toLowerCase()))
    const row = rows.find(({ lang }) => lang === language) ?? (isLong ? rows[0] : undefined)
    if (!row) return
    const span = spanOf(cast, token, token + 1)
    const right = written === written.toUpperCase() ? row.name.toUpperCase() : row.name
    const isCertain = rows.length === 1 || row.lang === language
    const isSure = isCertain && isNamed && (row.lang === language ? isLong : written.length > LONG_REST)
    findings.push({ ...span, kind: 'lost-letters', status: isSure && !isEnglish(token) ? 'error' : 'suspicious', right, edits: isCertain ? [{ ...span, text: right }] : [], values: { of: row.name }, related: [], group: `lost-${row.name}` })
  }
  for (const { words, tokens, block, first, title } of cast.mentions) {
    words.forEach(({ bits }, at) => {
      if (bits & Bit.clipped) lookAt(tokens[at], words.some((other, index) => index !== at && other.bits & (NAME | Bit.clipped)))
    })
    const before = first - 1
    if (before >= block.firstToken && !isGlued(document, first) && isLower(document.tokens.flags[before]) && title < 0 && data.bits(hash[before]) & Bit.clipped) lookAt(before, false)
  }
  return findings
}

/** Shorter rests of a name are too often names themselves; those of just this length are certain only in the language of the source. */
const LONG_REST = 5
const FOREIGN_LETTERS = /[^\0-\x7f]/g

const HYPHEN = 0x2d
/** As in the hashes of tokens (FNV-1a), which can be continued. */
const FNV_PRIME = 0x01000193

/** The hash that two tokens would have as one. */
function joinedHash({ document, data }: Cast, first: number, second: number): number {
  const { hash, start, end } = document.tokens
  let joined = hash[first]
  for (let at = start[second]; at < end[second]; at++) {
    const folded = data.tables.fold[document.text.charCodeAt(at)]
    if (folded) joined = Math.imul(joined ^ folded, FNV_PRIME)
  }
  return joined
}

const PREFIXES = new Set('non pre post anti co re e multi inter sub super semi mid ex pro over under cross self all x t wi on off check start neo pan ultra mega micro mini bio eco euro trans vice by in out up down two three four high low'.split(' '))
const HYPHEN_LENGTH = 6

/** "Yae-taka" beside "Yaetaka". */
function hyphenVariants(cast: Cast): NameFinding[] {
  const { document, words } = cast
  const { marks, markCount, tokens } = document
  const findings: NameFinding[] = []
  for (let index = 0; index < markCount; index++) {
    const mark = marks[index]
    if (codeOf(document, mark) !== HYPHEN || mark === 0 || mark + 1 >= tokens.count || !isGlued(document, mark) || !isGlued(document, mark + 1) || !isCapital(tokens.flags[mark - 1])) continue
    const word = wordWith(words, joinedHash(cast, mark - 1, mark + 1))
    if (!word || word.record !== 0 || cast.occursLower(word.hash)) continue
    const head = foldedText(cast, mark - 1)
    const joined = head + foldedText(cast, mark + 1)
    if (joined.length < HYPHEN_LENGTH || PREFIXES.has(head)) continue
    const span = spanOf(cast, mark - 1, mark + 2)
    const other = spanOf(cast, word.token, word.token + 1)
    // English writes Min-jae with a hyphen: a Korean given name behind its surname.
    const isKorean = !isCapital(tokens.flags[mark + 1]) && mark > 1 && isCapital(tokens.flags[mark - 2]) && !isGlued(document, mark - 1)
    const [wrong, right] = isKorean ? [other, span] : [span, other]
    const text = document.text.slice(right.start, right.end)
    findings.push({ ...wrong, kind: 'hyphen', status: 'suspicious', right: text, edits: [{ ...wrong, text }], values: { of: text }, related: [{ ...right, message: isKorean ? 'Here it has a hyphen.' : 'Here it is one word.' }], group: `hyphen-${joined}` })
  }
  return findings
}

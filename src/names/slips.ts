import type { NameFinding } from './name-finding.ts'
import { foldedText, spanOf } from './sequences.ts'
import { derivedWords } from './derived-words.ts'
import { halfCapitalNames } from './half-capital-names.ts'
import { inflectedNames } from './inflected-names.ts'
import { headNounCases } from './head-nouns.ts'
import { lowerCaseNames, lowerCaseWords } from './lower-case-names.ts'
import { lostAccents } from './lost-accents.ts'
import { lostLetters } from './lost-letters.ts'
import { partedLetters } from './parted-letters.ts'
import { openingSlips, rareSpellings, singleSlips, soundAlikes } from './rare-spellings.ts'
import { swappedOrders } from './name-order.ts'
import { bareGivenNames, splitNames } from './split-names.ts'
import { spellingSlips } from './spelling-slips.ts'
import { translatedParticles } from './translated-particles.ts'
import { wordNames } from './word-names.ts'
import { codeOf, isCapital, isGlued, wordWith, type Cast } from './words.ts'

/** Small slips that need no table of names: a lost first letter, swapped order, hyphens, words derived from a name. */
export const slipFindings = (cast: Cast): NameFinding[] => SLIPS.flatMap((find) => find(cast))

const SLIPS: readonly ((cast: Cast) => readonly NameFinding[])[] = [lostLetters, swappedOrders, hyphenVariants, derivedWords, headNounCases, rareSpellings, singleSlips, soundAlikes, openingSlips, lostAccents, lowerCaseNames, halfCapitalNames, lowerCaseWords, partedLetters, inflectedNames, spellingSlips, splitNames, bareGivenNames, wordNames, translatedParticles]

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

import type { Status } from '../model/rule.ts'
import { acronymStatus, type Introduction } from './acronyms.ts'
import { hasCue } from './figures.ts'
import { Bit, type PhraseUse } from './format.ts'
import { isTitleCase } from './letter-case.ts'
import type { NameFinding, NameKind } from './name-finding.ts'
import { isExcused, isPartOfName, knowsLanguage, standsInArticle, startsSentence, type PhraseHit } from './phrase-hits.ts'
import { renderingStatus } from './renderings.ts'
import { spanOf } from './sequences.ts'
import { diacriticsOf, type NameOptions } from './settings.ts'
import type { SourceNames } from './source-names.ts'
import { withoutAccents } from './spelling.ts'
import { bitsAt, isCapital, isGlued, textOf, type Cast } from './words.ts'

const KIND_OF: Readonly<Record<Exclude<PhraseUse, 'variant' | 'real'>, NameKind>> = {
  mangled: 'mangled-name',
  royal: 'royal-name',
  exonym: 'exonym',
  acronym: 'acronym',
  place: 'place',
  institution: 'institution',
  media: 'media',
  club: 'club',
  party: 'party',
}

/** Findings about phrases of the tables: foreign forms left and literal renderings. */
export function phraseFindings(cast: Cast, hits: readonly PhraseHit[], source: SourceNames, options: NameOptions): NameFinding[] {
  const introductions = new Map<string, Introduction>()
  return hits.flatMap((hit) => {
    const { use } = hit.row
    if (use === 'variant' || use === 'real') return []
    const status = statusOf(cast, hit, use, source, introductions)
    return status && !isExcused(cast, hit) ? [toFinding(cast, hit, KIND_OF[use], status, options)] : []
  })
}

function statusOf(cast: Cast, hit: PhraseHit, use: Exclude<PhraseUse, 'variant' | 'real'>, source: SourceNames, introductions: Map<string, Introduction>): Status | undefined {
  switch (use) {
    case 'acronym':
      return acronymStatus(cast, hit, introductions)
    case 'exonym':
      return exonymStatus(cast, hit)
    case 'mangled':
    case 'royal':
      return mangledStatus(cast, hit)
    default:
      return renderingStatus(cast, hit, source)
  }
}

/** Clubs keep the names of their cities: Sevilla and Napoli play in Seville and Naples. */
const SOCCER: readonly string[] = ['SOCCER']

function exonymStatus(cast: Cast, hit: PhraseHit): Status | undefined {
  const { row } = hit
  if (row.tier === 'C' || isPartOfName(cast, hit) || (row.not.includes('club') && hasCue(cast, SOCCER))) return undefined
  if (row.tier === 'A') return 'error'
  const english = standsInArticle(cast, row.right)
  if (!knowsLanguage(cast, row)) return english && cast.document.sourceLanguage === '' && !startsSentence(cast, hit.block, hit.first) ? 'suspicious' : undefined
  return english ? 'error' : 'suspicious'
}

function mangledStatus(cast: Cast, { row, block, first, end }: PhraseHit): Status | undefined {
  const { document } = cast
  const { flags } = document.tokens
  const goesOn = end < block.endToken && isCapital(flags[end]) && !isTitleCase(document, block)
  if (row.use === 'mangled' && goesOn && (bitsAt(cast, end) & (Bit.common | Bit.head)) === 0) return undefined
  // A name in pinyin is like no other, so that the right one beside it is cue enough.
  const isBeside = row.tier === 'A' && row.langs.length === 0 && standsInArticle(cast, row.right)
  const hasNoCue = row.cues.length > 0 && !isBeside && !hasCue(cast, row.cues)
  if (hasNoCue) return row.use === 'mangled' && knowsLanguage(cast, row) && !goesOn ? 'suspicious' : undefined
  if (row.tier === 'A') return 'error'
  if (first > block.firstToken && isGlued(document, first) && !/["“(]/.test(textOf(document, first - 1))) return undefined
  return knowsLanguage(cast, row) || row.langs.length === 0 || row.cues.length > 0 ? 'suspicious' : undefined
}

function toFinding(cast: Cast, { row, block, first, end }: PhraseHit, kind: NameKind, status: Status, options: NameOptions): NameFinding {
  const { document } = cast
  const span = spanOf(cast, first, end)
  const text = fitted(cast, diacriticsOf(options) === 'drop' ? withoutAccents(row.right[0]) : row.right[0], block.firstToken, first, document.text.slice(span.start, span.end), row.wrong)
  const isSentenceStart = startsSentence(cast, block, first)
  const written = isSentenceStart ? text[0].toUpperCase() + text.slice(1) : text
  return {
    ...span,
    kind,
    status,
    right: written,
    edits: [{ ...span, text: written }],
    values: { of: row.original[0] ?? row.wrong, language: row.langs[0] ?? '' },
    related: [],
    group: `${kind}-${row.wrong}`,
  }
}

/** The right form in the place of the wrong one: without a second "the", in capitals where the wrong one is. */
function fitted({ document }: Cast, right: string, blockStart: number, first: number, found: string, wrong: string): string {
  const doubled = /^the /i.test(right) && first > blockStart && textOf(document, first - 1).toLowerCase() === 'the'
  const plain = doubled ? right.slice(4) : right
  const shouted = wrong !== wrong.toUpperCase() && found.length > 3 && found === found.toUpperCase()
  return shouted ? plain.toUpperCase() : plain
}

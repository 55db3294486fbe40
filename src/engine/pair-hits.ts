import { sourceCaptureWord, type Pattern } from '../model/compiled.ts'
import type { Block, Document } from '../model/document.ts'
import type { Pair, PairUnit } from '../bilingual/pair.ts'
import type { RowHit, SourceWords } from '../checks/row-check.ts'
import { blockAt } from '../checks/tokens.ts'
import { splitTokens } from '../text/split-tokens.ts'
import { contextAllows, standsInScope, type Scene } from './context.ts'
import { matchPattern, readyPattern, type PatternMatch } from './pattern-match.ts'
import { resolveHits } from './row-hits.ts'
import { newRawHits, scan } from './scan.ts'

const rawHits = newRawHits()

/**
 * What rules about the source find: their words are looked for in the source, then the aligned sentence is looked at. With both
 * `must` and `mustNot`, the wrong words are reported only where none of the right ones stands.
 */
export function pairHits(pair: Pair, target: Scene, activity: Uint8Array): RowHit[] {
  scan(pair.source, target.ruleset, rawHits)
  if (rawHits.count === 0) return []
  const source: Scene = { ...target, document: pair.source, isSource: true, articleWide: new Map() }
  const found: RowHit[] = []
  const taken = new Set<string>()
  const unitOf = unitsByToken(pair)
  for (const hit of resolveHits(source, rawHits, activity)) {
    const { meta, firstToken, block, endToken } = hit
    if (meta.unless && standsInScope(source, meta.unless, block, firstToken, endToken)) continue
    const unit = unitOf(firstToken)
    if (!unit || unit.target.endToken === unit.target.firstToken) continue
    for (const wrong of faultsOf(hit, unit, target, wordsOf(pair.source, hit))) {
      const key = `${hit.rule.index}:${wrong.firstToken}:${wrong.endToken}`
      if (!taken.has(key)) found.push(wrong)
      taken.add(key)
    }
  }
  return found
}

/** The aligned sentence of each token of the source. */
function unitsByToken({ source, units }: Pair): (token: number) => PairUnit | undefined {
  const unitAt = new Int32Array(source.tokens.count).fill(-1)
  for (let index = units.length - 1; index >= 0; index--) unitAt.fill(index, units[index].source.firstToken, units[index].source.endToken)
  return (token) => units[unitAt[token]]
}

/** “l'ancien”, “dell'Italia”: a capture is the word itself. */
const ELIDED = /^(?:[ldnsmtcj]|qu|un|dell|all|dall|nell|sull|quell)['’](?=\p{L})/iu

function wordsOf({ raw, tokens }: Document, { firstToken, endToken, captures }: RowHit): SourceWords {
  const textOf = (first: number, end: number): string => (end > first ? raw.slice(tokens.start[first], tokens.end[end - 1]) : '')
  return { start: tokens.start[firstToken], end: tokens.end[endToken - 1], text: textOf(firstToken, endToken), captures: captures.map(({ first, end }) => textOf(first, end).replace(ELIDED, '')) }
}

function faultsOf(hit: RowHit, unit: PairUnit, scene: Scene, source: SourceWords): RowHit[] {
  const { must, mustNot, context } = hit.meta
  const { firstToken, endToken } = unit.target
  const place = (first: number, end: number) => ({ block: blockOf(scene.document, first), firstToken: first, endToken: end })
  if (must?.some((pattern) => matchesIn(pattern, unit, scene, source).length > 0)) return []
  if (!mustNot) {
    const whole = place(firstToken, endToken)
    return contextAllows(scene, context, whole.block, firstToken, endToken) ? [{ ...hit, ...whole, captures: [], head: 0, source: { ...source, lacks: true } }] : []
  }
  return mustNot.flatMap((pattern, variant) =>
    matchesIn(pattern, unit, scene, source)
      .filter(({ first, end }) => contextAllows(scene, context, blockOf(scene.document, first), first, end))
      .map(({ first, end, head, captures }) => ({ ...hit, ...place(first, end), variant, head, captures, source })),
  )
}

const blockOf = (document: Document, token: number): Block => document.blocks[blockAt(document, token)]

function matchesIn(pattern: Pattern, { target }: PairUnit, scene: Scene, source: SourceWords): PatternMatch[] {
  const ready = readyPattern(filled(pattern, source, scene), scene.ruleset.tables)
  const matches: PatternMatch[] = []
  for (let token = target.firstToken; token < target.endToken; token++) {
    const match = matchPattern(scene.document, ready, token, target.endToken, {})
    if (!match || match.end <= token) continue
    matches.push(match)
    token = match.end - 1
  }
  return matches
}

/** A pattern with what the source captured in place of `$s1`; figures also with points and commas changed over. */
function filled(pattern: Pattern, { captures = [] }: SourceWords, { ruleset }: Scene): Pattern {
  return pattern.map((element) => {
    if (element.k !== 'words') return element
    const alts = element.alts.flatMap((words) => captures.reduce<readonly (readonly string[])[]>((all, capture, index) => all.flatMap((alt) => replaced(alt, sourceCaptureWord(index + 1), variantsOf(capture).map((text) => splitTokens(text, ruleset.tables)))), [words]))
    return { ...element, alts: alts.filter((words) => words.length > 0) }
  })
}

function replaced(words: readonly string[], sentinel: string, variants: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const at = words.indexOf(sentinel)
  return at < 0 ? [words] : variants.map((variant) => [...words.slice(0, at), ...variant, ...words.slice(at + 1)])
}

function variantsOf(text: string): string[] {
  if (!/\d[.,]\d/.test(text)) return [text]
  return [text, text.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'))]
}

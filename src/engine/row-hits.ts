import { ANCHOR_BITS, ANY_SHAPE, checkHash, GATE_FIELDS, gateBit, LINE_TOKENS_MAX, ROW_FIELDS, RowKind, shapeOf, type Pattern } from '../model/compiled.ts'
import { TokenFlag, type Block, type Document } from '../model/document.ts'
import type { RowHit } from '../checks/row-check.ts'
import { foldText } from '../text/fold.ts'
import { contextAllows, type Scene } from './context.ts'
import { matchPattern, readyPattern, widthBefore, type ReadyPattern } from './pattern-match.ts'
import type { RawHits } from './scan.ts'
import { surfaceAgrees } from './surface.ts'

/**
 * Compares the words behind raw hits (case, accents, the whole pattern, the context) and keeps what holds.
 * @param activity for each rule 0 when its rows take no part
 */
export function resolveHits(scene: Scene, raw: RawHits, activity: Uint8Array): RowHit[] {
  const { document, ruleset } = scene
  const hits: RowHit[] = []
  const seen = new Set<number>()
  const looks: Looks = { block: -1, found: new Map() }
  let block = 0
  for (let index = 0; index < raw.count; index++) {
    const record = raw.data[index * 3] * ROW_FIELDS
    const ruleIndex = ruleset.rows[record]
    if (activity[ruleIndex] === 0) continue
    const first = raw.data[index * 3 + 1]
    const end = raw.data[index * 3 + 2]
    while (document.blocks[block].endToken <= first) block++
    const kindAndVariant = ruleset.rows[record + 2]
    const kind = kindAndVariant >>> 24
    // A line of a page is short.
    if (kind === RowKind.line && document.blocks[block].endToken - document.blocks[block].firstToken > LINE_TOKENS_MAX) continue
    if ((kind === RowKind.pattern || kind === RowKind.pair) && !gatesAllow(scene, ruleset.rows[record + 3] >>> ANCHOR_BITS, document.blocks[block], first, end)) continue
    const place: Place = { scene, block: document.blocks[block], ruleIndex, metaIndex: ruleset.rows[record + 1], variant: kindAndVariant & 0xffffff, last: ruleset.rows[record + 3] }
    if ((kind === RowKind.pair) !== (scene.isSource === true)) continue
    switch (kind) {
      case RowKind.literal:
      case RowKind.line:
        addLiteral(place, kind === RowKind.line, first, end, hits)
        break
      case RowKind.pattern:
      case RowKind.pair:
        addPattern(place, first, seen, hits)
        break
      case RowKind.regex:
        if (place.variant === 0 || holds(document, block, place.variant, looks)) add(place, first, end, [], hits)
    }
  }
  return keepLongest(hits)
}

/** What was found out of the block that was looked at last: for each character whether it stands in it. */
interface Looks {
  block: number
  readonly found: Map<number, boolean>
}

/** Whether a character stands in a block; each is looked for once, as gate words of several expressions come in flocks. */
function holds({ blocks, text }: Document, block: number, code: number, looks: Looks): boolean {
  if (looks.block !== block) {
    looks.block = block
    looks.found.clear()
  }
  let found = looks.found.get(code)
  if (found === undefined) {
    const { start, end } = blocks[block]
    let at = start
    while (at < end && text.charCodeAt(at) !== code) at++
    looks.found.set(code, (found = at < end))
  }
  return found
}

/** Whether the tokens on both sides of an anchor may belong to the pattern: turns down most hits before anything is read of them. */
function gatesAllow(scene: Scene, pair: number, block: Block, first: number, end: number): boolean {
  return gateAllows(scene, pair * GATE_FIELDS, first - 1, block) && gateAllows(scene, pair * GATE_FIELDS + 2, end, block)
}

function gateAllows({ document: { tokens }, ruleset: { gates } }: Scene, gate: number, token: number, block: Block): boolean {
  const shapes = gates[gate + 1]
  if (shapes === ANY_SHAPE) return true
  if (token < block.firstToken || token >= block.endToken) return false
  return (gates[gate] & gateBit(tokens.hash[token])) !== 0 || (shapes & shapeOf(tokens.flags[token])) !== 0
}

interface Place {
  readonly scene: Scene
  readonly block: Block
  readonly ruleIndex: number
  readonly metaIndex: number
  readonly variant: number
  /** The fourth field of the row record: check hash or anchor. */
  readonly last: number
}

function addLiteral(place: Place, isLine: boolean, first: number, end: number, hits: RowHit[]): void {
  const { document, ruleset } = place.scene
  const { start, end: ends, flags } = document.tokens
  const meta = ruleset.meta(place.metaIndex)
  if (!isLine && flags[first] & TokenFlag.title && meta.context?.quoted !== 'titles') return
  const words = meta.literals![place.variant]
  const needs = isLine ? LINE_SURFACE : meta
  for (let token = first; token < end; token++) if (!surfaceAgrees(document, token, words[token - first], needs)) return
  // Without regard to accents the hashes alone have spoken so far.
  if (needs.accents === 'any') {
    const folded: string[] = []
    for (let token = first; token < end; token++) folded.push(foldText(document.text.slice(start[token], ends[token]), ruleset.tables))
    if (checkHash(folded) !== place.last) return
  }
  add(place, first, end, [], hits)
}

/** Labels of buttons come in any case, and often without their accents. */
const LINE_SURFACE = { case: 'any', accents: 'any' } as const

function addPattern(place: Place, anchorToken: number, seen: Set<number>, hits: RowHit[]): void {
  const { scene, block } = place
  const { document } = scene
  const meta = scene.ruleset.meta(place.metaIndex)
  if (document.tokens.flags[anchorToken] & TokenFlag.title && meta.context?.quoted !== 'titles') return
  const pattern = readyOf(scene, meta.patterns![place.variant])
  const before = widthBefore(pattern, place.last & ((1 << ANCHOR_BITS) - 1))
  for (let first = anchorToken - before.max; first <= anchorToken - before.min; first++) {
    if (first < block.firstToken) continue
    const key = place.metaIndex * 2 ** 26 + first
    const match = matchPattern(document, pattern, first, block.endToken, meta)
    if (!match || match.end <= anchorToken) continue
    if (seen.has(key)) return
    seen.add(key)
    add(place, match.first, match.end, match.captures, hits, match.head)
    return
  }
}

function readyOf({ cache, ruleset }: Scene, pattern: Pattern): ReadyPattern {
  let ready = cache.patterns.get(pattern)
  if (!ready) cache.patterns.set(pattern, (ready = readyPattern(pattern, ruleset.tables)))
  return ready
}

function add(place: Place, first: number, end: number, captures: RowHit['captures'], hits: RowHit[], head = 0): void {
  const { scene, block } = place
  const meta = scene.ruleset.meta(place.metaIndex)
  // The context of a rule about the source is that of the text, looked at when its place there is known.
  if (!scene.isSource && !contextAllows(scene, meta.context, block, first, end)) return
  hits.push({ rule: scene.ruleset.rules[place.ruleIndex], meta, variant: place.variant, block, firstToken: first, endToken: end, head, captures })
}

/** Of hits of one rule that overlap, the longest stays (but for lines, which are composed of hits). */
function keepLongest(hits: RowHit[]): RowHit[] {
  if (hits.length < 2) return hits
  hits.sort((a, b) => a.firstToken - b.firstToken || b.endToken - a.endToken)
  const lastOfRule = new Map<number, RowHit>()
  return hits.filter((hit) => {
    // Of a regular expression this is only a gate word: another row of the rule may have the same.
    if (hit.rule.check === 'line' || hit.rule.check === 'regex') return true
    const last = lastOfRule.get(hit.rule.index)
    if (last && last.endToken > hit.firstToken) return false
    lastOfRule.set(hit.rule.index, hit)
    return true
  })
}

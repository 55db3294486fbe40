import { KIND_MASK, TokenKind, type Block, type Document } from '../model/document.ts'
import type { Match } from './check.ts'
import { lineDeletion } from './line-deletion.ts'
import type { RowCheck, RowHit } from './row-check.ts'

const NEAR_BLOCKS = 3
const EDGE_BLOCKS = 5
const MAX_WORDS = 10

/** A block that consists of entries alone. */
interface ResidueLine {
  readonly block: Block
  readonly hits: readonly RowHit[]
  readonly tier: 'A' | 'B' | 'C'
}

/**
 * Blocks that consist of nothing but an entry: page furniture. Tier A stands alone; B wants support (another such line
 * within three blocks, the same words twice, the first or last five blocks, the known source language) and is suspicious
 * without; C counts only beside two lines of A or B.
 */
export const line: RowCheck = {
  name: 'line',
  describe: 'blocks that consist of nothing but an entry, such as the label of a button',
  layer: 'block',
  run(document, hits, report) {
    const lines = residueLines(document, hits)
    const clusters = clusterNames(lines)
    for (const [index, residue] of lines.entries()) {
      const status = statusOf(document, residue, lines)
      if (!status) continue
      residue.block.role = 'interface'
      report(residue.hits[0].rule, lineMatch(document, residue, status, clusters[index]))
    }
  },
}

/** Blocks whose words are all covered by hits, with the best set of hits for each. */
function residueLines(document: Document, hits: readonly RowHit[]): ResidueLine[] {
  const votes = languageVotes(hits)
  const byBlock = new Map<Block, RowHit[]>()
  for (const hit of hits) byBlock.set(hit.block, [...(byBlock.get(hit.block) ?? []), hit])
  const lines: ResidueLine[] = []
  for (const [block, candidates] of byBlock) {
    const chosen = cover(document, block, candidates, votes)
    if (!chosen) continue
    const tiers = chosen.map((hit) => hit.meta.tier ?? 'A')
    lines.push({ block, hits: chosen, tier: tiers.includes('A') ? 'A' : tiers.includes('B') ? 'B' : 'C' })
  }
  return lines.sort((a, b) => a.block.index - b.block.index)
}

/** How many lines speak for each rule; strings that several languages share go to the language of the page. */
function languageVotes(hits: readonly RowHit[]): Map<string, number> {
  const votes = new Map<string, number>()
  for (const { rule } of hits) votes.set(rule.id, (votes.get(rule.id) ?? 0) + 1)
  return votes
}

/** Chooses hits that cover all words of a block from left to right; undefined when some word is left. */
function cover(document: Document, block: Block, hits: readonly RowHit[], votes: ReadonlyMap<string, number>): RowHit[] | undefined {
  const words = wordTokens(document, block)
  if (words.length === 0 || words.length > MAX_WORDS) return undefined
  const isKnown = (hit: RowHit) => Number(hit.rule.source.includes(document.sourceLanguage))
  const better = (a: RowHit, b: RowHit) =>
    b.endToken - a.endToken || isKnown(b) - isKnown(a) || tierRank(a) - tierRank(b) || votes.get(b.rule.id)! - votes.get(a.rule.id)! || a.rule.index - b.rule.index
  const chosen: RowHit[] = []
  for (let at = 0; at < words.length; ) {
    const next = hits.filter((hit) => hit.firstToken === words[at]).sort(better)[0]
    if (!next) return undefined
    chosen.push(next)
    while (at < words.length && words[at] < next.endToken) at++
  }
  return chosen
}

const tierRank = (hit: RowHit): number => 'ABC'.indexOf(hit.meta.tier ?? 'A')

const wordTokens = (document: Document, block: Block): number[] => {
  const words: number[] = []
  for (let token = block.firstToken; token < block.endToken; token++) {
    if ((document.tokens.flags[token] & KIND_MASK) === TokenKind.word) words.push(token)
  }
  return words
}

function statusOf(document: Document, residue: ResidueLine, lines: readonly ResidueLine[]): 'error' | 'suspicious' | 'info' | undefined {
  const own = residue.hits[0].meta.status ?? residue.hits[0].rule.status
  const near = (tiers: string) => lines.filter((other) => other !== residue && tiers.includes(other.tier) && Math.abs(other.block.index - residue.block.index) <= NEAR_BLOCKS).length
  if (residue.tier === 'A') return own
  if (residue.tier === 'C') return near('AB') >= 2 ? own : undefined
  const twice = lines.some((other) => other !== residue && other.hits[0].meta === residue.hits[0].meta && other.hits[0].variant === residue.hits[0].variant)
  const edge = residue.block.index < EDGE_BLOCKS || residue.block.index >= document.blocks.length - EDGE_BLOCKS
  const known = residue.hits[0].rule.source.includes(document.sourceLanguage)
  if (near('AB') > 0 || twice || (edge && document.blocks.length > 2) || known) return own
  return own === 'error' ? 'suspicious' : own
}

/** Lines within three blocks of one another are one cluster. */
function clusterNames(lines: readonly ResidueLine[]): string[] {
  const names: string[] = []
  let cluster = 0
  lines.forEach(({ block }, index) => {
    if (index > 0 && block.index - lines[index - 1].block.index > NEAR_BLOCKS) cluster++
    names.push(`residue-${cluster + 1}`)
  })
  const sizes = new Map<string, number>()
  for (const name of names) sizes.set(name, (sizes.get(name) ?? 0) + 1)
  return names.map((name) => (sizes.get(name)! > 1 ? name : ''))
}

function lineMatch(document: Document, { block, hits }: ResidueLine, status: Match['status'], group: string): Match {
  const { meta } = hits[0]
  return {
    start: block.start,
    end: block.end,
    values: { of: meta.of ?? '' },
    fixes: [{ edits: [lineDeletion(document, block)], title: 'Delete the line', text: '' }],
    group: group || undefined,
    status,
    severity: meta.severity,
    category: meta.category,
    message: meta.message,
    why: meta.why,
    mend: meta.mend,
    safety: meta.safety,
  }
}

import { KIND_MASK, TokenFlag, TokenKind, type Block, type Document } from '../model/document.ts'
import type { Match } from './check.ts'
import { lineDeletion } from './line-deletion.ts'
import type { RowCheck, RowHit } from './row-check.ts'

const NEAR_BLOCKS = 3
const EDGE_BLOCKS = 5
const MAX_WORDS = 12
/** Ideographs are words of their own. */
const MAX_IDEOGRAPHS = 30
const FIRST_IDEOGRAPH = 0x2e80
/** So many section names one below the other are the menu of the page. */
const MENU_LINES = 3

/** A block that consists of entries alone; `lead` is the most certain of them. */
interface ResidueLine {
  readonly block: Block
  readonly lead: RowHit
  readonly tier: 'A' | 'B' | 'C'
}

/**
 * Blocks that consist of nothing but entries: page furniture. Tier A stands alone; B wants support (another such line
 * within three blocks, the same words twice, the first or last five blocks, the known source language) and is suspicious
 * without; C counts only beside two lines of A or B, and as suspicious in a menu: three of one rule in a row.
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
      report(residue.lead.rule, lineMatch(document, residue, status, clusters[index]))
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
    const lead = chosen.reduce((best, hit) => (tierRank(hit) < tierRank(best) ? hit : best))
    lines.push({ block, lead, tier: lead.meta.tier ?? 'A' })
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
  const most = document.text.charCodeAt(block.start) >= FIRST_IDEOGRAPH ? MAX_IDEOGRAPHS : MAX_WORDS
  // A line in quotation marks is what somebody reads or says.
  if (words.length === 0 || words.length > most || document.tokens.flags[words[0]] & TokenFlag.quoted) return undefined
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
  const own = residue.lead.meta.status ?? residue.lead.rule.status
  const near = (tiers: string) => lines.filter((other) => other !== residue && tiers.includes(other.tier) && Math.abs(other.block.index - residue.block.index) <= NEAR_BLOCKS).length
  if (residue.tier === 'A') return own
  if (residue.tier === 'C') return near('AB') >= 2 ? own : menuLength(residue, lines) >= MENU_LINES ? weaker(own) : undefined
  const twice = lines.some((other) => other !== residue && other.lead.meta === residue.lead.meta && other.lead.variant === residue.lead.variant)
  const edge = residue.block.index < EDGE_BLOCKS || residue.block.index >= document.blocks.length - EDGE_BLOCKS
  const known = residue.lead.rule.source.includes(document.sourceLanguage)
  if (near('AB') > 0 || twice || (edge && document.blocks.length > 2) || known) return own
  return weaker(own)
}

const weaker = (status: 'error' | 'suspicious' | 'info') => (status === 'error' ? 'suspicious' : status)

/** How many lines of the same rule stand one below the other around a line, other words in each. */
function menuLength(residue: ResidueLine, lines: readonly ResidueLine[]): number {
  const { rule } = residue.lead
  const own = lines.filter((other) => other.lead.rule === rule)
  const at = own.indexOf(residue)
  let first = at
  while (first > 0 && own[first].block.index - own[first - 1].block.index === 1) first--
  let last = at
  while (last < own.length - 1 && own[last + 1].block.index - own[last].block.index === 1) last++
  return new Set(own.slice(first, last + 1).map(({ lead }) => `${lead.meta.literals?.[lead.variant].join(' ')}`)).size
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

function lineMatch(document: Document, { block, lead: { meta } }: ResidueLine, status: Match['status'], group: string): Match {
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

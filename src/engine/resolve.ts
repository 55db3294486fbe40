import type { Layer } from '../checks/check.ts'
import { STATUSES, SEVERITIES } from '../model/rule.ts'
import type { Candidate } from './candidate.ts'

/**
 * One finding for one place. Policy:
 * 1. Of two findings of one layer (`block`, `word`, `mark`) that overlap, the better one stays: status before severity
 *    before having a fix before length before the earlier place before the rule's id.
 * 2. A finding about words or marks in a block that a finding proposes to delete as a whole is settled by that deletion
 *    and goes, except where it is worse.
 * 3. Equal places of different layers both stay: they say different things.
 * 4. Where most of an article is in another language, the finding that says so stands alone: rules of English have no say in it.
 */
export function resolveOverlaps(candidates: readonly Candidate[]): Candidate[] {
  if (candidates.length < 2) return [...candidates]
  const alone = candidates.find(({ match }) => match.standsAlone)
  if (alone) return [alone]
  const kept: Candidate[] = []
  for (const candidate of candidates) if (candidate.layer === 'sentence') kept.push(candidate)
  for (const layer of ['block', 'word', 'mark'] as const) keepBest(candidates, layer, kept)
  const deleted = kept.filter((candidate) => candidate.layer === 'block' && deletesItself(candidate))
  deleted.sort((a, b) => a.start - b.start)
  const isSettled = (candidate: Candidate): boolean => {
    const block = deleted[firstEndingAfter(deleted, candidate.start)]
    return block !== undefined && covers(block, candidate) && severityRank(candidate) <= severityRank(block)
  }
  return kept.filter((candidate) => candidate.layer === 'block' || !isSettled(candidate)).sort(inTextOrder)
}

function keepBest(candidates: readonly Candidate[], layer: Layer, kept: Candidate[]): void {
  const rivals = candidates.filter((candidate) => candidate.layer === layer).sort(better)
  // Accepted places in text order, to find an overlap without comparing all pairs.
  const accepted: Candidate[] = []
  for (const rival of rivals) {
    const at = firstEndingAfter(accepted, rival.start)
    if (at < accepted.length && accepted[at].start < Math.max(rival.end, rival.start + 1)) continue
    accepted.splice(at, 0, rival)
  }
  for (const candidate of accepted) kept.push(candidate)
}

function firstEndingAfter(accepted: readonly Candidate[], start: number): number {
  let low = 0
  let high = accepted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (Math.max(accepted[middle].end, accepted[middle].start + 1) <= start) low = middle + 1
    else high = middle
  }
  return low
}

const statusRank = (candidate: Candidate): number => STATUSES.indexOf(candidate.status)
const severityRank = (candidate: Candidate): number => SEVERITIES.indexOf(candidate.severity)

const better = (a: Candidate, b: Candidate): number =>
  statusRank(b) - statusRank(a) ||
  severityRank(b) - severityRank(a) ||
  Number((b.match.fixes?.length ?? 0) > 0) - Number((a.match.fixes?.length ?? 0) > 0) ||
  b.end - b.start - (a.end - a.start) ||
  a.start - b.start ||
  (a.rule.id < b.rule.id ? -1 : a.rule.id > b.rule.id ? 1 : 0)

const inTextOrder = (a: Candidate, b: Candidate): number => a.start - b.start || a.end - b.end || (a.rule.id < b.rule.id ? -1 : a.rule.id > b.rule.id ? 1 : 0)

const covers = (outer: Candidate, inner: Candidate): boolean => outer.start <= inner.start && inner.end <= outer.end

const deletesItself = (candidate: Candidate): boolean => {
  const edit = candidate.match.fixes?.[0]?.edits[0]
  return edit !== undefined && edit.text.trim() === '' && edit.start <= candidate.start && edit.end >= candidate.end
}

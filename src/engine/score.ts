import { KIND_MASK, TokenKind, type Document } from '../model/document.ts'
import type { Finding, Gate, Score } from '../model/finding.ts'
import type { Severity, Status } from '../model/rule.ts'

/** MQM's multipliers, as WMT and themqm.org use them. */
export const SEVERITY_WEIGHT: Readonly<Record<Severity, number>> = { neutral: 0, minor: 1, major: 5, critical: 25 }
export const STATUS_WEIGHT: Readonly<Record<Status, number>> = { error: 1, suspicious: 0.5, info: 0 }

export interface GateThresholds {
  /** Penalty per 1,000 words at which an article is worth nothing: score 0. */
  readonly worthless: number
  /** Above this penalty per 1,000 words an article fails. */
  readonly fail: number
  /** From this penalty per 1,000 words on it is warned about. */
  readonly warn: number
}

/** The linguist's defaults (design section 7.2). */
export const DEFAULT_THRESHOLDS: GateThresholds = { worthless: 150, fail: 8, warn: 3 }

/** Shorter texts are counted as this long: acceptable errors grow with the logarithm of the length, not with the length. */
const LEAST_WORDS = 400

/** Words of an article that a reader reads: all but interface lines. */
export function countWords(document: Document): number {
  const { flags } = document.tokens
  let words = 0
  for (const block of document.blocks) {
    if (block.role === 'interface') continue
    for (let token = block.firstToken; token < block.endToken; token++) if ((flags[token] & KIND_MASK) <= TokenKind.number) words++
  }
  return words
}

/** Score and gate of one article; a group of findings counts as one with a logarithmic surcharge for its size. */
export function scoreOf(findings: readonly Finding[], words: number, inHeadline: (finding: Finding) => boolean, thresholds: GateThresholds = DEFAULT_THRESHOLDS): Score {
  const groups = new Map<string, { weight: number; count: number; certain: boolean }>()
  let total = 0
  let certain = 0
  const add = (penalty: number, isCertain: boolean) => {
    total += penalty
    if (isCertain) certain += penalty
  }
  for (const finding of findings) {
    const weight = SEVERITY_WEIGHT[finding.severity] * STATUS_WEIGHT[finding.status]
    if (weight === 0) continue
    const isCertain = finding.status === 'error'
    if (!finding.group) {
      add(weight, isCertain)
      continue
    }
    const group = groups.get(finding.group)
    groups.set(finding.group, { weight: Math.max(group?.weight ?? 0, weight), count: (group?.count ?? 0) + 1, certain: isCertain || (group?.certain ?? false) })
  }
  for (const group of groups.values()) add(group.weight + (group.weight * Math.log2(group.count)) / 2, group.certain)
  const per1000 = (penalty: number) => (penalty / Math.max(words, LEAST_WORDS)) * 1000
  const penalty = per1000(total)
  return {
    score: Math.round(Math.max(0, 100 * (1 - penalty / thresholds.worthless)) * 10) / 10,
    penalty: Math.round(penalty * 100) / 100,
    gate: gateOf(findings, penalty, per1000(certain), inHeadline, thresholds),
  }
}

function gateOf(findings: readonly Finding[], penalty: number, certainPenalty: number, inHeadline: (finding: Finding) => boolean, thresholds: GateThresholds): Gate {
  const errors = findings.filter((finding) => finding.status === 'error')
  if (errors.some((finding) => finding.severity === 'critical')) return 'block'
  if (errors.some((finding) => finding.category === 'accuracy/untranslated' && inHeadline(finding))) return 'block'
  if (errors.some((finding) => finding.severity === 'major') || certainPenalty > thresholds.fail) return 'fail'
  const minorError = errors.some((finding) => finding.severity === 'minor')
  const weighty = findings.some((finding) => finding.status === 'suspicious' && SEVERITY_WEIGHT[finding.severity] >= SEVERITY_WEIGHT.major)
  return minorError || weighty || penalty >= thresholds.warn ? 'warn' : 'pass'
}

export const GATES: readonly Gate[] = ['pass', 'warn', 'fail', 'block']

import type { CheckInput, CheckResult, Desk } from '../engine/desk.ts'
import type { Finding } from '../model/finding.ts'
import type { Span } from '../model/span.ts'
import { DOCUMENT_CHECKS } from '../checks/registry.ts'

/** Lines around the changed ones that are read along, for what a check looks at beside a line (the line before, its role). */
const LINES_AROUND = 4
/** Checks whose answer depends on the whole article, or on its source. */
const WHOLE_ARTICLE = new Set(['name-fault', 'pair', ...DOCUMENT_CHECKS.filter(({ wholeArticle, needsSource }) => wholeArticle || needsSource).map(({ name }) => name)])
/** Checks that look a word up in the source, where there is one. */
const ASKS_THE_SOURCE = new Set(['unknown-word', 'misspelt-word'])
/** What speaks about other lines than its own: comments that silence, fenced code, front matter. */
const SPEAKS_FOR_OTHERS = /copydesk-|^(?:```|~~~|---)/m

/** A text with its findings. */
export interface Checked {
  readonly text: string
  readonly result: CheckResult
}

/**
 * The findings of a changed text, as far as the changed lines tell: they are checked anew with some lines around them,
 * the findings of all others move along. What is said of the whole article (names, repetitions) or against its source stays as
 * it was until the whole is checked again.
 * @returns undefined where only the whole article can tell: when it is new, or most of it changed
 */
export function checkChangedLines(desk: Desk, { source, ...input }: CheckInput, before: Checked): CheckResult | undefined {
  const { text } = input
  if (SPEAKS_FOR_OTHERS.test(input.format === 'markdown' ? text : '')) return undefined
  const change = changeBetween(before.text, text)
  const lines = { start: lineStart(text, change.start, 0), end: lineEnd(text, change.end, 0) }
  const read = { start: lineStart(text, change.start, LINES_AROUND), end: lineEnd(text, change.end, LINES_AROUND) }
  if (read.end - read.start > text.length / 2) return undefined
  const { language, sourceLanguage } = before.result
  const excerpt = desk.check({ ...input, text: text.slice(read.start, read.end), language, sourceLanguage })
  const isWhole = new Map<string, boolean>()
  const needsWhole = (finding: Finding): boolean => {
    let known = isWhole.get(finding.rule)
    if (known === undefined) {
      const rule = desk.ruleset.ruleById(finding.rule)
      // Whether a calque is one, the sentence of the source tells.
      isWhole.set(finding.rule, (known = !rule || WHOLE_ARTICLE.has(rule.check) || (source !== undefined && (rule.source.length > 0 || ASKS_THE_SOURCE.has(rule.check)))))
    }
    return known
  }
  const delta = text.length - before.text.length
  const moved = before.result.findings.flatMap((finding) => moveFinding(finding, change, delta) ?? [])
  const kept = moved.filter((finding) => needsWhole(finding) || finding.end <= lines.start || finding.start >= lines.end)
  const fresh = excerpt.findings
    .map((finding) => shiftFinding(finding, read.start))
    .filter((finding) => !needsWhole(finding) && finding.start < lines.end && finding.end > lines.start)
  const findings = [...kept, ...fresh].sort((a, b) => a.start - b.start || a.end - b.end)
  const unusedSuppressions = before.result.unusedSuppressions.filter(({ end }) => end <= change.start)
  return { ...before.result, findings, unusedSuppressions }
}

/** The part of `after` that differs from `before`, as a span of `after`. */
function changeBetween(before: string, after: string): Span {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++
  let same = 0
  while (same < shorter - start && before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)) same++
  return { start, end: after.length - same }
}

function lineStart(text: string, offset: number, more: number): number {
  let at = offset
  for (let left = more; at > 0; left--) {
    at = text.lastIndexOf('\n', at - 1)
    if (at < 0) return 0
    if (left === 0) return at + 1
  }
  return at
}

function lineEnd(text: string, offset: number, more: number): number {
  let at = offset
  for (let left = more; ; left--) {
    const end = text.indexOf('\n', at)
    if (end < 0) return text.length
    if (left === 0) return end
    at = end + 1
  }
}

/** A finding of the text before as it stands in the text after; undefined when the change touched it. */
function moveFinding(finding: Finding, change: Span, delta: number): Finding | undefined {
  if (finding.end < change.start && finding.related.every(({ end }) => end < change.start)) return finding
  const moves = <Moved extends Span>(span: Moved): Moved | undefined => {
    if (span.end < change.start) return span
    return span.start + delta >= change.end ? { ...span, start: span.start + delta, end: span.end + delta } : undefined
  }
  const span = moves(finding)
  return span && { ...span, related: finding.related.flatMap((related) => moves(related) ?? []), fixes: [] }
}

const shiftFinding = (finding: Finding, by: number): Finding => ({
  ...finding,
  start: finding.start + by,
  end: finding.end + by,
  related: finding.related.map((related) => ({ ...related, start: related.start + by, end: related.end + by })),
  fixes: [],
})

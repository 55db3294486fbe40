import type { Hover } from 'vscode-languageserver'
import type { Ruleset } from '../engine/ruleset.ts'
import type { Finding } from '../model/finding.ts'
import type { Places } from './positions.ts'
import { briefExamples, escapeMarkdown } from './rule-page.ts'

/** Explains the findings at an offset: what is wrong, why, how to mend it, with examples; null where there is none. */
export function hoverAt(offset: number, findings: readonly Finding[], ruleset: Ruleset, places: Places, markdown: boolean, sourceOf: (offset: number) => string | undefined = () => undefined): Hover | null {
  const here = findings.filter(({ start, end }) => start <= offset && (offset < end || (start === end && offset === start)))
  if (here.length === 0) return null
  const source = sourceOf(here[0].start)
  const inSource = source === undefined ? [] : [`Source: ${markdown ? `*${escapeMarkdown(source.trim())}*` : source.trim()}`]
  const value = [...here.map((finding) => (markdown ? asMarkdown(finding, ruleset) : asText(finding, ruleset))), ...inSource].join(markdown ? '\n\n---\n\n' : '\n\n')
  return { contents: { kind: markdown ? 'markdown' : 'plaintext', value }, range: places.range(here[0]) }
}

function asMarkdown(finding: Finding, ruleset: Ruleset): string {
  const lines = [`**${escapeMarkdown(finding.message)}**`, `Why: ${escapeMarkdown(finding.why)}`, `Mend: ${escapeMarkdown(finding.mend)}`]
  const examples = examplesOf(finding, ruleset, true).map((example) => `- ${example}`)
  if (examples.length > 0) lines.push(examples.join('\n'))
  return [...lines, `\`${finding.rule}\` · ${finding.status} · ${finding.severity} · ${finding.category}`].join('\n\n')
}

const asText = (finding: Finding, ruleset: Ruleset): string =>
  [finding.message, `Why: ${finding.why}`, `Mend: ${finding.mend}`, ...examplesOf(finding, ruleset, false), `${finding.rule} · ${finding.status} · ${finding.severity} · ${finding.category}`].join('\n')

function examplesOf(finding: Finding, ruleset: Ruleset, markdown: boolean): string[] {
  const rule = ruleset.ruleById(finding.rule)
  return rule ? briefExamples(ruleset.text(rule.index), markdown) : []
}

import { fill } from '../engine/findings.ts'
import type { Ruleset } from '../engine/ruleset.ts'
import type { Rule, RuleText } from '../model/rule.ts'

const PLACEHOLDERS = { text: '…', fix: '…', of: '…' }
const EXAMPLES_SHOWN = 6

/** The page of a rule, in Markdown: what it finds, why, how to mend it, with examples. */
export function rulePage(ruleset: Ruleset, rule: Rule): string {
  const text = ruleset.text(rule.index)
  const parts = [
    `# ${rule.id}`,
    `${rule.status} · ${rule.severity} · ${rule.category}`,
    fill(text.message, PLACEHOLDERS),
    `**Why** ${fill(text.why, PLACEHOLDERS)}`,
    `**Mend** ${fill(text.mend, PLACEHOLDERS)}`,
    list('Finds', text.fires.map((example) => markedExample(example))),
    list('Keeps silent on', text.silent.map(oneLine)),
    list('See', text.references),
    `To turn it off, write \`${rule.id}: off\` under \`rules:\` in copydesk.config.yaml.`,
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

/** The first examples of a rule, one that is wrong and one that is right, for a hover. */
export function briefExamples({ fires, silent }: RuleText, markdown: boolean): string[] {
  const wrong = fires[0] === undefined ? [] : [`Wrong: ${markdown ? markedExample(fires[0]) : plainExample(fires[0])}`]
  const right = silent[0] === undefined ? [] : [`Right: ${markdown ? oneLine(silent[0]) : silent[0].trim().replace(/\s*\n\s*/g, ' / ')}`]
  return [...wrong, ...right]
}

const list = (title: string, items: readonly string[]): string => (items.length === 0 ? '' : `## ${title}\n\n${items.slice(0, EXAMPLES_SHOWN).map((item) => `- ${item}`).join('\n')}`)

const oneLine = (text: string): string => escapeMarkdown(text.trim()).replace(/\s*\n\s*/g, ' / ')

/** The marks of an example as struck-out and bold words. */
function markedExample(marked: string): string {
  return oneLine(marked).replace(/\\\[\\\[(.*?)\\\]\\\]/g, (_, inside: string) => {
    const arrow = inside.lastIndexOf(' -\\>')
    if (arrow < 0) return `**${inside.trim()}**`
    const right = inside.slice(arrow + 4).trim()
    return `~~${inside.slice(0, arrow).trim() || '␣'}~~${right ? ` **${right}**` : ''}`
  })
}

const plainExample = (marked: string): string => marked.trim().replace(/\[\[([^]*?)\]\]/g, (_, inside: string) => inside.replace(' -> ', ' → ')).replace(/\s*\n\s*/g, ' / ')

/** Keeps article text from being read as Markdown or HTML. */
export const escapeMarkdown = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&')

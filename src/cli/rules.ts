import type { Rule } from '../model/rule.ts'
import { DOCUMENT_CHECKS, ROW_CHECKS } from '../checks/registry.ts'
import { padTo } from '../reporters/display-width.ts'
import { openRuleset } from '../workspace/rules.ts'
import { Output } from './output.ts'

export interface RulesOptions {
  readonly pack: readonly string[]
  readonly checks?: boolean
  readonly json?: boolean
}

/** Lists rules, or the checks that rules can name. */
export async function rulesCommand(filter: string | undefined, options: RulesOptions): Promise<void> {
  const output = new Output()
  if (options.checks) output.write(checksText())
  else {
    const { rules } = await openRuleset(options.pack)
    const chosen = rules.filter((rule) => !filter || fits(rule, filter)).sort((a, b) => (a.id < b.id ? -1 : 1))
    output.write(options.json ? `${JSON.stringify(chosen.map(plain), null, 2)}\n` : rulesText(chosen, filter))
  }
  output.flush()
}

const fits = (rule: Rule, filter: string): boolean => {
  const wanted = filter.toLowerCase()
  return rule.id.includes(wanted) || rule.category.includes(wanted) || rule.check === wanted || rule.status === wanted || rule.severity === wanted || rule.source.includes(wanted)
}

const plain = ({ id, check, category, severity, status, source, target, safety, pack }: Rule) => ({ id, check, category, severity, status, source, target, safety, pack })

function rulesText(rules: readonly Rule[], filter: string | undefined): string {
  if (rules.length === 0) return `No rule has “${filter}” in its id, category, check, status, severity or source language.\n`
  const width = Math.max(...rules.map(({ id }) => id.length))
  const lines = rules.map(({ id, status, severity, category, source }) => `${padTo(id, width)}  ${padTo(status, 10)}  ${padTo(severity, 8)}  ${category}${source.length ? `  from ${source.join(', ')}` : ''}`)
  return `${lines.join('\n')}\n\n${rules.length} rules. “copydesk explain RULE” tells more of one.\n`
}

function checksText(): string {
  const rows = ROW_CHECKS.map(({ name, describe }) => `${name}\n    ${describe}; takes rows\n`)
  const others = [...DOCUMENT_CHECKS]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, describe, options, placeholders }) => {
      const lines = Object.entries(options).map(([key, spec]) => `    ${key} (${'values' in spec && spec.values ? spec.values.join(' | ') : spec.type}, default ${JSON.stringify(spec.default)}): ${spec.describe}\n`)
      const supplied = placeholders.length ? `    placeholders: ${placeholders.map((placeholder) => `{${placeholder}}`).join(' ')}\n` : ''
      return `${name}\n    ${describe}\n${lines.join('')}${supplied}`
    })
  return [...rows, ...others].join('\n')
}

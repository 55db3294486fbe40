import { join } from 'node:path'
import type { Rule } from '../model/rule.ts'
import { DOCUMENT_CHECKS, ROW_CHECKS } from '../checks/registry.ts'
import { padTo } from '../reporters/display-width.ts'
import { packageRoot } from '../workspace/package-root.ts'
import { openRuleset } from '../workspace/rules.ts'
import { Output } from './output.ts'

export interface RulesOptions {
  readonly pack: readonly string[]
  readonly checks?: boolean
  readonly json?: boolean
  readonly stats?: boolean
  readonly format?: 'text' | 'json'
}

/** Lists rules, or the checks that rules can name, or counts what the rules hold. */
export async function rulesCommand(filter: string | undefined, options: RulesOptions): Promise<void> {
  const output = new Output()
  const json = options.json || options.format === 'json'
  if (options.checks) output.write(checksText())
  else if (options.stats) output.write(await stats(filter, options.pack, json))
  else {
    const { rules } = await openRuleset(options.pack)
    const chosen = rules.filter((rule) => !filter || fits(rule, filter)).sort((a, b) => (a.id < b.id ? -1 : 1))
    output.write(json ? `${JSON.stringify(chosen.map(plain), null, 2)}\n` : rulesText(chosen, filter))
  }
  output.flush()
}

async function stats(filter: string | undefined, packs: readonly string[], json: boolean): Promise<string> {
  const [{ statsOf }, { readPackFiles }, { readPack }, { statsText }] = await Promise.all([import('../packs/stats.ts'), import('../packs/load.ts'), import('../workspace/pack-files.ts'), import('./rule-stats.ts')])
  const source = readPackFiles([...readPack(join(packageRoot(), 'rules'), 'copydesk'), ...packs.flatMap((pack) => readPack(pack))])
  const counted = statsOf(source, ({ input }) => !filter || fits({ ...input, source: input.source ?? [] }, filter))
  if (counted.all.rules === 0) return rulesText([], filter)
  return json ? `${JSON.stringify(counted, null, 2)}\n` : statsText(counted)
}

const fits = (rule: Pick<Rule, 'id' | 'category' | 'check' | 'status' | 'severity' | 'source'>, filter: string): boolean => {
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

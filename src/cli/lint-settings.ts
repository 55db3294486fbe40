import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { NOT_CHECKED_WITH_SOURCE, NOT_CHECKED_WITHOUT_SOURCE, type Verdict } from '../engine/desk.ts'
import { fill } from '../engine/findings.ts'
import type { Ruleset } from '../engine/ruleset.ts'
import type { RunFacts } from '../model/report.ts'
import { SEVERITIES } from '../model/rule.ts'
import { Trouble } from '../model/trouble.ts'
import type { LoadedConfig } from '../workspace/config.ts'
import { packageVersion } from '../workspace/package-root.ts'
import { settingsOfFile } from '../workspace/settings.ts'
import type { LintOptions } from './lint.ts'
import { Output } from './output.ts'

/** What a run says of itself in its reports. */
export function factsOf(ruleset: Ruleset, { since, staged, source }: LintOptions): RunFacts {
  const packs = new Map<string, number>()
  for (const { pack } of ruleset.rules) packs.set(pack, (packs.get(pack) ?? 0) + 1)
  return {
    tool: { name: 'copydesk', version: packageVersion(), rules: ruleset.rules.length },
    notChecked: [...(source === undefined ? NOT_CHECKED_WITHOUT_SOURCE : NOT_CHECKED_WITH_SOURCE), ...(since === undefined ? [] : [`lines unchanged since ${since}`]), ...(staged ? ['lines that are not staged'] : [])],
    started: new Date().toISOString(),
    packs: [...packs].map(([name, rules]) => ({ name, rules })),
    ruleFacts: (id) => {
      const rule = ruleset.ruleById(id)
      if (!rule) return undefined
      const words = ruleset.text(rule.index)
      const placeholders = { text: '…', fix: '…', of: '…' }
      return { id, category: rule.category, severity: rule.severity, status: rule.status, message: fill(words.message, placeholders), why: fill(words.why, placeholders), mend: fill(words.mend, placeholders), references: words.references }
    },
  }
}

/** `--rule calque/=off` and the like, as the configuration says it. */
export function parseRuleOptions(given: readonly string[]): Record<string, Verdict> {
  const verdicts: readonly string[] = ['off', 'on', ...SEVERITIES]
  return Object.fromEntries(
    given.map((entry) => {
      const [id, verdict] = entry.split('=')
      if (!id || !verdict || !verdicts.includes(verdict)) {
        throw new Trouble('cli/bad-rule-option', `“--rule ${entry}” is not understood; write --rule ID=VERDICT with one of ${verdicts.join(', ')}.`)
      }
      return [id, verdict as Verdict]
    }),
  )
}

export async function checkNames(loaded: LoadedConfig, rules: Record<string, unknown>, ids: readonly string[]): Promise<void> {
  const { config, file } = loaded
  const named = Object.keys(rules)
  if (named.length === 0 && !(file && (config.rules || config.overrides || config.ignore))) return
  const { checkRuleNames, unknownRule } = await import('../workspace/validate-config.ts')
  for (const id of named) {
    const fault = unknownRule(id, ids)
    if (fault) throw new Trouble('cli/unknown-rule', `--rule ${id}: ${fault}`)
  }
  if (file) checkRuleNames(readFileSync(file, 'utf8'), file, ids)
}

export function printConfig(loaded: LoadedConfig, options: LintOptions, rules: Record<string, Verdict>): void {
  const settings = settingsOfFile(loaded, resolve(options.printConfig!), { rules })
  const shown = {
    file: options.printConfig,
    configuration: loaded.file ?? null,
    language: options.lang ?? (settings.language || 'en'),
    sourceLanguage: options.sourceLang ?? settings.sourceLanguage,
    packs: [...(loaded.config.packs ?? []), ...options.pack],
    rules: settings.rules,
    names: loaded.config.names ?? {},
    ignore: loaded.config.ignore ?? [],
    gate: { failOn: options.failOn ?? loaded.config.gate?.failOn ?? 'fail', ...loaded.config.gate },
  }
  const output = new Output()
  output.write(`${JSON.stringify(shown, null, 2)}\n`)
  output.flush()
}

import { bilingual } from '../engine/bilingual.ts'
import { join, relative } from 'node:path'
import { testExamples, type ExampleFault } from '../engine/examples.ts'
import { loadRuleset, type Ruleset } from '../engine/ruleset.ts'
import { canExtend } from '../packs/compile-files.ts'
import { compileRules, extendRules } from '../packs/compile.ts'
import { examplesOf, missingExamples } from '../packs/examples.ts'
import { readPackFiles, type SourceRule } from '../packs/load.ts'
import { readMarkdown } from '../readers/markdown.ts'
import { buildCharTables } from '../text/char-tables.ts'
import { readPack } from '../workspace/pack-files.ts'
import { packageRoot } from '../workspace/package-root.ts'
import { shippedSections } from '../workspace/rules.ts'
import { Output } from './output.ts'

/**
 * Runs the examples of rule files; examples of the user's rules run beside the shipped rules.
 * @returns whether all examples hold
 */
export async function testRulesCommand(paths: readonly string[]): Promise<boolean> {
  const { tested, ruleset } = rulesOf(paths)
  const faults: ExampleFault[] = tested.flatMap((rule) => missingExamples(rule).map(({ line, message }) => ({ rule: rule.input.id, file: rule.file, line, message })))
  const lists = tested.map(examplesOf)
  faults.push(...testExamples(ruleset, lists, { readers: { markdown: readMarkdown }, bilingual }))
  const count = lists.reduce((sum, { examples }) => sum + examples.length, 0)
  const output = new Output()
  for (const { file, line, rule, message } of faults) output.write(`${file}:${line}  ${rule}: ${message}\n`)
  output.write(`${tested.length} rules, ${count} examples: ${faults.length === 0 ? 'all hold' : `${faults.length} do not hold`}.\n`)
  output.flush()
  return faults.length === 0
}

/** The rules to test, beside the shipped ones: added to their compiled form unless they are of them. */
function rulesOf(paths: readonly string[]): { tested: readonly SourceRule[]; ruleset: Ruleset } {
  const root = join(packageRoot(), 'rules')
  const named = paths.flatMap((path) => readPack(path))
  const base = shippedSections()
  if (base && named.length > 0 && paths.every((path) => relative(root, path).startsWith('..'))) {
    const source = readPackFiles(named)
    if (canExtend(base, source)) return { tested: source.rules, ruleset: loadRuleset(extendRules(base, source, buildCharTables())) }
  }
  const isNamed = new Set(named.map(({ file }) => file))
  const source = readPackFiles([...readPack(root, 'copydesk').filter(({ file }) => !isNamed.has(file)), ...named])
  const tested = paths.length === 0 ? source.rules : source.rules.filter(({ file }) => isNamed.has(file))
  return { tested, ruleset: loadRuleset(compileRules(source, buildCharTables())) }
}

import { bilingual } from '../engine/bilingual.ts'
import { join } from 'node:path'
import { testExamples, type ExampleFault } from '../engine/examples.ts'
import { loadRuleset } from '../engine/ruleset.ts'
import { compileRules } from '../packs/compile.ts'
import { examplesOf, missingExamples } from '../packs/examples.ts'
import { readPackFiles } from '../packs/load.ts'
import { readMarkdown } from '../readers/markdown.ts'
import { buildCharTables } from '../text/char-tables.ts'
import { readPack } from '../workspace/pack-files.ts'
import { packageRoot } from '../workspace/package-root.ts'
import { Output } from './output.ts'

/**
 * Runs the examples of rule files; examples of the user's rules run beside the shipped rules.
 * @returns whether all examples hold
 */
export async function testRulesCommand(paths: readonly string[]): Promise<boolean> {
  const shipped = readPack(join(packageRoot(), 'rules'), 'copydesk')
  const named = paths.flatMap((path) => readPack(path))
  const isNamed = new Set(named.map(({ file }) => file))
  const source = readPackFiles([...shipped.filter(({ file }) => !isNamed.has(file)), ...named])
  const tested = paths.length === 0 ? source.rules : source.rules.filter(({ file }) => isNamed.has(file))
  const ruleset = loadRuleset(compileRules(source, buildCharTables()))
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

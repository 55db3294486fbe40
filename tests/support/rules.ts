import { bilingual } from '../../src/engine/bilingual.ts'
import { createDesk, type Desk, type DeskSettings } from '../../src/engine/desk.ts'
import { loadRuleset, type Ruleset } from '../../src/engine/ruleset.ts'
import { compilePackFiles } from '../../src/packs/compile-files.ts'
import { readMarkdown } from '../../src/readers/markdown.ts'
import { openRuleset } from '../../src/workspace/rules.ts'

/** Compiles rules given as YAML texts, as if each were a file `rule-1.yaml`, `rule-2.yaml` ...; `cues` is cues.yaml. */
export function rulesetOf(rules: readonly string[], cues = ''): Ruleset {
  const files = rules.map((text, index) => ({ file: `rule-${index + 1}.yaml`, text, pack: 'house' }))
  return loadRuleset(compilePackFiles(cues ? [{ file: 'cues.yaml', text: cues, pack: 'house' }, ...files] : files))
}

/** In tests a check that breaks down is a failure, not some findings less. */
const onFault = (_check: string, error: unknown): never => {
  throw error
}

export const deskOf = (rules: readonly string[], settings: DeskSettings = {}, cues = ''): Desk => createDesk(rulesetOf(rules, cues), { bilingual, onFault, ...settings })

let shipped: Promise<Ruleset> | undefined

/** A desk over the shipped rules. */
export async function shippedDesk(settings: DeskSettings = {}): Promise<Desk> {
  shipped ??= openRuleset()
  return createDesk(await shipped, { readers: { markdown: readMarkdown }, onFault, bilingual, ...settings })
}

/** A pattern rule of one row, for tests that are about the row. */
export const patternRule = (row: string, more = ''): string => `id: test/pattern
check: pattern
category: style/unidiomatic
severity: minor
status: error
message: "“{text}” is wrong; write “{fix}”."
why: For the test.
mend: Write “{fix}”.
${more}
rows:
  - ${row.replace(/\n/g, '\n    ')}
`

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { rulePage, rulePages } from '../../src/build/rule-pages.ts'
import { readPackFiles } from '../../src/packs/load.ts'
import { readPack } from '../../src/workspace/pack-files.ts'

const FOLDER = resolve('rules', 'pages')
const RULE = `id: calque/test
check: pattern
source: [es]
target: [en]
category: style/unidiomatic
severity: minor
status: suspicious
message: "“{text}” is “{of}”."
why: It is | no English.
mend: Write “{fix}”.
rows:
  - match: (take|make) way
    fix: go $1
    of: hacer camino
    not: [road, rail]
    status: error
    fires: "They [[take way -> go]]."
  - match: [a, b, c, d, e, f, g]
    fires: "[[a]]"
`

it('pages are those of the rules as they are; “npm run pages” writes them anew', () => {
  const pages = rulePages(readPackFiles(readPack(resolve('rules'), 'copydesk')))
  const stale = [...pages].filter(([name, text]) => !existsSync(join(FOLDER, name)) || readFileSync(join(FOLDER, name), 'utf8') !== text).map(([name]) => name)
  const left = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md') && !pages.has(name.replaceAll('\\', '/')))
  expect({ stale, left }).toEqual({ stale: [], left: [] })
})

it('a page says what the rule finds, what to write, when it keeps silent, and where its file is', () => {
  const [rule] = readPackFiles([{ file: 'calque/test.yaml', text: RULE, pack: 'desk' }]).rules
  const page = rulePage(rule)
  expect(page).toContain('“…” is “…”.')
  expect(page).toContain('**Why.** It is \\| no English.')
  expect(page).toContain('Suspicious, minor, style/unidiomatic. For texts translated from Spanish, in English.')
  expect(page).toContain('| `(take\\|make) way` | `go $1` | hacer camino | error. Not with road, rail. |')
  expect(page).toContain('| `a` · `b` · `c` · `d` · `e` · `f` … (7) |')
  expect(page).toContain('- They ~~take way~~ **go**.')
  expect(page).toContain('[calque/test.yaml](../../calque/test.yaml)')
})

import { expect, it } from 'vitest'
import { statsText } from '../../src/cli/rule-stats.ts'
import { readPackFiles } from '../../src/packs/load.ts'
import { statsOf } from '../../src/packs/stats.ts'

const CALQUE = `id: calque/test
check: pattern
source: [es, ca]
category: style/unidiomatic
severity: minor
status: suspicious
message: m
why: why
mend: mend
rows:
  - match: [first way, second way]
    tier: A
    status: error
    fires: "The [[first way]]."
  - match: third way
    category: style/register
    fires: ["A [[third way]].", "The [[third way]]."]
    silent: "A fourth way."
`
const SPACING = `id: spacing/test
check: doubled-space
category: linguistic-conventions/punctuation
severity: minor
status: error
message: m
why: why
mend: mend
examples: { fires: "Two[[  ]]spaces.", silent: "One space." }
`
const source = readPackFiles([
  { file: 'calque.yaml', text: CALQUE, pack: 'house' },
  { file: 'spacing.yaml', text: SPACING, pack: 'desk' },
])

it('counts rules, rows, strings and the rows that have examples, from each side', () => {
  const { all, examples, by } = statsOf(source)
  expect(all).toEqual({ rules: 2, rows: 2, strings: 3, withFiring: 2, withSilent: 1 })
  expect(examples).toEqual({ fires: 4, silent: 2 })
  expect(by.pack.desk).toEqual({ rules: 1, rows: 0, strings: 0, withFiring: 0, withSilent: 0 })
  expect(by.language.ca).toEqual(by.language.es)
  expect(Object.keys(by.language)).toEqual(['any', 'ca', 'es'])
  expect(by.category['style/register']).toMatchObject({ rules: 1, rows: 1, withSilent: 1 })
  expect(by.tier).toMatchObject({ A: { rows: 1 }, B: { rows: 1 }, none: { rules: 1 } })
  expect(by.status).toMatchObject({ error: { rules: 2, rows: 1 }, suspicious: { rules: 1, rows: 1 } })
})

it('counts some rules alone', () => {
  expect(statsOf(source, ({ input }) => input.id === 'calque/test').by.pack).toEqual({ house: expect.objectContaining({ rules: 1, rows: 2 }) })
})

it('prints the shares, rounded down so that 100 % means all', () => {
  const text = statsText(statsOf(source))
  expect(text).toContain('2 rules, 2 rows with 3 strings and patterns; 4 examples that fire, 2 that stay silent.')
  expect(text).toMatch(/^house +1 +2 +3 +100 % +50 %$/m)
  expect(text).toMatch(/^desk +1 +0 +0 +- +-$/m)
})

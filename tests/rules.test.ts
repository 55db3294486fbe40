import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bilingual } from '../src/engine/bilingual.ts'
import { DOCUMENT_CHECKS, ROW_CHECKS } from '../src/checks/registry.ts'
import { testExamples } from '../src/engine/examples.ts'
import { loadRuleset } from '../src/engine/ruleset.ts'
import { compileRules } from '../src/packs/compile.ts'
import { examplesOf, missingExamples } from '../src/packs/examples.ts'
import { readPackFiles } from '../src/packs/load.ts'
import { readMarkdown } from '../src/readers/markdown.ts'
import { buildCharTables } from '../src/text/char-tables.ts'
import { readPack } from '../src/workspace/pack-files.ts'

const source = readPackFiles(readPack(resolve('rules'), 'copydesk'))

describe('the shipped rules', () => {
  it('have examples that fire and examples that stay silent', () => {
    expect(source.rules.flatMap((rule) => missingExamples(rule).map(({ line, message }) => `${rule.file}:${line} ${message}`))).toEqual([])
  })

  it('behave as their examples say', () => {
    const ruleset = loadRuleset(compileRules(source, buildCharTables()))
    expect(testExamples(ruleset, source.rules.map(examplesOf), { readers: { markdown: readMarkdown }, bilingual }).map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([])
  }, 300_000)

  it('stand in the file that their id names', () => {
    const misplaced = source.rules.filter(({ file, input }) => !file.replace(/\.ya?ml$/, '').endsWith(input.id)).map(({ file, input }) => `${input.id} in ${file}`)
    expect(misplaced).toEqual([])
  })

  it('name placeholders that their check supplies', () => {
    const known = (check: string) => new Set(['text', 'fix', 'of', ...(check === 'pair' ? ['source', 's1', 's2', 's3'] : []), ...(DOCUMENT_CHECKS.find(({ name }) => name === check)?.placeholders ?? [])])
    const wrong = source.rules.flatMap(({ file, input }) => {
      const supplied = known(input.check)
      return [input.message, input.why, input.mend].flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).filter((name) => !supplied.has(name) && !/^\d$/.test(name)).map((name) => `${file}: {${name}}`))
    })
    expect(wrong).toEqual([])
  })

  it('say errors only of what has its fault named, with a reason and a way to mend it', () => {
    for (const { input } of source.rules) {
      expect(input.why.length, input.id).toBeGreaterThan(15)
      expect(input.mend.length, input.id).toBeGreaterThan(5)
    }
  })
})

it('no two checks have one name', () => {
  const names = [...ROW_CHECKS, ...DOCUMENT_CHECKS].map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})

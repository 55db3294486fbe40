import { readFileSync } from 'node:fs'
import { createDesk, type Desk } from '../../src/engine/desk.ts'
import { loadRuleset } from '../../src/engine/ruleset.ts'
import { newRawHits, scan } from '../../src/engine/scan.ts'
import { readDocument } from '../../src/readers/read.ts'
import { TokenBuffer } from '../../src/text/tokenize.ts'
import type { Article } from './corpus.ts'
import { best } from './measure.ts'
import { ms, row, title } from './table.ts'

/** What one part of the check costs over all articles, in milliseconds. */
type Costs = Map<string, number>

/** One process, one core: the whole check, its rooms, and the checks that cost most. */
export function inside(articles: readonly Article[], bytes: number, runs: number): void {
  const ruleset = loadRuleset(new Uint8Array(readFileSync('dist/rules.bin')))
  const desk = createDesk(ruleset, { sourceLanguage: 'es' })
  const whole = best(runs, () => articles.forEach(({ text }) => desk.check({ text })))
  title('In one process (source es, all rules)')
  row('whole check', ms(whole), `${((articles.length / whole) * 1000).toFixed(0)} articles/s`, `${(bytes / 1e3 / whole).toFixed(1)} MB/s`, `${((1000 * whole) / articles.length).toFixed(0)} µs each`)

  const parts = cheapest(runs, () => timeParts(desk, articles))
  // The parts read every article into tokens of their own, the whole check into the same ones.
  const buffer = new TokenBuffer()
  parts.set('reading', best(runs, () => articles.forEach(({ text }) => readDocument(text, ruleset.tables, { buffer }))))
  const sum = [...parts.values()].reduce((all, cost) => all + cost, 0)
  const share = (cost: number) => `${((100 * cost) / sum).toFixed(0)} %`
  const checkOf = new Map(ruleset.rules.map((rule) => [rule.id, rule.check]))
  const checks = new Map<string, number[]>()
  for (const [part, cost] of parts) {
    const check = checkOf.get(part)
    if (check) checks.set(check, [...(checks.get(check) ?? []), cost])
  }
  const totalOf = (costs: readonly number[]) => costs.reduce((all, cost) => all + cost, 0)
  const names = totalOf(checks.get('name-fault') ?? [])
  const others = [...checks].filter(([check]) => check !== 'name-fault').reduce((all, [, costs]) => all + totalOf(costs), 0)
  const hits = newRawHits()
  const documents = articles.slice(0, 600).map(({ text }) => readDocument(text, ruleset.tables))
  const scanning = (best(runs * 2, () => documents.forEach((document) => scan(document, ruleset, hits))) * articles.length) / documents.length
  const part = (name: string, cost: number, ...more: string[]) => row(`  ${name}`, ms(cost), share(cost), ...more)
  part('reading (blocks, tokens, sentences, quotes)', parts.get('reading')!)
  part('rows: scan, words, patterns, contexts', parts.get('rows')!, `scan ${ms(scanning)}`, `${ruleset.rowCount} rows`)
  part('names desk', names)
  part(`other checks (${[...checks.keys()].length - 1})`, others)
  part('overlaps, findings, score', parts.get('end')!)

  title('The ten checks that cost most (µs an article; “shared”: read once for all rules of the check)')
  const perArticle = (cost: number) => ((1000 * cost) / articles.length).toFixed(2)
  for (const [check, costs] of [...checks].sort((a, b) => totalOf(b[1]) - totalOf(a[1])).slice(0, 10)) {
    const shared = sharedOf(costs)
    row(`  ${check}`, perArticle(totalOf(costs)), costs.length > 1 ? `shared ${perArticle(shared)}` : '', `${costs.length} ${costs.length === 1 ? 'rule' : 'rules'}`)
  }
}

/** The first rule of a check reads what all of them look at: what it costs above the usual rule. */
function sharedOf([first, ...others]: readonly number[]): number {
  const usual = others.toSorted((a, b) => a - b)[Math.floor(others.length / 2)] ?? first
  return Math.max(0, first - usual)
}

/** Times every part of the check of every article; `end` is what follows the last rule. */
function timeParts(desk: Desk, articles: readonly Article[]): Costs {
  const costs = new Map<string, number>()
  const clock = costOfClock()
  for (const { text } of articles) {
    const parts = desk.checkByParts({ text })
    let before = performance.now()
    for (;;) {
      const { done, value } = parts.next()
      const now = performance.now()
      const part = done ? 'end' : value
      costs.set(part, (costs.get(part) ?? 0) + Math.max(0, now - before - clock))
      // What this account itself costs is left out.
      before = performance.now()
      if (done) break
    }
  }
  return costs
}

/** What one look at the clock and one step of a generator cost, in milliseconds. */
function costOfClock(): number {
  function* nothing(): Generator<string, string> {
    for (let step = 0; step < 100_000; step++) yield 'step'
    return 'end'
  }
  const steps = nothing()
  let spent = 0
  for (let step = 0; step < 100_000; step++) {
    const before = performance.now()
    steps.next()
    spent += performance.now() - before
  }
  return spent / 100_000
}

/** Of several runs the one with the least sum. */
function cheapest(runs: number, run: () => Costs): Costs {
  const all = Array.from({ length: runs + 1 }, run).slice(1)
  const sumOf = (costs: Costs) => [...costs.values()].reduce((sum, cost) => sum + cost, 0)
  return all.reduce((least, costs) => (sumOf(costs) < sumOf(least) ? costs : least))
}

import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DOCUMENT_CHECKS } from '../../src/checks/registry.ts'
import { createDesk } from '../../src/engine/desk.ts'
import { loadRuleset } from '../../src/engine/ruleset.ts'
import { newRawHits, scan } from '../../src/engine/scan.ts'
import { readDocument } from '../../src/readers/read.ts'
import { TokenBuffer } from '../../src/text/tokenize.ts'
import { loadArticles, writeCorpus, type Article } from './corpus.ts'
import { lexiconOf } from './lexicon.ts'
import { best, measure } from './measure.ts'

const smoke = process.argv.includes('--smoke')
const RUNS = smoke ? 1 : 5
const COMMAND = ['node', 'dist/copydesk.cjs', 'lint']
const row = (name: string, ...cells: string[]) => console.log(`${name.padEnd(46)} ${cells.map((cell) => cell.padStart(16)).join(' ')}`)
const title = (text: string) => console.log(`\n${text}`)
const ms = (value: number) => `${value.toFixed(1)} ms`

const { origin, articles } = loadArticles(smoke ? 100 : Infinity)
const folder = mkdtempSync(join(tmpdir(), 'copydesk-bench-'))
try {
  const { tree, lines, bytes } = writeCorpus(folder, articles)
  console.log(`${articles.length} articles, ${(bytes / 1e6).toFixed(2)} MB (${origin}); node ${process.versions.node}; median of ${RUNS}`)
  inside(articles, bytes)
  commands(tree, lines, bytes)
  if (!smoke) lexicons()
  memory()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** One process, one core: the rooms, the slowest rules, the whole check. */
function inside(all: readonly Article[], size: number): void {
  const ruleset = loadRuleset(new Uint8Array(readFileSync('dist/rules.bin')))
  const buffer = new TokenBuffer()
  const hits = newRawHits()
  const reading = best(RUNS, () => all.forEach(({ text }) => readDocument(text, ruleset.tables, { buffer })))
  const scanning = best(RUNS, () => all.forEach(({ text }) => scan(readDocument(text, ruleset.tables, { buffer }), ruleset, hits))) - reading
  const desk = createDesk(ruleset, { sourceLanguage: 'es' })
  const checking = best(RUNS, () => all.forEach(({ text }) => desk.check({ text })))
  title('In one process (source es, all rules)')
  row('whole check', ms(checking), `${((all.length / checking) * 1000).toFixed(0)} articles/s`, `${(size / 1e3 / checking).toFixed(1)} MB/s`)
  const share = (value: number) => `${((100 * value) / checking).toFixed(0)} %`
  row('  reading (blocks, tokens, sentences, quotes)', ms(reading), share(reading))
  row('  scan of all rows', ms(scanning), share(scanning), `${ruleset.rowCount} rows`)
  const documents = all.slice(0, 400).map(({ text }) => readDocument(text, ruleset.tables, { defaultSourceLanguage: 'es' }))
  const rules = DOCUMENT_CHECKS.filter(({ needsSource }) => !needsSource).flatMap((check) => ruleset.rules.filter((rule) => rule.check === check.name).map((rule) => ({ check, rule })))
  const costs = rules.map(({ check, rule }) => {
    const resources = { section: ruleset.section, tables: ruleset.tables } as never
    return { id: rule.id, cost: (1000 * best(RUNS, () => documents.forEach((document) => (check.run as (...args: unknown[]) => void)(document, rule, () => {}, resources)))) / documents.length }
  })
  const structural = costs.reduce((sum, { cost }) => sum + cost, 0)
  const total = (structural * all.length) / 1000
  row(`  checks of the document (${rules.length} rules)`, ms(total), share(total))
  row('  hits, overlaps, findings, score', ms(Math.max(0, checking - reading - scanning - total)), share(Math.max(0, checking - reading - scanning - total)))
  const names = costs.filter(({ id }) => id.startsWith('names/')).reduce((sum, { cost }) => sum + cost, 0)
  row('  of these, the names', `${names.toFixed(1)} µs each`, share((names * all.length) / 1000))
  title('The ten slowest rules (µs an article)')
  for (const { id, cost } of costs.sort((a, b) => b.cost - a.cost).slice(0, 10)) row(`  ${id}`, cost.toFixed(2))
}

/** Whole processes, as a user runs them. */
function commands(tree: string, lines: string, size: number): void {
  title('Whole processes')
  const tiny = join(folder, 'tiny.txt')
  writeFileSync(tiny, 'One sentence of news.\n')
  const bare = measure(['node', '-e', '0'], RUNS)
  const start = measure([...COMMAND, tiny, '--no-config'], RUNS)
  row('bare node', ms(bare.wall * 1000), `${bare.peak.toFixed(0)} MiB`)
  row('a one-line file', ms(start.wall * 1000), `${start.peak.toFixed(0)} MiB`, `${(start.wall / bare.wall).toFixed(2)} x bare node`)
  const cat = measure(['sh', '-c', `find "${tree}" -type f -print0 | xargs -0 cat`], RUNS)
  const whole = measure([...COMMAND, tree, '--no-config', '--source-lang', 'es', '--format', 'json'], RUNS)
  row('cat of the tree', ms(cat.wall * 1000))
  row('lint of the tree, all rules, JSON', ms(whole.wall * 1000), `${whole.cpu.toFixed(2)} CPU s`, `${(whole.wall / cat.wall).toFixed(2)} x cat`, `${(size / 1e6 / whole.wall).toFixed(1)} MB/s`)
  const archive = measure([...COMMAND, '-', '--input', 'jsonl', '--format', 'jsonl', '--no-config', '--source-lang', 'es'], RUNS, lines)
  row('archive of JSON lines', ms(archive.wall * 1000), `${(articles.length / (archive.wall - bare.wall)).toFixed(0)} articles/s`, `${archive.peak.toFixed(0)} MiB`)
}

/** The scan with lexicons of growing size and the same hits; loading against parsing the same rules as YAML. */
function lexicons(): void {
  title('The scan with a growing lexicon (same hits)')
  const buffer = new TokenBuffer()
  const hits = newRawHits()
  let first = 0
  for (const rows of [1_000, 10_000, 100_000, 1_000_000]) {
    const compiled = lexiconOf(rows)
    const ruleset = loadRuleset(compiled)
    const documents = articles.slice(0, 600).map(({ text }) => readDocument(text, ruleset.tables))
    let found = 0
    const time = best(RUNS * 4, () => {
      found = 0
      for (const document of documents) {
        scan(document, ruleset, hits)
        found += hits.count
      }
    })
    first ||= time
    row(`${rows.toLocaleString('en-US')} rows`, ms(time), `${(time / first).toFixed(2)} x`, `${found} hits`, `${(compiled.byteLength / 1e6).toFixed(1)} MB`)
  }
  void buffer
  title('Loading the shipped rules')
  const warm = best(RUNS * 4, () => loadRuleset(new Uint8Array(readFileSync('dist/rules.bin'))))
  const parsing = Number(execFileSync('node', ['--import', 'tsx', 'tests/bench/parse-yaml.ts'], { encoding: 'utf8' }))
  row('compiled', `${warm.toFixed(2)} ms`, `${(statSync('dist/rules.bin').size / 1e6).toFixed(1)} MB`)
  row('parsing their YAML', ms(parsing), `${(parsing / warm).toFixed(0)} x`)
}

/** Peak memory of an archive and of one five times as long. */
function memory(): void {
  title('Memory of the archive run')
  const args = [...COMMAND, '-', '--input', 'jsonl', '--format', 'jsonl', '--no-config', '--source-lang', 'es']
  const bare = measure(['node', '-e', '0'], 1)
  const text = readFileSync(join(folder, 'articles.jsonl'), 'utf8')
  const long = join(folder, 'long.jsonl')
  writeFileSync(long, text.repeat(5))
  const once = measure(args, 1, join(folder, 'articles.jsonl'))
  const five = measure(args, 1, long)
  const tables = existsSync('dist/rules.bin') ? statSync('dist/rules.bin').size / 2 ** 20 : 0
  row('peak over bare node', `${(once.peak - bare.peak).toFixed(0)} MiB`, `tables ${tables.toFixed(1)} MiB`)
  row('growth over five times the articles', `${(five.peak - once.peak).toFixed(1)} MiB`)
}

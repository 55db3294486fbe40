import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadRuleset } from '../../src/engine/ruleset.ts'
import { newRawHits, scan } from '../../src/engine/scan.ts'
import { SECTION } from '../../src/names/format.ts'
import { readDocument } from '../../src/readers/read.ts'
import { loadArticles, writeCorpus } from './corpus.ts'
import { inside } from './inside.ts'
import { lexiconOf } from './lexicon.ts'
import { best, measure, runOnce, type Ran } from './measure.ts'
import { pairs } from './pairs.ts'
import { ms, row, title } from './table.ts'

const smoke = process.argv.includes('--smoke')
const RUNS = smoke ? 1 : 5
const COMMAND = ['node', 'dist/copydesk.cjs', 'lint']
/** An archive is the corpus so many times over. */
const ARCHIVE = smoke ? 2 : 20

const { origin, articles } = loadArticles(smoke ? 100 : Infinity)
const folder = mkdtempSync(join(tmpdir(), 'copydesk-bench-'))
try {
  const { tree, lines, bytes } = writeCorpus(folder, articles)
  console.log(`${articles.length} articles, ${(bytes / 1e6).toFixed(2)} MB (${origin}); node ${process.versions.node}; median of ${RUNS}`)
  inside(articles, bytes, RUNS)
  const archive = commands(tree, lines, bytes)
  pairs(folder, RUNS, smoke)
  if (!smoke) lexicons()
  memory(archive)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Whole processes, as a user runs them. */
function commands(tree: string, lines: string, size: number): Archive {
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
  const long = join(folder, 'archive.jsonl')
  for (let copy = 0; copy < ARCHIVE; copy++) appendFileSync(long, readFileSync(lines))
  const args = [...COMMAND, '-', '--input', 'jsonl', '--format', 'jsonl', '--no-config', '--source-lang', 'es']
  const once = measure(args, RUNS, lines)
  const archive = runOnce([...args, '--threads', '1'], long)
  const cores = availableParallelism()
  const threaded = runOnce([...args, '--threads', String(cores)], long)
  const rate = (ran: Ran, count: number) => [`${(count / (ran.wall - bare.wall)).toFixed(0)} articles/s`, `${(count / (ran.cpu - bare.cpu)).toFixed(0)} per CPU s`, `${ran.peak.toFixed(0)} MiB`]
  row(`JSON lines, ${articles.length} articles`, ms(once.wall * 1000), ...rate(once, articles.length))
  row(`archive of JSON lines, ${articles.length * ARCHIVE} articles`, ms(archive.wall * 1000), ...rate(archive, articles.length * ARCHIVE))
  row(`the same in ${cores} threads`, ms(threaded.wall * 1000), ...rate(threaded, articles.length * ARCHIVE), `${(archive.wall / threaded.wall).toFixed(2)} x as fast`)
  return { bare, once, archive }
}

interface Archive {
  readonly bare: Ran
  readonly once: Ran
  readonly archive: Ran
}

/** The scan with lexicons of growing size and the same hits; loading against parsing the same rules as YAML. */
function lexicons(): void {
  title('The scan with a growing lexicon (same hits)')
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
  title('Loading the shipped rules')
  const warm = best(RUNS * 4, () => loadRuleset(new Uint8Array(readFileSync('dist/rules.bin'))))
  const parsing = Number(execFileSync('node', ['--import', 'tsx', 'tests/bench/parse-yaml.ts'], { encoding: 'utf8' }))
  row('compiled', `${warm.toFixed(2)} ms`, `${(statSync('dist/rules.bin').size / 1e6).toFixed(1)} MB`)
  row('parsing their YAML', ms(parsing), `${(parsing / warm).toFixed(0)} x`)
}

/** Peak memory over bare node, and its growth with the number of articles. */
function memory({ bare, once, archive }: Archive): void {
  title('Memory')
  const tables = statSync('dist/rules.bin').size / 2 ** 20
  row('peak over bare node', `${(once.peak - bare.peak).toFixed(0)} MiB`, `tables ${tables.toFixed(1)} MiB`, `goal ${(30 + 2 * tables).toFixed(0)} MiB`)
  const ruleset = loadRuleset(new Uint8Array(readFileSync('dist/rules.bin')))
  const names = Object.values(SECTION).reduce((sum, name) => sum + (ruleset.section(name)?.byteLength ?? 0), 0)
  row('tables of names', `${(names / 2 ** 20).toFixed(1)} MiB`, `${((ruleset.section(SECTION.rowOffsets)?.byteLength ?? 4) / 4 - 1).toLocaleString('en-US')} rows`)
  row(`growth over ${ARCHIVE} times the articles`, `${(archive.peak - once.peak).toFixed(1)} MiB`)
}

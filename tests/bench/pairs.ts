import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bilingual } from '../../src/engine/bilingual.ts'
import { createDesk } from '../../src/engine/desk.ts'
import { loadRuleset } from '../../src/engine/ruleset.ts'
import { best, measure, runOnce } from './measure.ts'
import { ms, row, title } from './table.ts'

/** A text and its source. */
interface TextPair {
  readonly language: string
  readonly source: string
  readonly target: string
}

const SHARED = join('..', 'shared', 'parallel')
const ARTICLE_WORDS = 700
const LONG_LINES = 20_000
const COMMAND = ['node', 'dist/copydesk.cjs', 'lint']

/** What an article with its source costs beside the article alone, in one process and as a command; a pair of 20,000-line files. */
export function pairs(folder: string, runs: number, smoke: boolean): void {
  const segments = loadSegments()
  const articles = articlesOf(segments)
  title(`Pairs (${articles.length} articles of ${ARTICLE_WORDS} words, ${existsSync(SHARED) ? 'shared parallel corpus' : 'copies of samples/pairs'})`)
  const desk = createDesk(loadRuleset(new Uint8Array(readFileSync('dist/rules.bin'))), { bilingual })
  const alone = best(runs * 3, () => articles.forEach(({ language, target }) => desk.check({ text: target, sourceLanguage: language })))
  const pair = best(runs * 3, () => articles.forEach(({ language, target, source }) => desk.check({ text: target, source: { text: source, language } })))
  const each = (time: number) => `${((1000 * time) / articles.length).toFixed(0)} µs each`
  row('in one process, alone', each(alone))
  row('with its source', each(pair), `${(pair / alone).toFixed(2)} x alone`)

  const [{ language, source, target }] = articles
  const [file, sourceFile] = [join(folder, 'pair.en.txt'), join(folder, `pair.${language}.txt`)]
  writeFileSync(file, target)
  writeFileSync(sourceFile, source)
  const one = measure([...COMMAND, file, '--no-config', '--source-lang', language], runs)
  const two = measure([...COMMAND, file, '--no-config', '--source', sourceFile, '--source-lang', language], runs)
  row('as a command, alone', ms(one.wall * 1000), `${one.peak.toFixed(0)} MiB`)
  row('with its source', ms(two.wall * 1000), `${two.peak.toFixed(0)} MiB`, `${(two.wall / one.wall).toFixed(2)} x alone`)
  if (smoke) return

  const long = Array.from({ length: LONG_LINES }, (_, index) => segments[index % segments.length])
  writeFileSync(file, long.map((segment) => `${segment.target}\n`).join(''))
  writeFileSync(sourceFile, long.map((segment) => `${segment.source}\n`).join(''))
  const plain = runOnce([...COMMAND, file, '--no-config', '--source-lang', language, '--format', 'json'])
  const whole = runOnce([...COMMAND, file, '--no-config', '--source', sourceFile, '--source-lang', language, '--format', 'json'])
  row(`${LONG_LINES.toLocaleString('en-US')} lines, alone`, ms(plain.wall * 1000), `${plain.cpu.toFixed(1)} CPU s`, `${plain.peak.toFixed(0)} MiB`)
  row('with their source', ms(whole.wall * 1000), `${whole.cpu.toFixed(1)} CPU s`, `${whole.peak.toFixed(0)} MiB`, `${(whole.cpu / plain.cpu).toFixed(2)} x alone`)
}

/** Sentences with their sources: of the shared corpus where it is, else of the sample pairs, paragraph by paragraph. */
function loadSegments(): TextPair[] {
  if (existsSync(SHARED)) {
    return readdirSync(SHARED).filter((name) => name.endsWith('.tsv')).flatMap((name) => {
      const lines = readFileSync(join(SHARED, name), 'utf8').trim().split('\n')
      return lines.map((line) => line.split('\t')).map(([, source, target]) => ({ language: name.slice(0, 2), source, target }))
    })
  }
  const folder = join('samples', 'pairs')
  const names = readdirSync(folder)
  return names.filter((name) => name.endsWith('.en.txt')).flatMap((name) => {
    const source = names.find((other) => other.startsWith(name.split('.')[0]) && /\.(?!en)[a-z]{2}\.txt$/.test(other))!
    const [own, others] = [source, name].map((file) => readFileSync(join(folder, file), 'utf8').trim().split(/\n\s*\n/))
    return own.flatMap((paragraph, index) => (others[index] === undefined ? [] : [{ language: source.slice(-6, -4), source: paragraph, target: others[index] }]))
  })
}

/** Articles of so many words, two segments a paragraph; each of one language. */
function articlesOf(segments: readonly TextPair[]): TextPair[] {
  const articles: TextPair[] = []
  for (const language of new Set(segments.map((segment) => segment.language))) {
    const own = segments.filter((segment) => segment.language === language)
    for (let at = 0; at < own.length; ) {
      const taken: TextPair[] = []
      for (let words = 0; words < ARTICLE_WORDS && at < own.length; at++) {
        taken.push(own[at])
        words += own[at].target.split(' ').length
      }
      const join = (side: 'source' | 'target'): string => taken.map((segment, index) => segment[side] + (index % 2 ? '\n\n' : ' ')).join('')
      if (at < own.length || articles.length === 0) articles.push({ language, source: join('source'), target: join('target') })
    }
  }
  return articles
}

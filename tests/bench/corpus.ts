import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Article {
  readonly id: string
  readonly text: string
}

const SHARED = join('..', 'shared', 'perf')

/** The articles of the shared speed corpus where it is, else copies of the samples; at most `limit`. */
export function loadArticles(limit = Infinity): { origin: string; articles: Article[] } {
  const files = ['digitalgov.ndjson.xz', 'ntrex-eng.ndjson.xz'].map((name) => join(SHARED, name)).filter((file) => existsSync(file))
  if (files.length > 0) {
    const lines = execFileSync('xz', ['-dc', ...files], { maxBuffer: 1 << 28, encoding: 'utf8' }).trim().split('\n')
    return { origin: 'shared speed corpus', articles: lines.slice(0, limit).map((line) => JSON.parse(line) as Article) }
  }
  const samples = readdirSync('samples').filter((name) => name.endsWith('.txt')).map((name) => readFileSync(join('samples', name), 'utf8'))
  return { origin: 'copies of samples/', articles: Array.from({ length: Math.min(limit, 2000) }, (_, index) => ({ id: `copy-${index}`, text: samples[index % samples.length] })) }
}

/** Writes articles as files, a hundred a folder, and as JSON lines. */
export function writeCorpus(folder: string, articles: readonly Article[]): { tree: string; lines: string; bytes: number } {
  const tree = join(folder, 'tree')
  let bytes = 0
  articles.forEach(({ text }, index) => {
    const into = join(tree, String(Math.floor(index / 100)).padStart(3, '0'))
    mkdirSync(into, { recursive: true })
    writeFileSync(join(into, `${index}.txt`), text)
    bytes += Buffer.byteLength(text)
  })
  const lines = join(folder, 'articles.jsonl')
  writeFileSync(lines, articles.map((article) => JSON.stringify(article)).join('\n') + '\n')
  return { tree, lines, bytes }
}

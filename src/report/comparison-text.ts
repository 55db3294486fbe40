import { oneLine } from '../text/one-line.ts'
import type { ChangeRow, Comparison, Side } from './comparison.ts'

const RULES_SHOWN = 30
const ARTICLES_SHOWN = 10

/** `copydesk compare --format table`: for people at a terminal. */
export function comparisonText({ before, after, rules, categories, articles, onlyBefore, onlyAfter }: Comparison): string {
  const facts: readonly (readonly [string, (side: Side) => number, boolean])[] = [
    ['score', ({ score }) => score, true],
    ['errors per 1,000 words', ({ errorsPer1000Words }) => errorsPer1000Words, false],
    ['errors', ({ errors }) => errors, false],
    ['suspicious', ({ suspicious }) => suspicious, false],
    ['articles blocked or failed', ({ gates }) => gates.block + gates.fail, false],
    ['words', ({ words }) => words, true],
  ]
  const head = table([['', 'before', 'after', 'change'], ...facts.map(([name, of]) => [name, String(of(before)), String(of(after)), signed(of(after) - of(before))])])
  const changed = articles.slice(0, ARTICLES_SHOWN).map((article) => [oneLine(article.path), `${article.before.score}`, `${article.after.score}`, signed(article.after.score - article.before.score), `${article.before.gate} → ${article.after.gate}`])
  return [
    `before  ${oneLine(before.name)}\nafter   ${oneLine(after.name)}\n${before.files} ${before.files === 1 ? 'article' : 'articles'} compared\n`,
    head,
    rowTable('category', categories),
    rowTable('rule', rules),
    changed.length ? table([['article', 'before', 'after', 'change', 'gate'], ...changed]) + more(articles.length - ARTICLES_SHOWN, 'article') : '',
    onlyBefore.length ? `Only before: ${onlyBefore.slice(0, 5).map(oneLine).join(', ')}${onlyBefore.length > 5 ? ` and ${onlyBefore.length - 5} more` : ''}\n` : '',
    onlyAfter.length ? `Only after: ${onlyAfter.slice(0, 5).map(oneLine).join(', ')}${onlyAfter.length > 5 ? ` and ${onlyAfter.length - 5} more` : ''}\n` : '',
  ]
    .filter(Boolean)
    .join('\n')
}

function rowTable(name: string, rows: readonly ChangeRow[]): string {
  if (rows.length === 0) return ''
  const shown = rows.slice(0, RULES_SHOWN).map((row) => [row.name, String(row.before), String(row.after), row.gained ? `+${row.gained}` : '', row.lost ? `-${row.lost}` : ''])
  return table([[name, 'before', 'after', 'gained', 'lost'], ...shown]) + more(rows.length - RULES_SHOWN, name)
}

const more = (number: number, name: string): string => (number > 0 ? `and ${number} more (${name}): --format json has them\n` : '')

export const signed = (number: number): string => {
  const round = Math.round(number * 100) / 100
  return round > 0 ? `+${round}` : String(round)
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)))
  return rows.map((row) => `${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join('  ').trimEnd()}\n`).join('')
}

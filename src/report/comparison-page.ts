import { createHash } from 'node:crypto'
import { barChart } from './charts.ts'
import { signed } from './comparison-text.ts'
import type { ChangeRow, Comparison, Side } from './comparison.ts'
import { escapeHtml as escape } from './escape-html.ts'
import { PAGE_STYLE } from './page-style.ts'

const CATEGORIES_DRAWN = 8

/** `copydesk compare --format html`: one page without scripts. */
export function comparisonPage(comparison: Comparison): string {
  const { before, after, rules, categories, articles, onlyBefore, onlyAfter, made, tool } = comparison
  const title = `${before.name} and ${after.name} compared`
  const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(PAGE_STYLE, 'utf8').digest('base64')}'; base-uri 'none'; form-action 'none'`
  const tile = (label: string, of: (side: Side) => number) => `<li>${label}<strong>${of(after).toLocaleString('en-US')}</strong>before ${of(before).toLocaleString('en-US')} (${signed(of(after) - of(before))})</li>`
  const bars = categories.slice(0, CATEGORIES_DRAWN).flatMap((row) => [
    { label: `${row.name.replace('/', ': ').replaceAll('-', ' ')}, before`, parts: [{ kind: 'neutral', count: row.before }] },
    { label: 'after', parts: [{ kind: 'info', count: row.after }] },
  ])
  return `<!doctype html>
<html lang="en" class="ready">
<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)}</title><style>${PAGE_STYLE}</style></head>
<body>
<header class="top"><h1>${escape(title)}</h1><p class="quiet">${escape(made.slice(0, 10))} · ${before.files.toLocaleString('en-US')} articles in both · copydesk ${escape(tool.version)}, ${tool.rules.toLocaleString('en-US')} rules</p></header>
<main>
<ul class="verdict">${tile('Score', ({ score }) => score)}${tile('Errors per 1,000 words', (side) => side.errorsPer1000Words)}${tile('Errors', ({ errors }) => errors)}${tile('Suspicious', ({ suspicious }) => suspicious)}${tile('Blocked or failed', ({ gates }) => gates.block + gates.fail)}</ul>
<h2>By category</h2>${barChart('Findings by category, before and after', bars)}${changeTable('Category', categories)}
<h2>By rule</h2>${changeTable('Rule', rules)}
<h2>Articles whose score changed</h2>${articles.length ? `<table class="stack"><thead><tr><th scope="col">Article</th><th scope="col" class="number">Before</th><th scope="col" class="number">After</th><th scope="col" class="number">Change</th><th scope="col">Gate</th></tr></thead><tbody>${articles.map((row) => `<tr><td><bdi>${escape(row.path)}</bdi></td><td class="number" data-label="Before">${row.before.score}</td><td class="number" data-label="After">${row.after.score}</td><td class="number" data-label="Change">${signed(row.after.score - row.before.score)}</td><td><span class="gate gate-${row.before.gate}">${row.before.gate}</span> → <span class="gate gate-${row.after.gate}">${row.after.gate}</span></td></tr>`).join('')}</tbody></table>` : '<p>None.</p>'}
${onlyIn('before', onlyBefore)}${onlyIn('after', onlyAfter)}
</main></body></html>
`
}

const changeTable = (name: string, rows: readonly ChangeRow[]): string =>
  rows.length
    ? `<table class="stack"><thead><tr><th scope="col">${name}</th><th scope="col" class="number">Before</th><th scope="col" class="number">After</th><th scope="col" class="number">Gained</th><th scope="col" class="number">Lost</th></tr></thead><tbody>${rows.map((row) => `<tr><td>${escape(row.name)}</td><td class="number" data-label="Before">${row.before}</td><td class="number" data-label="After">${row.after}</td><td class="number" data-label="Gained">${row.gained || ''}</td><td class="number" data-label="Lost">${row.lost || ''}</td></tr>`).join('')}</tbody></table>`
    : '<p>Nothing found.</p>'

const onlyIn = (side: string, paths: readonly string[]): string => (paths.length ? `<h2>Only ${side}</h2><ul>${paths.map((path) => `<li><bdi>${escape(path)}</bdi></li>`).join('')}</ul>` : '')

import { createHash } from 'node:crypto'
import type { Gate } from '../model/finding.ts'
import { barChart, trendChart, type Bar } from './charts.ts'
import { escapeHtml as escape, inertJson } from './escape-html.ts'
import { historyLine } from './history.ts'
import { countBy } from './overview.ts'
import { pageData } from './page-data.ts'
import { PAGE_SCRIPT } from './page-script.ts'
import { PAGE_STYLE } from './page-style.ts'
import type { ReportData } from './report-data.ts'

const GATE_ORDER: readonly Gate[] = ['block', 'fail', 'warn', 'pass']
const GATE_WORDS: Readonly<Record<Gate, string>> = { block: 'not to be published', fail: 'to be mended first', warn: 'to be looked at', pass: 'passed' }
const CATEGORIES_SHOWN = 12
const WORST_SHOWN = 15

/**
 * The correction report as one page: no network, no other file. A content security policy lets nothing run but the
 * page's own script, so that mark-up and scripts in articles are text and nothing else.
 */
export function reportPage(data: ReportData): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`
  const policy = `default-src 'none'; script-src ${hash(PAGE_SCRIPT)}; style-src ${hash(PAGE_STYLE)}; base-uri 'none'; form-action 'none'`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="copydesk ${escape(data.tool.version)}">
<title>${escape(data.title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<a class="skip" href="#articles">Skip to the articles</a>
${top(data)}
<div class="bar needs-script"><div><span id="state" role="status" aria-live="polite"></span><button type="button" id="save">Save decisions</button><button type="button" id="load">Load decisions</button><input type="file" id="load-file" accept=".json,application/json" hidden><button type="button" id="print">Print</button></div></div>
<main>
<noscript><p><strong>Scripts are turned off:</strong> the overview below is complete; the articles with their findings need scripts.</p></noscript>
${overview(data)}
${decisions()}
${worst(data)}
${articles()}
${corrections()}
${notice()}
</main>
${foot(data)}
<script type="application/json" id="report-data">${inertJson(pageData(data))}</script>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`
}

function top({ title, made, tool, summary }: ReportData): string {
  return `<header class="top">
<h1>${escape(title)}</h1>
<p class="quiet">${escape(dayOf(made))} · ${number(summary.files, 'article')} · ${number(summary.words, 'word')} · copydesk ${escape(tool.version)}</p>
<nav aria-label="Parts of the report"><ul><li><a href="#overview">Overview</a></li><li><a href="#decisions">Decisions</a></li><li><a href="#worst">Worst first</a></li><li><a href="#articles">Articles</a></li><li><a href="#table">Corrections</a></li><li><a href="#readers">For readers</a></li><li><a href="#about">What was not checked</a></li></ul></nav>
</header>`
}

function overview(data: ReportData): string {
  const { summary, score, articles: rows } = data
  const findings = rows.flatMap((article) => article.findings)
  const severityParts = (by: Partial<Record<string, number>>) => (['critical', 'major', 'minor', 'neutral'] as const).map((kind) => ({ kind, count: by[kind] ?? 0 }))
  const categories: Bar[] = countBy(findings, ({ category }) => category, ({ severity }) => severity).map(({ key, by }) => ({ label: key.replace('/', ': ').replaceAll('-', ' '), parts: severityParts(by) }))
  const severities: Bar[] = (['critical', 'major', 'minor', 'neutral'] as const).map((kind) => ({ label: kind, parts: [{ kind, count: findings.filter(({ severity }) => severity === kind).length }] }))
  const gates: Bar[] = GATE_ORDER.map((gate) => ({ label: `${gate}: ${GATE_WORDS[gate]}`, parts: [{ kind: gate, count: summary.gates[gate] }] }))
  const statuses: Bar[] = [['error', summary.errors], ['suspicious', summary.suspicious], ['info', summary.infos]].map(([kind, count]) => ({ label: kind === 'error' ? 'error: certainly wrong' : kind === 'info' ? 'note' : 'suspicious: look at it', parts: [{ kind: String(kind), count: Number(count) }] }))
  const hidden = Math.max(0, categories.length - CATEGORIES_SHOWN)
  const past = data.history.length && data.history.at(-1)!.at === data.made ? data.history : [...data.history, historyLine(data)]
  const trend = data.history.length ? trendChart(past) : ''
  return `<section id="overview" aria-labelledby="overview-head">
<h2 id="overview-head">Overview</h2>
<ul class="verdict"><li>Gate<strong><span class="gate gate-${summary.gate}">${summary.gate}</span></strong>${GATE_WORDS[summary.gate]}</li><li>Score<strong>${score}</strong>of 100</li><li>Errors<strong>${summary.errors.toLocaleString('en-US')}</strong>certainly wrong</li><li>Suspicious<strong>${summary.suspicious.toLocaleString('en-US')}</strong>to be looked at</li><li>With a correction<strong>${summary.fixable.toLocaleString('en-US')}</strong>of ${number(summary.findings, 'finding')}</li>${summary.silenced ? `<li>Accepted before<strong>${summary.silenced.toLocaleString('en-US')}</strong>not counted</li>` : ''}</ul>
<div class="charts">
<div><h3>Articles by state</h3>${barChart('Articles by state', gates)}</div>
<div><h3>Findings by certainty</h3>${barChart('Findings by certainty', statuses)}</div>
${findings.length ? `<div><h3>Findings by category (MQM)</h3>${barChart('Findings by category', categories.slice(0, CATEGORIES_SHOWN))}<p class="legend"><span class="key key-critical"></span>critical<span class="key key-major"></span>major<span class="key key-minor"></span>minor<span class="key"></span>neutral${hidden ? ` · ${number(hidden, 'further category', 'further categories')} not drawn` : ''}</p></div>
<div><h3>Findings by severity</h3>${barChart('Findings by severity', severities)}</div>` : ''}
</div>
${trend ? `<h3>Trend</h3><div class="trend">${trend}</div>` : ''}
</section>`
}

const decisions = (): string => `<section id="decisions" class="needs-script" aria-labelledby="decisions-head">
<h2 id="decisions-head">One decision each</h2>
<p class="quiet">The same error in many places is decided once. What is accepted is corrected by <code>copydesk apply decisions.json</code>; what is rejected goes into the ignore list with your reason.</p>
<table class="stack"><thead><tr><th scope="col">As it stands → as it should be</th><th scope="col">Kind</th><th scope="col">Where</th><th scope="col">Decision</th></tr></thead><tbody id="groups"></tbody></table>
<p><button type="button" id="more-groups" hidden>Show more</button></p>
</section>`

function worst({ articles: rows }: ReportData): string {
  const listed = rows.map((article, index) => ({ article, index })).filter(({ article }) => article.findings.length > 0).slice(0, WORST_SHOWN)
  if (rows.length < 2 || listed.length === 0) return '<span id="worst"></span>'
  const lines = listed.map(({ article, index }) => {
    const errors = article.findings.filter(({ status }) => status === 'error').length
    return `<tr><td><a href="#a${index}" data-article="${index}"><bdi>${escape(article.path)}</bdi></a></td><td data-label="Gate"><span class="gate gate-${article.gate}">${article.gate}</span></td><td class="number" data-label="Score">${article.score}</td><td class="number" data-label="Errors">${errors}</td><td class="number" data-label="Suspicious">${article.findings.filter(({ status }) => status === 'suspicious').length}</td><td class="number" data-label="Words">${article.words.toLocaleString('en-US')}</td></tr>`
  })
  return `<section id="worst" aria-labelledby="worst-head">
<h2 id="worst-head">Worst articles first</h2>
<table class="stack"><thead><tr><th scope="col">Article</th><th scope="col">Gate</th><th scope="col" class="number">Score</th><th scope="col" class="number">Errors</th><th scope="col" class="number">Suspicious</th><th scope="col" class="number">Words</th></tr></thead><tbody>${lines.join('')}</tbody></table>
</section>`
}

const articles = (): string => `<section id="articles" class="needs-script" aria-labelledby="articles-head">
<h2 id="articles-head" tabindex="-1">Articles</h2>
<form id="filters" role="search" aria-label="Filter the findings">
<label class="words">Words in the text, a message or a path<input type="search" name="words" autocomplete="off"></label>
<label>State of the article<select name="gate"><option value="">all</option><option>block</option><option>fail</option><option>warn</option><option>pass</option></select></label>
<label>Certainty<select name="status"><option value="">all</option></select></label>
<label>Severity<select name="severity"><option value="">all</option></select></label>
<label>Category<select name="category"><option value="">all</option></select></label>
<label>Rule<select name="rule"><option value="">all</option></select></label>
<label>Decision<select name="decision"><option value="">all</option><option value="open">open</option><option value="accept">accepted</option><option value="reject">rejected</option></select></label>
</form>
<p><span id="group-filter" class="tag" hidden></span> <span id="found" role="status" aria-live="polite"></span> <button type="button" id="clear" class="link" hidden>Show all again</button> <span class="quiet no-print">Keys: <kbd>j</kbd> next, <kbd>k</kbd> back, <kbd>a</kbd> accept, <kbd>r</kbd> reject, <kbd>/</kbd> search.</span></p>
<p id="print-note" class="quiet"></p>
<div id="article-list"></div>
<p><button type="button" id="more-articles" hidden>Show more</button></p>
</section>`

const corrections = (): string => `<section id="table" class="needs-script" aria-labelledby="table-head">
<h2 id="table-head">Corrections</h2>
<details id="corrections"><summary>All findings that the filters leave, as a table</summary>
<table class="stack"><thead><tr><th scope="col">Where</th><th scope="col">As it stands → as it should be</th><th scope="col">What is wrong</th><th scope="col">Decision</th></tr></thead><tbody id="correction-rows"></tbody></table>
<p><button type="button" id="more-corrections" hidden>Show more</button></p></details>
</section>`

const notice = (): string => `<section id="readers" class="needs-script" aria-labelledby="readers-head">
<h2 id="readers-head">A note for readers</h2>
<p class="quiet">Of the corrections that are accepted or, before you decide, of all errors: what changes the meaning. Edit it before you publish it.</p>
<p class="no-print"><label><input type="checkbox" id="small"> also spelling, punctuation and style</label></p>
<p><textarea id="notice" aria-label="Text of the note"></textarea></p>
<p><button type="button" id="copy">Copy</button></p>
</section>`

function foot({ tool, packs, notChecked, made, rules, summary }: ReportData): string {
  return `<footer id="about"><h2>What was not checked</h2>
<p>No rule looked at: ${escape(notChecked.join(', '))}. That nothing was found does not mean that nothing is wrong.</p>
<h3>About this report</h3>
<dl><dt>Made</dt><dd>${escape(made)}</dd><dt>Program</dt><dd>copydesk ${escape(tool.version)}</dd><dt>Rules</dt><dd>${tool.rules.toLocaleString('en-US')}, of which ${rules.length} found something</dd><dt>Packs</dt><dd>${packs.map(({ name, rules: count }) => `${escape(name)} (${number(count, 'rule')})`).join(', ') || 'none'}</dd><dt>Score</dt><dd>100 less the penalty for each 1,000 words (critical 25, major 5, minor 1; suspicious counts half), the mean of the articles by their words</dd>${summary.unusedIgnores.length ? `<dt>Unused</dt><dd>ignore entries ${escape(summary.unusedIgnores.join(', '))}</dd>` : ''}${summary.expiredIgnores.length ? `<dt>Run out</dt><dd>ignore entries ${escape(summary.expiredIgnores.join(', '))}</dd>` : ''}</dl>
</footer>`
}

const dayOf = (iso: string): string => (/^\d{4}-\d{2}-\d{2}T/.test(iso) ? `${iso.slice(0, 10)}, ${iso.slice(11, 16)} UTC` : iso)
const number = (value: number, one: string, many = `${one}s`): string => `${value.toLocaleString('en-US')} ${value === 1 ? one : many}`

/** The style of the report's page: light and dark, wide and narrow, screen and paper. */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fff; --ink: #1b1d21; --soft: #5b616b; --rule: #d9dce1; --panel: #f5f6f8; --accent: #0b57a4;
  --critical: #8f1d5c; --major: #b3261e; --minor: #9a5b00; --neutral: #566070; --suspicious: #6a4fb3; --info: #2f6f8f;
  --del: #fbe3e1; --del-ink: #8c1d18; --ins: #dcf1e0; --ins-ink: #14592b;
  --pass: #1e6b36; --warn: #8a5a00; --fail: #b3261e; --block: #8f1d5c;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16181c; --ink: #e7e9ed; --soft: #a4abb6; --rule: #363b44; --panel: #1f2228; --accent: #8ab8f0;
    --critical: #f08bc3; --major: #ff8f86; --minor: #f0b35e; --neutral: #aab2c0; --suspicious: #bda8ff; --info: #84c5e4;
    --del: #4a2220; --del-ink: #ffb4ad; --ins: #17402a; --ins-ink: #a4e6b8;
    --pass: #7fd49a; --warn: #f0b35e; --fail: #ff8f86; --block: #f08bc3;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html { scroll-padding-top: 5rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
main, header.top, footer { max-width: 78rem; margin: 0 auto; padding: 0 1.25rem; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .3rem; overflow-wrap: anywhere; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem; }
h3 { font-size: 1rem; margin: 1.25rem 0 .5rem; }
a { color: var(--accent); }
code { font: .82em ui-monospace, "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem; z-index: 9; }
header.top { padding-top: 1.75rem; }
.quiet, .facts, .why, .place { color: var(--soft); }
.facts, .why, .place, .source { font-size: .9rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; margin: 1rem 0 0; list-style: none; }
.verdict { display: flex; flex-wrap: wrap; gap: .75rem; margin: 1.25rem 0; padding: 0; list-style: none; }
.verdict li { background: var(--panel); border: 1px solid var(--rule); border-radius: .5rem; padding: .6rem 1rem; min-width: 8.5rem; }
.verdict strong { display: block; font-size: 1.5rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
.gate { display: inline-block; border: 1px solid currentColor; border-radius: .25rem; padding: 0 .45rem; font-size: .85rem; font-weight: 600; white-space: nowrap; }
.gate-pass { color: var(--pass); } .gate-warn { color: var(--warn); } .gate-fail { color: var(--fail); } .gate-block { color: var(--paper); background: var(--block); border-color: var(--block); }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 30rem), 1fr)); gap: 1rem 2rem; }
.trend { max-width: 46rem; }
.chart { display: block; width: 100%; height: auto; }
.chart-label, .chart-number { fill: var(--ink); font: 14px system-ui, sans-serif; }
.chart-number { fill: var(--soft); }
.bar-critical { fill: var(--critical); } .bar-major { fill: var(--major); } .bar-minor { fill: var(--minor); } .bar-neutral { fill: var(--neutral); }
.bar-pass { fill: var(--pass); } .bar-warn { fill: var(--warn); } .bar-fail { fill: var(--fail); } .bar-block { fill: var(--block); }
.bar-error { fill: var(--major); } .bar-suspicious { fill: var(--suspicious); } .bar-info { fill: var(--info); }
.line-score, .line-errors { fill: none; stroke-width: 2.5; stroke: var(--accent); } .line-errors { stroke: var(--major); stroke-dasharray: 5 4; }
.dot { fill: var(--accent); } .grid { stroke: var(--rule); }
.legend { font-size: .85rem; color: var(--soft); margin: .25rem 0 0; }
.key { display: inline-block; width: .9rem; height: .7rem; margin: 0 .15rem 0 .7rem; background: var(--neutral); }
.key-critical { background: var(--critical); } .key-major { background: var(--major); } .key-minor { background: var(--minor); }
.key-score { background: var(--accent); height: .2rem; vertical-align: middle; } .key-errors { background: var(--major); height: .2rem; vertical-align: middle; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .95rem; }
th, td { text-align: start; vertical-align: top; padding: .5rem .6rem; border-bottom: 1px solid var(--rule); }
th { font-size: .85rem; color: var(--soft); font-weight: 600; }
td.number, th.number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
td p { margin: 0; }
td code { display: block; color: var(--soft); overflow-wrap: break-word; }
.change { min-width: 16rem; } .places { white-space: nowrap; }
.pair, .difference, .text { font-family: Georgia, "Noto Serif", "DejaVu Serif", serif; overflow-wrap: anywhere; }
del { background: var(--del); color: var(--del-ink); text-decoration: line-through; text-decoration-thickness: 1px; border-radius: .15rem; padding: 0 .1em; }
ins { background: var(--ins); color: var(--ins-ink); text-decoration: underline; text-underline-offset: .15em; border-radius: .15rem; padding: 0 .1em; }
button, select, input, textarea { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--rule); border-radius: .35rem; padding: .3rem .6rem; max-width: 100%; }
button { cursor: pointer; background: var(--panel); min-height: 2.2rem; }
button:hover { border-color: var(--accent); }
button:disabled { opacity: .55; cursor: default; }
button.link { background: none; border: 0; color: var(--accent); text-decoration: underline; padding: 0; min-height: 0; text-align: start; }
.buttons { display: flex; gap: .4rem; margin: .5rem 0 0; }
td .buttons { margin: 0; }
.decide { white-space: nowrap; }
.decide.accept[aria-pressed="true"] { background: var(--pass); border-color: var(--pass); color: var(--paper); font-weight: 600; }
.decide.reject[aria-pressed="true"] { background: var(--fail); border-color: var(--fail); color: var(--paper); font-weight: 600; }
.bar { position: sticky; top: 0; z-index: 5; background: var(--paper); border-bottom: 1px solid var(--rule); }
.bar > div { max-width: 78rem; margin: 0 auto; padding: .5rem 1.25rem; display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; }
#state { flex: 1; min-width: 12rem; font-weight: 600; }
#filters { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr)); gap: .6rem; align-items: end; background: var(--panel); border: 1px solid var(--rule); border-radius: .5rem; padding: .75rem 1rem; }
#filters label { display: grid; font-size: .85rem; color: var(--soft); gap: .15rem; }
#filters input, #filters select { color: var(--ink); width: 100%; }
#filters .words { grid-column: span 2; }
.tag { display: inline-block; background: var(--panel); border: 1px solid var(--accent); border-radius: 1rem; padding: .1rem .8rem; font-size: .9rem; }
details.article { border: 1px solid var(--rule); border-radius: .5rem; margin: .6rem 0; content-visibility: auto; contain-intrinsic-size: auto 3.2rem; }
details.article[open] { content-visibility: visible; }
details.article > summary { cursor: pointer; padding: .6rem 1rem; display: flex; flex-wrap: wrap; gap: .2rem .8rem; align-items: baseline; }
details.article > summary .path { font-weight: 600; overflow-wrap: anywhere; }
details.article[open] > summary { border-bottom: 1px solid var(--rule); }
.body { display: grid; grid-template-columns: minmax(0, 1.25fr) minmax(0, 1fr); gap: 1.5rem; padding: 1rem; }
.text { font-size: 1.06rem; line-height: 1.65; }
.text p { margin: 0 0 .8em; white-space: pre-wrap; }
.text .front { margin: 0; font: .8rem ui-monospace, monospace; color: var(--soft); text-align: start; }
.text .front + p:not(.front) { margin-top: 1em; }
.text .head { font-weight: 700; font-size: 1.15em; line-height: 1.3; }
.mark { color: inherit; text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: .2em; background: color-mix(in srgb, var(--mark) 14%, transparent); text-decoration-color: var(--mark); border-radius: .15rem; }
.mark sup { font: 600 .65em system-ui, sans-serif; color: var(--mark); padding-inline-start: .1em; }
.mark.current { outline: 2px solid var(--mark); }
.mark.accepted { background: var(--ins); } .mark.rejected { background: none; text-decoration-style: dotted; }
.critical { --mark: var(--critical); } .major { --mark: var(--major); } .minor { --mark: var(--minor); } .neutral { --mark: var(--neutral); } .suspicious { --mark: var(--suspicious); } .info { --mark: var(--info); }
.cards ol { list-style: none; margin: 0; padding: 0; }
.card { border: 1px solid var(--rule); border-inline-start: 4px solid var(--mark); border-radius: .35rem; padding: .6rem .8rem; margin: 0 0 .7rem; scroll-margin: 6rem; }
.card p { margin: .2rem 0; }
.card-head { display: flex; flex-wrap: wrap; gap: .1rem .6rem; align-items: baseline; font-size: .85rem; }
.card-head code { color: var(--soft); margin-inline-start: auto; }
.ordinal { font-weight: 700; } .kind { font-weight: 600; color: var(--mark, inherit); font-size: .85rem; }
.message { font-weight: 600; }
.difference { padding: .35rem .5rem; background: var(--panel); border-radius: .25rem; white-space: pre-wrap; }
.reason { display: grid; font-size: .85rem; color: var(--soft); margin-top: .4rem; gap: .15rem; }
textarea { width: 100%; min-height: 12rem; font-family: Georgia, "Noto Serif", serif; }
footer { padding-top: 1rem; padding-bottom: 3rem; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .25rem 1rem; } dt { color: var(--soft); } dd { margin: 0; }
kbd { border: 1px solid var(--rule); border-radius: .25rem; padding: 0 .35rem; font-size: .85em; background: var(--panel); }
html:not(.ready) .needs-script { display: none; }
@media (max-width: 56rem) {
  .body { grid-template-columns: minmax(0, 1fr); padding: .8rem; }
  #filters .words { grid-column: auto; }
  main, header.top, footer, .bar > div { padding-left: .9rem; padding-right: .9rem; }
}
@media (max-width: 40rem) {
  html { scroll-padding-top: 7rem; }
  .verdict li { min-width: 6.5rem; padding: .4rem .7rem; } .verdict strong { font-size: 1.2rem; }
  .stack thead { position: absolute; left: -99rem; }
  .stack tr { display: block; border-bottom: 1px solid var(--rule); padding: .5rem 0; }
  .stack td { display: block; border: 0; padding: .15rem 0; min-width: 0; text-align: start; }
  .stack td[data-label]::before { content: attr(data-label) " "; color: var(--soft); font-size: .85rem; }
  .chart-label, .chart-number { font-size: 20px; }
  #state { flex-basis: 100%; }
  button.decide { min-height: 2.75rem; padding: .3rem 1rem; }
  dl { grid-template-columns: minmax(0, 1fr); } dd { margin-bottom: .4rem; }
}
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --soft: #444; --rule: #bbb; --panel: #fff; --accent: #000; --critical: #8f1d5c; --major: #b3261e; --minor: #9a5b00; --neutral: #566070; --suspicious: #6a4fb3; --info: #2f6f8f; --del: #fff; --del-ink: #8c1d18; --ins: #fff; --ins-ink: #14592b; --pass: #1e6b36; --warn: #8a5a00; --fail: #b3261e; --block: #8f1d5c; }
  @page { margin: 16mm 14mm; }
  body { font-size: 10pt; }
  .bar, nav, #filters, .buttons, button, .skip, .no-print, .reason { display: none !important; }
  button.link:not([hidden]) { display: inline !important; color: inherit; text-decoration: none; }
  #clear, #decisions th:last-child, #decisions td:last-child { display: none !important; }
  html { font-size: 13px; }
  .charts { grid-template-columns: 1fr 1fr; gap: 2mm 6mm; }
  .chart-label, .chart-number { font-size: 20px; }
  .verdict { gap: 2mm; } .verdict li { min-width: 0; padding: 1.5mm 3mm; }
  h3 { break-after: avoid; }
  main, header.top, footer { max-width: none; padding: 0; }
  h2 { break-after: avoid; } .card, tr, .verdict li, .chart { break-inside: avoid; }
  details.article { content-visibility: visible; border: 0; border-top: 1px solid var(--rule); border-radius: 0; }
  details.article > summary { padding: .5rem 0; list-style: none; break-after: avoid; }
  .body { grid-template-columns: minmax(0, 1.3fr) minmax(0, 1fr); gap: 6mm; padding: 3mm 0; }
  .text { font-size: 10pt; line-height: 1.5; }
  .gate-block { color: var(--block); background: none; }
  * { print-color-adjust: exact; }
}
`

import { escapeHtml } from './escape-html.ts'
import type { HistoryLine } from './history.ts'

export interface Bar {
  readonly label: string
  /** Parts from left to right; `kind` names their colour. */
  readonly parts: readonly { readonly kind: string; readonly count: number }[]
}

const WIDTH = 720
/** Room for a label, by its characters in the larger type of small screens. */
const CHARACTER = 10
const LABEL_MAX = 420
const ROW = 30
const NUMBER = 60

/** Horizontal stacked bars as inline SVG; colours come from the classes `bar-KIND` of the page. */
export function barChart(title: string, bars: readonly Bar[]): string {
  if (bars.length === 0) return ''
  const largest = Math.max(...bars.map(totalOf))
  const label = Math.min(LABEL_MAX, 20 + CHARACTER * Math.max(...bars.map((bar) => bar.label.length)))
  const rows = bars.map((bar, index) => barRow(bar, index, largest, label)).join('')
  const words = bars.map((bar) => `${bar.label} ${totalOf(bar)}`).join(', ')
  return `<svg class="chart" viewBox="0 0 ${WIDTH} ${bars.length * ROW}" role="img" aria-label="${escapeHtml(`${title}: ${words}`)}"><title>${escapeHtml(title)}</title>${rows}</svg>`
}

const totalOf = ({ parts }: Bar): number => parts.reduce((sum, { count }) => sum + count, 0)

function barRow(bar: Bar, index: number, largest: number, label: number): string {
  const room = WIDTH - label - NUMBER
  const y = index * ROW
  let x = label
  const rects = bar.parts
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => {
      const width = Math.max(2, (count / largest) * room)
      const rect = `<rect class="bar-${kind}" x="${x.toFixed(1)}" y="${y + 5}" width="${width.toFixed(1)}" height="${ROW - 10}"><title>${escapeHtml(`${kind}: ${count}`)}</title></rect>`
      x += width
      return rect
    })
  return `<text class="chart-label" x="${label - 10}" y="${y + ROW / 2}" dominant-baseline="central" text-anchor="end">${escapeHtml(bar.label)}</text>${rects.join('')}<text class="chart-number" x="${(x + 8).toFixed(1)}" y="${y + ROW / 2}" dominant-baseline="central">${totalOf(bar).toLocaleString('en-US')}</text>`
}

const TREND_HEIGHT = 180
const TREND_TOP = 14
const TREND_FOOT = 26
const TREND_SIDE = 46

/** The score and the errors per 1,000 words over the last runs; empty for fewer than two. */
export function trendChart(history: readonly HistoryLine[]): string {
  if (history.length < 2) return ''
  const rates = history.map(({ errors, words }) => (errors / Math.max(1, words)) * 1000)
  const most = Math.max(1, ...rates)
  const x = (index: number) => TREND_SIDE + (index / (history.length - 1)) * (WIDTH - 2 * TREND_SIDE)
  const y = (share: number) => TREND_TOP + (1 - share) * (TREND_HEIGHT - TREND_TOP - TREND_FOOT)
  const line = (shares: readonly number[], kind: string) => `<polyline class="line-${kind}" points="${shares.map((share, index) => `${x(index).toFixed(1)},${y(share).toFixed(1)}`).join(' ')}"/>`
  const dots = history.map(({ at, score, files, version }, index) => `<circle class="dot" cx="${x(index).toFixed(1)}" cy="${y(score / 100).toFixed(1)}" r="3.5"><title>${escapeHtml(`${at.slice(0, 16).replace('T', ' ')}: score ${score}, ${rates[index].toFixed(1)} errors per 1,000 words, ${files} articles, version ${version}`)}</title></circle>`).join('')
  const grid = [0, 50, 100].map((value) => `<line class="grid" x1="${TREND_SIDE}" x2="${WIDTH - TREND_SIDE}" y1="${y(value / 100)}" y2="${y(value / 100)}"/><text class="chart-label" x="${TREND_SIDE - 8}" y="${y(value / 100)}" dominant-baseline="central" text-anchor="end">${value}</text>`).join('')
  const scale = [0, most].map((value) => `<text class="chart-label" x="${WIDTH - TREND_SIDE + 8}" y="${y(value / most)}" dominant-baseline="central">${value === 0 ? '0' : value.toFixed(1)}</text>`).join('')
  const ends = [0, history.length - 1].map((index) => `<text class="chart-label" x="${x(index)}" y="${TREND_HEIGHT - 6}" text-anchor="${index === 0 ? 'start' : 'end'}">${escapeHtml(history[index].at.slice(0, 10))}</text>`).join('')
  const first = history[0]
  const last = history.at(-1)!
  const label = `Trend over ${history.length} runs: score from ${first.score} to ${last.score}, errors per 1,000 words from ${rates[0].toFixed(1)} to ${rates.at(-1)!.toFixed(1)}`
  return `<svg class="chart" viewBox="0 0 ${WIDTH} ${TREND_HEIGHT}" role="img" aria-label="${escapeHtml(label)}"><title>${escapeHtml(label)}</title>${grid}${scale}${line(rates.map((rate) => rate / most), 'errors')}${line(history.map(({ score }) => score / 100), 'score')}${dots}${ends}</svg><p class="legend"><span class="key key-score"></span> score (left) <span class="key key-errors"></span> errors per 1,000 words (right)</p>`
}

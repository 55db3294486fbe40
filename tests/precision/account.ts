import { STATUSES, type Status } from '../../src/model/rule.ts'
import type { Alarm, Tally } from './tally.ts'

export interface AccountOptions {
  /** How many contexts to show of each rule. */
  readonly contexts: number
  readonly minStatus: Status
}

const rate = (count: number, words: number): string => (words === 0 ? '0' : ((count / words) * 1000).toFixed(4))
const withStatus = (alarms: readonly Alarm[], status: Status): Alarm[] => alarms.filter((alarm) => alarm.status === status)

/** Alarms of a status per 1,000 words, for the source language that raises most of them. */
export function worstRate({ alarms, languages, words }: Tally, status: Status): { language: string; rate: number } {
  const rates = languages.map((language) => ({ language, rate: words === 0 ? 0 : (withStatus(alarms, status).filter((alarm) => alarm.with.includes(language)).length / words) * 1000 }))
  return rates.reduce((worst, next) => (next.rate > worst.rate ? next : worst), rates[0])
}

/** What was raised: per status and source language, then per rule and row with contexts, the most frequent first. */
export function accountOf(tally: Tally, { contexts, minStatus }: AccountOptions): string {
  const shown = STATUSES.slice(STATUSES.indexOf(minStatus)).toReversed()
  const lines = [`${tally.texts} texts, ${tally.words} words. Alarms per 1,000 words by source language:`, '', `  ${'source'.padEnd(8)} ${shown.map((status) => status.padStart(20)).join('')}`]
  for (const language of tally.languages) {
    const cells = shown.map((status) => {
      const count = withStatus(tally.alarms, status).filter((alarm) => alarm.with.includes(language)).length
      return `${count} (${rate(count, tally.words)})`.padStart(20)
    })
    lines.push(`  ${(language || 'unknown').padEnd(8)} ${cells.join('')}`)
  }
  for (const status of shown) {
    const alarms = withStatus(tally.alarms, status)
    lines.push('', `${status}: ${alarms.length} different places, ${rate(alarms.length, tally.words)} per 1,000 words`)
    for (const [rule, own] of grouped(alarms, ({ rule }) => rule)) lines.push(...accountOfRule(rule, own, tally.words, contexts))
  }
  return `${lines.join('\n')}\n`
}

function accountOfRule(rule: string, alarms: readonly Alarm[], words: number, contexts: number): string[] {
  const rows = grouped(alarms, ({ row }) => row)
  const each = Math.max(1, Math.floor(contexts / rows.length))
  return [
    `  ${rule}  ${alarms.length}  (${rate(alarms.length, words)})`,
    ...rows.flatMap(([row, own]) => [...(row ? [`    ${own.length} × “${row}”`] : []), ...own.slice(0, contexts === 0 ? 0 : row ? each : contexts).map(contextLine)]),
  ]
}

const contextLine = ({ place, before, text, after, with: languages }: Alarm): string =>
  `      …${before}[[${text}]]${after}…  ${place}${languages.includes('') ? '' : `  (${languages.join(', ')})`}`

function grouped(alarms: readonly Alarm[], key: (alarm: Alarm) => string): [string, Alarm[]][] {
  const groups = new Map<string, Alarm[]>()
  for (const alarm of alarms) groups.set(key(alarm), [...(groups.get(key(alarm)) ?? []), alarm])
  return [...groups].sort(([a, left], [b, right]) => right.length - left.length || (a < b ? -1 : 1))
}

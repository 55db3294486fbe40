import { bilingual } from '../../src/engine/bilingual.ts'
import { createDesk, type DeskSettings } from '../../src/engine/desk.ts'
import { resolveHits } from '../../src/engine/row-hits.ts'
import type { Ruleset } from '../../src/engine/ruleset.ts'
import { newRawHits, scan } from '../../src/engine/scan.ts'
import { newContextCache } from '../../src/engine/context.ts'
import { activityOf } from '../../src/engine/languages.ts'
import type { Finding } from '../../src/model/finding.ts'
import type { Status } from '../../src/model/rule.ts'
import type { RowHit } from '../../src/checks/row-check.ts'
import { readMarkdown } from '../../src/readers/markdown.ts'
import type { CleanText } from './texts.ts'

/** One alarm in a clean text. */
export interface Alarm {
  readonly rule: string
  readonly status: Status
  /** What the row looks for; empty for checks without rows. */
  readonly row: string
  readonly place: string
  readonly text: string
  readonly before: string
  readonly after: string
  /** Source languages with which it was raised; empty for “unknown”. */
  readonly with: string[]
}

export interface Tally {
  readonly words: number
  readonly texts: number
  /** Each alarm once, whatever the number of source languages that raise it. */
  readonly alarms: readonly Alarm[]
  /** Source languages, '' for unknown, as they were tried. */
  readonly languages: readonly string[]
}

const CONTEXT = 45

/** The source languages that rules know, '' (unknown) first. */
export const sourceLanguagesOf = (ruleset: Ruleset): string[] => ['', ...[...new Set(ruleset.rules.flatMap(({ source }) => source))].sort()]

/** Checks clean texts once for each source language and gathers what is raised. */
export function tallyOf(ruleset: Ruleset, texts: Iterable<CleanText>, languages: readonly string[], settings: DeskSettings = {}): Tally {
  const desk = createDesk(ruleset, { readers: { markdown: readMarkdown }, bilingual, ...settings })
  const rowOf = rowFinder(ruleset)
  const alarms = new Map<string, Alarm>()
  let words = 0
  let count = 0
  for (const { name, text, format, scope } of texts) {
    count++
    languages.forEach((sourceLanguage, turn) => {
      const result = desk.check({ text, format, scope, sourceLanguage })
      if (turn === 0) words += result.words
      for (const finding of result.findings) {
        const key = `${name}|${finding.start}|${finding.end}|${finding.rule}|${finding.status}`
        const known = alarms.get(key)
        if (known) known.with.push(sourceLanguage)
        else alarms.set(key, { ...alarmOf(name, text, finding), row: rowOf(desk.read({ text, format, scope, sourceLanguage }), finding), with: [sourceLanguage] })
      }
    })
  }
  return { words, texts: count, alarms: [...alarms.values()], languages }
}

function alarmOf(name: string, text: string, { rule, status, start, end, text: found }: Finding): Omit<Alarm, 'row' | 'with'> {
  const line = text.slice(0, start).split('\n').length
  return { rule, status, place: `${name}:${line}`, text: oneLine(found), before: oneLine(text.slice(Math.max(0, start - CONTEXT), start)), after: oneLine(text.slice(end, end + CONTEXT)) }
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ⏎ ')

/** Finds the row behind a finding anew: the desk itself does not keep it. */
function rowFinder(ruleset: Ruleset) {
  const cache = newContextCache()
  const raw = newRawHits()
  return (document: Parameters<typeof scan>[0], { rule: id, start, end }: Finding): string => {
    const rule = ruleset.ruleById(id)!
    if (!['lexicon', 'pattern', 'regex', 'line'].includes(rule.check)) return ''
    scan(document, ruleset, raw)
    const activity = activityOf(ruleset.rules, (other) => other.id !== id, document.language, rule.source[0] ?? document.sourceLanguage)
    const hits = resolveHits({ document, ruleset, cache, articleWide: new Map() }, raw, activity)
    const hit = hits.find(({ firstToken, endToken }) => document.tokens.start[firstToken] < end && document.tokens.end[endToken - 1] > start)
    return hit ? rowText(hit) : ''
  }
}

const rowText = ({ meta, variant }: RowHit): string =>
  meta.literals?.[variant]?.join(' ') ??
  meta.patterns?.[variant]?.map((element) => (element.k === 'words' ? (element.lemma ? `~${element.lemma}` : element.alts.map((alt) => alt.join(' ')).slice(0, 4).join('|')) : element.k === 'regex' ? `/${element.source}/` : element.k === 'gap' ? '...' : `<${element.k}>`)).join(' ') ??
  meta.regexes?.[variant] ??
  ''

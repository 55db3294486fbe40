import type { RowHit } from '../checks/row-check.ts'
import type { Rule } from '../model/rule.ts'
import { Activity } from './row-hits.ts'

const primary = (language: string): string => language.toLowerCase().split(/[-_]/)[0]

/** Whether a language is meant by a code: `en` means all kinds of English, `en-GB` that of one country. */
const isMeant = (code: string, language: string): boolean =>
  /[-_]/.test(code) ? code.toLowerCase().replace('_', '-') === language.toLowerCase().replace('_', '-') : primary(code) === primary(language)

/** Whether a rule is about texts in this language; `!es` in its targets excludes Spanish, `!en-GB` British English. */
export function fitsTarget(rule: Rule, language: string): boolean {
  if (rule.target.length === 0) return true
  const excluded = rule.target.filter((target) => target.startsWith('!'))
  if (excluded.some((target) => isMeant(target.slice(1), language))) return false
  return excluded.length === rule.target.length || rule.target.some((target) => !target.startsWith('!') && isMeant(target, language))
}

/**
 * How far each rule takes part: rules about another target not at all; rules about a source language fully when it is
 * the known one, with rows of tier A when the source is unknown. Lines of a page are residue whatever the source.
 */
export function activityOf(rules: readonly Rule[], isOff: (rule: Rule) => boolean, language: string, sourceLanguage: string): Uint8Array {
  const activity = new Uint8Array(rules.length)
  const source = sourceLanguage ? primary(sourceLanguage) : ''
  for (const rule of rules) {
    if (isOff(rule) || !fitsTarget(rule, language)) continue
    if (rule.source.length === 0 || rule.source.includes(source) || rule.check === 'line') activity[rule.index] = Activity.all
    else if (!source) activity[rule.index] = Activity.certainOnly
  }
  return activity
}

/** The source language that certain hits speak for: the one with the most of them, undefined on a tie or when there is none. */
export function languageOfHits(hits: readonly RowHit[]): string | undefined {
  const votes = new Map<string, number>()
  for (const { rule, meta, block, firstToken, endToken } of hits) {
    // A label speaks for a language only where it is a line of its own.
    if (rule.check === 'line' && endToken - firstToken < (block.endToken - block.firstToken) / 2) continue
    if (rule.source.length === 0 || (meta.tier ?? (rule.check === 'line' ? 'A' : 'B')) !== 'A') continue
    for (const language of rule.source) votes.set(language, (votes.get(language) ?? 0) + 1)
  }
  const [best, second] = [...votes].sort((a, b) => b[1] - a[1])
  return best && best[1] > (second?.[1] ?? 0) ? best[0] : undefined
}

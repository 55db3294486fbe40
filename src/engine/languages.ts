import type { RowHit } from '../checks/row-check.ts'
import type { WordContext } from '../model/compiled.ts'
import type { Rule, Status } from '../model/rule.ts'
import { languageName } from '../text/language-names.ts'

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

/** Whether a rule is made for texts in this language, and not just for texts in any. */
export const hasRulesFor = (rules: readonly Rule[], language: string): boolean => rules.some((rule) => rule.target.some((target) => !target.startsWith('!')) && fitsTarget(rule, language))

/** How a report says that only what holds in every language was looked at. */
export const notCheckedIn = (language: string): string => `the words and grammar of ${languageName(language)} (no rule is made for it)`

/**
 * Which rules take part (1) and which do not (0): not those about another target, nor those about a source language
 * other than the known one; while it is unknown all do. Lines of a page are residue whatever the source.
 */
export function activityOf(rules: readonly Rule[], isOff: (rule: Rule) => boolean, language: string, sourceLanguage: string): Uint8Array {
  const activity = new Uint8Array(rules.length)
  const source = sourceLanguage ? primary(sourceLanguage) : ''
  for (const rule of rules) {
    if (isOff(rule) || !fitsTarget(rule, language)) continue
    if (!source || rule.source.length === 0 || rule.source.includes(source) || rule.check === 'line') activity[rule.index] = 1
  }
  return activity
}

/** Countries and towns that an article from a language is mostly about, by lists of cues.yaml. */
const HOME: ReadonlyMap<string, WordContext> = new Map(
  Object.entries({
    ar: ['ARAB'],
    be: ['BELARUS'],
    bg: ['BULGARIA'],
    bs: ['BOSNIA'],
    cs: ['CZECHIA'],
    da: ['DENMARK'],
    de: ['GERMANY', 'AUSTRIA'],
    es: ['SPAIN', 'LATAM'],
    fr: ['FRANCE'],
    ha: ['HAUSA'],
    hi: ['INDIA'],
    hr: ['CROATIA'],
    id: ['INDONESIA'],
    is: ['ICELAND'],
    it: ['ITALY'],
    ja: ['JAPAN'],
    ko: ['KOREA'],
    mk: ['MACEDONIA'],
    nl: ['NETHERLANDS'],
    no: ['NORWAY'],
    pl: ['POLAND'],
    pt: ['PORTUGAL', 'BRAZIL'],
    ro: ['ROMANIA'],
    ru: ['RUSSIA', 'BELARUS', 'CENTRAL_ASIA'],
    sr: ['SERBIA'],
    sv: ['SWEDEN'],
    tr: ['TURKEY'],
    uk: ['UKRAINE'],
    zh: ['CHINA'],
  }).map(([language, words]) => [language, { words, scope: 'article' }]),
)

/** What speaks for a source language, in points. Places alone never are: people write of foreign countries too. */
const POINTS = { certain: 2, error: 1, suspicious: 0.5, home: 1 } as const
const ENOUGH = 1.5
/** A language is at home in an article that names its places as often as this, and half as often as the first. */
const HOME_NAMES_MIN = 2

const isLineHit = ({ rule }: RowHit): boolean => rule.check === 'line'
const isCertain = ({ rule, meta }: RowHit): boolean => (meta.tier ?? (rule.check === 'line' ? 'A' : 'B')) === 'A'
const statusOf = ({ rule, meta }: RowHit): Status => meta.status ?? rule.status

/**
 * The source language that an article shows by itself: by rows that are certain, by several different rows that only
 * this language explains, by one of them and the places that are named. Several on a tie (one, where they are of one kin),
 * none when there is too little.
 */
export function languagesOfHits(hits: readonly RowHit[], countNamed: (places: WordContext) => number): readonly string[] {
  const votes = new Map<string, number>()
  const seen = new Set<RowHit['meta']>()
  for (const hit of hits) {
    const { rule, meta, block, firstToken, endToken } = hit
    // A regular expression has only seen its gate so far.
    if (rule.source.length === 0 || rule.check === 'regex') continue
    // A label speaks for a language only where it is a line of its own.
    if (isLineHit(hit) && (!isCertain(hit) || endToken - firstToken < (block.endToken - block.firstToken) / 2)) continue
    if (!isCertain(hit)) {
      if (seen.has(meta) || statusOf(hit) === 'info') continue
      seen.add(meta)
    }
    const points = isCertain(hit) ? POINTS.certain : statusOf(hit) === 'error' ? POINTS.error : POINTS.suspicious
    for (const language of rule.source) votes.set(language, (votes.get(language) ?? 0) + points)
  }
  if (votes.size === 0) return []
  const named = [...votes.keys()].map((language) => [language, HOME.has(language) ? countNamed(HOME.get(language)!) : 0] as const)
  const most = Math.max(HOME_NAMES_MIN, ...named.map(([, count]) => count))
  for (const [language, count] of named) if (count * 2 >= most && count >= HOME_NAMES_MIN) votes.set(language, votes.get(language)! + POINTS.home)
  const votesOfBest = Math.max(...votes.values())
  return votesOfBest >= ENOUGH ? kinOf([...votes.keys()].filter((language) => votes.get(language) === votesOfBest)) : []
}

/** Languages whose rows are mostly the same: where only they are left, the first of them stands for all. */
const KIN = [
  ['es', 'ca', 'gl'],
  ['no', 'nb', 'nn', 'da', 'sv'],
  ['cs', 'sk'],
  ['ru', 'uk', 'be'],
  ['hr', 'bs', 'sr'],
]

const kinOf = (best: readonly string[]): readonly string[] => {
  const first = KIN.find((kin) => best.every((language) => kin.includes(language)))?.find((language) => best.includes(language))
  return first ? [first] : best
}

/**
 * Of the hits of all languages, those that may be told while no single one of them has shown itself: what needs no source
 * or is certain without one; what all languages share that are left on a tie; and what no edited English has, as a thing to look at.
 */
export function hitsWithoutSource(hits: readonly RowHit[], tied: readonly string[] = []): RowHit[] {
  const isShared = ({ rule }: RowHit): boolean => tied.length > 0 && tied.every((language) => rule.source.includes(language))
  return hits.flatMap((hit) => {
    if (hit.rule.source.length === 0 || isLineHit(hit) || isCertain(hit) || isShared(hit)) return [hit]
    return statusOf(hit) === 'error' ? [{ ...hit, meta: { ...hit.meta, status: 'suspicious' as const } }] : []
  })
}

import { SEVERITIES, STATUSES } from '../model/rule.ts'
import type { Difference } from './correction.ts'
import type { ReportArticle, ReportData, ReportFinding } from './report-data.ts'

/**
 * The report's articles as the page's script reads them: rows instead of objects, and texts that many findings share
 * kept once. The order of the fields is that of `page-script.ts`.
 */
export function pageData({ made, rules, articles }: ReportData): unknown {
  const strings: string[] = []
  const known = new Map<string, number>()
  const shared = (text: string): number => {
    let index = known.get(text)
    if (index === undefined) {
      index = strings.push(text) - 1
      known.set(text, index)
    }
    return index
  }
  const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]))
  const finding = (row: ReportFinding) => [
    ruleIndex.get(row.rule),
    STATUSES.indexOf(row.status),
    SEVERITIES.indexOf(row.severity),
    row.start,
    row.end,
    row.line,
    row.column,
    shared(row.message),
    shared(row.why),
    shared(row.mend),
    shared(row.category),
    row.fingerprint,
    row.corrections.map(({ title, edits, differences }) => [shared(title), edits.map(({ start, end, text }) => [start, end, text]), differences.map(compactDifference)]),
    row.related.map(({ start, end, message }) => [start, end, shared(message)]),
    ...(row.source ? [[shared(row.source.text), row.source.line]] : []),
  ]
  const article = (row: ReportArticle) => [row.path, row.hash, row.language, row.sourceLanguage, row.words, row.score, row.gate, row.text, row.findings.map(finding), row.accepted.map(({ rule, text, line, reason }) => [rule, text, line, reason])]
  return { made, statuses: STATUSES, severities: SEVERITIES, rules: rules.map(({ id, references }) => [id, references]), articles: articles.map(article), strings }
}

/** A start, then lengths of text that stays (positive) or goes (negative), and the strings that come. */
const compactDifference = ({ start, parts }: Difference): (number | string)[] => [start, ...parts.map(([kind, text]) => (kind === 1 ? text : kind === 0 ? text.length : -text.length))]

import { changeOf } from './overview.ts'
import type { ReportArticle } from './report-data.ts'

/** What readers need not be told: spelling, marks, style, mark-up. The page's script keeps the same list. */
const SMALL = /^(?:linguistic-conventions\/|style\/|design-markup\/)/
const CUT = 120

/** The text that a newsroom publishes about corrected errors: what changed the meaning, one paragraph an article. */
export function correctionNotice(articles: readonly ReportArticle[]): string {
  const paragraphs = articles.flatMap((article) => {
    const points = new Set<string>()
    for (const finding of article.findings) {
      if (finding.status !== 'error' || finding.corrections.length === 0 || SMALL.test(finding.category)) continue
      const { wrong, right } = changeOf(finding)
      if (wrong === '' || wrong === right) continue
      points.add(right === '' ? `The words “${cut(wrong)}” did not belong there and were removed.` : `It said “${cut(wrong)}”; it should have said “${cut(right)}”.`)
    }
    if (points.size === 0) return []
    return [`An earlier version of “${headlineOf(article)}” contained ${points.size === 1 ? 'an error' : 'errors'} made in translation. ${[...points].join(' ')}`]
  })
  return paragraphs.length ? paragraphs.join('\n\n') : 'There is nothing that readers need to be told.'
}

/** The first line of an article, after its front matter. */
export function headlineOf({ text, path }: Pick<ReportArticle, 'text' | 'path'>): string {
  const body = text.replace(/^\uFEFF/, '').replace(/^---\r?\n[^]*?\r?\n---\r?\n/, '')
  const line = body.split('\n').map((row) => row.replace(/^#{1,6} /, '').trim()).find((row) => row !== '')
  return cut(line ?? path)
}

const cut = (text: string): string => {
  const line = text.replace(/\s+/g, ' ')
  return line.length <= CUT ? line : `${line.slice(0, CUT - 1)}…`
}

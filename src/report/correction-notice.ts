import { changeOf } from './overview.ts'
import type { ReportArticle, ReportFinding } from './report-data.ts'

/** What readers need not be told: spelling, marks, style, mark-up. The page's script keeps the same list. */
const SMALL = /^(?:linguistic-conventions\/|style\/|design-markup\/)/
const CUT = 120

/** The text that a newsroom publishes about corrected errors: what changed the meaning, one paragraph an article. */
export function correctionNotice(articles: readonly ReportArticle[]): string {
  const paragraphs = articles.flatMap((article) => {
    const points = new Set<string>()
    for (const finding of article.findings) {
      if (finding.status !== 'error' || finding.corrections.length === 0 || SMALL.test(finding.category)) continue
      const { wrong, right } = forReaders(phraseOf(finding) ?? changeOf(finding))
      if (wrong === '' || wrong === right) continue
      points.add(right === '' ? `The words “${inside(cut(wrong))}” did not belong there and were removed.` : `It said “${inside(cut(wrong))}”; it should have said “${inside(cut(right))}”.`)
    }
    if (points.size === 0) return []
    return [`An earlier version of “${inside(headlineOf(article))}” contained ${points.size === 1 ? 'an error' : 'errors'} made in translation. ${[...points].join(' ')}`]
  })
  return paragraphs.length ? paragraphs.join('\n\n') : 'There is nothing that readers need to be told.'
}

const PHRASE_MAX = 80

/** The whole phrase that was flagged and what becomes of it: “presidential sash” tells a reader more than “sash”. */
function phraseOf({ start, end, text, corrections: [first] }: ReportFinding): { wrong: string; right: string } | undefined {
  if (text.length > PHRASE_MAX || first.edits.some((edit) => edit.start < start || edit.end > end)) return undefined
  let right = ''
  let at = start
  for (const edit of [...first.edits].sort((a, b) => a.start - b.start)) {
    right += text.slice(at - start, edit.start - start) + edit.text
    at = edit.end
  }
  return { wrong: text.trim(), right: (right + text.slice(at - start)).trim() }
}

/** A mark at the end of both sides says nothing; the page's script cuts it likewise. */
function forReaders({ wrong, right }: { wrong: string; right: string }): { wrong: string; right: string } {
  let cutAt = 0
  while (cutAt < Math.min(wrong.length, right.length) - 1 && /[,.;:!?”"’)]/.test(wrong.at(-1 - cutAt)!) && wrong.at(-1 - cutAt) === right.at(-1 - cutAt)) cutAt++
  const [shortWrong, shortRight] = [wrong, right].map((side) => side.slice(0, side.length - cutAt).trim())
  return shortWrong === shortRight ? { wrong, right } : { wrong: shortWrong, right: shortRight }
}

/** Words as they stand between quotation marks. */
const inside = (text: string): string => text.replaceAll('“', '‘').replaceAll('”', '’')

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

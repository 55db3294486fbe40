import type { Document } from '../model/document.ts'
import type { Edit } from '../model/finding.ts'
import type { Match, ProposedFix } from './check.ts'
import type { ReportRow, RowCheck, RowHit } from './row-check.ts'
import { articleToAdjust, captureText, suggest } from './suggestion.ts'

/** Words and phrases taken literally; of hits of one rule that overlap, the longest stays. */
export const lexicon: RowCheck = {
  name: 'lexicon',
  describe: 'words and phrases, taken literally',
  layer: 'word',
  run: reportPhrases,
}

/** Token patterns with alternatives, inflection, gaps and captures. */
export const pattern: RowCheck = {
  name: 'pattern',
  describe: 'token patterns with alternatives, inflection, gaps and captures',
  layer: 'word',
  run: reportPhrases,
}

function reportPhrases(document: Document, hits: readonly RowHit[], report: ReportRow): void {
  for (const hit of hits) report(hit.rule, phraseMatch(document, hit))
}

/** The match of a hit, with the fixes of its row filled in. */
export function phraseMatch(document: Document, hit: RowHit): Match {
  const { start, end } = document.tokens
  const span = { start: start[hit.firstToken], end: end[hit.endToken - 1] }
  const { meta } = hit
  const values: Record<string, string> = { of: meta.of ?? '' }
  hit.captures.forEach((_, index) => (values[index + 1] = captureText(document, hit, index + 1)))
  return {
    ...span,
    ...(hit.source ? { source: { start: hit.source.start, end: hit.source.end } } : {}),
    values,
    fixes: meta.fix?.map((template) => fixOf(document, hit, template, span)).filter((fix) => fix !== undefined),
    severity: meta.severity,
    status: meta.status,
    category: meta.category,
    message: meta.message,
    why: meta.why,
    mend: meta.mend,
    safety: meta.safety,
  }
}

function fixOf(document: Document, hit: RowHit, template: string, span: { start: number; end: number }): ProposedFix | undefined {
  const text = suggest(document, hit, template)
  if (text === document.raw.slice(span.start, span.end)) return undefined
  if (text === '') return { edits: [deletion(document, span)], text }
  const edits: Edit[] = [{ ...span, text }]
  const article = articleToAdjust(document, hit, text)
  if (article) edits.unshift({ start: document.tokens.start[article.token], end: document.tokens.end[article.token], text: article.article })
  return { edits, text }
}

/** Deletes words together with one of the spaces around them. */
function deletion(document: Document, { start, end }: { start: number; end: number }): Edit {
  const { raw } = document
  if (raw[start - 1] === ' ' && (raw[end] === ' ' || /[.,;:!?)\n\r]/.test(raw[end] ?? '\n'))) return { start: start - 1, end, text: '' }
  return { start, end: raw[end] === ' ' ? end + 1 : end, text: '' }
}

import type { Document } from '../model/document.ts'
import { sentenceAround } from '../text/sentences.ts'
import type { ReportRow, RowCheck, RowHit } from './row-check.ts'

const SENTENCE_MAX = 2000

const compiled = new Map<string, RegExp>()
const regexOf = (source: string): RegExp => {
  let regex = compiled.get(source)
  if (!regex) compiled.set(source, (regex = new RegExp(source, 'gu')))
  return regex
}

/** Regular expressions, the last resort: tried only on sentences that hold one of the row's gate words. */
export const regex: RowCheck = {
  name: 'regex',
  describe: 'a regular expression, tried only in sentences that hold a gate word',
  layer: 'word',
  run(document, hits, report) {
    const seen = new Set<string>()
    for (const hit of hits) runRow(document, hit, seen, report)
  },
}

function runRow(document: Document, hit: RowHit, seen: Set<string>, report: ReportRow): void {
  const { start, end } = document.tokens
  const [from, to] = sentenceAround(document, hit.block, hit.firstToken, hit.endToken)
  const offset = start[from]
  const sentence = document.text.slice(offset, Math.min(end[to - 1], offset + SENTENCE_MAX))
  hit.meta.regexes?.forEach((source) => {
    for (const found of sentence.matchAll(regexOf(source))) {
      const span = { start: offset + found.index, end: offset + found.index + found[0].length }
      const key = `${hit.rule.index}:${source}:${span.start}`
      if (found[0] === '' || seen.has(key)) continue
      seen.add(key)
      const texts = (hit.meta.fix ?? []).map((template) => template.replace(/\$(\d)/g, (_, group: string) => found[Number(group)] ?? ''))
      const values = Object.fromEntries(found.slice(1).map((group, index) => [String(index + 1), group ?? '']))
      const { severity, status, category, message, why, mend, safety } = hit.meta
      report(hit.rule, { ...span, values: { of: hit.meta.of ?? '', ...values }, fixes: texts.map((text) => ({ edits: [{ ...span, text }], text })), severity, status, category, message, why, mend, safety })
    }
  })
}

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
    // Hits of a row stand in the order of the text: a sentence with several gate words is tried once.
    const tried = new Map<RowHit['meta'], number>()
    for (const hit of hits) {
      const [from, to] = sentenceAround(document, hit.block, hit.firstToken, hit.endToken)
      if (tried.get(hit.meta) === from) continue
      tried.set(hit.meta, from)
      runRow(document, hit, from, to, seen, report)
    }
  },
}

function runRow(document: Document, hit: RowHit, from: number, to: number, seen: Set<string>, report: ReportRow): void {
  const { start, end } = document.tokens
  const offset = start[from]
  const sentence = document.text.slice(offset, Math.min(end[to - 1], offset + SENTENCE_MAX))
  hit.meta.regexes?.forEach((source) => {
    const pattern = regexOf(source)
    pattern.lastIndex = 0
    for (let found = pattern.exec(sentence); found; found = pattern.exec(sentence)) {
      if (found[0] === '') pattern.lastIndex++
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

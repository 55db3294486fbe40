import { Sign, TokenFlag, type Document } from '../model/document.ts'
import type { Edit } from '../model/finding.ts'
import { attributionFault, type AttributionFault, type AttributionFaultKind } from './attribution-faults.ts'
import { option, type DocumentCheck, type Match } from './check.ts'
import { fixOf } from './edited-text.ts'
import { FIRST_PERSONS } from './reporting-words.ts'
import { firstCode, has, isQuote, isWord, lengthOf } from './tokens.ts'

const POINT = 0x2e
const COMMA = 0x2c

/** Finds wrong stops, capitals and doubled attributions between a quotation and the words that follow it. */
export const quotationAttribution: DocumentCheck = {
  name: 'quotation-attribution',
  describe: 'Attributions cut off from their quotation, doubled, or joined to it with the wrong stop or capital.',
  layer: 'word',
  options: {
    kind: {
      type: 'string',
      default: 'orphan',
      values: ['orphan', 'double', 'capital', 'stop', 'comma', 'outside', 'split', 'dash'],
      describe: 'orphan: “…” He said. double: He said: “…” He said. capital: “…,” He said. stop: “….” he said. comma: “…” he said. outside: “…”, split: “….” and. dash: “…”, – he said',
    },
  },
  needs: () => Sign.quotation,
  placeholders: ['attribution'],
  run(document, rule, report) {
    if (document.quotations.length === 0) return
    const kind = option<AttributionFaultKind>(rule, 'kind')
    for (const quotation of document.quotations) {
      const fault = attributionFault(document, quotation)
      if (fault?.kind === kind) report(matchOf(document, fault))
    }
  },
}

function matchOf(document: Document, fault: AttributionFault): Match {
  const { tokens, text } = document
  const { kind, clause, inner, outer, next } = fault
  const first = Math.max(fault.quotation.openToken + 1, /\w/.test(text[tokens.start[inner]]) ? inner : inner - 1)
  const last = clause ? Math.min(clause.end, document.blocks[fault.quotation.block].endToken - 1) : kind === 'outside' ? outer : next
  const edits = EDITS[kind](document, fault)
  const span = { start: tokens.start[first], end: clause && (kind === 'capital' || kind === 'stop' || kind === 'comma' || kind === 'dash') ? tokens.end[clause.verb] : tokens.end[last] }
  return {
    ...span,
    values: clause ? { attribution: text.slice(tokens.start[next], tokens.end[clause.end - 1]) } : { attribution: text.slice(tokens.start[next], tokens.end[next]) },
    status: fault.doubtful ? 'suspicious' : undefined,
    // A habit of the whole article, to be told once.
    group: kind === 'outside' ? 'stops-outside' : undefined,
    fixes: edits.length > 0 ? [fixOf(document, span, edits)] : undefined,
  }
}

const EDITS: Record<AttributionFaultKind, (document: Document, fault: AttributionFault) => Edit[]> = {
  orphan: (document, fault) => [...commaInside(document, fault), ...lowerCase(document, fault)],
  double: withoutSecond,
  capital: lowerCase,
  stop: commaInside,
  comma: (document, { quotation }) => [insertion(document.tokens.start[quotation.closeToken], ',')],
  outside: commaInside,
  dash: withoutDash,
  split: (document, { inner, next }) => {
    // “….” that, “….” who: no mark at all; before “and” and “but” a comma.
    const { start, end } = document.tokens
    const relative = document.text[start[next]] === 't' || (document.text[start[next]] === 'w' && lengthOf(document.tokens, next) === 3)
    return [{ start: start[inner], end: end[inner], text: relative ? '' : ',' }]
  },
}

const DASHES = '-–—'

const insertion = (at: number, text: string): Edit => ({ start: at, end: at, text })

/** Makes `….”`, `…”.` and `…”,` `…,”` (or `….”` where the outer stop is a point that ends the sentence). */
function commaInside(document: Document, { kind, inner, outer, quotation }: AttributionFault): Edit[] {
  const { tokens, text } = document
  const innerCode = firstCode(document, inner)
  const stop = kind === 'outside' && firstCode(document, outer) === POINT ? '.' : ','
  if (outer >= 0) {
    const start = innerCode === POINT || innerCode === COMMA ? tokens.start[inner] : tokens.start[quotation.closeToken]
    const keeps = innerCode === 0x3f || innerCode === 0x21 || innerCode === 0x2026
    return [{ start, end: tokens.end[outer], text: (keeps ? '' : stop) + text[tokens.start[quotation.closeToken]] }]
  }
  return innerCode === POINT && lengthOf(tokens, inner) === 1 ? [{ start: tokens.start[inner], end: tokens.end[inner], text: ',' }] : []
}

/** Makes `…”, – he said. – “…` to `…,” he said. “…`. */
function withoutDash(document: Document, fault: AttributionFault): Edit[] {
  const { tokens, text } = document
  const { inner, next, clause, quotation } = fault
  const mark = text[tokens.start[quotation.closeToken]]
  const innerCode = firstCode(document, inner)
  const end = tokens.start[next]
  const first: Edit =
    innerCode === 0x3f || innerCode === 0x21 || innerCode === 0x2026
      ? { start: tokens.end[quotation.closeToken], end, text: ' ' }
      : { start: isWord(tokens, inner) ? tokens.end[inner] : tokens.start[inner], end, text: `,${mark} ` }
  const edits = [first, ...lowerCase(document, fault)]
  const dash = clause!.end + 1
  const { endToken } = document.blocks[quotation.block]
  if (dash + 1 < endToken && DASHES.includes(text[tokens.start[dash]]) && isQuote(tokens, dash + 1)) edits.push({ start: tokens.start[dash], end: tokens.start[dash + 1], text: '' })
  return edits
}

function lowerCase(document: Document, { next, clause }: AttributionFault): Edit[] {
  const { tokens, text } = document
  if (!clause || !has(tokens, next, TokenFlag.capital) || (clause.speaker === 'name' && clause.verb !== next)) return []
  if (clause.speaker === 'pronoun' && FIRST_PERSONS.has(tokens.hash[next]) && lengthOf(tokens, next) === 1) return []
  const at = tokens.start[next]
  return [{ start: at, end: at + 1, text: text[at].toLowerCase() }]
}

/** Takes away the second attribution and ends the quotation with a stop. */
function withoutSecond(document: Document, fault: AttributionFault): Edit[] {
  const { tokens, text } = document
  const { clause, inner, outer, quotation, doubtful } = fault
  const { endToken } = document.blocks[quotation.block]
  if (!clause || doubtful) return []
  const stopped = clause.end < endToken && firstCode(document, clause.end) === POINT
  if (!stopped && clause.end < endToken) return []
  const end = stopped ? tokens.end[clause.end] : tokens.end[endToken - 1]
  const mark = text[tokens.start[quotation.closeToken]]
  if (firstCode(document, inner) === COMMA) return [{ start: tokens.start[inner], end, text: `.${mark}` }]
  if (outer >= 0 && firstCode(document, outer) === COMMA) return [{ start: tokens.start[quotation.closeToken], end, text: keepsStop(document, inner) ? mark : `.${mark}` }]
  return [{ start: tokens.end[outer >= 0 ? outer : quotation.closeToken], end, text: '' }]
}

const keepsStop = (document: Document, inner: number): boolean => {
  const code = firstCode(document, inner)
  return code === 0x3f || code === 0x21 || code === 0x2026 || code === POINT
}

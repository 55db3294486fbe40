import type { Document, Quotation } from '../model/document.ts'

const known = new WeakMap<Document, ReadonlyMap<number, Quotation>>()

/** The pair to which the quotation mark at `token` belongs, if it found a partner. */
export function quotationAt(document: Document, token: number): Quotation | undefined {
  let pairs = known.get(document)
  if (!pairs) {
    pairs = new Map(document.quotations.flatMap((pair) => [[pair.openToken, pair], [pair.closeToken, pair]]))
    known.set(document, pairs)
  }
  return pairs.get(token)
}

/** Whether the mark at `token` closes a pair. */
export const closesQuotation = (document: Document, token: number): boolean => quotationAt(document, token)?.closeToken === token

/** Whether the mark at `token` opens a pair. */
export const opensQuotation = (document: Document, token: number): boolean => quotationAt(document, token)?.openToken === token

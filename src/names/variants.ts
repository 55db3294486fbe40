import type { NameFinding } from './name-finding.ts'
import type { PhraseHit } from './phrase-hits.ts'
import { textOf, type Cast } from './words.ts'

/** Spellings that English accepts (Kyiv and Kiev) side by side in one article: one note for each pair. */
export function variantFindings(cast: Cast, hits: readonly PhraseHit[]): NameFinding[] {
  const byConcept = new Map<string, PhraseHit[]>()
  for (const hit of hits) {
    if (hit.row.use !== 'variant') continue
    const concept = hit.row.right.join('|')
    byConcept.set(concept, [...(byConcept.get(concept) ?? []), hit])
  }
  return [...byConcept.values()].flatMap((group) => {
    const counts = new Map<string, number>()
    for (const { row } of group) counts.set(row.wrong, (counts.get(row.wrong) ?? 0) + 1)
    if (counts.size < 2) return []
    const [usual] = [...counts].sort((a, b) => b[1] - a[1])[0]
    const odd = group.filter(({ row, first }) => row.wrong !== usual && !isFixedPhrase(cast, first))
    if (odd.length === 0) return []
    const edits = odd.map((hit) => ({ ...spanOf(cast, hit), text: usual }))
    const standing = group.find(({ row }) => row.wrong === usual)!
    return [{ ...spanOf(cast, odd[0]), kind: 'variants' as const, status: 'info' as const, right: usual, edits, values: { of: usual, count: String(odd.length) }, related: [{ ...spanOf(cast, standing), message: `Here it is “${usual}”.` }], group: `variants-${usual}` }]
  })
}

const spanOf = ({ document }: Cast, { first, end }: PhraseHit) => ({ start: document.tokens.start[first], end: document.tokens.end[end - 1] })

/** "chicken Kiev", "Odessa, Texas", "Kievan Rus". */
function isFixedPhrase({ document }: Cast, first: number): boolean {
  const { count } = document.tokens
  if (first > 0 && /^(?:chicken|Dynamo|Odessa)$/i.test(textOf(document, first - 1))) return true
  return first + 2 < count && textOf(document, first + 1) === ',' && textOf(document, first + 2) === 'Texas'
}

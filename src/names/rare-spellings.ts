import type { Document } from '../model/document.ts'
import type { NameFinding } from './name-finding.ts'
import { foldedText, spanOf } from './sequences.ts'
import { editDistance, jaroWinkler } from './similarity.ts'
import { codeOf, textOf, type Cast, type NameWord } from './words.ts'

const LEAST_LENGTH = 8
const EDITS = 2
/** So often the usual spelling stands where it is offered as the fix; below that either may be right. */
const SURE = 3
const SIMILARITY = 0.93
/** So long a common start that only the ending differs: another form or another word. */
const OPEN_END = 2

/** A name that stands once and is a slip away from one that stands twice or more: Araucania beside Auracania. */
export function rareSpellings(cast: Cast): NameFinding[] {
  const { document } = cast
  const usual = cast.wordList.filter((word) => word.record === 0 && word.inside > 1 && sizeOf(document, word) >= LEAST_LENGTH)
  if (usual.length === 0) return []
  return cast.wordList.flatMap((word) => {
    if (word.record !== 0 || word.inside === 0 || word.count > 1 || sizeOf(document, word) < LEAST_LENGTH) return []
    const like = usual.find((other) => (codeOf(document, word.token) | 0x20) === (codeOf(document, other.token) | 0x20) && Math.abs(sizeOf(document, other) - sizeOf(document, word)) <= EDITS && isSlip(foldedText(cast, word.token), foldedText(cast, other.token)))
    if (!like || cast.occursLower(word.hash) || cast.occursLower(like.hash)) return []
    const span = spanOf(cast, word.token, word.token + 1)
    const right = textOf(document, like.token)
    return [{ ...span, kind: 'misspelt-name' as const, status: 'suspicious' as const, right, edits: like.inside >= SURE ? [{ ...span, text: right }] : [], values: { of: right }, related: [{ ...spanOf(cast, like.token, like.token + 1), message: `Here it is “${right}”.` }], group: `rare-${right}` }]
  })
}

const sizeOf = ({ tokens }: Document, { token }: NameWord): number => tokens.end[token] - tokens.start[token]

function isSlip(rare: string, usual: string): boolean {
  if (rare[0] !== usual[0] || rare.includes(usual) || usual.includes(rare) || /\d/.test(rare)) return false
  let shared = 0
  while (rare[shared] === usual[shared]) shared++
  if (shared >= Math.min(rare.length, usual.length) - OPEN_END) return false
  return editDistance(rare, usual, EDITS) <= EDITS && jaroWinkler(rare, usual) >= SIMILARITY
}

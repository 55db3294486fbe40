import { similar } from './cognates.ts'
import type { PairSide } from './pair.ts'

const LONG_WORD = 5

/** How many long words of one side follow each other, short ones apart, without a cognate in the other. */
export function longestUnmatched(side: PairSide, other: PairSide): number {
  let run = 0
  let longest = 0
  for (const word of side.words) {
    if (word.folded.length < LONG_WORD) continue
    if (other.words.some(({ latin }) => similar(word.latin, latin))) run = 0
    else longest = Math.max(longest, ++run)
  }
  return longest
}

import { ownCopy } from '../text/own-copy.ts'

const MOST = 20_000

/** A function of a word that keeps its answers: after twenty thousand it forgets all, so that an archive takes no more memory. */
export function wordMemo<Answer>(answer: (word: string) => Answer): (word: string) => Answer {
  const known = new Map<string, Answer>()
  return (word) => {
    const kept = known.get(word)
    if (kept !== undefined || known.has(word)) return kept as Answer
    if (known.size >= MOST) known.clear()
    const own = ownCopy(word)
    const made = answer(own)
    known.set(own, made)
    return made
  }
}

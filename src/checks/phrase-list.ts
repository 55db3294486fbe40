import type { Document } from '../model/document.ts'
import { hashFolded } from '../text/fold.ts'
import { WordHashes } from './word-hashes.ts'

/** Phrases as token hashes, by the hash of their first word; a small table in front spares most words the look into the map. */
export interface PhraseList {
  readonly heads: WordHashes
  readonly byHead: ReadonlyMap<number, readonly (readonly number[])[]>
}

const NOT_ASCII = /[^\0-\x7f]/

/** Makes a list from phrases with one space between tokens; case and accents do not matter, and a mark counts as a token. */
export function phraseList(phrases: readonly string[]): PhraseList {
  const byHead = new Map<number, number[][]>()
  for (const phrase of phrases) {
    const bare = NOT_ASCII.test(phrase) ? phrase.normalize('NFD').replace(/\p{M}/gu, '') : phrase
    const hashes = bare.toLowerCase().split(' ').map(hashFolded)
    const others = byHead.get(hashes[0])
    if (others) others.push(hashes)
    else byHead.set(hashes[0], [hashes])
  }
  return { heads: new WordHashes(byHead.keys()), byHead }
}

/** The tokens of the longest phrase that stands at this token and ends before `to`; 0 when none does. */
export function phraseAt({ tokens: { hash } }: Document, { heads, byHead }: PhraseList, at: number, to: number): number {
  if (!heads.has(hash[at])) return 0
  let longest = 0
  for (const phrase of byHead.get(hash[at]) ?? []) {
    if (phrase.length > longest && at + phrase.length <= to && phrase.every((part, index) => hash[at + index] === part)) longest = phrase.length
  }
  return longest
}

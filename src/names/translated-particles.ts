import { TokenFlag } from '../model/document.ts'
import { hashFolded } from '../text/fold.ts'
import { Bit } from './format.ts'
import type { NameFinding } from './name-finding.ts'
import { givenRelation } from './pairing.ts'
import { spanOf } from './sequences.ts'
import { bitsAt, codeOf, isCapital, MentionFlag, wordWith, type Cast, type NameWord } from './words.ts'

/** A name with a particle inside: "Ecatepec de Morelos", "Pieter van Dijk". */
interface Joined {
  readonly before: NameWord
  /** Tokens of the whole, from the word before the particle to the one behind it. */
  readonly first: number
  readonly end: number
}

const OF: ReadonlySet<number> = new Set(['of', 'from'].map(hashFolded))
const THE = hashFolded('the')
const SON = hashFolded('son')
const HYPHEN = 0x2d

/** "Ecatepec of Morelos" beside "Ecatepec de Morelos": the particle of a name was put into English. */
export function translatedParticles(cast: Cast): NameFinding[] {
  const joined = joinedNames(cast)
  if (joined.size === 0) return []
  const { document } = cast
  const { hash, flags } = document.tokens
  const findings: NameFinding[] = []
  for (const [last, names] of joined) {
    for (const mention of last.mentions) {
      const at = mention.tokens[mention.words.indexOf(last)]
      let of = at - 1
      if (of > mention.block.firstToken && hash[of] === THE) of--
      if (of <= mention.block.firstToken || !OF.has(hash[of]) || flags[of] & TokenFlag.capital || flags[at] & TokenFlag.sentenceStart) continue
      const first = hash[of - 1] === SON ? of - 2 : of - 1
      if (first < mention.block.firstToken || !isCapital(flags[first])) continue
      const word = wordWith(cast.words, hash[first])
      const right = word && names.find(({ before }) => before === word || givenRelation(cast, before, word) === 'class')
      if (!right) continue
      const span = spanOf(cast, first, at + 1)
      const other = spanOf(cast, right.first, right.end)
      const text = document.text.slice(other.start, other.end)
      findings.push({ ...span, kind: 'mangled-name', status: 'suspicious', right: text, edits: [{ ...span, text }], values: { of: text }, related: [{ ...other, message: `Here it is “${text}”.` }], group: `particle-${text}` })
    }
  }
  return findings
}

function joinedNames(cast: Cast): Map<NameWord, Joined[]> {
  const names = new Map<NameWord, Joined[]>()
  for (const { words, tokens, flags } of cast.mentions) {
    if (words.length < 2 || flags & MentionFlag.capitals || tokens[tokens.length - 1] - tokens[0] < words.length) continue
    for (let at = 1; at < words.length; at++) {
      const gap = tokens[at] - tokens[at - 1]
      if (gap < 2 || gap > 3 || codeOf(cast.document, tokens[at] - 1) === HYPHEN || (bitsAt(cast, tokens[at] - 1) & Bit.particle) === 0) continue
      const name = { before: words[at - 1], first: tokens[at - 1], end: tokens[at] + 1 }
      const known = names.get(words[at])
      if (known) known.push(name)
      else names.set(words[at], [name])
    }
  }
  return names
}

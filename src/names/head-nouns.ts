import { hashFolded } from '../text/fold.ts'
import type { NameFinding } from './name-finding.ts'
import { spanOf } from './sequences.ts'
import { isLower, isGlued, MentionFlag, textOf, type Cast } from './words.ts'

/** Nouns that are part of the name of a settlement or district, and written with a capital then. */
const HEADS = new Map(['town', 'village', 'prefecture', 'township', 'municipality', 'ward', 'district'].map((noun) => [hashFolded(noun), noun]))

/** "Toyota town" beside "Toyota Town": the name is written in two ways. */
export function headNounCases(cast: Cast): NameFinding[] {
  const { document } = cast
  const { hash, flags } = document.tokens
  const capital = new Map<string, number>()
  for (const { words, tokens, flags: mentionFlags } of cast.mentions) {
    const last = words.at(-1)!
    if (words.length > 1 && mentionFlags & MentionFlag.entity && HEADS.has(last.hash)) capital.set(`${words.at(-2)!.hash} ${last.hash}`, tokens.at(-1)!)
  }
  if (capital.size === 0) return []
  return cast.mentions.flatMap((mention) => {
    const next = mention.end
    if (next >= mention.block.endToken || !isLower(flags[next]) || isGlued(document, next) || !HEADS.has(hash[next]) || mention.flags & MentionFlag.possessive) return []
    const right = capital.get(`${mention.words.at(-1)!.hash} ${hash[next]}`)
    if (right === undefined) return []
    const span = spanOf(cast, mention.tokens.at(-1)!, next + 1)
    const noun = spanOf(cast, next, next + 1)
    const text = textOf(document, right)
    return [{ ...span, kind: 'head-noun' as const, status: 'suspicious' as const, right: `${textOf(document, mention.tokens.at(-1)!)} ${text}`, edits: [{ ...noun, text }], values: { of: text }, related: [{ ...spanOf(cast, right, right + 1), message: `Here it is “${text}”.` }], group: `head-${hash[next]}` }]
  })
}

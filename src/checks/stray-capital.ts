import { TokenFlag, type Block, type Document } from '../model/document.ts'
import type { DocumentCheck } from './check.ts'
import { tokenIndex } from './token-index.ts'
import { blockAt, isGlued, isLowerWord, isWord, tokenText } from './tokens.ts'
import { wordHashes } from './word-hashes.ts'

const SUBJECTS = wordHashes('he she they')
const WORDS = wordHashes(
  'he she they it who which where when while because although however then around with from for against between during after since to of as and but at on by in there these those his her their not also has had will through among according until',
)
/** Whose pronoun has a capital. */
const GOD = wordHashes('god lord allah jesus christ')
/** What they name is a title. */
const WORKS = wordHashes('film movie song novel series album book play musical single show called titled entitled named magazine band group')
const QUOTED = TokenFlag.quoted | TokenFlag.title | TokenFlag.protected | TokenFlag.allCaps
/** Words of a block below which it may be a heading or an item of a list. */
const LEAST_WORDS = 8
/** Of so many words one may have such a capital; with more the block is set in the capitals of a title. */
const WORDS_PER_CAPITAL = 8
const CLOSES = /[.!?:…]["”’)]*$/

/** Finds pronouns and small words that have a capital in the middle of a sentence: “the fans They left”, “rumours Around them”. */
export const strayCapital: DocumentCheck = {
  name: 'stray-capital',
  describe: 'A pronoun, a preposition or a conjunction with a capital in the middle of a sentence.',
  layer: 'word',
  options: {},
  placeholders: [],
  run(document, _rule, report) {
    const { tokens, blocks } = document
    let sacred: boolean | undefined
    for (const token of tokenIndex(document).innerCapitals) {
      if (!WORDS.has(tokens.hash[token]) || tokens.flags[token] & QUOTED || !isLowerWord(tokens, token + 1) || isGlued(tokens, token + 1)) continue
      const subject = SUBJECTS.has(tokens.hash[token])
      if (WORKS.has(tokens.hash[token - 1]) || !(isLowerWord(tokens, token - 1) || (subject && isWord(tokens, token - 1)))) continue
      const block = blocks[blockAt(document, token)]
      if (block.role !== 'paragraph' || token - 1 < block.firstToken || !isRunningText(document, block)) continue
      if (subject && (sacred ??= tokens.hash.subarray(0, tokens.count).some((hash) => GOD.has(hash)))) continue
      const start = tokens.start[token]
      const end = tokens.end[token]
      // Behind a subject the pronoun says it again; whether it goes, or a stop was lost, only a person can tell.
      report({ start, end, fixes: subject ? [] : [{ edits: [{ start, end, text: tokenText(document, token).toLowerCase() }] }] })
    }
  },
}

/** A sentence that ends, and is not set in the capitals of a title. */
function isRunningText({ tokens, text }: Document, { start, end, firstToken, endToken }: Block): boolean {
  if (endToken - firstToken < LEAST_WORDS || !CLOSES.test(text.slice(Math.max(start, end - 4), end).trimEnd())) return false
  let small = 0
  for (let token = firstToken; token < endToken; token++) {
    if (tokens.flags[token] & TokenFlag.capital && !(tokens.flags[token] & TokenFlag.sentenceStart) && WORDS.has(tokens.hash[token])) small++
  }
  return small * WORDS_PER_CAPITAL <= endToken - firstToken
}

import { KIND_MASK, TokenFlag, TokenKind, type BlockRole, type Document } from '../model/document.ts'
import type { DocumentCheck } from './check.ts'
import { blockAt, isLowerWord, isNumber, lengthOf } from './tokens.ts'
import { tokenIndex } from './token-index.ts'
import { wordHashes } from './word-hashes.ts'

/** Words that begin a sentence and are no part of names when a lower-case word follows. */
const BEGINNERS = wordHashes(
  'the in after so for one when if but this it he she they according however with from his her its their there these those at on as while although since because during meanwhile both many some two three four five six seven eight nine ten',
)
/** Words that a sentence does not end with, and words that lead up to a title. */
const UNFINISHED = wordHashes(
  'and or but nor the a an of to from with by for in on at into that is are was were be as than if when his her its their our your my this these those it s called titled entitled named song film book novel movie series album magazine newspaper',
)
const DAYS = wordHashes('monday tuesday wednesday thursday friday saturday sunday january february april june july august september october november december')

const BEFORE_YEARS = wordHashes('in since by until')
const RUNNING: ReadonlySet<BlockRole> = new Set(['paragraph', 'deck', 'caption', 'quotation'])

/** Finds sentences that run into the next one without a stop, as where a heading or a line break got lost: “in the temple The news came”. */
export const missingStop: DocumentCheck = {
  name: 'missing-stop',
  describe: 'A word that begins a sentence, capitalised in mid-sentence between lower-case words.',
  layer: 'mark',
  options: {},
  placeholders: ['next'],
  run(document, _rule, report) {
    const { tokens, text } = document
    const { hash, start, end, count } = tokens
    for (const token of tokenIndex(document).innerCapitals) {
      if (!BEGINNERS.has(hash[token]) || token + 1 >= count) continue
      const before = token - 1
      if (!endsPhrase(document, before) || !goesOn(document, token)) continue
      if (!RUNNING.has(document.blocks[blockAt(document, token)].role)) continue
      report({
        start: start[before],
        end: end[token],
        values: { next: text.slice(start[token], end[token]) },
        fixes: [{ edits: [{ start: end[before], end: end[before], text: '.' }] }],
      })
    }
  },
}

/** A sentence goes on in lower case, or with a year (“In 2011 ...”). */
function goesOn({ tokens }: Document, token: number): boolean {
  const next = token + 1
  if (!(tokens.flags[next] & TokenFlag.spaceBefore)) return false
  return isLowerWord(tokens, next) || (BEFORE_YEARS.has(tokens.hash[token]) && isNumber(tokens, next) && lengthOf(tokens, next) === 4)
}

function endsPhrase({ tokens }: Document, token: number): boolean {
  const kind = tokens.flags[token] & KIND_MASK
  if (kind === TokenKind.number) return tokens.end[token] - tokens.start[token] === 4
  if (kind !== TokenKind.word) return false
  return tokens.flags[token] & TokenFlag.capital ? DAYS.has(tokens.hash[token]) : !UNFINISHED.has(tokens.hash[token])
}

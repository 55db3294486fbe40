import { KIND_MASK, TokenFlag, TokenKind, type Block, type Document } from '../model/document.ts'
import { option, type DocumentCheck } from './check.ts'
import { lineDeletion } from './line-deletion.ts'
import { ruleWords } from './rule-words.ts'
import { firstCode } from './tokens.ts'
import type { WordHashes } from './word-hashes.ts'

const FULL_STOP = 0x2e

/** The kinds of words that a label of a page is made of. */
interface Vocabulary {
  readonly acts: WordHashes
  readonly things: WordHashes
  readonly fillers: WordHashes
}

/**
 * Finds lines in which every word belongs to the vocabulary of pages (“Listen to the news”, “Continues after
 * advertisement”), however they are put together: something to do and something to do it with, or two such things.
 */
export const pageLine: DocumentCheck = {
  name: 'page-line',
  describe: 'A short line made of nothing but the words of buttons and labels.',
  layer: 'block',
  wholeArticle: true,
  options: {
    acts: { type: 'strings', default: [], describe: 'what a page asks its readers to do' },
    things: { type: 'strings', default: [], describe: 'what it asks them to do that with' },
    fillers: { type: 'strings', default: [], describe: 'words that may stand between them' },
    most: { type: 'integer', default: 8, describe: 'how many words such a line has at most' },
  },
  placeholders: [],
  run(document, rule, report) {
    const words: Vocabulary = { acts: ruleWords(rule, 'acts'), things: ruleWords(rule, 'things'), fillers: ruleWords(rule, 'fillers') }
    const most = option<number>(rule, 'most')
    for (const block of document.blocks) {
      if (!mayBeLabel(document, block, most) || !isLabel(document, block, words, most)) continue
      const { start, end } = block
      report({ start, end, fixes: [{ edits: [lineDeletion(document, block)], title: 'Delete the line' }] })
    }
  },
}

const mayBeLabel = (document: Document, { index, role, firstToken, endToken }: Block, most: number): boolean =>
  index > 0 && role !== 'interface' && role !== 'quotation' && endToken - firstToken > 1 && endToken - firstToken <= 2 * most && firstCode(document, endToken - 1) !== FULL_STOP

/** Whether all words of the block are of the vocabulary, and enough of them tell. */
function isLabel({ tokens }: Document, { firstToken, endToken }: Block, { acts, things, fillers }: Vocabulary, most: number): boolean {
  let words = 0
  let telling = 0
  let named = 0
  for (let token = firstToken; token < endToken; token++) {
    const kind = tokens.flags[token] & KIND_MASK
    if (kind === TokenKind.quote || tokens.flags[token] & (TokenFlag.quoted | TokenFlag.protected)) return false
    if (kind !== TokenKind.word) continue
    const hash = tokens.hash[token]
    if (++words > most) return false
    if (things.has(hash)) named++
    else if (acts.has(hash)) telling++
    else if (!fillers.has(hash)) return false
  }
  return words > 1 && named > 0 && named + telling > 1
}

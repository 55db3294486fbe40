import { TokenFlag, type Block, type Document } from '../model/document.ts'
import type { Rule } from '../model/rule.ts'
import { option, type DocumentCheck } from './check.ts'
import { sentenceDeletion } from './line-deletion.ts'
import { phraseAt, phraseList, type PhraseList } from './phrase-list.ts'
import { ruleWords } from './rule-words.ts'
import { isQuote, isWord, sentenceEnd } from './tokens.ts'
import { wordHashes, type WordHashes } from './word-hashes.ts'

const READER = wordHashes('you your yours us our we i my me')
/** Sentences as long as this are of the article. */
const MOST_TOKENS = 50
/** Points that a sentence needs; at the edges of the article one less. */
const ENOUGH = 4
const EDGE_BLOCKS = 2

/**
 * Finds sentences in which the page speaks to its readers of accounts, newsletters, comments, prices: they open as requests
 * and offers do and hold the words of pages. Each trait gives points (a telling phrase two, all others one); a telling
 * phrase must be among them, and no third person, quotation or report. What does not open so counts only at the edges.
 */
export const pageVoice: DocumentCheck = {
  name: 'page-voice',
  describe: 'A sentence in which the page speaks to its readers: it opens like a request or an offer and holds words of pages.',
  layer: 'block',
  wholeArticle: true,
  options: {
    opens: { type: 'strings', default: [], describe: 'phrases that such sentences open with' },
    telling: { type: 'strings', default: [], describe: 'phrases of pages that hardly stand in articles' },
    usual: { type: 'strings', default: [], describe: 'phrases of pages that stand in articles too' },
    lacks: { type: 'strings', default: [], describe: 'words that may not stand in the sentence' },
  },
  placeholders: [],
  run(document, rule, report) {
    const { tokens, sentences, sentenceCount, blocks } = document
    const traits = traitsOf(rule)
    let at = 0
    for (let sentence = 0; sentence < sentenceCount; sentence++) {
      const from = sentences[sentence]
      const to = sentenceEnd(document, sentence)
      while (blocks[at].endToken <= from) at++
      const block = blocks[at]
      const isOpener = isWord(tokens, from) && phraseAt(document, traits.opens, from, to) > 0
      const atEdge = isEdge(document, block, from, to)
      if ((!isOpener && !atEdge) || to - from > MOST_TOKENS || to > block.endToken || !mayHoldIt(block) || !isTelling(document, traits, from, to)) continue
      const { points, telling, isToReader } = pointsOf(document, traits, ruleWords(rule, 'lacks'), from, to)
      if (isOpener ? points + 1 < (atEdge ? ENOUGH - 1 : ENOUGH) : points < ENOUGH || !(isToReader || telling > 1)) continue
      const isLine = from === block.firstToken && to === block.endToken
      report({
        start: tokens.start[from],
        end: tokens.end[to - 1],
        fixes: [{ edits: [sentenceDeletion(document, block, from, to)], title: isLine ? 'Delete the line' : 'Delete the sentence' }],
      })
    }
  },
}

const mayHoldIt = ({ index, role }: Block): boolean => index > 0 && role !== 'interface' && role !== 'quotation'

/** Most sentences hold nothing telling. */
function isTelling(document: Document, { telling }: Traits, from: number, to: number): boolean {
  const { hash } = document.tokens
  for (let token = from; token < to; token++) if (telling.heads.has(hash[token]) && phraseAt(document, telling, token, to) > 0) return true
  return false
}

interface Traits {
  readonly opens: PhraseList
  readonly telling: PhraseList
  readonly usual: PhraseList
}

const known = new WeakMap<Rule, Traits>()

function traitsOf(rule: Rule): Traits {
  let traits = known.get(rule)
  if (!traits) {
    const [opens, telling, usual] = ['opens', 'telling', 'usual'].map((name) => phraseList(option<readonly string[]>(rule, name)))
    known.set(rule, (traits = { opens, telling, usual }))
  }
  return traits
}

const PASSED_OVER = TokenFlag.quoted | TokenFlag.title

const NONE = { points: 0, telling: 0, isToReader: false }

/** Points of a sentence; none where something in it speaks for an article, or nothing of it is telling. */
function pointsOf(document: Document, traits: Traits, lacks: WordHashes, from: number, to: number): typeof NONE {
  const { tokens } = document
  const seen = new Set<number>()
  let points = 0
  let telling = 0
  let isToReader = false
  for (let token = from; token < to; token++) {
    if (tokens.flags[token] & PASSED_OVER || isQuote(tokens, token) || lacks.has(tokens.hash[token])) return NONE
    if (READER.has(tokens.hash[token])) isToReader = true
    const strong = phraseAt(document, traits.telling, token, to)
    const length = strong || phraseAt(document, traits.usual, token, to)
    if (length === 0 || seen.has(tokens.hash[token])) continue
    seen.add(tokens.hash[token])
    points += strong > 0 ? 2 : 1
    if (strong > 0) telling++
    token += length - 1
  }
  return telling > 0 ? { points: points + (isToReader ? 1 : 0), telling, isToReader } : NONE
}

/** A line of its own behind the first paragraph, or a sentence of the first or the last paragraphs at their ends. */
function isEdge({ blocks }: Document, block: Block, from: number, to: number): boolean {
  if (from === block.firstToken && to === block.endToken) return true
  if (block.index >= blocks.length - EDGE_BLOCKS) return to === block.endToken
  return block.index <= 1 && from === block.firstToken
}

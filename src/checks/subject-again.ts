import { TokenFlag, type Block, type Document } from '../model/document.ts'
import type { DocumentCheck } from './check.ts'
import { nextPlace } from '../text/word-places.ts'
import { wordFinder } from './token-index.ts'
import { blockAt, firstCode, has, isGlued, isLowerWord, isWord, tokenText } from './tokens.ts'
import { hashFolded } from '../text/fold.ts'
import { OPENERS, wordHashes } from './word-hashes.ts'

const PRONOUNS = wordHashes('he she they it')
const findPronouns = wordFinder([...PRONOUNS.all()])
const THE = hashFolded('the')
const COMMA = 0x2c
const FINITE = wordHashes(
  'is was has had will would can could did does are were have went took gave began spoke wrote knew saw became came chose rose said says made won lost left got led met held sent told felt found kept put set stood thought fell ran sang plays wants knows goes comes takes gives makes believes thinks',
)
const PAST = /^[a-z]{3,}ed$/
/** “Monday he said”, “Next May they will vote”. */
const TIMES = wordHashes(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december christmas easter ramadan summer winter spring autumn fall',
)
/** Tokens between the start of the sentence and the name: “The singer Laura”. */
const MOST_BEFORE = 4
const SMALL = wordHashes('of in on at to for with by from and or that who which than as if when while because but like without under over during after before between against is was are were has had said says')

/** Finds a name as the subject of a sentence that a pronoun takes up at once: “The singer Laura Olmedo she will play”, “Olmedo he endured”. */
export const subjectAgain: DocumentCheck = {
  name: 'subject-again',
  describe: 'A name that opens a sentence, and a pronoun behind it that names the subject again.',
  layer: 'word',
  options: {},
  placeholders: [],
  run(document, _rule, report) {
    const { tokens, blocks } = document
    for (const token of findPronouns(document)) {
      if (!PRONOUNS.has(tokens.hash[token]) || !isLowerWord(tokens, token) || !isFinite(document, token + 1)) continue
      if (has(tokens, token, TokenFlag.quoted | TokenFlag.title | TokenFlag.sentenceStart)) continue
      const block = blocks[blockAt(document, token)]
      if (block.role !== 'paragraph' && block.role !== 'deck') continue
      const first = nameBefore(document, block, token)
      if (first < 0 || !opensClause(document, block, first) || !isName(document, first, token)) continue
      report({
        start: tokens.start[first],
        end: tokens.end[token],
        fixes: [{ title: 'Leave the pronoun out', edits: [{ start: tokens.end[token - 1], end: tokens.end[token], text: '' }] }],
      })
    }
  },
}

function isFinite(document: Document, token: number): boolean {
  const { tokens } = document
  return isLowerWord(tokens, token) && !has(tokens, token, TokenFlag.sentenceStart) && (FINITE.has(tokens.hash[token]) || PAST.test(tokenText(document, token)))
}

/** The first of the capitalised words right before the pronoun; -1 when there is none. */
function nameBefore({ tokens }: Document, block: Block, pronoun: number): number {
  let first = pronoun
  while (first > block.firstToken && isWord(tokens, first - 1) && has(tokens, first - 1, TokenFlag.capital) && !has(tokens, first - 1, TokenFlag.protected | TokenFlag.title | TokenFlag.quoted) && !isGlued(tokens, first)) {
    first--
    if (has(tokens, first, TokenFlag.sentenceStart)) break
  }
  return first === pronoun || isGlued(tokens, pronoun) ? -1 : first
}

/** The name opens its sentence, alone or behind “The” and one or two nouns, or follows an opening phrase of few words and a comma. */
function opensClause(document: Document, block: Block, first: number): boolean {
  const { tokens } = document
  if (has(tokens, first, TokenFlag.sentenceStart)) return true
  let at = first - 1
  let words = 0
  while (at >= block.firstToken && isLowerWord(tokens, at) && words < MOST_BEFORE) {
    if (SMALL.has(tokens.hash[at])) return false
    at--
    words++
  }
  if (at < block.firstToken) return false
  if (has(tokens, at, TokenFlag.sentenceStart)) return words > 0 && tokens.hash[at] === THE
  return words === 0 && firstCode(document, at) === COMMA && isOpening(document, block, at)
}

/** “In reply,”, “Again,”: up to three words from the start of the sentence to the comma, none of them a conjunction. */
function isOpening({ tokens }: Document, block: Block, comma: number): boolean {
  for (let at = comma - 1; at >= Math.max(block.firstToken, comma - 3); at--) {
    if (!isWord(tokens, at) || (has(tokens, at, TokenFlag.capital) && !has(tokens, at, TokenFlag.sentenceStart))) return false
    if (has(tokens, at, TokenFlag.sentenceStart)) return !CONJUNCTIONS.has(tokens.hash[at])
  }
  return false
}
const CONJUNCTIONS = wordHashes('if when while because although though since as unless until once whatever whoever')

/** Two capitalised words, or one that the article has elsewhere inside a sentence; no day and no month. */
function isName(document: Document, first: number, end: number): boolean {
  const { tokens } = document
  if (SMALL.has(tokens.hash[first]) || OPENERS.has(tokens.hash[first])) return false
  for (let token = first; token < end; token++) if (TIMES.has(tokens.hash[token])) return false
  if (end - first > 1) return !has(tokens, first, TokenFlag.sentenceStart) || standsInside(document, end - 1)
  return standsInside(document, first)
}

function standsInside(document: Document, word: number): boolean {
  const { tokens } = document
  for (let token = nextPlace(document, tokens.hash[word], 0); token >= 0; token = nextPlace(document, tokens.hash[word], token + 1)) {
    if (token !== word && has(tokens, token, TokenFlag.capital) && !has(tokens, token, TokenFlag.sentenceStart)) return true
  }
  return false
}

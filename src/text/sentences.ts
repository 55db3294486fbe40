import { KIND_MASK, TokenFlag, TokenKind, type Block, type Document } from '../model/document.ts'
import type { TokenBuffer } from './tokenize.ts'
import { isAbbreviation, opensSentence } from './words.ts'

const POINT = 0x2e
const ENDERS = new Set([POINT, 0x21, 0x3f, 0x2026, 0x3002, 0xff01, 0xff1f, 0x61f, 0x964])
const CLOSERS = new Set([0x29, 0x5d])

/**
 * Appends the first tokens of the sentences of one block (tokens `from` to `to`) to `starts`.
 * A sentence ends at . ! ? … with its closing marks when a space and no lower-case word follows; abbreviations,
 * initials and dotted initialisms before a name do not end one.
 */
export function findSentences(text: string, tokens: TokenBuffer, from: number, to: number, firstMark: number, starts: number[]): void {
  if (from >= to) return
  starts.push(from)
  tokens.flags[from] |= TokenFlag.sentenceStart
  for (let m = firstMark; m < tokens.markCount; m++) {
    const mark = tokens.marks[m]
    if (mark >= to) break
    const code = text.charCodeAt(tokens.start[mark])
    if (!ENDERS.has(code)) continue
    let next = mark + 1
    while (next < to && isCloser(text, tokens, next)) next++
    if (next >= to) break
    const cjk = code > 0x2fff || code === 0x964
    if (!cjk && !(tokens.flags[next] & TokenFlag.spaceBefore)) continue
    const kind = tokens.flags[next] & KIND_MASK
    if (kind === TokenKind.word && !(tokens.flags[next] & TokenFlag.capital) && isLowerCase(text, tokens, next)) continue
    if (code === POINT && next === mark + 1 && endsWithAbbreviation(text, tokens, mark, from)) continue
    if (starts[starts.length - 1] !== next) {
      starts.push(next)
      tokens.flags[next] |= TokenFlag.sentenceStart
    }
  }
  if (tokens.initials > 0) splitAfterInitialisms(text, tokens, from, to, starts)
}

const isCloser = (text: string, tokens: TokenBuffer, token: number): boolean => {
  const flags = tokens.flags[token]
  if (flags & TokenFlag.spaceBefore) return false
  if ((flags & KIND_MASK) === TokenKind.quote) return (flags & TokenFlag.closes) !== 0
  return CLOSERS.has(text.charCodeAt(tokens.start[token])) || ENDERS.has(text.charCodeAt(tokens.start[token]))
}

const isLowerCase = (text: string, tokens: TokenBuffer, token: number): boolean => {
  const first = text[tokens.start[token]]
  return first === first.toLowerCase() && first !== first.toUpperCase()
}

function endsWithAbbreviation(text: string, tokens: TokenBuffer, mark: number, from: number): boolean {
  if (mark === from || tokens.flags[mark] & TokenFlag.spaceBefore) return false
  const previous = mark - 1
  if ((tokens.flags[previous] & KIND_MASK) !== TokenKind.word) return false
  if (tokens.end[mark] - tokens.start[mark] > 1) return false
  const size = tokens.end[previous] - tokens.start[previous]
  if (size === 1 && tokens.flags[previous] & TokenFlag.capital && text[tokens.start[previous]] !== 'I') return true
  return size <= 6 && isAbbreviation(tokens.hash[previous])
}

/** "... in the U.S. The plan": the stop of the initialism also ends the sentence when a common opener follows. */
function splitAfterInitialisms(text: string, tokens: TokenBuffer, from: number, to: number, starts: number[]): void {
  let added = false
  for (let token = from + 1; token < to; token++) {
    if (!(tokens.flags[token - 1] & TokenFlag.initials)) continue
    const opens = tokens.flags[token] & TokenFlag.capital && tokens.flags[token] & TokenFlag.spaceBefore && opensSentence(tokens.hash[token])
    if (!opens || text.charCodeAt(tokens.end[token - 1] - 1) !== POINT || tokens.flags[token] & TokenFlag.sentenceStart) continue
    tokens.flags[token] |= TokenFlag.sentenceStart
    starts.push(token)
    added = true
  }
  if (added) starts.sort((a, b) => a - b)
}

/** The tokens of the sentences that tokens `first` to `end` of a block touch. */
export function sentenceAround(document: Document, block: Block, first: number, end: number): [from: number, to: number] {
  const { sentences, sentenceCount } = document
  let from = block.firstToken
  let to = block.endToken
  for (let sentence = block.firstSentence; sentence < block.endSentence && sentence < sentenceCount; sentence++) {
    if (sentences[sentence] <= first) from = sentences[sentence]
    else if (sentences[sentence] >= end) {
      to = sentences[sentence]
      break
    }
  }
  return [from, to]
}

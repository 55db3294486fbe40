import { KIND_MASK, Sign, TokenFlag, TokenKind, type Document } from '../model/document.ts'
import type { Edit } from '../model/finding.ts'
import type { DocumentCheck } from './check.ts'
import { firstCode, has, isGlued, isQuote, isWordOrNumber, lengthOf } from './tokens.ts'

/** Marks of other scripts and the English ones; lower-case ones close what stands before them, `(` opens. */
const ENGLISH = new Map<number, string>([
  [0xff0c, ','],
  [0x3001, ','],
  [0xff64, ','],
  [0x3002, '.'],
  [0xff61, '.'],
  [0xff0e, '.'],
  [0xff1a, ':'],
  [0xff1b, ';'],
  [0xff01, '!'],
  [0xff1f, '?'],
  [0xff08, '('],
  [0xff09, ')'],
  [0xff3b, '['],
  [0xff3d, ']'],
  [0x3010, '['],
  [0x3011, ']'],
  [0x30fb, '-'],
  [0xff65, '-'],
  [0xff1d, '='],
  [0xff05, '%'],
  [0xff0f, '/'],
  [0x061f, '?'],
  [0x060c, ','],
  [0x061b, ';'],
  [0x06d4, '.'],
  [0x0964, '.'],
  [0x0589, ':'],
  [0x37e, '?'],
])
const FIRST_FOREIGN = 0x37e
const STOPS = ',.:;!?)]'

/** Finds full-width, Arabic, Devanagari and Greek punctuation in text of Latin letters. */
export const foreignPunctuation: DocumentCheck = {
  name: 'foreign-punctuation',
  describe: 'Punctuation of another script among Latin letters: full-width, Arabic, Devanagari.',
  layer: 'mark',
  options: {},
  needs: () => Sign.foreignMark,
  placeholders: ['mark', 'english'],
  run(document, _rule, report) {
    const { marks, markCount, tokens, text } = document
    for (let m = 0; m < markCount; m++) {
      const token = marks[m]
      const code = text.charCodeAt(tokens.start[token])
      if (code < FIRST_FOREIGN || (code >= 0x2000 && code < 0x3000)) continue
      const english = ENGLISH.get(code)
      if (!english || has(tokens, token, TokenFlag.protected) || !isAmongLatin(document, token)) continue
      report({
        start: token > 0 && isGlued(tokens, token) ? tokens.start[token - 1] : tokens.start[token],
        end: tokens.end[token],
        values: { mark: text[tokens.start[token]], english },
        fixes: [{ edits: [englishMark(document, token, english)] }],
      })
    }
  },
}

/** The nearest words to either side are of Latin letters or figures. */
function isAmongLatin(document: Document, token: number): boolean {
  return isLatinOrNone(document, token, -1) && isLatinOrNone(document, token, 1)
}

function isLatinOrNone(document: Document, token: number, step: number): boolean {
  const { tokens } = document
  for (let at = token + step; at >= 0 && at < tokens.count && Math.abs(at - token) < 4; at += step) {
    if (isWordOrNumber(tokens, at)) return firstCode(document, at) < 0x250
    if (firstCode(document, at) > 0x2fff && !ENGLISH.has(firstCode(document, at)) && !isQuote(tokens, at)) return false
  }
  return true
}

/** The full-width mark brings its space along; the narrow one needs a space of its own. */
function englishMark(document: Document, token: number, english: string): Edit {
  const { tokens } = document
  const wordAfter = isGlued(tokens, token + 1) && ((tokens.flags[token + 1] & KIND_MASK) <= TokenKind.number || has(tokens, token + 1, TokenFlag.opens))
  const wordBefore = token > 0 && isGlued(tokens, token) && isWordOrNumber(tokens, token - 1)
  const text = english.repeat(lengthOf(tokens, token))
  if (STOPS.includes(english)) return { start: tokens.start[token], end: tokens.end[token], text: wordAfter ? `${text} ` : text }
  return { start: tokens.start[token], end: tokens.end[token], text: wordBefore && '(['.includes(english) ? ` ${text}` : text }
}

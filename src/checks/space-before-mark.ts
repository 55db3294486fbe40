import { ALL_SIGNS, Sign, TokenFlag, type Document } from '../model/document.ts'
import { option, type DocumentCheck } from './check.ts'
import { firstCode, has, isBlank, isGlued, isLowerWord, isNumber, isQuote, isWord, isWordOrNumber, lengthOf } from './tokens.ts'
import { wordHashes } from './word-hashes.ts'

const POINT = 0x2e
const COMMA = 0x2c
const COLON = 0x3a
const SEMICOLON = 0x3b
const CLOSERS = new Set([0x29, 0x5d, 0x25])
/** Words that end no phrase: between them and the mark a name or a link got lost, and closing the space would hide it. */
const UNFINISHED = wordHashes('at to of in by with from for on into the a an and or as that than via email')

/** Finds marks with a space before them: “bribes .”, “warned !”. */
export const spaceBeforeMark: DocumentCheck = {
  name: 'space-before-mark',
  describe: 'A space before a comma, full stop or another mark that belongs to the word before it.',
  layer: 'mark',
  options: { marks: { type: 'string', default: ',.;', describe: 'the marks that want no space before them' } },
  needs: (rule) => (/^[,.;:!?)\]%]*$/.test(option<string>(rule, 'marks')) ? Sign.spacedMark : ALL_SIGNS),
  placeholders: ['mark'],
  run(document, rule, report) {
    const wanted = option<string>(rule, 'marks')
    const certain = document.sourceLanguage === 'fr'
    const { marks, markCount, tokens, text, raw } = document
    for (let m = 0; m < markCount; m++) {
      const mark = marks[m]
      if ((tokens.flags[mark] & (TokenFlag.spaceBefore | TokenFlag.protected)) !== TokenFlag.spaceBefore) continue
      const start = tokens.start[mark]
      if (mark === 0 || tokens.end[mark] - start > 1 || !wanted.includes(text[start])) continue
      const before = mark - 1
      const end = tokens.end[before]
      if (!belongsToWord(document, before) || !isBlank(raw, end, start) || text.lastIndexOf('\n', start) >= end) continue
      const moved = isOnWrongSide(document, mark)
      if (!(moved || endsThere(document, mark)) || isSpacedEllipsis(document, mark)) continue
      report({
        start: tokens.start[before],
        end: start + 1,
        values: { mark: text[start] },
        status: certain ? 'error' : undefined,
        fixes: UNFINISHED.has(tokens.hash[before]) ? [] : [{ title: moved ? `Write “${text.slice(tokens.start[before], end)}${text[start]} …”` : undefined, edits: [{ start: end, end: start, text: '' }, ...(moved ? [{ start: start + 1, end: start + 1, text: ' ' }] : [])] }],
      })
    }
  },
}

/** A mark follows a word, a number, a closing bracket, a percent sign or a closing quotation mark. */
function belongsToWord(document: Document, before: number): boolean {
  const { tokens } = document
  // In zone files and code a semicolon begins a remark.
  if (has(tokens, before, TokenFlag.protected) && firstCode(document, before + 1) === SEMICOLON) return false
  if (isWordOrNumber(tokens, before)) return true
  return isQuote(tokens, before) ? (tokens.flags[before] & TokenFlag.closes) !== 0 : CLOSERS.has(firstCode(document, before))
}

/** Whether a space, the end of the block or a closing quotation mark follows: “.NET” and “.22” begin with their mark. */
function endsThere(document: Document, mark: number): boolean {
  const { tokens } = document
  const next = mark + 1
  if (next >= tokens.count || tokens.flags[next] & TokenFlag.spaceBefore) {
    // An emoticon “: )”, a ratio “2 : 1” and a figure “3 . 5” are none of ours.
    return !(next < tokens.count && ((firstCode(document, mark) === COLON && CLOSERS.has(firstCode(document, next))) || (isNumber(tokens, mark - 1) && isNumber(tokens, next))))
  }
  return isQuote(tokens, next) && (tokens.flags[next] & TokenFlag.closes) !== 0
}

/** “the law ,which”: between two words in running text the space stands on the wrong side of the comma. */
function isOnWrongSide(document: Document, mark: number): boolean {
  const { tokens } = document
  const next = mark + 1
  const code = firstCode(document, mark)
  if ((code !== COMMA && code !== SEMICOLON) || !isGlued(tokens, next) || !isWord(tokens, next) || !isWord(tokens, mark - 1)) return false
  return !has(tokens, next, TokenFlag.protected | TokenFlag.digits) && !has(tokens, mark - 1, TokenFlag.protected | TokenFlag.digits) && !isGlued(tokens, next + 1) && isLowerWord(tokens, next)
}

/** “. . .” */
function isSpacedEllipsis(document: Document, mark: number): boolean {
  const { tokens } = document
  const isPoint = (token: number) => token >= 0 && token < tokens.count && lengthOf(tokens, token) === 1 && firstCode(document, token) === POINT
  return isPoint(mark) && (isPoint(mark + 1) || isPoint(mark - 1))
}

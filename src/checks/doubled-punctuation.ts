import { Sign, TokenFlag, type Document } from '../model/document.ts'
import type { Status } from '../model/rule.ts'
import type { DocumentCheck, Report } from './check.ts'
import { blockAt, firstCode, has, isGlued, isLowerWord, isQuote, isWord, isWordOrNumber, lengthOf } from './tokens.ts'

const POINT = 0x2e
const EXCLAMATION = 0x21
const QUESTION = 0x3f
const COMMA = 0x2c
const SEMICOLON = 0x3b
const COLON = 0x3a
const CLOSERS = new Set([0x29, 0x5d, 0x25])
/** Who writes two points so often means an ellipsis. */
const HABIT = 3

/** Finds a comma or semicolon typed twice, two points at the end of a sentence, and a comma or semicolon before another such mark. */
export const doubledPunctuation: DocumentCheck = {
  name: 'doubled-punctuation',
  describe: 'A comma, semicolon or full stop typed twice, or a comma or semicolon right before another mark.',
  layer: 'mark',
  options: {},
  needs: () => Sign.gluedComma | Sign.gluedStop | Sign.spacedMark | Sign.gluedColon,
  placeholders: ['mark'],
  run(document, _rule, report) {
    const { marks, markCount, tokens, text } = document
    let habit: boolean | undefined
    for (let m = 0; m < markCount; m++) {
      const mark = marks[m]
      const code = text.charCodeAt(tokens.start[mark])
      if (code === QUESTION || code === EXCLAMATION) {
        behindQuestion(document, mark, report)
        continue
      }
      if ((code !== POINT && code !== COMMA && code !== SEMICOLON && code !== COLON) || !standsBehindWord(document, mark)) continue
      const last = lengthOf(tokens, mark) === 2 && code !== COLON ? mark : lengthOf(tokens, mark) === 1 && (code === POINT ? isLoneStop(document, mark + 1) : isMarkBehind(document, mark)) ? mark + 1 : -1
      if (last < 0 || (isGlued(tokens, last + 1) && !has(tokens, last + 1, TokenFlag.closes))) continue
      habit ??= code === POINT && countPairs(document) >= HABIT
      const kept = text[tokens.start[last]]
      report({
        start: tokens.start[mark - 1],
        end: tokens.end[last],
        values: { mark: text.slice(tokens.start[mark], tokens.end[last]) },
        // Behind a colon a list or a link got lost, or it is a line of data.
        status: statusOf(document, mark, last, code === COLON || (code === POINT && habit)),
        fixes: [{ edits: [{ start: tokens.start[mark], end: tokens.end[last], text: kept }] }],
      })
    }
  },
}

/** “in the programme !.”, “the singer?, The host”: a stop or a comma behind a question; after a capital the mark may be one of a name (Yahoo!). */
function behindQuestion(document: Document, mark: number, report: Report): void {
  const { tokens } = document
  const next = mark + 1
  if (lengthOf(tokens, mark) > 1 || !isGlued(tokens, next) || lengthOf(tokens, next) > 1 || !isLowerWord(tokens, mark - 1) || has(tokens, mark - 1, TokenFlag.protected)) return
  const code = firstCode(document, next)
  const after = next + 1
  if (code === POINT ? isGlued(tokens, after) : code !== COMMA || isGlued(tokens, after) || !isWord(tokens, after) || !has(tokens, after, TokenFlag.capital) || has(tokens, mark, TokenFlag.quoted | TokenFlag.title)) return
  report({
    start: tokens.start[mark - 1],
    end: tokens.end[next],
    values: { mark: document.text.slice(tokens.start[mark], tokens.end[next]) },
    status: 'suspicious',
    fixes: [{ edits: [{ start: tokens.start[next], end: tokens.end[next], text: '' }] }],
  })
}

/** Two points may be an ellipsis: in speech, in the middle of a sentence, or where a writer always has two. */
function statusOf({ tokens }: Document, mark: number, last: number, habit: boolean): Status | undefined {
  const pausing = has(tokens, mark, TokenFlag.quoted) || (last + 1 < tokens.count && !has(tokens, last + 1, TokenFlag.sentenceStart) && isLowerWord(tokens, last + 1))
  return habit || pausing ? 'suspicious' : undefined
}

function standsBehindWord(document: Document, mark: number): boolean {
  const { tokens } = document
  if (!isGlued(tokens, mark) || has(tokens, mark, TokenFlag.protected) || has(tokens, mark - 1, TokenFlag.protected)) return false
  return isWordOrNumber(tokens, mark - 1) || isQuote(tokens, mark - 1) || CLOSERS.has(firstCode(document, mark - 1))
}

/** “45, .” and “president;,”: another mark follows at once or after a space. */
function isMarkBehind(document: Document, mark: number): boolean {
  const { tokens } = document
  const next = mark + 1
  if (next >= tokens.count || has(tokens, next, TokenFlag.sentenceStart) || lengthOf(tokens, next) > 1) return false
  const code = firstCode(document, next)
  // “said, . . .”: a spaced ellipsis
  if (code === POINT && next + 1 < tokens.count && firstCode(document, next + 1) === POINT) return false
  return code === POINT || code === COMMA || code === SEMICOLON
}

/** “minors. .”: a second stop after a space, with which the block ends or behind which a sentence begins; no spaced ellipsis. */
function isLoneStop(document: Document, mark: number): boolean {
  const { tokens, text } = document
  const stop = (token: number): boolean => token < tokens.count && text.charCodeAt(tokens.start[token]) === POINT
  if (!stop(mark) || lengthOf(tokens, mark) > 1 || isGlued(tokens, mark) || stop(mark + 1) || stop(mark - 2) || blockAt(document, mark) !== blockAt(document, mark - 1)) return false
  return mark + 1 >= tokens.count || has(tokens, mark + 1, TokenFlag.sentenceStart) || has(tokens, mark + 1, TokenFlag.capital)
}

function countPairs(document: Document): number {
  const { marks, markCount, tokens } = document
  let count = 0
  for (let m = 0; m < markCount; m++) if (firstCode(document, marks[m]) === POINT && lengthOf(tokens, marks[m]) === 2) count++
  return count
}

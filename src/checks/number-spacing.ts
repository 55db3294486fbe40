import { Sign, TokenFlag, type Document } from '../model/document.ts'
import type { Edit } from '../model/finding.ts'
import { option, type DocumentCheck, type Report } from './check.ts'
import { firstCode, has, isBlank, isGlued, isNumber, isWord, isWordOrNumber, lengthOf, tokenText } from './tokens.ts'
import { wordHashes } from './word-hashes.ts'

const PERCENT = 0x25
const COLON = 0x3a
const DOLLAR = 0x24
const POUND = 0xa3
const YEN = 0xa5
const EURO = 0x20ac
const BEFORE_TIMES = wordHashes('at from until till to since by around about between and before after')
const HALVES_OF_DAY = wordHashes('am pm a.m. p.m. gmt hours')
const SCORING = wordHashes(
  'won win wins winning lost lose beat beats beating draw drew drawn defeat defeated victory score scored scoreline lead leads led leading match game home away final semifinal result tie tied equalized equalised half goal goals minute defeats hockey football team teams players tournament league round overtime period shootout penalties goalkeeper striker playoff quarterfinals hosts visitors sets games matches derby clash victories series olympic choir selection',
)
const SCORE_REACH = 12

/** Finds spaces that part a number from its percent or currency sign, and the halves of a time or a score. */
export const numberSpacing: DocumentCheck = {
  name: 'number-spacing',
  describe: 'A space inside a figure: “32 %”, “$ 5”, “10: 30”, “2: 1”.',
  layer: 'mark',
  options: { of: { type: 'string', default: 'percent', values: ['percent', 'currency', 'time', 'score'], describe: 'what the figure is' } },
  needs: (rule) => ({ percent: Sign.spacedPercent, currency: Sign.currency })[option<string>(rule, 'of')] ?? Sign.figureColon,
  placeholders: [],
  run(document, rule, report) {
    const kind = option<string>(rule, 'of')
    const find = kind === 'percent' ? percent : kind === 'currency' ? currency : kind === 'time' ? time : score
    const { marks, markCount, tokens, text } = document
    const wanted = kind === 'percent' ? PERCENT : kind === 'currency' ? DOLLAR : COLON
    for (let m = 0; m < markCount; m++) {
      const mark = marks[m]
      const code = text.charCodeAt(tokens.start[mark])
      if (code !== wanted && (wanted !== DOLLAR || (code !== POUND && code !== EURO && code !== YEN))) continue
      if (tokens.flags[mark] & TokenFlag.protected || tokens.end[mark] - tokens.start[mark] > 1) continue
      find(document, mark, report)
    }
  },
}

/** The edit that closes the space before a token of the same line. */
function closing({ tokens, raw, text }: Document, token: number): Edit | undefined {
  const start = tokens.end[token - 1]
  const end = tokens.start[token]
  return isBlank(raw, start, end) && !text.slice(start, end).includes('\n') ? { start, end, text: '' } : undefined
}

function percent(document: Document, mark: number, report: Report): void {
  const { tokens } = document
  if (mark === 0 || !has(tokens, mark, TokenFlag.spaceBefore) || !isNumber(tokens, mark - 1)) return
  if (isGlued(tokens, mark + 1) && isWordOrNumber(tokens, mark + 1)) return
  const edit = closing(document, mark)
  if (edit) report({ start: tokens.start[mark - 1], end: tokens.end[mark], fixes: [{ edits: [edit] }] })
}

function currency(document: Document, mark: number, report: Report): void {
  const { tokens } = document
  const amount = mark + 1
  if (amount >= tokens.count || !has(tokens, amount, TokenFlag.spaceBefore) || !isNumber(tokens, amount)) return
  // “R$ 5”, “Bs $ 5” and “50 $ 100”: with a code before it, or after another amount, the sign follows its own customs.
  if (isGlued(tokens, mark) && isWordOrNumber(tokens, mark - 1)) return
  if (mark > 0 && isNumber(tokens, mark - 1)) return
  const edit = closing(document, amount)
  if (edit) report({ start: tokens.start[mark], end: tokens.end[amount], fixes: [{ edits: [edit] }] })
}

/** Number, colon, space, number. */
function isSplitPair({ tokens }: Document, mark: number): boolean {
  return mark > 0 && mark + 1 < tokens.count && isGlued(tokens, mark) && isNumber(tokens, mark - 1) && isNumber(tokens, mark + 1) && has(tokens, mark + 1, TokenFlag.spaceBefore)
}

function time(document: Document, mark: number, report: Report): void {
  if (!isSplitPair(document, mark)) return
  const { tokens } = document
  const hour = tokenText(document, mark - 1)
  const minute = tokenText(document, mark + 1)
  if (!/^\d{1,2}$/.test(hour) || !/^[0-5]\d$/.test(minute) || Number(hour) > 24) return
  const introduced = mark > 1 && BEFORE_TIMES.has(tokens.hash[mark - 2])
  const marked = mark + 2 < tokens.count && HALVES_OF_DAY.has(tokens.hash[mark + 2])
  const edit = introduced || marked ? closing(document, mark + 1) : undefined
  if (edit) report({ start: tokens.start[mark - 1], end: tokens.end[mark + 1], fixes: [{ edits: [edit] }] })
}

function score(document: Document, mark: number, report: Report): void {
  if (!isSplitPair(document, mark)) return
  const { tokens } = document
  if (lengthOf(tokens, mark - 1) > 2 || lengthOf(tokens, mark + 1) > 2 || !talksOfScores(document, mark)) return
  const first = tokenText(document, mark - 1)
  const second = tokenText(document, mark + 1)
  if (firstCode(document, mark + 1) === 0x30 && second.length > 1) return
  // “on move 38: 0-1”: what follows the colon is a score of its own.
  if (isGlued(tokens, mark + 2) && /[-–:/.]/.test(tokenText(document, mark + 2)) && isGlued(tokens, mark + 3)) return
  const fix = { start: tokens.start[mark - 1], end: tokens.end[mark + 1], text: `${first}-${second}` }
  report({ start: fix.start, end: fix.end, fixes: [{ edits: [fix] }] })
}

function talksOfScores({ tokens }: Document, mark: number): boolean {
  for (let token = Math.max(0, mark - SCORE_REACH); token < Math.min(tokens.count, mark + SCORE_REACH); token++) {
    if (isWord(tokens, token) && SCORING.has(tokens.hash[token])) return true
  }
  return false
}

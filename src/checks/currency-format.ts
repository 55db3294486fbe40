import { Sign, TokenFlag, type Document } from '../model/document.ts'
import { option, type DocumentCheck, type Report } from './check.ts'
import { continues, firstCode, has, isGlued, isNumber, isWord, lengthOf, tokenText } from './tokens.ts'
import { wordHashes } from './word-hashes.ts'

const DOLLAR = 0x24
const POUND = 0xa3
const EURO = 0x20ac
const SIGNS = new Set([DOLLAR, POUND, EURO])
const MULTIPLES = wordHashes('million billion trillion thousand')

/** Finds currency signs behind the amount (“50 €”) and the South American “U$S”. */
export const currencyFormat: DocumentCheck = {
  name: 'currency-format',
  describe: 'A currency sign behind its amount, or a currency sign that English does not have.',
  layer: 'word',
  options: { of: { type: 'string', default: 'order', values: ['order', 'sign'], describe: 'what is wrong: the order of sign and amount, or the sign' } },
  needs: () => Sign.currency,
  placeholders: [],
  run(document, rule, report) {
    const find = option<string>(rule, 'of') === 'order' ? order : sign
    const { marks, markCount, tokens, text } = document
    for (let m = 0; m < markCount; m++) {
      const mark = marks[m]
      const code = text.charCodeAt(tokens.start[mark])
      if ((code === DOLLAR || code === POUND || code === EURO) && !(tokens.flags[mark] & TokenFlag.protected)) find(document, mark, report)
    }
  },
}

/** “50 €”, “1.5 million €”; not “20 $100 bills”, where the sign belongs to the next amount. */
function order(document: Document, mark: number, report: Report): void {
  const { tokens, text } = document
  const { start, end } = tokens
  if (mark === 0 || lengthOf(tokens, mark) > 1 || !continues(tokens, mark)) return
  if (isNumber(tokens, mark + 1) && continues(tokens, mark + 1) && (isGlued(tokens, mark + 1) || firstCode(document, mark) === DOLLAR)) return
  if (isGlued(tokens, mark + 1) && (isWord(tokens, mark + 1) || SIGNS.has(firstCode(document, mark + 1)))) return
  const multiple = has(tokens, mark, TokenFlag.spaceBefore) && isWord(tokens, mark - 1) && MULTIPLES.has(tokens.hash[mark - 1])
  const last = multiple ? mark - 2 : mark - 1
  if (last < 0 || !isNumber(tokens, last) || start[mark] - end[mark - 1] > 1) return
  const amount = firstGroup(document, last)
  // “US$ 50 $”, “$50$”, “A4 €”: the amount has a sign of its own or is part of a name.
  if (amount > 0 && SIGNS.has(firstCode(document, amount - 1))) return
  if (isGlued(tokens, amount) && amount > 0 && !'(“"–—-'.includes(text[start[amount] - 1])) return
  const range = { start: start[amount], end: end[mark] }
  const figures = text.slice(start[amount], end[last]).replace(/\s/g, ',') + text.slice(end[last], end[mark - 1])
  report({ ...range, fixes: [{ edits: [{ ...range, text: text[start[mark]] + figures }] }] })
}

/** The token where the figure “1 500 000” begins whose last group is at `last`. */
function firstGroup(document: Document, last: number): number {
  const { tokens } = document
  let first = last
  while (first > 0 && /^\d{3}$/.test(tokenText(document, first)) && isNumber(tokens, first - 1) && continues(tokens, first) && tokens.start[first] - tokens.end[first - 1] === 1 && /^\d{1,3}$/.test(tokenText(document, first - 1))) first--
  return first
}

/** “U$S 500”, “U$D”, “US$S”: dollars of the United States as the River Plate writes them. */
function sign(document: Document, mark: number, report: Report): void {
  const { tokens } = document
  if (firstCode(document, mark) !== DOLLAR || mark === 0 || !isGlued(tokens, mark) || !isGlued(tokens, mark + 1)) return
  const before = tokenText(document, mark - 1)
  if (before !== 'U' && before !== 'US') return
  const after = /^([SD])(\d{0,12})$/.exec(tokenText(document, mark + 1))
  if (!after || !isWord(tokens, mark + 1)) return
  const start = tokens.start[mark - 1]
  const letterEnd = tokens.start[mark + 1] + 1
  const amount = after[2] ? -1 : mark + 2
  const spaced = amount > 0 && isNumber(tokens, amount) && continues(tokens, amount) && has(tokens, amount, TokenFlag.spaceBefore)
  const end = spaced ? tokens.start[amount] : letterEnd
  report({ start, end: letterEnd, fixes: [{ edits: [{ start, end, text: 'US$' }] }] })
}

import { Sign, TokenFlag, type Document } from '../model/document.ts'
import { option, type DocumentCheck, type Report } from './check.ts'
import { tokenIndex } from './token-index.ts'
import { firstCode, isGlued, isNumber, isWord, tokenText } from './tokens.ts'
import { wordHashes } from './word-hashes.ts'

const SLASH = 0x2f
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const MONTH_NAMES = wordHashes('january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec')
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)$/
const DAY_COMMA_YEAR = /^\d{1,2},(?:19|20)\d\d$/
const YEAR = /^(?:19|20)\d\d$/
const SHORT = /^\d{1,2}$/
/** Numbers written like dates: versions, chapters. */
const NO_DATES = wordHashes('version release firmware build chapter section article')

/** Finds dates in figures (“15/03/2022”, “08.02.2023”) and dates without the space before the year (“March 5,2022”). */
export const dateFormat: DocumentCheck = {
  name: 'date-format',
  describe: 'A date in figures whose order depends on the country, or a date without the space before its year.',
  layer: 'word',
  options: { of: { type: 'string', default: 'slashed', values: ['slashed', 'dotted', 'year-space'], describe: 'how the date is written: 15/03/2022, 15.03.2022, or March 15,2022' } },
  needs: (rule) => (option<string>(rule, 'of') === 'slashed' ? Sign.figureSlash : Sign.number),
  placeholders: [],
  run(document, rule, report) {
    const kind = option<string>(rule, 'of')
    if (kind === 'slashed') return slashed(document, report)
    const { start, end } = document.tokens
    for (const token of tokenIndex(document).numbers) {
      if (end[token] - start[token] < 6) continue
      if (kind === 'dotted') dotted(document, token, report)
      else yearSpace(document, token, report)
    }
  },
}

function slashed(document: Document, report: Report): void {
  const { marks, markCount, tokens, text } = document
  for (let m = 0; m + 1 < markCount; m++) {
    const slash = marks[m]
    if (text.charCodeAt(tokens.start[slash]) !== SLASH || marks[m + 1] !== slash + 2 || slash === 0 || tokens.flags[slash] & TokenFlag.protected) continue
    if (!isNumber(tokens, slash - 1) || !isNumber(tokens, slash + 1) || firstCode(document, slash + 2) !== SLASH || !isNumber(tokens, slash + 3)) continue
    if (!isGlued(tokens, slash) || !isGlued(tokens, slash + 1) || !isGlued(tokens, slash + 2) || !isGlued(tokens, slash + 3)) continue
    // A longer chain of slashes is an address or a file.
    if ((slash > 1 && isGlued(tokens, slash - 1)) || isGlued(tokens, slash + 4) && firstCode(document, slash + 4) === SLASH) continue
    const [first, second, year] = [slash - 1, slash + 1, slash + 3].map((token) => tokenText(document, token))
    if (!SHORT.test(first) || !SHORT.test(second) || !YEAR.test(year)) continue
    reportDate(document, slash - 1, slash + 3, Number(first), Number(second), year, report)
  }
}

/** “08.02.2023”: the day stands first wherever dates have points. */
function dotted(document: Document, token: number, report: Report): void {
  const parts = DOTTED.exec(tokenText(document, token))
  if (!parts || (token > 0 && NO_DATES.has(document.tokens.hash[token - 1]))) return
  const day = Number(parts[1])
  const month = Number(parts[2])
  if (!isDate(day, month)) return
  const { start, end } = document.tokens
  // Glued to a hyphen (“DW-08.02.2023”) it is part of a label that goes as a whole.
  const fixes = isGlued(document.tokens, token) ? [] : [{ edits: [{ start: start[token], end: end[token], text: `${MONTHS[month - 1]} ${day}, ${parts[3]}` }] }]
  report({ start: start[token], end: end[token], fixes })
}

/** A date with slashes: mended only where the order of day and month is beyond doubt. */
function reportDate(document: Document, firstToken: number, lastToken: number, first: number, second: number, year: string, report: Report): void {
  const dayFirst = isDate(first, second) && first > 12
  const monthFirst = isDate(second, first) && second > 12
  if (!isDate(first, second) && !isDate(second, first)) return
  const start = document.tokens.start[firstToken]
  const end = document.tokens.end[lastToken]
  const [day, month] = monthFirst ? [second, first] : [first, second]
  const known = dayFirst || monthFirst || first === second
  report({ start, end, status: dayFirst ? undefined : 'info', fixes: known ? [{ edits: [{ start, end, text: `${MONTHS[month - 1]} ${day}, ${year}` }] }] : [] })
}

const isDate = (day: number, month: number): boolean => day >= 1 && day <= 31 && month >= 1 && month <= 12

/** “March 5,2022” */
function yearSpace(document: Document, token: number, report: Report): void {
  const { tokens } = document
  const before = isWord(tokens, token - 1) ? token - 1 : token - 2
  if (before < 0 || !isWord(tokens, before) || !MONTH_NAMES.has(tokens.hash[before])) return
  const text = tokenText(document, token)
  if (!DAY_COMMA_YEAR.test(text)) return
  const at = tokens.start[token] + text.indexOf(',') + 1
  report({ start: tokens.start[before], end: tokens.end[token], fixes: [{ edits: [{ start: at, end: at, text: ' ' }] }] })
}

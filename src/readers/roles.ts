import type { BlockRole } from '../model/document.ts'
import { beginsCapital } from '../text/letter-case.ts'
import type { RawBlock } from './reading.ts'

const SHORT = 160
const HEADLINE_MAX = 220
const DECK_MAX = 320

/** Agency and photographer credits at the end of a caption. */
const CREDIT_TAIL = /(?:\b(?:REUTERS|AFP|EFE|EPA|ANSA|TASS|dpa|Reuters|AP Photo|Getty(?: Images)?|Shutterstock|Europa Press|Xinhua|Bloomberg)\b\s*(?:\/|\)|$)|\/\s?(?:AFP|AP|EFE|EPA|Getty Images|Reuters|REUTERS|dpa|Handout|ANSA)\b|\((?:Photo|Foto|Image|Picture|Courtesy)\b[^)]*\)?\s*$)/
/** Cheap signs without which the expression above need not be tried. */
const MAY_BE_CREDIT = /[/)]|[A-Z]{3}|Getty|Reuters|Shutterstock|Europa|Xinhua|Bloomberg|dpa/
const YEAR_NEAR_END = /, \d{4}\b/
const CREDIT_HEAD = /^\(?(?:Photo|Photos|Foto|Fotos|Image|Credit|Crédito|Picture|Photograph)s?\b(?: by| courtesy(?: of)?| credit)?\s*[:/]/i
const CAPTION_PLACE_DATE = /\b(?:in|at|on|outside|near) [A-Z][^.]{2,60},? (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}\.?\s/
/** Made when a line first begins like one: an expression with classes of letters is slow to make. */
let byline: RegExp | undefined
const isByline = (line: string): boolean =>
  /^(?:By|BY|Por|Par|Von|Di|Per|from|of)\s/.test(line) &&
  (byline ??= /^(?:(?:By|BY|Por|Par|Von|Di)\s+\p{Lu}[\p{L}.'’-]+(?:\s+(?:and|y|et|und|de|del|da|van|von|\p{Lu}[\p{L}.'’-]*)){0,8}|(?:Per|from|of)(?:\s+(?:de|del|da|van|von|\p{Lu}[\p{L}.'’-]*)){2,4})$/u).test(line)
let dateline: RegExp | undefined
const isDateline = (line: string): boolean => /\d/.test(line) && (dateline ??= /^(?:[\p{Lu}][\p{L}. ]{2,30},\s*)?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.? \d{1,2}(?:, \d{4})?|\d{1,2} \p{L}+\.? \d{4})(?:,? (?:at )?\d{1,2}[:.h]\d{2}.{0,12})?$/u).test(line)
const LIST_ITEM = /^(?:[•▪◦‣*·–—-]\s+|\d{1,2}[.)]\s+)\S/
const TERMINAL = /[.!?…:;,”"»)]$/

/** Gives each block of plain text its role, by form and place. */
export function inferRoles(raw: string, blocks: RawBlock[]): void {
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]
    if (block.role !== 'paragraph') continue
    block.role = roleOf(raw, blocks, index)
  }
}

function roleOf(raw: string, blocks: readonly RawBlock[], index: number): BlockRole {
  const { start, end } = blocks[index]
  const size = end - start
  if (index === 0) return size <= HEADLINE_MAX ? 'headline' : 'paragraph'
  const tail = raw.slice(Math.max(start, end - 90), end)
  if (size <= SHORT) {
    const line = raw.slice(start, end)
    if (CREDIT_HEAD.test(line)) return 'credit'
    if (isByline(line)) return 'byline'
    if (size <= 70 && isDateline(line)) return 'dateline'
    if (LIST_ITEM.test(line)) return 'list-item'
  }
  if (MAY_BE_CREDIT.test(tail) && CREDIT_TAIL.test(tail) && size < 700) return size < 60 && !/[.,]\s/.test(tail) ? 'credit' : 'caption'
  if (size < 500 && YEAR_NEAR_END.test(tail) && CAPTION_PLACE_DATE.test(`${tail} `)) return 'caption'
  if (index === 1 && blocks.length > 3 && size <= DECK_MAX && blocks[0].role === 'headline' && !holdsSentences(raw.slice(start, end))) return 'deck'
  if (size <= 80 && index < blocks.length - 1 && !TERMINAL.test(tail) && beginsCapital(raw[start]) && blocks[index + 1].end - blocks[index + 1].start > 100) return 'subhead'
  return 'paragraph'
}

/** The second expression, slow to make, is tried only behind a stop inside the line. */
const holdsSentences = (line: string): boolean => /[.!?]["”]?\u0001*\s/.test(line) && /[.!?]["”]?\u0001*\s+\u0001*\p{Lu}/u.test(line)

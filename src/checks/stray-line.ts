import { TokenFlag, type Block, type Document } from '../model/document.ts'
import type { Status } from '../model/rule.ts'
import { option, type DocumentCheck } from './check.ts'
import { isCounter } from './counter-line.ts'
import { lineDeletion } from './line-deletion.ts'
import { LONGEST_STAMP, stampOf } from './stamp-line.ts'
import { firstCode, has, isGlued, isNumber, isQuote, isWord, isWordOrNumber, lengthOf } from './tokens.ts'
import { wordHashes } from './word-hashes.ts'

/** What a line of this kind is, or nothing: a status, or `rule` for that of the rule. */
type Verdict = Status | 'rule' | undefined
type LineTest = (document: Document, block: Block) => Verdict

/** Finds lines that consist of nothing but what a link, a picture or a widget of the page left behind. */
export const strayLine: DocumentCheck = {
  name: 'stray-line',
  describe: 'A line that is no text: lone marks, bare figures, an empty credit, a file name, a time stamp, hashtags.',
  layer: 'block',
  wholeArticle: true,
  options: {
    of: {
      type: 'string',
      default: 'punctuation',
      values: ['punctuation', 'empty-pair', 'number-residue', 'bare-number', 'empty-credit', 'file-name', 'hash-id', 'slug', 'time-stamp', 'hashtags', 'embed', 'ticker', 'wire-code', 'counter', 'dateline'],
      describe: 'what the line consists of',
    },
  },
  placeholders: [],
  run(document, rule, report) {
    const kind = option<string>(rule, 'of')
    const test = TESTS[kind]
    const longest = LONGEST[kind] ?? 4
    for (const block of document.blocks) {
      if (block.endToken - block.firstToken > longest) continue
      const verdict = test(document, block)
      if (!verdict) continue
      report({
        start: block.start,
        end: block.end,
        status: verdict === 'rule' ? undefined : verdict,
        fixes: [{ edits: [lineDeletion(document, block)] }],
      })
    }
  },
}

const TESTS: Record<string, LineTest> = {
  punctuation: loneMarks,
  'empty-pair': emptyPair,
  'number-residue': numberResidue,
  'bare-number': bareNumber,
  'empty-credit': emptyCredit,
  'file-name': fileName,
  'hash-id': hashId,
  slug,
  'time-stamp': timeStamp,
  hashtags,
  embed,
  ticker,
  'wire-code': wireCode,
  counter,
  dateline,
}
/** The most tokens that a line of the kind has, where it may be more than four. */
const LONGEST: Record<string, number> = { 'empty-credit': 6, 'file-name': 40, slug: 80, 'hash-id': 16, 'time-stamp': 32, hashtags: 60, embed: 40, ticker: 60, 'wire-code': 12, counter: 40, dateline: 20 }

const MARKS = new Set('.,;:!?¡¿·•|/\\'.split('').map((mark) => mark.charCodeAt(0)))
const DASHES = new Set([0x2d, 0x2013, 0x2014])
const POINT = 0x2e
const BAR = 0x7c
const SLASH = 0x2f
const CLOSE_BRACKET = 0x29
const BULLET = 0x2022

const textOf = (document: Document, block: Block): string => document.text.slice(block.start, block.end)

/** “.” alone; “...”, “…”, “***” and rules of dashes part scenes and stay. */
function loneMarks(document: Document, block: Block): Verdict {
  if (block.end - block.start > 4 || has(document.tokens, block.firstToken, TokenFlag.protected)) return undefined
  let dashes = 0
  for (let token = block.firstToken; token < block.endToken; token++) {
    const code = firstCode(document, token)
    if (DASHES.has(code)) dashes++
    else if (!MARKS.has(code)) return undefined
    if (lengthOf(document.tokens, token) > 2 || (code === POINT && lengthOf(document.tokens, token) > 1)) return undefined
  }
  if (dashes === 0) return 'rule'
  // A dash alone may be a drawn line.
  return dashes === block.endToken - block.firstToken ? undefined : 'rule'
}

const PAIRS = new Map([
  [0x28, 0x29],
  [0x5b, 0x5d],
  [0x7b, 0x7d],
  [0x201c, 0x201d],
  [0x2018, 0x2019],
  [0xab, 0xbb],
  [0x22, 0x22],
])

/** “()”, “[ ]”, “””: brackets or quotation marks with nothing between them. */
function emptyPair(document: Document, block: Block): Verdict {
  const { firstToken, endToken } = block
  if (block.end - block.start > 4) return undefined
  const open = firstCode(document, firstToken)
  if (endToken === firstToken + 1) return isQuote(document.tokens, firstToken) ? 'rule' : undefined
  return endToken === firstToken + 2 && PAIRS.get(open) === firstCode(document, firstToken + 1) ? 'rule' : undefined
}

/** “. 30,000” */
function numberResidue(document: Document, block: Block): Verdict {
  if (block.endToken !== block.firstToken + 2 || !isNumber(document.tokens, block.firstToken + 1)) return undefined
  const code = firstCode(document, block.firstToken)
  if (code === BULLET || code === 0xb7) return 'suspicious'
  return code === POINT || code === 0x2c || code === 0x3b || code === 0x3a ? 'rule' : undefined
}

/** A count of comments or shares; not a year, not one of several (a table, a listicle, a ticker). */
function bareNumber(document: Document, block: Block): Verdict {
  if (block.endToken !== block.firstToken + 1 || !isNumber(document.tokens, block.firstToken) || block.index === 0) return undefined
  if (block.end - block.start > 7 || /^(?:1[5-9]|20)\d\d$/.test(textOf(document, block))) return undefined
  const others = document.blocks.filter((other) => other !== block && other.endToken === other.firstToken + 1 && isNumber(document.tokens, other.firstToken))
  return others.length === 0 ? 'rule' : undefined
}

const CREDIT_WORDS = wordHashes('photo photos foto fotos image images imagen credit credits credito creditos by por source sources fuente caption picture video')
const CREDIT_ENDS = new Set([0x3a, 0x2f, 0x2c])
const SHORT_LINE = 80

/** “Photo:”, “(Source: )”, “Photo caption,” with nothing after it; a short next line may be the credit itself. */
function emptyCredit(document: Document, block: Block): Verdict {
  const { tokens } = document
  let words = 0
  let ends = false
  for (let token = block.firstToken; token < block.endToken; token++) {
    if (isWordOrNumber(tokens, token)) {
      if (!CREDIT_WORDS.has(tokens.hash[token])) return undefined
      words++
    } else if (CREDIT_ENDS.has(firstCode(document, token))) ends = true
  }
  if (words === 0 || words > 2 || !ends) return undefined
  const next = document.blocks[block.index + 1]
  return next && next.end - next.start < SHORT_LINE ? 'suspicious' : 'rule'
}

/** “/images.example.org/arc/VWWHU5.jpeg)”, “wp-content/uploads/ferry.png”: the path of a picture, with what is left of its brackets. */
const FILE_PATH = /^\/{0,2}[\w.-]{2,60}(?:\/[\w.%@=-]{1,80}){1,10}\.(?:jpe?g|jfif|png|gif|webp|avif|heic|svg)\)?$/i
const LONGEST_PATH = 300
const FILE_NAME = /^(?:[^\s/.]{1,40}\s){0,5}[^\s/]{1,80}\.(?:jpe?g|jfif|png|gif|webp|avif|heic|svg|mp4|mov|webm|mp3|pdf)$/i

function fileName(document: Document, block: Block): Verdict {
  const { text } = document
  if (text.charCodeAt(block.end - 1) === CLOSE_BRACKET || (text.charCodeAt(block.end - 4) === POINT && text.indexOf('/', block.start) < block.end) || text.charCodeAt(block.start) === SLASH) {
    if (block.end - block.start <= LONGEST_PATH && FILE_PATH.test(textOf(document, block))) return 'rule'
  }
  if (block.end - block.start > 90 || (text.charCodeAt(block.end - 4) !== POINT && text.charCodeAt(block.end - 5) !== POINT)) return undefined
  return FILE_NAME.test(textOf(document, block)) ? 'rule' : undefined
}

const HASH_ID = /^(?=[A-Z]{0,12}\d)(?=\d{0,12}[A-Z])[A-Z0-9]{10,40}$|^(?=[a-f]{0,12}\d)(?=\d{0,12}[a-f])[a-f0-9]{16,64}$|^[a-fA-F0-9]{8}-(?:[a-fA-F0-9]{4}-){3}[a-fA-F0-9]{12}$/

function hashId(document: Document, block: Block): Verdict {
  if (block.end - block.start < 10 || !has(document.tokens, block.firstToken, TokenFlag.digits) && !isNumber(document.tokens, block.firstToken)) return undefined
  return block.end - block.start <= 64 && HASH_ID.test(textOf(document, block)) ? 'rule' : undefined
}

const SLUG = /^[a-z0-9]{1,30}(?:-[a-z0-9]{1,30}){3,25}$/
const SLUG_PARTS = 5

/** “ministro-defensa-viaja-a-bogota-2022”: words parted by hyphens alone, more of them than English compounds have. */
function slug(document: Document, block: Block): Verdict {
  const { tokens } = document
  if (block.endToken < block.firstToken + 7 || !isGlued(tokens, block.firstToken + 1) || !isGlued(tokens, block.endToken - 1)) return undefined
  const text = textOf(document, block)
  if (!SLUG.test(text)) return undefined
  return text.split('-').length >= SLUG_PARTS || /\d/.test(text) ? 'rule' : undefined
}

const CLOCK = /^(?:updated|published|posted|actualizado|publicado)?:?\s{0,2}\d{1,2}[:.h]\d{2}(?: ?(?:hs?|hrs|horas|am|pm|a\.m\.|p\.m\.|GMT|BST|IST|SGT|AE[SD]T|[ECMP][SD]?T|CES?T|UTC))?\.?$/i
const SPANISH_DATE = /^(?:(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo),? )?\d{1,2} (?:de )?(?:ene|feb|mar|abr|may|jun|jul|ago|sept?|oct|nov|dic|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\.?,? (?:de )?\d{4}$/i
const ENGLISH_MONTHS_ALIKE = /\d (?:feb|mar|may|jun|jul|sept?|oct|nov)\b/i
const AGO = /^\d{1,2} (?:minutes?|hours?|days?|weeks?|months?|minute \(s\)|hour \(s\)|day \(s\)|minute\(s\)|hour\(s\)|day\(s\)|min|mins|hrs?) ago$/i
/** A time or date that the page showed beside its text. Dates in English are left to the line of the byline. */
function timeStamp(document: Document, block: Block): Verdict {
  const { tokens } = document
  const first = firstCode(document, block.firstToken)
  if (block.index === 0 || block.end - block.start > LONGEST_STAMP) return undefined
  const digit = first >= 0x30 && first <= 0x39
  if (!digit && first !== BAR && !isWord(tokens, block.firstToken)) return undefined
  const text = textOf(document, block)
  if (SPANISH_DATE.test(text)) return ENGLISH_MONTHS_ALIKE.test(text) && block.role === 'dateline' ? undefined : 'rule'
  if (AGO.test(text)) return hasOtherTimes(document, block) ? undefined : 'rule'
  const stamp = stampOf(document, block)
  if (stamp === 'labelled') return hasOtherTimes(document, block) ? undefined : 'suspicious'
  if (stamp === 'clock') return isLone(document, block) ? 'suspicious' : undefined
  return CLOCK.test(text) && !hasOtherTimes(document, block) ? 'suspicious' : undefined
}

/** Days with times on several lines are a programme. */
const isLone = (document: Document, block: Block): boolean => !document.blocks.some((other) => other !== block && other.endToken - other.firstToken <= LONGEST['time-stamp'] && stampOf(document, other) === 'clock')

/** Times on several lines: a programme, a live blog. */
const hasOtherTimes = (document: Document, block: Block): boolean =>
  document.blocks.some((other) => other !== block && other.endToken - other.firstToken <= 9 && other.end - other.start <= 48 && CLOCK.test(textOf(document, other)))

/** “#Bogota #Duque”, “@afpfr”: nothing but tags and handles. */
function hashtags(document: Document, block: Block): Verdict {
  const code = firstCode(document, block.firstToken)
  if (code !== 0x23 && code !== 0x40) return undefined
  for (let token = block.firstToken; token < block.endToken; token++) if (!has(document.tokens, token, TokenFlag.protected)) return undefined
  return 'rule'
}

const EMBED_TAIL = /^[—–-]\s?.{1,60}\(@\w{1,20}\)\s.{3,40}\d{4}$/u

/** “— Name (@handle) March 5, 2022” and lines of a picture's short address. */
function embed(document: Document, block: Block): Verdict {
  const { text, tokens } = document
  if (block.end - block.start > 140) return undefined
  const code = firstCode(document, block.firstToken)
  if (DASHES.has(code)) return EMBED_TAIL.test(textOf(document, block)) ? 'rule' : undefined
  if (!has(tokens, block.firstToken, TokenFlag.protected) || !has(tokens, block.endToken - 1, TokenFlag.protected)) return undefined
  return text.startsWith('pic.twitter.com/', block.start) || text.startsWith('https://t.co/', block.start) ? 'rule' : undefined
}

const PLUS = 0x2b

/** “+++ The ferry sails again +++”: the line of a live ticker. */
function ticker({ text }: Document, { start, end }: Block): Verdict {
  return text.charCodeAt(start) === PLUS && text.startsWith('+++', start) && text.startsWith('+++', end - 3) && end - start > 8 ? 'rule' : undefined
}

const WIRE_CODE = /^(?:[a-z]{2,4}\/){1,5}[a-z]{2,4}$|^[a-z]{2,4}-\d{1,3}$/
/** “and/or”, “he/him” */
const ENGLISH_PAIR = /^(?:and|he|she|they|his|her|yes|on|in|win|now|am|top|up)\//
const EDGE = 2

/** “ef/iff/ro/gas”, “ttn-69”: whoever wrote and edited a report, below its last paragraph. */
function wireCode(document: Document, block: Block): Verdict {
  return block.index >= document.blocks.length - EDGE && !ENGLISH_PAIR.test(textOf(document, block)) && block.index > 1 && block.end - block.start < 30 && WIRE_CODE.test(textOf(document, block)) ? 'rule' : undefined
}

/** “0 Views”, “Comments Off on Council closes bridge” */
function counter(document: Document, block: Block): Verdict {
  return block.index > 0 && block.role !== 'interface' && isCounter(textOf(document, block)) ? 'rule' : undefined
}

const LONE_DATELINE = /^\p{Lu}[\p{L} .’'-]{1,40}(?:, [^()\n]{3,24})? \(\p{L}[\p{L} ./-]{1,30}\) ?\.? ?[-\u2013\u2014]{1,2}$/u

/** “SANTA CRUZ, Oct. 12 (EUROPA PRESS) –”: place, day and agency, and nothing behind the dash. */
function dateline(document: Document, block: Block): Verdict {
  return DASHES.has(firstCode(document, block.endToken - 1)) && block.end - block.start < 100 && LONE_DATELINE.test(textOf(document, block)) ? 'rule' : undefined
}

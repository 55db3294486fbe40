import type { Document } from '../model/document.ts'
import { TokenFlag } from '../model/document.ts'
import type { DocumentCheck } from './check.ts'
import { firstCode } from './tokens.ts'

const BAR = 0x7c
const DASHES = new Set([0x2d, 0x2013, 0x2014])
/** Small words that stand in names of sites and sections. */
const SMALL = /^(?:of|the|and|de|del|la|el|do|da|di|du|a|in|on)$/
const WORD = /^\p{Lu}[\p{L}\d.’'&!-]{0,24}$|^\d{1,3}$|^&$/u
const DOMAIN = /^[\p{L}][\p{L}\d-]{1,40}(?:\.[\p{L}\d-]{2,30}){0,2}\.\p{Ll}{2,6}$/u
const STAMP = /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4})(?:,? \d{1,2}:\d{2}(?::\d{2})?)?$/
/** “Olmeda Television”: the name of a house that says what it is. */
const OUTLET = /^\p{Lu}[\p{L}\d.’'-]{1,24}(?: \p{Lu}[\p{L}\d.’'-]{1,24}){0,2} (?:Television|Online|Gazette|Newspaper|Portal|Tageszeitung|Zeitung|Televize|Televisión|TV)$/u
/** “CT24”: a channel between the headline and the house. */
const CHANNEL = /^\p{Lu}{1,4}\d{1,3}$/u
/** “Bridge closed 09:40”, “Bridge closed September 3 14:51” */
const TRAILING_CLOCK = / (?:(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2} )?(?:0\d|1\d|2[0-3]):[0-5]\d$/
const BEFORE_CLOCK = /\b(?:at|to|by|from|until|till|in|of|around|about|after|before|and|since|for|time|best|record|p\.?m\.?|a\.?m\.?|\d)$/i
const MOST_WORDS = 5
const LEAST_WORDS = 4
const LEAST_LENGTH = 20

/**
 * Finds what the title of a page adds behind the headline: the site or the section behind a bar, an address or a time behind a
 * dash (“Bridge closed | Spain | The Olmeda Post”, “Bridge closed – Olmeda.cz”).
 */
export const headlineTail: DocumentCheck = {
  name: 'headline-tail',
  describe: 'The name of the site, its section or a time stamp behind a headline.',
  layer: 'word',
  wholeArticle: true,
  options: {},
  placeholders: [],
  run(document, _rule, report) {
    const [headline] = document.blocks
    if (headline?.role !== 'headline') return
    const { tokens, text } = document
    const clock = trailingClock(text.slice(headline.start, headline.end))
    if (clock > 0) {
      const start = headline.start + clock
      return report({ start, end: headline.end, fixes: [{ edits: [{ start, end: headline.end, text: '' }] }] })
    }
    let from = headline.endToken
    for (let mark = headline.endToken - 1; mark > headline.firstToken; mark--) {
      if (!isSeparator(document, mark)) continue
      const piece = text.slice(tokens.end[mark], from < headline.endToken ? tokens.start[from] : headline.end).trim()
      if (!(firstCode(document, mark) === BAR ? isTitle(piece) : isAddition(piece) || (from < headline.endToken && CHANNEL.test(piece)))) break
      from = mark
    }
    if (from === headline.endToken || isWriter(text.slice(tokens.end[from], headline.end).trim()) || from - headline.firstToken < LEAST_WORDS) return
    report({ start: tokens.start[from], end: headline.end, fixes: [{ edits: [{ start: tokens.end[from - 1], end: headline.end, text: '' }] }] })
  },
}

/** “Ferry fares are a scandal | Marthe Hythe”: the writer of an opinion, as some British papers set it. */
const WRITER = /^(?!(?:The|La|Le|El|Il|Los|Die|Der|Das) )\p{Lu}\p{Ll}+ \p{Lu}[\p{L}’'-]+$/u
const NO_WRITER = /\b(?:news|times|post|today|online|radio|tv|television|press|print|mail|herald|tribune|journal|weekly|daily|sports?|world|economy|politics|business|culture|society|opinion|magazine|media|gazette|star|sun|live|report|video|photos?|noticias|\p{L}+(?:news|press|info))\b/iu
const isWriter = (piece: string): boolean => WRITER.test(piece) && !NO_WRITER.test(piece)

/** A bar or a dash with spaces on both sides. */
function isSeparator(document: Document, token: number): boolean {
  const { flags } = document.tokens
  const code = firstCode(document, token)
  return (code === BAR || DASHES.has(code)) && (flags[token] & TokenFlag.spaceBefore) !== 0 && (flags[token + 1] & TokenFlag.spaceBefore) !== 0
}

/** What stands behind a dash: an address, a time, a house that says what it is. */
const isAddition = (piece: string): boolean => DOMAIN.test(piece) || STAMP.test(piece) || OUTLET.test(piece)

/** Where a time of the clock begins that no word leads up to; 0 when there is none. */
function trailingClock(headline: string): number {
  const found = TRAILING_CLOCK.exec(headline)
  return found && found.index > LEAST_LENGTH && !BEFORE_CLOCK.test(headline.slice(0, found.index)) ? found.index : 0
}

/** A few words with capitals, as names of sites and sections are. */
function isTitle(piece: string): boolean {
  if (DOMAIN.test(piece)) return true
  const words = piece.split(/\s+/)
  return words.length <= MOST_WORDS && WORD.test(words[0]) && words.every((word) => WORD.test(word) || SMALL.test(word))
}

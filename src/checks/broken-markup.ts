import { Sign, TokenFlag, type Document } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import { option, type DocumentCheck, type Match } from './check.ts'
import { readEntity } from './entities.ts'
import { lineDeletion } from './line-deletion.ts'
import { blockAt } from './tokens.ts'

const AMPERSAND = 0x26
const LESS = 0x3c
const GREATER = 0x3e
const OPEN_BRACKET = 0x5b
const OPEN_BRACE = 0x7b
const PERCENT = 0x25

type Reader = (document: Document, token: number, at: number) => Match | undefined

/** Finds mark-up that shows in the text: entities, tags, shortcodes of the editing system, unfilled slots of templates. */
export const brokenMarkup: DocumentCheck = {
  name: 'broken-markup',
  describe: 'Mark-up that shows in the text: an HTML entity, a tag, a shortcode, or an unfilled slot of a template.',
  layer: 'mark',
  options: { of: { type: 'string', default: 'entity', values: ['entity', 'tag', 'shortcode', 'slot'], describe: 'what shows' } },
  needs: (rule) => KINDS[option<string>(rule, 'of')].sign,
  placeholders: [],
  run(document, rule, report, { pair }) {
    const { starts, read, markdown } = KINDS[option<string>(rule, 'of')]
    if (document.format !== 'text' && !markdown) return
    const { marks, markCount, tokens, text } = document
    let done = 0
    for (let m = 0; m < markCount; m++) {
      const token = marks[m]
      const at = tokens.start[token]
      const code = text.charCodeAt(at)
      if ((code !== starts[0] && code !== starts[1]) || at < done || isCode(document, token)) continue
      const match = read(document, token, at)
      if (!match) continue
      // A segment carries the mark-up of its source.
      if (!(document.scope === 'segment' && pair && isIn(pair.source.text, text.slice(match.start, match.end)))) report(match)
      done = match.end
    }
  },
}

/** Whether the source has this piece of mark-up, or the same tag with other attributes: a description of a picture is translated. */
function isIn(source: string, piece: string): boolean {
  if (source.includes(piece)) return true
  const head = /^<\/?[a-z][a-z0-9]*(?=\s)/i.exec(piece)?.[0].toLowerCase()
  return head !== undefined && source.toLowerCase().includes(`${head} `)
}

interface Kind {
  /** Codes of the marks that it can begin with. */
  readonly starts: readonly number[]
  readonly read: Reader
  readonly sign: number
  /** Whether it is a fault in Markdown too, where entities and tags are legitimate. */
  readonly markdown?: boolean
}

const KINDS: Record<string, Kind> = {
  entity: { starts: [AMPERSAND], sign: Sign.ampersand, read: entity },
  tag: { starts: [LESS, GREATER], sign: Sign.angle, read: tag },
  shortcode: { starts: [OPEN_BRACKET], sign: Sign.squareBracket, read: shortcode, markdown: true },
  slot: { starts: [OPEN_BRACE, PERCENT], sign: Sign.brace | Sign.spacedPercent, read: slot, markdown: true },
}

const isCode = ({ tokens, protectedSpans }: Document, token: number): boolean =>
  (tokens.flags[token] & TokenFlag.protected) !== 0 && protectedSpans.some((span) => span.kind === 'code' && span.start <= tokens.start[token] && tokens.start[token] < span.end)

function entity(document: Document, token: number, at: number): Match | undefined {
  if (document.tokens.flags[token] & TokenFlag.protected) return undefined
  const found = readEntity(document.text, at)
  if (!found) return undefined
  return { start: at, end: found.end, fixes: [{ edits: [{ start: at, end: found.end, text: found.means }] }] }
}

const NAMES = 'a|abbr|article|aside|b|blockquote|br|button|center|div|em|embed|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|li|link|main|meta|nav|noscript|object|ol|option|p|picture|s|script|section|select|small|source|span|strong|style|sub|sup|svg|table|tbody|td|th|tr|u|ul|video'
const TAG = new RegExp(`</?(?:${NAMES})(?:\\s[^<>]{0,400})?/?>`, 'iy')
const SPLIT_TAG = new RegExp(`< ?/? ?(?:${NAMES}) ?/? ?>`, 'iy')
/** “< p style="…">”: with attributes, so that it is no comparison. */
const SPACED_TAG = new RegExp(`< (?:${NAMES}) [a-z-]{2,20}="[^"<>]{0,300}"(?: [^<>]{0,200})?>`, 'iy')
/** What is left where the first bracket got lost: “/p>”, or “p>” at the start of a line. */
const TAIL = new RegExp(`[\\s.!?”"](/(?:${NAMES})>)$|\\n((?:${NAMES})>)$`, 'i')
const LONGEST_TAIL = 14
const NAMED = /\b(?:an?|the|type|use|write|add|tags?|elements?|like|with|called|and|or|,) [“"(‘]?$/i
const COMMENT = /<!--(?!\s?copydesk)[^<>]{0,400}-->/y
const BREAKS = /^<\s?(?:br|p|div|li|tr|td)\b/i

function tag(document: Document, _token: number, at: number): Match | undefined {
  const { text } = document
  if (text.charCodeAt(at) === GREATER) return tailOfTag(document, at)
  const end = endOf(TAG, text, at) || endOf(SPLIT_TAG, text, at) || endOf(SPACED_TAG, text, at) || endOf(COMMENT, text, at)
  if (!end || isSpokenOf(text, at, end)) return undefined
  const joinsWords = BREAKS.test(text.slice(at, at + 6)) && /\S/.test(text[at - 1] ?? ' ') && /[^\s<]/.test(text[end] ?? ' ')
  return removal(document, { start: at, end }, joinsWords ? ' ' : '')
}

/** “a <p> for each paragraph”, “type <html>”: a tag that the sentence is about, and that nothing closes; “<Ctrl>+<S>”: a key. */
function isSpokenOf(text: string, at: number, end: number): boolean {
  if (text[at - 1] === '+' || text[end] === '+') return true
  const name = /^<([a-z][a-z0-9]*)>$/i.exec(text.slice(at, end))?.[1]
  return name !== undefined && NAMED.test(text.slice(Math.max(0, at - LONGEST_TAIL), at)) && /^[\s.,;:)”"’]/.test(text.slice(end, end + 1)) && !text.includes(`</${name}>`, end)
}

function tailOfTag(document: Document, at: number): Match | undefined {
  const end = at + 1
  const from = Math.max(0, at - LONGEST_TAIL)
  const found = TAIL.exec(`${from === 0 ? '\n' : ''}${document.text.slice(from, end)}`)
  return found ? removal(document, { start: end - (found[1] ?? found[2]).length, end }, '') : undefined
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : 0
}

const SHORTCODE =
  /\[(?:\/(?:embed|caption|gallery|video|audio|playlist|iframe|youtube|twitter|quote|code|color|size|url|img|b|i|u|center|table)|(?:embed|caption|gallery|video|audio|playlist|iframe|youtube|tweet|twitter|instagram|contact-form-7|adrotate|poll|infogram|url|img|color|size|[a-z]{2,10}_[a-z_]{2,20})(?:=[^[\]]{1,300}| (?=[^[\]]{0,300}[=\d:/])[^[\]]{1,300})|embed|gallery|adrotate|iframe|object Object|object HTML[a-z]{3,20})\]/iy
const PAIRED = /\[(b|i|u|quote|code|url|img|center|embed|caption)\]/iy

function shortcode(document: Document, _token: number, at: number): Match | undefined {
  const { text } = document
  const end = endOf(SHORTCODE, text, at) || pairedEnd(text, at)
  return end ? removal(document, { start: at, end }, '') : undefined
}

/** “[b]” counts only where “[/b]” stands in the text too: “[b]ut” is an editor's change to a quotation. */
function pairedEnd(text: string, at: number): number {
  PAIRED.lastIndex = at
  const name = PAIRED.exec(text)?.[1]
  return name && text.includes(`[/${name}]`, at) ? PAIRED.lastIndex : 0
}

const SLOT = /\{\{[^{}\n]{1,80}\}\}|\{%[^{}\n]{1,80}%\}|\{[a-z_]{0,20}\d{0,2}\}|\{[a-z]+(?:[._][a-z]+){1,4}\}/iy
const FORMAT_SLOT = /%(?:\d\$)?[sd](?![\p{L}\d])|%\([a-z_]{1,20}\)[sd]|%[a-z]{2,12}%/iuy

function slot(document: Document, token: number, at: number): Match | undefined {
  const { text, tokens } = document
  if (text.charCodeAt(at) === PERCENT) {
    // “5%s” is a figure; a slot stands after a space or a bracket.
    if (!(tokens.flags[token] & TokenFlag.spaceBefore) || (token > 0 && /\d\s?$/.test(text.slice(Math.max(0, at - 2), at)))) return undefined
    const end = endOf(FORMAT_SLOT, text, at)
    return end ? { start: at, end } : undefined
  }
  const end = endOf(SLOT, text, at)
  // Documented addresses have slots on purpose.
  if (!end || (at > 0 && '/@=?&'.includes(text[at - 1]))) return undefined
  const dollar = at > 0 && text[at - 1] === '$' ? 1 : 0
  const certain = text[at + 1] === '{' || text[at + 1] === '%' || dollar === 1 || /^\{\d{0,2}\}$/.test(text.slice(at, end))
  return { start: at - dollar, end, status: certain ? undefined : 'suspicious' }
}

/** A finding that is mended by deleting its text; together with its line where the line holds nothing else. */
function removal(document: Document, span: Span, instead: string): Match {
  const block = document.blocks[blockAt(document, firstTokenFrom(document, span.start))]
  const alone = block.start >= span.start && block.end <= span.end
  return { ...span, fixes: [{ edits: [alone ? lineDeletion(document, block) : { ...withSpace(document, span, instead), text: instead }] }] }
}

/** Takes one of the two spaces around a deleted piece along with it, and the one before it at the end of a line. */
function withSpace({ raw }: Document, { start, end }: Span, instead: string): Span {
  if (instead === '' && raw[start - 1] === ' ' && (end === raw.length || raw[end] === '\n' || raw[end] === '\r')) return { start: start - 1, end }
  const spaced = instead === '' && raw[end] === ' ' && (start === 0 || raw[start - 1] === ' ' || raw[start - 1] === '\n')
  return { start, end: spaced ? end + 1 : end }
}

function firstTokenFrom({ tokens }: Document, at: number): number {
  let low = 0
  let high = tokens.count - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens.end[middle] <= at) low = middle + 1
    else high = middle
  }
  return low
}

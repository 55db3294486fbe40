import { Sign, TokenFlag, type Block, type Document } from '../model/document.ts'
import type { DocumentCheck } from './check.ts'
import { lineDeletion } from './line-deletion.ts'

const OPEN_BRACE = 0x7b
const CLOSE_BRACE = 0x7d
const OPEN_BRACKET = 0x28
const EQUALS = 0x3d
const DOLLAR = 0x24

/** What only program text has; each counts once. */
const SIGNS: readonly RegExp[] = [
  /\bfunction\s?[\w$]{0,30}\s?\([^()]{0,60}\)\s?\{/,
  /\b(?:var|let|const)\s[\w$]{1,40}\s?=/,
  /\b(?:window|document|googletag|dataLayer|jQuery|console|Math|JSON|localStorage)\.[\w$]{2,40}/,
  /\.(?:push|addEventListener|getElementById|querySelector|appendChild|setTimeout|defineSlot|cmd)\b\s?\(?/,
  /\}\s?\)\s?;|\)\s?;\s?\}|\}\s?,\s?\{/,
  /=>\s?\{|===|&&\s?[\w$]{1,30}\(|\|\|\s?\{\}/,
  /\$\(\s?["'.#\w]|\$\{[^{}]{1,60}\}/,
  /\{\s?["']?[\w-]{1,30}["']?\s?:\s?[^{}]{1,200}\}/,
  /(?:^|[,{]\s?)[\w$]{2,30}\s?:\s?(?:true|false|null|\d{1,9}|'[^']{0,60}'|"[^"]{0,60}")\s?,\s?[\w$]{2,30}\s?:\s?(?:true|false|null|\d|'|")/,
  /[;{]\s?[a-z-]{3,30}\s?:\s?[^;:{}]{1,60};\s?(?:[a-z-]{3,30}\s?:|\})/,
  /\b(?:fbq|gtag|ga|__gads|twttr|adsbygoogle|OneSignal|_taboola)\s?(?:\(\s?["']|\.\w|=\s)|\|\|\s?\[\]/,
  /\b(?:adUnits|mediaTypes|bidder|placementId|pbjs|adSlots?|adsConfig)\b/,
  /(?:^|[\s{,])(?:code|mediaTypes|banner|sizes|bids|bidder|params|placementId|siteId|zoneId|unitName|divId)\s?:\s?[[({‘'"“]/,
  /<\/?script\b|<\?php|@media\s|!important|<!\[CDATA/i,
]
const ENOUGH = 2

/** Finds lines of program text (scripts of advertisements, style sheets) in the body of an article. */
export const strayCode: DocumentCheck = {
  name: 'stray-code',
  describe: 'A line of program text in the body: a script, a style sheet, a data object.',
  layer: 'block',
  options: {},
  needs: () => Sign.code,
  placeholders: [],
  run(document, _rule, report) {
    const { marks, markCount, tokens, text, blocks } = document
    let block = 0
    let seen = -1
    for (let m = 0; m < markCount; m++) {
      const token = marks[m]
      const code = text.charCodeAt(tokens.start[token])
      if (code !== OPEN_BRACE && code !== CLOSE_BRACE && code !== EQUALS && code !== OPEN_BRACKET && code !== DOLLAR) continue
      if (code === OPEN_BRACKET && (token === 0 || tokens.flags[token] & TokenFlag.spaceBefore)) continue
      if (code === DOLLAR && !(token + 1 < tokens.count && isCodeMark(text.charCodeAt(tokens.start[token + 1])))) continue
      while (blocks[block].endToken <= token) block++
      if (block === seen) continue
      seen = block
      if (!isCode(document, blocks[block])) continue
      report({ start: blocks[block].start, end: blocks[block].end, fixes: [{ edits: [lineDeletion(document, blocks[block])] }] })
    }
  },
}

const isCodeMark = (code: number): boolean => code === OPEN_BRACKET || code === OPEN_BRACE

/** Two signs of code or more, and not inside a marked piece of code. */
function isCode(document: Document, block: Block): boolean {
  if (document.protectedSpans.some((span) => span.kind === 'code' && span.start < block.end && block.start < span.end)) return false
  const text = document.text.slice(block.start, Math.min(block.end, block.start + 2000))
  let signs = 0
  for (const sign of SIGNS) if (sign.test(text) && ++signs === ENOUGH) return true
  return false
}

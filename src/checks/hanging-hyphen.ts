import { KIND_MASK, TokenFlag, TokenKind, type Document } from '../model/document.ts'
import { hashFolded } from '../text/fold.ts'
import type { DocumentCheck } from './check.ts'
import { dictionaryOf } from '../text/dictionary.ts'
import { firstCode, isGlued, isWord, tokenText } from './tokens.ts'
import { wordHashes } from './word-hashes.ts'

const HYPHEN = 0x2d
const COMMA = 0x2c
const BARRED = TokenFlag.capital | TokenFlag.protected | TokenFlag.title | TokenFlag.digits | TokenFlag.initials
/** What follows “short-” in “short- and long-term”. */
const JOINING = wordHashes('and or to nor but versus vs as not und oder y o et ou e plus through than if rather')
/** How far the other half of “one-, two- and three-year” may be. */
const REACH = 8

/** Finds a hyphen at the end of a word with a space behind it, where no second half follows that shares it. */
export const hangingHyphen: DocumentCheck = {
  name: 'hanging-hyphen',
  describe: 'A word with a hyphen and a space behind it (“govern- ment”).',
  layer: 'word',
  options: {},
  placeholders: [],
  run(document, _rule, report, resources) {
    const spelling = dictionaryOf(document, resources)
    if (!spelling) return
    const { tokens, marks, markCount } = document
    const isPlain = (token: number): boolean => token < tokens.count && (tokens.flags[token] & (KIND_MASK | BARRED)) === TokenKind.word
    for (let m = 0; m < markCount; m++) {
      const token = marks[m]
      if (token === 0 || token + 1 >= tokens.count || firstCode(document, token) !== HYPHEN || tokens.end[token] - tokens.start[token] !== 1 || !isGlued(tokens, token) || isGlued(tokens, token + 1)) continue
      if (!isPlain(token - 1) || !isPlain(token + 1) || isGlued(tokens, token - 1) || isShared(document, token)) continue
      if (!spelling.isKnown(tokens.hash[token + 1]) && !spelling.isKnown(tokens.hash[token - 1])) continue
      const [left, right] = [tokenText(document, token - 1), tokenText(document, token + 1)]
      const whole = left + right
      const span = { start: tokens.start[token - 1], end: tokens.end[token + 1] }
      const texts = spelling.isKnown(hashFolded(whole)) ? [whole, `${left}-${right}`] : [`${left}-${right}`, `${left} ${right}`, `${left} – ${right}`]
      report({ ...span, fixes: texts.map((text) => ({ edits: [{ ...span, text }] })) })
    }
  },
}

/** Whether another half follows, or came before: “two- and three-year”, “pro- or anti-war”, “mid- to late 1990s”. */
function isShared(document: Document, hyphen: number): boolean {
  const { tokens } = document
  for (let token = hyphen + 1; token < Math.min(tokens.count, hyphen + REACH); token++) {
    if (isWord(tokens, token) && JOINING.has(tokens.hash[token])) return true
    if (firstCode(document, token) === HYPHEN && token + 1 < tokens.count && firstCode(document, token + 1) === COMMA) return true
  }
  return false
}

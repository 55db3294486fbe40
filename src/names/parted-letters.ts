import { KIND_MASK, TokenFlag, TokenKind } from '../model/document.ts'
import { hashWord } from '../text/fold.ts'
import type { NameFinding } from './name-finding.ts'
import { spanOf } from './sequences.ts'
import { codeOf, isGlued, isLower, textOf, type Cast, type Mention } from './words.ts'

/** Letters that are words of their own in a language of the news: “à la carte”, “e é”. */
const WORDS = new Set(['à', 'é', 'è', 'ó', 'ò'])
const LONGEST_HEAD = 8

/** "Pi ñ era", "Bj ö rk": a letter that ASCII lacks with spaces around it, within a name. */
export function partedLetters(cast: Cast): NameFinding[] {
  return cast.mentions.flatMap((mention) => {
    const letter = mention.end
    if (letter >= mention.block.endToken || !isLoneLetter(cast, letter)) return []
    const span = nameAround(cast, mention, letter)
    if (!span) return []
    const right = cast.document.text.slice(span.start, span.end).replaceAll(' ', '')
    return [{ ...span, kind: 'mangled-name', status: 'suspicious', right, edits: [{ ...span, text: right }], values: { of: right }, related: [], group: `parted-${right}` }]
  })
}

/** One small letter beyond ASCII that stands between spaces. */
function isLoneLetter({ document }: Cast, token: number): boolean {
  const { flags, start, end } = document.tokens
  return (flags[token] & (KIND_MASK | TokenFlag.capital | TokenFlag.protected)) === TokenKind.word && end[token] - start[token] === 1 && codeOf(document, token) > 0x7f && !isGlued(document, token)
}

/** The pieces of the name: the capitalised one before the letter, and the one behind it where it is no word. */
function nameAround(cast: Cast, { tokens, block }: Mention, letter: number): { start: number; end: number } | undefined {
  const { document, data } = cast
  const english = data.dictionary('en')
  const isWord = (token: number): boolean => english?.isKnown(document.tokens.hash[token]) ?? true
  const head = tokens.at(-1)!
  if (head !== letter - 1 || textOf(document, head).length > LONGEST_HEAD) return undefined
  const next = letter + 1
  const isListed = (end: number): boolean => data.find(hashWord(document.text.slice(document.tokens.start[head], document.tokens.end[end - 1]).replaceAll(' ', ''), data.tables)) !== 0
  const goesOn = next < block.endToken && isLower(document.tokens.flags[next]) && !isGlued(document, next)
  const isWordItself = WORDS.has(textOf(document, letter))
  if (goesOn && (isListed(next + 1) || (!isWordItself && (textOf(document, next).length === 1 || !isWord(next))))) return spanOf(cast, head, next + 1)
  return isListed(next) && !isWordItself ? spanOf(cast, head, letter + 1) : undefined
}

import type { Span } from './span.ts'

/** What a block of an article is, as a copy editor would name it. */
export type BlockRole =
  | 'headline'
  | 'deck'
  | 'byline'
  | 'dateline'
  | 'caption'
  | 'credit'
  | 'subhead'
  | 'paragraph'
  | 'list-item'
  | 'quotation'
  | 'interface'

/** One line or paragraph of an article; `start` and `end` exclude the white space around it. */
/** What a text is written in. */
export type Format = 'text' | 'markdown' | 'html'

/** Overwrites mark-up inside a word or sentence in `Document.text`: counts as nothing. */
export const IGNORED = '\u0001'
/** Stands there for something that is no text, such as code or an image. */
export const OBJECT = '\uFFFC'

export interface Block extends Span {
  readonly index: number
  role: BlockRole
  /** Tokens `firstToken` up to, not including, `endToken`. */
  firstToken: number
  endToken: number
  /** Sentences `firstSentence` up to, not including, `endSentence`. */
  firstSentence: number
  endSentence: number
  /** The element of HTML that holds this block and nothing else. */
  readonly outer?: Span
}

/** What a token is; the low three bits of `Tokens.flags`. */
export const TokenKind = { word: 1, number: 2, punctuation: 3, quote: 4, symbol: 5 } as const
export const KIND_MASK = 7

/** Further facts about a token: the other bits of `Tokens.flags`. */
export const TokenFlag = {
  /** The first letter is a capital. */
  capital: 1 << 3,
  /** Two letters or more, all of them capitals. */
  allCaps: 1 << 4,
  /** White space, or the start of the block, stands before it. */
  spaceBefore: 1 << 5,
  /** Lies in a protected span (URL, handle, code ...): no rule about words or marks looks at it. */
  protected: 1 << 6,
  /** Lies between quotation marks. */
  quoted: 1 << 7,
  /** First token of its sentence. */
  sentenceStart: 1 << 8,
  /** Dotted initialism or initial, such as "U.S." */
  initials: 1 << 9,
  /** A word with a digit in it, such as "1990s" or "G20". */
  digits: 1 << 10,
  /** An opening quotation mark (curly by shape, straight by position). */
  opens: 1 << 11,
  /** A closing quotation mark. */
  closes: 1 << 12,
  /** Lies in the title of a work, or in foreign words that are translated beside. */
  title: 1 << 13,
  /** A word with an apostrophe in it. */
  apostrophe: 1 << 14,
} as const

/**
 * What a text holds somewhere, as bits of `Document.signs`: a check that has nothing to look at without one of them need
 * not run. A bit may be set where it need not be, never the other way round.
 */
export const Sign = {
  /** & */
  ampersand: 1 << 0,
  /** < or > */
  angle: 1 << 1,
  /** [ */
  squareBracket: 1 << 2,
  /** { */
  brace: 1 << 3,
  /** % after a space. */
  spacedPercent: 1 << 4,
  /** Brackets that do not simply pair within their block. */
  oddBracket: 1 << 5,
  /** A space inside a round bracket, or before one in which nothing but one token stands. */
  spacedBracket: 1 << 6,
  /** Braces, equals signs, brackets and dollar signs as program text has them. */
  code: 1 << 7,
  /** Marks beyond those of Western languages; quotation marks other than " “ ” and single ones. */
  foreignMark: 1 << 8,
  /** ¿ ¡ */
  inverted: 1 << 9,
  /** $ £ € ¥ */
  currency: 1 << 10,
  /** A colon between a figure and a space with a figure behind. */
  figureColon: 1 << 11,
  /** A slash between figures. */
  figureSlash: 1 << 12,
  /** A comma or semicolon without a space behind it, or typed twice. */
  gluedComma: 1 << 13,
  /** A colon without a space behind it. */
  gluedColon: 1 << 14,
  /** A round bracket without a space on its outer side. */
  gluedBracket: 1 << 15,
  /** A full stop, question or exclamation mark without a space on either side, or two of them. */
  gluedStop: 1 << 16,
  /** A mark that closes something, or a stop, after a space. */
  spacedMark: 1 << 17,
  /** Two quotation marks, apostrophes or backticks side by side, or a stop right behind one. */
  doubledQuote: 1 << 18,
  /** A dash that begins a sentence. */
  openingDash: 1 << 19,
  colon: 1 << 20,
  /** U+FFFD */
  lost: 1 << 21,
  /** A capital behind a small letter of its word. */
  innerCapital: 1 << 22,
  /** A letter beyond ASCII. */
  wideLetter: 1 << 23,
  /** A word that begins with a letter of another script than Latin. */
  otherScript: 1 << 24,
  /** A character that nobody sees. */
  invisible: 1 << 25,
  /** Two spaces side by side. */
  doubledSpace: 1 << 26,
  /** A word that equals the one before it but for case and accents. */
  doubledWord: 1 << 27,
  number: 1 << 28,
  /** A word with a digit in it. */
  digitWord: 1 << 29,
  /** A dotted initialism. */
  initials: 1 << 30,
  /** A dash with a space before it and none behind. */
  gluedDash: 1 << 31,
  /** A pair of quotation marks, or one without its partner. */
  quotation: 1 << 31,
} as const
export const ALL_SIGNS = -1

/**
 * The tokens of a document, as parallel typed arrays. Only the first `count` entries are meaningful.
 * Words are runs of letters, marks and digits with inner apostrophes ("don't", "O'Neill"), the possessive "'s" is a
 * token of its own, hyphens separate words, numbers keep inner points and commas ("1.234,5"), a dotted initialism
 * ("U.S.") is one token, every other visible character is a token, a run of the same mark ("...") is one.
 */
export interface Tokens {
  count: number
  start: Int32Array
  end: Int32Array
  /** 32-bit hash of the folded token: lower-case, without accents, apostrophes straightened. */
  hash: Int32Array
  flags: Uint16Array
}

/** A range between a pair of quotation marks; `start` and `end` include the marks. */
export interface Quotation extends Span {
  readonly block: number
  readonly openToken: number
  readonly closeToken: number
  /** 0 for an outer quotation, 1 inside another one. */
  readonly depth: number
}

/** A quotation mark that found no partner in its block. */
export interface LoneQuote {
  readonly token: number
  readonly block: number
  readonly side: 'open' | 'close'
}

export type ProtectedKind =
  | 'url'
  | 'email'
  | 'domain'
  | 'handle'
  | 'hashtag'
  | 'code'
  | 'file'
  | 'title'
  | 'foreign-quotation'
  | 'measure'

export interface ProtectedSpan extends Span {
  readonly kind: ProtectedKind
}

export interface DocumentMeta {
  title?: string
  language?: string
  sourceLanguage?: string
  /** Path or address of the source article, from front matter. */
  source?: string
}

/** An inline instruction of the author to keep silent, such as `<!-- copydesk-ignore rule -- reason -->`. */
export interface Suppression extends Span {
  /** Rule ids or prefixes; empty means every rule. */
  readonly rules: readonly string[]
  readonly reason: string
  /** The text it covers. */
  readonly scope: Span
}

/** An article, read once and shared by every check. All offsets are UTF-16 code units of `raw`. */
export interface Document {
  /** The file's text as decoded, untouched (a byte order mark included). */
  readonly raw: string
  /**
   * The text that checks read: as long as `raw`, so that offsets are the same in both. Mark-up is overwritten with
   * U+0001 (ignored, joins) or with spaces (separates).
   */
  readonly text: string
  readonly format: Format
  /** `segment`: a piece of running text without article structure. */
  readonly scope: 'article' | 'segment'
  /** BCP 47 language of the text, such as `en`. */
  readonly language: string
  /** BCP 47 language that it was translated from; empty when unknown. */
  readonly sourceLanguage: string
  readonly meta: DocumentMeta
  readonly blocks: readonly Block[]
  readonly tokens: Tokens
  /** Token index at which each sentence starts. */
  readonly sentences: Int32Array
  readonly sentenceCount: number
  /** Indices of all tokens that are not words or numbers, in order: the list for checks of punctuation. */
  readonly marks: Int32Array
  readonly markCount: number
  readonly quotations: readonly Quotation[]
  readonly loneQuotes: readonly LoneQuote[]
  /** What the text holds somewhere, see `Sign`. */
  readonly signs: number
  readonly protectedSpans: readonly ProtectedSpan[]
  readonly suppressions: readonly Suppression[]
}

import { Sign, TokenFlag, TokenKind, type Tokens } from '../model/document.ts'
import { CharClass, type CharTables } from './char-tables.ts'
import { FIRST_OTHER_SCRIPT } from './scripts.ts'

const FNV_OFFSET = 0x811c9dc5 | 0
const FNV_PRIME = 0x01000193
const POINT = 0x2e
const COMMA = 0x2c
const SEEN_LOWER = 1 << CharClass.lower
const SEEN_CASELESS = 1 << CharClass.letter
const SEEN_LETTERS = SEEN_LOWER | SEEN_CASELESS | (1 << CharClass.upper)
const SEEN_IGNORED = 1 << CharClass.ignored
const SEEN_DIGIT = 1 << CharClass.digit
const SEEN_APOSTROPHE = 1 << CharClass.apostrophe
const LAST_ASCII = 0x7f
/** Mark-up that was overwritten; the one ignored character that is nobody's fault. */
const MARK_UP = 1

/** Tokens that grow as needed and can be used again for the next text. */
export class TokenBuffer implements Tokens {
  count = 0
  start: Int32Array
  end: Int32Array
  hash: Int32Array
  flags: Uint16Array
  /** Indices of the tokens that are neither words nor numbers. */
  marks: Int32Array
  markCount = 0
  /** How many of the tokens are dotted initialisms. */
  initials = 0
  /** What the characters and words of the text show, see `Sign`. */
  signs = 0

  constructor(capacity = 2048) {
    this.start = new Int32Array(capacity)
    this.end = new Int32Array(capacity)
    this.hash = new Int32Array(capacity)
    this.flags = new Uint16Array(capacity)
    this.marks = new Int32Array(capacity)
  }

  clear(): void {
    this.count = 0
    this.markCount = 0
    this.initials = 0
    this.signs = 0
  }

  grow(): void {
    const capacity = this.start.length * 2
    const larger = (old: Int32Array) => {
      const copy = new Int32Array(capacity)
      copy.set(old)
      return copy
    }
    this.start = larger(this.start)
    this.end = larger(this.end)
    this.hash = larger(this.hash)
    this.marks = larger(this.marks)
    const flags = new Uint16Array(capacity)
    flags.set(this.flags)
    this.flags = flags
  }
}

/**
 * Appends the tokens of `text.slice(from, to)` to `out`; one pass, the folded hash is made on the way.
 * What a token is: see `Tokens`.
 */
export function tokenize(text: string, from: number, to: number, tables: CharTables, out: TokenBuffer): void {
  const { classes, fold } = tables
  let at = from
  let spaced = true
  let count = out.count
  let signs = 0
  let previous = 0
  while (at < to) {
    const first = text.charCodeAt(at)
    const firstClass = classes[first]
    if (firstClass <= CharClass.ignored) {
      if (firstClass === CharClass.space) {
        if (spaced) signs |= Sign.doubledSpace
        spaced = true
      } else if (first !== MARK_UP) signs |= Sign.invisible
      at++
      continue
    }
    if (count === out.start.length) {
      out.count = count
      out.grow()
    }
    const start = at
    let hash = FNV_OFFSET
    let flags: number = spaced ? TokenFlag.spaceBefore : 0
    let end = 0
    if (firstClass <= CharClass.digit) {
      // A word or a number.
      let uppers = 0
      let seen = 0
      let charClass: number = firstClass
      let code = first
      for (;;) {
        // Most characters are small letters: a loop of their own.
        while (charClass === CharClass.lower) {
          hash = Math.imul(hash ^ fold[code], FNV_PRIME)
          seen |= SEEN_LOWER
          if (code > LAST_ASCII) signs |= Sign.wideLetter
          if (++at >= to) break
          code = text.charCodeAt(at)
          charClass = classes[code]
        }
        if (at >= to) break
        if (charClass >= CharClass.ignored && charClass <= CharClass.digit) {
          const folded = fold[code]
          if (folded !== 0) hash = Math.imul(hash ^ folded, FNV_PRIME)
          if (charClass === CharClass.upper) {
            uppers++
            if (seen & SEEN_LOWER) signs |= Sign.innerCapital
          }
          if (code > LAST_ASCII) signs |= charClass === CharClass.ignored ? Sign.invisible : Sign.wideLetter
          seen |= 1 << charClass
        } else if (charClass === CharClass.apostrophe && at > start && seen & SEEN_LETTERS && at + 1 < to) {
          const next = classes[text.charCodeAt(at + 1)]
          if (next < CharClass.lower || next > CharClass.letter) break
          // The possessive "'s" is a token of its own.
          if (fold[text.charCodeAt(at + 1)] === 0x73 && (at + 2 >= to || !isWordClass(classes[text.charCodeAt(at + 2)]))) break
          hash = Math.imul(hash ^ 0x27, FNV_PRIME)
          seen |= SEEN_APOSTROPHE
        } else if ((code === POINT || code === COMMA) && (seen & SEEN_LETTERS) === 0 && at + 1 < to && classes[text.charCodeAt(at + 1)] === CharClass.digit) {
          hash = Math.imul(hash ^ code, FNV_PRIME)
        } else break
        if (++at >= to) break
        code = text.charCodeAt(at)
        charClass = classes[code]
      }
      if (seen & SEEN_IGNORED) {
        // Mark-up behind a word is no part of it.
        end = at
        while (text.charCodeAt(end - 1) === MARK_UP) end--
      }
      if ((seen & SEEN_LETTERS) === 0) {
        flags |= TokenKind.number
        signs |= Sign.number
      } else {
        flags |= TokenKind.word
        if (first >= FIRST_OTHER_SCRIPT) signs |= Sign.otherScript
        if (firstClass === CharClass.upper) flags |= TokenFlag.capital
        if (uppers > 1 && (seen & (SEEN_LOWER | SEEN_CASELESS)) === 0) flags |= TokenFlag.allCaps
        if (seen & SEEN_APOSTROPHE) flags |= TokenFlag.apostrophe
        if (seen & SEEN_DIGIT) {
          flags |= TokenFlag.digits
          signs |= Sign.digitWord
        }
        // Dotted initialisms: "U.S.", "EE.UU.", "p.m."
        if (code === POINT && at < to && at - start <= (firstClass === CharClass.upper ? 2 : 1) && (seen & ~SEEN_LETTERS) === 0) {
          const initials = initialismEnd(text, start, at, to, classes)
          if (initials > at) {
            for (; at < initials; at++) {
              const folded = fold[text.charCodeAt(at)]
              if (folded !== 0) hash = Math.imul(hash ^ folded, FNV_PRIME)
            }
            flags |= TokenFlag.initials
            out.initials++
            signs |= Sign.initials
            if (firstClass === CharClass.upper) flags |= TokenFlag.allCaps
          }
        }
      }
    } else if (firstClass === CharClass.apostrophe && start > from && isWordClass(classes[text.charCodeAt(start - 1)]) && isPossessive(text, start, to, tables)) {
      hash = Math.imul(Math.imul(hash ^ 0x27, FNV_PRIME) ^ 0x73, FNV_PRIME)
      at += 2
      flags |= TokenKind.word
    } else if (firstClass === CharClass.ideograph) {
      hash = Math.imul(hash ^ fold[first], FNV_PRIME)
      at++
      while (at < to && classes[text.charCodeAt(at)] === CharClass.mark) at++
      flags |= TokenKind.word
      signs |= Sign.wideLetter | Sign.otherScript
    } else {
      hash = Math.imul(hash ^ fold[first], FNV_PRIME)
      at++
      if (firstClass === CharClass.quote || firstClass === CharClass.apostrophe) {
        flags |= TokenKind.quote | quoteSide(text, start, at, from, to, first, classes)
      } else if (firstClass === CharClass.highSurrogate) {
        if (at < to && classes[text.charCodeAt(at)] === CharClass.lowSurrogate) {
          hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME)
          at++
        }
        flags |= TokenKind.symbol
      } else {
        // A run of the same mark is one token; its hash is that of the whole run.
        while (at < to && text.charCodeAt(at) === first && firstClass === CharClass.punctuation) {
          hash = Math.imul(hash ^ fold[first], FNV_PRIME)
          at++
        }
        flags |= firstClass === CharClass.punctuation ? TokenKind.punctuation : TokenKind.symbol
      }
      out.marks[out.markCount++] = count
    }
    out.start[count] = start
    out.end[count] = end || at
    out.hash[count] = hash
    out.flags[count] = flags
    if (hash === previous) signs |= Sign.doubledWord
    previous = hash
    count++
    spaced = false
  }
  out.count = count
  out.signs |= signs
}

const isWordClass = (charClass: number): boolean => charClass >= CharClass.lower && charClass <= CharClass.digit

function isPossessive(text: string, at: number, to: number, tables: CharTables): boolean {
  if (at + 1 >= to || tables.fold[text.charCodeAt(at + 1)] !== 0x73) return false
  return at + 2 >= to || !isWordClass(tables.classes[text.charCodeAt(at + 2)])
}

/** Where the dotted initialism that starts with letters `start..at` ends, or `at` when it is none. */
function initialismEnd(text: string, start: number, at: number, to: number, classes: Uint8Array): number {
  const size = at - start
  const charClass = classes[text.charCodeAt(start)]
  let end = at
  let next = at + 1
  for (;;) {
    let letters = 0
    while (next + letters < to && letters <= size && classes[text.charCodeAt(next + letters)] === charClass) letters++
    if (letters === 0 || letters > size || next + letters >= to || text.charCodeAt(next + letters) !== POINT) return end
    end = next + letters + 1
    next = end
  }
}

/** Whether a quotation mark opens or closes: curly ones by shape, straight ones and apostrophes by their neighbours. */
function quoteSide(text: string, start: number, end: number, from: number, to: number, code: number, classes: Uint8Array): number {
  switch (code) {
    case 0x201c: // “ also closes the German „…“
    case 0xab: // «
    case 0x2039: // ‹
    case 0x2018: // ‘
    case 0x201e: // „
    case 0x201a: // ‚
    case 0x300c:
    case 0x300e:
      return TokenFlag.opens
    case 0x201d: // ”
    case 0x2019: // ’
    case 0xbb: // »
    case 0x203a: // ›
    case 0x300d:
    case 0x300f:
      return TokenFlag.closes
  }
  let left = start - 1
  while (left >= from && classes[text.charCodeAt(left)] === CharClass.ignored) left--
  let right = end
  while (right < to && classes[text.charCodeAt(right)] === CharClass.ignored) right++
  const before = left >= from ? classes[text.charCodeAt(left)] : CharClass.space
  const after = right < to ? classes[text.charCodeAt(right)] : CharClass.space
  if (after === CharClass.space) return TokenFlag.closes
  if (before === CharClass.space) return CLOSED_BEFORE.has(text.charCodeAt(right)) ? TokenFlag.closes : TokenFlag.opens
  if (OPENED_AFTER.has(text.charCodeAt(left))) return TokenFlag.opens
  const quoteBefore = before === CharClass.quote || before === CharClass.apostrophe
  if (quoteBefore && (left - 1 < from || classes[text.charCodeAt(left - 1)] === CharClass.space)) return TokenFlag.opens
  return TokenFlag.closes
}

/** Marks before which a straight quotation mark closes even after a space: , . ; : ! ? ) */
const CLOSED_BEFORE = new Set([0x2c, 0x2e, 0x3b, 0x3a, 0x21, 0x3f, 0x29])
/** Marks right after which it opens: ( [ — – - ¿ ¡ */
const OPENED_AFTER = new Set([0x28, 0x5b, 0x2014, 0x2013, 0x2d, 0xbf, 0xa1])

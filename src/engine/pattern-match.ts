import type { Pattern, PatternElement } from '../model/compiled.ts'
import { KIND_MASK, TokenFlag, TokenKind, type Document } from '../model/document.ts'
import type { CharTables } from '../text/char-tables.ts'
import { hashWord } from '../text/fold.ts'
import { surfaceAgrees, type SurfaceNeeds } from './surface.ts'

/** A pattern with its words hashed, made when the pattern is first tried. */
export interface ReadyPattern {
  readonly elements: readonly ReadyElement[]
  /** The most tokens that the whole pattern can span. */
  readonly widest: number
}

interface ReadyAlternative {
  readonly hashes: readonly number[]
  readonly words: readonly string[]
}

type ReadyElement =
  | { readonly k: 'words'; readonly byFirst: ReadonlyMap<number, readonly ReadyAlternative[]>; readonly opt: boolean; readonly cap: boolean; readonly min: number; readonly max: number; readonly lemma?: string }
  | { readonly k: 'cap' | 'name' | 'number' | 'word' | 'quote' | 'gap' | 'regex'; readonly opt: boolean; readonly cap: boolean; readonly min: number; readonly max: number; readonly regex?: RegExp }

/** Where a pattern matched: its end and, for each part that can vary, first token and end token (equal when empty). */
export interface PatternMatch {
  readonly first: number
  readonly end: number
  /** Index of the first element that took a token. */
  readonly head: number
  readonly captures: readonly { readonly first: number; readonly end: number; readonly lemma?: string }[]
}

const STEPS_MAX = 4000
const PARTICLES = new Set('de del de la las los da do das dos di du des van von der den bin ibn al el y e le san santa st'.split(' '))
const HYPHEN = 0x2d

export function readyPattern(pattern: Pattern, tables: CharTables): ReadyPattern {
  const elements = pattern.map((element) => readyElement(element, tables))
  return { elements, widest: elements.reduce((sum, element) => sum + element.max, 0) }
}

function readyElement(element: PatternElement, tables: CharTables): ReadyElement {
  const base = { opt: element.opt === 1, cap: element.cap === 1 }
  switch (element.k) {
    case 'words': {
      const byFirst = new Map<number, ReadyAlternative[]>()
      const longestFirst = [...element.alts].sort((a, b) => b.length - a.length)
      for (const words of longestFirst) {
        const hashes = words.map((word) => hashWord(word, tables))
        byFirst.set(hashes[0], [...(byFirst.get(hashes[0]) ?? []), { hashes, words }])
      }
      const lengths = element.alts.map((alt) => alt.length)
      return { ...base, k: 'words', byFirst, min: base.opt ? 0 : Math.min(...lengths), max: Math.max(...lengths), lemma: element.lemma }
    }
    case 'gap':
      return { ...base, k: 'gap', min: 0, max: element.max * 2 }
    case 'name':
      return { ...base, k: 'name', min: base.opt ? 0 : 1, max: 9 }
    case 'regex':
      return { ...base, k: 'regex', min: base.opt ? 0 : 1, max: 1, regex: new RegExp(`^(?:${element.source})$`, 'iu') }
    default:
      return { ...base, k: element.k, min: base.opt ? 0 : 1, max: 1 }
  }
}

/** Fewest and most tokens before element `index`. */
export function widthBefore(pattern: ReadyPattern, index: number): { min: number; max: number } {
  let min = 0
  let max = 0
  for (let at = 0; at < index; at++) {
    min += pattern.elements[at].min
    max += pattern.elements[at].max
  }
  return { min, max }
}

/** Matches a pattern at a token, within tokens `from` to `to` of a block; the longest optional parts, the shortest gaps. */
export function matchPattern(document: Document, pattern: ReadyPattern, first: number, to: number, needs: SurfaceNeeds): PatternMatch | undefined {
  const { elements } = pattern
  const [head] = elements
  // Most tries end here: at a first word that is another one.
  if (head.k === 'words' && !head.opt && !(first < to && head.byFirst.has(document.tokens.hash[first]))) return undefined
  const bounds: number[] = []
  let steps = 0
  const tryFrom = (index: number, token: number): boolean => {
    bounds[index] = token
    if (index === elements.length) return true
    if (++steps > STEPS_MAX) return false
    const element = elements[index]
    switch (element.k) {
      case 'words': {
        const alternatives = token < to ? element.byFirst.get(document.tokens.hash[token]) : undefined
        for (const alternative of alternatives ?? []) {
          if (wordsAgree(document, alternative, token, to, needs) && tryFrom(index + 1, token + alternative.words.length)) return true
        }
        break
      }
      case 'gap':
        for (let end = token, words = 0; ; ) {
          if (tryFrom(index + 1, end)) return true
          if (end >= to || !isGapToken(document, end)) break
          if (isWordToken(document, end)) words++
          if (words > element.max / 2) break
          end++
        }
        break
      case 'name': {
        for (const end of nameEnds(document, token, to)) if (tryFrom(index + 1, end)) return true
        break
      }
      default:
        if (token < to && isOfClass(document, token, element) && tryFrom(index + 1, token + 1)) return true
    }
    return element.opt && tryFrom(index + 1, token)
  }
  if (!tryFrom(0, first)) return undefined
  const captures = elements.flatMap((element, index) => (element.cap ? [{ first: bounds[index], end: bounds[index + 1], lemma: element.k === 'words' ? element.lemma : undefined }] : []))
  return { first, end: bounds[elements.length], head: elements.findIndex((_, index) => bounds[index + 1] > first), captures }
}

function wordsAgree(document: Document, { hashes, words }: ReadyAlternative, token: number, to: number, needs: SurfaceNeeds): boolean {
  if (token + hashes.length > to) return false
  const { hash, flags } = document.tokens
  for (let index = 0; index < hashes.length; index++) {
    if (hash[token + index] !== hashes[index] || flags[token + index] & TokenFlag.protected) return false
    if (!surfaceAgrees(document, token + index, words[index], needs)) return false
  }
  return true
}

const isWordToken = (document: Document, token: number): boolean => (document.tokens.flags[token] & KIND_MASK) <= TokenKind.number

function isGapToken(document: Document, token: number): boolean {
  const { flags, start } = document.tokens
  if (flags[token] & TokenFlag.protected) return false
  return isWordToken(document, token) || (document.text.charCodeAt(start[token]) === HYPHEN && !(flags[token] & TokenFlag.spaceBefore))
}

function isOfClass(document: Document, token: number, element: ReadyElement): boolean {
  const { flags, start, end } = document.tokens
  const kind = flags[token] & KIND_MASK
  switch (element.k) {
    case 'word':
      return kind === TokenKind.word
    case 'number':
      return kind === TokenKind.number
    case 'cap':
      return kind === TokenKind.word && (flags[token] & TokenFlag.capital) !== 0
    case 'quote':
      return kind === TokenKind.quote
    case 'regex':
      return element.k === 'regex' && element.regex!.test(document.text.slice(start[token], end[token]))
    default:
      return false
  }
}

/** Ends of a name that starts at `token`, longest first: one to four capitalised words with particles and hyphens between. */
function nameEnds(document: Document, token: number, to: number): number[] {
  const { flags, start, end } = document.tokens
  const ends: number[] = []
  let words = 0
  for (let at = token; at < to && words < 4; at++) {
    const isWord = (flags[at] & KIND_MASK) === TokenKind.word
    if (at > token && flags[at] & TokenFlag.sentenceStart) break
    if (isWord && flags[at] & TokenFlag.capital) {
      words++
      ends.unshift(at + 1)
    } else if (words === 0) break
    else if (document.text.charCodeAt(start[at]) === HYPHEN && !(flags[at] & TokenFlag.spaceBefore)) continue
    else if (!isWord || !PARTICLES.has(document.text.slice(start[at], end[at]))) break
  }
  return ends
}

import type { Span } from '../model/span.ts'
import type { PairSide, PairUnit } from './pair.ts'

/** What ends a sentence, in classes that all scripts share. */
type EndMark = 'stop' | 'question' | 'exclamation' | 'ellipsis' | 'colon' | 'semicolon' | 'comma' | 'none'

/** A sentence that ends otherwise than its source. */
export interface EndFault {
  readonly source: EndMark
  readonly target: EndMark
  /** The mark in the text, or the empty place where it should stand. */
  readonly place: Span
  /** The mark as the text writes it. */
  readonly right: string
}

const CLASSES: readonly (readonly [RegExp, EndMark])[] = [
  [/^(?:\.{2,}|…+|。{2,})$/, 'ellipsis'],
  [/[?？؟⁇⁈⁉]/, 'question'],
  [/[!！‼]/, 'exclamation'],
  [/^[.。।۔．։။]$/, 'stop'],
  [/^[:：]$/, 'colon'],
  [/^[;；]$/, 'semicolon'],
  [/^[,，、،]$/, 'comma'],
]
const RIGHT: Readonly<Record<EndMark, string>> = { stop: '.', question: '?', exclamation: '!', ellipsis: '…', colon: ':', semicolon: ';', comma: ',', none: '' }
/** Marks that close something and stand around an end mark. */
const CLOSERS = /[\s"“”„«»‹›'’‘)\]】」』）*_]/

/** The code of a sign in HTML. */
const ENTITY = /&(?:[a-z]{2,8}|#\d{1,5}|#x[\da-f]{1,4});$/i

/** Compares the last marks; questions have a check of their own. */
export function endFault({ source, target }: PairUnit): EndFault | undefined {
  if (target.end === target.start || source.end === source.start) return undefined
  const [own, other] = [endOf(source), endOf(target)]
  if (own.mark === other.mark || own.mark === 'question' || other.mark === 'question') return undefined
  return { source: own.mark, target: other.mark, place: other, right: RIGHT[own.mark] }
}

function endOf({ text, start, language }: PairSide): Span & { readonly mark: EndMark } {
  let end = text.length
  while (end > 0) {
    if (CLOSERS.test(text[end - 1])) end--
    // The semicolon of “&nbsp;” ends no sentence.
    else if (text[end - 1] === ';' && ENTITY.test(text.slice(Math.max(0, end - 10), end))) end = text.lastIndexOf('&', end)
    else break
  }
  let first = end
  while (first > 0 && /[.。।۔．։။…?？؟⁇⁈⁉!！‼:：;；,，、،;]/.test(text[first - 1])) first--
  const marks = text.slice(first, end)
  // The Greek question mark looks like a semicolon.
  if (language === 'el' && /^[;;]$/.test(marks)) return { start: start + first, end: start + end, mark: 'question' }
  const mark = marks === '' ? 'none' : (CLASSES.find(([pattern]) => pattern.test(marks))?.[1] ?? 'stop')
  return { start: start + first, end: start + end, mark: marks === ';' ? 'semicolon' : mark }
}

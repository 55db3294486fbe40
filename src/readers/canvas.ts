import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import { IGNORED } from '../model/document.ts'
import type { Span } from '../model/span.ts'

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(\w{2,31}));/g

/** The text of a file with mark-up, as long as the file: spaces at first, into which a reader writes what is text. */
export class Canvas {
  readonly raw: string
  readonly chars: string[]

  constructor(raw: string) {
    this.raw = raw
    this.chars = Array.from({ length: raw.length }, (_, at) => (raw[at] === '\n' || raw[at] === '\r' ? raw[at] : ' '))
  }

  /** Fills a span of mark-up; line breaks stay, so that words of two lines stay apart. */
  fill({ start, end }: Span, filler: string): void {
    for (let at = start; at < end; at++) if (this.raw[at] !== '\n' && this.raw[at] !== '\r') this.chars[at] = filler
  }

  copy({ start, end }: Span): void {
    for (let at = start; at < end; at++) this.chars[at] = this.raw[at]
  }

  /** Decodes the character references of a span in place; the rest of their room counts as nothing. */
  decode({ start, end }: Span): void {
    for (const found of this.raw.slice(start, end).matchAll(REFERENCE)) {
      const [whole, decimal, hex, name] = found
      // In Markdown a stroke before it makes it text.
      if (this.raw[start + found.index - 1] === '\\' && this.chars[start + found.index - 1] === IGNORED) continue
      const decoded = name ? decodeNamedCharacterReference(name) : String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(decimal ?? hex, decimal ? 10 : 16)))
      if (decoded === false || decoded.length > whole.length) continue
      this.write(start + found.index, whole.length, decoded)
    }
  }

  /** Writes `text` at the start of `room` characters. */
  write(at: number, room: number, text: string): void {
    this.fill({ start: at, end: at + room }, IGNORED)
    for (let unit = 0; unit < text.length; unit++) this.chars[at + unit] = text[unit]
  }

  /** The span without the white space and mark-up at its ends; undefined when nothing is left. */
  trim({ start, end }: Span): Span | undefined {
    const isEmpty = (at: number): boolean => this.chars[at] === IGNORED || /\s/.test(this.chars[at])
    let first = start
    let last = end
    while (first < last && isEmpty(first)) first++
    while (last > first && isEmpty(last - 1)) last--
    return first < last ? { start: first, end: last } : undefined
  }

  text(): string {
    return this.chars.join('')
  }
}

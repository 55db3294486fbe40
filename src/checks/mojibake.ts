import { Sign, type Document } from '../model/document.ts'
import type { DocumentCheck, Report } from './check.ts'

/** The characters of windows-1252 for the bytes 0x80 to 0x9F; the five that it leaves free stand for themselves. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'
const BYTES = new Map<number, number>()
for (let at = 0; at < 32; at++) {
  BYTES.set(WINDOWS_1252.charCodeAt(at), 0x80 + at)
  BYTES.set(0x80 + at, 0x80 + at)
}
for (let code = 0xa0; code <= 0xff; code++) BYTES.set(code, code)

/** What the first byte of a UTF-8 sequence looks like: Ã Â Ä Å Ð Ñ â ï ð; each is rare in news or, as “â”, looked for with its next sign. */
const LEADS = ['Ã', 'Â', 'â€', 'â‚', 'â„', 'â\u0080', 'â\u0082', 'â\u0084', 'Å', 'Ä', 'Ð', 'Ñ', 'ï¿½', 'ï»¿', 'ðŸ', 'ð\u009f', 'Î', 'Ï', 'Ø', 'Ù']
/** Letters of living languages: they count two in a row, or with a sign that no word has after them (“KoÅ¡ice”). */
const DOUBTFUL = new Set(['Ð', 'Ñ', 'Å', 'Ä', 'Î', 'Ï', 'Ø', 'Ù'])
const QUOTING = /[‘’“”…–—»«´¨]/

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Finds UTF-8 that was read as windows-1252 or Latin-1 (“MÃ©xico”), and reads it anew. */
export const mojibake: DocumentCheck = {
  name: 'mojibake',
  describe: 'Letters garbled by a wrong character set, such as “Ã©” for “é”.',
  layer: 'word',
  options: {},
  needs: () => Sign.wideLetter,
  placeholders: [],
  run(document, _rule, report) {
    const { text } = document
    const found: number[] = []
    for (const lead of LEADS) {
      for (let at = text.indexOf(lead); at >= 0; at = text.indexOf(lead, at + 1)) if (isGarbled(text, at, lead)) found.push(at)
    }
    if (found.length) reportWords(document, found.toSorted((a, b) => a - b), report)
  },
}

/** Whether a whole UTF-8 sequence stands at `at`. */
function isGarbled(text: string, at: number, lead: string): boolean {
  const size = sequenceSize(text, at)
  if (size === 0) return lead === 'â€' ? isTruncatedQuote(text, at) : lead === 'Ã' && isLoneTilde(text, at)
  if (DOUBTFUL.has(lead) && !isBesideLetter(text, at, size)) return sequenceSize(text, at + size) > 0 || (at > 1 && sequenceSize(text, at - 2) === 2)
  // “MANHÔ: a capital of Portuguese at the end of a word, before a closing mark.
  if (size === 2 && QUOTING.test(text[at + 1]) && /\p{Lu}/u.test(text[at - 1] ?? '') && !/\p{L}/u.test(text[at + 2] ?? '')) return false
  return true
}

const isBesideLetter = (text: string, at: number, size: number): boolean =>
  !QUOTING.test(text[at + 1]) && text.charCodeAt(at + 1) !== 0xa0 && /\p{Ll}/u.test((text[at - 1] ?? '') + (text[at + size] ?? ''))

/** “â€” whose last byte (0x9D) was thrown away: a closing quotation mark. */
const isTruncatedQuote = (text: string, at: number): boolean => !BYTES.has(text.charCodeAt(at + 2)) || text.charCodeAt(at + 2) >= 0xc0

/** “MarÃa”, “voilÃ ”, “Ãlvaro”: the second byte (a soft hyphen, a hard space, 0x81) was thrown away. */
const isLoneTilde = (text: string, at: number): boolean => {
  const before = text[at - 1] ?? ' '
  const after = text[at + 1] ?? ' '
  return /\p{Ll}/u.test(before) ? !/\p{Lu}/u.test(after) : /[\s“"(]/.test(before) && /[a-z]/.test(after)
}

/** What a lone “Ã” was: í within a word, à at its end; at the start of a word nobody knows. */
function meaningOfLoneTilde(text: string, at: number): string | undefined {
  if (text[at] !== 'Ã' || !/\p{Ll}/u.test(text[at - 1] ?? '')) return undefined
  return /\p{Ll}/u.test(text[at + 1] ?? '') ? 'í' : 'à'
}

/** Length of the garbled UTF-8 sequence that begins at `at`, 0 when there is none. */
function sequenceSize(text: string, at: number): number {
  const lead = BYTES.get(text.charCodeAt(at)) ?? 0
  const size = lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
  for (let next = at + 1; next < at + size; next++) {
    const byte = BYTES.get(text.charCodeAt(next)) ?? 0
    if (byte < 0x80 || byte > 0xbf) return 0
  }
  return size
}

/** One finding for each word that holds garbled letters. */
function reportWords({ text }: Document, places: readonly number[], report: Report): void {
  let done = 0
  for (const at of places) {
    if (at < done) continue
    let start = at
    while (start > done && !isSpace(text.charCodeAt(start - 1))) start--
    let end = at + Math.max(1, sequenceSize(text, at))
    while (end < text.length && !isSpace(text.charCodeAt(end))) end = Math.max(end + 1, end + sequenceSize(text, end))
    // Brackets and stops around the word stay outside.
    while (start < at && '([{"'.includes(text[start])) start++
    while (end > at + 1 && '.,;:!?)]}"'.includes(text[end - 1])) end--
    const clean = readAnew(text.slice(start, end))
    report({ start, end, fixes: clean === undefined || clean.includes('\uFFFD') ? [] : [{ edits: [{ start, end, text: clean }] }] })
    done = end
  }
}

const isSpace = (code: number): boolean => code <= 32 || code === 0x2028

/** The text with its garbled sequences decoded, twice where it was garbled twice; undefined when a part stays garbled. */
function readAnew(garbled: string): string | undefined {
  let text = garbled
  for (let round = 0; round < 3; round++) {
    const next = decodeSequences(text)
    if (next === text) break
    text = next
  }
  return text === garbled || isStillGarbled(text) ? undefined : text
}

const isStillGarbled = (text: string): boolean => LEADS.some((lead) => text.includes(lead) && isGarbled(text, text.indexOf(lead), lead))

function decodeSequences(text: string): string {
  let out = ''
  for (let at = 0; at < text.length; ) {
    const size = sequenceSize(text, at)
    const lost = meaningOfLoneTilde(text, at)
    const decoded = size ? decode(text, at, size) : (lost ?? (text.startsWith('â€', at) ? '”' : undefined))
    out += decoded ?? text[at]
    at += decoded === undefined ? 1 : size || (lost ? 1 : 2)
  }
  return out
}

function decode(text: string, at: number, size: number): string | undefined {
  const bytes = Uint8Array.from({ length: size }, (_, index) => BYTES.get(text.charCodeAt(at + index)) ?? 0)
  try {
    return decoder.decode(bytes)
  } catch {
    return undefined
  }
}

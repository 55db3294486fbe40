import { Sign, type Document } from '../model/document.ts'
import type { DocumentCheck } from './check.ts'

const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/
const NEEDS_JOINERS = /[\u0600-\u0DFF\u0E00-\u0EFF\u1780-\u17FF]/
const EMOJI = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F/u
const NAMES: Readonly<Record<number, string>> = { 0xad: 'soft hyphen', 0x200b: 'zero-width space', 0x200c: 'zero-width non-joiner', 0x200d: 'zero-width joiner', 0x2060: 'word joiner', 0xfeff: 'byte order mark' }

/** Finds characters that nobody sees and that break searching, hyphenation and comparison. */
export const invisibleCharacter: DocumentCheck = {
  name: 'invisible-character',
  describe: 'An invisible character: zero-width space, soft hyphen, stray byte order mark, direction mark.',
  layer: 'mark',
  options: {},
  needs: () => Sign.invisible,
  placeholders: ['name'],
  run(document, _rule, report) {
    const { text } = document
    INVISIBLE.lastIndex = 0
    for (let found = INVISIBLE.exec(text); found; found = INVISIBLE.exec(text)) {
      const start = found.index
      let end = start + 1
      while (end < text.length && text[end] === text[start]) end++
      INVISIBLE.lastIndex = end
      if (isWanted(document, start, end)) continue
      const code = text.charCodeAt(start)
      const name = NAMES[code] ?? 'direction mark'
      report({ start, end, values: { name }, fixes: [{ edits: [{ start, end, text: joinsWords(text, start, end) ? ' ' : '' }] }] })
    }
  },
}

/** The byte order mark of the file, joiners of emoji and of Indic and Persian words, marks beside right-to-left text. */
function isWanted({ text }: Document, start: number, end: number): boolean {
  const code = text.charCodeAt(start)
  if (code === 0xfeff && start === 0) return true
  const around = text.slice(Math.max(0, start - 2), start) + text.slice(end, end + 2)
  if (code === 0x200d || code === 0x200c) return EMOJI.test(around) || NEEDS_JOINERS.test(around)
  if (code === 0x200b) return NEEDS_JOINERS.test(around)
  if (code === 0xad || code === 0xfeff || (code >= 0x2060 && code <= 0x2064)) return false
  return RIGHT_TO_LEFT.test(text.slice(Math.max(0, start - 40), end + 40))
}

/** Whether the zero-width space is all that parts two sentences or a heading from its text: then a space goes in its place. */
function joinsWords(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(start) !== 0x200b) return false
  const before = text[start - 1] ?? ' '
  const after = text[end] ?? ' '
  return (/[.,;:!?]/.test(before) && /\p{L}/u.test(after)) || (/\p{Ll}/u.test(before) && /\p{Lu}/u.test(after))
}

import type { CharTables } from './char-tables.ts'

const FNV_OFFSET = 0x811c9dc5 | 0
const FNV_PRIME = 0x01000193

/** The folded form of a piece of text: lower-case, without accents, apostrophes straightened, ignorable signs dropped. */
export function foldText(text: string, tables: CharTables): string {
  if (isPlain(text)) return text.toLowerCase()
  let folded = ''
  for (let at = 0; at < text.length; at++) {
    const code = tables.fold[text.charCodeAt(at)]
    if (code) folded += String.fromCharCode(code)
  }
  return folded
}

/** Nothing but visible signs of ASCII: folding them is what lower case does. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x20 || code > 0x7e) return false
  }
  return true
}

/** FNV-1a over folded code units; the tokeniser computes the same while it reads. */
export function hashFolded(folded: string): number {
  let hash = FNV_OFFSET
  for (let at = 0; at < folded.length; at++) hash = Math.imul(hash ^ folded.charCodeAt(at), FNV_PRIME)
  return hash
}

export const hashWord = (word: string, tables: CharTables): number => hashFolded(foldText(word, tables))

import { TokenFlag, type Document } from '../model/document.ts'
import { option, type DocumentCheck, type Report, type Resources } from './check.ts'
import { tokenIndex } from './token-index.ts'
import { splitPairs } from './unknown-words.ts'
import { wordHashes } from './word-hashes.ts'

const FNV_PRIME = 0x01000193
/** Words of one or two letters that stand on their own, in English and in the languages that names come from. */
const SHORT_WORDS = wordHashes(
  'a i o e y u is in to of on at by as or an if he it we us up no so be do go me my am ex vs re ok tv pm mr ms dr st de da di du el al la le lo do os as et un en se ve van von bin ibn ed ho jr sr ii iv vi ix am pm km kg cm mm ft lb mi hs th nd rd',
)

/** Finds names whose last letters got parted: “Schol z” where the article has “Scholz” too; and common words in two pieces: “abso lute”. */
export const splitWord: DocumentCheck = {
  name: 'split-word',
  describe: 'A name whose last one or two letters stand apart, as the article shows by the whole name elsewhere; a common word in two pieces, one of which is no word.',
  layer: 'word',
  options: { of: { type: 'string', default: 'name', values: ['name', 'word'], describe: 'name: as the article shows; word: as the dictionary shows' } },
  placeholders: [],
  run(document, rule, report, resources) {
    if (option<string>(rule, 'of') === 'word') return reportWords(document, report, resources)
    const { flags, hash, start, end, count } = document.tokens
    for (const token of tokenIndex(document).shortTails) {
      const before = token - 1
      if (flags[before] & TokenFlag.allCaps || flags[token] & TokenFlag.sentenceStart || start[token] - end[before] > 1 || SHORT_WORDS.has(hash[token])) continue
      let joined = hash[before]
      for (let at = start[token]; at < end[token]; at++) joined = Math.imul(joined ^ document.text.charCodeAt(at), FNV_PRIME)
      if (!stands(hash, count, joined)) continue
      report({ start: start[before], end: end[token], fixes: [{ edits: [{ start: end[before], end: start[token], text: '' }] }] })
    }
  },
}

function stands(hashes: Int32Array, count: number, hash: number): boolean {
  for (let token = 0; token < count; token++) if (hashes[token] === hash) return true
  return false
}

function reportWords(document: Document, report: Report, resources: Resources): void {
  const { start, end } = document.tokens
  for (const { first } of splitPairs(document, resources)) {
    report({ start: start[first], end: end[first + 1], fixes: [{ edits: [{ start: end[first], end: start[first + 1], text: '' }] }] })
  }
}

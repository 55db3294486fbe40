import { KIND_MASK, TokenFlag, TokenKind } from '../model/document.ts'
import type { DocumentCheck } from './check.ts'
import { wordHashes } from './word-hashes.ts'

const FNV_PRIME = 0x01000193
const HEAD_MIN = 4
const TAIL_MAX = 2
/** Words of one or two letters that stand on their own, in English and in the languages that names come from. */
const SHORT_WORDS = wordHashes(
  'a i o e y u is in to of on at by as or an if he it we us up no so be do go me my am ex vs re ok tv pm mr ms dr st de da di du el al la le lo do os as et un en se ve van von bin ibn ed ho jr sr ii iv vi ix am pm km kg cm mm ft lb mi hs th nd rd',
)

/** Finds names whose last letters got parted: “Schol z” where the article has “Scholz” too. */
export const splitWord: DocumentCheck = {
  name: 'split-word',
  describe: 'A name whose last one or two letters stand apart, as the article shows by the whole name elsewhere.',
  layer: 'word',
  options: {},
  placeholders: [],
  run({ tokens, text }, _rule, report) {
    const { flags, hash, start, end, count } = tokens
    const head = TokenKind.word | TokenFlag.capital
    for (let token = 1; token < count; token++) {
      if (end[token] - start[token] > TAIL_MAX || (flags[token] & (KIND_MASK | TokenFlag.capital | TokenFlag.spaceBefore)) !== (TokenKind.word | TokenFlag.spaceBefore)) continue
      const before = token - 1
      if ((flags[before] & (KIND_MASK | TokenFlag.capital | TokenFlag.allCaps)) !== head || end[before] - start[before] < HEAD_MIN) continue
      if (start[token] - end[before] > 1 || SHORT_WORDS.has(hash[token])) continue
      let joined = hash[before]
      for (let at = start[token]; at < end[token]; at++) joined = Math.imul(joined ^ text.charCodeAt(at), FNV_PRIME)
      if (!stands(hash, count, joined)) continue
      report({ start: start[before], end: end[token], fixes: [{ edits: [{ start: end[before], end: start[token], text: '' }] }] })
    }
  },
}

function stands(hashes: Int32Array, count: number, hash: number): boolean {
  for (let token = 0; token < count; token++) if (hashes[token] === hash) return true
  return false
}

import { TokenFlag } from '../model/document.ts'
import { hashFolded } from '../text/fold.ts'
import type { DocumentCheck } from './check.ts'
import { wordFinder } from './token-index.ts'
import { isWord, tokenText } from './tokens.ts'
import { wordHashes } from './word-hashes.ts'

const THE = hashFolded('the')
const OFFICES = wordHashes('president minister government congress senate parliament prosecutor governor mayor pope army church state constitution secretary senator judge chancellor king queen')

const findOffices = wordFinder(OFFICES.all())

const NAME_GOES_ON = /^(?:\p{Lu}|of$|['’]s$)/u

/** Finds offices written with and without a capital in one article: “the President said”, “the president said”. */
export const mixedCapitals: DocumentCheck = {
  name: 'mixed-capitals',
  describe: 'An office or body written with and without a capital in one article; one finding for each word.',
  layer: 'word',
  wholeArticle: true,
  options: {},
  placeholders: ['other'],
  run(document, _rule, report) {
    const { tokens } = document
    const { hash, flags, start, end, count } = tokens
    let seen: Map<number, { lower: number; capital: number }> | undefined
    for (const token of findOffices(document)) {
      if (token === 0 || hash[token - 1] !== THE || !OFFICES.has(hash[token]) || flags[token] & (TokenFlag.quoted | TokenFlag.title | TokenFlag.allCaps | TokenFlag.protected)) continue
      // “the President Hotel”, “the President of the Republic” are names; what stands alone is an office.
      if (token + 1 < count && isWord(tokens, token + 1) && NAME_GOES_ON.test(tokenText(document, token + 1))) continue
      const places = (seen ??= new Map()).get(hash[token]) ?? { lower: -1, capital: -1 }
      seen.set(hash[token], places)
      if (flags[token] & TokenFlag.capital) places.capital = places.capital < 0 ? token : places.capital
      else if (places.lower < 0) places.lower = token
    }
    for (const { lower, capital } of seen?.values() ?? []) {
      if (lower < 0 || capital < 0) continue
      report({
        start: start[capital],
        end: end[capital],
        values: { other: tokenText(document, lower) },
        related: [{ start: start[lower], end: end[lower], message: 'Here it has no capital.' }],
      })
    }
  },
}

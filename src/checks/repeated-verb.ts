import { TokenFlag } from '../model/document.ts'
import { option, type DocumentCheck } from './check.ts'
import { REPORTING } from './reporting-words.ts'
import { ruleWords } from './rule-words.ts'
import { wordFinder } from './token-index.ts'
import { has, tokenText } from './tokens.ts'

const findReporting = wordFinder(REPORTING.all())

/** Counts reporting verbs: “stressed” four times in one article reads like a translation of subrayó, destacó, recalcó. */
export const repeatedVerb: DocumentCheck = {
  name: 'repeated-verb',
  describe: 'The same reporting verb again and again in one article.',
  layer: 'word',
  wholeArticle: true,
  options: {
    times: { type: 'integer', default: 4, describe: 'How often the verb must stand in the article.' },
    allow: { type: 'strings', default: ['said', 'says', 'told'], describe: 'Verbs that may stand any number of times.' },
  },
  placeholders: ['verb', 'count'],
  run(document, rule, report) {
    const { tokens } = document
    const { hash, flags } = tokens
    let places: Map<number, number[]> | undefined
    for (const token of findReporting(document)) {
      if (token === 0 || !REPORTING.has(hash[token]) || flags[token] & (TokenFlag.capital | TokenFlag.quoted)) continue
      places ??= new Map()
      const list = places.get(hash[token])
      if (list) list.push(token)
      else places.set(hash[token], [token])
    }
    if (!places) return
    for (const found of places.values()) {
      if (found.length < option<number>(rule, 'times') || ruleWords(rule, 'allow').has(hash[found[0]])) continue
      const [first, ...others] = found
      report({
        start: tokens.start[first],
        end: tokens.end[first],
        values: { verb: tokenText(document, first), count: String(found.length) },
        related: others.filter((token) => !has(tokens, token, TokenFlag.protected)).map((token) => ({ start: tokens.start[token], end: tokens.end[token], message: 'Again here.' })),
      })
    }
  },
}

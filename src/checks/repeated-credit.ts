import { Sign } from '../model/document.ts'
import type { DocumentCheck } from './check.ts'
import { ruleWords } from './rule-words.ts'
import { blockAt } from './tokens.ts'

const COLON = 0x3a
const SHORTEST = 4
const LONGEST = 14

/** Finds a picture credit that stands several times in a row within a line: Photo: Ana Solís / AP Photo: Ana Solís / AP. */
export const repeatedCredit: DocumentCheck = {
  name: 'repeated-credit',
  describe: 'A credit that opens with a label and a colon and stands several times in a row.',
  layer: 'word',
  options: {
    label: { type: 'strings', default: ['photo', 'photos', 'foto', 'fotos', 'image', 'images', 'picture', 'credit', 'video'], describe: 'Words that open a credit.' },
  },
  needs: () => Sign.colon,
  placeholders: ['credit', 'count'],
  run(document, rule, report) {
    const { tokens, text, blocks, marks, markCount } = document
    let settled = 0
    for (let m = 0; m < markCount; m++) {
      const first = marks[m] - 1
      if (first < settled || text.charCodeAt(tokens.start[marks[m]]) !== COLON || !ruleWords(rule, 'label').has(tokens.hash[first])) continue
      const limit = blocks[blockAt(document, first)].endToken
      const size = periodAt(tokens.hash, first, limit)
      if (size === 0) continue
      let copies = 2
      while (repeats(tokens.hash, first, size, first + copies * size, limit)) copies++
      settled = first + copies * size
      report({
        start: tokens.start[first],
        end: tokens.end[settled - 1],
        values: { credit: text.slice(tokens.start[first], tokens.end[first + size - 1]), count: String(copies) },
        fixes: [{ edits: [{ start: tokens.end[first + size - 1], end: tokens.end[settled - 1], text: '' }] }],
      })
    }
  },
}

/** How many tokens from `first` on come again at once; 0 when none do. */
function periodAt(hash: Int32Array, first: number, limit: number): number {
  for (let size = SHORTEST; size <= LONGEST; size++) if (repeats(hash, first, size, first + size, limit)) return size
  return 0
}

function repeats(hash: Int32Array, first: number, size: number, second: number, limit: number): boolean {
  if (second + size > limit) return false
  for (let offset = 0; offset < size; offset++) if (hash[first + offset] !== hash[second + offset]) return false
  return true
}

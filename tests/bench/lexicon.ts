import { compileRules } from '../../src/packs/compile.ts'
import type { SourceRule } from '../../src/packs/load.ts'
import { buildCharTables } from '../../src/text/char-tables.ts'

/** Names that stand in the corpus, so that the number of hits is the same whatever the number of rows. */
const FOUND = ['United States', 'White House', 'New York', 'European Union', 'federal government', 'social media', 'open data', 'last year']

/** Syllables that make names nobody bears. */
const SYLLABLES = ['ba', 'che', 'dor', 'fi', 'gul', 'har', 'ji', 'kos', 'lem', 'mur', 'nat', 'pol', 'qua', 'ris', 'sul', 'tev', 'vun', 'wex', 'yor', 'zim']

function inventedName(index: number): string {
  let rest = index
  const word = (syllables: number) => {
    let text = ''
    for (let count = 0; count < syllables; count++) {
      text += SYLLABLES[rest % SYLLABLES.length]
      rest = Math.floor(rest / SYLLABLES.length)
    }
    return text[0].toUpperCase() + text.slice(1)
  }
  return `${word(3)} ${word(3)}`
}

/** Compiled rules with a lexicon of so many rows. */
export function lexiconOf(rows: number): Uint8Array {
  const rule: SourceRule = {
    input: {
      id: 'bench/lexicon',
      check: 'lexicon',
      category: 'terminology/wrong-term',
      severity: 'minor',
      status: 'error',
      message: 'm',
      why: 'w',
      mend: 'd',
      rows: Array.from({ length: rows }, (_, index) => ({ match: [index < FOUND.length ? FOUND[index] : inventedName(index * 7919)] })),
    },
    pack: 'bench',
    file: 'bench.yaml',
    line: 1,
    rowLines: [],
  }
  return compileRules({ rules: [rule], cues: {}, tables: [], dictionaries: [] } as never, buildCharTables())
}

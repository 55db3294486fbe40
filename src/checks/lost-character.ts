import { Sign } from '../model/document.ts'
import type { DocumentCheck } from './check.ts'

const REPLACEMENT = '\uFFFD'

/** Finds U+FFFD, the sign that stands where a letter could not be decoded; only a person can know the letter. */
export const lostCharacter: DocumentCheck = {
  name: 'lost-character',
  describe: 'The replacement character U+FFFD, which stands for letters that could not be read.',
  layer: 'word',
  options: {},
  needs: () => Sign.lost,
  placeholders: [],
  run({ text }, _rule, report) {
    for (let at = text.indexOf(REPLACEMENT); at >= 0; ) {
      let start = at
      let end = at + 1
      while (start > 0 && isPartOfWord(text.charCodeAt(start - 1))) start--
      while (end < text.length && isPartOfWord(text.charCodeAt(end))) end++
      report({ start, end })
      at = text.indexOf(REPLACEMENT, end)
    }
  },
}

const isPartOfWord = (code: number): boolean => code > 32 && code !== 0xa0 && code !== 0x2c && code !== 0x2e && code !== 0x201c && code !== 0x201d

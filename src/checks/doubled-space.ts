import { Sign } from '../model/document.ts'
import type { DocumentCheck } from './check.ts'

/** Finds runs of two spaces or more between the words of a line. */
export const doubledSpace: DocumentCheck = {
  name: 'doubled-space',
  describe: 'Two spaces or more between two words of a line.',
  layer: 'mark',
  options: {},
  needs: () => Sign.doubledSpace,
  placeholders: [],
  run({ tokens, raw, blocks, format }, _rule, report) {
    // A page shows any white space of its file as one space.
    if (format === 'html') return
    const { start, end } = tokens
    for (const { firstToken, endToken } of blocks) {
      for (let token = firstToken + 1; token < endToken; token++) {
        if (start[token] - end[token - 1] < 2 || !areSpaces(raw, end[token - 1], start[token])) continue
        report({
          start: end[token - 1],
          end: start[token],
          group: 'doubled-space',
          fixes: [{ edits: [{ start: end[token - 1], end: start[token], text: ' ' }] }],
        })
      }
    }
  },
}

function areSpaces(raw: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = raw.charCodeAt(at)
    if (code !== 32 && code !== 0xa0) return false
  }
  return true
}

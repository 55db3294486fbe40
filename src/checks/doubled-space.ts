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
        if (start[token] - end[token - 1] < 2 || !areSpaces(raw, end[token - 1], start[token]) || isRowOfColumns(raw, start[token])) continue
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

const LONGEST_ROW = 200
const GAPS = / +/g

/** A row of a table in plain text: two wide gaps or more, and half of the gaps wide or half of the cells figures. */
function isRowOfColumns(raw: string, at: number): boolean {
  const from = raw.lastIndexOf('\n', at) + 1
  const end = raw.indexOf('\n', at)
  const to = end < 0 ? raw.length : end
  if (to - from > LONGEST_ROW) return false
  const row = raw.slice(from, to).trim()
  const gaps = row.match(GAPS) ?? []
  const wide = gaps.filter((gap) => gap.length > 1).length
  if (wide < 2) return false
  const figures = row.split(GAPS).filter((cell) => /^[\d.,:+%–-]+$/.test(cell)).length
  return wide * 2 >= gaps.length || figures * 2 >= gaps.length
}

function areSpaces(raw: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = raw.charCodeAt(at)
    if (code !== 32 && code !== 0xa0) return false
  }
  return true
}

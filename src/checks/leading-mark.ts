import { TokenFlag, type Document } from '../model/document.ts'
import type { DocumentCheck } from './check.ts'
import { firstCode, has, isBlank, isWord, lengthOf } from './tokens.ts'

const COMMA = 0x2c
const SEMICOLON = 0x3b
const POINT = 0x2e
const LEAST_TOKENS = 5

/** Finds a comma, semicolon or full stop at the very start of a paragraph, before its first word. */
export const leadingMark: DocumentCheck = {
  name: 'leading-mark',
  describe: 'A comma, semicolon or full stop before the first word of a paragraph.',
  layer: 'mark',
  options: {},
  placeholders: ['mark'],
  run(document, _rule, report) {
    const { tokens, raw } = document
    for (const { role, firstToken, endToken } of document.blocks) {
      if (role === 'interface' || endToken - firstToken < LEAST_TOKENS || !isLeading(document, firstToken)) continue
      const [start, end] = [tokens.start[firstToken], tokens.start[firstToken + 1]]
      if (!isBlank(raw, tokens.end[firstToken], end)) continue
      report({ start, end: tokens.end[firstToken + 1], values: { mark: raw[start] }, fixes: [{ edits: [{ start, end, text: '' }] }] })
    }
  },
}

function isLeading(document: Document, token: number): boolean {
  const { tokens } = document
  const code = firstCode(document, token)
  if ((code !== COMMA && code !== SEMICOLON && code !== POINT) || lengthOf(tokens, token) > 1 || has(tokens, token, TokenFlag.protected)) return false
  return isWord(tokens, token + 1) && has(tokens, token + 1, TokenFlag.spaceBefore) && has(tokens, token + 1, TokenFlag.capital)
}

import { KIND_MASK, Sign, TokenFlag, TokenKind, type Document } from '../model/document.ts'
import type { Rule } from '../model/rule.ts'
import { hashFolded } from '../text/fold.ts'
import type { DocumentCheck } from './check.ts'
import { ruleWords } from './rule-words.ts'
import { blockAt, isGlued, occursCapitalised, tokenAt } from './tokens.ts'
import { hasForeignNeighbour, isDeliberate, isRomanised } from './untranslated-context.ts'

/** Letters that English words do not have: accents and special letters of Latin script. */
const FOREIGN_LETTER = /[\u00df-\u00f6\u00f8-\u024f\u1e00-\u1eff]/g
const MIN_LETTERS = 4
const BARRED = TokenFlag.capital | TokenFlag.protected | TokenFlag.title | TokenFlag.quoted | TokenFlag.digits

/** Finds words in lower case with letters that English lacks and that are no loanword. */
export const untranslatedLetters: DocumentCheck = {
  name: 'untranslated-letters',
  describe: 'A word in lower case with letters that English lacks, such as ñ or ł.',
  layer: 'word',
  options: {
    loanwords: { type: 'strings', default: [], describe: 'words that English has taken over, without accents' },
  },
  needs: () => Sign.wideLetter,
  placeholders: [],
  run(document, rule, report) {
    const { text, tokens } = document
    const told = new Set<number>()
    let token = 0
    FOREIGN_LETTER.lastIndex = 0
    for (let found = FOREIGN_LETTER.exec(text); found; found = FOREIGN_LETTER.exec(text)) {
      token = tokenAt(document, found.index, token)
      if (token >= tokens.count) return
      FOREIGN_LETTER.lastIndex = tokens.end[token]
      if (!isForeignWord(document, token, rule) || told.has(tokens.hash[token])) continue
      told.add(tokens.hash[token])
      report({ start: tokens.start[token], end: tokens.end[token] })
    }
  },
}

function isForeignWord(document: Document, token: number, rule: Rule): boolean {
  const { tokens } = document
  const flag = tokens.flags[token]
  if ((flag & KIND_MASK) !== TokenKind.word || flag & BARRED || isRomanised(document, token) || tokens.end[token] - tokens.start[token] < MIN_LETTERS) return false
  const block = document.blocks[blockAt(document, token)]
  if (block.role === 'interface' || isLoanword(document, token, rule)) return false
  const { firstToken: from, endToken: to } = block
  if ((token > from && isGlued(tokens, token)) || hasForeignNeighbour(document, token, token + 1, from, to)) return false
  return !isDeliberate(document, token, token + 1, from, to) && !occursCapitalised(document, token)
}

const PLURALS = ['s', 'es', 'd', 'ed', 'ing'] as const

/** Whether English has taken the word over, also in the plural and as a verb. */
function isLoanword({ text, tokens }: Document, token: number, rule: Rule): boolean {
  const loanwords = ruleWords(rule, 'loanwords')
  if (loanwords.has(tokens.hash[token])) return true
  const word = text.slice(tokens.start[token], tokens.end[token]).normalize('NFD').replace(/\p{M}/gu, '')
  return PLURALS.some((ending) => word.endsWith(ending) && loanwords.has(hashFolded(word.slice(0, -ending.length))))
}

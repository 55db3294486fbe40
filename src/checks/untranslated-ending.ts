import { KIND_MASK, TokenFlag, TokenKind, type Document } from '../model/document.ts'
import type { Rule } from '../model/rule.ts'
import { isParticle, languageBit, languageMask } from '../text/language-profile.ts'
import { option, type DocumentCheck } from './check.ts'
import { ruleWords } from './rule-words.ts'
import { blockAt, firstCode, isGlued, isLowerWord, isWord, occursCapitalised } from './tokens.ts'
import { isDeliberate } from './untranslated-context.ts'

const HYPHEN = 0x2d
const LETTER_O = 0x6f
const BARRED = TokenFlag.capital | TokenFlag.protected | TokenFlag.title | TokenFlag.quoted | TokenFlag.digits

/** Endings of a rule, by the code of their last letter. */
type Endings = ReadonlyMap<number, readonly string[]>

/**
 * Finds words in lower case with an ending that no English word has (-ción, -zione). Certain only when the text is known
 * to come from the language of the rule.
 */
export const untranslatedEnding: DocumentCheck = {
  name: 'untranslated-ending',
  describe: 'A word in lower case with an ending of another language.',
  layer: 'word',
  options: {
    endings: { type: 'strings', default: [], describe: 'endings that English words do not have, with their accents' },
    except: { type: 'strings', default: [], describe: 'words with such an ending that are at home in English' },
    letters: { type: 'integer', default: 6, describe: 'the fewest letters that a word must have' },
    'second-part': { type: 'boolean', default: false, describe: 'look only behind a first part in -o with a hyphen (politico-financieros)' },
  },
  placeholders: ['ending'],
  run(document, rule, report) {
    const { tokens } = document
    const endings = endingsOf(rule)
    const shortest = option<number>(rule, 'letters')
    const isSecond = option<boolean>(rule, 'second-part')
    for (let token = 0; token < tokens.count; token++) {
      if ((tokens.flags[token] & (KIND_MASK | BARRED)) !== TokenKind.word || tokens.end[token] - tokens.start[token] < shortest) continue
      const candidates = endings.get(document.text.charCodeAt(tokens.end[token] - 1))
      if (!candidates) continue
      const ending = endingOf(document, token, candidates)
      if (!ending || isSecond !== isSecondPart(document, token) || !isStray(document, token, rule)) continue
      report({ start: tokens.start[isSecond ? token - 2 : token], end: tokens.end[token], values: { ending: `-${ending}` }, status: document.sourceLanguage ? undefined : 'suspicious' })
    }
  },
}

const known = new WeakMap<Rule, Endings>()

function endingsOf(rule: Rule): Endings {
  let endings = known.get(rule)
  if (!endings) {
    const byLast = new Map<number, string[]>()
    for (const ending of option<readonly string[]>(rule, 'endings')) {
      const last = ending.charCodeAt(ending.length - 1)
      byLast.set(last, [...(byLast.get(last) ?? []), ending])
    }
    known.set(rule, (endings = byLast))
  }
  return endings
}

function endingOf({ text, tokens }: Document, token: number, endings: readonly string[]): string | undefined {
  const end = tokens.end[token]
  return endings.find((ending) => end - tokens.start[token] > ending.length && text.startsWith(ending, end - ending.length))
}

/** “financieros” in “politico-financieros”. */
const isSecondPart = (document: Document, token: number): boolean =>
  token > 1 &&
  isGlued(document.tokens, token) &&
  firstCode(document, token - 1) === HYPHEN &&
  isGlued(document.tokens, token - 1) &&
  isLowerWord(document.tokens, token - 2) &&
  document.text.charCodeAt(document.tokens.end[token - 2] - 1) === LETTER_O

/** Whether the word stands alone among words of the text's own language, not in a name, a run or an explanation. */
function isStray(document: Document, token: number, rule: Rule): boolean {
  const { tokens } = document
  if (ruleWords(rule, 'except').has(tokens.hash[token])) return false
  const block = document.blocks[blockAt(document, token)]
  const { firstToken: from, endToken: to } = block
  if (block.role === 'interface') return false
  if (token > from && (isParticle(tokens, token - 1, from, to) || isForeign(document, token - 1))) return false
  if (token + 1 < to && isForeign(document, token + 1)) return false
  return !isDeliberate(document, token, token + 1, from, to) && !occursCapitalised(tokens, token)
}

function isForeign({ tokens, language }: Document, token: number): boolean {
  if (!isWord(tokens, token)) return false
  const mask = languageMask(tokens.hash[token])
  return mask !== 0 && (mask & languageBit(language)) === 0
}

import { KIND_MASK, TokenFlag, TokenKind, type Document } from '../model/document.ts'
import type { Rule } from '../model/rule.ts'
import { option, type DocumentCheck, type Resources } from './check.ts'
import { dictionaryOf } from '../text/dictionary.ts'
import { ruleWords } from './rule-words.ts'
import { blockAt, firstCode, isGlued, isLowerWord, occursCapitalised, tokenText } from './tokens.ts'
import { hasForeignNeighbour, isDeliberate } from './untranslated-context.ts'

const HYPHEN = 0x2d
const LETTER_O = 0x6f
const BARRED = TokenFlag.capital | TokenFlag.protected | TokenFlag.title | TokenFlag.quoted | TokenFlag.digits

/** Endings of a rule (of three letters or more) by their last three. */
type Endings = ReadonlyMap<number, readonly string[]>

const TAILS = 1 << 12
/** A number for the three letters before offset `end`; its low bits are a slot of the table. */
const tailOf = (text: string, end: number): number => text.charCodeAt(end - 1) ^ (text.charCodeAt(end - 2) << 4) ^ (text.charCodeAt(end - 3) << 8)

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
  run(document, rule, report, resources) {
    const { tokens, text } = document
    const byTail = endingsOf(rule)
    const shortest = option<number>(rule, 'letters')
    const isSecond = option<boolean>(rule, 'second-part')
    for (const token of endingWords(document)) {
      const end = tokens.end[token]
      const candidates = byTail.get(tailOf(text, end))
      const ending = candidates && endingOf(document, token, candidates)
      if (!ending || end - tokens.start[token] < shortest || isSecond !== isSecondPart(document, token) || !isStray(document, token, rule) || (!isSecond && isAtHome(document, token, resources))) continue
      report({ start: tokens.start[isSecond ? token - 2 : token], end: tokens.end[token], values: { ending: `-${ending}` }, status: document.sourceLanguage ? undefined : 'suspicious' })
    }
  },
}

const MIN_LETTERS = 5

/** For each tail the letters that may stand before it in some ending of some rule, as bits. */
const mayEnd = new Int32Array(TAILS)
/** How many rules are in the table. */
let version = 0

interface EndingWords {
  readonly version: number
  readonly tokens: readonly number[]
}

const words = new WeakMap<Document, EndingWords>()

/** The words in lower case, of five letters or more, that may have an ending of some rule; found once for all rules. */
function endingWords(document: Document): readonly number[] {
  let found = words.get(document)
  if (found?.version !== version) words.set(document, (found = { version, tokens: findEndingWords(document) }))
  return found.tokens
}

function findEndingWords({ text, tokens }: Document): number[] {
  const { flags, start, end, count } = tokens
  const found: number[] = []
  for (let token = 0; token < count; token++) {
    if ((flags[token] & (KIND_MASK | BARRED)) !== TokenKind.word || end[token] - start[token] < MIN_LETTERS) continue
    if ((mayEnd[tailOf(text, end[token]) & (TAILS - 1)] >>> text.charCodeAt(end[token] - 4)) & 1) found.push(token)
  }
  return found
}

const known = new WeakMap<Rule, Endings>()

function endingsOf(rule: Rule): Endings {
  let endings = known.get(rule)
  if (!endings) {
    const byTail = new Map<number, string[]>()
    for (const ending of option<readonly string[]>(rule, 'endings')) {
      const tail = tailOf(ending, ending.length)
      byTail.set(tail, [...(byTail.get(tail) ?? []), ending])
      // A shift takes the low five bits of the code of the letter.
      mayEnd[tail & (TAILS - 1)] |= ending.length > 3 ? 1 << ending.charCodeAt(ending.length - 4) : -1
    }
    known.set(rule, (endings = byTail))
    version++
  }
  return endings
}

function endingOf({ text, tokens }: Document, token: number, endings: readonly string[]): string | undefined {
  const end = tokens.end[token]
  return endings.find((ending) => end - tokens.start[token] > ending.length && text.startsWith(ending, end - ending.length))
}

/** “dissent”, “divertimento”: a dictionary of the text's own language has the word just as it is written. */
const isAtHome = (document: Document, token: number, resources: Resources): boolean =>
  ASCII.test(tokenText(document, token)) && dictionaryOf(document, resources)?.isKnown(document.tokens.hash[token]) === true
const ASCII = /^[a-z]+$/

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
  if (hasForeignNeighbour(document, token, token + 1, from, to)) return false
  return !isDeliberate(document, token, token + 1, from, to) && !occursCapitalised(document, token)
}

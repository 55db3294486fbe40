import { KIND_MASK, Sign, TokenFlag, TokenKind, type Document } from '../model/document.ts'
import type { Rule } from '../model/rule.ts'
import { hashFolded } from '../text/fold.ts'
import { option, type DocumentCheck, type Resources } from './check.ts'
import { dictionaryOf } from '../text/dictionary.ts'
import { ruleWords } from './rule-words.ts'
import { firstCode, has, isGlued, isLowerWord, isNumber, isQuote, isWord, lengthOf, tokenText } from './tokens.ts'
import { wordHashes } from './word-hashes.ts'

/** Four times “very” is too much even of what may stand twice. */
const STAMMER = 3
/** Shorter common words are too often surnames as well (Rose, Young). */
const LONGEST_NAME_WORD = 5
const HYPHEN = 0x2d
/** Verbs that may end a clause where another begins: “those who could could leave”, “what it is is a mess”. */
const AUXILIARIES = wordHashes('is was are were do does did has have can could will would should must')
const CLAUSES = wordHashes('who what whatever whoever whichever which that where wherever how all why when than as reason')
const CLAUSE_REACH = 5
/** “Put in in June”, “went on on Monday”: a particle of the verb and a preposition. */
const PARTICLES = wordHashes('in on up off over out down through around about')
const PARTICLE_VERBS = wordHashes(
  'came come comes coming went go goes going gone put puts putting bring brings brought turn turns turned turning move moved moving moves take takes took taken call called phoned check checked log logged sign signed break broke broken carry carries carried carrying give gave given set sets kick kicked get gets got gotten settle settled step stepped join joined hand handed let sail sailed drop dropped cave caved dig dug tune tuned weigh weighed lock locked hold held pass passed switch switched light lights stay stayed live lived log fly flew flown fill filled',
)
/** Words that have no capital but in titles and headings. */
const SMALL = wordHashes('the a an and of with from or by as to for')
const COMPARED = KIND_MASK | TokenFlag.protected

/** Finds a word that stands twice in a row. */
export const repeatedWord: DocumentCheck = {
  name: 'repeated-word',
  describe: 'The same word twice in a row, with nothing but a space between.',
  layer: 'word',
  options: {
    certain: { type: 'strings', default: [], describe: 'Words that never stand twice.' },
    doubtful: { type: 'strings', default: [], describe: 'Words that may stand twice, but seldom do: suspicious.' },
    allow: { type: 'strings', default: [], describe: 'Words that may stand twice.' },
    others: { type: 'string', default: 'error', values: ['error', 'suspicious', 'silent'], describe: 'What is said of words that no list holds.' },
  },
  needs: () => Sign.doubledWord,
  placeholders: ['word'],
  run(document, rule, report, resources) {
    const { tokens, text } = document
    const source = resources.pair?.source.text
    const { hash, flags, count } = tokens
    for (let token = 1; token < count; token++) {
      const kind = flags[token] & COMPARED
      if (hash[token] !== hash[token - 1] || (kind !== TokenKind.word && kind !== TokenKind.number) || !(flags[token] & TokenFlag.spaceBefore)) continue
      if (flags[token] & TokenFlag.title || !isSameWritten(document, token)) continue
      const first = token - 1
      let last = token
      while (last + 1 < count && hash[last + 1] === hash[first] && flags[last + 1] & TokenFlag.spaceBefore) last++
      const verdict = kind === TokenKind.number ? verdictOnNumber(document, first, last) : verdictOn(document, rule, first, last, resources)
      // What the source says twice in the same letters is a name, or spoken of.
      if (verdict && !source?.includes(text.slice(tokens.start[first], tokens.end[last]))) {
        report({
          start: tokens.start[first],
          end: tokens.end[last],
          values: { word: tokenText(document, first) },
          status: verdict === 'suspicious' ? 'suspicious' : undefined,
          fixes: [{ edits: [{ start: tokens.end[first], end: tokens.end[last], text: '' }], safety: verdict === 'certain' ? undefined : 'review' }],
        })
      }
      token = last
    }
  },
}

/** What is to be said of the word at tokens `first` to `last`; nothing when it may stand so. */
function verdictOn(document: Document, rule: Rule, first: number, last: number, resources: Resources): 'certain' | 'error' | 'suspicious' | undefined {
  const hash = document.tokens.hash[first]
  const quoted = has(document.tokens, first, TokenFlag.quoted)
  if (isInitials(document, first, last) || isSpokenOf(document, first, last) || isCompound(document, last) || isThere(document, first)) return undefined
  if (last - first === 1 && endsClause(document, first)) return ruleWords(rule, 'certain').has(hash) ? 'suspicious' : undefined
  // People stammer when they are quoted: “I don't know if the, the the …”
  // The band The The; both words with a capital in a heading.
  const title = has(document.tokens, last, TokenFlag.capital) && !has(document.tokens, last, TokenFlag.allCaps)
  if (ruleWords(rule, 'certain').has(hash)) return (quoted && last - first > 1) || (title && SMALL.has(hash)) ? 'suspicious' : 'certain'
  if (ruleWords(rule, 'allow').has(hash)) return !quoted && last - first >= STAMMER ? 'suspicious' : undefined
  if (has(document.tokens, first, TokenFlag.capital) && isName(document, first, last, resources)) return undefined
  if (!isSuspect(document, first, last)) return undefined
  if (has(document.tokens, first, TokenFlag.capital)) return 'suspicious'
  if (ruleWords(rule, 'doubtful').has(hash)) return 'suspicious'
  const others = option<'error' | 'suspicious' | 'silent'>(rule, 'others')
  if (others === 'silent') return undefined
  return quoted ? 'suspicious' : others
}

/** “A A Roe”, “with A A A”: letters; two have no word in lower case behind them. */
const isInitials = (document: Document, first: number, last: number): boolean =>
  lengthOf(document.tokens, first) === 1 && lengthOf(document.tokens, last) === 1 && has(document.tokens, first, TokenFlag.capital) && has(document.tokens, last, TokenFlag.capital) && (last - first > 1 || !isLowerWord(document.tokens, last + 1))

/** “The story said “the the””: the words alone between quotation marks. */
const isSpokenOf = ({ tokens }: Document, first: number, last: number): boolean => first > 0 && isQuote(tokens, first - 1) && isGlued(tokens, first) && isQuote(tokens, last + 1) && isGlued(tokens, last + 1)

/** “By by-election rules”: the second word is part of another one. */
const isCompound = (document: Document, last: number): boolean => isGlued(document.tokens, last + 1) && firstCode(document, last + 1) === HYPHEN && isGlued(document.tokens, last + 2)

const NO = hashFolded('no')
const THERE = hashFolded('there')
/** “There’s no there there.” */
const isThere = ({ tokens }: Document, first: number): boolean => tokens.hash[first] === THERE && first > 0 && tokens.hash[first - 1] === NO

/** Whether the two words belong to two clauses, or to a verb and what follows. */
function endsClause({ tokens }: Document, first: number): boolean {
  const hash = tokens.hash[first]
  if (first === 0 || has(tokens, first, TokenFlag.sentenceStart)) return false
  if (PARTICLES.has(hash)) return PARTICLE_VERBS.has(tokens.hash[first - 1]) && isWord(tokens, first - 1)
  if (!AUXILIARIES.has(hash)) return false
  for (let token = first - 1; token >= 0 && token >= first - CLAUSE_REACH; token--) {
    if (isWord(tokens, token) && CLAUSES.has(tokens.hash[token])) return true
    if (has(tokens, token, TokenFlag.sentenceStart)) return false
  }
  return false
}

/** Years and other figures of two digits or more, in running text: not in a row of figures. */
function verdictOnNumber(document: Document, first: number, last: number): 'suspicious' | undefined {
  const { tokens } = document
  // “222 222”: a figure in groups.
  if (last - first === 1 && lengthOf(tokens, first) === 3 && firstCode(document, first) !== 0x30) return undefined
  // “Middletown 011 011 x”: the innings of a line score.
  if (firstCode(document, first) === 0x30 && first > 0 && has(tokens, first - 1, TokenFlag.capital)) return undefined
  if (lengthOf(tokens, first) < 2 || !isSameWritten(document, last) || isGlued(tokens, first) || has(tokens, first, TokenFlag.sentenceStart)) return undefined
  if (isGlued(tokens, last + 1) && !/[.,;:!?)"”]/.test(document.text[tokens.start[last + 1]])) return undefined
  return !isWord(tokens, first - 1) || isNumber(tokens, last + 1) || has(tokens, last + 1, TokenFlag.capital) ? undefined : 'suspicious'
}

/** Written alike, and not parted by a sentence end; only the first word of a sentence may differ by its capital. */
function isSameWritten(document: Document, token: number): boolean {
  const { tokens } = document
  if (has(tokens, token, TokenFlag.sentenceStart)) return false
  const first = tokenText(document, token - 1)
  const second = tokenText(document, token)
  return first === second || (has(tokens, token - 1, TokenFlag.sentenceStart) && lengthOf(tokens, token) > 1 && first.toLowerCase() === second)
}

/**
 * Duran Duran, Walla Walla, Juan García García: a name may stand twice (not three times), unless it also stands alone in the article and
 * no other name is before it here, or is a common word (“the Baltic Fleet Fleet”).
 */
function isName(document: Document, first: number, last: number, resources: Resources): boolean {
  const { tokens } = document
  if (last - first > 1) return false
  if (lengthOf(tokens, first) > LONGEST_NAME_WORD && dictionaryOf(document, resources)?.isCommon(tokenText(document, first).toLowerCase())) return false
  if (first > 0 && (has(tokens, first - 1, TokenFlag.capital) || !isWord(tokens, first - 1))) return true
  for (let token = 0; token < tokens.count; token++) {
    if (tokens.hash[token] === tokens.hash[first] && (token < first || token > last) && tokens.hash[token + 1] !== tokens.hash[first] && tokens.hash[token - 1] !== tokens.hash[first]) return false
  }
  return true
}

/** Not a letter (A A), a word with figures, or a hyphenated form (go go-go). */
function isSuspect(document: Document, first: number, last: number): boolean {
  const { tokens } = document
  if (lengthOf(tokens, last) < 2 || has(tokens, last, TokenFlag.digits | TokenFlag.initials)) return false
  if (has(tokens, last, TokenFlag.allCaps) && (last - first < 2 || lengthOf(tokens, last) < 3)) return false
  if (first > 0 && isGlued(tokens, first)) return false
  return !(isGlued(tokens, last + 1) && (document.text[tokens.start[last + 1]] === '-' || isWord(tokens, last + 1)))
}

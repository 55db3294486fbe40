import { ALL_SIGNS, Sign, TokenFlag, type Document } from '../model/document.ts'
import type { Status } from '../model/rule.ts'
import { option, type DocumentCheck, type Report, type Resources } from './check.ts'
import { dictionaryOf } from '../text/dictionary.ts'
import { hashFolded } from '../text/fold.ts'
import { nextPlace } from '../text/word-places.ts'
import type { Spelling } from '../text/spelling.ts'
import { tokenIndex } from './token-index.ts'
import { gluedPairs } from './unknown-words.ts'
import { countWord, has, isGlued, isLowerWord, isNumber, isWord, tokenText } from './tokens.ts'
import { wordHashes } from './word-hashes.ts'

const PERCENT = 0x25
const SMALL_A = 0x61
const SMALL_Z = 0x7a

/** Words that are found glued to a figure. */
const AFTER_FIGURES = new Set(
  'the and for was has had his her who that which with from when while after before were will have said but not its their this these those people of in on at to by as is are all any where until because between during against also however according both although though thanks among without whose there then so he she they it we'.split(' '),
)
/** Endings that belong to figures: ordinals, units, decades, ages. */
const FIGURE_ENDINGS = new Set('st nd rd th ths s am pm mm cm km kg mg ml kmh kph mph fps rpm gb mb kb tb hz ghz mhz kw mw gw kwh mwh bn mn tn min mins sec secs hrs hr ft in lb lbs oz px ish fold odd plus something million billion trillion year years ers er'.split(' '))
const FIGURE_GLUE = /^(\d{1,4}(?:[.,]\d{1,3})?)(\p{Ll}{2,})$/u
const YEAR = /^(?:19|20)\d\d$/
/** Verbs of speech and offices, and longer function words: no name ends in them. */
const VERBS_AND_OFFICES = 'regarding concerning thanks remains believes considers maintains announced assured explained stated declared confirmed pointed revealed reported commented admitted warned ruled stressed highlighted indicated replied responded denounced demanded presented according through between although whose leader president minister spokesman candidate secretary senator'.split(' ')
/** Function words that are found glued to a name, by their last letters. */
const AFTER_NAMES = ['are', 'were', 'said', 'says', 'told', 'took', 'will', 'with', 'from', 'that', 'which', 'who', 'and', 'was', 'has', 'had', 'for', 'the', 'after', 'when', 'also', 'where', 'while', 'but', 'against', 'because', 'during', 'since', 'until', 'before', 'among', 'without', 'whose', 'especially', 'therefore', 'he', 'she', 'they', 'to', 'of', 'as', 'there', 'however', ...VERBS_AND_OFFICES]
/** Those that no name ends in: the name need not stand elsewhere in the article. */
const SURE_AFTER_NAMES = new Set(['among', 'without', 'whose', 'especially', 'therefore', 'who', 'which', 'where', 'when', 'while', 'against', 'because', 'during', 'there', 'however', ...VERBS_AND_OFFICES])
/** Those that no name ends in when what stands before them is a name or word that dictionaries have. */
const SURE_AFTER_KNOWN = new Set(['the', 'are', 'has', 'had', 'were', 'said', 'told', 'from', 'with', 'that', 'after', 'before', 'since', 'until', 'but', 'also'])
const LEAST_KNOWN = 5
/** Letters that no name has before “the” (Goethe, Smythe, Marthe, Xanthe, Callisthe). */
const NO_NAME_BEFORE_THE = /[bcdfghjkmpqtvwxz]the$/
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))
/** Short words that names do end in (Delaware, Blythe), and the words before which they are none of a name: “Huelvaare in yellow”. */
const SURE_BEFORE: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['the', words('first second third fourth fifth sixth seventh eighth ninth tenth number two three four five other whole new old great young capital last next same only former current new main most best one man woman president minister leader head mayor party company team club striker player coach country city region')],
  ['has', words('been had become made taken said begun already also never not now just always given shown won lost left')],
  ['are', words('in at on not also the among already now still being under')],
  ['were', words('in at on not also the among already being under')],
  ['but', words('it he she they the this that there not in also')],
  ['and', words('the his her their its this that then also he she they it')],
  ['was', words('in at on not also the already being born still one')],
])
/** “has announced”, “are suspended”. */
const BEFORE_PARTICIPLES = words('has are were was')
/** Short ones are often part of a name (Donato, Thomas); of so many letters the name before them is another one. */
const LEAST_BEFORE_SHORT = 6
/** What is put behind names to make other names and words: Peterhead, Trumpworld, Smithfield. */
const NAME_TAILS = wordHashes('field town land lands ford wood woods side burg view hill hills dale shire house port bank gate stone worth well wells head heads mouth cliff bridge water church stead brook point park ridge like ward wards world care mania land nomics economy fest fans ness ling berg stein mann mark vale garden gardens beach island islands lake lakes river creek valley springs city ville hall court place lane road street base core verse tech soft ware book tube cast mail bank cash coin pay shop mart work works line lines room rooms chain ship ships craft plane jet lab labs bot news post times wire watch media style wear wise proof free esque like less able ians isms ists ites boys girls kids mans sons born bred backed based')
/** What somebody or something named is “of” something: “Pelewinner of three World Cups”. */
const ROLES = words('member winner leader wife husband daughter brother sister mother father president director captain coach mayor minister secretary figure author founder owner candidate spokesman spokeswoman rector capital candidate governor senator bishop archbishop dean striker defender goalkeeper midfielder singer actress actor journalist lawyer champion protagonist')
/** Letters of a common word that is looked for behind a name. */
const COMMON_MIN = 5
const LETTERS = 26
const WORDS_BY_ENDING: (readonly string[] | undefined)[] = Array.from({ length: LETTERS * LETTERS }, () => undefined)
for (const word of AFTER_NAMES) {
  const ending = endingCode(word.charCodeAt(word.length - 2), word.charCodeAt(word.length - 1))
  WORDS_BY_ENDING[ending] = [...(WORDS_BY_ENDING[ending] ?? []), word]
}
const NAME_MIN = 4
const THE = 'the'
const LONG_PARTICIPLE = /^[a-z]{5,}ed$/
const LONGEST = 20

/** Finds figures, names and function words that are glued to the word beside them: “1-0team”, “2022the”, “Scalonisaid”, “theparliament”. */
export const gluedWord: DocumentCheck = {
  name: 'glued-word',
  describe: 'A figure, a name or a function word that is glued to the word beside it.',
  layer: 'word',
  options: { to: { type: 'string', default: 'figure', values: ['figure', 'name', 'word'], describe: 'what the word is glued to' } },
  needs: (rule) => (option<string>(rule, 'to') === 'figure' ? Sign.number | Sign.digitWord : ALL_SIGNS),
  placeholders: [],
  run(document, rule, report, resources) {
    const to = option<string>(rule, 'to')
    if (to === 'figure') toFigures(document, report)
    else if (to === 'name') toNames(document, report, resources)
    else for (const { token, cut, doubtful } of gluedPairs(document, resources)) reportSplit(document, token, token, document.tokens.start[token] + cut, doubtful ? 'suspicious' : undefined, report)
  },
}

function toFigures(document: Document, report: Report): void {
  const { tokens, text } = document
  const { numbers, digitWords } = tokenIndex(document)
  for (const token of digitWords) glueOfFigure(document, token, report)
  for (const token of numbers) {
    const percent = token + 1
    const word = token + 2
    if (text.charCodeAt(tokens.end[token]) !== PERCENT || !isGlued(tokens, percent) || !isGlued(tokens, word) || !isLowerWord(tokens, word)) continue
    if (AFTER_FIGURES.has(tokenText(document, word))) reportSplit(document, token, word, tokens.start[word], undefined, report)
  }
}

function glueOfFigure(document: Document, token: number, report: Report): void {
  const { tokens, text } = document
  const parts = FIGURE_GLUE.exec(text.slice(tokens.start[token], Math.min(tokens.end[token], tokens.start[token] + LONGEST)))
  if (!parts) return
  const [, figure, word] = parts
  const scored = token > 1 && isGlued(tokens, token) && isGlued(tokens, token - 1) && isNumber(tokens, token - 2)
  if (FIGURE_ENDINGS.has(word)) return
  let status: Status | undefined
  if (AFTER_FIGURES.has(word) && (word.length > 2 || YEAR.test(figure))) status = 'error'
  else if (word.length > 3 && (YEAR.test(figure) || scored || /^\d{2,}$/.test(figure)) && standsAlone(document, word)) status = 'suspicious'
  if (status && firstGluedIsFree(document, token)) {
    const first = scored ? token - 2 : token
    reportSplit(document, first, token, tokens.start[token] + figure.length, status, report)
  }
}

/** Not so in “A320the” or an address of a part: the figure begins after a space, or closes a score. */
const firstGluedIsFree = ({ tokens }: Document, token: number): boolean =>
  (tokens.flags[token] & TokenFlag.spaceBefore) !== 0 || (token > 1 && !isWord(tokens, token - 1) && isNumber(tokens, token - 2))

/** Whether the article has the word as a word of its own. */
function standsAlone({ tokens, text }: Document, word: string): boolean {
  for (let token = 0; token < tokens.count; token++) {
    if (tokens.end[token] - tokens.start[token] === word.length && text.startsWith(word, tokens.start[token])) return true
  }
  return false
}

function toNames(document: Document, report: Report, resources: Resources): void {
  const { tokens, text } = document
  const spelling = dictionaryOf(document, resources)
  const { start, end } = tokens
  for (const token of tokenIndex(document).longNames) {
    if (end[token] - start[token] > LONGEST) continue
    const ending = endingCode(text.charCodeAt(end[token] - 2), text.charCodeAt(end[token] - 1))
    const words = ending < 0 ? undefined : WORDS_BY_ENDING[ending]
    if (words && withWordOf(words, document, token, spelling, report)) continue
    if (spelling) withCommonWord(document, token, spelling, report)
  }
}

/** Looks for one of the words at the end of a name; whether there is nothing more to look for. */
function withWordOf(words: readonly string[], document: Document, token: number, spelling: Spelling | undefined, report: Report): boolean {
  const { tokens, text } = document
  const { start, end } = tokens
  const known = (hash: number): boolean => !spelling || spelling.isKnown(hash)
  for (const word of words) {
    const cut = end[token] - word.length
    if (isInitialism(text, start[token], cut, word)) {
      reportSplit(document, token, token, cut, undefined, report)
      return true
    }
    if (cut - start[token] < (word.length > 2 ? NAME_MIN : LEAST_BEFORE_SHORT) || !text.startsWith(word, cut)) continue
    if (countWord(document, token, 2) > 1) return true
    if (isNameOfArticle(document, start[token], cut, token) && (word.length > 2 || !spelling?.isKnown(tokens.hash[token]))) reportSplit(document, token, token, cut, undefined, report)
    else if (!known(tokens.hash[token]) && isLowerTail(text, start[token] + 1, cut) && continuesLow(document, token) && isNoEnding(document, word, token, known)) reportSplit(document, token, token, cut, 'suspicious', report)
    else continue
    return true
  }
  return false
}

/** Whether no name ends in the word: by its letters, by the word that follows, or because what stands before it is known. */
function isNoEnding(document: Document, word: string, token: number, known: (hash: number) => boolean): boolean {
  if (SURE_AFTER_NAMES.has(word) || goesOnAfter(document, word, token)) return true
  // “Chandrahas Choudhury”: before another name it is one.
  if (!SURE_AFTER_KNOWN.has(word) || has(document.tokens, token + 1, TokenFlag.capital)) return false
  const name = tokenText(document, token).slice(0, -word.length)
  if (word === THE && NO_NAME_BEFORE_THE.test(`${name}${word}`)) return true
  return name.length >= (word === THE ? NAME_MIN : LEAST_KNOWN) && known(hashFolded(name.toLowerCase()))
}

/** Whether the next word shows that the letters at the end of the token are a word of their own. */
function goesOnAfter(document: Document, word: string, token: number): boolean {
  const following = SURE_BEFORE.get(word)
  if (!following || !isLowerWord(document.tokens, token + 1)) return false
  const next = tokenText(document, token + 1)
  return following.has(next) || (BEFORE_PARTICIPLES.has(word) && /[^e]ed$/.test(next))
}

/** “Nodalfigure”: a name of the article, and a common word that no name ends in. “Coelhoobtained”, “Coelhowinner of”: no name ends in the verb, or the noun. */
function withCommonWord(document: Document, token: number, spelling: Spelling, report: Report): void {
  const { tokens, text } = document
  const start = tokens.start[token]
  const end = tokens.end[token]
  const beforeOf = text.startsWith(' of ', end)
  if (spelling.isKnown(tokens.hash[token]) || !continuesLow(document, token) || countWord(document, token, 2) > 1 || !isLowerTail(text, start + 1, end)) return
  for (let cut = start + NAME_MIN; cut <= end - COMMON_MIN; cut++) {
    const word = text.slice(cut, end)
    const isRole = beforeOf && ROLES.has(word)
    if (!isRole && !spelling.isCommon(word)) continue
    if (!spelling.isCommon(text.slice(start, cut).toLowerCase()) && !NAME_TAILS.has(hashFolded(word)) && (isRole || LONG_PARTICIPLE.test(word) || isNameOfArticle(document, start, cut, token))) return reportSplit(document, token, token, cut, 'suspicious', report)
  }
}

/** “WBAhowever”: capitals, and a word of three letters or more in small ones. */
const isInitialism = (text: string, from: number, cut: number, word: string): boolean => word.length > 2 && text.startsWith(word, cut) && /^\p{Lu}{2,}$/u.test(text.slice(from, cut))

/** Whether the piece has no capital. */
const isLowerTail = (text: string, from: number, to: number): boolean => text.slice(from, to) === text.slice(from, to).toLowerCase()

/** Whether a word in lower case, a name or a figure follows after a space. */
const continuesLow = ({ tokens }: Document, token: number): boolean => (isWord(tokens, token + 1) || isNumber(tokens, token + 1)) && !isGlued(tokens, token + 1) && !(tokens.flags[token + 1] & TokenFlag.allCaps)

/** A number for the last two letters of a word, -1 where they are not two small letters of ASCII. */
function endingCode(first: number, last: number): number {
  return first < SMALL_A || first > SMALL_Z || last < SMALL_A || last > SMALL_Z ? -1 : (first - SMALL_A) * LETTERS + last - SMALL_A
}

/** Whether the piece of text stands elsewhere as a capitalised word, once at least within a sentence. */
function isNameOfArticle(document: Document, from: number, to: number, glued: number): boolean {
  const { tokens, text } = document
  const name = text.slice(from, to)
  const hash = hashFolded(name.toLowerCase())
  for (let token = nextPlace(document, hash, 0); token >= 0; token = nextPlace(document, hash, token + 1)) {
    if (token === glued || tokens.end[token] - tokens.start[token] !== name.length || !(tokens.flags[token] & TokenFlag.capital)) continue
    if (text.startsWith(name, tokens.start[token]) && !(tokens.flags[token] & TokenFlag.sentenceStart)) return true
  }
  return false
}

function reportSplit(document: Document, first: number, last: number, at: number, status: Status | undefined, report: Report): void {
  const { tokens, text } = document
  const start = tokens.start[first]
  const end = tokens.end[last]
  report({ start, end, status, fixes: [{ title: `Write “${text.slice(start, at)} ${text.slice(at, end)}”`, edits: [{ start: at, end: at, text: ' ' }] }] })
}

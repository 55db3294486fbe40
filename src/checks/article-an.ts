import { KIND_MASK, TokenFlag, TokenKind, type Document } from '../model/document.ts'
import { hashFolded } from '../text/fold.ts'
import type { Status } from '../model/rule.ts'
import { option, type DocumentCheck, type Report } from './check.ts'
import { wordFinder } from './token-index.ts'
import { continues, firstCode, has, isGlued, isNumber, isQuote, isWord, lengthOf, tokenText } from './tokens.ts'
import { wordHashes } from './word-hashes.ts'

const A = hashFolded('a')
const AN = hashFolded('an')
const findArticles = wordFinder([A, AN])

/** Words that follow “a” as a letter (options a and b) or as the preposition of Romance languages. */
const AFTER_LETTER = wordHashes('and or of in is at as on are if into it its am i an a e o us el os un una uno ao al otro otra ellos ellas esta este eso alta allo')

/** Capitalised words of English; before other names an “a” may be one of another language (“visita a Estados Unidos”). */
const ENGLISH_ADJECTIVES = wordHashes(
  'afghan african albanian algerian american angolan arab arabic argentine argentinian armenian asian australian austrian easter ecuadorian ecuadorean egyptian emirati english estonian ethiopian icelandic indian indonesian internet iranian iraqi irish islamic islamist israeli italian olympic orthodox oscar',
)

/** Finds “a” before a vowel sound and “an” before a consonant sound, where the sound is beyond doubt. */
export const articleAn: DocumentCheck = {
  name: 'article-an',
  describe: '“a” before a vowel sound or “an” before a consonant sound.',
  layer: 'word',
  options: { before: { type: 'string', default: 'word', values: ['word', 'initials', 'number'], describe: 'what follows: a word, initials read letter by letter, or a number' } },
  placeholders: ['right', 'next'],
  run(document, rule, report) {
    const before = option<string>(rule, 'before')
    for (const token of doubtfulArticles(document)) lookAt(document, token, before, report)
  },
}

const doubtful = new WeakMap<Document, readonly number[]>()

/** The articles of which the next letter does not show at once that they are right; found once for all rules of this check. */
function doubtfulArticles(document: Document): readonly number[] {
  let found = doubtful.get(document)
  if (!found) doubtful.set(document, (found = findArticles(document).filter((token) => mayBeWrong(document, token))))
  return found
}

function mayBeWrong({ text, tokens }: Document, token: number): boolean {
  const { hash, flags, start, count } = tokens
  const next = token + 1
  if ((hash[token] !== A && hash[token] !== AN) || next >= count || flags[token] & (TokenFlag.title | TokenFlag.digits)) return false
  if ((flags[next] & (KIND_MASK | TokenFlag.allCaps | TokenFlag.initials)) !== TokenKind.word) return true
  return hash[token] === AN ? !isVowel(text.charCodeAt(start[next])) : !isConsonant(text.charCodeAt(start[next]))
}

const isVowel = (code: number): boolean => code === 0x61 || code === 0x69
const CONSONANTS = Array.from('bcdfgjklmnpqrstvwyz').reduce((bits, letter) => bits | (1 << (letter.charCodeAt(0) - 0x61)), 0)
const isConsonant = (code: number): boolean => code >= 0x61 && code <= 0x7a && (CONSONANTS & (1 << (code - 0x61))) !== 0

function lookAt(document: Document, token: number, before: string, report: Report): void {
  const { tokens } = document
  let next = token + 1
  if (isGlued(tokens, next) || !continues(tokens, next)) return
  if (isQuote(tokens, next) && has(tokens, next, TokenFlag.opens) && isGlued(tokens, next + 1)) next++
  const an = tokens.hash[token] === AN
  if (isSurelyRight(document, next, an, before) || !isArticle(document, token)) return
  const sound = before === 'number' ? soundOfNumber(document, next) : soundOf(document, next, an, before)
  if (sound === undefined || (sound === 'vowel') === an) return
  if (an ? isKoreanName(document, token, next) : isRomance(document, token, next)) return
  const written = document.text.slice(tokens.start[token], tokens.end[token])
  const right = an ? written[0] : written + (written === 'A' && has(tokens, next, TokenFlag.allCaps) && lengthOf(tokens, next) > 1 && isAllCapsLine(document, token) ? 'N' : 'n')
  const doubtful = has(tokens, token, TokenFlag.quoted) || (!an && has(tokens, next, TokenFlag.capital) && before === 'word' && !ENGLISH_ADJECTIVES.has(tokens.hash[next]))
  const status: Status | undefined = doubtful ? 'suspicious' : undefined
  report({
    start: tokens.start[token],
    end: tokens.end[next],
    status,
    values: { right, next: tokenText(document, next) },
    fixes: [{ edits: [{ start: tokens.start[token], end: tokens.end[token], text: right }] }],
  })
}

/** “An Woo-jin pitched”: a family name before a given name of two syllables. */
const isKoreanName = ({ text, tokens }: Document, token: number, next: number): boolean =>
  has(tokens, token, TokenFlag.capital) && has(tokens, next, TokenFlag.capital) && /^-\p{Ll}/u.test(text.slice(tokens.end[next], tokens.end[next] + 2))

/** What most articles need: one look at the kind and the first letter of the next word. */
function isSurelyRight({ tokens, text }: Document, next: number, an: boolean, before: string): boolean {
  if (before === 'number' ? !isNumber(tokens, next) : !isWord(tokens, next)) return true
  const initials = (tokens.flags[next] & (TokenFlag.allCaps | TokenFlag.initials)) !== 0
  if (before !== 'word') return before === 'initials' && !initials
  const first = text[tokens.start[next]]
  return initials || (an ? first === 'a' || first === 'i' : 'bcdfgjklmnpqrstvwyz'.includes(first))
}

/** Plain letters; a capital only at the start of a sentence or a quotation: “Serie A is”, “vitamin A”. */
function isArticle(document: Document, token: number): boolean {
  const { tokens } = document
  const code = firstCode(document, token)
  if (code === 0x61) return !(token > 0 && isGlued(tokens, token) && !isQuote(tokens, token - 1))
  if (code !== 0x41) return false
  if (has(tokens, token, TokenFlag.sentenceStart)) return true
  return token > 0 && isGlued(tokens, token) && isQuote(tokens, token - 1) && has(tokens, token - 1, TokenFlag.opens)
}

/** “Vuelta a España”, “mano a mano”: the preposition between two names or in a foreign phrase. */
function isRomance(document: Document, token: number, next: number): boolean {
  const { tokens } = document
  if (token === 0 || has(tokens, token, TokenFlag.sentenceStart)) return false
  return has(tokens, token - 1, TokenFlag.capital) && has(tokens, next, TokenFlag.capital) && !ENGLISH_ADJECTIVES.has(tokens.hash[next])
}

function isAllCapsLine(document: Document, token: number): boolean {
  return token + 2 < document.tokens.count && has(document.tokens, token + 2, TokenFlag.allCaps)
}

type Sound = 'vowel' | 'consonant' | undefined

/** 8, 11, 18 and 80 to 89 begin with a vowel, also as thousands and as years; 1,100 may be read either way. */
function soundOfNumber(document: Document, token: number): Sound {
  const { tokens } = document
  if (isGlued(tokens, token + 1) && !'-,.%'.includes(document.text[tokens.start[token + 1]])) return undefined
  const figure = tokenText(document, token)
  if (/^1,[18]\d\d$/.test(figure)) return undefined
  const head = figure.replace(/[.,].*/, '')
  if (head.startsWith('8')) return 'vowel'
  if (head === '11' || head === '18' || /^18\d\d$/.test(head)) return 'vowel'
  return /^1[18]/.test(head) && head.length > 2 ? undefined : 'consonant'
}

const SILENT_H = /^(?:hour|honest|honor|honour|heir)/
/** Words in h that nobody stresses on a later syllable: before historic and hotel some write “an”. */
const SOUNDED_H = wordHashes('house home hospital hundred high huge human husband head hard hand hall half hole horse host holiday holy heart heavy hostage helicopter high-ranking hit hike harsh hidden happy healthy')
const YOO = /^(?:eu|ewe|unanim|uni(?:c|f|o|q|son|sex|t|v|la)|use|usu|usa|util|uto|ura|uri|ure|uro|ubi|uku|ukr|uga|one(?:self|$)|once$|oui)/
const TRUE_U = /^(?:un(?!i|anim)|uni(?:n(?!o)|m(?!o)|de|ll)|up|ul(?:c|t)|um|urb|urg|urn|utt|ugl|ush)/
/** Names that begin with a glide or with a vowel of their own. */
const GLIDING_NAMES = /^(?:oa|ou|ew|io|ia|ie|iu|ey|ay)/
const HAS_VOWEL = /[aeiouyà-ÿ]/i
const VOWEL_LETTERS = /^[FHLMNRSXAEIO]$/
const CONSONANT_LETTERS = /^[BCDGJKPQTVWYZU]$/

/** The sound that a word begins with, undefined where it is open to doubt. */
function soundOf(document: Document, token: number, an: boolean, before: string): Sound {
  const { tokens } = document
  const word = tokenText(document, token)
  if (has(tokens, token, TokenFlag.digits | TokenFlag.protected) || /[^a-zA-ZàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿšžÀ-ÖØ-Þ'’]/.test(word.replace(/\./g, ''))) return undefined
  if (has(tokens, token, TokenFlag.allCaps | TokenFlag.initials)) return before === 'initials' ? soundOfInitials(word) : undefined
  if (before !== 'word' || word.length < 3 || (!an && AFTER_LETTER.has(tokens.hash[token]))) return undefined
  if (/[A-Z]/.test(word.slice(1)) || !HAS_VOWEL.test(word)) return undefined
  return soundOfWord(word.toLowerCase(), has(tokens, token, TokenFlag.capital))
}

function soundOfWord(word: string, capital: boolean): Sound {
  const first = word[0]
  if (SILENT_H.test(word)) return 'vowel'
  if (first === 'h') return SOUNDED_H.has(hashFolded(word)) ? 'consonant' : undefined
  if (YOO.test(word)) return capital && first === 'o' ? undefined : 'consonant'
  if (first === 'u') return !capital && TRUE_U.test(word) ? 'vowel' : undefined
  if ('aeio'.includes(first)) return capital && GLIDING_NAMES.test(word) ? undefined : 'vowel'
  if (first === 'x' || first === 'y' || !/[a-z]/.test(first)) return first === 'y' && !capital && /^y[aeiou]/.test(word) ? 'consonant' : undefined
  // Names in silent or nasal consonants (Mbappé, Ndiaye, Tchouaméni) are read in several ways.
  if (/^(?:mb|nd|ng|nk|mc|ll|ts|dj)/.test(word)) return undefined
  return 'consonant'
}

/** Initials without a vowel are read letter by letter; others (NATO, UN, EU) may be words. */
function soundOfInitials(word: string): Sound {
  const letters = word.replace(/\./g, '')
  if (letters.length < 2 || letters.length > 5) return undefined
  const spelt = word.includes('.') || !/[AEIOUY]/.test(letters)
  if (!spelt) return /^(?:FBI|MRI|MIT|NGO|SUV|LED|HIV|IMF|EU|UFO|UAE|UK|UN|US|USB|USA)$/.test(letters) ? soundOfLetter(letters[0]) : undefined
  return soundOfLetter(letters[0])
}

const soundOfLetter = (letter: string): Sound => (VOWEL_LETTERS.test(letter) ? 'vowel' : CONSONANT_LETTERS.test(letter) ? 'consonant' : undefined)

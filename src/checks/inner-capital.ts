import { KIND_MASK, Sign, TokenFlag, TokenKind, type Document } from '../model/document.ts'
import type { Status } from '../model/rule.ts'
import type { DocumentCheck, Report, Resources } from './check.ts'
import { dictionaryOf } from '../text/dictionary.ts'
import { countWord, firstCode, isGlued, isLowerWord, isQuote, isWord, tokenAt } from './tokens.ts'
import { hashFolded } from '../text/fold.ts'
import { nextPlace } from '../text/word-places.ts'
import { OPENERS, wordHashes } from './word-hashes.ts'

const INNER_CAPITAL = /[a-zß-öø-ÿ][A-ZÀ-ÖØ-Þ]/g
const HALF_MIN = 3
const BRAND_HEADS = /^(?:Mc|Mac|De|Le|La|Di|Du|Van|Von|Fitz|O['’])$/

/** Openers that no brand or program has as its second half behind a name: “OlmedoWhich”. */
const SURE_OPENERS = wordHashes('the this that these those which who whose when while after before during according however although since because what between despite therefore thus moreover furthermore additionally regarding meanwhile')
/** Openers of two letters, behind a word that is no “logIn”. */
const SHORT_OPENERS = wordHashes('in it he we at on by if as an for so')
const SHORT_LEFT = 6
/** Behind them “In” belongs to the name of a site or a field of a form: “linkedIn”, “signedIn”. */
const BEFORE_IN = /^(?:linked|signed|logged|checked|opted|plugged|locked|fade)$/
/** Small words that no name begins with in lower case: “read alsoMexico”. */
const SMALL_LEFT = new Set('also from with that this after when about which while where into'.split(' '))
const COMMA = 0x2c
/** Letters of the words of a pair that is no brand (easyJet, openDemocracy). */
const LONG_LEFT = 6
const LONG_RIGHT = 5

const NAME_HEADS = new Set('San Santa Santo Sao São Saint Los Las Nueva Nuevo New Puerto Port Porto Buenos Ciudad Costa Rio Río Real Hong North South East West Lake Mount King Queen Prime President Minister Mayor Judge Pope White'.split(' '))

/** Finds capitals inside a word: two words run together (“countriesDuque”) and a stray capital at the end (“ScholZ”). */
export const innerCapital: DocumentCheck = {
  name: 'inner-capital',
  describe: 'Two words run together at a capital, or a stray capital at the end of a word.',
  layer: 'word',
  options: {},
  needs: () => Sign.innerCapital,
  placeholders: [],
  run(document, _rule, report, resources) {
    const { text } = document
    INNER_CAPITAL.lastIndex = 0
    let token = 0
    while (INNER_CAPITAL.test(text)) {
      const at = INNER_CAPITAL.lastIndex - 1
      token = tokenAt(document, at, token)
      if (token < document.tokens.count) lookAt(document, token, at, report, resources)
    }
  },
}

function lookAt(document: Document, token: number, at: number, report: Report, resources: Resources): void {
  const { tokens, text } = document
  const start = tokens.start[token]
  const end = tokens.end[token]
  const flags = tokens.flags[token]
  if ((flags & (KIND_MASK | TokenFlag.protected | TokenFlag.digits)) !== TokenKind.word || start >= at) return
  if (at === end - 1) {
    const usual = usualForm(document, token)
    if (usual && end - start > HALF_MIN) report({ start, end, fixes: [{ edits: [{ start, end, text: usual }] }] })
    return
  }
  if (at - start < HALF_MIN || end - at < HALF_MIN - 1 || !isLowerTail(text, at + 1, end) || countWord(document, token, 2) > 1) return
  const left = text.slice(start, at)
  const right = text.slice(at, end)
  if (BRAND_HEADS.test(left) || isIdentifier(document, token, right)) return
  if (end - at < HALF_MIN && !(SHORT_OPENERS.has(hashFolded(right.toLowerCase())) && left.length >= SHORT_LEFT && !(flags & TokenFlag.capital) && !BEFORE_IN.test(left))) return
  const status = seamStatus(document, token, left, right, resources)
  if (status) report({ start, end, status, fixes: [{ title: `Write “${left} ${right}”`, edits: [{ start: at, end: at, text: ' ' }] }] })
}

/** How sure it is that two words run together at a capital; undefined when they may be one name. */
function seamStatus(document: Document, token: number, left: string, right: string, resources: Resources): Status | undefined {
  const { tokens } = document
  const capital = (tokens.flags[token] & TokenFlag.capital) !== 0
  const sure = SURE_OPENERS.has(hashFolded(right.toLowerCase()))
  const opener = sure || OPENERS.has(hashFolded(right.toLowerCase()))
  // “SanRafael” beside “San Rafael”; brands (StackExchange) are written both ways
  const apart = NAME_HEADS.has(left) && standSideBySide(document, left, right)
  const runsOn = capital ? opener || apart : opener || occurs(document, right, token)
  // “the gameThe”: a common word needs no second place
  const comma = firstCode(document, token + 1) === COMMA
  const goesOn = isLowerWord(tokens, token + 1) || (sure && comma)
  const spelling = dictionaryOf(document, resources)
  const isCommon = (): boolean => spelling?.isCommon(left.toLowerCase()) === true
  // “OlmedoWhich would”, “CongressThe Greens”
  if (sure && capital && left.length > HALF_MIN && (goesOn || (isWord(tokens, token + 1) && !isGlued(tokens, token + 1) && isCommon()))) return 'suspicious'
  if (runsOn && ((opener && !capital && goesOn && isCommon()) || occurs(document, left, token))) return 'error'
  if (!spelling || !(isLowerWord(tokens, token + 1) || comma)) return undefined
  const known = (word: string): boolean => spelling.isKnown(hashFolded(word.toLowerCase()))
  // “degreesMeteorology warns”, “alertsTherefore,”; “the GapOlmedo left” where Olmedo is named elsewhere
  const isSeam = capital ? !NAME_HEADS.has(left) && known(left) && !known(right) && occurs(document, right, token) : (left.length >= LONG_LEFT || SMALL_LEFT.has(left)) && right.length >= (sure ? HALF_MIN : LONG_RIGHT) && known(left) && known(right)
  return isSeam ? 'suspicious' : undefined
}

/** “configFile”, “s.replaceAll”: the name of something in a program; its parts are common words that stand in lower case too. */
function isIdentifier(document: Document, token: number, right: string): boolean {
  const { tokens, text } = document
  if (tokens.flags[token] & TokenFlag.capital) return false
  const before = token > 0 && isGlued(tokens, token) ? text[tokens.start[token - 1]] : ' '
  const after = isGlued(tokens, token + 1) ? text[tokens.start[token + 1]] : ' '
  if (before === '.' || before === '_' || after === '(' || after === '_') return true
  if (token > 0 && isQuote(tokens, token - 1) && isQuote(tokens, token + 1)) return true
  return !OPENERS.has(hashFolded(right.toLowerCase())) && occurs(document, right.toLowerCase(), token)
}

/** The same word as it stands elsewhere, without the stray capital. */
function usualForm(document: Document, token: number): string | undefined {
  const { tokens, text } = document
  const hash = tokens.hash[token]
  for (let other = nextPlace(document, hash, 0); other >= 0; other = nextPlace(document, hash, other + 1)) {
    if (other === token || tokens.flags[other] & TokenFlag.allCaps) continue
    const form = text.slice(tokens.start[other], tokens.end[other])
    if (isLowerTail(form, 1, form.length)) return form
  }
  return undefined
}

function isLowerTail(text: string, from: number, to: number): boolean {
  const tail = text.slice(from, to)
  return tail === tail.toLowerCase()
}

function occurs({ tokens, text }: Document, word: string, except: number): boolean {
  for (let token = 0; token < tokens.count; token++) {
    if (token !== except && tokens.end[token] - tokens.start[token] === word.length && text.startsWith(word, tokens.start[token])) return true
  }
  return false
}

/** Whether the two words stand elsewhere with a space between. */
function standSideBySide({ tokens, text }: Document, left: string, right: string): boolean {
  for (let token = 1; token < tokens.count; token++) {
    if (tokens.end[token] - tokens.start[token] !== right.length || !(tokens.flags[token] & TokenFlag.spaceBefore) || !text.startsWith(right, tokens.start[token])) continue
    if (tokens.end[token - 1] - tokens.start[token - 1] === left.length && text.startsWith(left, tokens.start[token - 1])) return true
  }
  return false
}

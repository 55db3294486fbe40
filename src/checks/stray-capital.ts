import { TokenFlag, type Block, type Document } from '../model/document.ts'
import type { DocumentCheck, Report, Resources } from './check.ts'
import { hashFolded } from '../text/fold.ts'
import { tokenIndex } from './token-index.ts'
import { dictionaryOf } from '../text/dictionary.ts'
import { blockAt, countWord, isGlued, isLowerWord, isQuote, isWord, tokenText } from './tokens.ts'
import { wordHashes } from './word-hashes.ts'

const SUBJECTS = wordHashes('he she they')
const VERBS = wordHashes('is was has had will would can could did does came began took won lost made got went became seems looks')
const IT = hashFolded('it')
const SMALL = 'he she they it who which where when while because although however then around with from for against between during after since to of as and but at on by in there these those his her their not also has had will through among according until'
const WORDS = wordHashes(SMALL)
/** Words that titles and names begin with too: only where two words in lower case stand on either side. */
const OPENING = 'the this that given presented located considered due regarding despite although if when it its are is was were would have both many several faced'
const OPENING_WORDS = wordHashes(OPENING)
/** Verbs that follow a quotation. */
const SPEAKING = 'said added explained stated assured declared confirmed noted stressed warned replied admitted recalled concluded indicated announced commented pointed highlighted insisted remarked'
const SPEECH = wordHashes(SPEAKING)
/** Behind them and a comma a question or a saying begins without quotation marks: “The question is, When will it open?” */
const BEFORE_SAYING = wordHashes('is was be says say said asks ask asked asking herself himself themselves myself yourself itself ourselves added wrote writes declared explained thinking thought wonder wonders wondered')
const LOOKED_AT = wordHashes([SMALL, OPENING, SPEAKING].join(' '))
const JOINTS = wordHashes('and or')
const ARTICLES = wordHashes('the a an his her')
/** Behind them the plain verb, or the participle. */
const HELPERS = wordHashes('to will would can could must should might cannot has have had was were been be')
const PERFECT = wordHashes('has have had was were been be')
const PARTICIPLE = /(?:[^e]ed|en)$/
const BEHIND_VERB = wordHashes('the a an his her their its that this these those by in on at with for from to of')
/** Verbs that hardly name anything. */
const PLAIN_VERBS = wordHashes(
  'open close carry make take get give find keep leave put bring begin start stop show help hold pay meet include continue lead create spend reach remain add win offer stay follow send fall cut raise pass sell require decide pull return explain develop receive achieve avoid improve defend fight gain guarantee increase reduce maintain obtain prevent protect provide recover replace resolve save seek solve strengthen use verify visit warn withdraw write know see say tell ask change allow become enter attend celebrate choose confirm consider demand deny destroy discuss ensure establish evaluate examine execute express finish forget generate identify ignore implement impose introduce investigate invite join know learn lie listen lose negotiate notify organize overcome perform prepare present produce promote propose publish qualify recognize reject remember remove reveal review speak submit suffer suspend teach think transfer understand violate',
)
const DETERMINERS = wordHashes('the a an his her their its that this these those')
const COMMA = 0x2c
const STOP = 0x2e
const SEMICOLON = 0x3b
/** Whose pronoun has a capital. */
const GOD = wordHashes('god lord allah jesus christ')
/** What they name is a title. */
const WORKS = wordHashes('film movie song novel series album book play musical single show called titled entitled named magazine band group poem line lines motto slogan phrase hymn opera podcast programme program documentary comic episode headline sign word words')
const QUOTED = TokenFlag.quoted | TokenFlag.title | TokenFlag.protected | TokenFlag.allCaps
/** Words of a block below which it may be a heading or an item of a list. */
const LEAST_WORDS = 8
/** Words from which on a block that ends with a stop is no headline. */
const LEAST_PROSE = 15
/** Of so many words one may have such a capital; with more the block is set in the capitals of a title. */
const WORDS_PER_CAPITAL = 8
const CLOSES = /[.!?:…]["”’)]*$/

/** Finds pronouns, small words and verbs behind a quotation that have a capital in the middle of a sentence: “the fans They left”, “rumours Around them”. */
export const strayCapital: DocumentCheck = {
  name: 'stray-capital',
  describe: 'A pronoun, a preposition or a conjunction with a capital in the middle of a sentence.',
  layer: 'word',
  options: {},
  placeholders: [],
  run(document, _rule, report, resources) {
    const { tokens, blocks, text } = document
    let sacred: boolean | undefined
    let known: Block | undefined
    let running = false
    const runs = (block: Block): boolean => (block === known ? running : ((known = block), (running = isRunningText(document, block))))
    for (const token of tokenIndex(document).innerCapitals) {
      // “at 4 p.m. Then came the rain”: the point may end the sentence as well.
      if (text.charCodeAt(tokens.end[token - 1] - 1) === STOP) continue
      if (HELPERS.has(tokens.hash[token - 1]) && isVerb(document, token, resources) && runs(blocks[blockAt(document, token)])) {
        reportSmall(document, token, report)
        continue
      }
      if (!LOOKED_AT.has(tokens.hash[token])) continue
      if ((SPEECH.has(tokens.hash[token]) && followsQuotation(document, token)) || ((OPENING_WORDS.has(tokens.hash[token]) || (WORDS.has(tokens.hash[token]) && text.charCodeAt(tokens.start[token - 1]) === COMMA)) && isSurrounded(document, token, runs))) {
        reportSmall(document, token, report)
        continue
      }
      if (isListed(document, token) || !WORDS.has(tokens.hash[token]) || tokens.flags[token] & QUOTED || !isLowerWord(tokens, token + 1) || isGlued(tokens, token + 1)) continue
      const subject = SUBJECTS.has(tokens.hash[token]) || (tokens.hash[token] === IT && VERBS.has(tokens.hash[token + 1]))
      if (WORKS.has(tokens.hash[token - 1]) || !(isLowerWord(tokens, token - 1) || (subject && isWord(tokens, token - 1)))) continue
      const block = blocks[blockAt(document, token)]
      if (!isProse(block) || token - 1 < block.firstToken || !runs(block)) continue
      if (subject && (sacred ??= tokens.hash.subarray(0, tokens.count).some((hash) => GOD.has(hash)))) continue
      // Behind a subject the pronoun says it again; whether it goes, or a stop was lost, only a person can tell.
      if (subject) report({ start: tokens.start[token], end: tokens.end[token], fixes: [] })
      else reportSmall(document, token, report)
    }
  },
}

/** “to Open the bridge”, “has Confirmed that”: a common verb between an auxiliary and its object. */
function isVerb(document: Document, token: number, resources: Resources): boolean {
  const { tokens, blocks } = document
  const helper = token - 1
  if (tokens.flags[token] & QUOTED || !isLowerWord(tokens, helper) || tokens.flags[helper] & (QUOTED | TokenFlag.sentenceStart) || !isLowerWord(tokens, token + 1) || !BEHIND_VERB.has(tokens.hash[token + 1])) return false
  if (!isLowerWord(tokens, helper - 1) && !(isWord(tokens, helper - 1) && !PERFECT.has(tokens.hash[helper]))) return false
  const word = tokenText(document, token).toLowerCase()
  if (!isProse(blocks[blockAt(document, token)])) return false
  if (PERFECT.has(tokens.hash[helper]) ? !PARTICIPLE.test(word) : !(PLAIN_VERBS.has(tokens.hash[token]) && DETERMINERS.has(tokens.hash[token + 1]))) return false
  return dictionaryOf(document, resources)?.isCommon(word) === true && countWord(document, token, 3) < 3
}

/** Offers the word in small letters. */
function reportSmall(document: Document, token: number, report: Report): void {
  const start = document.tokens.start[token]
  const end = document.tokens.end[token]
  report({ start, end, fixes: [{ edits: [{ start, end, text: tokenText(document, token).toLowerCase() }] }] })
}

/** A word on the left, a comma passed over, and two words in lower case on the right, all in one sentence of running text and outside quoted titles. */
function isSurrounded(document: Document, token: number, runs: (block: Block) => boolean): boolean {
  const { tokens, text, blocks } = document
  const plain = (at: number): boolean => isLowerWord(tokens, at) && (tokens.flags[at] & (QUOTED | TokenFlag.digits)) === 0
  const comma = text.charCodeAt(tokens.start[token - 1]) === COMMA
  const before = comma ? token - 2 : token - 1
  if (before < 0 || isListed(document, token) || (comma && BEFORE_SAYING.has(tokens.hash[before])) || tokens.flags[token] & QUOTED || WORKS.has(tokens.hash[before]) || !isWord(tokens, before) || tokens.flags[before] & QUOTED || !plain(token + 1) || !plain(token + 2)) return false
  for (let at = before + 1; at <= token + 2; at++) if (tokens.flags[at] & TokenFlag.sentenceStart) return false
  if (!comma && tokens.flags[before] & TokenFlag.sentenceStart) return false
  if (plain(before) && plain(before - 1)) return true
  const block = blocks[blockAt(document, token)]
  return block.role === 'paragraph' && before >= block.firstToken && runs(block)
}

/** “Before and After”, “Sharing or Not”, “the new site, and The first guide”: an item of a list, or a part of a title, like the one before it. */
function isListed({ tokens, text }: Document, token: number): boolean {
  if (!JOINTS.has(tokens.hash[token - 1])) return false
  return (tokens.flags[token - 2] & TokenFlag.capital) !== 0 || text.charCodeAt(tokens.start[token - 2]) === COMMA || text.charCodeAt(tokens.start[token - 2]) === SEMICOLON
}

/** “..., Explained Ortega”: a verb of speech between a closing quotation mark and a name or an article. */
function followsQuotation({ tokens, text }: Document, token: number): boolean {
  const before = text.charCodeAt(tokens.start[token - 1]) === COMMA ? token - 2 : token - 1
  if (before < 1 || !isQuote(tokens, before) || !isGlued(tokens, before) || tokens.flags[token] & QUOTED) return false
  const next = token + 1
  return isWord(tokens, next) && ((tokens.flags[next] & TokenFlag.capital) !== 0 || ARTICLES.has(tokens.hash[next]))
}

/** A first paragraph may pass for a headline or a deck; by its length it is none. */
const isProse = ({ role, firstToken, endToken }: Block): boolean => role === 'paragraph' || ((role === 'headline' || role === 'deck') && endToken - firstToken >= LEAST_PROSE)

/** A sentence that ends, and is not set in the capitals of a title. */
function isRunningText({ tokens, text }: Document, { start, end, firstToken, endToken }: Block): boolean {
  if (endToken - firstToken < LEAST_WORDS || !CLOSES.test(text.slice(Math.max(start, end - 4), end).trimEnd())) return false
  let small = 0
  for (let token = firstToken; token < endToken; token++) {
    if (tokens.flags[token] & TokenFlag.capital && !(tokens.flags[token] & TokenFlag.sentenceStart) && WORDS.has(tokens.hash[token])) small++
  }
  return small * WORDS_PER_CAPITAL <= endToken - firstToken
}

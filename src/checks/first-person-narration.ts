import { TokenFlag, type Block, type Document } from '../model/document.ts'
import { hashFolded } from '../text/fold.ts'
import { option, type DocumentCheck, type Report } from './check.ts'
import { REPORTING } from './reporting-words.ts'
import { wordFinder } from './token-index.ts'
import { blockAt, has, isQuote, isWord, sentenceWith } from './tokens.ts'
import { wordHashes } from './word-hashes.ts'

const WE = hashFolded('we')
const FIRST_PERSON = wordHashes("we our us ours ourselves i my me mine myself i'm i've i'll i'd we're we've we'll we'd let's lets")
/** What follows “we” where a report speaks of somebody's plans; “we know”, “we asked” are the paper's own. */
const PLANS = wordHashes('will are must want need hope intend plan expect have')
/** Words behind these that the paper says of itself or of everybody. */
const OWN = wordHashes(
  'seen learned learnt known asked contacted reported told all here now talking looking used left reached approached requested written published updated been witnessed become come already also covered tested chosen selected gathered compiled rounded included what to how seeing getting living',
)
/** Of an opinion, an interview, a live report or a guide. */
const SECOND_PERSON = wordHashes("you your yours yourself yourselves you're you've you'll you'd")
const THIRD_PERSON = wordHashes('he she his her him hers himself herself')
/** “If you ask him”, “let you”: of everybody. */
const GENERAL = wordHashes('if when let know see can tell thank like')
const GENRES = wordHashes('opinion editorial column letter letters review live diary interview analysis comment commentary essay guide newsletter podcast q&a explainer how why what recipe')
const LEAST_REPORTS = 2
const LEAST_WORDS = 60
const MOST_PLACES = 2

const findFirstPerson = wordFinder(FIRST_PERSON.all())
const findSecondPerson = wordFinder(SECOND_PERSON.all())

/**
 * Finds a lone “we will” in a report that is otherwise told in the third person: an impersonal verb of the source (“se
 * construirá”), or words of a speaker that lost their quotation marks. Silent where the first person is at home.
 */
export const firstPersonNarration: DocumentCheck = {
  name: 'first-person-narration',
  describe: 'A sentence in the first or second person, outside quotation marks, in a report that has no other.',
  layer: 'sentence',
  wholeArticle: true,
  options: { person: { type: 'string', default: 'first', values: ['first', 'second'], describe: 'first: we will; second: a lone “your” in a sentence about him or her' } },
  placeholders: [],
  run(document, rule, report) {
    if (option<string>(rule, 'person') === 'second') return secondPerson(document, report)
    const { tokens } = document
    let places = 0
    let we = -1
    for (const token of findFirstPerson(document)) {
      if (!FIRST_PERSON.has(tokens.hash[token]) || tokens.flags[token] & (TokenFlag.quoted | TokenFlag.title | TokenFlag.protected | TokenFlag.allCaps)) continue
      if (++places > MOST_PLACES || (tokens.hash[token] !== WE && we < 0)) return
      if (we < 0) we = token
      else if (sentenceWith(document, token) !== sentenceWith(document, we)) return
    }
    if (we < 0 || !isPlan(document, we) || !isReport(document)) return
    report({ start: tokens.start[we], end: tokens.end[we + 1] })
  },
}

/** “We will …” in a paragraph; not “as we are”, nor with a quotation mark at the sentence. */
function isPlan(document: Document, we: number): boolean {
  const { tokens } = document
  const block = document.blocks[blockAt(document, we)]
  if (block.role !== 'paragraph' || !has(tokens, we, TokenFlag.sentenceStart) || !isWord(tokens, we + 1) || !PLANS.has(tokens.hash[we + 1])) return false
  if (OWN.has(tokens.hash[we + 2]) || holdsQuote(document, block)) return false
  return true
}

function holdsQuote({ tokens }: Document, { firstToken, endToken }: Block): boolean {
  for (let token = firstToken; token < endToken; token++) if (isQuote(tokens, token)) return true
  return false
}

/** Told by a reporter: long enough, with people who are quoted or reported, and no sign of another genre at its head. */
function isReport({ tokens, blocks }: Document, least = LEAST_REPORTS): boolean {
  for (const { role, firstToken, endToken } of blocks.slice(0, 2)) {
    for (let token = firstToken; role !== 'paragraph' && token < endToken; token++) if (isWord(tokens, token) && GENRES.has(tokens.hash[token])) return false
  }
  let reports = 0
  let words = 0
  for (let token = 0; token < tokens.count; token++) {
    if (!isWord(tokens, token)) continue
    words++
    if (REPORTING.has(tokens.hash[token])) reports++
  }
  return words >= LEAST_WORDS && reports >= least
}

/** “His party does not know your future”: one “you” or “your” in the article, beside a third person. */
function secondPerson(document: Document, report: Report): void {
  const { tokens } = document
  const places: number[] = []
  for (const token of findSecondPerson(document)) {
    if (!SECOND_PERSON.has(tokens.hash[token]) || tokens.flags[token] & (TokenFlag.quoted | TokenFlag.title | TokenFlag.protected | TokenFlag.allCaps)) continue
    if (places.push(token) > MOST_PLACES) return
  }
  if (places.length === 0 || !isReport(document, 0)) return
  for (const token of places) {
    const block = document.blocks[blockAt(document, token)]
    if (block.role !== 'paragraph' || has(tokens, token, TokenFlag.sentenceStart) || !isOwned(document, token) || !speaksOfOne(document, sentenceWith(document, token))) return
  }
  report({ start: tokens.start[places[0]], end: tokens.end[places[0]] })
}

const YOUR = hashFolded('your')
const YOU = hashFolded('you')
const AUXILIARIES = wordHashes('will would have had are were could can must should')
const OPEN = wordHashes('which what whatever than as')

/** “Your future”, “whether you will”: not “which you have”. */
function isOwned({ tokens }: Document, token: number): boolean {
  if (tokens.hash[token] === YOUR) return true
  return tokens.hash[token] === YOU && isWord(tokens, token + 1) && AUXILIARIES.has(tokens.hash[token + 1]) && !OPEN.has(tokens.hash[token - 1])
}

function speaksOfOne({ tokens, sentences, sentenceCount }: Document, sentence: number): boolean {
  const end = sentence + 1 < sentenceCount ? sentences[sentence + 1] : tokens.count
  let third = false
  // A sentence before this one may name him.
  for (let token = sentences[Math.max(0, sentence - 1)]; token < end; token++) {
    if (isQuote(tokens, token) && token >= sentences[sentence]) return false
    if (!isWord(tokens, token)) continue
    if (token < sentences[sentence]) {
      if (THIRD_PERSON.has(tokens.hash[token])) third = true
      continue
    }
    if (GENERAL.has(tokens.hash[token])) return false
    if (THIRD_PERSON.has(tokens.hash[token])) third = true
  }
  return third
}

import { TokenFlag, type Block } from '../model/document.ts'
import { Bit } from './format.ts'
import type { NameFinding } from './name-finding.ts'
import { bitsAt, MentionFlag, sentenceEnd, textOf, type Cast, type Mention } from './words.ts'

/**
 * A paragraph whose only person has an unambiguous gender, and whose next sentence starts with the other pronoun:
 * Spanish drops its subjects, and translation guesses. Names that are not listed, or are listed for both, say nothing.
 */
export function pronounFindings(cast: Cast): NameFinding[] {
  const findings: NameFinding[] = []
  const { mentions } = cast
  for (let from = 0, to = 0; from < mentions.length; from = to) {
    const { block } = mentions[from]
    while (to < mentions.length && mentions[to].block === block) to++
    const found = pronounFinding(cast, block, from, to)
    if (found) findings.push(found)
  }
  return findings
}

const GENDERED = Bit.female | Bit.male

function pronounFinding(cast: Cast, block: Block, from: number, to: number): NameFinding | undefined {
  const { document, mentions } = cast
  while (from < to && !isPersonLike(cast, mentions[from])) from++
  if (from === to) return undefined
  const person = mentions[from]
  if (person.words.length < 2 || (person.flags & MentionFlag.person) === 0 || person.flags & MentionFlag.quoted) return undefined
  const gender = person.words[0].bits & GENDERED
  if (gender !== Bit.female && gender !== Bit.male) return undefined
  // Two given names of different genders (María José, Jean Marie) say nothing.
  if (person.words.length > 2 && person.words[1].bits & Bit.given && (person.words[1].bits & GENDERED) !== gender) return undefined
  const next = sentenceEnd(document, block, person.first)
  if (next >= block.endToken || hasOtherPeople(cast, block, block.firstToken, next)) return undefined
  const pronoun = textOf(document, next)
  const wrong = gender === Bit.female ? 'He' : 'She'
  if (pronoun !== wrong || document.tokens.flags[next] & (TokenFlag.quoted | TokenFlag.protected)) return undefined
  for (let at = from + 1; at < to; at++) if (mentions[at].words.at(-1) !== person.words.at(-1) && isPersonLike(cast, mentions[at])) return undefined
  const right = gender === Bit.female ? 'She' : 'He'
  const span = { start: document.tokens.start[next], end: document.tokens.end[next] }
  const name = { start: document.tokens.start[person.first], end: document.tokens.end[person.end - 1] }
  const shown = document.text.slice(name.start, name.end)
  return { ...span, kind: 'pronoun-conflict', status: 'suspicious', right, edits: [{ ...span, text: right }], values: { name: shown }, related: [{ ...name, message: `“${shown}” is the only person before it.` }], group: `pronoun-${block.index}` }
}

function isPersonLike({ document }: Cast, { flags, words, block, first }: Mention): boolean {
  if (flags & MentionFlag.entity || words.every((word) => word.bits & (Bit.common | Bit.nationality | Bit.head))) return false
  if (flags & MentionFlag.person || first === block.firstToken) return true
  return !/^(?:in|at|from|to|near|outside|across)$/i.test(textOf(document, first - 1))
}

/** Nouns and pronouns for somebody else before the second sentence. */
function hasOtherPeople(cast: Cast, _block: Block, from: number, to: number): boolean {
  for (let token = from; token < to; token++) {
    if (bitsAt(cast, token) & (Bit.human | Bit.kin)) return true
    if (/^(?:he|she|him|her|his|they|them|who|whose)$/i.test(textOf(cast.document, token))) return true
  }
  return false
}

import type { Document } from '../model/document.ts'
import { Bit } from './format.ts'
import type { NameFinding } from './name-finding.ts'
import { foldedText, spanOf } from './sequences.ts'
import { jaroWinkler } from './similarity.ts'
import { MentionFlag, textOf, type Cast, type NameWord } from './words.ts'

const DERIVED = /^(.{3,20}?)(ista|istas|ist|ists|ism|ismo|isme)$/
/** Whether a word ends in -st, -sts, -as, -sm, -ta, -mo or -me, which is all that most words need to be asked. */
function endsLikeOne({ text }: Document, end: number): boolean {
  const last = text.charCodeAt(end - 1) | 0x20
  const before = text.charCodeAt(end - 2) | 0x20
  switch (last) {
    case 0x74: // t
    case 0x6d: // m
      return before === 0x73
    case 0x73: // s
      return before === 0x74 || before === 0x61
    case 0x61: // a
      return before === 0x74
    case 0x6f: // o
    case 0x65: // e
      return before === 0x6d
    default:
      return false
  }
}

const VOWEL_ENDING = /(?:ez|[aeiou])$/
const LEAST_LENGTH = 8
/** Below the first a stem is no slip of the name; a leader who is not in the article must resemble it more. */
const SIMILARITY = { inArticle: 0.86, onList: 0.86 } as const
const OUTSIDE_LEAST = 6

/** "Bolsarista" for Bolsonarista: a follower's name that is not made from the leader's. */
export function derivedWords(cast: Cast): NameFinding[] {
  const { document } = cast
  const findings: NameFinding[] = []
  for (const word of cast.wordList) {
    if (word.record !== 0) continue
    const end = document.tokens.end[word.token]
    if (end - document.tokens.start[word.token] < LEAST_LENGTH || !endsLikeOne(document, end)) continue
    const written = textOf(document, word.token)
    const match = DERIVED.exec(foldedText(cast, word.token))
    if (!match || isOrdinary(match[1])) continue
    const name = leaderInArticle(cast, match[1]) ?? leaderOnList(cast, match[1])
    if (!name) continue
    const span = spanOf(cast, word.token, word.token + 1)
    const right = `${name.replace(/(?:ez|[aeiouáéíóú])$/u, '')}${match[2]}`
    findings.push({ ...span, kind: 'derived-word', status: 'suspicious', right, edits: [{ ...span, text: right }], values: { of: name }, related: [], group: `derived-${written}` })
  }
  return findings
}

/** Stems of ordinary words of this form; a checklist is no follower of Checker. */
const ORDINARY = new Set(
  'social commun national capital liberal radical fasc marx lenin stalin mao islam zion bapt method evangel protagon impression surreal modern journal econom scient art tour dent pharmac loyal union separat secess popul terror extrem activ special human femin rac sex pac optim pess real ideal material imperial colonial anarch federal feudal hindu buddh juda dao tao confucian catholic calvin adventist pentecostal ecolog alarm lobby reform abolition isolation protection constitutional royal monarch republican checkl shortl playl blackl wishl mechan organ magnet baptist calvin jihad salaf pan-arab nazi'.split(' '),
)
const isOrdinary = (stem: string): boolean => ORDINARY.has(stem) || stem.endsWith('l') && /[^aeiou]l$/.test(stem)

/** The person in the article whose name the stem resembles without being its beginning; undefined too when one fits. */
function leaderInArticle(cast: Cast, stem: string): string | undefined {
  let best: NameWord | undefined
  for (const word of cast.wordList) {
    if (!isSurname(word)) continue
    const name = foldedText(cast, word.token)
    if (name.length < 5 || DERIVED.test(name)) continue
    if (isMadeFrom(stem, name)) return undefined
    if (!best && resembles(stem, name, SIMILARITY.inArticle)) best = word
  }
  return best && textOf(cast.document, best.token)
}

const isSurname = ({ bits, mentions }: NameWord): boolean =>
  (bits & (Bit.common | Bit.nationality | Bit.head | Bit.opener)) === 0 && mentions.some((mention) => (mention.flags & MentionFlag.entity) === 0 && (mention.words.length > 1 || mention.title >= 0 || (mention.flags & MentionFlag.acts) !== 0))

function leaderOnList(cast: Cast, stem: string): string | undefined {
  let best: string | undefined
  if (stem.length < OUTSIDE_LEAST) return undefined
  for (const name of cast.data.cueWords(['leaders'])) {
    const folded = name.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase()
    if (isMadeFrom(stem, folded)) return undefined
    if (!best && resembles(stem, folded, SIMILARITY.onList)) best = name
  }
  return best
}

const isMadeFrom = (stem: string, name: string): boolean => name.startsWith(stem) || stem.startsWith(name.replace(VOWEL_ENDING, ''))

const resembles = (stem: string, name: string, least: number): boolean =>
  name[0] === stem[0] && name[1] === stem[1] && Math.abs(name.replace(VOWEL_ENDING, '').length - stem.length) <= 2 && jaroWinkler(name.replace(VOWEL_ENDING, ''), stem) >= least

import { Bit, Ref, type FigureRow } from './format.ts'
import type { NameFinding } from './name-finding.ts'
import { spanOf } from './sequences.ts'
import { languageOf } from './source-names.ts'
import { isNameOf, MentionFlag, type Cast, type Mention, type NameWord } from './words.ts'

/** Languages whose surnames stand first; English news turns Japanese and Hungarian names round and keeps the others. */
const SURNAME_FIRST = ['ja', 'zh', 'ko', 'hu', 'vi'] as const
const TURNED_IN_ENGLISH = new Set(['ja', 'hu'])

/** "Yamada Hanako" and "Hanako Yamada" in one article; the one that the tables know to be wrong is reported, else the rarer one, of two equal ones the first. */
export function swappedOrders(cast: Cast): NameFinding[] {
  const surnameFirst = SURNAME_FIRST.some((language) => language === languageOf(cast.document))
  if (!surnameFirst && !cast.mentions.some(isTurned)) return []
  const byWords = new Map<string, Mention[]>()
  const personal: Mention[] = []
  for (const mention of cast.mentions) {
    if (mention.words.length < 2 || mention.flags & MentionFlag.entity || !mention.words.every(isPersonal)) continue
    // Thomas James and James Thomas are two people.
    if (mention.words.every(({ bits }) => bits & Bit.english)) continue
    personal.push(mention)
    if (mention.words.length > 2) continue
    const key = keyOf(mention.words)
    const known = byWords.get(key)
    if (known) known.push(mention)
    else byWords.set(key, [mention])
  }
  const findings = [...byWords.values()].flatMap((own) => {
    const turned = byWords.get(keyOf([...own[0].words].reverse()))
    if (!turned || own[0].words[0] === own[0].words[1] || !isWorse(cast, own, turned)) return []
    return own.map((mention) => orderFinding(cast, mention, turned[0], turned[0]))
  })
  return surnameFirst ? [...findings, ...surnameSwings(cast, personal, findings)] : findings
}

function isWorse(cast: Cast, own: readonly Mention[], turned: readonly Mention[]): boolean {
  const [a, b] = [standing(cast, own[0]), standing(cast, turned[0])]
  if (a !== b) return a < b
  return own.length < turned.length || (own.length === turned.length && own[0].index < turned[0].index)
}

/** How sure it is that a name stands in the order that English writes: 1 by the tables, -1 when they say the contrary, 0 when they know nothing. */
function standing(cast: Cast, { words }: Mention): number {
  const [first, last] = words
  for (const index of cast.data.refs(last.record, Ref.figure)) if (cast.data.hashes(cast.data.row<FigureRow>(index).name)[0] === first.hash) return 1
  for (const index of cast.data.refs(first.record, Ref.figure)) if (cast.data.hashes(cast.data.row<FigureRow>(index).name)[0] === last.hash) return -1
  const language = SURNAME_FIRST.find((lang) => isSurnameOf(cast, first, lang) || isSurnameOf(cast, last, lang))
  if (!language || isSurnameOf(cast, first, language) === isSurnameOf(cast, last, language)) {
    // Of a Hungarian or Japanese the given name that the lists have stands first.
    const own = languageOf(cast.document)
    if (!TURNED_IN_ENGLISH.has(own) || isListedGiven(cast, first, own) === isListedGiven(cast, last, own)) return 0
    return isListedGiven(cast, first, own) ? 1 : -1
  }
  return isSurnameOf(cast, last, language) === TURNED_IN_ENGLISH.has(language) ? 1 : -1
}

const isGivenOf = (cast: Cast, word: NameWord): boolean => (word.bits & Bit.given) !== 0 && SURNAME_FIRST.some((language) => isNameOf(cast, word, language))

const isListedGiven = (cast: Cast, word: NameWord, language: string): boolean => (word.bits & Bit.given) !== 0 && isNameOf(cast, word, language)

const isSurnameOf = (cast: Cast, word: NameWord, language: string): boolean => (word.bits & Bit.commonSurname) !== 0 && (word.bits & Bit.given) === 0 && isNameOf(cast, word, language)

/** Whether some other mention has the same two words the other way round. */
const isTurned = ({ words }: Mention): boolean => words.length === 2 && words[0] !== words[1] && words[0].mentions.some((other) => other.words.length === 2 && other.words[0] === words[1] && other.words[1] === words[0])

const keyOf = (words: readonly NameWord[]): string => words.map(({ hash }) => hash).join(' ')

const isPersonal = ({ bits }: NameWord): boolean => (bits & (Bit.common | Bit.head | Bit.nationality | Bit.role | Bit.opener | Bit.lead)) === 0

/** Two people of one surname, which stands first for one of them and last for the other. */
function surnameSwings(cast: Cast, mentions: readonly Mention[], known: readonly NameFinding[]): NameFinding[] {
  const findings: NameFinding[] = []
  for (const mention of mentions) {
    const [surname] = mention.words
    const isListed = SURNAME_FIRST.some((language) => isSurnameOf(cast, surname, language))
    if (!isListed && surname.record !== 0) continue
    // A surname that is not listed must stand behind a given name that is.
    const turned = mentions.find((other) => other !== mention && other.words.at(-1) === surname && other.words[0] !== surname && other.words[0] !== mention.words.at(-1) && (isListed || isGivenOf(cast, other.words[0])))
    if (!turned) continue
    const found = orderFinding(cast, mention, turned)
    if (![...known, ...findings].some(({ start }) => start === found.start)) findings.push(found)
  }
  return findings
}

/** @param right the same name in the other order, where the fix is to write it so */
function orderFinding(cast: Cast, mention: Mention, turned: Mention, right?: Mention): NameFinding {
  const span = spanOf(cast, mention.first, mention.end)
  const other = spanOf(cast, turned.first, turned.end)
  const written = cast.document.text.slice(other.start, other.end)
  return { ...span, kind: 'name-order', status: 'suspicious', right: right ? written : '', edits: right ? [{ ...span, text: written }] : [], values: { other: written }, related: [{ ...other, message: `Here the order is “${written}”.` }], group: `order-${turned.index}` }
}

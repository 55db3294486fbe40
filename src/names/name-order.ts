import { Bit } from './format.ts'
import type { NameFinding } from './name-finding.ts'
import { spanOf } from './sequences.ts'
import { languageOf } from './source-names.ts'
import { MentionFlag, type Cast, type Mention, type NameWord } from './words.ts'

/** Languages whose surnames stand first. */
const SURNAME_FIRST = new Set(['ja', 'zh', 'ko', 'hu', 'vi'])

/** "Yamada Hanako" and "Hanako Yamada" in one article; the rarer order is reported, of two equal ones the first. */
export function swappedOrders(cast: Cast): NameFinding[] {
  const surnameFirst = SURNAME_FIRST.has(languageOf(cast.document))
  if (!surnameFirst && !cast.mentions.some(isTurned)) return []
  const byWords = new Map<string, Mention[]>()
  const personal: Mention[] = []
  for (const mention of cast.mentions) {
    if (mention.words.length < 2 || mention.flags & MentionFlag.entity || !mention.words.every(isPersonal)) continue
    personal.push(mention)
    if (mention.words.length > 2) continue
    const key = keyOf(mention.words)
    const known = byWords.get(key)
    if (known) known.push(mention)
    else byWords.set(key, [mention])
  }
  const findings = [...byWords.values()].flatMap((own) => {
    const turned = byWords.get(keyOf([...own[0].words].reverse()))
    if (!turned || own[0].words[0] === own[0].words[1] || own.length > turned.length || (own.length === turned.length && own[0].index > turned[0].index)) return []
    return own.map((mention) => orderFinding(cast, mention, turned[0]))
  })
  return surnameFirst ? [...findings, ...surnameSwings(cast, personal, findings)] : findings
}

/** Whether some other mention has the same two words the other way round. */
const isTurned = ({ words }: Mention): boolean => words.length === 2 && words[0] !== words[1] && words[0].mentions.some((other) => other.words.length === 2 && other.words[0] === words[1] && other.words[1] === words[0])

const keyOf = (words: readonly NameWord[]): string => words.map(({ hash }) => hash).join(' ')

const isPersonal = ({ bits }: NameWord): boolean => (bits & (Bit.common | Bit.head | Bit.nationality | Bit.role | Bit.opener | Bit.lead)) === 0

/** Two people of one surname, which stands first for one of them and last for the other. */
function surnameSwings(cast: Cast, mentions: readonly Mention[], known: readonly NameFinding[]): NameFinding[] {
  const findings: NameFinding[] = []
  for (const mention of mentions) {
    const [surname] = mention.words
    if (surname.bits & Bit.given) continue
    const turned = mentions.find((other) => other !== mention && other.words.at(-1) === surname && other.words[0] !== surname && other.words[0] !== mention.words.at(-1))
    if (!turned) continue
    const found = orderFinding(cast, mention, turned)
    if (![...known, ...findings].some(({ start }) => start === found.start)) findings.push(found)
  }
  return findings
}

function orderFinding(cast: Cast, mention: Mention, turned: Mention): NameFinding {
  const other = spanOf(cast, turned.first, turned.end)
  const written = cast.document.text.slice(other.start, other.end)
  return { ...spanOf(cast, mention.first, mention.end), kind: 'name-order', status: 'suspicious', right: '', edits: [], values: { other: written }, related: [{ ...other, message: `Here the order is “${written}”.` }], group: `order-${turned.index}` }
}

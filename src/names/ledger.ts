import type { Cluster } from './clusters.ts'
import { figureOfCluster } from './corrections.ts'
import { Bit } from './format.ts'
import type { NameReading } from './read-names.ts'
import { rolesOf } from './roles.ts'
import { diacriticsOf, type NameOptions } from './settings.ts'
import { electedSpelling } from './spelling.ts'
import { MentionFlag, textOf, type Cast, type Mention } from './words.ts'

export type EntryKind = 'person' | 'place-or-body' | 'unknown'

/** One written form of a name and how often it stands. */
export interface LedgerForm {
  readonly text: string
  readonly count: number
  /** Offset of its first place. */
  readonly start: number
  /** What the desk says of it; empty when nothing. */
  readonly fault: string
  /** What it should be; empty when nothing is wrong or only a person can know. */
  readonly right: string
}

/** Everyone or everything that one cluster of mentions is about. */
export interface LedgerEntry {
  readonly kind: EntryKind
  readonly name: string
  /** Why this form was elected. */
  readonly reason: string
  readonly count: number
  readonly forms: readonly LedgerForm[]
  /** Offices that the text gives. */
  readonly roles: readonly string[]
}

/** The people, places and bodies of an article, the most frequent first. */
export function ledgerOf(reading: NameReading, options: NameOptions = {}): LedgerEntry[] {
  return reading.clusters
    .filter(({ mentions }) => !mentions.every((mention) => mention.words.every((word) => word.bits & (Bit.common | Bit.nationality | Bit.opener)) || isEvent(reading.cast, mention)))
    .map((cluster) => entryOf(reading, cluster, options))
    .sort((a, b) => b.count - a.count || a.forms[0].start - b.forms[0].start)
}

/** “World War II”, “the Cold War”: ordinary words with a war at the end name no one. */
function isEvent({ document, data }: Cast, { words, flags }: Mention): boolean {
  if (words.length < 2 || flags & MentionFlag.person) return false
  const english = data.dictionary('en')
  const texts = words.map(({ token }) => textOf(document, token).toLowerCase())
  if (texts.at(-1) === 'i') texts.pop()
  return english !== undefined && /^wars?$/.test(texts.at(-1)!) && words.every(({ hash }) => english.isKnown(hash))
}

function entryOf(reading: NameReading, cluster: Cluster, options: NameOptions): LedgerEntry {
  const { cast } = reading
  const forms = formsOf(reading, cluster)
  const figure = figureOfCluster(cast, cluster)
  const { name, reason } = electedName(reading, cluster, forms, options, figure?.name)
  const roles = cluster.mentions.flatMap((mention) => rolesOf(cast, mention).map(({ first, end }) => cast.document.text.slice(cast.document.tokens.start[first], cast.document.tokens.end[end - 1])))
  return { kind: kindOf(cluster, figure !== undefined), name, reason, count: cluster.mentions.length, forms, roles: [...new Set(roles.map((role) => role.toLowerCase()))] }
}

function kindOf({ mentions }: Cluster, isFigure: boolean): EntryKind {
  if (mentions.some(({ flags }) => flags & MentionFlag.entity)) return 'place-or-body'
  return isFigure || mentions.some(({ flags }) => flags & MentionFlag.person) ? 'person' : 'unknown'
}

const nameText = ({ document }: Cast, { first, end }: Mention): string => document.text.slice(document.tokens.start[first], document.tokens.end[end - 1]).replace(/\s+/g, ' ')

function formsOf({ cast, findings }: NameReading, { mentions }: Cluster): LedgerForm[] {
  const forms = new Map<string, LedgerForm>()
  for (const mention of mentions) {
    const text = nameText(cast, mention)
    const start = cast.document.tokens.start[mention.first]
    const end = cast.document.tokens.end[mention.end - 1]
    const finding = findings.find((candidate) => candidate.start < end && candidate.end > start)
    const known = forms.get(text)
    forms.set(text, { text, count: (known?.count ?? 0) + 1, start: known?.start ?? start, fault: known?.fault || (finding ? `${finding.kind}, ${finding.status}` : ''), right: known?.right || (finding?.right ?? '') })
  }
  return [...forms.values()].sort((a, b) => b.count - a.count || a.start - b.start)
}

/** The fullest form without a fault, its words spelt as they were elected, and the reason for them. */
function electedName({ cast, findings, source }: NameReading, { mentions }: Cluster, forms: readonly LedgerForm[], options: NameOptions, figure: string | undefined): { name: string; reason: string } {
  const faulty = new Set(forms.filter(({ fault }) => fault && !fault.startsWith('accents')).map(({ text }) => text))
  const sound = mentions.filter((mention) => !faulty.has(nameText(cast, mention)))
  if (sound.length === 0) {
    const right = findings.find(({ start, right: text }) => text !== '' && mentions.some(({ first }) => cast.document.tokens.start[first] === start))?.right
    return { name: right ?? forms[0].text, reason: right ? 'no form in the text is right; the tables know it' : 'the only form' }
  }
  const fullest = sound.reduce((best, mention) => (mention.words.length > best.words.length ? mention : best))
  const name = spelt(cast, fullest, options, figure)
  if (figure) return { name, reason: figure === name ? 'a public figure on record' : `on record as ${figure}` }
  if (source.known && fullest.words.every((word) => source.has(word.hash))) return { name, reason: 'as in the source' }
  if (forms.length === 1) return { name, reason: 'the only form' }
  return { name, reason: faulty.size > 0 ? 'the form without a fault' : 'the fullest form' }
}

function spelt(cast: Cast, mention: Mention, options: NameOptions, figure: string | undefined): string {
  const { document } = cast
  let text = ''
  for (let token = mention.first; token < mention.end; token++) {
    const gap = token > mention.first && document.tokens.start[token] > document.tokens.end[token - 1] ? ' ' : ''
    const at = mention.tokens.indexOf(token)
    const word = at >= 0 ? mention.words[at] : undefined
    text += gap + (word?.variants || (word && figure) ? electedSpelling(cast, word!, diacriticsOf(options)).text : textOf(document, token))
  }
  return text
}

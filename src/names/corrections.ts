import type { Status } from '../model/rule.ts'
import type { Cluster, Link } from './clusters.ts'
import { figureNamed, figureOf, figuresOfSurname } from './figures.ts'
import { Bit, Ref, SEQUENCE, type FigureRow } from './format.ts'
import { glossProof } from './gloss-proof.ts'
import { inCaseOf } from './letter-case.ts'
import type { NameKind } from './name-finding.ts'
import { givenRelation } from './pairing.ts'
import type { Relation } from './relations.ts'
import { surnameAt } from './rivals.ts'
import { standsAt } from './sequences.ts'
import { diacriticsOf, type NameOptions } from './settings.ts'
import { electedSpelling } from './spelling.ts'
import { languageOf, type SourceNames } from './source-names.ts'
import { endOfGiven, isNameOf, MentionFlag, textOf, type Cast, type Mention, type NameWord } from './words.ts'

/** Tokens `first` up to `end` should read `text`. */
export interface Part {
  readonly first: number
  readonly end: number
  readonly text: string
}

/** What is to be changed in one mention. */
export interface Correction {
  readonly mention: Mention
  readonly kind: NameKind
  readonly status: Status
  readonly parts: readonly Part[]
  /** A token where the right form stands, -1 when only the tables know it. */
  readonly evidence: number
  readonly relation?: Relation
}

/** The form that was elected for a word of a cluster. */
interface Choice {
  readonly kind: NameKind
  readonly text: string
  readonly evidence: number
  readonly status: Status
  readonly relation?: Relation
  /** What stands between the given name and the surname where it is right: "al-", "de la ". */
  readonly particles?: string
}

/** Elects the forms of one cluster and lists what deviates from them. */
export function correctCluster(cast: Cast, cluster: Cluster, options: NameOptions, source: SourceNames): Correction[] {
  const figure = figureOfCluster(cast, cluster)
  const choices = new Map<NameWord, Choice>()
  for (const link of cluster.links) {
    for (const chosen of [choose(cast, link, figure, options, source), link.kind === 'given' ? chooseSecond(cast, link, options) : undefined]) {
      if (chosen && !choices.has(chosen.word)) choices.set(chosen.word, chosen.choice)
    }
  }
  const corrections = cluster.mentions.flatMap((mention) => {
    const corrected = correctMention(cast, cluster, mention, choices, figure, options)
    return corrected ? [corrected] : []
  })
  return withOpeners(cast, cluster, corrections)
}

/** "Duke and the reform" as a headline: a surname that opens a sentence says little by itself, but means what it was found to mean elsewhere. */
function withOpeners({ document }: Cast, { mentions }: Cluster, corrections: readonly Correction[]): Correction[] {
  const bare = corrections.find(({ mention, kind, status }) => mention.words.length === 1 && mention.title < 0 && kind === 'translated-surname' && status !== 'info')
  if (!bare) return [...corrections]
  const [word] = bare.mention.words
  if (word.bits & (Bit.common | Bit.nationality)) return [...corrections]
  const text = bare.parts[0].text
  const left = mentions.filter((mention) => mention.words.length === 1 && mention.words[0] === word && mention.flags & MentionFlag.initial && (mention.flags & (MentionFlag.article | MentionFlag.capitals | MentionFlag.ofFollows | MentionFlag.joined)) === 0 && !corrections.some((other) => other.mention === mention))
  return [...corrections, ...left.map((mention): Correction => ({ ...bare, mention, status: 'suspicious', parts: [{ first: mention.tokens[0], end: mention.tokens[0] + 1, text: inCaseOf(document, mention.tokens[0], text) }] }))]
}

export function figureOfCluster(cast: Cast, { mentions, links }: Cluster): FigureRow | undefined {
  for (const mention of mentions) {
    const figure = figureOf(cast, mention)
    if (figure) return figure
  }
  for (const { a, relation } of links) {
    if (relation?.kind !== 'gloss' || a.words.length < 2) continue
    const figure = figureNamed(cast, figuresOfSurname(cast, cast.data.sequences[relation.sequence + SEQUENCE.partner]), a.words[0])
    if (figure) return figure
  }
  return undefined
}

function choose(cast: Cast, link: Link, figure: FigureRow | undefined, options: NameOptions, source: SourceNames): { word: NameWord; choice: Choice } | undefined {
  const { relation } = link
  const spelling = (word: NameWord) => electedSpelling(cast, word, diacriticsOf(options), figure)
  if (link.kind === 'given') return chooseGiven(cast, link, figure, spelling)
  if (!relation) return undefined
  const weigh = (word: NameWord): number => weight(cast, word, figure, source)
  if (relation.kind === 'gloss') {
    if (3 + weigh(relation.right) <= weigh(relation.wrong)) return undefined
    const elected = spelling(relation.right)
    const multiple = cast.data.sequences[cast.data.sequences[relation.sequence + SEQUENCE.partner] + SEQUENCE.size] > 1
    return { word: relation.wrong, choice: { kind: 'translated-surname', text: multiple ? relation.surname!.name : elected.text, evidence: elected.token, status: 'error', relation, particles: multiple ? '' : particlesBefore(cast, link.b, relation.right) } }
  }
  const known = relation.transcribed !== undefined
  const [wrong, right] = known || weigh(relation.right) >= weigh(relation.wrong) ? [relation.wrong, relation.right] : [relation.right, relation.wrong]
  const elected = spelling(right)
  const isFigure = figure !== undefined && cast.data.hashes(figure.name).includes(right.hash)
  const status: Status = known || (isFigure && link.strength === 'full') || source.has(right.hash) ? 'error' : 'suspicious'
  return { word: wrong, choice: { kind: relation.kind === 'typo' ? 'misspelt-name' : 'foreign-transcription', text: elected.text, evidence: elected.token, status, relation } }
}

function particlesBefore({ document }: Cast, mention: Mention, word: NameWord): string {
  const at = mention.words.indexOf(word)
  if (at < 1) return ''
  const between = document.text.slice(document.tokens.end[mention.tokens[at - 1]], document.tokens.start[mention.tokens[at]])
  return /^\s\S/.test(between) ? between.slice(1) : ''
}

/** The election of design section 3.8: a figure's own form, the source's, the more frequent; not what only credits have. */
function weight(cast: Cast, word: NameWord, figure: FigureRow | undefined, source: SourceNames): number {
  const canonical = figure !== undefined && cast.data.hashes(figure.name).includes(word.hash)
  const onlyInCredits = word.mentions.every((mention) => mention.flags & MentionFlag.credit)
  const named = !canonical && word.bits & Bit.figure && word.mentions.some((mention) => mention.words.length > 1 && mention.words.at(-1) === word && figureNamed(cast, cast.data.refs(word.record, Ref.figure), mention.words[0]) !== undefined)
  return (canonical ? 4 : named ? 2 : 0) + (source.has(word.hash) ? 4 : 0) + Math.log2(1 + word.count) + standing(word) + (/[^\0-\x7f]/.test(textOf(cast.document, word.token)) ? 0.5 : 0) - (onlyInCredits ? 2 : 0)
}

/** A surname that the tables have is likelier right than an English word or another language's spelling. */
const standing = ({ bits }: NameWord): number => (bits & Bit.transcribed ? -2 : bits & (Bit.figure | Bit.surname | Bit.commonSurname) ? 1 : bits & Bit.gloss ? -1 : 0)

/** Languages whose given names English writes as they sound in them, not in a neighbour's form. */
const TRANSLITERATED = new Set(['uk', 'be'])
/** Languages whose given names English takes over letter by letter. */
const COPIED = new Set(['es', 'pt', 'fr', 'it', 'de', 'pl', 'cs', 'sk', 'hu', 'ro', 'hr', 'sr', 'bs', 'sl', 'nl', 'sv', 'da', 'no', 'fi'])

const NOT_RENAMED = new Set(['pope', 'king', 'queen', 'prince', 'princess', 'saint', 'st', 'san', 'santa', 'emperor', 'empress', 'tsar', 'czar', 'archduke', 'infanta', 'infante'])

function chooseGiven(cast: Cast, { a, b }: Link, figure: FigureRow | undefined, spelling: (word: NameWord) => { text: string; token: number }): { word: NameWord; choice: Choice } | undefined {
  for (const { title } of [a, b]) if (title >= 0 && NOT_RENAMED.has(textOf(cast.document, title).toLowerCase())) return undefined
  const [one, other] = [a.words[0], b.words[0]]
  const language = languageOf(cast.document)
  const isOwn = (word: NameWord): boolean => (word.bits & Bit.given) !== 0 && isNameOf(cast, word, language)
  // Maurice is a French name as well as an English one.
  const isEnglish = (word: NameWord): boolean => (word.bits & Bit.givenEnglish) !== 0 && (word.bits & Bit.givenForeign) === 0 && !isOwn(word)
  const canonical = figure ? cast.data.hashes(figure.name)[0] : 0
  let [wrong, right] = [one, other]
  if (canonical === one.hash || (canonical !== other.hash && isEnglish(other) && !isEnglish(one))) [wrong, right] = [other, one]
  // Of a Ukrainian the Ukrainian form, where the article has both: Serhii, not Sergey.
  if (canonical === 0 && TRANSLITERATED.has(language) && isOwn(one) !== isOwn(other)) {
    const [alien, own] = isOwn(one) ? [other, one] : [one, other]
    if (alien.count <= own.count) return { word: alien, choice: { kind: 'foreign-transcription', text: spelling(own).text, evidence: spelling(own).token, status: 'suspicious' } }
  }
  // Jarosław of a Pole, not Yaroslav, where the article has both.
  if (canonical === 0 && COPIED.has(language) && isOwn(one) !== isOwn(other) && !isEnglish(one) && !isEnglish(other)) {
    const [alien, own] = isOwn(one) ? [other, one] : [one, other]
    return alien.count > own.count ? undefined : { word: alien, choice: { kind: 'misspelt-name', text: spelling(own).text, evidence: spelling(own).token, status: 'suspicious' } }
  }
  // Without a record an English given name is wrong only beside the other form, and not where it is the usual one.
  if (canonical !== right.hash && (!isEnglish(wrong) || isEnglish(right) || wrong.count > 2 * right.count)) return undefined
  const elected = spelling(right)
  const bearer = right === one ? a : b
  const end = endOfGiven(cast, bearer)
  const text = end > bearer.tokens[0] + 1 ? cast.document.text.slice(cast.document.tokens.start[bearer.tokens[0]], cast.document.tokens.end[end - 1]) : elected.text
  // Sergei and Sergey are two spellings of one name, neither of them English.
  if (!isEnglish(wrong)) return { word: wrong, choice: { kind: 'misspelt-name', text, evidence: elected.token, status: 'suspicious' } }
  return { word: wrong, choice: { kind: 'anglicised-given-name', text, evidence: elected.token, status: 'error' } }
}

/** "John Charles" beside "Juan Carlos": the second given name goes with the first. */
function chooseSecond(cast: Cast, { a, b }: Link, options: NameOptions): { word: NameWord; choice: Choice } | undefined {
  if (a.words.length < 3 || b.words.length < 3) return undefined
  const [one, other] = [a.words[1], b.words[1]]
  if (one === other || givenRelation(cast, one, other) !== 'class') return undefined
  const isEnglish = (word: NameWord): boolean => (word.bits & Bit.givenEnglish) !== 0 && (word.bits & Bit.givenForeign) === 0
  if (isEnglish(one) === isEnglish(other)) return undefined
  const [wrong, right] = isEnglish(one) ? [one, other] : [other, one]
  const elected = electedSpelling(cast, right, diacriticsOf(options))
  return { word: wrong, choice: { kind: 'anglicised-given-name', text: elected.text, evidence: elected.token, status: 'error' } }
}

const STATUS_ORDER: readonly Status[] = ['info', 'suspicious', 'error']

function correctMention(cast: Cast, cluster: Cluster, mention: Mention, choices: ReadonlyMap<NameWord, Choice>, figure: FigureRow | undefined, options: NameOptions): Correction | undefined {
  const { document } = cast
  const parts: Part[] = []
  let leading: Choice | undefined
  let status: Status = 'info'
  let covered = -1
  for (let at = mention.words.length - 1; at >= 0; at--) {
    const word = mention.words[at]
    const token = mention.tokens[at]
    if (covered >= 0 && token >= covered) continue
    const choice = choices.get(word)
    const own = choice && partOf(cast, cluster, mention, at, choice)
    if (choice && own) {
      while (parts.length > 0 && parts[0].first < own.part.end) parts.shift()
      parts.unshift(own.part)
      covered = own.part.first
      if (!leading || choice.kind === 'translated-surname') leading = choice
      if (STATUS_ORDER.indexOf(own.status) > STATUS_ORDER.indexOf(status)) status = own.status
      continue
    }
    if (!word.variants && !figure) continue
    const elected = electedSpelling(cast, word, diacriticsOf(options), figure)
    const text = inCaseOf(document, token, elected.text)
    if (text !== textOf(document, token) && text.toLowerCase() !== textOf(document, token).toLowerCase()) parts.unshift({ first: token, end: token + 1, text })
  }
  if (parts.length === 0 || (!leading && !hasVariants(mention))) return undefined
  if (!leading) return { mention, kind: 'accents', status: 'info', parts, evidence: -1 }
  return { mention, kind: leading.kind, status, parts, evidence: leading.evidence, relation: leading.relation }
}

const hasVariants = ({ words }: Mention): boolean => words.some((word) => word.variants !== undefined)

function partOf(cast: Cast, cluster: Cluster, mention: Mention, at: number, choice: Choice): { part: Part; status: Status } | undefined {
  const { document } = cast
  const token = mention.tokens[at]
  const { relation } = choice
  if (choice.kind === 'anglicised-given-name') return at < Math.min(2, mention.words.length - 1) ? { part: { first: token, end: at === 0 ? endOfGiven(cast, mention) : token + 1, text: inCaseOf(document, token, choice.text) }, status: choice.status } : undefined
  if (relation && relation.kind !== 'gloss' && mention.words.length === 1 && !isClearlyNamed(mention, relation)) return undefined
  if (relation?.kind !== 'gloss') return { part: { first: token, end: token + 1, text: inCaseOf(document, token, choice.text) }, status: choice.status }
  if (surnameAt(cast, mention, relation) < 0) return undefined
  const status = glossProof(cast, cluster, mention, relation)
  if (!status) return undefined
  const stand = standsAt(cast, mention.block, token, relation.sequence)!
  const follows = at > 0 && mention.tokens.includes(stand.first - 1)
  const text = relation.plural ? pluralOf(choice.text) : follows ? (choice.particles ?? '') + choice.text : choice.text
  return { part: { ...stand, text: inCaseOf(document, token, text) }, status }
}

/** A surname alone counts where its capital or its neighbours show that a person is meant. */
const isClearlyNamed = ({ flags, title, words }: Mention, { transcribed }: Relation): boolean =>
  title >= 0 || (words[0].record === 0 && (flags & (MentionFlag.initial | MentionFlag.capitals | MentionFlag.article)) === 0) || (flags & (MentionFlag.acts | MentionFlag.possessive)) !== 0 || (transcribed?.tier === 'A' && (flags & (MentionFlag.initial | MentionFlag.capitals)) === 0)

const pluralOf = (name: string): string => (/(?:s|x|z|ch|sh)$/i.test(name) ? `${name}es` : `${name}s`)

import { Bit } from './format.ts'
import { givenRelation, pairingOf } from './pairing.ts'
import type { Relation } from './relations.ts'
import { outranks, rivalsOf, surnameAt } from './rivals.ts'
import { VETOES, type Veto } from './vetoes.ts'
import { MentionFlag, type Cast, type Mention, type NameWord } from './words.ts'

/** Why two mentions are one: `same` words, given names that are counterparts, or a relation of their surnames. */
export type LinkKind = 'same' | 'given' | Relation['kind']

export interface Link {
  readonly a: Mention
  readonly b: Mention
  readonly kind: LinkKind
  readonly relation?: Relation
  /** `full`: both have given names; `bare`: one is a surname alone. */
  readonly strength: 'full' | 'bare'
}

/** All mentions of one person or thing. */
export interface Cluster {
  readonly index: number
  readonly mentions: readonly Mention[]
  /** Links that are more than sameness. */
  readonly links: readonly Link[]
}

export interface Clusters {
  readonly clusters: readonly Cluster[]
  readonly clusterOf: ReadonlyMap<Mention, Cluster>
}

/**
 * Links the mentions of an article by buckets of shared and related words and gathers them by union-find; the cost is
 * that of the mentions in the buckets, never of all pairs.
 */
export function clusterMentions(cast: Cast, relations: readonly Relation[], vetoes: readonly Veto[] = VETOES): Clusters {
  const linker = new Linker(cast, vetoes)
  for (const word of cast.wordList) if (word.mentions.length > 1) linker.linkSame(word)
  for (const relation of relations) linker.linkRelated(relation)
  for (const mention of cast.mentions) if (mention.words.length === 1 && !linker.isLinked(mention)) linker.attachBare(mention)
  return linker.gather()
}

/** The union-find structure while links are made. */
class Linker {
  readonly #cast: Cast
  readonly #vetoes: readonly Veto[]
  readonly #parent: Int32Array
  readonly #links: Link[] = []
  readonly #linked = new Set<Mention>()

  constructor(cast: Cast, vetoes: readonly Veto[]) {
    this.#cast = cast
    this.#vetoes = vetoes
    this.#parent = Int32Array.from(cast.mentions, (_, index) => index)
  }

  /** Mentions that share a surname and agree in their given names; one of each spelling is compared with the others. */
  linkSame(word: NameWord): void {
    const groups: { mention: Mention; at: number }[] = []
    for (const mention of word.mentions) {
      const at = mention.words.lastIndexOf(word)
      if (mention.words.length < 2) continue
      if (this.#isEntity(mention)) {
        this.#linkEntity(word, mention)
        continue
      }
      if (at === 0) continue
      const own = groups.find((group) => group.mention.words[0] === mention.words[0] && this.#mayLink(group.mention, mention))
      if (own) this.#union(own.mention, mention)
      else groups.push({ mention, at })
    }
    for (let one = 1; one < groups.length; one++) {
      for (let other = 0; other < one; other++) {
        const [a, b] = [groups[other], groups[one]]
        if (pairingOf(this.#cast, a.mention, a.at, b.mention, b.at) !== 'full' || !this.#mayLink(a.mention, b.mention)) continue
        const given = givenRelation(this.#cast, a.mention.words[0], b.mention.words[0])
        this.#link({ a: a.mention, b: b.mention, kind: given === 'class' ? 'given' : 'same', strength: 'full' })
      }
    }
  }

  /** Bodies and places are one when all their words are. */
  #linkEntity(word: NameWord, mention: Mention): void {
    if (mention.words[0] !== word) return
    const same = word.mentions.find((other) => other.index < mention.index && other.words.length === mention.words.length && other.words.every((part, at) => part === mention.words[at]))
    if (same) this.#union(same, mention)
  }

  linkRelated(relation: Relation): void {
    const { wrong: word, right: other } = relation
    const isIntroduced = relation.kind === 'gloss' && other.mentions.some((mention) => mention.words.lastIndexOf(other) > 0 && !this.#isEntity(mention))
    const rivals = relation.kind === 'gloss' ? rivalsOf(this.#cast, relation) : []
    for (const wrong of word.mentions) {
      const atWrong = surnameAt(this.#cast, wrong, relation)
      if (atWrong < 0) continue
      let bare: Mention | undefined
      for (const right of other.mentions) {
        const atRight = right.words.lastIndexOf(other)
        if (atRight === 0 && right.words.length > 1) continue
        const pairing = pairingOf(this.#cast, wrong, atWrong, right, atRight, relation.kind === 'gloss')
        if (pairing === 'none' || !this.#mayLink(wrong, right)) continue
        if (pairing === 'full') {
          this.#link({ a: wrong, b: right, kind: relation.kind, relation, strength: 'full' })
          if (givenRelation(this.#cast, wrong.words[0], right.words[0]) === 'class') this.#link({ a: wrong, b: right, kind: 'given', strength: 'full' })
          bare = undefined
          break
        }
        // A given name before the wrong form and somebody else's before the right one: two people.
        if (atWrong > 0 && atRight === 0 && isIntroduced) continue
        bare ??= right
      }
      if (!bare || (atWrong === 0 && rivals.length > 0 && !outranks(this.#cast, wrong, relation, rivals))) continue
      this.#link({ a: wrong, b: bare, kind: relation.kind, relation, strength: 'bare' })
      if (relation.kind === 'gloss' && atWrong === 0) this.#linked.add(wrong)
    }
  }

  /** Whether a surname alone was found to mean somebody whose name it translates. */
  isLinked = (mention: Mention): boolean => this.#linked.has(mention)

  /** A surname alone means the person of that name mentioned last before it, else the next one. */
  attachBare(mention: Mention): void {
    const [word] = mention.words
    const mayBe = (other: Mention): boolean => !(other.words.lastIndexOf(word) === 0 && other.words.length > 1 && other.words[0].bits & Bit.given) && this.#mayLink(mention, other)
    const at = positionOf(mention, word.mentions)
    let near = at - 1
    while (near >= 0 && !mayBe(word.mentions[near])) near--
    if (near < 0) for (near = at + 1; near < word.mentions.length && !mayBe(word.mentions[near]); ) near++
    if (near < word.mentions.length) this.#union(mention, word.mentions[near])
  }

  #isEntity = (mention: Mention): boolean => (mention.flags & MentionFlag.entity) !== 0

  #mayLink(a: Mention, b: Mention): boolean {
    return !this.#vetoes.some((veto) => veto.forbids(this.#cast, a, b))
  }

  #link(link: Link): void {
    if (link.kind !== 'same') this.#links.push(link)
    this.#union(link.a, link.b)
  }

  #find(index: number): number {
    const parent = this.#parent
    while (parent[index] !== index) index = parent[index] = parent[parent[index]]
    return index
  }

  #union(a: Mention, b: Mention): void {
    const [one, other] = [this.#find(a.index), this.#find(b.index)]
    if (one !== other) this.#parent[Math.max(one, other)] = Math.min(one, other)
  }

  gather(): Clusters {
    const gathered = new Map<number, { index: number; mentions: Mention[]; links: Link[] }>()
    const clusterOf = new Map<Mention, Cluster>()
    for (const mention of this.#cast.mentions) {
      const root = this.#find(mention.index)
      let cluster = gathered.get(root)
      if (!cluster) gathered.set(root, (cluster = { index: gathered.size, mentions: [], links: [] }))
      cluster.mentions.push(mention)
      clusterOf.set(mention, cluster)
    }
    for (const link of this.#links) gathered.get(this.#find(link.a.index))!.links.push(link)
    return { clusters: [...gathered.values()], clusterOf }
  }
}

/** The index of a mention among those of a word, which stand in the order of the text. */
function positionOf({ index }: Mention, mentions: readonly Mention[]): number {
  let low = 0
  let high = mentions.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle].index < index) low = middle + 1
    else high = middle
  }
  return low
}

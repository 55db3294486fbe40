import type { RowContext, WordContext } from '../model/compiled.ts'
import { TokenFlag, type Block, type Document } from '../model/document.ts'
import { hashWord } from '../text/fold.ts'
import { sentenceAround } from '../text/sentences.ts'
import { splitTokens } from '../text/split-tokens.ts'
import { matchPattern, readyPattern, type ReadyPattern } from './pattern-match.ts'
import type { Ruleset } from './ruleset.ts'

const NEAR_WORDS = 16

interface ReadyWords {
  readonly single: ReadonlySet<number>
  readonly phrases: readonly (readonly number[])[]
}

/** The words of contexts and the patterns of exceptions, hashed when first needed; one for a set of rules. */
export interface ContextCache {
  readonly words: WeakMap<WordContext, ReadyWords>
  readonly patterns: WeakMap<object, ReadyPattern>
}

export const newContextCache = (): ContextCache => ({ words: new WeakMap(), patterns: new WeakMap() })

/** What is known of a document while its hits are looked at. */
export interface Scene {
  readonly document: Document
  /** The document is the source of the text that is checked: only rules about the source look at it. */
  readonly isSource?: boolean
  readonly ruleset: Ruleset
  readonly cache: ContextCache
  /** Answers of article-wide contexts. */
  readonly articleWide: Map<WordContext, boolean>
}

/** Whether a hit on tokens `first` to `end` of a block may be reported where it stands. */
export function contextAllows(scene: Scene, context: RowContext | undefined, block: Block, first: number, end: number): boolean {
  if (!context) return true
  const { flags } = scene.document.tokens
  if (context.where && !context.where.includes(block.role)) return false
  if (context.quoted === 'no' || context.quoted === 'only') {
    const quoted = (flags[first] & TokenFlag.quoted) !== 0
    if (quoted !== (context.quoted === 'only')) return false
  }
  if (context.not?.some((words) => standsInScope(scene, words, block, first, end))) return false
  if (context.needs && !context.needs.every((words) => standsInScope(scene, words, block, first, end))) return false
  return !context.except?.some((pattern) => exceptionCovers(scene, pattern, block, first, end))
}

export function standsInScope(scene: Scene, context: WordContext, block: Block, first: number, end: number): boolean {
  const words = readyWords(scene, context)
  switch (context.scope) {
    case 'near':
      return standsIn(scene.document, words, Math.max(block.firstToken, first - NEAR_WORDS), Math.min(block.endToken, end + NEAR_WORDS))
    case 'sentence': {
      const [from, to] = sentenceAround(scene.document, block, first, end)
      return standsIn(scene.document, words, from, to)
    }
    case 'paragraph':
      return standsIn(scene.document, words, block.firstToken, block.endToken)
    case 'article': {
      let known = scene.articleWide.get(context)
      if (known === undefined) scene.articleWide.set(context, (known = standsIn(scene.document, words, 0, scene.document.tokens.count)))
      return known
    }
  }
}

/** How often words of a context stand in the article. */
export function countInArticle(scene: Scene, context: WordContext): number {
  const { single, phrases } = readyWords(scene, context)
  const { hash, count } = scene.document.tokens
  let found = 0
  for (let token = 0; token < count; token++) {
    if (single.has(hash[token])) found++
    else if (phrases.some((phrase) => phrase[0] === hash[token] && phrase.every((part, index) => hash[token + index] === part))) found++
  }
  return found
}

function standsIn(document: Document, { single, phrases }: ReadyWords, from: number, to: number): boolean {
  const { hash } = document.tokens
  for (let token = from; token < to; token++) {
    if (single.has(hash[token])) return true
    for (const phrase of phrases) {
      if (phrase[0] === hash[token] && token + phrase.length <= to && phrase.every((part, index) => hash[token + index] === part)) return true
    }
  }
  return false
}

function readyWords({ ruleset, cache }: Scene, context: WordContext): ReadyWords {
  let ready = cache.words.get(context)
  if (!ready) {
    const single = new Set<number>()
    const phrases: number[][] = []
    for (const word of context.words.flatMap((entry) => (Object.hasOwn(ruleset.cues, entry) ? ruleset.cues[entry] : [entry]))) {
      const hashes = splitTokens(word, ruleset.tables).map((token) => hashWord(token, ruleset.tables))
      if (hashes.length === 1) single.add(hashes[0])
      else if (hashes.length > 1) phrases.push(hashes)
    }
    cache.words.set(context, (ready = { single, phrases }))
  }
  return ready
}

function exceptionCovers({ document, ruleset, cache }: Scene, pattern: NonNullable<RowContext['except']>[number], block: Block, first: number, end: number): boolean {
  let ready = cache.patterns.get(pattern)
  if (!ready) cache.patterns.set(pattern, (ready = readyPattern(pattern, ruleset.tables)))
  for (let start = Math.max(block.firstToken, first - ready.widest + 1); start < end; start++) {
    const match = matchPattern(document, ready, start, block.endToken, {})
    if (match && match.end > first) return true
  }
  return false
}

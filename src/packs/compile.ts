import { ANCHOR_BITS, ANY_SHAPE, checkHash, FORMAT_VERSION, GATE_FIELDS, gateBit, ROW_FIELDS, RowKind, Shape, sourceCaptureWord, type CompiledHead, type Pattern, type PatternElement, type RowContext, type RowMeta, type WordContext } from '../model/compiled.ts'
import type { Rule, RuleText } from '../model/rule.ts'
import { asBytes, asInt32, asUint32, encodeSections, type SectionReader } from '../model/sections.ts'
import { Trouble } from '../model/trouble.ts'
import type { CharTables } from '../text/char-tables.ts'
import { foldText, hashWord } from '../text/fold.ts'
import { splitTokens } from '../text/split-tokens.ts'
import { optionsOf, type PackSource, type SourceRule } from './load.ts'
import { literalPattern, parsePattern, PatternFault, type PatternContext } from './pattern.ts'
import { dictionarySections } from './dictionary.ts'
import { compileNameTables } from './tables-names.ts'
import { beginsWithDigit, regexFault } from './regex-safety.ts'
import type { ExampleInput, RowInput, RuleInput, WordContextInput } from './schema.ts'
import { TrieBuilder } from './trie-builder.ts'

const ANCHOR_PATHS = 400
const ANCHOR_TOKENS = 5

/** Rough shares of tokens in English news, by which a search chooses what to start from. */
const VERY_FREQUENT = new Map(Object.entries({ the: 0.055, of: 0.025, and: 0.024, to: 0.024, in: 0.02, a: 0.02, ',': 0.05, '.': 0.04, '-': 0.01, for: 0.009, that: 0.009, on: 0.008, is: 0.007, said: 0.007, was: 0.007, with: 0.007 }))
const FREQUENT = new Set(
  'it as be by not he i this are or his from at which but have an had they you were their one all we can her has there been if more when will would who so no she its my than up other into out do time your about them some me then over now only very also after new two any how our such these may first most even him could did should like just what'.split(' '),
)
const FREQUENT_SHARE = 0.002
const RARE_SHARE = 0.00003

/**
 * Compiles rules to the binary form that loads in milliseconds.
 * @throws Trouble that names the file and the line of a faulty row
 */
export function compileRules(source: PackSource, tables: CharTables, extra: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  const compiler = new Compiler(source, tables)
  source.rules.forEach((rule, index) => compiler.addRule(rule, index))
  return compiler.finish(extra)
}

/**
 * Adds rules to compiled ones, in a fraction of the time that it takes to compile all of them.
 * @param base rules as `compileRules` made them, with the same tables of characters
 * @param source rules, and lists of cues of other names than those of the base; no tables and no dictionaries
 * @throws Trouble that names the file and the line of a faulty row, or a rule whose id the base has
 */
export function extendRules(base: SectionReader, source: PackSource, tables: CharTables): Uint8Array {
  const { rules, cues } = JSON.parse(new TextDecoder().decode(base('head'))) as CompiledHead
  const taken = new Set(rules.map(({ id }) => id))
  for (const { input, file, line } of source.rules) if (taken.has(input.id)) throw new Trouble('pack/duplicate-id', `${file}:${line}: the id “${input.id}” is taken already, by a rule of copydesk.`)
  const compiler = new Compiler({ ...source, cues: { ...cues, ...source.cues } }, tables, { sections: base, rules })
  source.rules.forEach((rule, index) => compiler.addRule(rule, rules.length + index))
  return compiler.finish(Object.fromEntries(base.names.filter((name) => !OWN_SECTIONS.has(name)).map((name) => [name, base(name)!])))
}

/** Rules that others are added to. */
interface Base {
  readonly sections: SectionReader
  readonly rules: readonly Rule[]
}

/** The gathering of rows and their texts while rules are compiled. */
class Compiler {
  readonly #source: PackSource
  readonly #tables: CharTables
  readonly #context: PatternContext
  readonly #base: Base | undefined
  readonly #trie: TrieBuilder
  readonly #gates: Numbers
  readonly #rows: Numbers
  readonly #rules: Rule[]
  readonly #texts: Heap
  readonly #metas: Heap

  constructor(source: PackSource, tables: CharTables, base?: Base) {
    this.#source = source
    this.#tables = tables
    this.#base = base
    const part = (name: string): Uint8Array | undefined => base?.sections(name)
    const numbers = (name: string): Int32Array => asInt32(part(name) ?? new Uint8Array())
    this.#rules = [...(base?.rules ?? [])]
    this.#trie = new TrieBuilder(base && { slots: numbers('slots'), terminals: numbers('terminals'), starts: part('starts')!, pairs: asUint32(part('pairs')!) })
    this.#gates = new Numbers(numbers('gates'))
    this.#rows = new Numbers(numbers('rows'))
    this.#texts = new Heap(part('texts'), numbers('textsOffsets'))
    this.#metas = new Heap(part('metas'), numbers('metasOffsets'))
    this.#context = { tables, cue: (name) => (Object.hasOwn(source.cues, name) ? source.cues[name] : undefined), cueNames: () => Object.keys(source.cues) }
  }

  addRule({ input, pack, file, line, rowLines }: SourceRule, index: number): void {
    this.#rules.push({
      index,
      id: input.id,
      check: input.check,
      category: input.category,
      severity: input.severity,
      status: input.status,
      source: input.source ?? [],
      target: input.target ?? [],
      safety: input.safety ?? 'review',
      pack,
      options: optionsOf(input),
    })
    this.#texts.append(JSON.stringify(textOf(input)))
    input.rows?.forEach((row, at) => {
      try {
        this.#addRow(input, row, index)
      } catch (error) {
        if (!(error instanceof PatternFault)) throw error
        throw new Trouble('pack/bad-pattern', `${file}:${rowLines[at] ?? line}: in “${row.match.join(' | ')}”: ${error.message}`)
      }
    })
  }

  #addRow(rule: RuleInput, row: RowInput, ruleIndex: number): void {
    const meta: Mutable<RowMeta> = {
      fix: row.fix,
      of: row.of,
      tier: row.tier,
      case: row.case === 'smart' ? undefined : row.case,
      accents: row.accents === 'exact' ? undefined : row.accents,
      status: row.status,
      severity: row.severity,
      category: row.category,
      safety: row.safety,
      message: row.message,
      why: row.why,
      mend: row.mend,
      context: this.#contextOf(rule, row),
    }
    switch (rule.check) {
      case 'lexicon':
      case 'line': {
        const literals = row.match.map((match) => (rule.check === 'line' ? this.#lineTokens(match) : literalTokens(match, this.#tables)))
        meta.literals = literals
        const metaIndex = this.#metas.add(JSON.stringify(meta))
        literals.forEach((tokens, variant) => this.#addLiteral(tokens, ruleIndex, metaIndex, variant, rule.check === 'line' ? RowKind.line : RowKind.literal))
        return
      }
      case 'pattern': {
        const patterns = row.match.map((match) => parsePattern(match, this.#context))
        patterns.forEach((pattern) => this.#checkTokenRegexes(pattern))
        meta.patterns = patterns
        const metaIndex = this.#metas.add(JSON.stringify(meta))
        patterns.forEach((pattern, variant) => this.#addPattern(pattern, ruleIndex, metaIndex, variant))
        return
      }
      case 'pair': {
        if ([...row.match].some((match) => match.includes('~')) && !(rule.source ?? []).includes('en')) throw new PatternFault('“~” inflects English words; write the forms of the source language as (a|b|c).', 0)
        const patterns = row.match.map((match) => withElisions(parsePattern(match, this.#context), rule.source ?? []))
        const target = (texts: readonly string[] | undefined) => texts?.map((text) => parsePattern(text.replace(/\$s(\d)/g, (_, number: string) => sourceCaptureWord(number)), this.#context))
        meta.patterns = patterns
        meta.must = target(row.must)
        meta.mustNot = target(row.mustNot)
        meta.unless = row.unless && { words: row.unless, scope: 'sentence' }
        for (const pattern of [...patterns, ...(meta.must ?? []), ...(meta.mustNot ?? [])]) this.#checkTokenRegexes(pattern)
        const metaIndex = this.#metas.add(JSON.stringify(meta))
        patterns.forEach((pattern, variant) => this.#addPattern(pattern, ruleIndex, metaIndex, variant, RowKind.pair))
        return
      }
      case 'regex': {
        if (!row.gate?.length) throw new PatternFault('A regular expression needs “gate”: words of which one must stand in the sentence, so that it is tried only there.', 0)
        for (const regex of row.match) {
          const fault = regexFault(regex, 'u')
          if (fault) throw new PatternFault(`The regular expression cannot be used: ${fault}.`, 0)
        }
        meta.regexes = row.match
        const metaIndex = this.#metas.add(JSON.stringify(meta))
        const opening = openingBracket(row.match)
        for (const word of row.gate) {
          const record = this.#addRecord(ruleIndex, metaIndex, (RowKind.regex << 24) | opening, 0)
          this.#trie.add(this.#hashes(splitTokens(word, this.#tables)), record, false)
        }
      }
    }
  }

  /** The tokens of a line: what stands around the words does not count. */
  #lineTokens(match: string): readonly string[] {
    const tokens = literalTokens(match, this.#tables)
    const isWord = (token: string) => /[\p{L}\p{N}]/u.test(token)
    const first = tokens.findIndex(isWord)
    return first < 0 ? tokens : tokens.slice(first, tokens.findLastIndex(isWord) + 1)
  }

  #addLiteral(tokens: readonly string[], rule: number, meta: number, variant: number, kind: number): void {
    const folded = tokens.map((token) => foldText(token, this.#tables))
    const record = this.#addRecord(rule, meta, variant | (kind << 24), checkHash(folded))
    this.#trie.add(this.#hashes(tokens), record, kind === RowKind.line)
  }

  #addPattern(pattern: Pattern, rule: number, meta: number, variant: number, kind: number = RowKind.pattern): void {
    const anchor = chooseAnchor(pattern)
    const gates = [...this.#gate(pattern, anchor.first - 1, -1), ...this.#gate(pattern, anchor.end, 1)]
    const record = this.#addRecord(rule, meta, variant | (kind << 24), anchor.first | ((this.#gates.length / GATE_FIELDS) << ANCHOR_BITS))
    this.#gates.push(...gates)
    for (const path of anchor.paths) this.#trie.add(this.#hashes(path), record, false)
  }

  /** Which tokens may stand right before (`step` -1) or behind (1) the anchor, by the elements from `at` on: words and shapes. */
  #gate(pattern: Pattern, at: number, step: -1 | 1): readonly [words: number, shapes: number] {
    const element = pattern[at]
    if (!element || element.k === 'gap') return [0, ANY_SHAPE]
    const words = element.k === 'words' ? element.alts.reduce((bits, alt) => bits | gateBit(this.#hashes([step > 0 ? alt[0] : alt.at(-1)!])[0]), 0) : 0
    const shapes = element.k === 'words' ? 0 : shapesOf(element)
    if (!element.opt) return [words, shapes]
    const [otherWords, otherShapes] = this.#gate(pattern, at + step, step)
    return [words | otherWords, shapes | otherShapes]
  }

  #checkTokenRegexes(pattern: Pattern): void {
    for (const element of pattern) {
      if (element.k !== 'regex') continue
      const fault = regexFault(`^(?:${element.source})$`, 'iu')
      if (fault) throw new PatternFault(`The expression /${element.source}/ cannot be used: ${fault}.`, 0)
    }
  }

  #contextOf(rule: RuleInput, row: RowInput): RowContext | undefined {
    const lists = (key: 'needs' | 'not', scope: WordContext['scope']) =>
      [rule[key], row[key]].filter((value) => value !== undefined).map((value) => this.#wordContext(value, scope))
    const context: Mutable<RowContext> = {}
    const needs = lists('needs', 'article')
    const not = lists('not', 'sentence')
    const except = [...(rule.except ?? []), ...(row.except ?? [])].map((pattern) => parsePattern(pattern, this.#context))
    if (needs.length) context.needs = needs
    if (not.length) context.not = not
    if (except.length) context.except = except
    const where = row.where ?? rule.where
    const quoted = row.quoted ?? rule.quoted
    if (where) context.where = where
    if (quoted) context.quoted = quoted
    return Object.keys(context).length ? context : undefined
  }

  #wordContext(input: WordContextInput, scope: WordContext['scope']): WordContext {
    const words = Array.isArray(input) ? input : input.words
    for (const word of words) {
      if (/^[A-Z][A-Z0-9_]{3,}$/.test(word) && !this.#source.cues[word] && word.includes('_')) {
        throw new PatternFault(`There is no list “${word}” in cues.yaml.`, 0)
      }
    }
    return { words, scope: Array.isArray(input) ? scope : (input.scope ?? scope) }
  }

  #hashes(tokens: readonly string[]): number[] {
    return tokens.map((token) => hashWord(token, this.#tables))
  }

  #addRecord(rule: number, meta: number, variantAndKind: number, last: number): number {
    this.#rows.push(rule, meta, variantAndKind, last)
    return this.#rows.length / ROW_FIELDS - 1
  }

  finish(extra: Readonly<Record<string, Uint8Array>>): Uint8Array {
    const head: CompiledHead = { version: FORMAT_VERSION, rules: this.#rules, cues: this.#source.cues }
    const { slots, terminals, starts, pairs } = this.#trie.build()
    return encodeSections({
      head: new TextEncoder().encode(JSON.stringify(head)),
      classes: this.#tables.classes,
      fold: asBytes(this.#tables.fold),
      starts,
      pairs: asBytes(pairs),
      slots: asBytes(slots),
      terminals: asBytes(terminals),
      rows: asBytes(this.#rows.all()),
      gates: asBytes(this.#gates.all()),
      ...this.#metas.sections('metas'),
      ...this.#texts.sections('texts'),
      ...(this.#base ? {} : { ...compileNameTables(this.#source.tables, this.#source.cues, this.#tables), ...dictionarySections(this.#source.dictionaries) }),
      ...extra,
    })
  }
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** What French and Italian words are joined to: “l'ancien”, “dell'argomento” are one token. */
const ELISIONS: Readonly<Record<string, readonly string[]>> = { fr: ['l', 'd', 'qu', 'n', 's', 'm', 't', 'c', 'j'], it: ['l', 'un', 'd', 'dell', 'all', 'dall', 'nell', 'sull', 'quell'], ca: ['l', 'd', 's', 'n'] }

/** Words of the source that begin with a vowel are found behind an elided one as well. */
function withElisions(pattern: Pattern, languages: readonly string[]): Pattern {
  const elided = languages.flatMap((language) => ELISIONS[language] ?? [])
  if (elided.length === 0) return pattern
  return pattern.map((element) => (element.k === 'words' ? { ...element, alts: element.alts.flatMap((words) => [words, ...(/^[aeiouhàâéèêëîïôûùœ]/i.test(words[0]) ? elided.map((before) => [`${before}'${words[0]}`, ...words.slice(1)]) : [])]) } : element))
}

const literalTokens = (match: string, tables: CharTables): readonly string[] => {
  const [element] = literalPattern(match, tables)
  return element.k === 'words' ? element.alts[0] : []
}

const exampleText = (example: ExampleInput): string => (typeof example === 'string' ? example : example.text)

function textOf(input: RuleInput): RuleText {
  const examples = (key: 'fires' | 'silent') => [...(input.examples?.[key] ?? []), ...(input.rows ?? []).flatMap((row) => row[key] ?? [])].map(exampleText)
  return { message: input.message, why: input.why, mend: input.mend, references: input.references ?? [], fires: examples('fires'), silent: examples('silent') }
}

/** What `finish` writes anew; other sections of a base are taken over. */
const OWN_SECTIONS = new Set(['head', 'classes', 'fold', 'starts', 'pairs', 'slots', 'terminals', 'rows', 'gates', 'metas', 'metasOffsets', 'texts', 'textsOffsets'])

/** Numbers behind those of a base. */
class Numbers {
  readonly #base: Int32Array
  readonly #added: number[] = []

  constructor(base: Int32Array) {
    this.#base = base
  }

  get length(): number {
    return this.#base.length + this.#added.length
  }

  push(...numbers: readonly number[]): void {
    this.#added.push(...numbers)
  }

  all(): Int32Array {
    const all = new Int32Array(this.length)
    all.set(this.#base)
    all.set(this.#added, this.#base.length)
    return all
  }
}

/** Strings, each found by its number, as one block of UTF-8 behind those of a base; `add` keeps equal strings once. */
class Heap {
  readonly #offsets: number[]
  readonly #parts: Uint8Array[] = []
  readonly #known = new Map<string, number>()

  constructor(base?: Uint8Array, offsets?: Int32Array) {
    this.#offsets = base && offsets ? [...offsets] : [0]
    if (base) this.#parts.push(base)
  }

  add(text: string): number {
    let index = this.#known.get(text)
    if (index === undefined) this.#known.set(text, (index = this.append(text)))
    return index
  }

  append(text: string): number {
    const bytes = new TextEncoder().encode(text)
    this.#parts.push(bytes)
    this.#offsets.push(this.#offsets.at(-1)! + bytes.byteLength)
    return this.#offsets.length - 2
  }

  sections(name: string): Record<string, Uint8Array> {
    const bytes = new Uint8Array(this.#offsets.at(-1)!)
    let at = 0
    for (const part of this.#parts) {
      bytes.set(part, at)
      at += part.byteLength
    }
    return { [name]: bytes, [`${name}Offsets`]: asBytes(Int32Array.from(this.#offsets)) }
  }
}

interface Anchor {
  /** Index of the element at which the anchor starts. */
  readonly first: number
  /** The element after its last one. */
  readonly end: number
  /** The token sequences of which one must stand in the text. */
  readonly paths: readonly (readonly string[])[]
}

/** The shapes of the tokens that an element takes; a name begins and ends with a capital. */
function shapesOf(element: Exclude<PatternElement, { k: 'words' | 'gap' }>): number {
  switch (element.k) {
    case 'number':
      return Shape.number
    case 'quote':
      return Shape.quote
    case 'cap':
    case 'name':
      return Shape.capital | Shape.digits
    case 'word':
      return Shape.lower | Shape.capital | Shape.digits
    case 'regex':
      return beginsWithDigit(element.source) ? Shape.number | Shape.digits : ANY_SHAPE
  }
}

/** The run of fixed elements that is rarest in text: the scan looks for it, and only there the pattern is tried. */
function chooseAnchor(pattern: Pattern): Anchor {
  let best: Anchor | undefined
  let leastShare = Infinity
  for (let first = 0; first < pattern.length; first++) {
    let paths: (readonly string[])[] = [[]]
    for (let last = first; last < pattern.length; last++) {
      const element = pattern[last]
      if (!isFixed(element)) break
      const extended = paths.flatMap((path) => element.alts.map((alt) => [...path, ...alt]))
      if (extended.length > ANCHOR_PATHS || (last > first && extended.some((path) => path.length > ANCHOR_TOKENS))) break
      paths = extended
      const share = paths.reduce((sum, path) => sum + shareOf(path), 0)
      if (share < leastShare) [best, leastShare] = [{ first, end: last + 1, paths }, share]
    }
  }
  if (!best) throw new PatternFault('A pattern needs at least one fixed word to start from.', 0)
  return best
}

const isFixed = (element: PatternElement): element is Extract<PatternElement, { k: 'words' }> => element.k === 'words' && !element.opt

/** About how often a sequence of tokens starts in text. */
const shareOf = (path: readonly string[]): number =>
  path.reduce((product, token) => {
    const word = token.toLowerCase()
    return product * (VERY_FREQUENT.get(word) ?? (FREQUENT.has(word) ? FREQUENT_SHARE : RARE_SHARE / Math.max(1, word.length - 3)))
  }, 1)

/** The code of the bracket that all expressions of a row begin with, 0 where there is none: a gate word counts only in a block that has it. */
function openingBracket(sources: readonly string[]): number {
  const [bracket] = sources[0].match(/^\\[[(]/) ?? ['']
  return bracket !== '' && sources.every((source) => source.startsWith(bracket)) ? bracket.charCodeAt(1) : 0
}

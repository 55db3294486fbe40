import type { Pattern, PatternElement } from '../model/compiled.ts'
import { formsOf } from '../text/inflection.ts'
import type { CharTables } from '../text/char-tables.ts'
import { splitTokens } from '../text/split-tokens.ts'

/** A fault in a pattern; `at` is the offset in the pattern's text. */
export class PatternFault extends Error {
  readonly at: number
  constructor(message: string, at: number) {
    super(message)
    this.at = at
  }
}

export interface PatternContext {
  readonly tables: CharTables
  /** Words of a list of cues.yaml, or undefined when there is none of that name. */
  cue(name: string): readonly string[] | undefined
  cueNames(): readonly string[]
}

const CLASSES = new Set(['cap', 'name', 'number', 'word'])
const LISTS = new Map(Object.entries({ month: 'MONTHS', weekday: 'WEEKDAYS', nationality: 'NATIONALITIES' }))
const GAP_DEFAULT = 3
const GAP_MAX = 10

/** A phrase taken literally. */
export function literalPattern(text: string, tables: CharTables): Pattern {
  const tokens = splitTokens(text, tables)
  if (tokens.length === 0) throw new PatternFault('There is no word or mark in it.', 0)
  return [{ k: 'words', alts: [tokens] }]
}

/**
 * Reads a token pattern (the language is described in rules/README.md).
 * @throws PatternFault with the offset of the fault
 */
export function parsePattern(text: string, context: PatternContext): Pattern {
  const elements: PatternElement[] = []
  let at = 0
  let literal = ''
  const flush = () => {
    if (!literal.trim()) return (literal = '')
    const tokens = literal.split(/\s+/).flatMap((word) => (POSSESSIVE.test(word) ? ["'s"] : splitTokens(word, context.tables))).map((token) => (token === '"' ? QUOTE : token))
    let run: string[] = []
    const push = () => {
      if (run.length) elements.push({ k: 'words', alts: [run] })
      run = []
    }
    for (const token of tokens) {
      if (token === QUOTE) {
        push()
        elements.push({ k: 'quote' })
      } else run.push(token)
    }
    push()
    return (literal = '')
  }
  const optional = (): { opt: 1 } | undefined => {
    if (text[at] !== '?' || (at + 1 < text.length && !/\s/.test(text[at + 1]))) return undefined
    at++
    return { opt: 1 }
  }
  const until = (close: string, from: number): string => {
    let end = from
    while (end < text.length && text[end] !== close) end += text[end] === '\\' ? 2 : 1
    if (end >= text.length) throw new PatternFault(`“${text[from - 1]}” has no closing “${close}”.`, from - 1)
    return text.slice(from, end)
  }
  while (at < text.length) {
    const char = text[at]
    if (char === '\\') {
      literal += text[at + 1] ?? ''
      at += 2
    } else if (char === '(') {
      flush()
      const inner = until(')', at + 1)
      const start = at
      at += inner.length + 2
      const alts = splitAlternatives(inner, context, start + 1)
      const empty = alts.some((alt) => alt.length === 0)
      const filled = alts.filter((alt) => alt.length > 0)
      if (!filled.length) throw new PatternFault('A group needs at least one alternative.', start)
      elements.push({ k: 'words', alts: filled, cap: 1, ...(optional() ?? (empty ? { opt: 1 as const } : {})) })
    } else if (char === '<') {
      flush()
      const name = until('>', at + 1)
      const start = at
      at += name.length + 2
      elements.push({ ...classElement(name, context, start), cap: 1, ...optional() } as PatternElement)
    } else if (char === '~') {
      flush()
      const lemma = /^[\p{L}\p{M}]+/u.exec(text.slice(at + 1))?.[0]
      if (!lemma) throw new PatternFault('“~” wants a word after it, such as ~take.', at)
      at += 1 + lemma.length
      elements.push({ k: 'words', alts: formsOf(lemma).map((form) => [form]), lemma, cap: 1, ...optional() })
    } else if (char === '/' && (at === 0 || /\s/.test(text[at - 1]))) {
      flush()
      const source = until('/', at + 1)
      at += source.length + 2
      elements.push({ k: 'regex', source, cap: 1, ...optional() })
    } else if (text.startsWith('...', at)) {
      flush()
      const digits = /^\d+/.exec(text.slice(at + 3))?.[0] ?? ''
      const max = digits ? Number(digits) : GAP_DEFAULT
      if (max < 1 || max > GAP_MAX) throw new PatternFault(`A gap spans 1 to ${GAP_MAX} words.`, at)
      at += 3 + digits.length
      elements.push({ k: 'gap', max, cap: 1 })
    } else if (char === '?' && literal && !/\s$/.test(literal) && (at + 1 === text.length || /\s/.test(text[at + 1])) && /[\p{L}\p{N}]$/u.test(literal)) {
      // An optional word: the last word of the literal so far.
      const word = /\S+$/.exec(literal)![0]
      literal = literal.slice(0, -word.length)
      flush()
      at++
      elements.push({ k: 'words', alts: [splitTokens(word, context.tables)], opt: 1, cap: 1 })
    } else {
      literal += char
      at++
    }
  }
  flush()
  if (elements.length === 0) throw new PatternFault('The pattern is empty.', 0)
  const fixed = elements.some((element) => element.k === 'words' && !element.opt)
  if (!fixed) throw new PatternFault('A pattern needs at least one fixed word, group or ~word to start from.', 0)
  return elements
}

/** A possessive that stands by itself in a pattern belongs to the word before it. */
const POSSESSIVE = /^['’]s$/
const QUOTE = '\u0000quote'

function splitAlternatives(inner: string, context: PatternContext, offset: number): string[][] {
  const alternatives: string[][] = []
  for (const part of inner.split(/(?<!\\)\|/)) {
    const text = part.trim().replace(/\\(.)/g, '$1')
    if (/^~[\p{L}]+$/u.test(text)) alternatives.push(...formsOf(text.slice(1)).map((form) => [form]))
    else if (/^~/.test(text)) {
      const [lemma, ...rest] = text.slice(1).split(' ')
      alternatives.push(...formsOf(lemma).map((form) => [form, ...splitTokens(rest.join(' '), context.tables)]))
    } else if (/^<[^>]+>$/.test(text)) {
      const element = classElement(text.slice(1, -1), context, offset)
      if (element.k !== 'words') throw new PatternFault(`${text} cannot stand inside a group.`, offset)
      alternatives.push(...element.alts.map((alt) => [...alt]))
    } else if (/^\/./.test(text)) throw new PatternFault(`A regular expression (“${part.trim()}”) cannot stand inside a group: write the whole group as one expression, such as /(two|three|\\d+)/.`, offset)
    else if (/[<~]/.test(text)) throw new PatternFault('Inside a group, “~” and “<LIST>” must stand alone or first.', offset)
    else alternatives.push(splitTokens(text, context.tables))
  }
  return alternatives
}

function classElement(name: string, context: PatternContext, at: number): PatternElement {
  if (CLASSES.has(name)) return { k: name as 'cap' }
  const words = context.cue(LISTS.get(name) ?? name)
  if (!words) {
    throw new PatternFault(`There is no class or list “${name}”; classes are ${[...CLASSES, ...LISTS.keys()].join(', ')}, lists are ${context.cueNames().join(', ')}.`, at)
  }
  return { k: 'words', alts: words.map((word) => splitTokens(word, context.tables)) }
}

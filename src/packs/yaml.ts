import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, type Document as YamlDocument } from 'yaml'
import * as v from 'valibot'
import { compareTwoStrings } from 'string-similarity'
import { placeText, Trouble, type Place } from '../model/trouble.ts'

/** A YAML file with the places of all its parts. */
export interface YamlSource {
  readonly value: unknown
  /** The place of a value, or of the nearest part that exists above it. */
  place(path: readonly (string | number)[]): Place
  /** The place of a key in the mapping at `path`. */
  keyPlace(path: readonly (string | number)[], key: string): Place
}

/**
 * Parses YAML and keeps its places.
 * @throws Trouble `yaml/syntax` with file, line and column
 */
export function parseYaml(text: string, file: string): YamlSource {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true, maxAliasCount: 50 } as never) as YamlDocument
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { file, line: Math.max(1, line), column: Math.max(1, col) }
  }
  const fault = document.errors[0]
  if (fault) throw new Trouble('yaml/syntax', `${placeText(placeAt(fault.pos[0]))}: this is not valid YAML: ${sentence(fault.message)}`)
  const startOf = (node: unknown): number => (node as { range?: [number, number, number] } | null)?.range?.[0] ?? 0
  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: 50 })
  } catch (error) {
    throw new Trouble('yaml/syntax', `${file}:1:1: this YAML cannot be read: ${sentence((error as Error).message)}`)
  }
  const place = (path: readonly (string | number)[]): Place => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true)
      if (node !== undefined && node !== null) return placeAt(startOf(node))
    }
    return placeAt(startOf(document.contents))
  }
  const keyPlace = (path: readonly (string | number)[], key: string): Place => {
    const node = path.length ? document.getIn(path, true) : document.contents
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === key)
      if (pair) return placeAt(startOf(pair.key))
    }
    return isSeq(node) ? placeAt(startOf(node)) : place(path)
  }
  return { value, place, keyPlace }
}

const sentence = (message: string): string => {
  const first = message.split('\n')[0].trim()
  return /[.!?]$/.test(first) ? first : `${first}.`
}

/** The candidate that looks most like `word`, or undefined when none does. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined
  let bestScore = 0.34
  for (const candidate of candidates) {
    const score = word.length < 2 || candidate.length < 2 ? Number(word === candidate) : compareTwoStrings(word.toLowerCase(), candidate.toLowerCase())
    if (score > bestScore) [best, bestScore] = [candidate, score]
  }
  return best
}

const KEYS_OF = (schema: unknown): string[] => Object.keys((schema as { entries?: Record<string, unknown> }).entries ?? {})

/**
 * Validates a parsed file.
 * @param what what the value is called in messages, such as "A rule"
 * @throws Trouble with one sentence: what is wrong, where, and the nearest valid key or the values allowed
 */
export function validate<Schema extends v.GenericSchema>(schema: Schema, source: YamlSource, path: readonly (string | number)[], value: unknown, what: string): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value)
  if (result.success) return result.output
  throw new Trouble('yaml/invalid', explainIssue(deepest(result.issues), source, path, what))
}

type Issue = v.BaseIssue<unknown>

/** A key that the mapping does not have, such as a misspelt one. */
const isUnknownKey = ({ type, expected }: Issue): boolean => type === 'strict_object' && expected === 'never'

/** The issue that explains most: an unknown key sooner than the one that is missing for it, and of a union the one that got furthest. */
function deepest(issues: readonly Issue[], above: NonNullable<Issue['path']> = [] as never): Issue {
  const issue = issues.find(isUnknownKey) ?? issues[0]
  if (issue.type === 'union' && issue.issues?.length) {
    const inner = [...issue.issues].sort((a, b) => (b.path?.length ?? 0) - (a.path?.length ?? 0))[0]
    if (inner.path?.length) {
      const path = [...above, ...(issue.path ?? []), ...(inner.path ?? [])] as never
      return deepest([{ ...inner, path } as Issue])
    }
  }
  return issue
}

function explainIssue(issue: Issue, source: YamlSource, base: readonly (string | number)[], what: string): string {
  const steps = issue.path ?? []
  const path = [...base, ...steps.map((step) => step.key as string | number)]
  const where = steps.map((step) => (typeof step.key === 'number' ? `[${step.key + 1}]` : String(step.key))).join('.')
  const key = String(path.at(-1))
  if (isUnknownKey(issue)) {
    const place = source.keyPlace(path.slice(0, -1), key)
    const allowed = keysAt(issue)
    const near = nearest(key, allowed)
    return `${placeText(place)}: “${key}” is no key that ${what.toLowerCase()} may have here${near ? `; did you mean “${near}”?` : allowed.length ? `; keys are ${allowed.join(', ')}.` : '.'}`
  }
  const missing = issue.received === 'undefined' && issue.kind === 'schema'
  if (missing) return `${placeText(source.place(path.slice(0, -1)))}: ${what} needs “${key}” and has none.`
  const place = placeText(source.place(path))
  if (issue.kind === 'validation') return `${place}: “${where}” ${issue.message}.`
  const received = String(issue.received).replace(/^"|"$/g, '')
  if (issue.expected?.includes('|') && issue.type === 'picklist') {
    const options = issue.expected.replace(/^\(|\)$/g, '').split(' | ').map((option) => option.replace(/^"|"$/g, ''))
    const near = nearest(received, options)
    return `${place}: “${where}” cannot be “${received}”${near ? `; did you mean “${near}”?` : `; it is one of ${options.join(', ')}.`}`
  }
  return `${place}: “${where || what}” should be ${plainType(issue.expected)}, not ${plainType(issue.received)}.`
}

const plainType = (type: string | null): string => {
  const names: Record<string, string> = { Object: 'a mapping', Array: 'a list', string: 'text in quotes', null: 'empty', undefined: 'missing' }
  const plain = String(type).replace(/^\(|\)$/g, '').split(' | ').map((part) => names[part] ?? part)
  return [...new Set(plain)].join(' or ')
}

const schemaKeys = new Map<string, string[]>()

/** Teaches messages which keys a mapping may have: the first keys of a schema name it. */
export function rememberKeys(schema: unknown): void {
  const keys = KEYS_OF(schema)
  schemaKeys.set(keys.join(), keys)
}

/** The keys allowed at the place of an unknown key: of the remembered schemas, the one that fits the siblings best. */
function keysAt(issue: Issue): string[] {
  const siblings = Object.keys((issue.path?.at(-1) as { input?: object } | undefined)?.input ?? {})
  let best: string[] = []
  let bestShare = -1
  for (const keys of schemaKeys.values()) {
    const share = siblings.filter((key) => keys.includes(key)).length / keys.length ** 0.25
    if (share > bestShare) [best, bestShare] = [keys, share]
  }
  return best
}

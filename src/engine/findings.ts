import type { ProposedFix } from '../checks/check.ts'
import { IGNORED, OBJECT, type Document } from '../model/document.ts'
import type { Edit, Finding, Fix, SourceSpan } from '../model/finding.ts'
import type { LineIndex } from '../model/lines.ts'
import type { Span } from '../model/span.ts'
import type { Candidate } from './candidate.ts'
import type { Ruleset } from './ruleset.ts'

const NEIGHBOURS = 40
const SHOWN = 60

/** Words the candidates of one document: messages filled in, fixes titled, fingerprints made. */
export function toFindings(document: Document, ruleset: Ruleset, candidates: readonly Candidate[], source?: SourceText): Finding[] {
  const ordinals = new Map<string, number>()
  return candidates.map((candidate) => toFinding(document, ruleset, candidate, ordinals, source))
}

/** The source article, for the places in it. */
export interface SourceText {
  readonly raw: string
  readonly lines: LineIndex
}

const sourceSpan = ({ raw, lines }: SourceText, { start, end }: Span): SourceSpan => ({ start, end, text: raw.slice(start, end), ...lines.position(start) })

function toFinding(document: Document, ruleset: Ruleset, candidate: Candidate, ordinals: Map<string, number>, source: SourceText | undefined): Finding {
  const { rule, match, start, end } = candidate
  const words = ruleset.text(rule.index)
  const text = document.raw.slice(start, end)
  const fixes = (match.fixes ?? []).filter(({ edits }) => document.format !== 'html' || edits.every((edit) => keepsElements(document.raw, edit))).map((fix) => toFix(document, candidate, fix))
  const first = match.fixes?.[0]
  const values: Record<string, string> = {
    ...match.values,
    text: shorten(asRead(document, start, end)),
    fix: first ? shorten(first.text ?? first.edits[0]?.text ?? '') : '',
  }
  return {
    rule: rule.id,
    category: match.category ?? rule.category,
    severity: candidate.severity,
    status: candidate.status,
    message: fill(match.message ?? words.message, values),
    why: fill(match.why ?? words.why, values),
    mend: mendOf(match.mend ?? words.mend, values, first !== undefined),
    start,
    end,
    text,
    ...(source && match.source ? { source: sourceSpan(source, match.source) } : {}),
    related: match.related ?? [],
    group: match.group ? `${rule.id}#${match.group}` : '',
    fixes,
    fingerprint: fingerprintOf(document, candidate, text, ordinals),
  }
}

function toFix(document: Document, { rule, match }: Candidate, fix: ProposedFix): Fix {
  const edits = document.format === 'html' ? fix.edits.map((edit) => withWholeReferences(document, escaped(edit))) : fix.edits
  return { title: fix.title ?? titleOf(document, fix), safety: fix.safety ?? match.safety ?? rule.safety, edits }
}

/** The words of a place without the mark-up between them. */
const asRead = ({ format, raw, text }: Document, start: number, end: number): string => (format === 'html' ? text.slice(start, end).replace(MARK_UP, '') : raw.slice(start, end))
const MARK_UP = new RegExp(`[${IGNORED}${OBJECT}]`, 'g')

const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)\b[^>]*>/g
const VOID = /^(?:br|wbr|img|hr|input)$/i

/** Whether an edit takes away no half of an element. */
function keepsElements(raw: string, { start, end }: Edit): boolean {
  const open: string[] = []
  for (const [tag, closing, name] of raw.slice(start, end).matchAll(TAG)) {
    if (VOID.test(name) || tag.endsWith('/>')) continue
    if (!closing) open.push(name.toLowerCase())
    else if (open.pop() !== name.toLowerCase()) return false
  }
  return open.length === 0
}

/** The edit without half a character reference at its ends: of “&amp;” the text has the first character alone. */
function withWholeReferences({ raw, text }: Document, edit: Edit): Edit {
  const past = (offset: number): number => {
    let at = offset
    while (text[at] === IGNORED && !/[<\s]/.test(raw[at])) at++
    return at
  }
  return { ...edit, start: past(edit.start), end: past(edit.end) }
}

/** What would be mark-up is written as a reference. */
const escaped = (edit: Edit): Edit => ({ ...edit, text: edit.text.replace(/&(?!#?\w{1,31};)/g, '&amp;').replace(/<(?=[a-zA-Z/!])/g, '&lt;') })

function titleOf(document: Document, { edits }: ProposedFix): string {
  if (edits.length === 1) {
    const [{ start, end, text }] = edits
    if (text === '') return deletionTitle(shorten(asRead(document, start, end).trim()))
    if (start === end) return `Insert “${shorten(text)}”`
  }
  const [first] = edits
  return `Replace with “${shorten(edits.length === 1 ? first.text : edits.map((edit) => edit.text).join(' … '))}”`
}

const deletionTitle = (words: string): string => (words === '' ? 'Delete the space' : `Delete “${words}”`)

/** How to mend it: what a rule says of the right form is left out where none is known, or where the words go altogether. */
function mendOf(template: string, values: Readonly<Record<string, string>>, hasFix: boolean): string {
  if (values.fix !== '' || !template.includes('{fix}')) return fill(template, values)
  const rest = template.split(/(?<=[.!?]) /).filter((sentence) => !sentence.includes('{fix}'))
  if (rest.length > 0) return fill(rest.join(' '), values)
  return hasFix ? 'Delete it.' : 'Mend it by hand; the right form is not certain.'
}

/** Fills `{name}` in a message; a name without a value is left out, together with empty quotation marks around it. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  if (!template.includes('{')) return template
  return template
    .replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
    .replace(/ ?“”/g, '')
    .replace(/ {2,}/g, ' ')
    .trim()
}

const shorten = (text: string): string => {
  const line = text.replace(/\s+/g, ' ')
  return line.length <= SHOWN ? line : `${line.slice(0, SHOWN - 1).trimEnd()}…`
}

/**
 * Made of the rule, the words found and up to three neighbours on either side in their line, all squeezed and lower-cased, and a count for equal ones: it
 * survives edits elsewhere in the text.
 */
function fingerprintOf(document: Document, { rule, start, end }: Candidate, text: string, ordinals: Map<string, number>): string {
  const { raw } = document
  const lineBefore = raw.slice(Math.max(0, start - NEIGHBOURS), start).split('\n').at(-1)!
  const lineAfter = raw.slice(end, end + NEIGHBOURS).split('\n')[0]
  const before = lineBefore.trim().split(/\s+/).slice(-3).join(' ')
  const after = lineAfter.trim().split(/\s+/).slice(0, 3).join(' ')
  const key = `${rule.id}|${squeeze(text)}|${squeeze(before)}|${squeeze(after)}`
  const ordinal = ordinals.get(key) ?? 0
  ordinals.set(key, ordinal + 1)
  return hex(`${key}|${ordinal}`)
}

const squeeze = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim()

function hex(text: string): string {
  let a = 0x811c9dc5 | 0
  let b = 0x1b873593 | 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b ^ code, 0x85ebca6b) ^ (b >>> 15)
  }
  return ((a >>> 0).toString(16).padStart(8, '0') + (b >>> 0).toString(16).padStart(8, '0'))
}

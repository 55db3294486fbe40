import type { GlossaryTerm } from '../model/glossary.ts'
import type { Span } from '../model/span.ts'
import type { Format } from '../model/document.ts'
import { createDesk, type CheckInput, type Desk, type DeskSettings } from './desk.ts'
import { applyEdits } from './fix.ts'
import type { Ruleset } from './ruleset.ts'

/** An example of a rule, as written: with `[[wrong -> right]]` where it must fire, without marks where it must not. */
export interface Example {
  readonly text: string
  readonly source?: string
  /** The source article, for rules that compare with it. */
  readonly sourceText?: string
  readonly target?: string
  /** Terms of a house, for rules about its glossary. */
  readonly glossary?: readonly GlossaryTerm[]
  readonly scope?: 'article' | 'segment'
  readonly format?: Format
  /** The whole text after the fixes, where it is not what the marks say. */
  readonly fixed?: string
}

export interface RuleExamples {
  readonly rule: string
  readonly source: readonly string[]
  readonly target: readonly string[]
  readonly examples: readonly { readonly example: Example; readonly kind: 'fires' | 'silent'; readonly file: string; readonly line: number }[]
}

export interface ExampleFault {
  readonly rule: string
  readonly file: string
  readonly line: number
  readonly message: string
}

interface MarkedText {
  readonly text: string
  readonly marks: readonly Span[]
  /** What the fixes must make of it; undefined when some mark has no arrow. */
  readonly fixed?: string
}

const MARK = /\[\[([\s\S]*?)\]\]/g

/** Takes the marks out of an example. */
export function readMarks(marked: string): MarkedText {
  const marks: Span[] = []
  let text = ''
  let fixed: string | undefined = ''
  let at = 0
  for (const found of marked.matchAll(MARK)) {
    const plain = marked.slice(at, found.index)
    const [wrong, right] = splitArrow(found[1])
    text += plain
    marks.push({ start: text.length, end: text.length + wrong.length })
    text += wrong
    if (right === undefined) fixed = undefined
    else if (fixed !== undefined) fixed += plain + right
    at = found.index + found[0].length
  }
  const rest = marked.slice(at)
  return { text: text + rest, marks, fixed: fixed === undefined ? undefined : fixed + rest }
}

function splitArrow(inside: string): [wrong: string, right?: string] {
  const arrow = inside.lastIndexOf(' ->')
  if (arrow < 0) return [inside]
  return [inside.slice(0, arrow), inside.slice(arrow + 3).replace(/^ /, '')]
}

const fail = (_check: string, error: unknown): never => {
  throw error
}

/**
 * Runs the examples of rules: marked ones must fire at their marks and nowhere else, their fix must give the written
 * text and that text must be clean; the others must stay silent, also before the certain rules of others.
 */
export function testExamples(ruleset: Ruleset, all: readonly RuleExamples[], given: DeskSettings = {}): ExampleFault[] {
  // A check that breaks down must not look like a silent example.
  const settings = { onFault: fail, ...given }
  const everyRule = createDesk(ruleset, settings)
  return all.flatMap((rule) => {
    const alone = createDesk(ruleset, { ...settings, rules: { '*': 'off', [rule.rule]: 'on' } })
    return rule.examples.flatMap(({ example, kind, file, line }) => {
      if (example.glossary) {
        const house = { ...settings, glossary: example.glossary }
        const own = createDesk(ruleset, { ...house, rules: { '*': 'off', [rule.rule]: 'on' } })
        const problems = (kind === 'fires' ? testFiring : testSilent)(own, createDesk(ruleset, house), rule, example)
        return problems.map((message) => ({ rule: rule.rule, file, line, message }))
      }
      const problems = kind === 'fires' ? testFiring(alone, everyRule, rule, example) : testSilent(alone, everyRule, rule, example)
      return problems.map((message) => ({ rule: rule.rule, file, line, message }))
    })
  })
}

function inputOf(rule: RuleExamples, example: Example, text: string): CheckInput {
  const positive = rule.target.find((target) => !target.startsWith('!'))
  return {
    text,
    format: example.format ?? 'text',
    scope: example.scope ?? (text.includes('\n') || example.format === 'markdown' ? 'article' : 'segment'),
    language: example.target ?? positive ?? 'en',
    sourceLanguage: example.source ?? rule.source[0] ?? '',
    ...(example.sourceText === undefined ? {} : { source: { text: example.sourceText, language: example.source ?? rule.source[0] } }),
  }
}

function testFiring(alone: Desk, everyRule: Desk, rule: RuleExamples, example: Example): string[] {
  const { text, marks, fixed: markedFix } = readMarks(example.text.replace(/\n$/, ''))
  if (marks.length === 0) return [`“${brief(text)}” stands under “fires” but marks no place with [[ ]].`]
  const input = inputOf(rule, example, text)
  const findings = alone.check(input).findings.filter((finding) => finding.rule === rule.rule)
  const problems: string[] = []
  for (const mark of marks) {
    if (!findings.some((finding) => finding.start === mark.start && finding.end === mark.end)) {
      const near = findings.find((finding) => finding.start < mark.end && finding.end > mark.start)
      problems.push(near ? `in “${brief(text)}” it fires at “${near.text}”, not at “${text.slice(mark.start, mark.end)}”.` : `it does not fire at “${text.slice(mark.start, mark.end)}” in “${brief(text)}”.`)
    }
  }
  for (const finding of findings) {
    if (!marks.some((mark) => finding.start < mark.end && finding.end > mark.start)) problems.push(`in “${brief(text)}” it also fires at “${finding.text}”, which is not marked.`)
  }
  const expected = example.fixed ?? markedFix
  if (problems.length > 0 || expected === undefined) return problems
  const fixed = applyEdits(text, findings.flatMap((finding) => finding.fixes[0]?.edits ?? []))
  if (fixed !== expected) return [`its fix makes “${brief(fixed)}”, not “${brief(expected)}”.`]
  const left = everyRule.check({ ...input, text: fixed }).findings.find((finding) => finding.status === 'error' || finding.rule === rule.rule)
  return left ? [`the fixed text “${brief(fixed)}” is not clean: ${left.rule} fires at “${left.text}”.`] : []
}

function testSilent(alone: Desk, everyRule: Desk, rule: RuleExamples, example: Example): string[] {
  const text = example.text.replace(/\n$/, '')
  if (/\[\[/.test(text)) return [`“${brief(text)}” stands under “silent” but has marks.`]
  const input = inputOf(rule, example, text)
  const own = alone.check(input).findings[0]
  if (own) return [`it fires at “${own.text}” in “${brief(text)}”, which must stay silent.`]
  const other = everyRule.check(input).findings.find((finding) => finding.status === 'error')
  return other ? [`another rule, ${other.rule}, fires at “${other.text}” in its silent example “${brief(text)}”.`] : []
}

const brief = (text: string): string => (text.length > 100 ? `${text.slice(0, 99)}…` : text).replace(/\n/g, '⏎')

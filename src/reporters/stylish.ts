import type { Finding } from '../model/finding.ts'
import { lineIndex, type LineIndex } from '../model/lines.ts'
import type { FileReport, Reporter, RunFacts, Summary } from '../model/report.ts'
import type { Status } from '../model/rule.ts'
import { wellFormed } from '../text/well-formed.ts'
import { displayWidth, padTo } from './display-width.ts'
import { inertLine } from './inert.ts'
import { paintOf, type Paint } from './paint.ts'

const CONTEXT_WIDTH = 76
const PLACES_SHOWN = 6

export interface StylishOptions {
  readonly color: boolean
  /** Only findings and the last line: no quoted lines, no fixes. */
  readonly quiet?: boolean
}

/** `--format stylish`: for people at a terminal; grouped by file, findings of one cause in one entry. */
export function stylishReporter({ color, quiet = false }: StylishOptions): Reporter {
  const paint = paintOf(color)
  let shown = 0
  return {
    head: () => '',
    file: (report) => {
      const text = fileText(report, paint, quiet)
      if (text === '') return ''
      shown++
      return (shown > 1 ? '\n' : '') + text.split('\n').map(inertLine).join('\n')
    },
    tail: (summary, facts) => tailText(summary, facts, paint, shown > 0),
  }
}

function fileText(report: FileReport, paint: Paint, quiet: boolean): string {
  if (report.findings.length === 0 && report.unusedSuppressions.length === 0) return ''
  const lines = lineIndex(report.text)
  const head = `${paint.underline(visible(report.path))}  ${paint.dim(`${report.words} words · score ${report.score} ·`)} ${gateText(report.gate, paint)}${report.coverage ? paint.dim(` · ${alignedShare(report.coverage)} of the source compared`) : ''}`
  const entries = entriesOf(report.findings).map((entry) => entryText(entry, lines, paint, quiet))
  const unused = report.unusedSuppressions.map(
    ({ rules, start }) => `  ${paint.dim(placeText(lines, start))}  ${paint.yellow('unused')}  This comment silences nothing${rules.length ? ` (${rules.join(', ')})` : ''}; delete it.\n`,
  )
  return `${head}\n${[...entries, ...unused].join('')}`
}

/** Findings of one group stand together, at the place of the first. */
function entriesOf(findings: readonly Finding[]): Finding[][] {
  const groups = new Map<string, Finding[]>()
  const entries: Finding[][] = []
  for (const finding of findings) {
    const key = finding.group && `${finding.group}|${finding.message}|${finding.status}`
    const known = key ? groups.get(key) : undefined
    if (known) {
      known.push(finding)
      continue
    }
    const entry = [finding]
    entries.push(entry)
    if (key) groups.set(key, entry)
  }
  return entries
}

function entryText(entry: readonly Finding[], lines: LineIndex, paint: Paint, quiet: boolean): string {
  const [finding] = entry
  const place = placeText(lines, finding.start)
  const label = padTo(finding.status === 'error' ? finding.severity : finding.status, 10)
  const places = entry.length > 1 ? paint.dim(` (${entry.length} places: ${listPlaces(entry, lines)})`) : ''
  const head = `  ${paint.dim(padTo(place, 7))} ${statusPaint(paint, finding.status)(label)} ${visible(finding.message)}${places}  ${paint.dim(finding.rule)}\n`
  if (quiet) return head
  const indent = ' '.repeat(21)
  const fix = finding.fixes[0]
  const fixLine = fix ? `${indent}${paint.green('fix:')} ${visible(fix.title)}${everywhere(entry)}${fix.safety === 'safe' ? paint.dim(' (safe)') : ''}\n` : `${indent}${paint.dim(`mend: ${visible(finding.mend)}`)}\n`
  const source = finding.source ? `${indent}${paint.dim(`source ${finding.source.line}:${finding.source.column}: “${visible(shortened(finding.source.text))}”`)}\n` : ''
  return `${head}${quoteText(finding, lines, paint, indent)}${source}${fixLine}`
}

/** How far the fix of the first place goes for the others of its group. */
const everywhere = ([first, ...others]: readonly Finding[]): string => {
  if (others.length === 0) return ''
  return others.every(({ fixes }) => fixes[0]?.title === first.fixes[0].title) ? ', in all places' : ', and so in the other places'
}

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ')
  return line.length > CONTEXT_WIDTH ? `${line.slice(0, CONTEXT_WIDTH - 1)}…` : line
}

/** The share of the words of the source that stand against words of the text. */
const alignedShare = ({ sourceWords, alignedSourceWords }: NonNullable<FileReport['coverage']>): string => (sourceWords === 0 ? 'nothing' : `${Math.round((100 * alignedSourceWords) / sourceWords)} %`)

const listPlaces = (entry: readonly Finding[], lines: LineIndex): string => {
  const places = entry.slice(0, PLACES_SHOWN).map((finding) => placeText(lines, finding.start))
  return entry.length > PLACES_SHOWN ? `${places.join(', ')}, …` : places.join(', ')
}

const placeText = (lines: LineIndex, offset: number): string => {
  const { line, column } = lines.position(offset)
  return `${line}:${column}`
}

/** The flagged words in their line, underlined by a second line where there is no colour to show them. */
function quoteText(finding: Finding, lines: LineIndex, paint: Paint, indent: string): string {
  const { line, column } = lines.position(finding.start)
  const whole = lines.lineText(line)
  const from = column - 1
  const to = Math.min(whole.length, from + Math.max(1, finding.end - finding.start))
  const left = cutLeft(whole, from, Math.max(12, Math.floor((CONTEXT_WIDTH - Math.min(to - from, CONTEXT_WIDTH)) / 2)))
  const marked = visible(whole.slice(from, Math.min(to, from + CONTEXT_WIDTH)))
  const room = Math.max(0, CONTEXT_WIDTH - displayWidth(left) - displayWidth(marked))
  const right = cutRight(whole, Math.min(to, from + CONTEXT_WIDTH), room)
  const quoted = `${indent}${paint.dim(left)}${statusPaint(paint, finding.status)(marked)}${paint.dim(right)}\n`
  if (paint.isColorSupported) return quoted
  return `${quoted}${indent}${' '.repeat(displayWidth(left))}${'^'.repeat(Math.max(1, displayWidth(marked)))}\n`
}

const cutLeft = (line: string, to: number, room: number): string => {
  const text = visible(line.slice(Math.max(0, to - room), to))
  return to > room ? `…${text.slice(1)}` : text
}
const cutRight = (line: string, from: number, room: number): string => {
  const text = visible(line.slice(from, from + room))
  return line.length > from + room && room > 0 ? `${text.slice(0, -1)}…` : text
}

/** Control characters cannot act on the terminal: they are shown as their pictures. */
const visible = (text: string): string => wellFormed(text).replace(/\t/g, ' ').replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, (char) => (char < ' ' ? String.fromCharCode(0x2400 + char.charCodeAt(0)) : '�'))

const statusPaint = (paint: Paint, status: Status) => (status === 'error' ? paint.red : status === 'suspicious' ? paint.yellow : paint.blue)

const gateText = (gate: string, paint: Paint): string => (gate === 'pass' ? paint.green(gate) : gate === 'warn' ? paint.yellow(gate) : paint.red(gate))

function tailText(summary: Summary, facts: RunFacts, paint: Paint, any: boolean): string {
  const lead = any ? '\n' : ''
  const checked = `${count(summary.files, 'file')}, ${count(summary.words, 'word')}`
  const unused = summary.unusedIgnores.map((entry) => `${paint.yellow('unused')}  The ignore entry ${entry} silences nothing; delete it.\n`).join('')
  const expired = summary.expiredIgnores.map((entry) => `${paint.yellow('expired')} The ignore entry ${entry} has run out; delete it or give it another day.\n`).join('')
  const counts = [count(summary.errors, 'error'), `${summary.suspicious} suspicious`, summary.infos ? count(summary.infos, 'note') : '', summary.silenced ? `${summary.silenced} silenced` : ''].filter(Boolean).join(', ')
  const verdict = summary.findings === 0 ? paint.green(`Nothing found in ${checked}.`) : `${counts} in ${checked}; gate: ${gateText(summary.gate, paint)}.`
  const fixable = summary.fixable > 0 ? ` ${count(summary.fixable, 'fix', 'fixes')} ready: --fix applies the safe ones, --fix=review all, --diff shows them.` : ''
  const open = facts.notChecked.length ? paint.dim(`Not checked: ${facts.notChecked.join(', ')}.`) : ''
  return `${lead}${expired}${unused}${verdict}${fixable}\n${open ? `${open}\n` : ''}`
}

const count = (number: number, one: string, many = `${one}s`): string => `${grouped(number)} ${number === 1 ? one : many}`

/** 12345 as 12,345; the locale data of Intl would take longer to load than all rules. */
const grouped = (number: number): string => String(number).replace(/\B(?=(?:\d{3})+$)/g, ',')

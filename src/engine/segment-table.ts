import type { TermVariant } from '../bilingual/term-consistency.ts'
import type { Edit, Finding, Fix } from '../model/finding.ts'
import { lineIndex } from '../model/lines.ts'
import type { Span } from '../model/span.ts'
import { Trouble } from '../model/trouble.ts'
import type { CheckFault, CheckInput, CheckResult, Desk } from './desk.ts'
import type { FixedText, FixLevel } from './fix.ts'

/** One line of a table of segments: where its two cells stand in the table. */
export interface SegmentRow {
  readonly source: { readonly start: number; readonly end: number }
  readonly target: { readonly start: number; readonly end: number }
}

/**
 * Reads a table of segments: a line each, source and target parted by a tab; a first column of three is an id. A first line of
 * column names (`source`, `target`) says which columns they are.
 * @throws Trouble with the number of the line that has no two columns
 */
export function readSegmentTable(name: string, text: string): SegmentRow[] {
  const rows: SegmentRow[] = []
  let order: { source: number; target: number } | undefined
  let start = text.startsWith('\uFEFF') ? 1 : 0
  for (let line = 1; start < text.length; line++) {
    const stop = text.indexOf('\n', start)
    const next = stop < 0 ? text.length : stop + 1
    const end = stop > start && text[stop - 1] === '\r' ? stop - 1 : stop < 0 ? text.length : stop
    const cells = cellsOf(text, start, end)
    if (end > start) {
      const named = line === 1 ? columnNames(text, cells) : undefined
      if (named) order = named
      else {
        const { source, target } = order ?? { source: cells.length - 2, target: cells.length - 1 }
        if (!cells[source] || !cells[target] || (!order && cells.length > 3)) throw new Trouble('table/columns', `“${name}”, line ${line}: ${cells.length === 1 ? 'there is no tab' : `${cells.length} columns`}; a line must be SOURCE, a tab, TARGET (or ID, SOURCE, TARGET), or the first line must name the columns “source” and “target”.`)
        rows.push({ source: cells[source], target: cells[target] })
      }
    }
    start = next
  }
  return rows
}

function cellsOf(text: string, start: number, end: number): { start: number; end: number }[] {
  const cells = []
  let at = start
  for (let tab = text.indexOf('\t', at); tab >= 0 && tab < end; tab = text.indexOf('\t', at)) {
    cells.push({ start: at, end: tab })
    at = tab + 1
  }
  return [...cells, { start: at, end }]
}

function columnNames(text: string, cells: readonly { start: number; end: number }[]): { source: number; target: number } | undefined {
  const names = cells.map(({ start, end }) => text.slice(start, end).trim().toLowerCase())
  const [source, target] = [names.indexOf('source'), names.indexOf('target')]
  return source >= 0 && target >= 0 ? { source, target } : undefined
}

/**
 * A desk for tables of segments: each line is checked as one segment with its source; places are those of the table.
 * @param name the table as the user names it, for messages
 */
export function segmentDesk(desk: Desk, name: string): Pick<Desk, 'check' | 'fix'> {
  const check = (input: CheckInput): CheckResult => checkTable(desk, name, input)
  return { check, fix: (input, level) => fixTable(desk, name, input, level, check) }
}

const inputOf = (input: CheckInput, { source, target }: SegmentRow, terms: CheckInput['terms'] = () => []): CheckInput => ({
  ...input,
  terms,
  sift: undefined,
  format: 'text',
  scope: 'segment',
  text: input.text.slice(target.start, target.end),
  source: { text: input.text.slice(source.start, source.end), language: input.sourceLanguage },
})

function checkTable(desk: Desk, name: string, input: CheckInput): CheckResult {
  const lines = lineIndex(input.text)
  const all: Finding[] = []
  const silenced: { finding: Finding; reason: string }[] = []
  const coverage = { sourceWords: 0, alignedSourceWords: 0, targetWords: 0, alignedTargetWords: 0 }
  const faults = new Map<string, CheckFault>()
  let words = 0
  let last: CheckResult | undefined
  for (const { row, result } of checkRows(desk, input, readSegmentTable(name, input.text))) {
    const move = (finding: Finding): Finding => moved(finding, row, lines)
    for (const finding of result.findings) all.push(move(finding))
    for (const silent of result.silenced) silenced.push({ ...silent, finding: move(silent.finding) })
    for (const key of Object.keys(coverage) as (keyof typeof coverage)[]) coverage[key] += result.coverage?.[key] ?? 0
    for (const fault of result.faults) faults.set(fault.check, fault)
    words += result.words
    last = result
  }
  const sifted = input.sift?.(all, input.text)
  const findings = sifted?.findings ?? all
  const empty = last ?? desk.check({ ...input, text: '', sift: undefined })
  return { ...empty, ...desk.score(findings, words), words, findings, silenced: sifted ? [...silenced, ...sifted.silenced] : silenced, unusedSuppressions: [], faults: [...faults.values()], coverage }
}

/** Checks the rows one by one; then again those whose terms other rows call by another name. */
function checkRows(desk: Desk, input: CheckInput, rows: readonly SegmentRow[]): { row: SegmentRow; result: CheckResult }[] {
  const ledger = desk.openTerms()
  const checked = rows.map((row) => ({
    row,
    result: desk.check(
      inputOf(input, row, (pair) => {
        ledger.add(pair, { target: row.target.start, source: row.source.start })
        return []
      }),
    ),
  }))
  const variants = ledger.variants().sort((a, b) => a.target.start - b.target.start)
  let next = 0
  return checked.map(({ row, result }) => {
    const own: TermVariant[] = []
    for (; next < variants.length && variants[next].target.start < row.target.end; next++) own.push(withinRow(variants[next], row))
    return { row, result: own.length === 0 ? result : desk.check(inputOf(input, row, () => own)) }
  })
}

/** A variant with the places of its row; those of other rows lie outside of it. */
function withinRow(variant: TermVariant, { source, target }: SegmentRow): TermVariant {
  const back = ({ start, end }: Span, by: number): Span => ({ start: start - by, end: end - by })
  return { ...variant, source: back(variant.source, source.start), target: back(variant.target, target.start), usualPlaces: variant.usualPlaces.map((place) => back(place, target.start)) }
}

function moved(finding: Finding, { source, target }: SegmentRow, lines: ReturnType<typeof lineIndex>): Finding {
  const edit = ({ start, end, text }: Edit): Edit => ({ start: start + target.start, end: end + target.start, text })
  const fix = (one: Fix): Fix => ({ ...one, edits: one.edits.map(edit) })
  return {
    ...finding,
    start: finding.start + target.start,
    end: finding.end + target.start,
    related: finding.related.map((span) => ({ ...span, start: span.start + target.start, end: span.end + target.start })),
    fixes: finding.fixes.map(fix),
    group: finding.group && `${finding.group}@${target.start}`,
    ...(finding.source ? { source: { ...finding.source, start: finding.source.start + source.start, end: finding.source.end + source.start, ...lines.position(finding.source.start + source.start) } } : {}),
  }
}

function fixTable(desk: Desk, name: string, input: CheckInput, level: FixLevel, check: (input: CheckInput) => CheckResult): FixedText {
  let text = ''
  let at = 0
  let applied = 0
  let rounds = 0
  for (const row of readSegmentTable(name, input.text)) {
    const fixed = desk.fix(inputOf(input, row), level)
    // A fix that breaks the line would break the table.
    if (/[\t\r\n]/.test(fixed.text) || row.target.start < at) continue
    text += input.text.slice(at, row.target.start) + fixed.text
    at = row.target.end
    applied += fixed.applied
    rounds = Math.max(rounds, fixed.rounds)
  }
  text += input.text.slice(at)
  return { text, applied, rounds, result: check({ ...input, text }) }
}

import type { Edit, Finding } from '../model/finding.ts'
import { lineIndex, type LineIndex } from '../model/lines.ts'
import type { FileReport, Reporter } from '../model/report.ts'
import { jsonText } from './inert.ts'
import { applicableFix, levelOf } from './levels.ts'
import type { ReporterOptions } from './registry.ts'

const SEVERITY = { error: 'ERROR', warning: 'WARNING', note: 'INFO' } as const
const SOURCE = { name: 'copydesk' }

/** `--format rdjson`: reviewdog's diagnostic format, with suggestions that it posts into reviews. */
export function rdjsonReporter({ pathOf }: ReporterOptions): Reporter {
  let first = true
  return {
    head: () => `{"source":${JSON.stringify(SOURCE)},"diagnostics":[`,
    file: (report) =>
      diagnosticsOf(report, pathOf(report.path))
        .map((diagnostic) => {
          const lead = first ? '\n' : ',\n'
          first = false
          return lead + jsonText(diagnostic)
        })
        .join(''),
    tail: () => '\n]}\n',
  }
}

/** `--format rdjsonl`: one diagnostic a line. */
export function rdjsonlReporter({ pathOf }: ReporterOptions): Reporter {
  return {
    head: () => '',
    file: (report) => diagnosticsOf(report, pathOf(report.path)).map((diagnostic) => `${jsonText({ ...diagnostic, source: SOURCE })}\n`).join(''),
    tail: () => '',
  }
}

function diagnosticsOf(report: FileReport, path: string): Record<string, unknown>[] {
  if (report.findings.length === 0) return []
  const place = bytePlaces(report.text)
  return report.findings.map((finding) => {
    const suggestion = suggestionOf(finding, report.text)
    return {
      message: finding.message,
      location: { path, range: { start: place(finding.start), end: place(finding.end) } },
      severity: SEVERITY[levelOf(finding)],
      code: { value: finding.rule },
      ...(suggestion ? { suggestions: [{ range: { start: place(suggestion.start), end: place(suggestion.end) }, text: suggestion.text }] } : {}),
      ...(finding.related.length ? { related_locations: finding.related.map((related) => ({ message: related.message, location: { path, range: { start: place(related.start), end: place(related.end) } } })) } : {}),
    }
  })
}

/** A suggestion is one range: a fix of several edits becomes one that spans them all. */
function suggestionOf(finding: Finding, text: string): Edit | undefined {
  const fix = applicableFix(finding)
  if (!fix) return undefined
  const edits = [...fix.edits].sort((a, b) => a.start - b.start)
  const start = edits[0].start
  const end = Math.max(...edits.map((edit) => edit.end))
  let joined = ''
  let at = start
  for (const edit of edits) {
    joined += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return { start, end, text: joined + text.slice(at, end) }
}

/** Line and column from 1, the column in bytes of UTF-8 as the file has them (a byte order mark counts); offsets are UTF-16. */
function bytePlaces(text: string): (offset: number) => { line: number; column: number } {
  const lines: LineIndex = lineIndex(text)
  const ascii = /^[\x00-\x7f]*$/.test(text)
  const starts = new Map<number, number>()
  return (offset) => {
    const { line, column } = lines.position(offset)
    if (ascii) return { line, column }
    let start = starts.get(line)
    if (start === undefined) starts.set(line, (start = text.lastIndexOf('\n', offset - 1) + 1))
    return { line, column: Buffer.byteLength(text.slice(start, offset), 'utf8') + 1 }
  }
}

/**
 * Applies the fixes of SARIF and rdjson reports as any consumer would, by their line and column numbers alone; nothing
 * here comes from the product.
 */
interface Place {
  readonly line: number
  /** From 1, in code units or in bytes. */
  readonly column: number
}

interface Change {
  readonly start: number
  readonly end: number
  readonly text: string
}

export type Fixes = ReadonlyMap<string, readonly (readonly Change[])[]>

const lineStarts = (text: string): number[] => [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]

/** Offsets of places; a byte order mark is a column in SARIF, and three bytes in rdjson. */
function offsetsIn(text: string, inBytes: boolean): (place: Place) => number {
  const starts = lineStarts(text)
  return ({ line, column }) => {
    const start = starts[line - 1]
    if (!inBytes) return start + column - 1
    const bytes = Buffer.from(text.slice(start), 'utf8').subarray(0, column - 1)
    return start + bytes.toString('utf8').length
  }
}

interface SarifRegion {
  readonly startLine: number
  readonly startColumn: number
  readonly endLine: number
  readonly endColumn: number
}

export function sarifFixes(report: string, texts: ReadonlyMap<string, string>): Fixes {
  const fixes = new Map<string, Change[][]>()
  const log = JSON.parse(report) as { runs: { results: { suppressions?: unknown; fixes?: { artifactChanges: { artifactLocation: { uri: string }; replacements: { deletedRegion: SarifRegion; insertedContent?: { text: string } }[] }[] }[] }[] }[] }
  for (const { fixes: [fix] = [], suppressions } of log.runs[0].results) {
    if (!fix || suppressions) continue
    for (const { artifactLocation, replacements } of fix.artifactChanges) {
      const path = decodeURIComponent(artifactLocation.uri)
      const offset = offsetsIn(texts.get(path)!, false)
      const changes = replacements.map(({ deletedRegion: region, insertedContent }) => ({
        start: offset({ line: region.startLine, column: region.startColumn }),
        end: offset({ line: region.endLine, column: region.endColumn }),
        text: insertedContent?.text ?? '',
      }))
      fixes.set(path, [...(fixes.get(path) ?? []), changes])
    }
  }
  return fixes
}

export function rdjsonFixes(report: string, texts: ReadonlyMap<string, string>): Fixes {
  const fixes = new Map<string, Change[][]>()
  const { diagnostics } = JSON.parse(report) as { diagnostics: { location: { path: string }; suggestions?: { range: { start: Place; end: Place }; text: string }[] }[] }
  for (const { location: { path }, suggestions: [suggestion] = [] } of diagnostics) {
    if (!suggestion) continue
    const offset = offsetsIn(texts.get(path)!, true)
    fixes.set(path, [...(fixes.get(path) ?? []), [{ start: offset(suggestion.range.start), end: offset(suggestion.range.end), text: suggestion.text }]])
  }
  return fixes
}

/** Applies, in the order of the report, what does not touch anything applied before. */
export function applied(text: string, fixes: readonly (readonly Change[])[]): string {
  const taken: Change[] = []
  for (const changes of fixes) {
    const clash = changes.some((change) => taken.some((other) => (change.start < other.end && other.start < change.end) || (change.start === other.start && (change.end === other.end || change.start === change.end) )))
    if (!clash) taken.push(...changes)
  }
  let result = text
  for (const { start, end, text: inserted } of [...taken].sort((a, b) => b.start - a.start || b.end - a.end)) result = result.slice(0, start) + inserted + result.slice(end)
  return result
}

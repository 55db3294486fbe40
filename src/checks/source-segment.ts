import { option, type DocumentCheck, type Report } from './check.ts'

/** What stands around the words of a segment, against its source. */
export const sourceSegment: DocumentCheck = {
  name: 'source-segment',
  describe: 'A segment with other spaces around it than its source, other paragraphs, or a mark before its first word.',
  layer: 'sentence',
  needsSource: true,
  options: { fault: { type: 'string', default: 'space', values: ['space', 'start', 'paragraphs'], describe: 'which fault the rule reports' } },
  placeholders: ['count'],
  run(document, rule, report, { pair }) {
    if (document.scope !== 'segment' || document.raw.trim() === '' || pair!.source.raw.trim() === '') return
    FAULTS[option<string>(rule, 'fault')](document.raw, pair!.source.raw, report)
  },
}

type Fault = (target: string, source: string, report: Report) => void
const FAULTS: Readonly<Record<string, Fault>> = { space: reportSpace, start: reportStart, paragraphs: reportParagraphs }

/** A mark that no sentence begins with, “.NET” and dashes passed over. */
const START_MARK = /^([\s"“‘'(]*)((?:…|\.{2,}|[,;!?]+|[.:](?=\s))\s*)\p{L}/u
const OWN_START_MARK = /^[\s"“”«»„‘’'([「『¿¡—–-]*[….,;:!?。、،，！？]/

function reportStart(target: string, source: string, report: Report): void {
  const found = START_MARK.exec(target)
  if (!found || OWN_START_MARK.test(source)) return
  const start = found[1].length
  const end = start + found[2].length
  report({ start, end: start + found[2].trimEnd().length, source: { start: 0, end: Math.min(1, source.length) }, values: { count: '' }, fixes: [{ edits: [{ start, end, text: '' }], text: '' }] })
}

const EMPTY_LINE = /[ \t]*\r?\n(?:[ \t]*\r?\n)+/g

/** Lines are broken where they are full; an empty line parts paragraphs. */
function reportParagraphs(target: string, source: string, report: Report): void {
  const breaksOf = (text: string): RegExpMatchArray[] => [...text.matchAll(EMPTY_LINE)].filter(({ 0: lines, index }) => text.slice(0, index).trim() !== '' && text.slice(index + lines.length).trim() !== '')
  const [breaks, own] = [breaksOf(target), breaksOf(source)]
  if (breaks.length === own.length) return
  const more = breaks[own.length]
  report({ start: more?.index ?? 0, end: more ? more.index! + more[0].length : target.length, source: { start: 0, end: source.length }, values: { count: String(own.length + 1) }, fixes: [] })
}

function reportSpace(target: string, source: string, report: Report): void {
  const ends = (text: string): readonly [string, string] => [/^\s*/.exec(text)![0], /\s*$/.exec(text)![0]]
  const [[before, after], [ownBefore, ownAfter]] = [ends(target), ends(source)]
  // Spaces behind the last mark of the source are often slips of its own.
  if (before !== ownBefore) report({ start: 0, end: Math.max(1, before.length), source: { start: 0, end: Math.max(1, ownBefore.length) }, values: { count: '' }, fixes: [{ edits: [{ start: 0, end: before.length, text: ownBefore }], text: ownBefore }] })
  if (after !== ownAfter) report({ start: target.length - Math.max(1, after.length), end: target.length, source: { start: source.length - Math.max(1, ownAfter.length), end: source.length }, values: { count: '' }, status: after === '' && !ownAfter.includes('\n') ? 'info' : undefined, fixes: [{ edits: [{ start: target.length - after.length, end: target.length, text: ownAfter }], text: ownAfter }] })
}

import { copiedRuns } from '../bilingual/copied-words.ts'
import { endFault } from '../bilingual/end-marks.ts'
import type { PairSide, PairUnit } from '../bilingual/pair.ts'
import { dictionaryOf } from '../text/dictionary.ts'
import type { Spelling } from '../text/spelling.ts'
import { option, type DocumentCheck } from './check.ts'

/** A sentence is more than a label or headline. */
const SENTENCE_WORDS = 4

/** Marks of the text against those of its source. */
export const sourceMarks: DocumentCheck = {
  name: 'source-marks',
  describe: 'A sentence whose last mark, first capital, brackets or mark-up differ from those of its source, or that is its source.',
  layer: 'sentence',
  needsSource: true,
  options: { fault: { type: 'string', default: 'end', values: ['end', 'brackets', 'markup', 'capital', 'same'], describe: 'which fault the rule reports' } },
  placeholders: ['source', 'right'],
  run(document, rule, report, resources) {
    const { pair } = resources
    const wanted = option<string>(rule, 'fault')
    for (const unit of pair!.units) {
      const { source, target } = unit
      const whole = { start: target.start, end: Math.min(target.end, document.raw.length), source: { start: source.start, end: source.end } }
      if (wanted === 'end') {
        const fault = endFault(unit)
        if (!fault) continue
        const { place, right } = fault
        // A headline takes no stop; commas and colons make way for stops where sentences were cut or joined.
        const isLost = fault.target === 'none' && (fault.source === 'stop' || fault.source === 'exclamation' || fault.source === 'ellipsis')
        const isCut = fault.source === 'stop' && /^(?:comma|colon|semicolon)$/.test(fault.target)
        const sure = (isLost || isCut) && target.words.length >= SENTENCE_WORDS && !unit.target.document.blocks.some(({ role, start, end }) => role !== 'paragraph' && role !== 'quotation' && start <= target.start && end >= target.end)
        // A label is looked at mark by mark.
        const isLabel = document.scope === 'segment' && source.words.length < SENTENCE_WORDS && target.words.length < SENTENCE_WORDS
        const at = place.start === place.end ? { start: Math.max(target.start, place.start - 1), end: place.start } : place
        report({ ...whole, ...at, values: { right, source: '' }, message: right ? undefined : 'The source ends this without a mark.', status: sure ? undefined : isLabel ? 'suspicious' : 'info', fixes: sure ? [{ edits: [{ start: place.start, end: place.end, text: right }], text: right }] : [] })
      } else if (wanted === 'capital') {
        const lower = lostCapital(source, target)
        if (lower !== undefined) report({ ...whole, start: lower, end: lower + 1, values: { source: '', right: target.document.text[lower].toUpperCase() }, fixes: [{ edits: [{ start: lower, end: lower + 1, text: target.document.text[lower].toUpperCase() }] }] })
      } else if (wanted === 'same') {
        const spelling = dictionaryOf(document, resources)
        if (isSame(source, target, spelling) || (document.scope === 'segment' && isForeignLabel(unit, spelling))) report({ ...whole, values: { source: '', right: '' } })
      } else if (wanted === 'brackets') {
        const lost = bracketKinds(source).find((kind) => count(target.text, kind) < count(source.text, kind))
        if (lost) report({ ...whole, values: { source: lost, right: '' }, status: unit.target.document.scope === 'segment' && target.words.length <= 8 && lost !== '(' ? undefined : 'info' })
      } else {
        const own = tagsOf(source)
        if (own.length === 0) continue
        const other = tagsOf(target)
        const lost = own.find((tag) => !other.includes(tag)) ?? (own.length > other.length ? own.at(-1) : undefined)
        if (lost) report({ ...whole, values: { source: lost, right: '' } })
      }
    }
  },
}

const LOWER_STARTS = /^(?:[a-z]+[A-Z]|[a-z0-9]+\.[a-z]|al-|el-|d['’]|von |van |de |di |da |al |bin |www\.|https?:|[a-z]\)|[ivx]+[.)]|e-?mail|p\.|pp\.|c\.)/

/** The first letter or figure that belongs to no tag; slots such as “%s” and “{name}” have no capital to lose. */
const firstOf = ({ text }: PairSide): number => /^(?:<[^<>]*>|[^\p{L}\p{N}@#<])*/u.exec(text)![0].length

const CASELESS = /(?![ªº])\p{Lo}/u
const STOPPED = /[.!?…][\s"”’)]*$/

/** Where a sentence begins in lower case whose source begins with a capital. */
function lostCapital(source: PairSide, target: PairSide): number | undefined {
  const [at, own] = [firstOf(target), firstOf(source)]
  if (!/\p{Lu}/u.test(source.text.charAt(own)) || !/\p{Ll}/u.test(target.text.charAt(at))) return undefined
  // Where letters have no case, a capital is that of a name in Latin letters; a sentence that ends has one all the same.
  if (CASELESS.test(source.text) && !STOPPED.test(target.text)) return undefined
  const rest = target.text.slice(at)
  // “... and so on”: what goes on in the middle; “iPhone”, “al-Quds”: names with a small letter.
  return LOWER_STARTS.test(rest) || /[….\d%${[]/.test(target.text.slice(0, at)) ? undefined : target.start + at
}

/** A sentence that stands as it stood in the source: names, figures and mark-up alone say nothing, and a source in another language may hold English. */
function isSame(source: PairSide, target: PairSide, known: Spelling | undefined): boolean {
  if (source.text.trim() !== target.text.trim()) return false
  const bare = target.text.replace(/<[^<>]*>/g, (tag) => ' '.repeat(tag.length))
  const lower = target.words.filter(({ start, capital, folded }) => !capital && folded.length > 1 && !/\d/.test(folded) && bare[start - target.start] !== ' ')
  const long = lower.filter(({ folded }) => folded.length > 3)
  return lower.length >= 3 && long.length >= 2 && !(known && source.language !== target.language && long.every(({ spelling }) => known.isKnown(spelling.hash)))
}

const LABEL_LETTERS = 4
const NONE: ReadonlySet<string> = new Set()
/** A label in small letters that stands as it stood in the source, and of which English has no word; copied words have rules of their own. */
function isForeignLabel(unit: PairUnit, spelling: Spelling | undefined): boolean {
  const { source, target } = unit
  if (!spelling || source.text.trim() !== target.text.trim() || !/^[\p{Ll}\s]+$/u.test(target.text)) return false
  const long = target.words.filter(({ folded }) => folded.length >= LABEL_LETTERS)
  return long.length > 0 && long.every(({ spelling: { hash } }) => !spelling.isKnown(hash)) && copiedRuns(unit, NONE).length === 0
}

const BRACKETS = ['(', '[', '{'] as const
const WIDE: Readonly<Record<string, string>> = { '(': '（', '[': '［', '{': '｛' }
function count(text: string, kind: string): number {
  let found = 0
  for (const mark of [kind, WIDE[kind]]) for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) found++
  return found
}
const bracketKinds = ({ text }: PairSide): string[] => BRACKETS.filter((kind) => count(text, kind) > 0)

/** Tags as a translation must keep them: names without attributes, in order. */
const tagsOf = ({ document, start, end }: PairSide): string[] => (document.raw.slice(start, end).match(/<\/?[a-z][a-z0-9]{0,9}(?:\s[^<>]{0,200})?\/?>/gi) ?? []).map((tag) => tag.toLowerCase().replace(/^(<\/?[a-z0-9]+)[\s\S]*?(\/?>)$/, '$1$2'))

import { quotationFaults, quotationsOf, type QuotationFault } from '../bilingual/quotation-faults.ts'
import type { Pair } from '../bilingual/pair.ts'
import { speakerSwap } from '../bilingual/speaker-swap.ts'
import { foldText } from '../text/fold.ts'
import { option, type DocumentCheck, type Report } from './check.ts'

/** Tokens of a quotation from which on it is speech. */
const SPEECH_WORDS = 4
const SHOWN = 60
const found = new WeakMap<Pair, readonly QuotationFault[]>()

/** Quotations of the text against those of its source. */
export const sourceQuotation: DocumentCheck = {
  name: 'source-quotation',
  describe: 'Speech whose quotation marks were lost, added or moved, or whose speakers changed places; words of a speaker of English that were translated back.',
  layer: 'sentence',
  needsSource: true,
  options: {
    fault: { type: 'string', default: 'lost', values: ['lost', 'added', 'moved', 'retranslated', 'speaker'], describe: 'which fault the rule reports' },
    speakers: { type: 'strings', default: [], describe: 'surnames of people who speak English in public, for “retranslated”' },
  },
  placeholders: ['source', 'speaker'],
  run(document, rule, report, { pair, tables }) {
    const wanted = option<string>(rule, 'fault')
    if (wanted === 'retranslated') return reportSpeakers(pair!, new Set(option<readonly string[]>(rule, 'speakers').map((name) => foldText(name, tables))), report)
    if (wanted === 'speaker') {
      for (const unit of pair!.units) {
        const swap = speakerSwap(unit)
        if (swap) report({ ...swap.target, source: swap.source, values: { source: pair!.source.text.slice(swap.source.start, swap.source.end), speaker: '' } })
      }
      return
    }
    let faults = found.get(pair!)
    if (!faults) found.set(pair!, (faults = quotationFaults(pair!)))
    for (const { kind, source, target, speech } of faults) {
      if (kind !== wanted) continue
      const text = pair!.source.raw.slice(source.start, source.end).replace(/\s+/g, ' ')
      report({ start: target.start, end: Math.min(target.end, document.raw.length), source: { start: source.start, end: source.end }, values: { source: text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text }, status: speech ? undefined : 'info' })
    }
  },
}

/** One note for each speaker: where the first quotation stands in a sentence that names him. */
function reportSpeakers(pair: Pair, speakers: ReadonlySet<string>, report: Report): void {
  if (pair.targetLanguage !== 'en' || pair.sourceLanguage === 'en') return
  const seen = new Set<string>()
  for (const { source, target } of pair.units) {
    const quotation = quotationsOf(target).find(({ openToken, closeToken }) => closeToken - openToken > SPEECH_WORDS)
    if (!quotation) continue
    const speaker = target.words.find(({ folded, capital, quoted }) => capital && !quoted && speakers.has(folded))
    if (!speaker || seen.has(speaker.folded)) continue
    seen.add(speaker.folded)
    const place = quotationsOf(source)[0] ?? source
    report({ start: quotation.start, end: quotation.end, source: { start: place.start, end: place.end }, values: { speaker: pair.target.raw.slice(speaker.start, speaker.end), source: '' } })
  }
}

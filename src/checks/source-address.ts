import { addressFaults, type AddressFault } from '../bilingual/address-faults.ts'
import type { Pair } from '../bilingual/pair.ts'
import { option, type DocumentCheck } from './check.ts'

const WHAT: Readonly<Record<string, string>> = { url: 'address', email: 'e-mail address', handle: 'handle', hashtag: 'hashtag' }
const found = new WeakMap<Pair, readonly AddressFault[]>()

/** Addresses, handles and hashtags of the text against those of its source. */
export const sourceAddress: DocumentCheck = {
  name: 'source-address',
  describe: 'A web or e-mail address, a handle or a hashtag that the source has otherwise, or has not.',
  layer: 'sentence',
  needsSource: true,
  options: { fault: { type: 'string', default: 'changed', values: ['changed', 'lost', 'added'], describe: 'which fault the rule reports' } },
  placeholders: ['source', 'what'],
  run(document, rule, report, { pair }) {
    const wanted = option<string>(rule, 'fault')
    let faults = found.get(pair!)
    if (!faults) found.set(pair!, (faults = addressFaults(pair!)))
    for (const { kind, what, source, target, sourceText } of faults) {
      if (kind !== wanted) continue
      const { start, end } = target
      report({
        start,
        end: Math.min(end, document.raw.length),
        source: source && { start: source.start, end: source.end },
        values: { source: sourceText, what: WHAT[what] ?? what },
        // A bare name of a site is how a paper may be called.
        status: kind === 'added' && what === 'url' && !/\/|^www\./.test(document.raw.slice(start, end)) ? 'info' : undefined,
        severity: what === 'hashtag' ? 'minor' : undefined,
        fixes: kind === 'changed' ? [{ edits: [{ start, end, text: sourceText }], text: sourceText }] : [],
      })
    }
  },
}

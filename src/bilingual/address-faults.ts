import type { ProtectedKind, ProtectedSpan } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import type { Pair, PairSide, PairUnit } from './pair.ts'

/** An address, handle or hashtag that the texts do not share. */
export interface AddressFault {
  readonly kind: 'changed' | 'lost' | 'added'
  readonly what: ProtectedKind
  readonly source?: Span
  readonly target: Span
  readonly sourceText: string
}

const KINDS: ReadonlySet<ProtectedKind> = new Set(['url', 'email', 'domain', 'handle', 'hashtag'])
interface Address extends Span {
  readonly what: ProtectedKind
  readonly text: string
  /** What must agree: without protocol, “www.”, closing slash, and the language of a page. */
  readonly key: string
}

const LANGUAGE_PART = /(^|[/.])(?:[a-z]{2}|[a-z]{2}[-_][A-Za-z]{2})(?=[/.]|$)|([?&](?:lang|hl|locale)=)[\w-]+/g
const keyOf = (text: string): string => {
  const bare = text.toLowerCase().replace(/^[a-z]+:\/\//, '').replace(/^www\./, '')
  // The end of a host (“.es”) names no language of a page.
  const host = /^[^/?#]*/.exec(bare)![0]
  return (host.replace(/^(?:[a-z]{2}|[a-z]{2}-[a-z]{2})\.(?=[^.]+\.)/, '') + bare.slice(host.length).replace(LANGUAGE_PART, '$1$2')).replace(/[/.,;:!?)\]]+$/, '').replace(/\/{2,}/g, '/')
}

const alike = (what: ProtectedKind): ProtectedKind => (what === 'domain' ? 'url' : what)

function addressesOf({ document, start, end }: PairSide | { document: PairSide['document']; start: number; end: number }): Address[] {
  return document.protectedSpans
    .filter((span: ProtectedSpan) => KINDS.has(span.kind) && span.start >= start && span.end <= end)
    .map((span) => {
      const text = document.text.slice(span.start, span.end).replace(/[.,;:!?)\]»”"’']+$/, '')
      return { start: span.start, end: span.start + text.length, what: alike(span.kind), text, key: keyOf(text) }
    })
    .filter(({ key }) => key.length > 1)
}

/** Compares addresses, handles and hashtags: each of the source stands somewhere in the text, letter by letter. */
export function addressFaults(pair: Pair): AddressFault[] {
  const whole = (document: PairSide['document']): Set<string> => new Set(addressesOf({ document, start: 0, end: document.text.length }).map(({ key }) => key))
  const [inSource, inTarget] = [whole(pair.source), whole(pair.target)]
  return pair.units.flatMap((unit) => faultsOf(unit, inSource, inTarget, pair))
}

function faultsOf(unit: PairUnit, inSource: ReadonlySet<string>, inTarget: ReadonlySet<string>, pair: Pair): AddressFault[] {
  const missing = addressesOf(unit.source).filter(({ key }) => !inTarget.has(key))
  const extra = addressesOf(unit.target).filter(({ key }) => !inSource.has(key))
  if (missing.length === 0 && extra.length === 0) return []
  const faults: AddressFault[] = []
  for (const address of missing) {
    const at = extra.findIndex(({ what }) => what === address.what)
    if (at >= 0) {
      const [wrong] = extra.splice(at, 1)
      faults.push({ kind: 'changed', what: address.what, source: address, target: wrong, sourceText: address.text })
      // A domain may be no address at all (“Node.js”, “S.A.P.”), and a text may name it without its marks.
    } else if (!unit.target.text.toLowerCase().includes(address.what === 'handle' || address.what === 'hashtag' ? address.text.slice(1).toLowerCase() : address.key)) faults.push({ kind: 'lost', what: address.what, source: address, target: unit.target, sourceText: address.text })
  }
  const sourceText = extra.length > 0 ? pair.source.text.toLowerCase() : ''
  for (const address of extra) if (!sourceText.includes(address.key.replace(/^[@#]/, ''))) faults.push({ kind: 'added', what: address.what, target: address, sourceText: '' })
  return faults
}

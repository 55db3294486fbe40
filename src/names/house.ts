import type { NameFinding } from './name-finding.ts'
import { spanOf } from './sequences.ts'
import type { NameOptions } from './settings.ts'
import { isCapital, type Cast } from './words.ts'

interface Variant {
  readonly wrong: string
  readonly right: string
  readonly hashes: readonly number[]
}

const known = new WeakMap<object, ReadonlyMap<number, readonly Variant[]>>()

/** The variants that the house corrects, by the folded hash of their first word; made once for a set of options. */
function variantsOf({ data }: Cast, canonical: NonNullable<NameOptions['canonical']>): ReadonlyMap<number, readonly Variant[]> {
  let variants = known.get(canonical)
  if (!variants) {
    const byFirst = new Map<number, Variant[]>()
    for (const [right, wrongs] of Object.entries(canonical)) {
      for (const wrong of wrongs) {
        const hashes = data.hashes(wrong)
        if (hashes.length > 0) byFirst.set(hashes[0], [...(byFirst.get(hashes[0]) ?? []), { wrong, right, hashes }])
      }
    }
    known.set(canonical, (variants = byFirst))
  }
  return variants
}

/** Names that the house writes in another way: its own list decides over every table. */
export function houseFindings(cast: Cast, options: NameOptions): NameFinding[] {
  if (!options.canonical || Object.keys(options.canonical).length === 0) return []
  const { document } = cast
  const { hash, flags, count } = document.tokens
  const variants = variantsOf(cast, options.canonical)
  const findings: NameFinding[] = []
  for (let token = 0; token < count; token++) {
    for (const { wrong, right, hashes } of variants.get(hash[token]) ?? []) {
      if (token + hashes.length > count || !hashes.every((part, at) => hash[token + at] === part)) continue
      const span = spanOf(cast, token, token + hashes.length)
      const found = document.text.slice(span.start, span.end)
      if (/^\p{Lu}/u.test(wrong) && !isCapital(flags[token])) continue
      // A variant that differs in accents or case alone is found as it is written.
      if (found === right || (sameFolded(cast, wrong, right) && found.toLowerCase() !== wrong.toLowerCase())) continue
      const text = found.length > 3 && found === found.toUpperCase() && right !== right.toUpperCase() ? right.toUpperCase() : right
      if (found !== text) findings.push({ ...span, kind: 'mangled-name', status: 'error', right: text, edits: [{ ...span, text }], values: { of: wrong, reason: 'the house writes it so' }, related: [], group: `house-${right}` })
    }
  }
  return findings
}

const sameFolded = ({ data }: Cast, a: string, b: string): boolean => {
  const [one, other] = [data.hashes(a), data.hashes(b)]
  return one.length === other.length && one.every((hash, at) => hash === other[at])
}

/** Whether a finding is about a name, or the surname of one, that the house accepts as it is. */
export function isAccepted({ data }: Cast, options: NameOptions, text: string): boolean {
  const words = data.hashes(text)
  return (options.accept ?? []).some((name) => {
    const accepted = data.hashes(name)
    return words.length <= accepted.length && words.every((hash, at) => hash === accepted[accepted.length - words.length + at])
  })
}

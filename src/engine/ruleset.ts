import { ROW_FIELDS, type CompiledHead, type RowMeta } from '../model/compiled.ts'
import type { Rule, RuleText } from '../model/rule.ts'
import { asInt32, asUint16, asUint32, sectionsOf, type SectionReader } from '../model/sections.ts'
import type { CharTables } from '../text/char-tables.ts'

/** Compiled rules, ready to scan with. Words of rows and rules are decoded when they are first needed. */
export interface Ruleset {
  readonly rules: readonly Rule[]
  readonly cues: Readonly<Record<string, readonly string[]>>
  readonly tables: CharTables
  /** What may start with a token, see `Start`. */
  readonly starts: Uint8Array
  /** Bits of the first two tokens of phrases, see `pairBit`. */
  readonly pairs: Uint32Array
  readonly slots: Int32Array
  readonly slotCount: number
  readonly terminals: Int32Array
  readonly rows: Int32Array
  readonly rowCount: number
  /** For each pattern which tokens may stand right before its anchor, and which right behind, see `GATE_FIELDS`. */
  readonly gates: Int32Array
  meta(index: number): RowMeta
  text(rule: number): RuleText
  /** A further section that a pack brought, such as the names. */
  section(name: string): Uint8Array | undefined
  ruleById(id: string): Rule | undefined
}

/**
 * Looks into compiled rules; takes some milliseconds whatever their number, for most of them is read when it is needed.
 * @throws RangeError when the bytes are not compiled rules
 */
export function loadRuleset(compiled: Uint8Array | SectionReader): Ruleset {
  const section = typeof compiled === 'function' ? compiled : sectionsOf(compiled)
  const part = (name: string): Uint8Array => {
    const bytes = section(name)
    if (!bytes) throw new RangeError(`The compiled rules lack the part “${name}”.`)
    return bytes
  }
  const decoder = new TextDecoder()
  const head = JSON.parse(decoder.decode(part('head'))) as CompiledHead
  const slots = asInt32(part('slots'))
  const rows = asInt32(part('rows'))
  const jsonAt = <T>(name: string) => {
    const known: T[] = []
    return (index: number): T => {
      let value = known[index]
      if (value === undefined) {
        const offsets = asInt32(part(`${name}Offsets`))
        known[index] = value = JSON.parse(decoder.decode(section.piece(name, offsets[index], offsets[index + 1]))) as T
      }
      return value
    }
  }
  return {
    rules: head.rules,
    cues: head.cues,
    tables: { classes: part('classes'), fold: asUint16(part('fold')) },
    starts: part('starts'),
    pairs: asUint32(part('pairs')),
    slots,
    slotCount: slots.length / 2,
    terminals: asInt32(part('terminals')),
    rows,
    rowCount: rows.length / ROW_FIELDS,
    gates: asInt32(part('gates')),
    meta: jsonAt<RowMeta>('metas'),
    text: jsonAt<RuleText>('texts'),
    section,
    ruleById: (id) => head.rules.find((rule) => rule.id === id),
  }
}

import { bilingual } from './engine/bilingual.ts'
import { createDesk, type CheckFault, type CheckInput, type CheckResult, type SourceInput, type Desk, type DeskSettings, type Verdict } from './engine/desk.ts'
import type { FixedText, FixLevel } from './engine/fix.ts'
import type { GateThresholds } from './engine/score.ts'
import type { IgnoreEntry, Silenced, UnusedSuppression } from './engine/silence.ts'
import type { Format } from './model/document.ts'
import { openReaders } from './readers/formats.ts'
import { openRuleset } from './workspace/rules.ts'

export { lineIndex } from './model/lines.ts'
export { Trouble } from './model/trouble.ts'
export type { Edit, Finding, Fix, Gate, RelatedSpan, Score } from './model/finding.ts'
export type { Rule, RuleText, Safety, Severity, Status } from './model/rule.ts'
export type { GlossaryTerm } from './model/glossary.ts'
export type { Span } from './model/span.ts'
export type { CheckFault, CheckInput, CheckResult, SourceInput, Desk, FixedText, FixLevel, Format, GateThresholds, IgnoreEntry, Silenced, UnusedSuppression, Verdict }

export interface DeskOptions extends Omit<DeskSettings, 'readers' | 'bilingual'> {
  /** Folders or files of rules to add to the shipped ones. */
  readonly packs?: readonly string[]
  /** Formats of the texts to come, besides plain text; all of them unless given. */
  readonly formats?: readonly Format[]
}

/**
 * Opens a desk: loads the rules once; `check` and `fix` are then synchronous and may be called any number of times.
 *
 * ```js
 * const desk = await openDesk({ sourceLanguage: 'es' })
 * const { findings, gate } = desk.check({ text })
 * ```
 * @throws Trouble when a pack is faulty
 */
export async function openDesk(options: DeskOptions = {}): Promise<Desk> {
  const { packs, formats, ...settings } = options
  return createDesk(await openRuleset(packs), { ...settings, readers: await openReaders(formats), bilingual })
}

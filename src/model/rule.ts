/** MQM Core dimensions with the subtypes that rules may name (themqm.org, typology of 2024, plus two of its finer types). */
export const MQM_CATEGORIES = {
  terminology: ['inconsistent-with-resource', 'inconsistent-use', 'wrong-term'],
  accuracy: ['mistranslation', 'over-translation', 'under-translation', 'addition', 'omission', 'do-not-translate', 'untranslated'],
  'linguistic-conventions': ['grammar', 'punctuation', 'spelling', 'unintelligible', 'character-encoding', 'textual-conventions'],
  style: ['organizational', 'third-party', 'external-reference', 'register', 'awkward', 'unidiomatic', 'inconsistent'],
  'locale-conventions': ['number-format', 'currency-format', 'measurement-format', 'time-format', 'date-format', 'address-format', 'telephone-format', 'shortcut-key'],
  'audience-appropriateness': ['culture-specific', 'offensive'],
  'design-markup': ['layout', 'markup-tag', 'truncation', 'missing-text', 'link'],
} as const

export const SEVERITIES = ['neutral', 'minor', 'major', 'critical'] as const
export type Severity = (typeof SEVERITIES)[number]

/** `error`: certainly wrong; `suspicious`: a person must look; `info`: a fact for the editor. */
export const STATUSES = ['info', 'suspicious', 'error'] as const
export type Status = (typeof STATUSES)[number]

/** `safe`: may be applied unasked; `review`: a person should see it; `none`: shown only. */
export type Safety = 'safe' | 'review' | 'none'

/** `A`: flag alone; `B`: only with support (the source language is known, a neighbour ...); `C`: never alone. */
export type Tier = 'A' | 'B' | 'C'

/** The part of a rule that every run needs. */
export interface Rule {
  readonly index: number
  readonly id: string
  readonly check: string
  readonly category: string
  readonly severity: Severity
  readonly status: Status
  /** Languages of the source text that the rule is about; empty means any. */
  readonly source: readonly string[]
  /** Languages of the checked text; `!es` excludes; empty means any. */
  readonly target: readonly string[]
  readonly safety: Safety
  /** The pack that the rule comes from: `copydesk` or the name of the folder or file given by the user. */
  readonly pack: string
  /** Options of its check, defaults filled in. */
  readonly options: Readonly<Record<string, OptionValue>>
}

export type OptionValue = number | boolean | string | readonly string[]

/** The words of a rule, read only when a finding is shown or the rule is explained. */
export interface RuleText {
  readonly message: string
  readonly why: string
  readonly mend: string
  readonly references: readonly string[]
  readonly fires: readonly string[]
  readonly silent: readonly string[]
}

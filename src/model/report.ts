import type { Finding, Gate, Score } from './finding.ts'
import type { Severity, Status } from './rule.ts'

/** What is reported of one file. */
export interface FileReport extends Score {
  /** As the user named it. */
  readonly path: string
  readonly text: string
  readonly language: string
  readonly sourceLanguage: string
  readonly words: number
  readonly findings: readonly Finding[]
  readonly silenced: readonly { readonly finding: Finding; readonly reason: string }[]
  readonly unusedSuppressions: readonly { readonly rules: readonly string[]; readonly reason: string; readonly start: number; readonly end: number }[]
  /** How much of text and source was compared, in words; only with a source. */
  readonly coverage?: { readonly sourceWords: number; readonly alignedSourceWords: number; readonly targetWords: number; readonly alignedTargetWords: number }
  /** Checks that broke down in this text: their findings are missing. */
  readonly faults?: readonly { readonly check: string; readonly message: string }[]
  /** The text with all fixes applied; only for reporters that ask for it. */
  readonly fixed?: string
}

export interface Summary {
  readonly files: number
  readonly words: number
  readonly findings: number
  readonly errors: number
  readonly suspicious: number
  readonly infos: number
  readonly silenced: number
  readonly fixable: number
  /** The worst gate of all files. */
  readonly gate: Gate
  readonly gates: Readonly<Record<Gate, number>>
  /** Entries of the ignore list that silenced nothing. */
  readonly unusedIgnores: readonly string[]
  /** Entries of the ignore list whose last day is over, with that day; they silence nothing any more. */
  readonly expiredIgnores: readonly string[]
}

export interface RunFacts {
  readonly tool: { readonly name: 'copydesk'; readonly version: string; readonly rules: number }
  readonly notChecked: readonly string[]
  /** When the run started, ISO 8601 in UTC. */
  readonly started?: string
  /** Names of the packs whose rules ran, with the number of their rules. */
  readonly packs?: readonly { readonly name: string; readonly rules: number }[]
  /** The catalogue entry of a rule, for formats that carry one. */
  readonly ruleFacts?: (id: string) => RuleFacts | undefined
}

/** What a rule says of itself, without the words of any finding. */
export interface RuleFacts {
  readonly id: string
  readonly category: string
  readonly severity: Severity
  readonly status: Status
  readonly message: string
  readonly why: string
  readonly mend: string
  readonly references: readonly string[]
}

/** One report format: pieces of text, written one after another while the run goes on. */
export interface Reporter {
  /** Whether `FileReport.fixed` is wanted. */
  readonly needsFixed?: boolean
  head(facts: RunFacts): string
  file(report: FileReport): string
  tail(summary: Summary, facts: RunFacts): string
}

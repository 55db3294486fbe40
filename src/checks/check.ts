import type { Document } from '../model/document.ts'
import type { Edit, RelatedSpan } from '../model/finding.ts'
import type { OptionValue, Rule, Safety, Severity, Status } from '../model/rule.ts'
import type { Span } from '../model/span.ts'
import type { Pair } from '../bilingual/pair.ts'
import type { TermVariant } from '../bilingual/term-consistency.ts'
import type { GlossaryTerm } from '../model/glossary.ts'
import type { NameSettings } from '../names/settings.ts'
import type { CharTables } from '../text/char-tables.ts'

/** One option of a check, as rule files may set it. */
export type OptionSpec =
  | { readonly type: 'integer' | 'number'; readonly default: number; readonly describe: string }
  | { readonly type: 'boolean'; readonly default: boolean; readonly describe: string }
  | { readonly type: 'string'; readonly default: string; readonly values?: readonly string[]; readonly describe: string }
  | { readonly type: 'strings'; readonly default: readonly string[]; readonly describe: string }

/** A fix as a check proposes it; the engine fills in the title and the rule's safety where they are missing. */
export interface ProposedFix {
  readonly edits: readonly Edit[]
  readonly title?: string
  readonly safety?: Safety
  /** What stands there afterwards, for `{fix}` in messages; the text of the first edit unless given. */
  readonly text?: string
}

/** What a check saw; the engine alone makes it a finding. Offsets are those of the document. */
export interface Match extends Span {
  /** Values for the placeholders of the rule's message; `{text}` and `{fix}` are supplied by the engine. */
  readonly values?: Readonly<Record<string, string>>
  readonly fixes?: readonly ProposedFix[]
  readonly related?: readonly RelatedSpan[]
  /** Place in the source article. */
  readonly source?: Span
  /** Matches of one cause in one document share it. */
  readonly group?: string
  readonly severity?: Severity
  readonly status?: Status
  readonly category?: string
  readonly safety?: Safety
  /** Replaces that of the check. */
  readonly layer?: Layer
  /** Replaces the rule's own message, why or mend where a row has its own. */
  readonly message?: string
  readonly why?: string
  readonly mend?: string
  /** The article is not what its checks are for: nothing else is said of it. */
  readonly standsAlone?: boolean
}

export type Report = (match: Match) => void

/** What a desk offers to checks besides the document: the same object for all documents of a desk. */
export interface Resources {
  readonly tables: CharTables
  /** A further section of the compiled rules, such as the name tables. */
  section(name: string): Uint8Array | undefined
  /** What the house says about names. */
  readonly names: NameSettings
  /** The terms of the house. */
  readonly glossary?: readonly GlossaryTerm[]
  /** The document beside its source; only where a source is given. */
  readonly pair?: Pair
  /** In a table of segments, what the other lines say of the terms of this one. */
  readonly terms?: (pair: Pair) => readonly TermVariant[]
}

/**
 * Which findings compete for a place: of two findings of one layer that overlap, the better one stays.
 * `block`: whole lines and paragraphs; `word`: words and phrases; `mark`: punctuation and spaces; `sentence`: what a sentence
 * lacks or says wrongly as a whole, where all findings stay.
 */
export type Layer = 'block' | 'word' | 'mark' | 'sentence'

/** An algorithm that reads the shared document; one file each, registered in `src/checks/registry.ts`. */
export interface DocumentCheck {
  readonly name: string
  readonly describe: string
  readonly layer: Layer
  /** True for checks that make sense only in a whole article, not in a lone segment. */
  readonly wholeArticle?: boolean
  /** True for checks that compare the text with its source; they run only when one is given. */
  readonly needsSource?: boolean
  readonly options: Readonly<Record<string, OptionSpec>>
  /** Signs (see `Sign`) of which a text must hold one, else there is nothing to find for the rule; without it the check always runs. */
  readonly needs?: (rule: Rule) => number
  /** Placeholders that its matches supply for messages, besides `text` and `fix`. */
  readonly placeholders: readonly string[]
  run(document: Document, rule: Rule, report: Report, resources: Resources): void
}

export const option = <T extends OptionValue>(rule: Rule, name: string): T => rule.options[name] as T

import type { Edit, RelatedSpan } from '../model/finding.ts'
import type { Severity, Status } from '../model/rule.ts'
import type { Span } from '../model/span.ts'

/** What can be wrong with a name; rules choose among them by the option `kind` of their check. */
export const NAME_KINDS = [
  'translated-surname',
  'anglicised-given-name',
  'foreign-transcription',
  'misspelt-name',
  'inflected-name',
  'mangled-name',
  'headline-name',
  'accents',
  'lost-accents',
  'word-as-agent',
  'word-as-name',
  'name-order',
  'hyphen',
  'head-noun',
  'derived-word',
  'lost-letters',
  'lost-capital',
  'royal-name',
  'exonym',
  'acronym',
  'place',
  'institution',
  'media',
  'club',
  'party',
  'variants',
  'title-conflict',
  'pronoun-conflict',
] as const
export type NameKind = (typeof NAME_KINDS)[number]

/** One wrong name at one place. Offsets are those of the document. */
export interface NameFinding extends Span {
  readonly kind: NameKind
  readonly status: Status
  readonly severity?: Severity
  /** What should stand there, for messages; empty when only a person can know. */
  readonly right: string
  /** Edits that mend all places of the group together. */
  readonly edits: readonly Edit[]
  readonly values: Readonly<Record<string, string>>
  readonly related: readonly RelatedSpan[]
  /** Findings of one name share it. */
  readonly group: string
}

/** A term of a house: how the words of the source are to be rendered, and how not. */
export interface GlossaryTerm {
  /** Words of the source, base forms; empty for words that the text must not have whatever the source says. */
  readonly source: readonly string[]
  /** Right renderings, the preferred one first. */
  readonly target: readonly string[]
  /** Renderings to correct. */
  readonly forbidden?: readonly string[]
  /** The words of the source stand in the text as they are. */
  readonly keep?: boolean
  /** Capitals count, and words are not inflected. */
  readonly exact?: boolean
  /** BCP 47, where the term is of one language alone. */
  readonly sourceLanguage?: string
  readonly targetLanguage?: string
}

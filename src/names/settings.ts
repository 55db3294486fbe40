import type { Diacritics } from './spelling.ts'
import { VETOES, type Veto } from './vetoes.ts'

/** What a house says about names. */
export interface NameSettings {
  readonly diacritics?: Diacritics
  /** Names to accept as they are. */
  readonly accept?: readonly string[]
  /** Right names with the variants to correct. */
  readonly canonical?: Readonly<Record<string, readonly string[]>>
}

/** What names are read with. */
export interface NameOptions extends NameSettings {
  /** Text of the source article: its names prove the right forms. */
  readonly source?: string
  readonly vetoes?: readonly Veto[]
}

export const vetoesOf = ({ vetoes }: NameOptions): readonly Veto[] => vetoes ?? VETOES
export const diacriticsOf = ({ diacritics }: NameSettings): Diacritics => diacritics ?? 'keep'

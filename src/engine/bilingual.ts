import { sourceWordsOf } from '../bilingual/agreement.ts'
import { identifyLanguage } from '../bilingual/identify.ts'
import { openPair } from '../bilingual/open-pair.ts'
import { openTermLedger } from '../bilingual/term-consistency.ts'
import { SOURCE_CHECKS } from '../checks/source-registry.ts'

/** What a desk needs for texts with their sources and for terms of the house; a part of its own, for most runs do without. */
export const bilingual = { sourceWordsOf, identifyLanguage, openPair, openTermLedger, checks: SOURCE_CHECKS } as const

export type Bilingual = typeof bilingual
